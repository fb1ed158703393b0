"""The slow line gives the rate, the delay and the bound that it was made with, by the clock."""

from __future__ import annotations

import pytest

from tests.benchmarks.slow_line import SlowLine


def drained(line: SlowLine) -> list[tuple[float, bytes]]:
    """Let the time pass until nothing is under way, and return what arrived when."""
    come = []
    while (now := line.next()) is not None:
        if data := line.arrived(now):
            come.append((now, data))
    return come


def test_a_byte_comes_after_the_delay_and_the_time_it_takes_itself() -> None:
    line = SlowLine(8_000, 0.15, 65_536)
    line.take(b"j", 10.0)
    assert line.arrived(10.15) == b""
    assert line.arrived(10.1502) == b"j"


def test_two_seconds_of_bytes_take_two_seconds_and_the_delay() -> None:
    line = SlowLine(8_000, 0.15, 65_536)
    data = bytes(range(250)) * 64
    line.take(data, 3.0)
    come = drained(line)
    assert b"".join(piece for _, piece in come) == data
    assert come[0][0] == pytest.approx(3.0 + 0.02 + 0.15)
    assert come[-1][0] == pytest.approx(3.0 + 2.0 + 0.15)


def test_it_never_gives_more_than_its_rate() -> None:
    line = SlowLine(8_000, 0.15, 65_536)
    line.take(bytes(4_000), 0.0)
    line.take(bytes(4_000), 0.1)
    total = 0
    for now, piece in drained(line):
        total += len(piece)
        assert total <= (now - 0.15) * 8_000 + 1e-6
        assert len(piece) <= 160


def test_an_idle_line_saves_up_nothing() -> None:
    line = SlowLine(8_000, 0.15, 65_536)
    line.take(b"x", 0.0)
    drained(line)
    line.take(bytes(1_600), 100.0)
    assert drained(line)[-1][0] == pytest.approx(100.0 + 0.2 + 0.15)


def test_what_has_not_left_counts_and_what_is_on_its_way_does_not() -> None:
    line = SlowLine(8_000, 0.15, 1_000)
    assert line.room(0.0) == 1_000
    line.take(bytes(800), 0.0)
    assert line.room(0.0) == 200
    assert line.room(0.0501) == 200 + 320
    assert line.room(0.1001) == 1_000
    line.take(bytes(1_001), 0.2)
    assert line.room(0.2) == 0
