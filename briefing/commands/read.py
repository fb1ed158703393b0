"""`briefing` and `briefing read`: the screen, or the digest where no screen can be."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from briefing.commands import digest
from briefing.errors import ExitCode, NoTerminalError
from briefing.library.finding import find_file
from briefing.loading import load
from briefing.tui.terminal import why_not

if TYPE_CHECKING:
    import argparse

DESCRIPTION = "Open a briefing in the screen."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "target",
        nargs="?",
        metavar="TARGET",
        help="a file, a folder that holds one, or the id of a shipped briefing",
    )
    parser.add_argument("--theme", metavar="NAME", help="the theme to start with")
    parser.add_argument("--ascii", action="store_true", help="draw with ASCII characters only")


def run(arguments: argparse.Namespace) -> int:
    """Show the screen and return its exit code.

    Where no screen can be shown the digest is printed; but raises NoTerminalError where the
    screen was asked for by name.
    """
    reason = why_not(sys.stdin, sys.stdout, sys.stderr, os.environ)
    if reason and arguments.named:
        raise NoTerminalError(f"{reason}; 'briefing digest' prints the briefing instead")
    path = find_file(arguments.target)
    if reason:
        digest.print_one(path, ascii_only=arguments.ascii)
        return ExitCode.OK
    loaded = load(path)
    from briefing.tui.run import run as show  # noqa: PLC0415 - Textual only where it is shown

    return show(loaded, theme=arguments.theme, ascii_only=arguments.ascii)
