"""The top line of the library: how many briefings there are, and how far they have been read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from briefing.rendering.phrases import support
from briefing.rendering.rows import Piece
from briefing.tui.bars import Bar

if TYPE_CHECKING:
    from briefing.rendering.rows import Phrase

_BAR = 20
"""Cells of the bar that tells how far the index is."""

_ROOM = 60
"""Cells of a line that has room for the bar."""


class LibraryHeadline(Bar):
    """What is shown at the left; at the right how many there are, or how far the index is."""

    told: reactive[str] = reactive("")
    """How many briefings there are, and in which order."""
    done: reactive[int] = reactive(0)
    """How many files were read for the index."""
    total: reactive[int] = reactive(0)
    """How many have to be; 0 where it is up to date."""

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return both sides; the bar gives way first."""
        title: Phrase = (Piece("Library", "heading"),)
        if not self.total:
            counted, _, order = self.told.rpartition(" · ")
            return title, support(self.told if cells >= _ROOM else counted or order)
        count = f"reading {self.done:,} of {self.total:,}"
        return title, (*self._bar(cells), *support(count))

    def _bar(self, cells: int) -> Phrase:
        if cells < _ROOM:
            return ()
        full = min(self.done * _BAR // max(self.total, 1), _BAR)
        done, left = ("#", ".") if self.ascii_only else ("━", "─")
        return (Piece(done * full, "name"), Piece(left * (_BAR - full) + "  ", "support"))
