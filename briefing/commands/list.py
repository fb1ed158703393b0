"""`briefing list`: the briefings of a library."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, get_args

from briefing.clean import clean_line
from briefing.commands import output
from briefing.commands.listings import as_csv, as_json, columns
from briefing.commands.printers import add_page_arguments, page_width, wants_colour
from briefing.errors import BriefingError, ExitCode, InvalidError
from briefing.loading import load
from briefing.rendering.wording import times

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.commands.listed import Listed

DESCRIPTION = "List briefings, the latest first; of a broken one its first error."

_DIGITS = 7
"""As long as a number of briefings may be."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    from briefing.library.results import Sort  # noqa: PLC0415 - the reading account has no library

    parser.add_argument(
        "folders",
        nargs="*",
        metavar="FOLDER",
        help="folders, with all below them; without any, those that 'folders' in config.yaml"
        " names, or what ships with the program",
    )
    parser.add_argument(
        "--sort",
        choices=get_args(Sort),
        default="latest",
        help="latest (default) and oldest go by as-of, unread has first what is unread or has"
        " changed",
    )
    parser.add_argument(
        "--filter",
        default="",
        metavar="QUERY",
        help="only these: words, and fields such as actor:putin since:7d is:unread -status:draft",
    )
    parser.add_argument(
        "--limit", type=_limit, metavar="COUNT", help="so many at most; by default all"
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
    """Print them to stdout; 4 where a folder cannot be listed. A broken file is no fault here."""
    from briefing.commands.libraries import folders_of  # noqa: PLC0415 - the reading account
    #                                                     lists without a library

    folders, missing = folders_of(arguments.folders)
    found, more = _wanted(folders, arguments)
    draw = {"text": _as_text, "markdown": _as_markdown, "json": _as_json, "csv": _as_csv}
    output.write(draw[arguments.format](found, more, arguments))
    return ExitCode.UNREADABLE if missing else ExitCode.OK


def _wanted(folders: Sequence[str], arguments: argparse.Namespace) -> tuple[list[Listed], int]:
    """Return what is asked for, and how many more there are; raises QueryError."""
    import time  # noqa: PLC0415 - as above

    from briefing.commands.libraries import glances, opened  # noqa: PLC0415 - as above
    from briefing.commands.listed import listed  # noqa: PLC0415 - as above
    from briefing.library.results import Wanted  # noqa: PLC0415 - as above
    from briefing.tui.library.standing import standing_of  # noqa: PLC0415 - as above

    query = f"{arguments.filter} "  # so that its last word is whole
    seen, now = glances(), time.time()
    with opened(folders) as catalogue:
        keys = catalogue.order(Wanted(query=query, sort=arguments.sort), seen)
        entries = catalogue.entries(keys[: arguments.limit])
    found = [listed(entry, standing_of(entry, seen), now) for entry in entries]
    return found, len(keys) - len(keys[: arguments.limit])


def _as_text(found: Sequence[Listed], more: int, arguments: argparse.Namespace) -> str:
    """Return some lines for each briefing where someone reads them; elsewhere one, never cut."""
    if arguments.width or output.on_terminal():
        rest = f"and {more:,} more\n" if more else ""
        text = _as_page(found, arguments, ascii_only=arguments.ascii)
        return (text if output.takes(text) else _as_page(found, arguments, ascii_only=True)) + rest
    from briefing.commands.listed import cells_of  # noqa: PLC0415 - this form's alone

    text = columns(map(cells_of, found))
    if output.takes(text) and not arguments.ascii:
        return text
    from briefing.rendering.ascii import to_ascii  # noqa: PLC0415 - its tables cost start-up time

    return columns([to_ascii(cell) for cell in cells_of(each)] for each in found)


def _as_page(found: Sequence[Listed], arguments: argparse.Namespace, *, ascii_only: bool) -> str:
    from briefing.commands.listed import page_lines  # noqa: PLC0415 - this form's alone
    from briefing.rendering.colour import paint, plain  # noqa: PLC0415 - the same

    draw = paint if wants_colour(arguments.color) else plain
    lines = page_lines(found, page_width(arguments.width), ascii_only=ascii_only)
    return "".join(f"{draw(line)}\n" for line in lines)


def _as_markdown(found: Sequence[Listed], more: int, arguments: argparse.Namespace) -> str:
    from briefing.commands.listed import as_part  # noqa: PLC0415 - this form's alone
    from briefing.rendering.markdown import part_lines  # noqa: PLC0415 - the same

    if not found:
        return ""
    lines = [*part_lines(as_part(found)), *(("", f"and {more:,} more") if more else ())]
    text = "".join(f"{line}\n" for line in lines)
    if output.takes(text) and not arguments.ascii:
        return text
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _as_json(found: Sequence[Listed], _: int, arguments: argparse.Namespace) -> str:
    from briefing.commands.listed import as_facts  # noqa: PLC0415 - this form's alone

    return as_json([as_facts(each) for each in found], ascii_only=arguments.ascii)


def _as_csv(found: Sequence[Listed], _: int, arguments: argparse.Namespace) -> str:
    from briefing.commands.listed import as_table  # noqa: PLC0415 - this form's alone

    return as_csv(as_table(found), ascii_only=arguments.ascii)


def print_all(paths: Mapping[str, str], *, follow: bool = True) -> int:
    """Print a line for each file, the last by name first."""
    rows = [_row(name, paths[name], follow=follow) for name in sorted(paths, reverse=True)]
    output.write(columns(rows))
    return ExitCode.OK


def _row(name: str, path: str, *, follow: bool) -> tuple[str, str, str]:
    """Return what a briefing is called, when it is of, and its title."""
    try:
        briefing = load(path, follow=follow).briefing
    except InvalidError as error:
        return clean_line(name), "broken", error.first.in_a_line
    except BriefingError as error:
        return clean_line(name), "broken", str(error)
    return clean_line(name), times.compact(briefing.as_of, briefing), briefing.title


def _limit(text: str) -> int:
    if not text.isdecimal() or len(text) > _DIGITS or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of briefings from 1 on")
    return int(text)
