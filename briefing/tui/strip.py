"""The strip that names the sections: where one pane shows at a time, and while a search is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from briefing.rendering.rows import Piece
from briefing.rendering.sections import SECTIONS
from briefing.rendering.wrap import phrase_width
from briefing.tui.bars import Bar
from briefing.tui.sought import Sought

if TYPE_CHECKING:
    from briefing.rendering.rows import Phrase, Voice

_SHORT = 3
"""Letters of a title that are left where all of them do not fit."""


class SectionStrip(Bar):
    """The numbers and titles of the sections, the current one marked."""

    section: reactive[int] = reactive(1)
    """The current section."""
    sought: reactive[Sought] = reactive(Sought())
    """The search that is on; the strip tells how often each section has it."""

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return whole titles, or short ones, or no title but that of the current section."""
        titles = [each.title for each in SECTIONS]
        here = self.section - 1
        for shown in (titles, [title[:_SHORT] for title in titles]):
            if phrase_width(self._phrase(shown)) <= cells:
                return self._phrase(shown), ()
        alone = ["" if at != here else title for at, title in enumerate(titles)]
        if phrase_width(self._phrase(alone)) > cells:
            alone[here] = ""
        return self._phrase(alone), ()

    def _phrase(self, titles: list[str]) -> Phrase:
        """Return numbers, titles and how often each section has what is searched for."""
        pieces: list[Piece] = []
        is_named = all(titles)
        for number, title in enumerate(titles, 1):
            if pieces:
                pieces.append(Piece("  " if is_named else " "))
            pieces.append(Piece(f"{number} {title}".rstrip(), self._voice(number)))
            if count := self._count(number):
                told = f" {count}" if title else f"({count})"
                pieces.append(Piece(told, "said" if title else "support"))
        return tuple(pieces)

    def _voice(self, number: int) -> Voice:
        """Return how a section is named: the current one, one that has it, one that has nothing."""
        if number == self.section:
            return "heading"
        return "said" if self._count(number) else "support"

    def _count(self, number: int) -> int:
        return self.sought.counts[number - 1] if self.sought.counts else 0
