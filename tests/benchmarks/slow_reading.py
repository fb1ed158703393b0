"""When what is read can be seen, over 64 kbit/s with a round trip of 300 ms."""

from __future__ import annotations

import socket
import statistics
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from briefing.loading import load
from briefing.resources import folder as shipped
from tests.benchmarks.contenders import THEME, less, ours
from tests.benchmarks.distances import joined, relayed
from tests.benchmarks.relay import Shape
from tests.benchmarks.replays import Replay, Told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.benchmarks.contenders import Contender
    from tests.benchmarks.distances import Way
    from tests.benchmarks.readers import Reader

Seen: TypeAlias = "dict[str, Told]"
"""Each answer by what was asked for; the median one where it was asked for several times."""

_START = "start"
_TIMES = 3


def lines(folder: Path) -> Iterator[str]:
    """Print when what is read stands at the other end of the relay."""
    contenders = {
        "lean": ours("lean", folder),
        "plain": ours("plain", folder),
        "less": less(folder),
    }
    yield _checked(Shape())
    yield f"64 kbit/s, round trip 300 ms, 100x30, {THEME}, 64 kB read ahead of the line"
    yield from table(seen(contenders, relayed(Shape())))
    yield ""
    yield "The same with 4 kB read ahead of the line"
    yield from table(held(contenders, relayed(Shape(bound=4096))))


def _checked(shape: Shape) -> str:
    """Send a byte and two seconds of bytes through the relay, and tell how long they took."""
    near, far = socket.socketpair()
    with near, far, joined(near.fileno, shape) as client:
        took = []
        for size in (1, int(2 * shape.rate)):
            began = time.perf_counter()
            far.sendall(bytes(size))
            left = size
            while left:
                left -= len(client.recv(left))
            took.append(time.perf_counter() - began)
    return (
        f"The relay as it is: a byte takes {took[0] * 1000:.0f} ms one way,"
        f" {2 * shape.rate:,.0f} bytes {took[1]:.2f} s"
    )


def seen(contenders: Mapping[str, Contender], way: Way) -> dict[str, Seen]:
    """Start the programs in turn, press their keys, and tell when each answer was seen."""
    found: dict[str, list[Told]] = {name: [] for name in contenders}
    words = _words()
    for _ in range(_TIMES):
        for name, contender in contenders.items():
            with way(contender.short) as away:
                away.start(_START)
                for asked, key in contender.keys.items():
                    away.press(asked, key)
            found[name] += _told(away, words, contender.width)
    late = held(contenders, way)
    return {name: _medians(each) | late[name] for name, each in found.items()}


def held(contenders: Mapping[str, Contender], way: Way) -> dict[str, Seen]:
    """Page and move in 10,000 rows, with keys held down, and tell when the last was answered."""
    found = {}
    for name, contender in contenders.items():
        with way(contender.long) as away:
            away.start("start, 10,000 rows")
            away.press("to the rows", contender.opening)
            for _ in range(_TIMES):
                away.press("a page (space)", b" ")
            away.hold("j held, 30 in 1 s", b"j", 30, 30)
            away.hold("space held, 30 in 3 s", b" ", 30, 10)
        found[name] = _medians(_told(away, (), contender.width))
    return found


def _words() -> list[str]:
    """Return what must be read first: the headline and the bottom line."""
    (path,) = Path(shipped("content")).glob("*.yaml")
    briefing = load(str(path)).briefing
    title = briefing.title.split(",")[0]
    return f"{title} {briefing.summary.bottom_line}".split()


def _told(away: Reader, words: Sequence[str], width: int) -> list[Told]:
    replay = Replay()
    return [
        replay.told(answer, words if answer.name == _START else (), width)
        for answer in away.answers
    ]


def _medians(answers: Sequence[Told]) -> Seen:
    found: dict[str, list[Told]] = defaultdict(list)
    for told in answers:
        found[told.name].append(told)
    return {name: _median(several) for name, several in found.items()}


def _median(several: Sequence[Told]) -> Told:
    middle = statistics.median_low(told.whole for told in several)
    return next(told for told in several if told.whole == middle)


def table(columns: Mapping[str, Seen]) -> Iterator[str]:
    """Give a line for each answer, with a column for each program."""
    yield " " * 28 + "".join(f"{name:>12}{'':10}" for name in columns).rstrip()
    if all(_START in told for told in columns.values()):
        yield from _first_screen([told[_START] for told in columns.values()])
    names = {name: None for told in columns.values() for name in told if name != _START}
    for name in names:
        answers = [told.get(name) for told in columns.values()]
        yield _row(name, [(each.whole, each.size) if each else None for each in answers])


def _first_screen(starts: Sequence[Told]) -> Iterator[str]:
    yield _row("first byte", [(told.first, 0) for told in starts])
    yield _row("headline and bottom line", [(told.readable, 0) for told in starts])
    yield _row("   after the first byte", [(told.readable - told.first, 0) for told in starts])
    yield _row("first screen, whole", [(told.whole, told.size) for told in starts])
    yield _row("   after the first byte", [(told.whole - told.first, 0) for told in starts])


def _row(name: str, cells: Sequence[tuple[float, int] | None]) -> str:
    """Set out seconds and bytes; without bytes where there are none, or nothing at all."""
    told = ""
    for cell in cells:
        seconds, size = cell or (0.0, 0)
        told += f"{seconds:10.2f} s" if cell else f"{'-':>10}  "
        told += f"{size:8,} B" if size else " " * 10
    return f"  {name:<26}{told}".rstrip()
