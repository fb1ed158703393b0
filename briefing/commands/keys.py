"""`briefing keys`: what every key of the screen does, for this reader."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing.commands import output
from briefing.commands.listings import as_json, columns
from briefing.commands.setting import chosen
from briefing.errors import ExitCode
from briefing.tui.commands import COMMANDS, Scope, keys_shown

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from briefing.tui.commands import Command

DESCRIPTION = "List the commands of the screen with their keys, as config.yaml leaves them."

_TITLES: dict[Scope, str] = {
    "rows": "In a list or a card",
    "reader": "On the page",
    "library": "In the library",
    "program": "Everywhere",
}
_HEAD = """\
# Keys of the screen, for config.yaml: take away the # before a line that you change.
# Keys stand between quotes, with spaces between them; "" leaves a command without one.
keys:
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--format",
        choices=("text", "json", "yaml"),
        default="text",
        help="text (default), json, or yaml: a block to paste into config.yaml and change there",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the keys to stdout; what is wrong with those in config.yaml is told on stderr."""
    commands = chosen(os.environ).keymap.commands
    draw = {"text": _as_text, "json": _as_json, "yaml": _as_yaml}
    output.write(draw[arguments.format](commands))
    return ExitCode.OK


def _as_text(commands: Sequence[Command]) -> str:
    """Return a table for each scope, in columns of one width."""
    rows = [
        (keys_shown(each) or "-", each.id, each.help + _else(each, declared))
        for each, declared in zip(commands, COMMANDS, strict=True)
    ]
    lines = columns(rows, indent=2).splitlines(keepends=True)
    tables = []
    for scope, title in _TITLES.items():
        own = (line for line, each in zip(lines, commands, strict=True) if each.scope == scope)
        tables.append(f"{title}\n{''.join(own)}")
    return "\n".join(tables)


def _else(command: Command, declared: Command) -> str:
    """Return the keys that a command would have if the reader had given none."""
    if command.keys == declared.keys:
        return ""
    return f" (by default {keys_shown(declared) or 'no key'})"


def _as_json(commands: Sequence[Command]) -> str:
    """Return a list with an object for each command."""
    return as_json(
        [
            {
                "id": each.id,
                "scope": each.scope,
                "keys": each.keys.split(),
                "default": declared.keys.split(),
                "does": each.help,
            }
            for each, declared in zip(commands, COMMANDS, strict=True)
        ]
    )


def _as_yaml(commands: Sequence[Command]) -> str:
    """Return a block for config.yaml in which only what differs from the default counts."""
    return _HEAD + "".join(f"{line}\n" for line in _yaml_lines(commands))


def _yaml_lines(commands: Sequence[Command]) -> Iterator[str]:
    pairs = list(zip(commands, COMMANDS, strict=True))
    written = [f"{each.id}: {_quoted(each.keys)}" for each, _ in pairs]
    widest = max(map(len, written))
    for scope, title in _TITLES.items():
        yield f"  # {title}"
        for line, (each, declared) in zip(written, pairs, strict=True):
            if each.scope == scope:
                # Without a space behind it the key is in line once the # is gone.
                off = "#" if each.keys == declared.keys else ""
                yield f"  {off + line:<{widest + 1}}  # {each.help}"


def _quoted(text: str) -> str:
    """Return a text between double quotes, as YAML reads it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
