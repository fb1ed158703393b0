"""Every command of the screen, declared once; keys, hints, help and palette all come from here.

Nothing here imports Textual: the keys can be listed without a screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Scope: TypeAlias = Literal["rows", "reader", "library", "program"]
"""Who acts on a command: the list in focus, the screen of a briefing or of the library that holds
it, the program."""


class Command(NamedTuple):
    """Something the reader can ask for."""

    id: str
    """Stable kebab-case name; a configuration may give it other keys."""
    scope: Scope
    """Who acts on it."""
    keys: str
    """The keys it has unless changed, with spaces between them; the first is the one shown."""
    action: str
    """The action in Textual's syntax."""
    help: str
    """What it does, in a line."""
    title: str = ""
    """What the palette calls it; empty where it makes no sense there."""
    hint: str = ""
    """A word for the line of hints; empty keeps it out."""
    views: str = "front list alone card"
    """The views in which it is hinted."""
    always: bool = False
    """Whether it goes before all else: whatever lies over the page, and whatever has the focus."""


_NUMBERS = "123456789"


def _section(number: str) -> Command:
    """Declare the command that goes to a section."""
    told = "The section of that number; twice to zoom"
    return Command(f"section-{number}", "reader", number, f"section({number})", told)


COMMANDS: tuple[Command, ...] = (
    Command(
        "open", "rows", "enter", "choose", "Open this row, or the name chosen", hint="open"
    )._replace(views="front list alone card library"),
    Command("next-name", "rows", ".", "name(1)", "Choose the next name in this row")._replace(
        hint="names", views="list alone card"
    ),
    Command("previous-name", "rows", "comma", "name(-1)", "Choose the name before"),
    Command("move-down", "rows", "j down", "step(1)", "One row down"),
    Command("move-up", "rows", "k up", "step(-1)", "One row up"),
    Command("page-down", "rows", "space pagedown", "page(1)", "One page down"),
    Command("page-up", "rows", "b pageup", "page(-1)", "One page up"),
    Command("half-page-down", "rows", "d", "page(1, 2)", "Half a page down"),
    Command("half-page-up", "rows", "u", "page(-1, 2)", "Half a page up"),
    Command("first", "rows", "g home", "home", "The first row", "First row"),
    Command("last", "rows", "G end", "end", "The last row", "Last row"),
    Command("zoom", "reader", "z", "zoom", "One section alone, and back", "Zoom"),
    Command(
        "close", "reader", "escape", "close", "Clear a search or filter, close what is open"
    )._replace(hint="back", views="list card"),
    Command("back", "reader", "< backspace", "back", "Back to where you were", "Back"),
    Command("forward", "reader", ">", "forward", "Forward again", "Forward"),
    Command("next-pane", "reader", "tab l right", "pane(1)", "The next pane, or section"),
    Command("previous-pane", "reader", "shift+tab h left", "pane(-1)", "The one before"),
    Command("front-page", "reader", "0", "front", "The front page", "Front page"),
    *map(_section, _NUMBERS),
    Command("source", "reader", "s", "source", "Where this was read, and who carried it")._replace(
        title="Source of this", hint="source"
    ),
    Command("links", "reader", "o", "links", "The links of this record's sources", "Links"),
    Command(
        "copy", "reader", "y", "copy", "Copy this as a citation", "Copy as a citation"
    )._replace(hint="copy", views="list alone card"),
    Command("copy-yaml", "reader", "Y", "copy_yaml", "Copy this as YAML", "Copy as YAML"),
    Command("search", "reader", "/", "search", "Search every section", "Search", "search")._replace(
        views="front list alone"
    ),
    Command(
        "next-hit", "reader", "n", "hit(1)", "The next hit; without a search, next section"
    )._replace(title="Next hit, or section"),
    Command("previous-hit", "reader", "N", "hit(-1)", "The hit or section before"),
    Command(
        "filter", "reader", "f", "filter", "Show only an actor, a place, a side, a kind"
    )._replace(title="Filter", hint="filter", views="front library"),
    Command(
        "changes", "reader", "c", "changes", "What changed since you read it, and over time"
    )._replace(title="What changed"),
    Command("mark", "reader", "m", "mark", "Mark this place: m and a letter", "Mark this place"),
    Command("to-mark", "reader", "'", "to_mark", "Go to a mark: ' and its letter", "Go to a mark"),
    Command("read", "reader", "U", "read", "Mark this briefing as unread, or read")._replace(
        title="Mark this briefing as unread, or read", hint="read", views="library"
    ),
    Command("star", "reader", "*", "star", "Star this briefing, or take the star away")._replace(
        title="Star this briefing, or take its star away", hint="star", views="library"
    ),
    Command("zone", "reader", "T", "zone", "Times in your zone, in UTC, as written")._replace(
        title="Time zone"
    ),
    Command("library", "reader", "L", "library", "The list of all briefings", "Library")._replace(
        title="All briefings"
    ),
    Command(
        "next-briefing", "reader", "J", "briefing(1)", "The next briefing of the list"
    )._replace(title="Next briefing"),
    Command("previous-briefing", "reader", "K", "briefing(-1)", "The briefing before it")._replace(
        title="Previous briefing"
    ),
    Command(
        "sort", "library", "S", "sort", "The next order: latest, by story, unread ..."
    )._replace(title="Sort otherwise", hint="sort", views="library"),
    Command("reload", "reader", "r", "reload", "Read the file again", "Reload"),
    Command("problems", "reader", "!", "problems", "What is wrong with the file", "Problems"),
    Command(
        "leave", "reader", "q", "leave", "Close what is open; else to the library, or quit"
    )._replace(hint="quit", views="front alone library"),
    Command("theme", "program", "t", "next_theme", "The next theme", "Next theme"),
    Command(
        "search-all", "program", "F", "search_all", "Search every briefing of the library"
    )._replace(title="Search all briefings"),
    Command("palette", "program", ": ctrl+p", "palette", "Find anything by its name"),
    Command(
        "help", "program", "? f1", "help", "Help for what is seen", "Help", hint="help"
    )._replace(views="front list alone card library"),
    Command(
        "redraw", "program", "ctrl+l", "redraw", "Draw the whole screen again, if it is garbled"
    )._replace(title="Draw the screen again", always=True),
    Command(
        "suspend", "program", "ctrl+z", "suspend", "Go to the shell; `fg` there comes back"
    )._replace(title="Go to the shell for a while", always=True),
    Command("quit", "program", "Q ctrl+q ctrl+c", "quit", "Quit at once", "Quit")._replace(
        hint="quit", views="list card"
    ),
)
"""All of them, in the order in which help tells them."""

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
    "comma": ",",
}


