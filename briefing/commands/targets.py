"""The argument that names briefings, as every command that takes several has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_targets(parser: argparse.ArgumentParser) -> None:
    """Declare the argument `targets`, which `find_files` understands."""
    parser.add_argument(
        "targets",
        nargs="*",
        metavar="TARGET",
        help="files, folders or ids; without any, the briefings that ship with the program",
    )
