"""The forms of what is printed: what turns briefings into text."""

from __future__ import annotations

import argparse
import os
from functools import partial
from typing import TYPE_CHECKING, Protocol

from briefing.commands import output
from briefing.commands.listings import as_csv, as_json
from briefing.commands.targets import files_of
from briefing.errors import BriefingError, ExitCode
from briefing.loading import load
from briefing.model.lookups import Lookups

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.commands.selections import Selection, Tabular
    from briefing.rendering.facts import Facts
    from briefing.rendering.rows import Part, Phrase
    from briefing.rendering.tables import Table

_ON_PAPER = 72
"""The width where the output is no terminal: what a mail and a printed page take."""
_WIDEST = 100
"""The most cells of a terminal that are used unless `--width` asks for more."""
NARROWEST = 40
"""The fewest cells that a digest is set in."""
BROADEST = 1000
"""The most that can be asked for: far more than any paper or terminal has."""


class Lines(Protocol):
    """Gives the lines of a page, spelt in ASCII or not."""

    def __call__(self, *, ascii_only: bool) -> Iterable[Phrase]:
        """Return them."""


class Printer(Protocol):
    """Takes briefings, and turns them into one text."""

    def begin(self, contents: Part) -> None:
        """Put a table of contents before the briefings; JSON and CSV need none."""

    def add(self, lookups: Lookups) -> None:
        """Take a briefing; raises BriefingError where it has not what is to be printed."""

    def text(self, *, several: bool) -> str:
        """Return what was taken as text; `several` says whether more than one was asked for."""


def add_page_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what is said of a page of plain text: `--width`, `--ascii` and `--color`."""
    parser.add_argument(
        "--width",
        type=_width,
        metavar="CELLS",
        help=f"{NARROWEST} to {BROADEST}; by default the terminal's, or 72 elsewhere; beyond 100"
        " only a long address uses it",
    )
    parser.add_argument("--ascii", action="store_true", help="use ASCII characters only")
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="auto (default) colours on a terminal, unless NO_COLOR is set",
    )


def printer(arguments: argparse.Namespace, selection: Tabular) -> Printer:
    """Return the printer of the form that the arguments ask for."""
    if arguments.format == "json":
        return _Json(selection, ascii_only=arguments.ascii)
    if arguments.format == "csv":
        return _Csv(selection, ascii_only=arguments.ascii)
    if arguments.format == "markdown":
        return _Markdown(selection, ascii_only=arguments.ascii)
    return _Text(arguments, selection)


def print_files(targets: Sequence[str], form: Printer) -> int:
    """Print what targets name to stdout; one that fails is told on stderr and hides no other."""
    paths, missing = files_of(targets)
    if len(paths) == 1 and not missing:
        form.add(Lookups(load(paths[0]).briefing))
        output.write(form.text(several=False))
        return ExitCode.OK
    code = ExitCode.UNREADABLE if missing else ExitCode.OK
    return max(code, print_all(paths, form))


def print_all(paths: Iterable[str], form: Printer) -> int:
    """Print several files as one text; one that fails is told on stderr and hides no other."""
    code: int = ExitCode.OK
    for path in paths:
        try:
            form.add(Lookups(load(path).briefing))
        except BriefingError as error:
            code = max(code, error.exit_code)
            output.report(error)
    output.write(form.text(several=True))
    return code


class _Text:
    """Plain text, in colour on a terminal; in ASCII where the output's encoding lacks a sign."""

    def __init__(self, arguments: argparse.Namespace, selection: Selection) -> None:
        self._selection = selection
        self._cells = page_width(arguments.width)
        self._ascii = arguments.ascii
        self._coloured = wants_colour(arguments.color)
        self._pages: list[str] = []

    def begin(self, contents: Part) -> None:
        from briefing.rendering.digest import part_lines  # noqa: PLC0415 - several alone have one

        self._add(partial(part_lines, contents, cells=self._cells))

    def add(self, lookups: Lookups) -> None:
        from briefing.rendering.digest import page  # noqa: PLC0415 - this form's alone

        found = self._selection.contents(lookups, spelled_out=True)
        self._add(partial(page, lookups, found, cells=self._cells))

    def text(self, *, several: bool) -> str:  # noqa: ARG002 - one page needs no rule
        rule = "-" if self._ascii or not output.takes("─") else "─"
        return f"\n{rule * self._cells}\n\n".join(self._pages)

    def _add(self, lines: Lines) -> None:
        text = self._drawn(lines(ascii_only=self._ascii))
        fits = output.takes(text)
        self._pages.append(text if fits else self._drawn(lines(ascii_only=True)))

    def _drawn(self, lines: Iterable[Phrase]) -> str:
        from briefing.rendering.colour import paint, plain  # noqa: PLC0415 - this form's alone

        draw = paint if self._coloured else plain
        return "".join(f"{draw(line)}\n" for line in lines)


