"""One-line bars: text at the left, text at the right, cut between words where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from briefing.rendering.wrap import cut, phrase_width
from briefing.tui.emoji import steady
from briefing.tui.voices import VoiceStyles

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
    ascii_only: reactive[bool] = reactive(False)  # noqa: FBT003 - the value it starts with
    """Whether nothing but ASCII is drawn."""

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.voices = VoiceStyles(self)

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return what stands at the left and at the right in so many cells."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Draw the line, and nothing below it."""
        plain, whole = self.voices.of("said"), self.size.width
        if y or whole <= 2 * _EDGE:
            return Strip.blank(whole, plain)
        cells = whole - 2 * _EDGE
        left, right = (self._spelt(side) for side in self.sides(cells))
        end = "..." if self.ascii_only else "…"
        right = cut(right, cells, end=end)
        room = cells - phrase_width(right) - (_APART if right else 0)
        left = cut(left, max(room, 0), end=end)
        between = Segment(" " * (cells - phrase_width(left) - phrase_width(right)), plain)
        edge = Segment(" " * _EDGE, plain)
        return Strip([edge, *self._drawn(left), between, *self._drawn(right), edge], whole)

    def notify_style_update(self) -> None:
        """Take the styles anew when the theme or a class changes."""
        super().notify_style_update()
        self.voices.clear()

    def _spelt(self, phrase: Phrase) -> Phrase:
        """Return a phrase in the characters that may be drawn."""
        if not self.ascii_only:
            return steady(phrase)
        from briefing.rendering.ascii import ascii_phrase  # noqa: PLC0415 - its tables cost start-up time

        return ascii_phrase(phrase)

    def _drawn(self, phrase: Phrase) -> Iterable[Segment]:
        return [Segment(piece.text, self.voices.of(piece.voice)) for piece in phrase if piece.text]
