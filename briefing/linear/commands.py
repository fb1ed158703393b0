"""What can be typed at the prompt: each command declared once, for its parsing and for the help."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

from briefing.rendering.sections import KEYS

Action: TypeAlias = Literal[
    "go-on",
    "section",
    "overview",
    "next",
    "previous",
    "open",
    "back",
    "again",
    "source",
    "search",
    "cite",
    "rest",
    "help",
    "quit",
]
"""What a command does."""


class Command(NamedTuple):
    """One command."""

    action: Action
    """What it does."""
    words: tuple[str, ...]
    """What is typed for it, in small letters; a number or a text may follow."""
    shown: str
    """How the help shows it."""
    does: str
    """What the help says of it."""


COMMANDS = (
    Command("go-on", ("", "more", "w"), "Enter", "the next lines, section or record"),
    Command("section", (), "1 to 9", "that section; its name, such as actors, will do too"),
    Command("overview", ("0", "overview"), "0", "the overview"),
    Command("next", ("n", "next"), "n", "the next section"),
    Command("previous", ("p", "previous"), "p", "the section before"),
    Command(
        "open",
        ("o", "open", "#"),
        "o 3",
        "open number 3, as #3 does; o and a name opens that",
    ),
    Command("back", ("b", "back"), "b", "back to what was read before"),
    Command("again", ("r", "again", "repeat"), "r", "this again from its start"),
    Command(
        "source",
        ("s", "source"),
        "s 3",
        "where 3 was read; s alone: the open record",
    ),
    Command("search", ("/", "find", "search"), "/road", "search everything for road"),
    Command("cite", ("y", "cite"), "y 3", "3 as a citation; y alone: the open record"),
    Command("rest", ("a", "all"), "a", "all the rest of this without a pause"),
    Command("help", ("?", "h", "help"), "?", "these commands"),
    Command("quit", ("q", "quit", "exit"), "q", "end"),
)
"""Every command, in the order of the help."""

_ACTIONS: dict[str, Action] = {word: each.action for each in COMMANDS for word in each.words}
_TYPED = re.compile(r"([/#]|[a-z]+(?=[\s#\d]|$))?\s*(.*)", re.IGNORECASE | re.DOTALL)
_DIGITS = 6
"""As long as a number may be."""
_NUMBERED = frozenset({"open", "source", "cite"})


class Asked(NamedTuple):
    """What a line that was typed asks for."""

    action: Action
    """What is to be done."""
    number: int = 0
    """With what number; 0 where none was typed."""
    text: str = ""
    """With what text."""


def parse(typed: str) -> Asked | None:
    """Return what a line asks for; None where it is no command."""
    typed = " ".join(typed.split())
    if _is_number(typed) and typed != "0":
        return Asked("section", int(typed))
    if typed.lower() in KEYS:
        return Asked("section", KEYS.index(typed.lower()) + 1)
    if action := _ACTIONS.get(typed.lower()):
        return Asked(action)
    match = _TYPED.fullmatch(typed)
    word, rest = (match[1] or "", match[2]) if match else ("", "")
    action = _ACTIONS.get(word.lower()) if word else None
    if action == "search":
        return Asked(action, text=rest)
    if action in _NUMBERED and _is_number(number := rest.removeprefix("#").strip()):
        return Asked(action, int(number))
    return Asked(action, text=rest) if action == "open" else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _DIGITS


def help_lines() -> list[str]:
    """Return the help, a line for each command."""
    return [f"{each.shown}: {each.does}." for each in COMMANDS]
