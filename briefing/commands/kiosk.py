"""`briefing --kiosk FOLDER`: a login that reads the briefings of one folder, and nothing else."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from briefing.clean import clean_line
from briefing.commands import digest
from briefing.commands import list as listing
from briefing.commands.screen_options import add_screen_options, asked
from briefing.errors import ExitCode, NoTerminalError, UnreadableError
from briefing.kiosk import limits
from briefing.kiosk.confinement import confine
from briefing.kiosk.environment import ORIGINAL_COMMAND, isolate, scrub
from briefing.kiosk.requests import parse
from briefing.library.finding import served_in
from briefing.library.watching import Watch
from briefing.tui.terminal import needs_ascii, why_not

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from briefing.kiosk.requests import Request
    from briefing.loading import Loaded

DESCRIPTION = "Serve a login that can read the briefings of one folder and do nothing else."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("folder", metavar="FOLDER", help="the folder that is read")
    add_screen_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Do what SSH_ORIGINAL_COMMAND asks for; without one, show the list, or the one briefing.

    Where no screen can be shown the digest is printed, or the list where there are several. Raises
    UsageError for what may not be asked for, and NoTerminalError for a screen that cannot be shown.
    """
    isolate(sys.argv[1:])
    request = parse(os.environ.get(ORIGINAL_COMMAND))
    scrub(os.environ)
    try:
        os.chdir(arguments.folder)
    except OSError as error:
        raise UnreadableError(f"{clean_line(arguments.folder)}: {error.strerror}") from None
    os.umask(0o077)
    limits.apply()
    confine(os.curdir)
    return _serve(request, _served(), arguments)


def _served() -> dict[str, str]:
    """Return the files of the briefings that are served, by id; raises UnreadableError."""
    found = served_in(os.curdir).items()
    return {briefing: os.path.basename(path) for briefing, path in found}


def _serve(request: Request, paths: Mapping[str, str], arguments: argparse.Namespace) -> int:
    if request.what == "list":
        return listing.print_all(paths, follow=False)
    if request.id and request.id not in paths:
        raise UnreadableError(f"there is no briefing '{request.id}'; 'list' tells what there is")
    reason = _why_no_screen(request)
    if reason and len(paths) > 1 and not request.id:
        return listing.print_all(paths, follow=False)
    if len(paths) > 1 and not request.id:
        return _show(None, None, arguments)
    if not paths:
        raise UnreadableError("there is no briefing here yet")
    watch = Watch(paths[request.id] if request.id else next(iter(paths.values())), follow=False)
    loaded = watch.read()
    if reason:
        ascii_only = needs_ascii(os.environ) if arguments.ascii is None else arguments.ascii
        digest.print_loaded(loaded, ascii_only=ascii_only)
        return ExitCode.OK
    return _show(loaded, watch, arguments)


def _show(loaded: Loaded | None, watch: Watch | None, arguments: argparse.Namespace) -> int:
    """Show a briefing, or the list of all of them."""
    from briefing.settings.settings import Given, Settings  # noqa: PLC0415 - only where it is shown
    from briefing.tui.run import run as show  # noqa: PLC0415

    given = Given(Settings(), "")
    folders = (os.curdir,)
    return show(loaded, given, asked(arguments), watch=watch, folders=folders, confined=True)


def _why_no_screen(request: Request) -> str | None:
    """Return why text is to be printed; raises NoTerminalError where it was the screen by name."""
    if request.what == "digest":
        return "text was asked for"
    named = request.what == "read"
    reason = why_not(sys.stdin, sys.stdout, sys.stderr, os.environ, named=named)
    if reason and named:
        raise NoTerminalError(f"{reason}; log in with ssh -t, or ask for 'digest {request.id}'")
    return reason
