"""`briefing check`: every problem of files and folders, like a compiler."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.commands import output
from briefing.commands.targets import add_targets, files_of
from briefing.errors import ExitCode, Problem, UnreadableError
from briefing.library.checking import check_files
from briefing.loading import report

if TYPE_CHECKING:
    import argparse

DESCRIPTION = "Report every problem of briefing files, each with its place."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_targets(parser)
    parser.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="text for people (default), json for programs, github for its annotations",
    )
    parser.add_argument(
        "--strict", action="store_true", help="let warnings count as errors in the exit code"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the report to stdout; 3 where a file is invalid, 4 where one cannot be read."""
    problems: list[Problem] = []
    paths, missing = files_of(arguments.targets, libraries=True)
    unreadable = 0
    for found in check_files(paths):
        if isinstance(found, UnreadableError):
            unreadable += 1
            output.report(found)
        else:
            problems += found
    draw = {"text": report.as_text, "json": report.as_json, "github": report.as_github}
    text = draw[arguments.format](problems)
    if arguments.format == "text" and len(paths) > unreadable:
        text += report.summary(problems, len(paths) - unreadable)
    output.write(text)
    if unreadable or missing:
        return ExitCode.UNREADABLE
    counted = ("error", "warning") if arguments.strict else ("error",)
    invalid = any(problem.severity in counted for problem in problems)
    return ExitCode.INVALID if invalid else ExitCode.OK
