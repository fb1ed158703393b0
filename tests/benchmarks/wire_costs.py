"""What the wire costs the whole program: lean beside plain, in turn."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.processes import of_pairs
from tests.benchmarks.screens import screen
from tests.benchmarks.wire_bytes import command

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.wire_bytes import Wire

_THEME = "evening"
_RUNS = 5
_MOVES = 200
_BEAT = 0.03
"""Seconds between two keys, as a keyboard repeats them."""


class Cost(NamedTuple):
    """What one run took."""

    first: float
    """Seconds until the first screen was drawn."""
    started: float
    """Processor time until then, in seconds."""
    moves: float
    """Processor time of the cursor moves, in seconds."""
    memory: float
    """Resident memory in the end, in MB."""
    idle: float
    """Bytes written while nothing happened."""


_TOLD = {
    "first": ("first screen", 1000, "ms"),
    "started": ("   its processor time", 1000, "ms"),
    "moves": (f"{_MOVES} moves, processor time", 1000, "ms"),
    "memory": ("memory", 1, "MB"),
}


def lines(folder: Path) -> Iterator[str]:
    """Compare both wires: the first screen, many cursor moves, memory; and what lean does idle."""
    pairs = [(_run("lean", folder), _run("plain", folder)) for _ in range(_RUNS)]
    yield f"The whole program, lean beside plain, 100x30, {_THEME}, medians of {_RUNS}"
    for name, (label, scale, unit) in _TOLD.items():
        pair = of_pairs([(getattr(lean, name), getattr(plain, name)) for lean, plain in pairs])
        yield (
            f"  {label:<28}{pair.ratio:6.2f} x   "
            f"{pair.ours * scale:7.1f} {unit} beside {pair.theirs * scale:7.1f} {unit}"
        )
    yield f"  {'idle for 3 s':<28}{max(lean.idle for lean, _ in pairs):6.0f} bytes"


def _run(wire: Wire, folder: Path) -> Cost:
    """Start the program, move the cursor in its zoomed list of 10,000 rows, and leave it alone."""
    with screen(command(wire, _THEME, folder / "many.yaml")) as shown:
        first = shown.watch(b"quit", began=shown.began).last
        started = shown.cpu()
        shown.press(b"22")
        before = shown.cpu()
        for number in range(_MOVES):
            os.write(shown.fd, b"jjjk"[number % 4 :][:1])
            shown.watch(limit=_BEAT)
        shown.watch()
        moves = shown.cpu() - before
        idle = shown.watch(limit=3).size
        return Cost(first, started, moves, shown.memory(), idle)
