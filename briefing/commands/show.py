"""`briefing show`: one section, part or record of a briefing, or what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.commands.printers import add_page_arguments, print_files, printer
from briefing.commands.selections import Events, Holdings, OneRecord, Parts
from briefing.rendering.contents import FULL, part_keys
from briefing.rendering.sections import KEYS

if TYPE_CHECKING:
    import argparse

    from briefing.commands.selections import Tabular

DESCRIPTION = "Print one section, part or record; without one, what the briefing holds."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "target", metavar="TARGET", help="a file or an id; or a folder, for all briefings in it"
    )
    parser.add_argument(
        "what",
        nargs="*",
        metavar="WHAT",
        help="a section by number or key (5, casualties), a part (gaps, contested), or a record by"
        " its id, its place (calls/3), its name or a word of that",
    )
    add_page_arguments(parser)
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "json", "csv"),
        default="text",
        help="text (default), markdown, json: an object, or a list of them for several; or csv: a"
        " table with a row for each record",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print it to stdout; 4 where a briefing has no such record, 2 where a word may mean several.

    Of several briefings, one that fails is told on stderr and hides no other.
    """
    selection = _selection(" ".join(" ".join(arguments.what).split()))
    return print_files([arguments.target], printer(arguments, selection))


def _selection(what: str) -> Tabular:
    """Return what is meant by `what`: sections and parts before records."""
    if not what:
        return Holdings()
    if what == "events":
        return Events()
    number = int(what) if len(what) == 1 and what.isdecimal() and what.isascii() else 0
    key = KEYS[number - 1] if 0 < number <= len(KEYS) else what
    if key in KEYS or key in FULL:
        return Parts("full", part_keys((key,)))
    return OneRecord(what)
