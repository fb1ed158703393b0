"""The argument that names briefings, as every command that takes several has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.commands import output
from briefing.errors import UnreadableError
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
        help="files, folders or ids; without any, the briefings that ship with the program",
    )


def files_of(targets: Sequence[str], *, libraries: bool = False) -> tuple[list[str], int]:
    """Return the files that the targets name, and how many targets name none.

    With `libraries` each library.yaml is among them; else one among others, which `*.yaml` of a
    shell names, is passed over. Targets that name none are told on stderr where others are there;
    raises UnreadableError where one stands alone.
    """
    if not libraries:
        targets = [each for each in targets if not is_library(each)] or targets
    if len(targets) < 2:
        return find_files(targets, libraries=libraries), 0
    paths: list[str] = []
    missing = 0
    for target in targets:
        try:
            paths += find_files([target], libraries=libraries)
        except UnreadableError as error:
            missing += 1
            output.report(error)
    return paths, missing
