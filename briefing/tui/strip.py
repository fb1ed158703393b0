"""The strip that names the sections where one pane shows at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from briefing.rendering.rows import Piece
from briefing.rendering.sections import SECTIONS
from briefing.rendering.wrap import phrase_width
from briefing.tui.bars import Bar

if TYPE_CHECKING:
    from briefing.rendering.rows import Phrase, Voice

_SHORT = 3
"""Letters of a title that are left where all of them do not fit."""


class SectionStrip(Bar):
    """The numbers and titles of the sections, the current one marked."""

    section: reactive[int] = reactive(1)
    """The current section."""

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return whole titles, or short ones, or no title but that of the current section."""
        titles = [each.title for each in SECTIONS]
        here = self.section - 1
        for shown in (titles, [title[:_SHORT] for title in titles]):
            if phrase_width(self._phrase(shown)) <= cells:
                return self._phrase(shown), ()
        return self._phrase(["" if at != here else title for at, title in enumerate(titles)]), ()

    def _phrase(self, titles: list[str]) -> Phrase:
        """Return numbers and titles with space between them."""
        pieces: list[Piece] = []
        apart = "  " if all(titles) else " "
        for number, title in enumerate(titles, 1):
            if pieces:
                pieces.append(Piece(apart))
            voice: Voice = "heading" if number == self.section else "support"
            pieces.append(Piece(f"{number} {title}".rstrip(), voice))
        return tuple(pieces)