class _Markdown:
    """CommonMark with tables; what cannot be written as it is becomes a character reference."""

    def __init__(self, selection: Selection, *, ascii_only: bool) -> None:
        self._selection = selection
        self._ascii = ascii_only
        self._pages: list[str] = []

    def begin(self, contents: Part) -> None:
        from briefing.rendering.markdown import titled_lines  # noqa: PLC0415 - several have one

        self._add(titled_lines(contents))

    def add(self, lookups: Lookups) -> None:
        from briefing.rendering.markdown import page  # noqa: PLC0415 - this form's alone

        self._add(page(lookups, self._selection.contents(lookups, spelled_out=False)))

    def _add(self, lines: Iterable[str]) -> None:
        text = "".join(f"{line}\n" for line in lines)
        if self._ascii or not output.takes(text):
            text = text.encode("ascii", "xmlcharrefreplace").decode("ascii")
        self._pages.append(text)

    def text(self, *, several: bool) -> str:  # noqa: ARG002 - one page needs no rule
        return "\n---\n\n".join(self._pages)


class _Json:
    """The facts: an object, or a list of them for several briefings."""

    def __init__(self, selection: Selection, *, ascii_only: bool) -> None:
        self._selection = selection
        self._ascii = ascii_only
        self._found: list[Facts] = []

    def begin(self, contents: Part) -> None:
        """Do nothing: what each briefing says of itself stands in its facts."""

    def add(self, lookups: Lookups) -> None:
        self._found.append(self._selection.facts(lookups))

    def text(self, *, several: bool) -> str:
        if not several and not self._found:
            return ""
        return as_json(self._found if several else self._found[0], ascii_only=self._ascii)


class _Csv:
    """One table of all briefings, under one header."""

    def __init__(self, selection: Tabular, *, ascii_only: bool) -> None:
        self._selection = selection
        self._ascii = ascii_only
        self._tables: list[Table] = []

    def begin(self, contents: Part) -> None:
        """Do nothing: every row says which briefing it is of."""

    def add(self, lookups: Lookups) -> None:
        self._tables.append(self._selection.table(lookups))

    def text(self, *, several: bool) -> str:  # noqa: ARG002 - a table of one is a table
        from briefing.rendering.tables import together  # noqa: PLC0415 - this form's alone

        return as_csv(together(self._tables), ascii_only=self._ascii) if self._tables else ""


def _width(text: str) -> int:
    if not text.isdecimal() or not NARROWEST <= int(text) <= BROADEST:
        told = f"{text!r} is no whole number from {NARROWEST} to {BROADEST}"
        raise argparse.ArgumentTypeError(told)
    return int(text)


def page_width(asked: int | None) -> int:
    """Return the cells that were asked for; else the terminal's, or those of a page elsewhere."""
    if asked:
        return asked
    size = output.terminal_size()
    return min(max(size.columns, NARROWEST), _WIDEST) if size else _ON_PAPER


def wants_colour(choice: str) -> bool:
    """Return whether to colour; NO_COLOR counts where it is not empty (no-color.org)."""
    if choice != "auto":
        return choice == "always"
    return (
        output.on_terminal()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM", "dumb") not in ("", "dumb")
    )
