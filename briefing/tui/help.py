"""Help: the keys of what has the focus, what its signs mean, and where to go on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input

from briefing.rendering.guide import guide
from briefing.rendering.sections import SECTIONS
from briefing.tui.bindings import panel_bindings
from briefing.tui.commands import keys_shown, shown
from briefing.tui.giving_way import give_way
from briefing.tui.helping import headings, help_part
from briefing.tui.reader import ReaderScreen
from briefing.tui.rowlist import RowList
from briefing.tui.signs import screen_signs
from briefing.tui.stands import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize
    from textual.screen import Screen

    from briefing.rendering.rows import Part
    from briefing.tui.commands import Scope
    from briefing.tui.mainscreen import MainScreen


class HelpScreen(ModalScreen[None]):
    """Help, over the screen that it is for."""

    BINDINGS: ClassVar[list[BindingType]] = panel_bindings(
        {
            **dict.fromkeys(("close", "back", "leave", "help"), "dismiss"),
            "next-pane": "part(1)",
            "previous-pane": "part(-1)",
        }
    )

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
        give_way(self, event.size)

    def action_part(self, direction: int) -> None:
        """Go to the next subject, or the one before."""
        rows = self.query_one(RowList)
        starts, top = headings(self._part), rows.stand.top[0]
        at = bisect_right(starts, top) if direction > 0 else bisect_left(starts, top) - 1
        row = starts[at] if 0 <= at < len(starts) else 0
        if row or direction < 0:
            rows.stand_again(Stand(top=(row, 0)))


def help_for(main: MainScreen, screen: Screen[object]) -> Part:
    """Return help for what has the focus on a screen, which is `main` or lies over it."""
    if not isinstance(main, ReaderScreen):
        return _help_beside(main, screen)
    reader = main
    if reader.lookups is None:
        raise TypeError(reader)
    focused, commands = screen.focused, reader.commands
    entry = SECTIONS[reader.place.section - 1]
    opened = reader.place.cards[-1].ref if reader.place.cards else None
    return help_part(
        commands,
        (*guide(reader.lookups, entry.key, opened), screen_signs(reader)),
        entry.title if opened is None else "this card",
        scopes=_scopes(focused, is_page=screen is reader),
        own=_own_keys(focused, screen, {each.id: keys_shown(each) for each in commands}),
    )


def _help_beside(main: MainScreen, screen: Screen[object]) -> Part:
    """Return help for a screen that shows no briefing: what it says of itself, and its keys."""
    focused, commands = screen.focused, main.commands
    rows: tuple[Scope, ...] = ("rows",) if isinstance(focused, RowList) else ()
    return help_part(
        commands,
        main.explained,
        main.called,
        scopes=(*rows, "program") if screen is main and rows else rows,
        own=_own_keys(focused, screen, {each.id: keys_shown(each) for each in commands}),
        onward=main.onward,
    )


def _scopes(focused: Widget | None, *, is_page: bool) -> tuple[Scope, ...]:
    """Return whose keys act while something has the focus; where text is typed they are letters."""
    if isinstance(focused, Input):
        return ()
    rows: tuple[Scope, ...] = ("rows",) if isinstance(focused, RowList) else ()
    return (*rows, "reader", "program") if is_page else rows


def _own_keys(
    focused: Widget | None, screen: Widget, keys_of: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Return the keys that are declared for these alone, such as those of a prompt or a panel."""
    typed = isinstance(focused, Input)
    found: dict[str, dict[str, None]] = {}
    for each in (*_declared(focused), *_declared(screen)):
        does = "Close this" if each.action.startswith("dismiss") else each.description
        if does and (each.show or each.id in keys_of):
            keys = keys_of.get(each.id or "") or " ".join(map(shown, each.key.split(",")))
            acting = (key for key in keys.split() if len(key) > 1 or not typed)
            found.setdefault(does, {}).update(dict.fromkeys(acting))
    return tuple((" ".join(keys), does) for does, keys in found.items() if keys)


def _declared(widget: object) -> Iterator[Binding]:
    """Yield the bindings of what is neither a list nor the page, whose keys are commands."""
    if isinstance(widget, Widget) and not isinstance(widget, RowList | ReaderScreen):
        yield from (each for each in type(widget).BINDINGS if isinstance(each, Binding))
