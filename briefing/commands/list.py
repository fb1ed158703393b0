"""`briefing list`: the briefings of a folder, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import resources
from briefing.clean import clean_line
from briefing.commands import output
from briefing.commands.listings import columns
from briefing.errors import BriefingError, ExitCode, InvalidError
from briefing.library.finding import briefings_in
from briefing.loading import load
from briefing.rendering.wording import times

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

DESCRIPTION = (
    "List the briefings of a folder: id, as of when, title; of a broken one its first error."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "folder",
        nargs="?",
        metavar="FOLDER",
        help="the folder; without one, the briefings that ship with the program",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print a line for each briefing to stdout; one that is broken hides no other."""
    folder = resources.folder("content") if arguments.folder is None else arguments.folder
    return print_all(briefings_in(folder))


def print_all(paths: Mapping[str, str], *, follow: bool = True) -> int:
    """Print a line for each file, the last by name first."""
    rows = [_row(name, paths[name], follow=follow) for name in sorted(paths, reverse=True)]
    output.write(columns(rows))
    return ExitCode.OK


def _row(name: str, path: str, *, follow: bool) -> tuple[str, str, str]:
    """Return what a briefing is called, when it is of, and its title."""
    try:
        briefing = load(path, follow=follow).briefing
    except InvalidError as error:
        return clean_line(name), "broken", error.first.in_a_line
    except BriefingError as error:
        return clean_line(name), "broken", str(error)
    return clean_line(name), times.compact(briefing.as_of, briefing), briefing.title
