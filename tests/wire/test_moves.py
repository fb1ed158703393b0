"""The shortest ways of the cursor."""

from __future__ import annotations

import itertools
import re

import pyte
import pytest

from briefing.tui.wire.moves import move

COLUMNS, ROWS = 12, 11
PLACES = list(itertools.product(range(COLUMNS), range(ROWS)))


@pytest.mark.parametrize(
    ("start", "end", "sequence"),
    [
        ((0, 0), (0, 0), ""),
        ((5, 5), (0, 0), "\x1b[H"),
        ((5, 5), (0, 8), "\x1b[9H"),
        ((5, 5), (8, 0), "\x1b[;9H"),
        ((5, 5), (8, 9), "\x1b[10;9H"),
        ((5, 5), (5, 4), "\x1b[A"),
        ((5, 5), (5, 6), "\x1b[B"),
        ((5, 5), (6, 5), "\x1b[C"),
        ((5, 5), (4, 5), "\x1b[D"),
        ((5, 5), (5, 2), "\x1b[3d"),
        ((5, 12), (5, 10), "\x1b[2A"),
        ((5, 5), (5, 0), "\x1b[d"),
        ((5, 5), (0, 5), "\x1b[G"),
        ((5, 5), (7, 5), "\x1b[8G"),
        ((5, 5), (12, 5), "\x1b[7C"),
        ((20, 5), (12, 5), "\x1b[8D"),
        ((5, 5), (40, 5), "\x1b[41G"),
        ((5, 5), (6, 6), "\x1b[7;7H"),
        ((50, 50), (51, 51), "\x1b[B\x1b[C"),
        ((50, 50), (0, 51), "\x1b[52H"),
        ((150, 40), (149, 39), "\x1b[A\x1b[D"),
        ((150, 40), (0, 40), "\x1b[G"),
        ((150, 40), (150, 0), "\x1b[d"),
    ],
)
def test_the_shortest_way(start: tuple[int, int], end: tuple[int, int], sequence: str) -> None:
    assert move(start, end) == sequence


@pytest.mark.parametrize(
    ("start", "end", "sequence"),
    [
        ((None, 5), (0, 5), "\x1b[G"),
        ((None, 5), (1, 5), "\x1b[2G"),
        ((None, 5), (0, 6), "\x1b[7H"),
        ((None, 99), (49, 100), "\x1b[B\x1b[50G"),
        ((None, 99), (49, 98), "\x1b[99;50H"),
        ((3, None), (3, 0), "\x1b[;4H"),
        ((0, None), (0, 0), "\x1b[H"),
        ((None, None), (0, 0), "\x1b[H"),
        ((None, None), (4, 2), "\x1b[3;5H"),
    ],
)
def test_what_is_not_known_is_not_relied_on(
    start: tuple[int | None, int | None], end: tuple[int, int], sequence: str
) -> None:
    assert move(start, end) == sequence


def test_every_way_arrives_and_is_no_longer_than_the_straight_one() -> None:
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.Stream(screen)
    for start, end in itertools.product(PLACES, PLACES):
        screen.cursor.x, screen.cursor.y = start
        sequence = move(start, end)
        stream.feed(sequence)
        assert (screen.cursor.x, screen.cursor.y) == end, (start, sequence)
        assert len(sequence) <= len(f"\x1b[{end[1] + 1};{end[0] + 1}H")


@pytest.mark.parametrize("known", [(None, 4), (7, None), (None, None)])
def test_every_way_arrives_from_wherever_the_cursor_is(
    known: tuple[int | None, int | None],
) -> None:
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.Stream(screen)
    x, y = known
    really = [place for place in PLACES if x in {None, place[0]} and y in {None, place[1]}]
    for start, end in itertools.product(really, PLACES):
        screen.cursor.x, screen.cursor.y = start
        stream.feed(move(known, end))
        assert (screen.cursor.x, screen.cursor.y) == end, start


def test_only_what_every_terminal_knows_is_used() -> None:
    far = [(x, y) for x in (0, 1, 9, 99, 100) for y in (0, 1, 9, 98, 99)]
    ways = {move(start, end) for start, end in itertools.product(far, far)}
    assert all(re.fullmatch("(?:\x1b\\[[0-9;]*[ABCDGHd])*", way) for way in ways)
