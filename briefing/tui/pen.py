"""How a line of a list is drawn: its text in the styles of the theme, and the bar of the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefing.model.lookups import RecordRef
from briefing.rendering.wrap import phrase_width
from briefing.tui.voices import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.tui.blocks import Block, Line
    from briefing.tui.voices import VoiceStyles


class Marked(NamedTuple):
    """What the cursor marks in a row."""

    place: int = -1
    """Which of the row's records, counted from 0; none where that is negative."""
    mark: Mark = "none"
    """How it is marked."""
    name: RecordRef | None = None
    """The name in it that is chosen."""


NOTHING = Marked()
"""A row without the cursor."""


def strip(
    line: Line,
    width: int,
    voices: VoiceStyles,
    marked: Marked = NOTHING,
    *,
    ascii_only: bool = False,
) -> Strip:
    """Draw a line so many cells wide; its text is never markup."""
    segments: list[Segment] = []
    mark: Mark = "none"
    for at, block in enumerate(line):
        if at:
            before = line[at - 1]
            free = max(before.cells - phrase_width(before.phrase), 0)
            segments.append(Segment(" " * free, voices.of("said", mark)))
            segments.append(Segment(" |" if ascii_only else " │", voices.of("support")))
        mark = marked.mark if block.place == marked.place else "none"
        bar = ">" if ascii_only else "▌"
        if mark == "none" and block.sign:
            segments.append(Segment(block.sign, voices.sign()))
        else:
            segments.append(Segment(" " if mark == "none" else bar, voices.bar(mark)))
        segments += _drawn(block, voices, mark, marked.name if mark != "none" else None)
    return Strip(segments).extend_cell_length(width, voices.of("said", mark))


def _drawn(
    block: Block, voices: VoiceStyles, mark: Mark, name: RecordRef | None
) -> Iterator[Segment]:
    """Draw the text of a block; a name that is chosen in reverse and underlined."""
    for piece in block.phrase:
        style = voices.of(piece.voice, mark, found=piece.found)
        if name is not None and piece.link == name:
            style += Style(reverse=not style.reverse, underline=True)
        yield Segment(piece.text, style)
