"""Help: the keys of what has the focus, with a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen

from briefing.rendering.rows import Column, Part, Piece, Row
from briefing.tui.commands import by_help
from briefing.tui.pages import TINY, page_for
from briefing.tui.rowlist import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from briefing.tui.commands import Scope

_TITLES: dict[Scope, str] = {
    "rows": "In a list or a card",
    "reader": "On the page",
    "program": "Everywhere",
}
_COLUMNS = (Column(key="keys", title="Keys"), Column(key="does", title="", grows=True))


class HelpScreen(ModalScreen[None]):
    """The keys, over the screen that they are for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,backspace,less_than_sign", "dismiss", show=False),
    ]

    def __init__(self, *, ascii_only: bool = False) -> None:
        super().__init__(classes="ascii" if ascii_only else "")
        self._ascii_only = ascii_only

    def compose(self) -> ComposeResult:
        """Show the keys as rows, so that help moves as every list does."""
        rows = RowList(id="help")
        rows.set_reactive(RowList.ascii_only, self._ascii_only)
        rows.border_title = Content("Keys")
        rows.show(help_parts())
        yield rows

    def on_resize(self, event: Resize) -> None:
        """Give way to what is said of a screen that is too small."""
        self.set_class(page_for(*event.size) is TINY, "tiny")


def help_parts() -> tuple[Part, ...]:
    """Return the keys and what they do, by who acts on them, in columns of one width."""
    rows = [Row(cells=((Piece("Esc closes this page.", "support"),),), heading=True)]
    for scope, title in _TITLES.items():
        rows.append(Row(heading=True))
        rows.append(Row(cells=((Piece(title, "heading"),),), heading=True))
        rows += [
            Row(cells=((Piece(keys, "name"),), (Piece(line),)))
            for keys, line, acting in by_help()
            if acting == scope
        ]
    return (Part(key="keys", title="Keys", columns=_COLUMNS, rows=tuple(rows)),)
