"""The page of changes, over the briefing that it is about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.screen import ModalScreen

from briefing.model.records import RecordRef
from briefing.rendering.naming import names_in
from briefing.rendering.phrases import support
from briefing.rendering.rows import Part, Row
from briefing.tui.bindings import panel_bindings
from briefing.tui.giving_way import give_way
from briefing.tui.messages import RowChosen
from briefing.tui.rowlist import RowList
from briefing.tui.stands import Stand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from briefing.model.lookups import Lookups

_WAITING = "Comparing ..."


class ChangesScreen(ModalScreen[RecordRef | None]):
    """What changed, as rows; one that is chosen closes the page and is gone to."""

    BINDINGS: ClassVar[list[BindingType]] = panel_bindings(
        {
            **dict.fromkeys(("close", "back", "leave", "changes"), "dismiss"),
            "next-pane": "part(1)",
            "previous-pane": "part(-1)",
        },
        {"part(1)": "What comes next", "part(-1)": "What came before"},
    )

    def __init__(self, lookups: Lookups, *, ascii_only: bool = False) -> None:
        """Show what changed in a briefing, once `tell` says it."""
        super().__init__(classes="ascii" if ascii_only else "")
        self._lookups = lookups
        self._ascii_only = ascii_only
        self._parts: tuple[Part, ...] = (
            Part(key="waiting", title="", rows=(Row(cells=(support(_WAITING),)),)),
        )

    def compose(self) -> ComposeResult:
        """Show a list, and what is known by now."""
        rows = RowList(id="changes")
        rows.set_reactive(RowList.ascii_only, self._ascii_only)
        rows.border_title = Content("Changes")
        rows.show(self._parts, names=names_in(self._lookups))
        yield rows

    def on_resize(self, event: Resize) -> None:
        """Give way to what is said of a screen that is too small."""
        give_way(self, event.size)

    def tell(self, parts: Sequence[Part]) -> None:
        """Show what is known; the cursor stays where it is."""
        self._parts = tuple(parts)
        rows = next(iter(self.query_children(RowList)), None)
        if rows is not None:
            stand = rows.stand
            rows.show(self._parts, names=names_in(self._lookups))
            rows.stand_again(stand)

    def action_part(self, direction: int) -> None:
        """Go to the next heading, or the one before."""
        rows = self.get_child_by_type(RowList)
        starts, top = rows.headings, rows.stand.top[0]
        at = bisect_right(starts, top) if direction > 0 else bisect_left(starts, top) - 1
        if 0 <= at < len(starts):
            rows.stand_again(Stand(top=(starts[at], 0)))

    @on(RowChosen)
    def go_to(self, event: RowChosen) -> None:
        """Close the page and go to what was chosen."""
        event.stop()
        self.dismiss(event.ref)
