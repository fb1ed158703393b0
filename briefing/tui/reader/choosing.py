"""Choosing a name in a row: what is hinted of it, and how it is let go."""

from __future__ import annotations

from textual.reactive import var

from briefing.tui.reader.moving import Moving
from briefing.tui.rowlist import RowList


class Choosing(Moving):
    """Lets go of the name that is chosen before anything else is closed."""

    named: var[bool] = var(False)  # noqa: FBT003 - the value it starts with
    """Whether the row with the cursor names other records."""

    def action_close(self) -> None:
        """Let go of the name that is chosen; where none is, close what is open."""
        if not self._let_go():
            super().action_close()

    def action_leave(self) -> None:
        """Close what was opened last, and quit where nothing is; a chosen name is no bar."""
        self._let_go()
        super().action_leave()

    def _let_go(self) -> bool:
        return isinstance(self.focused, RowList) and self.focused.let_go()
