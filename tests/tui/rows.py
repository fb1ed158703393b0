"""An app that holds one list and keeps what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from briefing.tui.rowlist import RowList
from briefing.tui.variables import variable_defaults

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from briefing.model.lookups import RecordRef
    from briefing.rendering.naming import Names
    from briefing.rendering.rows import Part
    from briefing.tui.messages import RowChosen, RowHighlighted


class Host(App[None]):
    """Holds one list and keeps what it tells."""

    CSS = "RowList { border: solid white; height: 1fr; }"

    def __init__(
        self, *parts: Part, names: Names | None = None, own: RecordRef | None = None
    ) -> None:
        super().__init__()
        self.rows = RowList()
        self._names, self._own = names, own
        self.fill(parts)
        self.told: list[tuple[str, RecordRef | None]] = []

    def fill(self, parts: Sequence[Part]) -> None:
        """Show other parts."""
        self.rows.show(parts, names=self._names, own=self._own)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return variable_defaults()

    def compose(self) -> ComposeResult:
        yield self.rows

    def on_mount(self) -> None:
        self.rows.focus()

    def on_row_highlighted(self, message: RowHighlighted) -> None:
        self.told.append(("highlighted", message.ref))

    def on_row_chosen(self, message: RowChosen) -> None:
        self.told.append(("chosen", message.ref))
