"""The wire through what happens to a terminal: other sizes, another focus, a shell in between."""

from __future__ import annotations

import random
import signal
import time
from typing import TYPE_CHECKING

import pytest

from tests.life.lines import read_on, resize, rest, settle, stop_reading
from tests.life.screens import cells, feed, shown, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.life.conftest import Fresh, Pty, Read, Start
    from tests.wire.cells import Cell

    Size = tuple[int, int]

USUAL, LARGE, ODD = (80, 24), (120, 40), (47, 13)
SIZES = [(1, 1), (2, 50), (500, 200), (0, 0), (20, 5), (40, 12), (79, 23), (100, 30), USUAL, LARGE]
KEYS = b"3jjj"
AGAIN = b"gjjj"
"""The same place; a list that was low for a while may have been scrolled."""

FULL_PAINT = 8_000
"""Bytes of a whole screen at 80x24."""
LARGE_PAINT = 40_000
"""Bytes of a whole screen of the largest size."""
CHANGED_CELL = 6
"""Bytes that a cell takes at most where a border changes its colour."""

FOCUS_IN, FOCUS_OUT = b"\x1b[I", b"\x1b[O"


@pytest.fixture(params=["lean", "plain"])
def wire(request: pytest.FixtureRequest) -> str:
    """Return a way to write."""
    way: str = request.param
    return way


def opened(fresh: Fresh, wire: str = "lean") -> Pty:
    """Start the program and move to a place."""
    terminal = fresh(wire)
    terminal.type(KEYS)
    settle(terminal)
    return terminal


def run_through(sizes: Sequence[Size], seconds: float, *terminals: Pty) -> None:
    """Have one size after the other, in so much time, and read meanwhile."""
    for columns, rows in sizes:
        for each in terminals:
            resize(each, columns, rows)
        for each in terminals:
            each._read(seconds / len(sizes) / len(terminals))


def many_sizes(last: Size) -> list[Size]:
    """Return 300 sizes of which the last one stays."""
    chance = random.Random(4)
    return [*(chance.choice(SIZES) for _ in range(299)), last]


def anew(terminal: Pty, since: int) -> list[list[Cell]]:
    """Return the cells of a terminal that was garbled when so many bytes had been read."""
    screen = shown(terminal.output[:since])
    screen.litter()
    feed(screen, terminal.output[since:])
    return screen.cells


def different(before: list[list[Cell]], after: list[list[Cell]]) -> int:
    """Return how many cells differ."""
    return sum(
        one != other
        for row, other_row in zip(before, after, strict=True)
        for one, other in zip(row, other_row, strict=True)
    )


def test_nothing_is_written_while_nobody_does_anything(fresh: Fresh) -> None:
    terminals = [opened(fresh, wire) for wire in ("lean", "plain")]
    before = [len(each.output) for each in terminals]
    until = time.monotonic() + 10
    while time.monotonic() < until:
        for each in terminals:
            each._read(0.5)
    assert [len(each.output) for each in terminals] == before


def test_another_focus_writes_no_more_than_it_changes(fresh: Fresh) -> None:
    terminal = opened(fresh)
    before = cells(terminal)
    for report in (FOCUS_OUT, FOCUS_IN) * 2:
        last, written = cells(terminal), len(terminal.output)
        terminal.type(report)
        settle(terminal)
        changed = different(last, cells(terminal))
        assert len(terminal.output) - written <= changed * CHANGED_CELL
    assert cells(terminal) == before


@pytest.mark.parametrize("last", [USUAL, LARGE, ODD])
def test_after_many_sizes_the_last_one_is_right(fresh: Fresh, last: Size) -> None:
    terminals = [opened(fresh, wire) for wire in ("lean", "plain")]
    run_through(many_sizes(last), 3.0, *terminals)
    resized = opened(fresh)
    resize(resized, *last)
    for each in (*terminals, resized):
        settle(each)
        each.type(AGAIN)
        settle(each)
    wanted = cells(resized, *last)
    assert [cells(each, *last) == wanted for each in terminals] == [True, True]


def test_a_size_overtaken_by_the_next_is_not_kept(start: Start) -> None:
    terminal = start("run")
    terminal.wait_for(b"ready")
    terminal.type(b"w")
    settle(terminal)
    assert text(terminal).splitlines()[0].rstrip() == "ready at 120x40"


def test_the_terminal_has_its_own_size_whatever_the_environment_says(read: Read) -> None:
    told, untold = read(COLUMNS="50", LINES="14"), read()
    settle(told)
    settle(untold)
    assert cells(told) == cells(untold)


def test_sizes_that_nobody_reads_are_not_drawn(fresh: Fresh) -> None:
    terminal = opened(fresh)
    before = cells(terminal)
    stop_reading(terminal)
    run_through(many_sizes(USUAL), 3.0, terminal)
    rest(terminal)
    come = read_on(terminal)
    assert len(come) < LARGE_PAINT + FULL_PAINT
    assert cells(terminal) == before


@pytest.mark.parametrize("between", [LARGE, (1, 1), (80, 23)])
def test_a_size_that_comes_back_at_once_is_drawn_all_the_same(fresh: Fresh, between: Size) -> None:
    terminal = opened(fresh)
    before, since = cells(terminal), len(terminal.output)
    resize(terminal, *between)
    resize(terminal, *USUAL)
    settle(terminal)
    assert anew(terminal, since) == before
    assert len(terminal.output) - since < 2 * FULL_PAINT


def test_it_stops_and_is_taken_up_again_in_one_paint(fresh: Fresh, wire: str) -> None:
    terminal = opened(fresh, wire)
    before = cells(terminal)
    terminal.signal(signal.SIGTSTP)
    terminal.wait_until_stopped()
    assert not terminal.modes()
    assert terminal.line_discipline() == terminal.before
    since = len(terminal.output)
    terminal.signal(signal.SIGCONT)
    settle(terminal)
    assert anew(terminal, since) == before
    if wire == "lean":
        assert terminal.output.count(b"\x1b[2J", since) == 1
        assert len(terminal.output) - since < FULL_PAINT
    terminal.type(b"k")
    settle(terminal)
    assert 0 < different(before, cells(terminal)) < 400


def test_another_size_while_it_was_stopped_is_found(fresh: Fresh, wire: str) -> None:
    terminal = opened(fresh, wire)
    terminal.signal(signal.SIGTSTP)
    terminal.wait_until_stopped()
    resize(terminal, *LARGE)
    terminal.signal(signal.SIGCONT)
    settle(terminal)
    resized = opened(fresh)
    resize(resized, *LARGE)
    settle(resized)
    assert cells(terminal, *LARGE) == cells(resized, *LARGE)


def test_it_stops_once_a_terminal_reads_that_took_nothing(fresh: Fresh, wire: str) -> None:
    terminal = opened(fresh, wire)
    before = cells(terminal)
    stop_reading(terminal)
    terminal.type(b"k")
    terminal.signal(signal.SIGTSTP)
    read_on(terminal)
    terminal.wait_until_stopped()
    assert not terminal.modes()
    assert terminal.line_discipline() == terminal.before
    terminal.signal(signal.SIGCONT)
    settle(terminal)
    terminal.type(b"j")
    settle(terminal)
    assert cells(terminal) == before


def test_a_signal_ends_it_while_it_waits_to_stop(fresh: Fresh, wire: str) -> None:
    terminal = opened(fresh, wire)
    stop_reading(terminal)
    terminal.type(b"k")
    terminal.signal(signal.SIGTSTP)
    terminal.signal(signal.SIGTERM)
    assert terminal.end() == 143
    assert terminal.line_discipline() == terminal.before
