"""What is kept of a briefing, from one process to the next."""

from __future__ import annotations

import sqlite3
import stat
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from briefing.library.kept import marked, placed
from briefing.library.state import State

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import RunChild


def reopened(state: State, folder: Path) -> State:
    """Return the state as the next process finds it."""
    state.close()
    return State.open(str(folder))


def test_nothing_is_known_of_a_briefing_that_was_never_opened(folder: Path) -> None:
    state = State.open(str(folder))
    assert state.place("a") is None
    assert state.marks("a") == {}
    assert not state.is_read("a")
    assert state.read_digest("a") == ""
    assert not state.is_starred("a")
    assert state.fault == ""
    state.close()


def test_everything_is_there_again_and_of_its_own_briefing(folder: Path) -> None:
    state = State.open(str(folder))
    state.keep_place("a", b'{"at": 1}')
    state.set_mark("a", "x", b"here")
    state.set_mark("a", "7", b"there")
    state.set_read("a", read=True, digest="d1")
    state.set_starred("b", starred=True)
    state = reopened(state, folder)
    assert state.place("a") == b'{"at": 1}'
    assert state.marks("a") == {"x": b"here", "7": b"there"}
    assert (state.is_read("a"), state.read_digest("a")) == (True, "d1")
    assert (state.is_starred("a"), state.is_starred("b")) == (False, True)
    assert (state.place("b"), state.marks("b"), state.is_read("b")) == (None, {}, False)
    assert state.fault == ""
    state.close()


def test_what_is_kept_is_known_at_once(folder: Path) -> None:
    state = State.open(str(folder))
    state.keep_place("a", b"1")
    state.set_mark("a", "x", b"2")
    state.set_starred("a", starred=True)
    assert (state.place("a"), state.marks("a"), state.is_starred("a")) == (b"1", {"x": b"2"}, True)
    state.close()


def test_the_last_of_several_changes_stays(folder: Path) -> None:
    state = State.open(str(folder))
    for at in range(100):
        state.keep_place("a", b"%d" % at)
        state.set_mark("a", "x", b"%d" % (at + 1))
    state.set_starred("a", starred=True)
    state.set_starred("a", starred=False)
    state = reopened(state, folder)
    assert (state.place("a"), state.marks("a")) == (b"99", {"x": b"100"})
    assert not state.is_starred("a")
    state.close()


def test_only_changes_of_the_same_take_each_others_place() -> None:
    assert placed("a", b"1").what == placed("a", b"2").what
    assert placed("a", b"1").what != placed("b", b"1").what
    assert marked("a", "x", b"1").what == marked("a", "x", b"2").what
    assert marked("a", "x", b"1").what != marked("a", "y", b"1").what


def test_a_change_of_one_thing_leaves_what_another_process_changed(folder: Path) -> None:
    one, other = State.open(str(folder)), State.open(str(folder))
    assert one.place("a") is None  # both know the briefing before either changes it
    assert other.place("a") is None
    one.set_read("a", read=True, digest="d")
    one.set_mark("a", "x", b"1")
    other.set_starred("a", starred=True)
    other.set_mark("a", "y", b"2")
    one.close()
    state = reopened(other, folder)
    assert state.is_read("a")
    assert state.is_starred("a")
    assert state.marks("a") == {"x": b"1", "y": b"2"}
    state.close()


def test_a_change_that_was_written_is_not_written_again_over_another(folder: Path) -> None:
    one, other = State.open(str(folder)), State.open(str(folder))
    one.keep_place("a", b"1")
    one.close()
    other.keep_place("a", b"2")
    with closing(sqlite3.connect(folder / "state.db", isolation_level=None)) as db:
        while db.execute("SELECT place FROM briefings").fetchone() != (b"2",):
            time.sleep(0.01)
        db.execute("UPDATE briefings SET place = ?", (b"3",))
    other.set_mark("a", "x", b"4")
    state = reopened(other, folder)
    assert state.marks("a") == {"x": b"4"}
    assert state.place("a") == b"3"
    state.close()


