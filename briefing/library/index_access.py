"""The way to an index that is open: one thread at a time, whatever becomes of its file."""

from __future__ import annotations

import os
import sqlite3
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from briefing.library import index_file
from briefing.library.index_store import Store
from briefing.library.state_store import is_damaged, why
from briefing.loading.files import named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")


class Access:
    """An index, and which of it is a library's."""

    def __init__(self, folders: Sequence[str], cache: str) -> None:
        self.cache = cache
        """The folder of the index; empty for memory."""
        self.fault = ""
        """Why the index is not kept; empty where it is."""
        self._within = tuple(os.fsencode(os.path.join(folder, "")) for folder in folders)
        self._lock = RLock()
        self._generation = self._changes = 0
        self._take(index_file.open_index(cache))

    @property
    def is_kept(self) -> bool:
        """Whether the index is in a file, which other processes see."""
        return bool(self._path)

    @property
    def everything(self) -> bool:
        """Whether all in the index is the library's; else its folders are in the table `mine`."""
        return self._everything

    @property
    def within(self) -> str:
        """What a question to `files` ends with, so that the library's own folders count alone."""
        return "" if self._everything else " AND folder IN (SELECT folder FROM mine)"

    @property
    def generation(self) -> int:
        """How often another index has taken the place of one that failed or was gone."""
        return self._generation

    @property
    def state(self) -> tuple[int, int]:
        """What differs once the index has changed, as of the last question."""
        return self._generation, self._seen

    def ask(self, act: Callable[[sqlite3.Connection], T]) -> T:
        """Ask the tables something, all of it as of one moment, whoever writes meanwhile.

        Of an index that fails, the one that follows it is asked.
        """
        return self._tried("BEGIN", act)

    def write(self, act: Callable[[Store], T]) -> T:
        """Change the index, all or nothing, and return what that gives."""

        def written(_: sqlite3.Connection) -> T:
            result = act(self._store)
            self._store.flush()
            self._changes += 1
            return result

        return self._tried("BEGIN IMMEDIATE", written)

    def version(self) -> int:
        """Return a number that differs once something has changed, whoever changed it."""
        with self._lock:
            if self._path and index_file.inode_of(self._path) != self._inode:
                self._begin_anew("")
            self.ask(lambda _: None)
            return (self._generation << 48) + self._seen

    def keep_in_memory(self, fault: str) -> None:
        """Keep the index in no file any more, for a reason that another process has met."""
        with self._lock:
            if self.is_kept:
                self._begin_anew(fault)

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            self._db.close()

    def _tried(self, begin: str, act: Callable[[sqlite3.Connection], T]) -> T:
        """Do something in a transaction; once more where another index has to take the place."""
        with self._lock:
            self._follow()
            try:
                return self._together(begin, act)
            except sqlite3.DatabaseError as error:
                if not self._replace(error):
                    raise
            return self._together(begin, act)

    def _follow(self) -> None:
        """Take another index that lies where ours did; one that is but gone can still be asked."""
        if self._path and index_file.inode_of(self._path) not in (self._inode, 0):
            self._begin_anew("")

    def _together(self, begin: str, act: Callable[[sqlite3.Connection], T]) -> T:
        """Do something in a transaction, of which nothing is left where it fails."""
        db = self._db
        db.execute(begin)
        try:
            self._refresh()
            result = act(db)
            db.execute("COMMIT")
        except BaseException:
            self._store.forget()
            self._seen = -1  # `mine` is as it was before as well
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        return result

    def _replace(self, error: sqlite3.DatabaseError) -> bool:
        """Begin anew where the file is damaged, in memory where it refuses; tell whether it was."""
        if not self._path or not hasattr(error, "sqlite_errorcode"):
            return False
        if is_damaged(error):
            if index_file.inode_of(self._path) == self._inode:
                index_file.discard(self._path)
            self._begin_anew("")
            return True
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # a question that makes no sense
            return False
        self._begin_anew(f"The index is not kept: {named(self._path)}: {why(error)}")
        return True

    def _begin_anew(self, fault: str) -> None:
        self._db.close()
        self._generation += 1
        if fault:
            self._take(index_file.in_memory(fault))
        else:
            self._take(index_file.open_index(self.cache, take_over=False))

    def _take(self, opened: index_file.Opened) -> None:
        self._db, self._path, self._inode, self.fault = opened
        self._store = Store(self._db)
        self._seen = -1
        self._everything = True
        self._db.execute("CREATE TEMP TABLE IF NOT EXISTS mine (folder INTEGER PRIMARY KEY)")

    def _refresh(self) -> None:
        """Look which folders are the library's, once another process, or we, changed the index."""
        found: int = self._db.execute("PRAGMA data_version").fetchone()[0]
        seen = (self._changes << 24) + found
        if seen == self._seen:
            return
        self._seen = seen
        folders = self._db.execute("SELECT folder, path FROM folders").fetchall()
        mine = [
            (number,)
            for number, path in folders
            if os.path.join(path, b"").startswith(self._within)
        ]
        self._everything = len(mine) == len(folders)
        self._db.execute("DELETE FROM mine")
        self._db.executemany("INSERT INTO mine VALUES (?)", () if self._everything else mine)
