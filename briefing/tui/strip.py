"""The strip that names the sections where one pane shows at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from briefing.rendering.cells import fit
from briefing.rendering.rows import Piece
from briefing.rendering.sections import SECTIONS
from briefing.tui.bars import Bar, length

if TYPE_CHECKING:
    from briefing.rendering.rows import Phrase

_CAPS = (99, 8, 7, 6, 5, 4, 3, 0)
"""To how many cells the titles are cut, until the strip fits; the current one stays whole."""


class SectionStrip(Bar):
    """The numbers and titles of the sections, the current one marked."""

    section: reactive[int] = reactive(1)
    """The current section."""

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return the strip with the longest titles that fit."""
        found = self._phrase(0)
        for cap in _CAPS:
            found = self._phrase(cap)
            if length(found) <= cells:
                break
        return found, ()

    def _phrase(self, cap: int) -> Phrase:
        pieces: list[Piece] = []
        for number, each in enumerate(SECTIONS, 1):
            current = number == self.section
            title = each.title if current else fit(each.title, cap, end="")
            if pieces:
                pieces.append(Piece("  " if cap > 3 else " "))
            text = f"{number} {title}" if title else f"{number}"
            pieces.append(Piece(text, "heading" if current else "support"))
        return tuple(pieces)
