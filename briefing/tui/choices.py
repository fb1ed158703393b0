"""What a reader's settings come to on the screen: a theme that there is, and keys that work.

Nothing here imports Textual: the commands that list keys and paths tell the same problems.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import Problem
from briefing.tui.keymap import Keymap, keymap
from briefing.tui.themes import find_themes, no_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.settings.settings import Given


class Choices(NamedTuple):
    """The settings that can be followed."""

    theme: str | None
    """The theme to start with; None where none was chosen, or where there is no such theme."""
    keymap: Keymap
    """The keys of every command."""
    problems: tuple[Problem, ...]
    """All that is wrong with the settings."""


def choices(given: Given, own_themes: str | None) -> Choices:
    """Return what can be followed of the settings; `own_themes` is the reader's folder of them."""
    keys = keymap(given.settings.keys)
    problems = list(given.problems)
    theme = given.settings.theme
    if theme is not None and theme not in (known := find_themes(own_themes)):
        problems.append(given.problem(("theme",), "unknown-theme", no_theme(theme, known)))
        theme = None
    for at, code, message, severity in keys.faults:
        named = code == "unknown-command"
        problems.append(given.problem(("keys", at), code, message, severity, key=named))
    problems.sort(key=lambda each: (each.line, each.column))
    return Choices(theme, keys, tuple(problems))


def in_a_line(problems: Sequence[Problem]) -> str:
    """Return how many problems there are and the first of them; nothing for none.

    An error goes before what is only a warning.
    """
    if not problems:
        return ""
    first = min(problems, key=lambda each: each.severity != "error")
    many = f"{len(problems)} problems: " if len(problems) > 1 else ""
    return f"{many}{first.in_a_line}"
