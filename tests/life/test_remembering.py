"""However the program ends, it remembers where the reader was."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from briefing.library.state import State
from briefing.tui.bookmarks import Bookmark

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.life.conftest import Pty, Read, Run

ID = "2022-09-13-armenia-azerbaijan"


def folder() -> Path:
    """Return where the program keeps its state: the test has a home of its own."""
    return Path(os.environ["HOME"], ".local", "state", "briefing")


def kept() -> Bookmark:
    """Return the place that was kept."""
    state = State.open(str(folder()))
    place = state.place(ID)
    state.close()
    assert place is not None
    return msgspec.json.decode(place, type=Bookmark)


def quit_at_once(terminal: Pty) -> None:
    terminal.type(b"Q")
    terminal.read_until_ended()


def send(number: signal.Signals) -> Callable[[Pty], None]:
    """Return what ends the program with a signal."""
    return lambda terminal: terminal.signal(number)


ENDS = {
    "quit": quit_at_once,
    "term": send(signal.SIGTERM),
    "hup": send(signal.SIGHUP),
    "vanished": lambda terminal: terminal.hang_up(),
}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_the_place_outlives_the_process(read: Read, run: Run, end: Callable[[Pty], None]) -> None:
    terminal = read()
    terminal.type(b"77jj")
    terminal.wait_for(b"7 Timeline")
    terminal.read_quietly()
    end(terminal)
    terminal.end()
    left = kept()
    assert (left.place.section, left.place.zoomed) == (7, True)
    assert left.lists[7].ordinal == 3
    run("read").wait_for(b"7 Timeline")


def test_a_home_that_cannot_be_written_stops_nobody(read: Read) -> None:
    Path(os.environ["HOME"], ".local").write_text("", encoding="utf-8")
    terminal = read()
    terminal.type(b"77")
    terminal.wait_for(b"7 Timeline")
    terminal.wait_for(b"Nothing is remembered")
    terminal.type(b"Q")
    assert terminal.read_until_ended() == 0
