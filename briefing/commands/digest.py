"""`briefing digest`: briefings as plain text, Markdown or JSON."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from briefing.commands import output
from briefing.commands.printers import add_page_arguments, print_all, print_files, printer
from briefing.commands.selections import Parts, parts_named
from briefing.commands.targets import add_targets
from briefing.loading import load
from briefing.model.lookups import Lookups

if TYPE_CHECKING:
    from briefing.commands.printers import Printer
    from briefing.loading import Loaded

DESCRIPTION = "Print briefings as plain text, Markdown or JSON."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_targets(parser)
    parser.add_argument(
        "--depth",
        choices=("brief", "standard", "full"),
        default="standard",
        help="30 seconds, two minutes (default), or all that the file holds",
    )
    parser.add_argument(
        "--sections",
        type=_names,
        metavar="LIST",
        help="only these, separated by commas, such as casualties,calls",
    )
    parser.add_argument(
        "--since",
        metavar="TIME",
        help="only what is new since then (24h, 7d, 2w or a date), the latest first; where nothing"
        " is, nothing is printed",
    )
    parser.add_argument(
        "--since-by",
        choices=("file", "as-of"),
        default="file",
        help="new is a file that came here or was changed here (file, the default), or a briefing"
        " as of then or later",
    )
    add_page_arguments(parser)
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "json"),
        default="text",
        help="text (default), markdown, or json: an object, or a list of them for several",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the digests to stdout; one that fails is told on stderr and hides no other."""
    form = printer(arguments, Parts(arguments.depth, parts_named(arguments.sections)))
    if arguments.since is not None:
        return _print_news(arguments, form)
    return print_files(arguments.targets, form)


def _print_news(arguments: argparse.Namespace, form: Printer) -> int:
    """Print what is new, several behind a table of contents; nothing for nothing, but in JSON."""
    from briefing.commands.news import contents_of, news, since_when  # noqa: PLC0415 - for this alone

    since = since_when(arguments.since)
    items, code = news(arguments.targets, since, arguments.since_by)
    if len(items) > 1:
        form.begin(contents_of(items, since))
    return max(code, print_all((item.path for item in items), form))


def print_one(path: str, *, ascii_only: bool) -> None:
    """Print the digest of one file as a call without other options does."""
    print_loaded(load(path), ascii_only=ascii_only)


def print_loaded(loaded: Loaded, *, ascii_only: bool) -> None:
    """Print the digest of a briefing that stands in for a screen: without any colour."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    arguments = parser.parse_args(["--color=never", *(["--ascii"] if ascii_only else [])])
    form = printer(arguments, Parts(arguments.depth, None))
    form.add(Lookups(loaded.briefing))
    output.write(form.text(several=False))


def _names(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        raise argparse.ArgumentTypeError("no section is named")
    return names