def shown(key: str) -> str:
    """Return a key as people write it."""
    return _SHOWN.get(key, key)


def keys_shown(command: Command) -> str:
    """Return the keys of a command as people write them."""
    return " ".join(map(shown, command.keys.split()))


def by_help(commands: Sequence[Command] = COMMANDS) -> Iterator[tuple[str, str, Scope]]:
    """Give the keys and the line of help of each command that has a key.

    The nine sections are one where their keys are their numbers.
    """
    numbered = _are_numbered(commands)
    for each in commands:
        if numbered and each.id == "section-1":
            yield f"{_NUMBERS[0]}-{_NUMBERS[-1]}", each.help, each.scope
        elif each.keys and not (numbered and each.id.startswith("section-")):
            yield keys_shown(each), each.help, each.scope


def hints(view: str, commands: Sequence[Command] = COMMANDS) -> Iterator[tuple[str, str]]:
    """Give the key and word of every hint for a view; help and quit come last."""
    hinted = [each for each in sorted(commands, key=_pinned) if each.hint and each.keys]
    *others, quit_at_once = hinted
    here = [each for each in others if view in each.views.split()]
    if not any(each.hint == quit_at_once.hint for each in here):
        here.append(quit_at_once)
    for each in here:
        yield shown(each.keys.split()[0]), each.hint


_SEARCHING = {"next-hit": "next", "previous-hit": "before", "close": "clear"}
"""The commands that act on a search, and the word for each."""


def searching(commands: Sequence[Command] = COMMANDS) -> Iterator[tuple[str, str]]:
    """Give the key and word of every hint for a search that is on."""
    keys = {each.id: each.keys.split() for each in commands}
    for command_id, word in _SEARCHING.items():
        if keys[command_id]:
            yield shown(keys[command_id][0]), word


def _are_numbered(commands: Sequence[Command]) -> bool:
    """Return whether the key of every section is its number."""
    keys = {each.id: each.keys for each in commands}
    return all(keys[f"section-{number}"] == number for number in _NUMBERS)


_LAST = ("help", "leave", "quit")
"""The commands that are hinted last: of the two that quit, the one that does so at once."""


def _pinned(command: Command) -> int:
    return _LAST.index(command.id) + 1 if command.id in _LAST else 0
