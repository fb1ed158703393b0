"""A disk that does not answer keeps nobody: it is waited for once, and told."""

from __future__ import annotations

import os
import time
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest

from briefing.library import kept, state, state_store
from briefing.library.state import State
from tests.life.conftest import Pty

if TYPE_CHECKING:
    from collections.abc import Callable

    Hang = Callable[["Disk", pytest.MonkeyPatch], None]

HANGS = "Nothing is remembered: the disk does not answer"


class Disk:
    """Answers when it is told to, and knows who waited for it."""

    def __init__(self) -> None:
        self.waits: list[str] = []
        """Each briefing that somebody waited for."""
        self.answers = Event()
        """Set for it to answer."""


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Return a disk of which everybody who waits for it knows."""
    disk = Disk()

    class Answered(Event):
        def __init__(self, briefing: str) -> None:
            super().__init__()
            self._briefing = briefing

        def wait(self, timeout: float | None = None) -> bool:
            disk.waits.append(self._briefing)
            return super().wait(30 if disk.answers.is_set() else timeout)

    class Counted(kept.Question):
        def __init__(self, briefing: str) -> None:
            super().__init__(briefing)
            self.answered = Answered(briefing)

    monkeypatch.setattr(state, "Question", Counted)
    monkeypatch.setattr(state, "_PATIENCE", 0.05)
    return disk


def hang_to_open(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = State._serve

    def serve_late(self: State, folder: str) -> None:
        disk.answers.wait(30)
        begun(self, folder)

    monkeypatch.setattr(State, "_serve", serve_late)


def hang_to_read(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    read = state_store.Store.read

    def read_late(self: state_store.Store, briefing: str) -> kept.Kept:
        disk.answers.wait(30)
        return read(self, briefing)

    monkeypatch.setattr(state_store.Store, "read", read_late)


@pytest.mark.parametrize("hang", [hang_to_open, hang_to_read])
def test_it_is_waited_for_once_until_it_answers(
    folder: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch, hang: Hang
) -> None:
    before = State.open(str(folder))
    before.keep_place("a", b"old")
    before.close(30)
    disk.waits.clear()
    hang(disk, monkeypatch)
    late = State.open(str(folder))
    assert [late.place(each) for each in "bcd"] == [None] * 3
    assert disk.waits == ["b"]
    assert late.fault == HANGS
    late.set_starred("d", starred=True)
    disk.answers.set()
    while late.fault:
        time.sleep(0.01)
    assert late.place("a") == b"old"
    assert disk.waits == ["b", "a"]
    late.close(30)
    assert State.open(str(folder)).is_starred("d")


def test_what_is_told_late_is_taken_up_and_the_place_that_was_kept_stays(
    folder: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = State.open(str(folder))
    before.keep_place("a", b"old")
    before.set_mark("a", "x", b"there")
    before.set_mark("a", "y", b"elsewhere")
    before.set_starred("a", starred=True)
    before.set_read("a", read=True, digest="0" * 64)
    before.close(30)
    hang_to_open(disk, monkeypatch)
    late = State.open(str(folder))
    assert late.place("a") is None
    late.set_mark("a", "y", b"here")
    late.keep_place("a", b"top")
    disk.answers.set()
    while late.fault:
        time.sleep(0.01)
    assert late.marks("a") == {"x": b"there", "y": b"here"}
    assert late.is_starred("a")
    assert (late.is_read("a"), late.read_digest("a")) == (True, "0" * 64)
    late.keep_place("a", b"further")
    late.close(30)
    after = State.open(str(folder))
    assert after.place("a") == b"old"
    assert after.marks("a") == {"x": b"there", "y": b"here"}
    after.close(30)


def test_who_leaves_waits_a_moment_only_and_what_was_kept_is_written_if_it_may_be(
    folder: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    hang_to_open(disk, monkeypatch)
    late = State.open(str(folder))
    late.set_starred("d", starred=True)
    thread = late._thread
    assert thread is not None
    waits: list[float | None] = []
    join = thread.join
    monkeypatch.setattr(thread, "join", waits.append)
    late.close()
    late.close(7)
    disk.answers.set()
    join(30)
    late.close()
    assert waits == [state._MOMENT, 7, state._PATIENCE]
    assert State.open(str(folder)).is_starred("d")


def test_a_disk_that_hangs_before_anything_is_asked_is_told_as_well(
    folder: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    hang_to_open(disk, monkeypatch)
    late = State.open(str(folder))
    while late.fault != HANGS:
        time.sleep(0.01)
    disk.answers.set()
    late.close(30)
    assert late.fault == ""
    assert disk.waits == []


def test_a_screen_over_a_file_that_hangs_is_read_and_left(program: list[str]) -> None:
    folder = Path(os.environ["HOME"], ".local", "state", "briefing")
    before = State.open(str(folder))
    before.keep_place("a", b"old")
    before.close(30)
    os.mkfifo(folder / "state.db-journal")  # SQLite waits for who would write there
    terminal = Pty([*program, "read", "2022-09-13-armenia-azerbaijan"])
    try:
        terminal.wait_for(b"Summary")
        terminal.wait_for(b"the disk does not answer")
        terminal.type(b"77")
        terminal.wait_for(b"7 Timeline")
        terminal.type(b"Q")
        assert terminal.read_until_ended() == 0
    finally:
        terminal.close()
