"""What stands on a screen that is too small to read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.rows import Piece
from briefing.tui.bars import Bar
from briefing.tui.pages import LEAST

if TYPE_CHECKING:
    from briefing.rendering.rows import Phrase


class TooSmall(Bar):
    """Says how much room is needed, as well as there is room to say it."""

    def sides(self, cells: int) -> tuple[Phrase, Phrase]:
        """Return the longest wording that fits."""
        columns, rows = LEAST
        here = self.screen.size
        wordings = (
            f"The screen is {here.width}x{here.height}; {columns}x{rows} is needed.",
            f"Needs {columns}x{rows}",
            f"{columns}x{rows}",
        )
        fitting = (each for each in wordings if len(each) <= cells)
        return (Piece(next(fitting, "…")),), ()
