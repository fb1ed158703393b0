"""What was done with every briefing, at a glance."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from briefing.library import state as module
from briefing.library.kept import Glance
from briefing.library.state import State
from tests.library.test_state_faults import seeded
from tests.library.test_state_hanging import HANGS, Disk, disk, hang_to_open

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["disk"]


@pytest.fixture
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask the file anew each time."""
    monkeypatch.setattr(module, "_EVERY", 0.0)


def until(told: Callable[[], bool]) -> None:
    """Wait until something is so."""
    while not told():
        time.sleep(0.01)


def test_every_briefing_that_was_opened_is_there(folder: Path) -> None:
    before = State.open(str(folder))
    before.keep_place("seen", b"1")
    before.set_starred("starred", starred=True)
    before.set_read("read", read=True, digest="d")
    before.set_read("unread", read=True, digest="e")
    before.set_read("unread", read=False)
    before.close()
    state = State.open(str(folder))
    assert state.glances() == {
        "seen": Glance(read=False, digest="", starred=False),
        "starred": Glance(read=False, digest="", starred=True),
        "read": Glance(read=True, digest="d", starred=False),
        "unread": Glance(read=False, digest="e", starred=False),
    }
    state.close()


def test_what_this_process_does_is_known_at_once(folder: Path) -> None:
    before = State.open(str(folder))
    before.set_starred("a", starred=True)
    before.set_read("b", read=True, digest="d")
    before.close()
    state = State.open(str(folder))
    state.glances()
    state.set_read("a", read=True, digest="e")
    state.set_read("b", read=False)
    state.set_starred("c", starred=True)
    state.set_starred("d", starred=True)
    state.set_starred("d", starred=False)
    assert state.glances() == {
        "a": Glance(read=True, digest="e", starred=True),
        "b": Glance(read=False, digest="d", starred=False),
        "c": Glance(read=False, digest="", starred=True),
        "d": Glance(read=False, digest="", starred=False),
    }
    state.close()


def test_without_a_folder_it_is_what_this_process_does() -> None:
    state = State()
    assert state.place("a") is None
    assert state.glances() == {}
    state.set_read("a", read=True, digest="e")
    assert state.glances() == {"a": Glance(read=True, digest="e", starred=False)}


@pytest.mark.usefixtures("always")
def test_what_other_processes_do_is_taken_up_but_not_over_what_this_one_did(folder: Path) -> None:
    state = State.open(str(folder))
    state.set_starred("a", starred=True)
    assert state.glances() == {"a": Glance(read=False, digest="", starred=True)}
    other = State.open(str(folder))
    other.set_starred("a", starred=False)
    other.set_read("a", read=True, digest="d")
    other.set_starred("b", starred=True)
    other.close()
    until(lambda: "b" in state.glances())
    assert state.glances() == {
        "a": Glance(read=True, digest="d", starred=True),
        "b": Glance(read=False, digest="", starred=True),
    }
    state.close()


def test_the_file_is_not_asked_each_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_EVERY", 1e9)
    seeded(folder)
    state = State.open(str(folder))
    assert list(state.glances()) == ["a"]
    with closing(sqlite3.connect(folder / "state.db")) as db, db:
        db.execute("INSERT INTO briefings (id) VALUES ('b')")
    for _ in range(3):
        assert list(state.glances()) == ["a"]
        assert state.place("c") is None  # an answer that comes behind that of every briefing
    state.close()


@pytest.mark.usefixtures("always")
def test_a_late_answer_does_not_overwrite_what_was_done_since(
    folder: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = State.open(str(folder))
    before.set_read("a", read=True, digest="old")
    before.set_read("b", read=True, digest="old")
    before.set_starred("b", starred=True)
    before.set_read("c", read=True, digest="old")
    before.close(30)
    hang_to_open(disk, monkeypatch)
    late = State.open(str(folder))
    assert late.glances() == {}
    assert late.fault == HANGS
    late.set_read("a", read=True, digest="new")
    late.set_starred("b", starred=False)
    late.set_read("c", read=False)
    assert late.glances() == {
        "a": Glance(read=True, digest="new", starred=False),
        "b": Glance(read=False, digest="", starred=False),
        "c": Glance(read=False, digest="", starred=False),
    }
    disk.answers.set()
    until(lambda: late.glances()["b"].read)
    assert late.glances() == {
        "a": Glance(read=True, digest="new", starred=False),
        "b": Glance(read=True, digest="old", starred=False),
        "c": Glance(read=False, digest="old", starred=False),
    }
    late.close(30)


def test_what_is_not_of_its_type_counts_as_not_kept(folder: Path) -> None:
    path = seeded(folder)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE briefings SET digest = x'ff', read_at = 'then', starred = 'yes'")
        db.execute("INSERT INTO briefings (id) VALUES (x'01')")
    state = State.open(str(folder))
    assert state.glances() == {"a": Glance(read=True, digest="", starred=True)}
    state.close()
