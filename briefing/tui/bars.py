"""One-line bars: text at the left, text at the right, cut between words where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from briefing.rendering.cells import fit, width
from briefing.rendering.rows import Piece
from briefing.tui.looks import Looks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.rendering.rows import Phrase

_EDGE = 1
"""Cells left free at either end, so that the text stands in line with that of the panes."""

_APART = 2
"""The least number of cells between left and right."""


class Bar(Widget):
    """A line that is drawn from phrases."""

    ALLOW_SELECT = False

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.looks = Looks(self)

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return what stands at the left and at the right in so many cells."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Draw the line, and nothing below it."""
        plain, whole = self.looks.of("said"), self.size.width
        if y or whole <= 2 * _EDGE:
            return Strip.blank(whole, plain)
        cells = whole - 2 * _EDGE
        left, right = self.sides(cells)
        right = fitted(right, cells)
        room = cells - length(right) - (_APART if right else 0)
        left = fitted(left, max(room, 0))
        between = Segment(" " * (cells - length(left) - length(right)), plain)
        edge = Segment(" " * _EDGE, plain)
        return Strip([edge, *self._drawn(left), between, *self._drawn(right), edge], whole)

    def notify_style_update(self) -> None:
        """Take the styles anew when the theme or a class changes."""
        super().notify_style_update()
        self.looks.clear()

    def _drawn(self, phrase: Phrase) -> Iterable[Segment]:
        return [Segment(piece.text, self.looks.of(piece.voice)) for piece in phrase if piece.text]


def length(phrase: Phrase) -> int:
    """Return the width of a phrase in cells."""
    return sum(width(piece.text) for piece in phrase)


def fitted(phrase: Phrase, cells: int) -> Phrase:
    """Return the phrase cut to so many cells, with an ellipsis where something is missing."""
    if length(phrase) <= cells:
        return phrase
    kept: list[Piece] = []
    for piece in phrase:
        taken = width(piece.text)
        if taken >= cells:
            kept.append(piece._replace(text=fit(piece.text + "…", cells)))
            break
        kept.append(piece)
        cells -= taken
    return tuple(kept)
