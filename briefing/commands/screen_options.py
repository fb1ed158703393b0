"""The options of the screen, for every call that opens it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from briefing.settings.variables import way

if TYPE_CHECKING:
    from briefing.settings.variables import Way
    from briefing.tui.run import Asked


def add_screen_options(parser: argparse.ArgumentParser) -> None:
    """Declare `--theme`, `--ascii`, `--mouse` and `--wire`."""
    parser.add_argument("--theme", metavar="NAME", help="the theme to start with")
    parser.add_argument(
        "--ascii",
        action=argparse.BooleanOptionalAction,
        help="draw with ASCII characters only; by default where the terminal needs it",
    )
    parser.add_argument(
        "--mouse",
        action=argparse.BooleanOptionalAction,
        help="let the mouse point and scroll; by default on, but off over SSH",
    )
    parser.add_argument(
        "--wire",
        type=_way,
        metavar="lean|plain",
        help="write the least that changes the screen (lean, by default), or every frame whole,"
        " for a terminal that draws it wrongly",
    )


def asked(arguments: argparse.Namespace) -> Asked:
    """Return what was asked for."""
    from briefing.tui.run import Asked  # noqa: PLC0415 - only where a screen is shown

    return Asked(arguments.theme, arguments.ascii, arguments.mouse, arguments.wire)


def _way(text: str) -> Way:
    try:
        return way(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
