"""Whatever is wrong with the file, the reader reads on, and is told why nothing is kept."""

from __future__ import annotations

import ctypes
import os
import resource
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

import pytest

from briefing.library import kept, state_store, state_thread
from briefing.library.state import State
from briefing.library.state_schema import MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library.kept import Job

    from .conftest import RunChild

USE = """
import sys
from briefing.library.state import State
state = State.open(sys.argv[1])
print(state.place("a"))
state.keep_place("a", b"new")
print(state.place("a"))
state.close()
print(state.fault)
"""


def use(folder: Path) -> tuple[bytes | None, str]:
    """Keep a place in memory whatever happens; return what was there before, and the fault."""
    state = State.open(str(folder))
    before = state.place("a")
    state.keep_place("a", b"new")
    assert state.place("a") == b"new"
    state.close()
    return before, state.fault


def seeded(folder: Path) -> Path:
    """Put a state in the folder; return its file."""
    state = State.open(str(folder))
    state.keep_place("a", b"old")
    state.close()
    assert state.fault == ""
    return folder / "state.db"


def without_privilege() -> None:
    """Let file modes count for root as well, in the process that is about to begin."""
    drop_from_bounding_set = 24
    if not os.getuid():
        for privilege in (1, 2):  # to write and to read whatever the modes say
            ctypes.CDLL(None).prctl(drop_from_bounding_set, privilege, 0, 0, 0)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    folder = tmp_path / "file" / "state"
    assert use(folder) == (None, f"Nothing is remembered: {folder}/state.db: not a directory")


def test_a_folder_in_the_place_of_the_file(folder: Path) -> None:
    (folder / "state.db").mkdir(parents=True)
    assert use(folder) == (
        None,
        f"Nothing is remembered: {folder}/state.db: a folder, not a file",
    )


def test_an_empty_folder_that_may_not_be_written(folder: Path, child: RunChild) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o500)
    told = f"Nothing is remembered: {folder}/state.db: permission denied"
    assert child(USE, before=without_privilege).splitlines() == ["None", "b'new'", told]


def test_a_file_that_may_only_be_read_is_read(folder: Path, child: RunChild) -> None:
    seeded(folder).chmod(0o400)
    folder.chmod(0o500)
    told = f"Nothing is remembered: {folder}/state.db: it may not be written"
    assert child(USE, before=without_privilege).splitlines() == ["b'old'", "b'new'", told]
    folder.chmod(0o700)
    assert State.open(str(folder)).place("a") == b"old"


def test_a_file_that_may_not_even_be_read(folder: Path, child: RunChild) -> None:
    seeded(folder).chmod(0)
    told = f"Nothing is remembered: {folder}/state.db: it cannot be opened"
    assert child(USE, before=without_privilege).splitlines() == ["None", "b'new'", told]


def test_a_file_that_is_none_of_ours_is_set_aside(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "state.db").write_bytes(b"This is a diary, and no database.\n" * 100)
    before, fault = use(folder)
    (aside,) = (each for each in folder.iterdir() if ".damaged-" in each.name)
    assert before is None
    assert fault == (
        f"{folder}/state.db was damaged; it is now {aside.name}, and remembering begins anew"
    )
    assert aside.read_bytes() == b"This is a diary, and no database.\n" * 100
    assert use(folder) == (b"new", "")


def test_damage_that_is_met_later_is_set_aside_as_well(folder: Path) -> None:
    path = seeded(folder)
    whole = path.read_bytes()
    page = 4096
    path.write_bytes(whole[:page] + b"\xff" * (len(whole) - page))
    before, fault = use(folder)
    assert before is None
    assert "/state.db was damaged; it is now state.db.damaged-" in fault
    assert use(folder) == (b"new", "")


def test_only_one_of_two_that_find_the_damage_sets_the_file_aside(folder: Path) -> None:
    from briefing.library.state_store import set_aside

    path = seeded(folder)
    assert set_aside(str(path)) == ""
    path.write_bytes(b"no database at all")
    log = folder / "state.db-wal"
    log.write_bytes(b"the log of another file")
    aside = Path(set_aside(str(path)))
    assert not path.exists()
    assert not log.exists()
    assert aside.read_bytes() == b"no database at all"
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"the log of another file"


def test_a_file_of_a_newer_version_is_left_as_it_is(folder: Path) -> None:
    path = seeded(folder)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    was = path.read_bytes()
    told = f"Nothing is remembered: {path}: a newer version of this program wrote it"
    assert use(folder) == (None, told)
    assert path.read_bytes() == was


def test_what_is_not_of_its_type_counts_as_not_kept(folder: Path) -> None:
    path = seeded(folder)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE briefings SET place = 7, read_at = 'then', digest = x'ff'")
        db.execute("INSERT INTO marks VALUES ('a', x'07', x'08'), ('a', 'b', 9), ('a', 'c', x'0a')")
    state = State.open(str(folder))
    assert (state.place("a"), state.is_read("a"), state.read_digest("a")) == (None, False, "")
    assert state.marks("a") == {"c": b"\n"}
    assert state.fault == ""


