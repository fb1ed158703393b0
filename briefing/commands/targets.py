"""The argument that names briefings, as every command that takes several has it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing.clean import clean_line
from briefing.commands import output
from briefing.errors import UnreadableError, UsageError
from briefing.library.finding import find_files, is_library

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def add_targets(parser: argparse.ArgumentParser) -> None:
    """Declare the argument `targets`, which `find_files` understands."""
    parser.add_argument(
        "targets",
        nargs="*",
        metavar="TARGET",
        help="files, folders, or names as 'briefing list' tells them; without any, the folders that"
        " config.yaml names, or what ships with the program",
    )


def files_of(targets: Sequence[str], *, libraries: bool = False) -> tuple[list[str], int]:
    """Return the files that the targets name, and how many targets name none.

    Without any target the reader's own folders are meant. With `libraries` each library.yaml is
    among them; else one among others, which `*.yaml` of a shell names, is passed over. Targets that
    name none are told on stderr where others are there; raises UnreadableError where one stands
    alone.
    """
    targets = targets or _own_folders()
    if not libraries:
        targets = [each for each in targets if not is_library(each)] or targets
    if len(targets) < 2:
        return _named(targets[0], libraries=libraries), 0
    paths: list[str] = []
    missing = 0
    for target in targets:
        try:
            paths += _named(target, libraries=libraries)
        except UnreadableError as error:
            missing += 1
            output.report(error)
    return paths, missing


def _named(target: str, *, libraries: bool) -> list[str]:
    """Return the files that a target names: as a path or what ships, or else by name."""
    try:
        return find_files([target], libraries=libraries)
    except UnreadableError:
        if os.path.lexists(target) or not (found := in_own_folders(target)):
            raise
        return found


def in_own_folders(name: str) -> list[str]:
    """Return the file in the reader's own folders that is called so, without its ending.

    Raises UsageError where several are.
    """
    from briefing.library.scanning import scan  # noqa: PLC0415 - only a failed look-up needs it

    files = (each.path for each in scan(_own_folders()))
    found = [path for path in files if os.path.splitext(os.path.basename(path))[0] == name]
    if len(found) > 1:
        told = " and ".join(clean_line(path) for path in found[:2])
        raise UsageError(f"{clean_line(name)} may mean {told}; name one of them")
    return found


def _own_folders() -> list[str]:
    from briefing.commands.libraries import own_folders  # noqa: PLC0415 - most calls name a file

    return own_folders()