def test_unread_again_remembers_which_version_was_read(folder: Path) -> None:
    state = State.open(str(folder))
    state.set_read("a", read=True, digest="d")
    state.set_read("a", read=False)
    assert (state.is_read("a"), state.read_digest("a")) == (False, "d")
    state = reopened(state, folder)
    assert (state.is_read("a"), state.read_digest("a")) == (False, "d")
    state.close()


def test_unread_leaves_what_another_process_knows_of_the_version(folder: Path) -> None:
    one, other = State.open(str(folder)), State.open(str(folder))
    assert not one.is_read("a")  # both know it before either changes it
    assert not other.is_read("a")
    one.set_read("a", read=True, digest="d")
    one.close()
    other.set_read("a", read=False)
    state = reopened(other, folder)
    assert (state.is_read("a"), state.read_digest("a")) == (False, "d")
    state.close()


def test_of_changes_at_once_the_last_one_counts(folder: Path) -> None:
    state = State.open(str(folder))
    for digest in ("d", "e"):
        state.set_read("a", read=True, digest=digest)
        state.set_read("a", read=False)
    state.set_read("a", read=True, digest="f")
    state = reopened(state, folder)
    assert (state.is_read("a"), state.read_digest("a")) == (True, "f")
    state.close()


def test_the_time_of_reading_is_kept(folder: Path) -> None:
    before = int(time.time())
    state = State.open(str(folder))
    state.set_read("a", read=True, digest="d")
    state.close()
    with closing(sqlite3.connect(folder / "state.db")) as db:
        ((read_at,),) = db.execute("SELECT read_at FROM briefings WHERE id = 'a'")
    assert before <= read_at <= time.time()


def test_only_its_owner_may_look_at_it(folder: Path) -> None:
    state = State.open(str(folder))
    state.keep_place("a", b"1")
    with closing(sqlite3.connect(folder / "state.db")) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        db.execute("SELECT * FROM briefings").fetchall()
        found = {each.name: stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()}
    assert found == dict.fromkeys(("state.db", "state.db-wal", "state.db-shm"), 0o600)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    state.close()


@pytest.mark.parametrize("name", ["a b", "100%", "what?", "#1", "türkiye", "\udcff"])
def test_any_name_of_a_folder_will_do(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    state = State.open(str(folder))
    state.keep_place("a", b"1")
    assert state.fault == ""
    assert reopened(state, folder).place("a") == b"1"
    assert (folder / "state.db").is_file()


def test_without_a_folder_all_is_known_until_the_end(tmp_path: Path) -> None:
    state = State()
    state.keep_place("a", b"1")
    assert (state.place("a"), state.fault) == (b"1", "")
    state.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", ["", "~/.local/state/briefing", "state"])
def test_where_there_is_no_home_nothing_is_made_in_the_working_folder(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    state = State.open(folder)
    state.keep_place("a", b"1")
    assert state.place("a") == b"1"
    assert state.fault == "Nothing is remembered: there is no folder for it"
    state.close()
    assert list(tmp_path.iterdir()) == []


def test_a_python_without_sqlite_reads_all_the_same(child: RunChild) -> None:
    code = """
import sys
sys.modules["sqlite3"] = None
from briefing.library.state import State
state = State.open(sys.argv[1])
state.keep_place("a", b"1")
print(state.place("a"))
print(state.fault)
"""
    place, told = child(code).splitlines()
    assert told.startswith("Nothing is remembered: this Python has no SQLite: ")
    assert place == "b'1'"


def test_sqlite_is_imported_only_when_a_state_is_opened(child: RunChild) -> None:
    code = """
import sys
from briefing.library.state import State
State().place("a")
print("sqlite3" in sys.modules)
"""
    assert child(code) == "False\n"
