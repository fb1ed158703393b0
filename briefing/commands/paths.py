"""`briefing paths`: where everything lies that the program reads and keeps."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing import resources
from briefing.clean import clean_line
from briefing.commands import output
from briefing.commands.listings import as_json, columns
from briefing.commands.setting import chosen
from briefing.errors import ExitCode
from briefing.settings.folders import cache_folder, state_folder, themes_folder
from briefing.settings.settings import config_file

if TYPE_CHECKING:
    import argparse

DESCRIPTION = "Tell where settings, themes, state, cache and the shipped briefings lie."

_NAMES = {
    "config": "your settings",
    "themes": "your own themes",
    "state": "places, marks, stars, what you have read",
    "cache": "what can be made again",
    "content": "the briefings that ship",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "name",
        nargs="?",
        choices=tuple(_NAMES),
        metavar="NAME",
        help=f"print this path alone, one of {', '.join(_NAMES)}",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="text (default) or json"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the paths to stdout; what is wrong with the settings is told on stderr."""
    paths = _paths()
    if arguments.name:
        output.write(f"{clean_line(paths[arguments.name])}\n")
        return ExitCode.OK
    output.write(_as_json(paths) if arguments.format == "json" else _as_text(paths))
    chosen(os.environ)
    return ExitCode.OK


def _paths() -> dict[str, str]:
    return {
        "config": config_file(os.environ),
        "themes": themes_folder(),
        "state": state_folder(),
        "cache": cache_folder(),
        "content": resources.folder("content"),
    }


def _as_text(paths: dict[str, str]) -> str:
    return columns(
        (name, clean_line(path), "there" if os.path.exists(path) else "not there", _NAMES[name])
        for name, path in paths.items()
    )


def _as_json(paths: dict[str, str]) -> str:
    return as_json(
        {
            name: {"path": clean_line(path), "exists": os.path.exists(path)}
            for name, path in paths.items()
        }
    )
