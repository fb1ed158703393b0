"""Help: the keys of what has the focus, what its signs mean, and where to go on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen

from briefing.tui.commands import COMMANDS, shown
from briefing.tui.helping import headings
from briefing.tui.pages import TINY, page_for
from briefing.tui.rowlist import RowList
from briefing.tui.stands import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize
    from textual.widget import Widget

    from briefing.rendering.rows import Part

_ACTS = {
    "close": "dismiss",
    "back": "dismiss",
    "leave": "dismiss",
    "help": "dismiss",
    "quit": "app.quit",
    "next-pane": "part(1)",
    "previous-pane": "part(-1)",
}
"""What the page does with commands of the reader: the same keys, also where those were changed."""


class HelpScreen(ModalScreen[None]):
    """Help, over the screen that it is for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, _ACTS[each.id], show=False, id=each.id)
        for each in COMMANDS
        if each.id in _ACTS
        for key in each.keys.split()
    ]

    def __init__(self, part: Part, *, ascii_only: bool = False) -> None:
        super().__init__(classes="ascii" if ascii_only else "")
        self._part = part
        self._ascii_only = ascii_only

    def compose(self) -> ComposeResult:
        """Show help as rows, so that it moves as every list does."""
        rows = RowList(id="help")
        rows.set_reactive(RowList.ascii_only, self._ascii_only)
        rows.border_title = Content("Help")
        rows.show([self._part])
        yield rows

    def on_resize(self, event: Resize) -> None:
        """Give way to what is said of a screen that is too small."""
        self.set_class(page_for(*event.size) is TINY, "tiny")

    def action_part(self, direction: int) -> None:
        """Go to the next subject, or the one before."""
        rows = self.query_one(RowList)
        starts, top = headings(self._part), rows.stand.top[0]
        at = bisect_right(starts, top) if direction > 0 else bisect_left(starts, top) - 1
        row = starts[at] if 0 <= at < len(starts) else 0
        if row or direction < 0:
            rows.stand_again(Stand(top=(row, 0)))


def own_keys(widget: Widget | None) -> Iterator[tuple[str, str]]:
    """Yield the keys of a widget that has others than those of commands, such as a prompt."""
    declared = {each.id for each in COMMANDS}
    for each in getattr(widget, "BINDINGS", ()):
        if isinstance(each, Binding) and each.show and each.description and each.id not in declared:
            yield " ".join(shown(key) for key in each.key.split(",")), each.description
