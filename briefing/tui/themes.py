"""The themes at hand: those that ship, and the reader's own, which beat them.

A theme is data: it is checked before it is used, and one that is not valid is told of and left out.
Nothing here imports Textual: themes can be listed and checked without a screen.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from briefing.clean import clean_line
from briefing.errors import Problem, UnreadableError
from briefing.loading import read_struct
from briefing.model.quoting import quoted
from briefing.resources import folder
from briefing.tui.faults import faults, placed
from briefing.tui.theme import ThemeFile

if TYPE_CHECKING:
    from collections.abc import Iterable

Problems = Sequence[Problem]
"""What is wrong with a theme; with an error among them the theme is left out."""

_ENDING = ".yaml"


class ThemeAt(NamedTuple):
    """A file that should hold a theme."""

    path: str
    """The file."""
    own: bool = False
    """Whether it is the reader's own and does not ship."""


def find_themes(own: str | None = None, shipped: str | None = None) -> dict[str, ThemeAt]:
    """Return the file of every theme by its id, which is the file's name, in order.

    `own` is the reader's folder, where there may be none; a theme there takes the place of a
    shipped one with the same id.
    """
    found = {each: ThemeAt(path) for each, path in _in_folder(shipped or folder("themes"))}
    if own is not None:
        found |= {each: ThemeAt(path, own=True) for each, path in _in_folder(own)}
    return dict(sorted(found.items()))


def read_theme(path: str) -> tuple[ThemeFile | None, Problems]:
    """Read the theme of a file; None where it cannot be used, and what is wrong with it."""
    theme_id = os.path.basename(path).removesuffix(_ENDING)
    try:
        read, problems = read_struct(path, ThemeFile)
        if read is None:
            return None, problems
        found = tuple(faults(read, theme_id))
        if found:
            problems = (*problems, *placed(found, path))
    except UnreadableError as error:
        shown = clean_line(path)
        return None, [_problem(shown, "unreadable", str(error).removeprefix(f"{shown}: "))]
    usable = all(problem.severity != "error" for problem in problems)
    return replace(read, id=theme_id) if usable else None, problems


def no_theme(theme_id: str, known: Iterable[str]) -> str:
    """Say that there is no such theme, and which is meant, or which there are."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    ids = [clean_line(each) for each in known]
    near = get_close_matches(theme_id, ids, n=1)
    advice = f"did you mean {quoted(near[0])}?" if near else f"there are {', '.join(ids)}"
    return f"there is no theme {quoted(theme_id)}; {advice}"


def _in_folder(path: str) -> list[tuple[str, str]]:
    """Return the ids and the files of a folder; none of one that cannot be listed."""
    try:
        names = os.listdir(path)
    except OSError:
        return []
    return [
        (name.removesuffix(_ENDING), os.path.join(path, name))
        for name in names
        if name.endswith(_ENDING) and not name.startswith(".")
    ]


def _problem(path: str, code: str, message: str) -> Problem:
    """Tell of something that has no place in a text."""
    return Problem(path=path, line=0, column=0, code=code, message=message)
