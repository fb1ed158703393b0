"""Read the themes and hand them to Textual.

A theme is data: it is checked before it is used, and one that is not valid is listed and left out.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from textual.theme import Theme

from briefing.clean import clean_line
from briefing.errors import Problem
from briefing.loading import read_struct
from briefing.resources import folder
from briefing.tui.contrast import shortfalls
from briefing.tui.theme import Colours, ThemeFile
from briefing.tui.variables import variables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.errors import Severity

Problems = tuple[Problem, ...]
"""What is wrong with a theme; with an error among them the theme is left out."""


def theme_ids(path: str | None = None) -> tuple[str, ...]:
    """List the ids of the themes in a folder, by default the shipped ones, from the file names."""
    with os.scandir(path or folder("themes")) as entries:
        names = sorted(entry.name for entry in entries)
    return tuple(name.removesuffix(".yaml") for name in names if name.endswith(".yaml"))


def load_theme(theme_id: str, path: str | None = None) -> tuple[Theme | None, Problems]:
    """Read one theme of a folder; None where it cannot be used, and what is wrong with it."""
    file = os.path.join(path or folder("themes"), f"{theme_id}.yaml")
    read, problems = read_struct(file, ThemeFile)
    if read is None:
        return None, problems
    problems = (*problems, *_faults(read, theme_id, clean_line(file)))
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    return as_textual(read), problems


def load_themes(path: str | None = None) -> tuple[list[Theme], Problems]:
    """Read every theme of a folder, by default the shipped ones."""
    themes: list[Theme] = []
    problems: list[Problem] = []
    for theme_id in theme_ids(path):
        theme, found = load_theme(theme_id, path)
        problems += found
        if theme is not None:
            themes.append(theme)
    return themes, tuple(problems)


def as_textual(read: ThemeFile) -> Theme:
    """Give Textual a theme with all our colours: its own names and ours, see `variables`."""
    colours = read.colours
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
        ansi=read.kind == "terminal",
        variables=variables(colours, native=read.kind == "terminal"),
    )


def _faults(read: ThemeFile, theme_id: str, path: str) -> Iterator[Problem]:
    """Tell what the types cannot: a name that is not the file's, a mixed palette, low contrast."""

    def fault(code: str, message: str, severity: Severity = "error") -> Problem:
        return Problem(path=path, line=0, column=0, severity=severity, code=code, message=message)

    if read.id != theme_id:
        yield fault("theme-id", f"the theme's id is {read.id}, but its file is {theme_id}.yaml")
    native = read.kind == "terminal"
    for key in Colours.__struct_fields__:
        if getattr(read.colours, key).startswith("ansi_") != native:
            asked = "an ansi_ colour" if native else 'a colour such as "#1d4f91"'
            yield fault("theme-kind", f"{key} must be {asked}, for the kind is {read.kind}")
    for text, background, ratio, needed in shortfalls(read.colours, read.contrast):
        told = f"{text} on {background} has a contrast of {ratio:.1f}:1; {needed}:1 is needed"
        yield fault("theme-contrast", told, "warning")
