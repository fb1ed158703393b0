"""The argument parser: which command is meant, and with what.

Only the command that is called is imported, and only its parser is made: a call of `digest` pays
for nothing of `check`.
"""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn, cast

from briefing import __version__
from briefing.clean import clean_line
from briefing.commands import COMMANDS, output
from briefing.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.commands import Command

_HELP = """\
usage: briefing [TARGET] [--theme NAME] [--[no-]ascii] [--[no-]mouse]
                [--wire lean|plain] [--linear [--page LINES]] [--debug]
       briefing COMMAND [...]
       briefing --kiosk FOLDER [...]

A reader for structured situation briefings in a terminal.

TARGET is a file, a folder of briefings, or a name as 'briefing list' tells it; without it
the folders open that config.yaml names, or the briefings that ship with the program.
Where the output is no terminal, or the terminal cannot show the screen, the digest of
one briefing or the list of several is printed instead. --linear reads one by prompt in
plain lines, for screen readers and terminals that cannot show more.

commands:
{commands}

options:
  -h, --help     show this help, or a command's: briefing COMMAND --help
  -V, --version  show the version

--kiosk FOLDER is for an account that can do nothing but read (docs/ssh.md).

briefing read --help tells the options of the screen. In it, ? explains what is seen
and q quits. Theme, keys and the rest are set in config.yaml, which briefing paths
finds; BRIEFING_THEME, _ASCII, _MOUSE, _WIRE, _TIMEZONE and _FOLDERS beat it, and options
all of them.
"""


_CODES = """\
Exit codes: 0 fine, 1 a fault of ours or a full disk, 2 usage or no terminal, 3 an invalid briefing,
4 not found or unreadable, 128 + n a signal."""


class _Help(argparse.HelpFormatter):
    """argparse's help at one width: to ask the terminal for its own costs an import of 5 ms."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=80)


class _Parser(argparse.ArgumentParser):
    """argparse, with its errors raised as ours and safe to show, and its help written as output."""

    def print_help(self, _: object = None) -> None:
        output.write(self.format_help())

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{clean_line(message)}; '{self.prog} --help' tells how to call it")


def run(argv: Sequence[str]) -> int:
    """Run the command that `argv` names and return its exit code.

    Raises BriefingError for anything that a line can explain.
    """
    if argv[:1] == ["--kiosk"]:  # before all else: nothing but this is then looked at
        return _kiosk(argv[1:])
    named = bool(argv) and argv[0] in COMMANDS
    if not named and (about := _about(argv)):
        output.write(about)
        return ExitCode.OK
    command = _command(argv[0] if named else "read")
    parser = _Parser(
        prog=f"briefing {argv[0]}" if named else "briefing",
        description=command.DESCRIPTION,
        epilog=_CODES,
        formatter_class=_Help,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    arguments = parser.parse_args(argv[1:] if named else argv)
    arguments.named = named
    return command.run(arguments)


def _kiosk(argv: Sequence[str]) -> int:
    command = _command("kiosk")
    parser = _Parser(
        prog="briefing --kiosk",
        description=command.DESCRIPTION,
        formatter_class=_Help,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    return command.run(parser.parse_args(argv))


def _command(name: str) -> Command:
    return cast("Command", import_module(f"briefing.commands.{name}"))


def _about(argv: Sequence[str]) -> str:
    """Return what a call without a command asks to know of the program; mostly nothing."""
    options = argv[: argv.index("--")] if "--" in argv else argv
    if "-h" in options or "--help" in options:
        width = max(map(len, COMMANDS))
        lines = (f"  {name:<{width}}  {summary}" for name, summary in COMMANDS.items())
        return _HELP.format(commands="\n".join(lines))
    if "-V" in options or "--version" in options:
        return f"briefing {__version__}\n"
    return ""
