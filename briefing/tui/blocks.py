"""Lines of a list as they are drawn: in one block, or in two that stand side by side.

A block knows whose line it is, so that the cursor marks one record of a row and no other.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from briefing.rendering.rows import Phrase
from briefing.tui.anchors import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model.lookups import RecordRef

RULE = 3
"""Cells from one block to the next: air, a rule, and the bar of the cursor."""


class Block(NamedTuple):
    """What one record has of a line."""

    phrase: Phrase
    """The text."""
    place: int | None = 0
    """Which of the row's records it belongs to, counted from 0; None for none."""
    cells: int = 0
    """How wide it is where another block follows."""
    sign: str = ""
    """What stands at its edge where the cursor does not."""


Line: TypeAlias = tuple[Block, ...]
"""One line of a list."""


class Laid(NamedTuple):
    """A row of a list as lines."""

    lines: list[Line]
    """At least one."""
    spans: tuple[Span, ...]
    """The lines of each of its records."""

    def names(self, place: int) -> Iterator[tuple[int, RecordRef]]:
        """Yield what the text of one record names, in reading order, each with its line."""
        first, height = self.spans[place]
        for at in range(first, first + height):
            for block in self.lines[at]:
                if block.place == place:
                    yield from ((at, piece.link) for piece in block.phrase if piece.link)


def place_at(line: Line, cell: int) -> int | None:
    """Return whose text is at a cell of a line, counted from 0 with the bar of the cursor."""
    for block in line[:-1]:
        if cell < block.cells + RULE - 1:
            return block.place
        cell -= block.cells + RULE
    return line[-1].place


def single(lines: list[Phrase], sign: str = "") -> Laid:
    """Return the lines of a row that is one record, the first with a sign."""
    found: list[Line] = [(Block(line),) for line in lines]
    if sign:
        found[0] = (Block(lines[0], sign=sign),)
    return Laid(found, (Span(0, len(lines)),))


def double(
    claims: Sequence[list[Phrase]],
    answers: Sequence[list[Phrase]],
    cells: int,
    *,
    goes_on: bool,
    signs: Sequence[str],
) -> Laid:
    """Set the lines of some records beside those of others, each column so many cells wide.

    Where the dispute `goes_on` below, an empty line with the rule between the columns leads on. The
    first line of each record has its sign.
    """
    left, spans = _column(claims, 0, cells, signs)
    right, others = _column(answers, len(claims), cells, signs)
    free = Block((), None, cells)
    lines = [(one, other) for one, other in zip_longest(left, right, fillvalue=free)]
    if goes_on or not lines:
        lines.append((free, free))
    return Laid(list(lines), (*spans, *others))


def _column(
    accounts: Sequence[list[Phrase]], first: int, cells: int, signs: Sequence[str]
) -> tuple[list[Block], list[Span]]:
    """Set records beneath each other with an empty line between them."""
    blocks: list[Block] = []
    spans: list[Span] = []
    for place, lines in enumerate(accounts, start=first):
        if blocks:
            blocks.append(Block((), None, cells))
        spans.append(Span(len(blocks), len(lines)))
        beneath = (Block(line, place, cells) for line in lines[1:])
        blocks += [Block(lines[0], place, cells, signs[place]), *beneath]
    return blocks, spans
