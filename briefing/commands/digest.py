"""`briefing digest`: briefings as plain text, Markdown or JSON."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from briefing.clean import clean_line
from briefing.commands import output
from briefing.commands.printers import BROADEST, NARROWEST, printer
from briefing.commands.targets import add_targets, files_of
from briefing.errors import BriefingError, ExitCode, UsageError
from briefing.loading import load
from briefing.model.lookups import Lookups

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        "--width",
        type=_width,
        metavar="CELLS",
        help=f"{NARROWEST} to {BROADEST}; by default the terminal's, or 72 elsewhere; beyond 100"
        " only a long address uses it",
    )
    parser.add_argument(
        "--sections",
        type=_names,
        metavar="LIST",
        help="only these, separated by commas, such as casualties,calls",
    )
    parser.add_argument("--ascii", action="store_true", help="use ASCII characters only")
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="auto (default) colours on a terminal, unless NO_COLOR is set",
    )
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "json"),
        default="text",
        help="text (default), markdown, or json: an object, or a list of them for several",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the digests to stdout; one that fails is told on stderr and hides no other."""
    paths, missing = files_of(arguments.targets)
    form = printer(arguments, _parts(arguments.sections))
    if len(paths) == 1 and not missing:
        output.write(form.one(_loaded(paths[0])))
        return ExitCode.OK
    digests: list[str] = []
    code = ExitCode.UNREADABLE if missing else ExitCode.OK
    for path in paths:
        try:
            digests.append(form.one(_loaded(path)))
        except BriefingError as error:
            code = max(code, error.exit_code)
            output.report(error)
    output.write(form.together(digests))
    return code


def print_one(path: str, *, ascii_only: bool) -> None:
    """Print the digest of one file as a call without other options does."""
    print_loaded(load(path), ascii_only=ascii_only)


def print_loaded(loaded: Loaded, *, ascii_only: bool) -> None:
    """Print the digest of a briefing that stands in for a screen: without any colour."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    arguments = parser.parse_args(["--color=never", *(["--ascii"] if ascii_only else [])])
    output.write(printer(arguments, None).one(Lookups(loaded.briefing)))


def _loaded(path: str) -> Lookups:
    return Lookups(load(path).briefing)


def _width(text: str) -> int:
    if not text.isdecimal() or not NARROWEST <= int(text) <= BROADEST:
        told = f"{text!r} is no whole number from {NARROWEST} to {BROADEST}"
        raise argparse.ArgumentTypeError(told)
    return int(text)


def _names(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        raise argparse.ArgumentTypeError("no section is named")
    return names


def _parts(names: Sequence[str] | None) -> Sequence[str] | None:
    """Return the parts to print; raise UsageError for a name that is none."""
    if names is None:
        return None
    from briefing.rendering.contents import FULL, part_keys  # noqa: PLC0415 - rarely asked for
    from briefing.rendering.sections import KEYS  # noqa: PLC0415 - the same

    try:
        return part_keys(names)
    except KeyError as error:
        from difflib import get_close_matches  # noqa: PLC0415 - only a failed call needs it

        wrong = str(error.args[0])
        known = dict.fromkeys((*KEYS, *FULL))
        near = get_close_matches(wrong, known, n=1)
        hint = f"did you mean '{near[0]}'?" if near else f"they are {', '.join(known)}"
        raise UsageError(f"unknown section '{clean_line(wrong)}'; {hint}") from error
