"""The commands, one module each: its arguments, and what it does with the layers below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import argparse

COMMANDS = {
    "read": "open a briefing in the screen",
    "digest": "print briefings as plain text, Markdown or JSON",
    "show": "print one section or record of a briefing",
    "changes": "tell what changed between two versions of a briefing",
    "list": "list the briefings of a library, the latest first",
    "search": "find records in all briefings of a library",
    "check": "report every problem of briefing files",
    "schema": "print the JSON Schema of the format, or its reference page",
    "keys": "list the keys of the screen, as you have set them",
    "themes": "list the themes that ship and your own",
    "paths": "tell where settings, themes and state lie",
}
"""Each command's name, which is its module's too, and what it does in a line."""


class Command(Protocol):
    """What a command's module offers."""

    DESCRIPTION: str
    """What the command does, for its help."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Run the command and return its exit code; raise BriefingError where it cannot."""
