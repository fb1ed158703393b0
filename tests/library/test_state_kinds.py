"""Whatever lies in the place of the file or of its log: it is told, and nobody waits for it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.library.state import State

if TYPE_CHECKING:
    from collections.abc import Callable

    Make = Callable[[Path], None]

NEVER = "Nothing is remembered: {path}: "
DAMAGED = "{path} was damaged; it is now state.db.damaged-"


def link_to(target: str) -> Make:
    return lambda path: path.symlink_to(target)


def foreign(version: int) -> Make:
    """Return what puts the tables of another program there, in some version of its own."""

    def make(path: Path) -> None:
        with closing(sqlite3.connect(path)) as db:
            db.execute("CREATE TABLE recipes (name TEXT)")
            db.execute(f"PRAGMA user_version = {version}")

    return make


def cut_at(size: int) -> Make:
    """Return what leaves so many bytes of a file that was ours."""

    def make(path: Path) -> None:
        keep(path.parent)
        os.truncate(path, size)

    return make


def huge(path: Path) -> None:
    path.touch()
    os.truncate(path, 10 << 30)


def huge_log(path: Path) -> None:
    keep(path.parent)
    huge(path.with_name("state.db-wal"))


def linked_file(path: Path) -> None:
    """Keep the file elsewhere, as people do who have their settings under version control."""
    elsewhere = path.parent / "elsewhere"
    keep(elsewhere)
    path.symlink_to(elsewhere / "state.db")


def keep(folder: Path) -> None:
    state = State.open(str(folder))
    state.keep_place("a", b"old")
    state.close(30)


THINGS: dict[str, tuple[Make, str, bytes | None]] = {
    "pipe": (os.mkfifo, NEVER + "a pipe, not a file", None),
    "folder": (Path.mkdir, NEVER + "a folder, not a file", None),
    "null": (link_to("/dev/null"), NEVER + "a device, not a file", None),
    "full": (link_to("/dev/full"), NEVER + "a device, not a file", None),
    "terminal": (link_to("/dev/ptmx"), NEVER + "a device, not a file", None),
    "loop": (link_to("state.db"), NEVER + "too many levels of symbolic links", None),
    "nowhere": (link_to("none/state.db"), NEVER + "no such file or directory", None),
    "memory": (link_to("/proc/self/mem"), NEVER + "it cannot be read or written", None),
    "another program": (foreign(0), NEVER + "another program wrote it", None),
    "another version": (foreign(1), NEVER + "another program wrote it", None),
    "odd version": (foreign(-1), NEVER + "another program wrote it", None),
    "later version": (foreign(9), NEVER + "a newer version of this program wrote it", None),
    "huge": (huge, DAMAGED, None),
    "cut in its head": (cut_at(50), DAMAGED, None),
    "cut behind its head": (cut_at(4096), DAMAGED, None),
    "cut in a page": (cut_at(5000), DAMAGED, None),
    "huge log": (huge_log, "", b"old"),
    "empty": (Path.touch, "", None),
    "link": (linked_file, "", b"old"),
}


@pytest.mark.parametrize(("make", "told", "found"), THINGS.values(), ids=THINGS)
def test_what_lies_there_is_told_and_reading_goes_on(
    folder: Path, make: Make, told: str, found: bytes | None
) -> None:
    folder.mkdir(parents=True)
    path = folder / "state.db"
    make(path)
    before = os.lstat(path)
    state = State.open(str(folder))
    assert state.place("a") == found
    state.keep_place("a", b"new")
    assert state.place("a") == b"new"
    state.close(30)
    fault = state.fault
    assert fault.startswith(told.format(path=path))
    assert bool(fault) == bool(told)
    if told.startswith("Nothing"):
        after = os.lstat(path)
        assert (after.st_mode, after.st_size, after.st_ino) == (
            before.st_mode,
            before.st_size,
            before.st_ino,
        )
    else:
        again = State.open(str(folder))
        assert (again.place("a"), again.fault) == (b"new", "")
        again.close(30)
