"""`briefing search`: the records of a library that say something."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from briefing.commands import output
from briefing.commands.listings import as_csv, as_json, columns
from briefing.commands.printers import add_page_arguments, page_width, wants_colour
from briefing.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.library.results import Found

DESCRIPTION = (
    "Search all briefings of a library: words in any order, phrases between quotation marks,"
    " -word for what must not be there, and the fields actor: place: kind: section: since: until:"
    " region: series: status: id: is:. The best comes first; of common words the newest."
)

_MOST = 20
_DIGITS = 5
"""As long as a number of hits may be."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "query",
        metavar="QUERY",
        help="what to find, such as: shelling actor:putin kind:denial since:2022-09; in quotation"
        " marks, or word by word up to the first folder; one that begins with a minus comes"
        " after --",
    )
    parser.add_argument(
        "folders",
        nargs="*",
        metavar="FOLDER",
        help="folders, with all below them: from the first word on that is one, or that has a"
        " slash and no colon; without any, those that 'folders' in config.yaml names, or what"
        " ships with the program",
    )
    parser.add_argument(
        "--limit",
        type=_limit,
        default=_MOST,
        metavar="COUNT",
        help=f"so many records at most; by default {_MOST}",
    )
    add_page_arguments(parser)
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "json", "csv"),
        default="text",
        help="text (default; a line for each, or some on a terminal and with --width), markdown,"
        " json or csv",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print what is found to stdout; 0 as well where nothing is, which is told on stderr.

    4 where a folder cannot be listed, 2 for a query that makes no sense.
    """
    from briefing.commands.libraries import folders_of, glances, opened  # noqa: PLC0415 - the reading account has no such command
    from briefing.library.queries import parse  # noqa: PLC0415 - the same

    asked, targets = _told_apart(arguments)
    query = f"{asked} "  # so that its last word is whole
    if parse(query).is_empty:
        raise UsageError("nothing to search for; give a word, or a field such as actor:putin")
    folders, missing = folders_of(targets)
    with opened(folders) as catalogue:
        found = catalogue.search(query, most=arguments.limit, glances=glances())
    if found.hits or arguments.format in ("json", "csv"):
        draw = {"text": _as_text, "markdown": _as_markdown, "json": _as_json, "csv": _as_csv}
        output.write(draw[arguments.format](found, arguments))
    if not found.hits:
        output.tell("nothing found")
    elif found.more or found.total > len(found.hits):
        _tell_of_more(found, arguments)
    return ExitCode.UNREADABLE if missing else ExitCode.OK


def _told_apart(arguments: argparse.Namespace) -> tuple[str, Sequence[str]]:
    """Return the query, to which words belong that name no folder, and the folders after it."""
    given = arguments.folders
    first = next((at for at, word in enumerate(given) if _names_a_folder(word)), len(given))
    return " ".join((arguments.query, *given[:first])), given[first:]


def _names_a_folder(word: str) -> bool:
    """Tell whether a word is there in the file system, or is meant for what is not."""
    if not word or os.path.lexists(word):
        return True
    return os.sep in word and not any(sign in word for sign in ':"')


def _tell_of_more(found: Found, arguments: argparse.Namespace) -> None:
    """Say on stderr that there are more, where a line of it on stdout would be taken for one."""
    from briefing.commands.hits import rest  # noqa: PLC0415 - a few calls need it

    in_lines = arguments.format == "text" and not (arguments.width or output.on_terminal())
    if in_lines or arguments.format == "csv":
        output.tell(f"{rest(found)}; --limit gives more")


def _as_text(found: Found, arguments: argparse.Namespace) -> str:
    """Return some lines for each record where someone reads them; elsewhere one, never cut."""
    from briefing.commands.hits import cells_of  # noqa: PLC0415 - this form's alone

    if arguments.width or output.on_terminal():
        text = _as_page(found, arguments, ascii_only=arguments.ascii)
        return text if output.takes(text) else _as_page(found, arguments, ascii_only=True)
    text = columns(map(cells_of, found.hits))
    if output.takes(text) and not arguments.ascii:
        return text
    from briefing.rendering.ascii import to_ascii  # noqa: PLC0415 - its tables cost start-up time

    return columns([to_ascii(cell) for cell in cells_of(each)] for each in found.hits)


def _as_page(found: Found, arguments: argparse.Namespace, *, ascii_only: bool) -> str:
    from briefing.commands.hits import page_lines, rest  # noqa: PLC0415 - this form's alone
    from briefing.rendering.colour import paint, plain  # noqa: PLC0415 - the same

    draw = paint if wants_colour(arguments.color) else plain
    lines = page_lines(found.hits, page_width(arguments.width), ascii_only=ascii_only)
    return "".join(f"{draw(line)}\n" for line in lines) + rest(found, end="\n")


def _as_markdown(found: Found, arguments: argparse.Namespace) -> str:
    from briefing.commands.hits import as_part, rest  # noqa: PLC0415 - this form's alone
    from briefing.rendering.markdown import part_lines  # noqa: PLC0415 - the same

    lines: Sequence[str] = (
        *part_lines(as_part(found.hits)),
        *(("", told) if (told := rest(found)) else ()),
    )
    text = "".join(f"{line}\n" for line in lines)
    if output.takes(text) and not arguments.ascii:
        return text
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _as_json(found: Found, arguments: argparse.Namespace) -> str:
    from briefing.commands.hits import as_facts  # noqa: PLC0415 - this form's alone

    return as_json(as_facts(found), ascii_only=arguments.ascii)


def _as_csv(found: Found, arguments: argparse.Namespace) -> str:
    from briefing.commands.hits import as_table  # noqa: PLC0415 - this form's alone

    return as_csv(as_table(found.hits), ascii_only=arguments.ascii)


def _limit(text: str) -> int:
    if not text.isdecimal() or len(text) > _DIGITS or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of records from 1 on")
    return int(text)
