"""The digest: a briefing as lines of text, for paper, mail and pipes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.clean import clean
from briefing.rendering.contents import contents
from briefing.rendering.heading import heading
from briefing.rendering.layout import ASCII_SIGNS, MEASURE, UNICODE_SIGNS, plan
from briefing.rendering.lines import flush, shift
from briefing.rendering.rows import Part, Piece, Row
from briefing.rendering.wrap import phrase_width, wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.model.lookups import Lookups
    from briefing.rendering.contents import Contents, Depth
    from briefing.rendering.rows import Phrase

WIDEST = 100
"""Cells of a page at most: where it may be wider, source marks would stand far from their text."""
INDENT = 2
"""Cells that everything under a title stands in."""


def digest(
    lookups: Lookups,
    *,
    cells: int = 72,
    depth: Depth = "standard",
    parts: Sequence[str] | None = None,
    ascii_only: bool = False,
) -> Iterator[Phrase]:
    """Return the lines of a briefing, each at most `cells` wide; an empty phrase is a blank line.

    A page has 40 `cells` at least; beyond 100 only an address that is longer than that uses them.
    `parts` names sections or parts in place of those of the depth;
    KeyError for a name that is neither. ASCII is spelt before it is laid out, as it may be longer
    than what it stands for.
    """
    return page(lookups, contents(lookups, depth, parts), cells=cells, ascii_only=ascii_only)


def page(
    lookups: Lookups, found: Contents, *, cells: int = 72, ascii_only: bool = False
) -> Iterator[Phrase]:
    """Return the lines of a page that holds what was found, under the head of its briefing."""
    return _lines(_Page(cells, ascii_only=ascii_only), found, lookups)


def part_lines(part: Part, *, cells: int = 72, ascii_only: bool = False) -> Iterator[Phrase]:
    """Return the lines of a part under its title, as they stand on a page."""
    return _Page(cells, ascii_only=ascii_only).part(part)


def _lines(page: _Page, found: Contents, lookups: Lookups) -> Iterator[Phrase]:
    """Yield the lines of a page."""
    yield from page.head(lookups)
    for part in found.parts:
        yield ()
        yield from page.part(part)
    if found.left_out:
        yield ()
        yield from page.prose(found.left_out)
    if lookups.briefing.handling:
        yield ()
        yield from page.marking(lookups.briefing.handling)


class _Page:
    """A page of one width in one spelling."""

    def __init__(self, cells: int, *, ascii_only: bool) -> None:
        self.cells = min(cells, WIDEST)
        self.reach = cells
        self.signs = ASCII_SIGNS if ascii_only else UNICODE_SIGNS
        self.spell = _ascii_speller() if ascii_only else _as_written

    def head(self, lookups: Lookups) -> Iterator[Phrase]:
        """Yield the title with the marking beside it or above, and the lines below."""
        head = heading(lookups)
        title = self.prose(tuple(Piece(_capitals(each.text), each.voice) for each in head.title))
        mark = self.spelt((Piece(head.handling, "heading"),))
        if head.handling and len(title) == 1 and self._room_beside(title[0], mark):
            title = [flush(title[0], mark, self.cells)]
        elif head.handling:
            yield from self.marking(head.handling)
        yield from title
        yield from self.prose(head.standing)
        yield from self.prose(head.origin)

    def part(self, part: Part) -> Iterator[Phrase]:
        """Yield a part under its title, if it has one."""
        part = self.spell(part)
        if part.title:
            yield (Piece(_capitals(part.title), "heading"),)
        if not part.rows:
            yield from shift(self.prose((Piece(part.empty, "silence"),), INDENT), INDENT)
            return
        laid = plan(
            part, self.cells - INDENT, body=True, reach=self.reach - INDENT, signs=self.signs
        )
        above: Row | None = None
        for row in part.rows:
            if above is not None and (laid.stacked or _is_parted(above, row, part)):
                yield ()
            yield from shift(laid.lines(row), INDENT)
            above = row

    def prose(self, phrase: Phrase, indent: int = 0) -> list[Phrase]:
        """Return text in lines of the page's measure."""
        return wrap(self.spelt(phrase), min(self.cells - indent, MEASURE))

    def marking(self, handling: str) -> Iterator[Phrase]:
        """Yield the marking at the right edge."""
        mark = self.spelt((Piece(handling, "heading"),))
        for line in wrap(mark, self.cells):
            yield flush((), line, self.cells)

    def spelt(self, phrase: Phrase) -> Phrase:
        """Return a phrase as the page spells it."""
        row = self.spell(Part(key="", title="", rows=(Row(cells=(phrase,)),))).rows[0]
        return row.cells[0]

    def _room_beside(self, title: Phrase, mark: Phrase) -> bool:
        """Return whether a marking fits on the line of the title, with air between them."""
        return phrase_width(title) + 2 * INDENT + phrase_width(mark) <= self.cells


def _capitals(text: str) -> str:
    """Return a text in capitals, of which some have more marks than the small letter."""
    return clean(text.upper())


def _is_parted(above: Row, row: Row, part: Part) -> bool:
    """Return whether a blank line stands before a row: a heading, or a new paragraph.

    An answer follows its claim without one, unless more stands between them; a note always does.
    """
    if row.heading:
        return True
    if part.columns or part.bullet or above.heading:
        return False
    return not row.indent or (row.ref is not None and bool(above.body))


def _as_written(part: Part) -> Part:
    """Return a part as it is."""
    return part


def _ascii_speller() -> Callable[[Part], Part]:
    """Return what spells a part in ASCII."""
    from briefing.rendering.ascii import ascii_part  # noqa: PLC0415 - its tables cost start-up time

    return ascii_part
