"""The declared commands as Textual binds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from briefing.tui.commands import COMMANDS

if TYPE_CHECKING:
    from textual.binding import BindingType

    from briefing.tui.commands import Scope


def bindings(scope: Scope) -> list[BindingType]:
    """Return the bindings of the commands that one kind of widget acts on."""
    return [
        Binding(key, each.action, each.help, show=False, id=each.id)
        for each in COMMANDS
        if each.scope == scope
        for key in each.keys.split()
    ]
