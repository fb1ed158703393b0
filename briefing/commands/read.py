"""`briefing` and `briefing read`: the screen, or the digest where no screen can be."""

from __future__ import annotations

import argparse
import os
import sys

from briefing.commands import COMMANDS, digest, output
from briefing.commands.screen_options import add_screen_options, asked
from briefing.errors import ExitCode, InvalidError, NoTerminalError, UsageError
from briefing.library.meaning import Meant, what_is_meant
from briefing.library.watching import Watch
from briefing.loading.files import named
from briefing.settings.folders import library_folders, state_folder
from briefing.settings.settings import read_settings
from briefing.tui.terminal import why_not

DESCRIPTION = "Open a briefing in the screen, or read it by prompt."

_DIGITS = 4
"""As long as a number of lines may be."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "target",
        nargs="?",
        metavar="TARGET",
        help="a file, a folder of briefings, or a name as 'briefing list' tells it",
    )
    add_screen_options(parser)
    parser.add_argument(
        "--linear",
        action="store_true",
        help="read in plain lines by prompt, without a screen, for screen readers",
    )
    parser.add_argument(
        "--page",
        type=_lines,
        metavar="LINES",
        help="with --linear: pause after so many lines, or never with 0; by default as many as"
        " the terminal has",
    )
    parser.add_argument(
        "--debug", action="store_true", help="keep a report where the program crashes"
    )


def run(arguments: argparse.Namespace) -> int:
    """Show the screen and return its exit code.

    Where no screen can be shown the digest is printed; but raises NoTerminalError where the
    screen was asked for by name.
    """
    given = read_settings(os.environ)
    if arguments.ascii is None:
        arguments.ascii = given.settings.ascii
    if arguments.linear:
        from briefing.commands import linear  # noqa: PLC0415 - in place of all that follows

        if given.problems:
            output.report(InvalidError(given.problems))
        meant = what_is_meant(arguments.target, library_folders(given.settings.folders), COMMANDS)
        return linear.run(arguments, _one_of(meant))
    reason = why_not(sys.stdin, sys.stdout, sys.stderr, os.environ, named=arguments.named)
    if reason and arguments.named:
        raise NoTerminalError(f"{reason}; 'briefing digest' prints the briefing instead")
    meant = what_is_meant(arguments.target, library_folders(given.settings.folders), COMMANDS)
    if reason:
        return _print(meant, reason, ascii_only=bool(arguments.ascii))
    watch = Watch(meant.path) if meant.path else None
    loaded = watch.read() if watch else None
    from briefing.tui.run import run as show  # noqa: PLC0415 - Textual only where it is shown

    reports = state_folder() if arguments.debug else None
    return show(
        loaded, given, asked(arguments), watch=watch, folders=meant.folders, reports=reports
    )


def _one_of(meant: Meant) -> str:
    """Return the briefing that is meant; raise UsageError where there is a choice."""
    if meant.path:
        return meant.path
    where = " and ".join(map(named, meant.folders))
    raise UsageError(f"{where}: several briefings; 'briefing list' tells them, name one of them")


def _print(meant: Meant, reason: str, *, ascii_only: bool) -> int:
    """Print the digest of the one briefing that is meant, or the list of several."""
    _tell(reason, "digest" if meant.path else "list")
    if meant.path:
        digest.print_one(meant.path, ascii_only=ascii_only)
        return ExitCode.OK
    from briefing.commands import list as listing  # noqa: PLC0415 - most calls name one

    parser = argparse.ArgumentParser()
    listing.add_arguments(parser)
    return listing.run(parser.parse_args(["--", *meant.folders]))


def _tell(reason: str, what: str) -> None:
    """Say why no screen is shown to someone who sits at a terminal and may expect one."""
    if output.on_terminal():
        output.tell(f"{reason}; this is the {what}, and --linear reads it step by step")


def _lines(text: str) -> int:
    if not text.isdecimal() or len(text) > _DIGITS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of lines")
    return int(text)
