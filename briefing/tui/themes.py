"""Read the themes and hand them to Textual.

A theme is data: it is checked before it is used, and one that is not valid is listed and left out.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from textual.theme import Theme

from briefing.errors import Problem, UnreadableError
from briefing.loading import read_struct
from briefing.model.quoting import quoted
from briefing.resources import folder
from briefing.tui.faults import faults, placed
from briefing.tui.theme import ThemeFile
from briefing.tui.variables import variables

Problems = Sequence[Problem]
"""What is wrong with a theme; with an error among them the theme is left out."""


def theme_ids(path: str | None = None) -> tuple[str, ...]:
    """List the ids of the themes in a folder, by default the shipped ones, from the file names."""
    with os.scandir(path or folder("themes")) as entries:
        names = sorted(entry.name for entry in entries)
    return tuple(name.removesuffix(".yaml") for name in names if name.endswith(".yaml"))


def load_theme(theme_id: str, path: str | None = None) -> tuple[Theme | None, Problems]:
    """Read one theme of a folder; None where it cannot be used, and what is wrong with it."""
    ids = theme_ids(path)
    if theme_id not in ids:
        known = f"there is no theme {quoted(theme_id)}; there are {', '.join(ids)}"
        return None, [_problem(quoted(theme_id), "unknown-theme", known)]
    file = os.path.join(path or folder("themes"), f"{theme_id}.yaml")
    try:
        read, problems = read_struct(file, ThemeFile)
        if read is None:
            return None, problems
        found = tuple(faults(read, theme_id))
        if found:
            problems = (*problems, *placed(found, file))
    except UnreadableError as error:
        return None, [_problem(f"{theme_id}.yaml", "unreadable", str(error))]
    usable = all(problem.severity != "error" for problem in problems)
    return as_textual(read) if usable else None, problems


def load_themes(path: str | None = None) -> tuple[list[Theme], Problems]:
    """Read every theme of a folder, by default the shipped ones."""
    themes: list[Theme] = []
    problems: list[Problem] = []
    for theme_id in theme_ids(path):
        theme, found = load_theme(theme_id, path)
        problems += found
        if theme is not None:
            themes.append(theme)
    return themes, problems


def as_textual(read: ThemeFile) -> Theme:
    """Give Textual a theme with all our colours, under its own names and ours."""
    colours = read.colours
    native = read.kind == "terminal"
    return Theme(
        name=read.id,
        primary=colours.accent,
        secondary=colours.support,
        warning=colours.warning,
        error=colours.error,
        success=colours.accent,
        accent=colours.accent,
        foreground=colours.said,
        background=colours.background,
        surface=colours.surface,
        panel=colours.panel,
        boost=colours.surface,
        dark=read.kind != "light",
        ansi=native,
        variables=variables(colours, native=native),
    )


def _problem(path: str, code: str, message: str) -> Problem:
    """Tell of something that has no place in a text."""
    return Problem(path=path, line=0, column=0, code=code, message=message)
