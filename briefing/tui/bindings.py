"""The declared commands as Textual binds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from briefing.tui.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.binding import BindingType

    from briefing.tui.commands import Command, Scope
    from briefing.tui.keymap import Keymap


def bindings(scope: Scope) -> list[BindingType]:
    """Return the bindings of the commands that one kind of widget acts on.

    One without a key has a binding all the same, so that a reader can give it one.
    """
    return [
        Binding(key, each.action, each.help, show=False, id=each.id, priority=each.always)
        for each in COMMANDS
        if each.scope == scope
        for key in each.keys.split() or [no_key(each)]
    ]


def panel_bindings(
    acts: Mapping[str, str], told: Mapping[str, str] | None = None
) -> list[BindingType]:
    """Return the bindings of what lies over a page: what it does, by the command whose keys do it.

    Its keys are then those of the reader, also where they were changed. Help and quit are added.
    `told` is what help says of what it does, where the page's own help would say something else.
    """
    every = {"help": "app.help", "quit": "app.quit", **acts}
    return [
        Binding(key, every[each.id], (told or {}).get(every[each.id], ""), show=False, id=each.id)
        for each in COMMANDS
        if each.id in every
        for key in each.keys.split()
    ]


def changed_keys(keymap: Keymap) -> dict[str, str]:
    """Return the keys of the commands that a reader gave others, as Textual takes them."""
    return {each.id: ",".join(each.keys.split()) or no_key(each) for each in keymap.changed}


def no_key(command: Command) -> str:
    """Return what stands in place of a key: one of its own, which no keyboard has."""
    return f"no-key-for-{command.id}"
