"""`briefing themes`: the themes at hand, those that ship and the reader's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.clean import clean_line
from briefing.commands import output
from briefing.commands.listings import as_json, columns
from briefing.errors import ExitCode, InvalidError, Problem
from briefing.settings.folders import themes_folder
from briefing.tui.theme import ThemeFile
from briefing.tui.themes import find_themes, read_theme

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator


DESCRIPTION = "List the themes that ship and your own, and what is wrong with a theme."


class _Listed(NamedTuple):
    """One theme, or the file of one that cannot be used."""

    id: str
    """Its id."""
    path: str
    """Its file."""
    own: bool
    """Whether it is the reader's own."""
    theme: ThemeFile | None
    """The theme; None where it cannot be used."""
    problems: Sequence[Problem]
    """What is wrong with it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="text (default) or json"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the themes to stdout; what is wrong with one is told on stderr, all of it."""
    listed = list(_listed())
    output.write(_as_json(listed) if arguments.format == "json" else _as_text(listed))
    problems = [problem for each in listed for problem in each.problems]
    if problems:
        output.report(InvalidError(problems))
    return ExitCode.OK


def _listed() -> Iterator[_Listed]:
    for theme_id, (path, own) in find_themes(themes_folder()).items():
        theme, problems = read_theme(path)
        yield _Listed(clean_line(theme_id), clean_line(path), own, theme, problems)


def _as_text(listed: Sequence[_Listed]) -> str:
    """Return a line for each theme; of a broken one with its first error."""
    return columns(
        (
            each.id,
            each.theme.name if each.theme else "-",
            each.theme.kind if each.theme else "broken",
            "yours" if each.own else "ships",
            each.theme.about if each.theme else _first(each.problems),
            each.path,
        )
        for each in listed
    )


def _as_json(listed: Sequence[_Listed]) -> str:
    """Return a list with an object for each theme."""
    return as_json(
        [
            {
                "id": each.id,
                "name": each.theme and each.theme.name,
                "about": each.theme and each.theme.about,
                "kind": each.theme and each.theme.kind,
                "contrast": each.theme and each.theme.contrast,
                "own": each.own,
                "path": each.path,
                "error": None if each.theme else _first(each.problems),
            }
            for each in listed
        ]
    )


def _first(problems: Sequence[Problem]) -> str:
    """Return the first error with its place in the file."""
    return InvalidError(problems).first.in_a_line
