"""A terminal that reads slowly or not at all: no key waits for it, and it gets the newest state."""

from __future__ import annotations

import itertools
import os
import re
import select
import signal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.life.lines import fill, read_on, rest, settle, stop_reading
from tests.life.screens import cells, text
from tests.wire.cells import Cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.life.conftest import Fresh, Pty

ESCAPE = b"\x1b[27u"
"""The key by itself, as the keyboard protocol says it: no letter after it makes it Alt."""
ROUND = b"2" + b"j" * 20 + b" " + b"5y" + ESCAPE + b"7" + b"j" * 10 + b"6" + b"jj" + b"\t" * 3
"""Moves, pages, sections, and a copy."""
KEYS = ROUND * 7 + b"3jjj"
"""More than 300 keys, of which the last leave a place that is known."""
PLACE = "▌Ishkhanasar"

FULL_PAINT = 8_000
"""Bytes of a whole screen at 80x24: the first one may take 8,000 at 100x30."""
KERNEL = 1 << 17
"""Bytes that lie in the kernel between the program and the terminal, at most."""
GROWTH = 4_096
"""KiB by which a process may grow for other reasons, such as what is cached."""

_PATIENCE = 20.0


class Quick(NamedTuple):
    """What a terminal that reads at once has after the keys."""

    cells: list[list[Cell]]
    """What it shows."""
    copied: list[bytes]
    """What was sent to its clipboard."""


@pytest.fixture(scope="module")
def found() -> list[Quick]:
    """Return what such a terminal has been found to have: the same whenever it is asked."""
    return []


@pytest.fixture
def quick(fresh: Fresh, found: list[Quick]) -> Quick:
    """Return what a terminal that reads at once has after the keys."""
    if not found:
        terminal = fresh()
        terminal.type(KEYS)
        settle(terminal)
        assert PLACE in text(terminal)
        found.append(Quick(cells(terminal), copied(terminal.output)))
    return found[0]


def answer(terminal: Pty, keys: bytes) -> None:
    """Type keys and wait until the program has done what they say."""
    terminal.type(keys)
    rest(terminal)


def copied(written: bytes) -> list[bytes]:
    """Return what was sent to the clipboard."""
    return re.findall(rb"\x1b\]52;[^\x07]*\x07", written)


def margins(written: bytes) -> bytes | None:
    """Return the scroll region that was set last, which is empty for the whole screen."""
    found = re.findall(rb"\x1b\[([0-9;]*)r", written)
    return found[-1] if found else None


def resident(terminal: Pty) -> int:
    """Return how many KiB the process holds in memory."""
    status = Path(f"/proc/{terminal.process.pid}/status").read_text(encoding="ascii")
    (line,) = (each for each in status.splitlines() if each.startswith("VmRSS:"))
    return int(line.split()[1])


def trickle(terminal: Pty) -> None:
    """Read to the end in pieces that part characters and sequences."""
    come = bytearray()
    for size in itertools.cycle((1, 2, 3, 5, 7, 61, 509)):
        if not select.select([terminal.master], [], [], 1.0)[0]:
            break
        come += os.read(terminal.master, size)
    terminal.output += come


def test_a_terminal_that_takes_nothing_gets_the_newest_state(fresh: Fresh, quick: Quick) -> None:
    terminal = fresh()
    stop_reading(terminal)
    answer(terminal, KEYS)
    come = read_on(terminal)
    assert len(come) < 2 * FULL_PAINT
    assert cells(terminal) == quick.cells
    assert copied(come) == quick.copied[-1:]


def test_a_full_terminal_gets_what_lay_there_and_the_newest_state(
    fresh: Fresh, quick: Quick
) -> None:
    terminal = fresh()
    fill(terminal)
    answer(terminal, KEYS)
    before = len(terminal.output)
    settle(terminal)
    assert len(terminal.output) - before < KERNEL + 2 * FULL_PAINT
    assert cells(terminal) == quick.cells


def test_nothing_grows_while_the_terminal_takes_nothing(fresh: Fresh) -> None:
    terminal = fresh()
    terminal.type(KEYS)
    settle(terminal)
    before = resident(terminal)
    stop_reading(terminal)
    for _ in range(3):
        answer(terminal, KEYS)
    assert resident(terminal) < before + GROWTH
    assert len(read_on(terminal)) < 2 * FULL_PAINT


@pytest.mark.parametrize("wire", ["lean", "plain"])
def test_what_arrives_in_pieces_is_the_same(fresh: Fresh, quick: Quick, wire: str) -> None:
    terminal = fresh(wire)
    fill(terminal)
    terminal.type(KEYS)
    trickle(terminal)
    assert cells(terminal) == quick.cells


@pytest.mark.parametrize(
    ("end", "code"),
    [
        (lambda terminal: terminal.type(b"Q"), 0),
        (lambda terminal: terminal.signal(signal.SIGTERM), 143),
        (lambda terminal: terminal.signal(signal.SIGHUP), 129),
        (lambda terminal: terminal.hang_up(), 129),
    ],
    ids=["quit", "term", "hup", "vanished"],
)
@pytest.mark.parametrize("wire", ["lean", "plain"])
def test_it_ends_though_the_terminal_reads_nothing(
    fresh: Fresh, wire: str, end: Callable[[Pty], None], code: int
) -> None:
    terminal = fresh(wire)
    fill(terminal)
    end(terminal)
    assert terminal.end() == code
    if terminal.master >= 0:
        assert not terminal.modes()
        assert margins(terminal.output) in {None, b""}
        assert terminal.line_discipline() == terminal.before
