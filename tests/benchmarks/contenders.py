"""What a briefing is read with over a slow line: ours, lean and plain, and `less` on its digest."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.processes import PROGRAM, environ
from tests.benchmarks.wire_bytes import command

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.wire_bytes import Wire

THEME = "evening"


class Contender(NamedTuple):
    """Something to read with."""

    short: Sequence[str]
    """The command that opens the shipped briefing."""
    long: Sequence[str]
    """The command that opens 10,000 rows."""
    opening: bytes
    """The keys that lead to those rows."""
    keys: Mapping[str, bytes]
    """The keys to press in the shipped briefing, by what they do."""
    width: int
    """Columns in which the headline and the bottom line stand, at 100x30."""


def ours(wire: Wire, folder: Path) -> Contender:
    """Return our program over a wire."""
    keys = {"a move (j)": b"j", "a pane (Tab)": b"\t", "a section (5 5)": b"55", "back (0)": b"0"}
    many = folder / "many.yaml"
    return Contender(command(wire, THEME), command(wire, THEME, many), b"2z", keys, 58)


def less(folder: Path) -> Contender:
    """Return `less` on the digests of the same."""
    commands = []
    for name, *given in (("short",), ("long", "--depth", "full", str(folder / "many.yaml"))):
        digest = [PROGRAM, "digest", "--width", "100", *given]
        ended = subprocess.run(digest, check=True, capture_output=True, env=environ())
        path = folder / f"{name}.txt"
        path.write_bytes(ended.stdout)
        commands.append(["env", "LESS=", "less", str(path)])
    short, long = commands
    return Contender(short, long, b"100g", {"a move (j)": b"j"}, 100)
