"""Every command of the screen, declared once; keys, hints, help and palette all come from here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from textual.binding import Binding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import BindingType

Scope: TypeAlias = Literal["rows", "reader", "program"]
"""Who acts on a command: the list in focus, the screen that holds it, the program."""


class Command(NamedTuple):
    """Something the reader can ask for."""

    id: str
    """Stable kebab-case name; a configuration may give it other keys."""
    scope: Scope
    """Who acts on it."""
    keys: tuple[str, ...]
    """The keys it has unless changed, the first as it is shown."""
    action: str
    """The action in Textual's syntax."""
    title: str
    """What it does, in a few words."""
    help: str
    """What it does, in a line."""
    hint: str = ""
    """A word for the line of hints; empty keeps it out."""
    hinted_in: str = ""
    """The views in which it is hinted, by name; empty for all."""
    offered: bool = True
    """Whether the palette offers it."""


_NUMBERS = "123456789"

COMMANDS: tuple[Command, ...] = (
    Command(
        "open",
        "rows",
        ("enter",),
        "choose",
        "Open",
        "Open the card of this row",
        "open",
        "front list alone card",
        offered=False,
    ),
    Command("move-down", "rows", ("j", "down"), "step(1)", "Down", "One row down", offered=False),
    Command("move-up", "rows", ("k", "up"), "step(-1)", "Up", "One row up", offered=False),
    Command(
        "page-down",
        "rows",
        ("space", "pagedown"),
        "page(1)",
        "Page down",
        "One page down",
        offered=False,
    ),
    Command(
        "page-up", "rows", ("b", "pageup"), "page(-1)", "Page up", "One page up", offered=False
    ),
    Command(
        "half-page-down",
        "rows",
        ("d",),
        "page(1, 2)",
        "Half a page down",
        "Half a page down",
        offered=False,
    ),
    Command(
        "half-page-up",
        "rows",
        ("u",),
        "page(-1, 2)",
        "Half a page up",
        "Half a page up",
        offered=False,
    ),
    Command("first", "rows", ("g", "home"), "home", "First row", "The first row"),
    Command("last", "rows", ("G", "end"), "end", "Last row", "The last row"),
    Command(
        "zoom",
        "reader",
        ("z",),
        "zoom",
        "Zoom",
        "One section on the whole screen, and back",
        "zoom",
        "front",
    ),
    Command(
        "back",
        "reader",
        ("escape", "backspace", "<"),
        "back",
        "Back",
        "Close what is open; never quits",
        "back",
        "list card",
    ),
    Command(
        "next-pane",
        "reader",
        ("tab", "l", "right"),
        "pane(1)",
        "Next pane",
        "The next pane, or section where one is shown",
        offered=False,
    ),
    Command(
        "previous-pane",
        "reader",
        ("shift+tab", "h", "left"),
        "pane(-1)",
        "Previous pane",
        "The pane or section before",
        offered=False,
    ),
    Command("front-page", "reader", ("0",), "front", "Front page", "The front page", offered=True),
    *(
        Command(
            f"section-{number}",
            "reader",
            (number,),
            f"section({number})",
            f"Section {number}",
            "The section of that number; twice to zoom",
            "sections" if number == "1" else "",
            "front list alone",
            offered=False,
        )
        for number in _NUMBERS
    ),
    Command("next-section", "reader", ("n",), "turn(1)", "Next section", "The next section"),
    Command(
        "previous-section", "reader", ("N",), "turn(-1)", "Previous section", "The section before"
    ),
    Command("reload", "reader", ("r",), "reload", "Reload", "Read the file again"),
    Command("theme", "program", ("t",), "next_theme", "Next theme", "The next theme"),
    Command(
        "palette",
        "program",
        (":", "ctrl+p"),
        "palette",
        "Palette",
        "Find a command, a section or a record by name",
        offered=False,
    ),
    Command(
        "help", "program", ("?", "f1"), "help", "Help", "The keys of what has the focus", "help"
    ),
    Command(
        "leave",
        "reader",
        ("q",),
        "leave",
        "Back or quit",
        "Close what is open; quit where nothing is",
        "quit",
        offered=False,
    ),
    Command("quit", "program", ("Q", "ctrl+q", "ctrl+c"), "quit", "Quit", "Quit at once"),
)

_SHOWN = {
    "enter": "Enter",
    "escape": "Esc",
    "backspace": "Backspace",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "f1": "F1",
}


def bindings(scope: Scope) -> list[BindingType]:
    """Return the bindings of the commands that one kind of widget acts on."""
    return [
        Binding(key, each.action, each.title, show=False, id=each.id, tooltip=each.help)
        for each in COMMANDS
        if each.scope == scope
        for key in each.keys
    ]


def shown(key: str) -> str:
    """Return a key as people write it."""
    return _SHOWN.get(key, key)


def keys_shown(command: Command) -> str:
    """Return the keys of a command as people write them."""
    return " ".join(shown(key) for key in command.keys)


def by_help() -> Iterator[tuple[str, str, Scope]]:
    """Give the keys and the line of help of each command, the nine sections as one."""
    for each in COMMANDS:
        if each.id == "section-1":
            yield f"{_NUMBERS[0]}-{_NUMBERS[-1]}", each.help, each.scope
        elif not each.id.startswith("section-"):
            yield keys_shown(each), each.help, each.scope


def hints(view: str) -> Iterator[tuple[str, str]]:
    """Give the key and word of every hint for a view, the most useful first."""
    for each in COMMANDS:
        if each.hint and (not each.hinted_in or view in each.hinted_in.split()):
            key = f"{_NUMBERS[0]}-{_NUMBERS[-1]}" if each.id == "section-1" else each.keys[0]
            yield shown(key), each.hint
