"""What the version held that was read last is kept, as far as there is room for it."""

from __future__ import annotations

import random
import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from briefing.library import kept, state_schema
from briefing.library.state import State
from tests.library.test_state_faults import USE, _limited, without_privilege

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import RunChild


def noise(size: int) -> bytes:
    """Return bytes that nothing makes smaller."""
    return random.Random(7).randbytes(size)


def read(folder: Path, briefing: str, data: bytes, *, at: int = 0) -> None:
    """Have a process read a version, now or at a moment."""
    state = State.open(str(folder))
    state.set_read(briefing, read=True, digest="d", data=data)
    state.close(30)
    assert state.fault == ""
    if at:
        with closing(sqlite3.connect(folder / "state.db")) as db, db:
            db.execute("UPDATE versions SET read_at = ? WHERE briefing = ?", (at, briefing))


def versions(folder: Path, *briefings: str) -> list[bytes | None]:
    """Return what the next process finds of briefings."""
    state = State.open(str(folder))
    found = [state.read_version(each) for each in briefings]
    state.close(30)
    return found


def former(folder: Path) -> Path:
    """Put a file there as the former version of the program wrote it."""
    folder.mkdir(parents=True)
    path = folder / "state.db"
    with closing(sqlite3.connect(path)) as db, db:
        for statement in state_schema.MIGRATIONS[0]:
            db.execute(statement)
        db.execute("PRAGMA user_version = 1")
        db.execute("INSERT INTO briefings VALUES ('a', x'6f6c64', 1000, 'd', 1)")
        db.execute("INSERT INTO marks VALUES ('a', 'x', x'01')")
    return path


def test_no_version_is_known_of_what_was_never_read(folder: Path) -> None:
    state = State.open(str(folder))
    state.keep_place("a", b"1")
    assert (state.read_version("a"), state.version("a")) == (None, None)
    state.close()


def test_what_was_read_is_there_again_with_its_time(folder: Path) -> None:
    before = int(time.time())
    read(folder, "a", b"title: \xe2\x86\x92\n")
    state = State.open(str(folder))
    assert state.read_version("a") == b"title: \xe2\x86\x92\n"
    version = state.version("a")
    assert version is not None
    assert before <= version.at <= time.time()
    assert (state.read_version("b"), state.version("b")) == (None, None)
    state.close()


@pytest.mark.parametrize("where", ["file", "memory"])
def test_the_version_that_was_read_last_is_known_at_once(folder: Path, where: str) -> None:
    state = State.open(str(folder)) if where == "file" else State()
    state.set_read("a", read=True, digest="1", data=b"one")
    state.set_read("a", read=True, digest="2", data=b"two")
    state.set_read("a", read=False)
    assert state.read_version("a") == b"two"
    state.close()


def test_only_the_newest_version_of_a_briefing_is_kept(folder: Path) -> None:
    read(folder, "a", b"one")
    read(folder, "a", b"two")
    assert versions(folder, "a") == [b"two"]
    with closing(sqlite3.connect(folder / "state.db")) as db:
        assert db.execute("SELECT count(*) FROM versions").fetchone() == (1,)


def test_to_count_as_read_without_saying_what_leaves_the_version_as_it_is(folder: Path) -> None:
    read(folder, "a", b"one", at=5)
    state = State.open(str(folder))
    state.set_read("a", read=True, digest="2")
    assert (state.read_digest("a"), state.read_version("a")) == ("2", b"one")
    assert getattr(state.version("a"), "at", None) == 5
    state.close(30)
    assert versions(folder, "a") == [b"one"]


def test_what_is_too_large_is_not_kept_and_nothing_older_in_its_place(folder: Path) -> None:
    read(folder, "a", b"small")
    read(folder, "a", noise(kept._LARGEST + 1))
    state = State.open(str(folder))
    assert state.read_version("a") is None
    assert state.version("a") is not None
    state.close()
    read(folder, "b", bytes(kept._UNPACKED + 1))
    read(folder, "c", noise(kept._LARGEST - 100))
    assert versions(folder, "b", "c") == [None, noise(kept._LARGEST - 100)]


def test_what_was_read_longest_ago_goes_where_all_is_too_much(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_MOST", 3000)
    for at, briefing in enumerate("bac", start=1):
        read(folder, briefing, noise(900), at=at)
    assert versions(folder, *"abc") == [noise(900)] * 3
    read(folder, "d", noise(900))
    assert versions(folder, *"abcd") == [noise(900), None, noise(900), noise(900)]
    read(folder, "e", noise(2900))
    assert versions(folder, *"acde") == [None, None, None, noise(2900)]
    read(folder, "f", noise(3100))
    assert versions(folder, *"ef") == [None, noise(3100)]  # one alone may be over it
    assert State.open(str(folder)).is_read("b")


@pytest.mark.parametrize("packed", ["x'00'", "'text'", "NULL + 1", "x''"])
def test_a_version_that_is_damaged_counts_as_not_kept(folder: Path, packed: str) -> None:
    read(folder, "a", b"one")
    with closing(sqlite3.connect(folder / "state.db")) as db, db:
        db.execute(f"UPDATE versions SET data = ifnull({packed}, 7)")
    assert versions(folder, "a") == [None]


def test_a_version_that_unpacks_to_far_too_much_counts_as_not_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(folder, "a", bytes(2000))
    monkeypatch.setattr(kept, "_UNPACKED", 1999)
    assert versions(folder, "a") == [None]


def test_a_file_of_the_former_version_is_brought_up_to_date_and_loses_nothing(
    folder: Path,
) -> None:
    path = former(folder)
    state = State.open(str(folder))
    assert (state.place("a"), state.marks("a")) == (b"old", {"x": b"\1"})
    assert (state.is_read("a"), state.read_digest("a"), state.is_starred("a")) == (True, "d", True)
    assert (state.read_version("a"), state.fault) == (None, "")
    state.set_read("a", read=True, digest="e", data=b"new")
    state.close(30)
    assert versions(folder, "a") == [b"new"]
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (len(state_schema.MIGRATIONS),)


def test_a_file_of_the_former_version_that_may_only_be_read_is_read(
    folder: Path, child: RunChild
) -> None:
    former(folder).chmod(0o400)
    folder.chmod(0o500)
    ask = 'print(state.read_version("a"), state.glances())'
    code = USE.replace("state.close()\nprint(state.fault)", ask)
    told = "None {'a': Glance(read=True, digest='d', starred=True)}"
    assert child(code, before=without_privilege).splitlines() == ["b'old'", "b'new'", told]
    folder.chmod(0o700)


def test_a_disk_that_fills_up_leaves_the_version_that_was_there(
    folder: Path, child: RunChild
) -> None:
    read(folder, "a", b"one")
    code = """
import random, sys
from briefing.library.state import State
state = State.open(sys.argv[1])
data = random.Random(7).randbytes(100_000)
state.set_read("a", read=True, digest="e", data=data)
print(state.read_version("a") == data)
state.close()
print(state.fault)
"""
    known, fault = child(code, before=_limited(60_000)).splitlines()
    assert known == "True"
    assert fault == f"Nothing is remembered: {folder}/state.db: it cannot be read or written"
    assert versions(folder, "a") == [b"one"]


def test_zlib_is_imported_only_when_a_version_is_kept(child: RunChild) -> None:
    code = """
import sys
from briefing.library.state import State
state = State()
state.glances(), state.read_version("a")
print("zlib" in sys.modules)
"""
    assert child(code) == "False\n"
