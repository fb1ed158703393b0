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
    from collections.abc import Iterator

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
        """Return as much of the titles as there is room for."""
        told: Phrase = ()
        for titles in self._wordings():
            told = self._phrase(titles)
            if phrase_width(told) <= cells:
                break
        return told, ()

    def _wordings(self) -> Iterator[list[str]]:
        """Yield the titles whole, then ever shorter: those that matter now stay whole longest."""
        titles = [each.title for each in SECTIONS]
        here = self.section - 1
        matter = [at == here or self._count(at + 1) > 0 for at in range(len(titles))]
        yield titles
        if self.sought.query:
            yield _shortened(titles, matter)
        yield _shortened(titles, [False] * len(titles))
        yield ["" if at != here else title for at, title in enumerate(titles)]
        yield [""] * len(titles)

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


def _shortened(titles: list[str], whole: list[bool]) -> list[str]:
    return [title if keep else title[:_SHORT] for title, keep in zip(titles, whole, strict=True)]
