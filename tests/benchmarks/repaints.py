"""The processor time of the wire alone, fed with what Textual wrote on a real screen."""

from __future__ import annotations

import json
import statistics
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefing.tui.wire import Wire
from briefing.tui.wire.abilities import abilities
from tests.benchmarks import recorded
from tests.benchmarks.screens import screen
from tests.benchmarks.terminals import FULL_COLOUR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_SIZES = ((80, 24), (100, 30), (200, 60))
_BUDGET = 10
"""Milliseconds for a full repaint at 100x30."""
_TIMES = 100

_FIRST = "first screen"
_PAIRS = {
    "a move in a list": (b"2", b"j", b"k"),
    "a move, zoomed": (b"2", b"j", b"k"),
    "a page": (b"", b" ", b"b"),
    "a change of pane": (b"0", b"\t", b"\x1b[Z"),
}
"""The keys that lead there, the key that is measured, and the one that undoes it."""


class Frames(NamedTuple):
    """What Textual wrote after a key, and after the one that undoes it."""

    done: list[str]
    undone: list[str]


def lines(folder: Path) -> Iterator[str]:
    """Tell the medians of each step, in milliseconds, for each size."""
    yield f"Processor time of the wire alone, ms (budget: a full repaint at 100x30 in {_BUDGET})"
    yield f"{'':26}" + "".join(f"{f'{wide}x{high}':>12}" for wide, high in _SIZES)
    found = [dict(_measured(folder / "frames", *size)) for size in _SIZES]
    for name in found[0]:
        yield f"  {name:<24}" + "".join(f"{each[name] * 1000:12.2f}" for each in found)


def _measured(path: Path, columns: int, rows: int) -> Iterator[tuple[str, float]]:
    first, pairs = _record(path, columns, rows)

    def started() -> Wire:
        wire = Wire(abilities(FULL_COLOUR.environ))
        wire.resize(columns, rows)
        return wire

    yield f"{_FIRST}, taken", _cost(lambda: _taken(started(), first))
    wire = started()
    _taken(wire, first)
    wire.due()

    def repaint() -> None:
        wire.forget()
        wire.due()

    yield "a full repaint", _cost(repaint)
    for name, frames in pairs.items():
        _taken(wire, frames.undone)
        wire.due()
        taken, due = [], []
        for _ in range(_TIMES):
            for half in frames:
                taken.append(_timed(partial(_taken, wire, half)))
                due.append(_timed(wire.due))
        yield f"{name}, taken", statistics.median(taken)
        yield f"{name}, due", statistics.median(due)


def _record(path: Path, columns: int, rows: int) -> tuple[list[str], dict[str, Frames]]:
    """Run the program and return what Textual wrote for its first screen and for each key."""
    command = [sys.executable, recorded.__file__, str(path), "read", "--theme", "evening"]
    with screen([*command, "--no-mouse"], columns, rows) as shown:
        shown.watch(b"quit", began=shown.began)
        first = _new(path, 0)
        pairs = {}
        for name, (way, key, back) in _PAIRS.items():
            for each in (way, key, back):  # the way there and back again, so that all is as it was
                if each:
                    shown.press(each)
            before = len(_new(path, 0))
            shown.press(key)
            between = len(_new(path, 0))
            shown.press(back)
            written = _new(path, before)
            pairs[name] = Frames(written[: between - before], written[between - before :])
    return first, pairs


def _new(path: Path, begin: int) -> list[str]:
    """Return the writes from the one with that number on."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file][begin:]


def _taken(wire: Wire, frames: list[str]) -> None:
    for frame in frames:
        wire.take(frame)


def _cost(work: Callable[[], object]) -> float:
    return statistics.median(_timed(work) for _ in range(_TIMES))


def _timed(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin
