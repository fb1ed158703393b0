"""All that is known of a library: its briefings in order, their records, and where an id recurs."""

from __future__ import annotations

import os
import sqlite3
from threading import RLock
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from briefing.library import index_file
from briefing.library.index_matching import OF_BRIEFING
from briefing.library.index_order import order
from briefing.library.index_packing import unpacked
from briefing.library.index_passages import passage
from briefing.library.index_search import ranked
from briefing.library.index_store import PLACES, Store, decode_entry
from briefing.library.queries import parse
from briefing.library.results import Counts, Elsewhere, Found, SearchHit, Wanted
from briefing.library.state_store import is_damaged, why
from briefing.loading.files import named

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Literal

    from briefing.library.entries import Entry
    from briefing.library.index_records import Document
    from briefing.library.kept import Glance
    from briefing.library.queries import Query

__all__ = ["Catalogue", "Counts", "Elsewhere", "Found", "SearchHit", "Wanted"]

T = TypeVar("T")

_NOTHING: Mapping[str, Glance] = MappingProxyType({})
_UNPACKED = 300
"""Files whose records stay at hand, for the next letter of a query."""

_KEPT = 5000
"""Entries that stay at hand."""


class Catalogue:
    """One library; any thread may ask, one after the other."""

    def __init__(self, folders: Sequence[str], cache: str, *, follow: bool) -> None:
        self.folders = tuple(map(os.path.realpath, folders))
        """Where its files lie."""
        self.cache = cache
        """The folder of the index; empty for memory."""
        self.follow = follow
        """Whether symbolic links are followed, and folders are entered."""
        self.fault = ""
        """Why the index is not kept; empty where it is."""
        self._lock = RLock()
        self._users = 1
        self._generation = 0
        self._changes = 0
        self._take(index_file.open_index(cache))

    @classmethod
    def open(cls, folders: Sequence[str], cache: str, *, follow: bool = True) -> Catalogue:
        """Open the library of some folders with what is in the cache folder; "" keeps nothing."""
        return cls(folders, cache, follow=follow)

    def again(self) -> Catalogue:
        """Return one more for another thread: this one where memory is all that there is."""
        if self.is_kept:
            return Catalogue(self.folders, self.cache, follow=self.follow)
        with self._lock:
            self._users += 1
        return self

    @property
    def is_kept(self) -> bool:
        """Whether the index is in a file, which other processes see."""
        return bool(self._path)

    @property
    def within(self) -> str:
        """What a question to `files` ends with, so that the library's own folders count alone."""
        return "" if self._everything else " AND folder IN (SELECT folder FROM mine)"

    def order(self, wanted: Wanted, glances: Mapping[str, Glance] = _NOTHING) -> array[int]:
        """Return the keys of the briefings that are wanted, in order; raises QueryError."""
        query = parse(wanted.query)
        return self._asked(
            lambda: order(self._db, query, wanted.sort, glances, everything=self._everything)
        )

    def entry(self, key: int) -> Entry | None:
        """Return what is known of a file; None where it is gone."""
        return next(iter(self.entries((key,))), None)

    def entries(self, keys: Sequence[int]) -> list[Entry]:
        """Return what is known of some files; those that are gone are left out."""
        return self._asked(lambda: [each for key in keys if (each := self._entry(key)) is not None])

    def key_of(self, path: str) -> int | None:
        """Return the key of a file."""
        folder, name = os.path.split(path)
        sql = "SELECT key FROM files JOIN folders USING (folder) WHERE path = ? AND name = ?"
        values = (os.fsencode(folder), os.fsencode(name))
        row = self._asked(lambda: self._db.execute(sql, values).fetchone())
        return None if row is None else row[0]

    def count(self) -> Counts:
        """Return how many files there are."""

        def counted() -> Counts:
            every, broken = (self._counted(each) for each in ("", "broken"))
            return Counts(every - broken, broken)

        return self._asked(counted)

    def search(
        self, query: str, *, most: int = 100, glances: Mapping[str, Glance] = _NOTHING
    ) -> Found:
        """Return the records that say what is searched for, the best first; raises QueryError."""
        wanted = parse(query)
        if wanted.is_empty:
            return Found((), 0, more=False)
        return self._asked(lambda: self._found(wanted, most, glances))

    def elsewhere(
        self,
        collection: Literal["actors", "locations"],
        key: str,
        *,
        path: str,
        most: int = 1000,
    ) -> list[Elsewhere]:
        """Return other briefings than that of a file that have an id, newest first."""

        def found() -> Iterator[Elsewhere]:
            sql = (
                "SELECT key, names.name, records FROM names JOIN recurring USING (name_key)"
                " JOIN files ON key = file WHERE collection = ? AND names.id = ?"
                f"{self.within} ORDER BY at DESC, files.name DESC LIMIT ?"
            )
            for number, name, records in self._db.execute(sql, (collection, key, most + 1)):
                entry = self._entry(number)
                if entry is not None and entry.path != path:
                    yield Elsewhere(entry, name, records)

        return self._asked(lambda: list(found())[:most])

    def in_series(self, series: str) -> list[Entry]:
        """Return the briefings of a story by as-of, the first one first."""
        sql = "SELECT key FROM files WHERE series = ?{} ORDER BY at, number, name"
        return self._asked(
            lambda: (
                self.entries(
                    [key for (key,) in self._db.execute(sql.format(self.within), (series,))]
                )
                if series
                else []
            )
        )

    def ids(self) -> Iterator[tuple[int, str, str]]:
        """Yield the key, the briefing's id and the digest of each valid file."""
        sql = "SELECT key, id, digest FROM files WHERE NOT broken{}"
        yield from self._asked(lambda: self._db.execute(sql.format(self.within)).fetchall())

    def version(self) -> int:
        """Return a number that differs once something has changed, whoever changed it."""
        with self._lock:
            if self._path and index_file.inode_of(self._path) != self._inode:
                self._begin_anew("")
            seen = self._asked(lambda: self._db.execute("PRAGMA data_version").fetchone())
            return (self._generation << 48) + (self._changes << 24) + (seen[0] if seen else 0)

    def close(self) -> None:
        """Give back what is open, once all who use it have."""
        with self._lock:
            self._users -= 1
            if not self._users:
                self._db.close()

    def write(self, act: Callable[[Store], T]) -> T:
        """Change the index, all or nothing, and return what that gives."""

        def written() -> T:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                result = act(self._store)
                self._store.flush()
                self._db.execute("COMMIT")
            finally:
                if self._db.in_transaction:
                    self._store.forget()
                    self._db.execute("ROLLBACK")
            self._changes += 1
            self._entries.clear()
            return result

        return self._asked(written)

    def read(self, act: Callable[[sqlite3.Connection], T]) -> T:
        """Ask the tables themselves."""
        return self._asked(lambda: act(self._db))

    def keep_in_memory(self, fault: str) -> None:
        """Keep the index in no file any more, for a reason that another process has met."""
        with self._lock:
            if self.is_kept:
                self._begin_anew(fault)

    def _asked(self, act: Callable[[], T]) -> T:
        """Do something with the index; of one that fails meanwhile, with the one that follows."""
        with self._lock:
            try:
                self._refresh()
                return act()
            except sqlite3.DatabaseError as error:
                if not self._replace(error):
                    raise
            return act()

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
        opened = index_file.in_memory(fault) if fault else index_file.open_index(self.cache)
        self._take(opened)

    def _take(self, opened: index_file.Opened) -> None:
        self._db, self._path, self._inode, self.fault = opened
        self._store = Store(self._db)
        self._entries: dict[int, Entry] = {}
        self._documents: dict[int, tuple[Document, ...]] = {}
        self._seen = -1
        self._everything = True
        self._db.execute("CREATE TEMP TABLE IF NOT EXISTS mine (folder INTEGER PRIMARY KEY)")

    def _refresh(self) -> None:
        """Drop what is at hand once another process, or we, have changed the index."""
        seen = self._db.execute("PRAGMA data_version").fetchone()[0] + (self._changes << 32)
        if seen == self._seen:
            return
        self._seen = seen
        self._entries.clear()
        self._documents.clear()
        folders = self._db.execute("SELECT folder, path FROM folders").fetchall()
        within = tuple(os.fsencode(os.path.join(folder, "")) for folder in self.folders)
        mine = [(number,) for number, path in folders if os.path.join(path, b"").startswith(within)]
        self._everything = len(mine) == len(folders)
        self._db.execute("DELETE FROM mine")
        self._db.executemany("INSERT INTO mine VALUES (?)", () if self._everything else mine)

    def _counted(self, which: str) -> int:
        where = f"{which or 'true'}{self.within}"
        found: int = self._db.execute(f"SELECT count(*) FROM files WHERE {where}").fetchone()[0]
        return found

    def _entry(self, key: int) -> Entry | None:
        known = self._entries.get(key)
        if known is None:
            sql = "SELECT entry, path, name FROM files JOIN folders USING (folder) WHERE key = ?"
            for data, folder, name in self._db.execute(sql, (key,)):
                path = os.fsdecode(os.path.join(folder, name))
                if len(self._entries) >= _KEPT:
                    self._entries.clear()
                known = self._entries[key] = replace(decode_entry(data), path=path)
        return known

    def _found(self, query: Query, most: int, glances: Mapping[str, Glance]) -> Found:
        found = ranked(self._db, query, most=most, among=self._among(query, glances))
        hits = [self._hit(row, query) for row in found.rows]
        return Found(tuple(hits), found.total, found.more)

    def _among(self, query: Query, glances: Mapping[str, Glance]) -> array[int] | None:
        """Return the files in which to search; None for all."""
        fields = query.named(*OF_BRIEFING)
        if self._everything and not fields:
            return None
        only = type(query)(fields=fields)
        return order(self._db, only, "latest", glances, everything=self._everything)

    def _hit(self, row: int, query: Query) -> SearchHit:
        sql = "SELECT key, slot FROM files WHERE slot <= ? ORDER BY slot DESC LIMIT 1"
        key, slot = self._db.execute(sql, (row >> PLACES,)).fetchone()
        documents = self._documents.get(key)
        if documents is None:
            if len(self._documents) >= _UNPACKED:
                self._documents.clear()
            sql = "SELECT packed FROM documents WHERE file = ?"
            documents = unpacked(self._db.execute(sql, (key,)).fetchone()[0])
            self._documents[key] = documents
        document = documents[row - (slot << PLACES)]
        entry = self._entry(key)
        assert entry is not None
        return SearchHit(
            entry, document.section, document.ref, document.kind, passage(document, query)
        )
