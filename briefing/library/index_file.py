"""The file of the index: opened, and begun anew where it is damaged or of another version."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import UnreadableError
from briefing.library import index_schema, state_store
from briefing.library.state_store import is_damaged, why
from briefing.loading.files import named, refuse_other

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "index.db"
"""The file, in the cache folder."""

_LOCK = "index.lock"
"""Who holds it writes the index."""

_WAIT = 5.0
"""Seconds that another process may hold the file; its transactions take a fraction of one."""


class Opened(NamedTuple):
    """An index that can be used."""

    db: sqlite3.Connection
    """The open file, or memory."""
    path: str
    """Where it lies; empty for memory."""
    inode: int
    """Which file it is: another may lie there later."""
    fault: str
    """Why it is not kept; empty where it is, and where nobody asked for that."""


def open_index(cache: str, *, take_over: bool = True) -> Opened:
    """Open the index in a cache folder; in memory where there is none or that cannot be done.

    With `take_over` that of another version is begun anew; a process that has run for long leaves
    it to those that were started since.
    """
    if not cache:
        return _in_memory("")
    path = os.path.join(cache, NAME)
    try:
        return _open(cache, path, take_over=take_over)
    except UnreadableError as error:
        told = str(error)
    except (OSError, ValueError, sqlite3.Error) as error:
        told = why(error) if isinstance(error, (OSError, sqlite3.Error)) else str(error)
    return _in_memory(f"The index is not kept: {named(path)}: {told}")


def in_memory(fault: str) -> Opened:
    """Return an index that is gone with the process."""
    return _in_memory(fault)


def inode_of(path: str) -> int:
    """Return which file lies there; 0 for none."""
    try:
        return os.stat(path).st_ino
    except OSError:
        return 0


@contextmanager
def lock(cache: str) -> Iterator[bool]:
    """Hold the right to write an index, if nobody else does: tells whether it is held.

    The system takes it back from a process that ends, however it ends.
    """
    import fcntl  # noqa: PLC0415 - reading takes no lock

    try:
        handle = os.open(os.path.join(cache, _LOCK), os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    except OSError:
        yield True  # the folder is gone or closed to us: SQLite's own locks have to do
        return
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        except OSError:
            yield True  # a file system without locks has few processes at once
        else:
            yield True
    finally:
        os.close(handle)


def discard(path: str) -> None:
    """Take away an index of ours; who still reads it reads on. Raises OSError."""
    for ending in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.unlink(path + ending)


def _open(cache: str, path: str, *, take_over: bool) -> Opened:
    """Open the file; one that is ours but damaged or of another version is made anew."""
    _make(cache, path)
    try:
        return _opened(path)
    except sqlite3.DatabaseError as error:
        if not is_damaged(error):
            raise
        if _is_ours(path):
            discard(path)
        else:
            state_store.set_aside(path)
    except _OtherVersionError:
        if not take_over:
            raise
        discard(path)
    _make(cache, path)
    return _opened(path)


class _OtherVersionError(UnreadableError):
    """The file is ours, and of another version of the program."""

    def __init__(self) -> None:
        super().__init__("another version of this program keeps it")


def _opened(path: str) -> Opened:
    inode = inode_of(path)
    db = _connected(state_store.address(path, "mode=rw"))
    try:
        if index_schema.is_new(db):
            index_schema.create(db)
        _refuse_others(db)
        with suppress(sqlite3.OperationalError):  # somebody is at it right now: the next will do
            db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA journal_size_limit = 16777216")
    except BaseException:
        db.close()
        raise
    return Opened(db, path, inode, "")


def _refuse_others(db: sqlite3.Connection) -> None:
    """Raise UnreadableError for another program's file, and _OtherVersionError."""
    if index_schema.application_of(db) != index_schema.APPLICATION:
        raise UnreadableError("another program wrote it")
    if index_schema.version_of(db) != index_schema.VERSION:
        raise _OtherVersionError


def _in_memory(fault: str) -> Opened:
    db = _connected(":memory:", uri=False)
    db.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)  # a reading account's stays away from files
    index_schema.create(db)
    return Opened(db, "", 0, fault)


def _connected(address: str, *, uri: bool = True) -> sqlite3.Connection:
    """Open a file by its address; the catalogue sees to it that one thread is at it at a time."""
    db = sqlite3.connect(
        address, uri=uri, timeout=_WAIT, isolation_level=None, check_same_thread=False
    )
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute("PRAGMA secure_delete = OFF")
    return db


def _make(cache: str, path: str) -> None:
    """Make the folder and the file where they are missing, for their owner alone.

    A file that is there is not opened: to close it would end every lock that SQLite holds on it
    for this process (POSIX, fcntl).
    """
    try:
        os.makedirs(cache, mode=0o700, exist_ok=True)
    except FileExistsError as error:  # something else has its name
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR)) from error
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC, 0o600))
    refuse_other(os.stat(path))
    if not os.access(path, os.R_OK | os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _is_ours(path: str) -> bool:
    """Tell whether a damaged file still says that it is ours; SQLite reads it, as above."""
    with suppress(sqlite3.Error):
        db = sqlite3.connect(state_store.address(path, "mode=ro"), uri=True)
        with closing(db):
            return index_schema.application_of(db) == index_schema.APPLICATION
    return False
