"""`briefing changes`: what changed between two versions, record by record."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.commands import output
from briefing.commands.printers import add_page_arguments, printer
from briefing.commands.series import print_series
from briefing.commands.targets import files_of
from briefing.errors import ExitCode, InvalidError, UsageError
from briefing.library.revisions import LAST, at_revision, library_at, version_of
from briefing.loading import loads
from briefing.model.changes import changes
from briefing.model.lookups import Lookups

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from briefing.library.revisions import Version
    from briefing.rendering.contents import Contents
    from briefing.rendering.facts import Facts
    from briefing.rendering.tables import Table

DESCRIPTION = (
    "Print what changed between two versions of a briefing, or the figures of a series over time."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "versions",
        nargs="*",
        metavar="VERSION",
        help="the old one and the new one: files, names as 'briefing list' tells them, or"
        " FILE@REVISION for a file as git has it;"
        f" of one alone, what is different from it now (without a revision, from {LAST})",
    )
    parser.add_argument(
        "--series",
        metavar="NAME",
        help="the figures of a series over time instead, from the files, folders or names that are"
        " named; without any, the folders that config.yaml names, or what ships with the program",
    )
    add_page_arguments(parser)
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "json", "csv"),
        default="text",
        help="text (default), markdown, json, or csv: a line for each field of each record",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print what changed to stdout; 0 whether or not anything did."""
    if arguments.series is not None:
        return print_series(arguments)
    old, new = _versions(arguments.versions)
    form = printer(arguments, _Comparison(_lookups(old), old.name))
    form.add(_lookups(new))
    output.write(form.text(several=False))
    return ExitCode.OK


class _Comparison:
    """What is different from an old version, as a page, as facts and as a table."""

    def __init__(self, old: Lookups, name: str) -> None:
        self._old = old
        self._name = name

    def contents(self, lookups: Lookups, *, spelled_out: bool) -> Contents:  # noqa: ARG002 - a change is told in a line
        """Return it for a page."""
        from briefing.rendering.changes import changes_contents  # noqa: PLC0415 - this form's alone

        return changes_contents(changes(self._old, lookups), self._name)

    def facts(self, lookups: Lookups) -> Facts:
        """Return it as plain values."""
        from briefing.rendering.changes_facts import changes_facts  # noqa: PLC0415 - as above

        return changes_facts(changes(self._old, lookups))

    def table(self, lookups: Lookups) -> Table:
        """Return it as a table."""
        from briefing.rendering.changes_facts import changes_table  # noqa: PLC0415 - as above

        return changes_table(changes(self._old, lookups))


def _versions(targets: Sequence[str]) -> tuple[Version, Version]:
    """Return the old version and the new one."""
    if not 1 <= len(targets) <= 2:
        told = f"{len(targets)} are named" if targets else "none is named"
        raise UsageError(f"changes are between two versions, and {told}")
    first = _version(targets[0])
    if len(targets) == 2:
        return first, _version(targets[1])
    if first.revision:
        return first, version_of(first.path)
    return at_revision(first.path, LAST), first


def _version(target: str) -> Version:
    """Return the version that a target names; a plain name may be one of the reader's own."""
    if "@" in target or os.path.lexists(target):
        return version_of(target)
    (path,), _ = files_of([target])
    return version_of(path)


def _lookups(version: Version) -> Lookups:
    """Load a version; raises InvalidError, which names the revision too."""
    try:
        library = library_at(version.revision) if version.revision else None
        return Lookups(loads(version.data, version.path, library=library).briefing)
    except InvalidError as error:
        if not version.revision:
            raise
        raise InvalidError([replace(each, path=version.name) for each in error.problems]) from None
