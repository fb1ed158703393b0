"""Filters: every section narrowed to an actor, a place, a side, a speaker, a kind, an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import var

from briefing.tui.commands import shown
from briefing.tui.hints import KeyHints
from briefing.tui.reader.moving import Moving

if TYPE_CHECKING:
    from briefing.loading import Loaded
    from briefing.model.narrowing import Narrowing
    from briefing.model.records import RecordRef
    from briefing.tui.history import Visit


class Filtering(Moving):
    """Puts a filter on, and takes it away."""

    narrowing: var[Narrowing | None] = var(None)
    """The filter that is on."""
    way_out: var[str] = var("Esc")
    """The key that takes it away."""

    _has_bar = False

    def action_filter(self) -> None:
        """Choose what alone to show."""
        from briefing.tui.filterpicker import FilterPicker  # noqa: PLC0415 - not needed for the first frame

        self.app.push_screen(FilterPicker(ascii_only=self.ascii_only))

    def action_close(self) -> None:
        """Take the filter away; where there is none, close what is open."""
        if self.narrowing is None:
            super().action_close()
        else:
            self.narrowing = None

    def narrow(self, narrowing: Narrowing) -> None:
        """Show only what a filter keeps, and name the key that this reader has to take it away."""
        keys = [each.keys for each in self.commands if each.id in {"close", "filter"} and each.keys]
        self.way_out = shown(keys[0].split()[0]) if keys else self.way_out
        self.narrowing = narrowing if narrowing.active else None

    def begin(self, loaded: Loaded) -> None:
        """Show another briefing, whole."""
        self.narrowing = None
        super().begin(loaded)

    def return_to(self, visit: Visit) -> None:
        """Stand somewhere as it was left; say so where the filter hides what was there."""
        super().return_to(visit)
        self._tell_if_hidden(visit.rows.ref)

    def visit_row(self, number: int, ref: RecordRef, *, at: int | None = 1) -> None:
        """Go to the row of a record; say so where the filter hides it."""
        super().visit_row(number, ref, at=at)
        self._tell_if_hidden(ref)

    def _tell_if_hidden(self, ref: RecordRef | None) -> None:
        if self.narrowing is not None and ref not in {None, self._sheet.pane.stand.ref}:
            self.tell(f"Hidden by the filter: {self.way_out} shows all")

    def watch_narrowing(self) -> None:
        """Say what filter is on, in a line that is there only then."""
        if self.narrowing is None or self._has_bar:
            return
        self._has_bar = True
        from briefing.tui.filterbar import FilterBar  # noqa: PLC0415 - as above

        bar = FilterBar().data_bind(
            Filtering.ascii_only, Filtering.lookups, Filtering.narrowing, Filtering.way_out
        )
        self.mount(bar, before=self.get_child_by_type(KeyHints))
