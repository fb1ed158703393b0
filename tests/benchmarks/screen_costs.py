"""The screen in a terminal of 100x30: first frame, bytes, cursor moves, memory, idling."""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.processes import PROGRAM, of_pairs
from tests.benchmarks.screens import screen

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN = [sys.executable, str(Path(__file__).with_name("plain_app.py"))]
_FOOTER = b"quit"


def _read(path: Path) -> list[str]:
    return [PROGRAM, "read", str(path)]


def lines(folder: Path) -> Iterator[str]:
    """Measure the screen beside a Textual app with one Static and a Footer."""
    yield "The screen at 100x30, a briefing of 12 kB"
    yield from _first_frame(folder / "small.yaml")
    yield from _bytes(folder / "small.yaml")
    yield from _cursor(folder)
    yield from _idle(folder / "small.yaml")


def _first_frame(small: Path) -> Iterator[str]:
    times: list[tuple[float, float]] = []
    sizes: list[tuple[float, float]] = []
    for _ in range(9):
        ours, mine = _start(_read(small), _FOOTER)
        theirs, plain = _start(_PLAIN, b"READY")
        times.append((ours, theirs))
        sizes.append((mine, plain))
    pair = of_pairs(times)
    yield (
        f"  {'first frame':<24}{pair.ratio:6.2f} x   "
        f"{pair.ours * 1000:6.0f} ms beside {pair.theirs * 1000:5.0f} ms (budget 1.2)"
    )
    pair = of_pairs(sizes)
    yield (
        f"  {'memory':<24}{pair.ratio:6.2f} x   "
        f"{pair.ours:6.1f} MB beside {pair.theirs:5.1f} MB (budget 1.4)"
    )


def _start(command: list[str], text: bytes) -> tuple[float, float]:
    """Return the seconds until `text` was drawn, and the resident memory in MB then."""
    with screen(command) as shown:
        drawn = shown.watch(text, began=shown.began)
        return drawn.seen, shown.memory()


def _bytes(small: Path) -> Iterator[str]:
    with screen(_read(small)) as shown:
        first = shown.watch(_FOOTER, began=shown.began)
        tab = shown.press(b"\t")
        move = shown.press(b"j")
    yield f"  {'first screen':<24}{first.size:8,} bytes"
    yield f"  {'a change of pane':<24}{tab.size:8,} bytes, {tab.last * 1000:.1f} ms"
    yield f"  {'a cursor move':<24}{move.size:8,} bytes, {move.last * 1000:.1f} ms"


def _cursor(folder: Path) -> Iterator[str]:
    for name, rows in (("small", "a few"), ("many", "10,000")):
        with screen(_read(folder / f"{name}.yaml")) as shown:
            shown.watch(_FOOTER, began=shown.began)
            shown.press(b"2")
            shown.press(b"z")
            moves = [shown.press(key) for key in (b"j", b"k") * 10]
        last = statistics.median(move.last for move in moves) * 1000
        size = statistics.median(move.size for move in moves)
        yield f"  {'a move in ' + rows + ' rows':<24}{size:8,.0f} bytes, {last:.1f} ms (budget 20)"


def _idle(small: Path) -> Iterator[str]:
    with screen(_read(small)) as shown:
        shown.watch(_FOOTER, began=shown.began)
        before = shown.cpu()
        time.sleep(5)
        used = shown.cpu() - before
        written = shown.watch(limit=0.3).size
    yield f"  {'idle for 5 s':<24}{written:8,} bytes, {used / 5:.1%} of a core (budget 0 and 1 %)"