def test_a_file_of_an_earlier_version_is_brought_up_to_date(folder: Path) -> None:
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "state.db")) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (0,)
    assert use(folder) == (None, "")
    with closing(sqlite3.connect(folder / "state.db")) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


def test_tables_of_another_program_are_left_alone(folder: Path) -> None:
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "state.db")) as db:
        db.execute("CREATE TABLE briefings (recipe TEXT)")
    before, fault = use(folder)
    assert before is None
    assert fault == (f"Nothing is remembered: {folder}/state.db: another program wrote it")
    with closing(sqlite3.connect(folder / "state.db")) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (0,)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the first refusal for an answer."""
    monkeypatch.setattr(state_thread, "_TRIES", 1)


@pytest.mark.usefixtures("impatient")
def test_a_file_that_another_program_keeps_to_itself(folder: Path) -> None:
    path = seeded(folder)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        state = State.open(str(folder))
        assert state.place("a") == b"old"
        state.keep_place("a", b"new")
        state.close(20)
        assert state.fault == (f"Nothing is remembered: {path}: another program keeps it to itself")
        db.execute("ROLLBACK")
    assert State.open(str(folder)).place("a") == b"old"


@pytest.mark.usefixtures("impatient")
def test_what_could_not_be_written_is_written_when_that_is_possible_again(folder: Path) -> None:
    path = seeded(folder)
    state = State.open(str(folder))
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        state.set_mark("a", "x", b"here")
        while not state.fault:
            time.sleep(0.01)
        assert state.place("b") is None  # to read goes well, and changes nothing of the fault
        assert state.fault
        db.execute("ROLLBACK")
    state.set_starred("a", starred=True)
    state.close()
    assert state.fault == ""
    again = State.open(str(folder))
    assert (again.marks("a"), again.is_starred("a")) == ({"x": b"here"}, True)


def test_a_busy_file_is_tried_long_once_and_then_shortly_until_it_goes_well(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeded(folder)
    monkeypatch.setattr(state_thread, "_TRIES", 3)
    busy = sqlite3.OperationalError("database is locked")
    busy.sqlite_errorcode = sqlite3.SQLITE_BUSY
    answers: list[Exception | None] = [*[busy] * 4, None, *[busy] * 2, None]

    def write(_: state_store.Store, __: object) -> None:
        answer = answers.pop(0)
        if answer is not None:
            raise answer

    monkeypatch.setattr(state_store.Store, "write", write)
    jobs: SimpleQueue[Job] = SimpleQueue()
    told: list[str] = []
    keeper = state_thread.Keeper(str(folder), jobs, told.append)
    left = []
    for _ in range(4):
        jobs.put(kept.placed("x", b"here"))
        jobs.put(None)
        keeper.serve()
        left.append((len(answers), len(told), bool(told[-1])))
    assert left == [(5, 1, True), (4, 2, True), (3, 3, False), (0, 3, False)]


@pytest.mark.usefixtures("impatient")
def test_what_became_of_a_damaged_file_is_told_again_after_a_failure(folder: Path) -> None:
    path = seeded(folder)
    path.write_bytes(b"no database at all, but long enough to be taken for one" * 20)
    state = State.open(str(folder))
    assert state.place("a") is None
    told = state.fault
    assert "was damaged" in told
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        state.set_starred("a", starred=True)
        while state.fault == told:
            time.sleep(0.01)
        db.execute("ROLLBACK")
    state.set_starred("b", starred=True)
    state.close()
    assert state.fault == told


def test_a_file_that_another_makes_at_the_same_moment_is_waited_for(folder: Path) -> None:
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "state.db", isolation_level=None)) as db:
        db.execute("BEGIN EXCLUSIVE")
        state = State.open(str(folder))
        time.sleep(2 * state_store._WAIT)
        db.execute("ROLLBACK")
    state.keep_place("a", b"new")
    state.close(20)
    assert state.fault == ""
    assert State.open(str(folder)).place("a") == b"new"


def _limited(size: int) -> Callable[[], None]:
    """Let no file grow beyond a size, as on a full disk."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_a_full_disk_before_the_first_time(folder: Path, child: RunChild) -> None:
    before, kept, fault = child(USE, before=_limited(1000)).splitlines()
    assert (before, kept) == ("None", "b'new'")
    assert fault == f"Nothing is remembered: {folder}/state.db: it cannot be read or written"


def test_a_disk_that_fills_up(folder: Path, child: RunChild) -> None:
    seeded(folder)
    code = USE.replace('b"new"', "bytes(100_000)").replace('print(state.place("a"))', "", 1)
    kept, fault = child(code, before=_limited(60_000)).splitlines()
    assert len(kept) > 100_000
    assert fault == f"Nothing is remembered: {folder}/state.db: it cannot be read or written"
    assert State.open(str(folder)).place("a") == b"old"
