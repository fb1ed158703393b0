"""The file in which state is kept: opened, read, written, and set aside where it is damaged."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from briefing.errors import UnreadableError
from briefing.library.kept import Glance, Kept, Version
from briefing.library.state_schema import (
    WITH_VERSIONS,
    bring_up_to_date,
    refuse_others,
    version,
)
from briefing.loading.files import reason, refuse_other

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library.kept import Write

NAME = "state.db"
"""The file, in the state folder."""

_WAIT = 0.25
"""Seconds that another process may hold the file before we give up for now."""

_SAFE = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~/")
"""The bytes that stand for themselves in the address of a file."""

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_CLOSED_TO_US = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}

_WORDS = {
    **dict.fromkeys(_BUSY, "another program keeps it to itself"),
    **dict.fromkeys(_DAMAGED, "it is damaged"),
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "it may not be written",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
    sqlite3.SQLITE_PERM: "it may not be opened",
    sqlite3.SQLITE_IOERR: "it cannot be read or written",
}


class Store:
    """One open file; only the thread that opened it may use it."""

    def __init__(self, folder: str) -> None:
        """Open the file, made where it is missing; raises OSError, sqlite3.Error, UnreadableError.

        Where it may not be written it is only read.
        """
        self.path = os.path.join(folder, NAME)
        """Where it lies."""
        self.unwritable = ""
        """Why nothing can be written; empty where it can."""
        try:
            _make(folder, self.path)
            self._db = _opened(self.path, "mode=rw")
        except (OSError, sqlite3.Error) as error:
            if not _closed_to_us(error) or not os.path.exists(self.path):
                raise
            self.unwritable = why(error)
            self._db = _opened_to_read(self.path)

    def read(self, briefing: str) -> Kept:
        """Return all that is kept of a briefing; raises sqlite3.Error.

        What is not of its type, which SQLite does not see to, counts as not kept.
        """
        kept = Kept()
        sql = "SELECT place, read_at, digest, starred FROM briefings WHERE id = ?"
        for place, read_at, digest, starred in self._db.execute(sql, (briefing,)):
            kept.place = place if isinstance(place, bytes) else None
            kept.read_at = read_at if isinstance(read_at, int) else None
            kept.digest = digest if isinstance(digest, str) else ""
            kept.starred = bool(starred)
        sql = "SELECT name, place FROM marks WHERE briefing = ?"
        for name, place in self._db.execute(sql, (briefing,)):
            if isinstance(name, str) and isinstance(place, bytes):
                kept.marks[name] = place
        kept.version = self._version(briefing)
        return kept

    def glances(self) -> dict[str, Glance]:
        """Return what was done with every briefing, by its id; raises sqlite3.Error."""
        sql = "SELECT id, read_at IS NOT NULL, digest, starred FROM briefings"
        return {
            briefing: Glance(bool(read), digest if isinstance(digest, str) else "", bool(starred))
            for briefing, read, digest, starred in self._db.execute(sql)
            if isinstance(briefing, str)
        }

    def _version(self, briefing: str) -> Version | None:
        """Return the version that was read last, if it is kept."""
        if version(self._db) < WITH_VERSIONS:
            return None
        sql = "SELECT read_at, data FROM versions WHERE briefing = ?"
        for at, packed in self._db.execute(sql, (briefing,)):
            if isinstance(at, int) and isinstance(packed, bytes):
                return Version(at, packed)
        return None

    def write(self, writes: Iterable[Write]) -> None:
        """Write all or nothing; raises sqlite3.Error."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            for each in writes:
                self._db.execute(each.sql, each.values)
            self._db.execute("COMMIT")
        finally:
            if self._db.in_transaction:
                with suppress(sqlite3.Error):  # the first error is the one to tell
                    self._db.execute("ROLLBACK")

    def close(self) -> None:
        """Give the file back."""
        with suppress(sqlite3.Error):  # what was written is safe; tidying up can wait
            self._db.close()


def is_damaged(error: Exception) -> bool:
    """Tell whether the file itself is at fault."""
    return _code(error) in _DAMAGED


def is_busy(error: Exception) -> bool:
    """Tell whether another process was at the file: it may go better soon."""
    return _code(error) in _BUSY


def why(error: Exception) -> str:
    """Return a reason in words."""
    if isinstance(error, OSError):
        return reason(error)
    return _WORDS.get(_code(error), str(error))


def set_aside(path: str) -> str:
    """Rename a damaged file, for who can mend it, and return its new name; empty if it is gone.

    Two processes may find the damage at once: the second leaves the new file of the first alone.
    Raises OSError.
    """
    import fcntl  # noqa: PLC0415 - a damaged file is rare

    aside = f"{path}.damaged-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}"
    folder = os.open(os.path.dirname(path), os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        with suppress(OSError):  # a file system without locks has few processes at once
            fcntl.flock(folder, fcntl.LOCK_EX)
        if not _still_damaged(path):
            return ""
        for ending in ("-wal", "-shm", ""):  # a new file must not find the log of the old one
            with suppress(FileNotFoundError):
                os.rename(path + ending, aside + ending)
    finally:
        os.close(folder)
    return aside


def _still_damaged(path: str) -> bool:
    try:
        with closing(_connected(path, "mode=ro")) as db:
            found: str = db.execute("PRAGMA quick_check(1)").fetchone()[0]
            return found != "ok"
    except sqlite3.Error as error:
        return is_damaged(error)


def _make(folder: str, path: str) -> None:
    """Make the folder and the file where they are missing, for their owner alone."""
    os.makedirs(folder, mode=0o700, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC, 0o600))


def _refuse_special(path: str) -> None:
    """Raise UnreadableError for what is no file: a pipe holds up who opens it."""
    try:
        refuse_other(os.stat(path))
    except OSError as error:
        raise UnreadableError(reason(error)) from error


def _opened(path: str, how: str) -> sqlite3.Connection:
    _refuse_special(path)
    db = _connected(path, how)
    try:
        refuse_others(db)
        _set_journal(db)
        db.execute("PRAGMA synchronous = NORMAL")
        bring_up_to_date(db)
    except BaseException:
        db.close()
        raise
    return db


def _set_journal(db: sqlite3.Connection) -> None:
    """Let readers and a writer be at the file at once, unless somebody is at it right now.

    The file remembers it: the next to open it may have more luck.
    """
    try:
        db.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if not is_busy(error):
            raise


def _opened_to_read(path: str) -> sqlite3.Connection:
    """Open a file that may not be written; where its log may not be either, without its log."""
    try:
        return _readable(path, "mode=ro")
    except sqlite3.Error:
        return _readable(path, "mode=ro&immutable=1")


def _readable(path: str, how: str) -> sqlite3.Connection:
    _refuse_special(path)
    db = _connected(path, how)
    try:
        refuse_others(db)
        db.execute("SELECT id, place, read_at, digest, starred FROM briefings LIMIT 1").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def address(path: str, how: str) -> str:
    """Return a file's address, which takes any name that a file can have."""
    name = "".join(chr(byte) if byte in _SAFE else f"%{byte:02X}" for byte in os.fsencode(path))
    return f"file:{name}?{how}"


def _connected(path: str, how: str) -> sqlite3.Connection:
    return sqlite3.connect(address(path, how), uri=True, timeout=_WAIT, isolation_level=None)


def _closed_to_us(error: Exception) -> bool:
    return isinstance(error, OSError) or _code(error) in _CLOSED_TO_US


def _code(error: Exception) -> int:
    """Return SQLite's primary code for an error; 0 where it gave none."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF
