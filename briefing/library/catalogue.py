"""All that is known of a library: its briefings in order, their records, and where an id recurs."""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from briefing.library.index_access import Access
from briefing.library.index_matching import OF_BRIEFING
from briefing.library.index_order import order
from briefing.library.index_packing import Unpacked
from briefing.library.index_passages import passage
from briefing.library.index_search import ranked
from briefing.library.index_store import PLACES, decode_entry
from briefing.library.queries import Query, parse
from briefing.library.results import Counts, Elsewhere, Found, SearchHit, Wanted

if TYPE_CHECKING:
    import sqlite3
    from array import array
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Literal

    from briefing.library.entries import Entry
    from briefing.library.kept import Glance

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
        self.follow = follow
        """Whether symbolic links are followed, and folders are entered."""
        self.index = Access(self.folders, cache)
        """Where all that is known is kept."""
        self._own = self.index
        self._first: Catalogue | None = None
        self._users = 1
        self._state: tuple[object, ...] = ()
        self._entries: dict[int, Entry] = {}
        self._documents: dict[int, Unpacked] = {}

    @classmethod
    def open(cls, folders: Sequence[str], cache: str, *, follow: bool = True) -> Catalogue:
        """Open the library of some folders with what is in the cache folder; "" keeps nothing."""
        return cls(folders, cache, follow=follow)

    def again(self) -> Catalogue:
        """Return one more for another thread: this one where memory is all that there is.

        Once either has no file any more, the other asks what this one has.
        """
        self._users += 1
        if not self.index.is_kept:
            return self
        other = Catalogue(self.folders, self.index.cache, follow=self.follow)
        other._first = self
        return other

    @property
    def fault(self) -> str:
        """Why the index is not kept; empty where it is, and where nobody asked for that."""
        return self.index.fault

    def order(self, wanted: Wanted, glances: Mapping[str, Glance] = _NOTHING) -> array[int]:
        """Return the keys of the briefings that are wanted, in order; raises QueryError."""
        query = parse(wanted.query)
        return self._ask(lambda db: self._order(db, query, wanted, glances))

    def entry(self, key: int) -> Entry | None:
        """Return what is known of a file; None where it is gone."""
        return self._ask(lambda db: self._entry(db, key))

    def entries(self, keys: Sequence[int]) -> list[Entry]:
        """Return what is known of some files; those that are gone are left out."""
        return self._ask(lambda db: self._those_of(db, keys))

    def key_of(self, path: str) -> int | None:
        """Return the key of a file."""
        sql = "SELECT key FROM files JOIN folders USING (folder) WHERE path = ? AND name = ?"
        values = tuple(map(os.fsencode, os.path.split(path)))
        row = self._ask(lambda db: db.execute(sql, values).fetchone())
        return None if row is None else row[0]

    def count(self) -> Counts:
        """Return how many files there are."""
        sql = "SELECT count(*) FROM files WHERE {}{}"

        def counted(db: sqlite3.Connection) -> Counts:
            every, broken = (
                int(db.execute(sql.format(which, self.index.within)).fetchone()[0])
                for which in ("true", "broken")
            )
            return Counts(every - broken, broken)

        return self._ask(counted)

    def search(
        self, query: str, *, most: int = 100, glances: Mapping[str, Glance] = _NOTHING
    ) -> Found:
        """Return the records that say what is searched for, the best first; raises QueryError."""
        wanted = parse(query)
        if wanted.is_empty:
            return Found((), 0, more=False)
        return self._ask(lambda db: self._found(db, wanted, most, glances))

    def elsewhere(
        self,
        collection: Literal["actors", "locations"],
        key: str,
        *,
        path: str,
        most: int = 1000,
    ) -> list[Elsewhere]:
        """Return other briefings than that of a file that have an id, newest first."""
        sql = (
            "SELECT key, names.name, records FROM names JOIN recurring USING (name_key)"
            " JOIN files ON key = file WHERE collection = ? AND names.id = ?{}"
            " ORDER BY at DESC, files.name DESC LIMIT ?"
        )

        def found(db: sqlite3.Connection) -> list[Elsewhere]:
            rows = db.execute(sql.format(self.index.within), (collection, key, most + 1))
            listed = [
                Elsewhere(entry, name, records)
                for number, name, records in rows
                if (entry := self._entry(db, number)) is not None and entry.path != path
            ]
            return listed[:most]

        return self._ask(found)

    def in_series(self, series: str) -> list[Entry]:
        """Return the briefings of a story by as-of, the first one first."""
        sql = "SELECT key FROM files WHERE series = ? AND series != ''{} ORDER BY at, number, name"

        def found(db: sqlite3.Connection) -> list[Entry]:
            rows = db.execute(sql.format(self.index.within), (series,))
            return self._those_of(db, [key for (key,) in rows])

        return self._ask(found)

    def ids(self) -> Iterator[tuple[int, str, str]]:
        """Yield the key, the briefing's id and the digest of each valid file."""
        sql = "SELECT key, id, digest FROM files WHERE NOT broken{}"
        yield from self._ask(lambda db: db.execute(sql.format(self.index.within)).fetchall())

    def version(self) -> int:
        """Return a number that differs once something has changed, whoever changed it."""
        self._follow()
        return self.index.version()

    def close(self) -> None:
        """Give back what is open, once all who use it have."""
        self._users -= 1
        if not self._users:
            self._own.close()
            if self._first is not None:
                self._first.close()

    def _ask(self, act: Callable[[sqlite3.Connection], T]) -> T:
        self._follow()
        return self.index.ask(act)

    def _follow(self) -> None:
        """Go over to the index of the first catalogue where that or our own has no file."""
        if self._first is not None and not (self._own.is_kept and self._first.index.is_kept):
            self.index = self._first.index

    def _order(
        self,
        db: sqlite3.Connection,
        query: Query,
        wanted: Wanted,
        glances: Mapping[str, Glance],
    ) -> array[int]:
        return order(db, query, wanted.sort, glances, everything=self.index.everything)

    def _those_of(self, db: sqlite3.Connection, keys: Sequence[int]) -> list[Entry]:
        return [entry for key in keys if (entry := self._entry(db, key)) is not None]

    def _entry(self, db: sqlite3.Connection, key: int) -> Entry | None:
        self._drop_what_is_old()
        known = self._entries.get(key)
        if known is None:
            sql = "SELECT entry, path, name FROM files JOIN folders USING (folder) WHERE key = ?"
            for data, folder, name in db.execute(sql, (key,)):
                path = os.fsdecode(os.path.join(folder, name))
                known = self._entries[key] = replace(decode_entry(data), path=path)
        return known

    def _records(self, db: sqlite3.Connection, key: int) -> Unpacked | None:
        known = self._documents.get(key)
        if known is None:
            sql = "SELECT packed FROM documents WHERE file = ?"
            for (packed,) in db.execute(sql, (key,)):
                known = self._documents[key] = Unpacked(packed)
        return known

    def _drop_what_is_old(self) -> None:
        """Drop what is at hand once the index has changed, or there is much of it."""
        state = (self.index, *self.index.state)
        if self._state != state:
            self._entries.clear()
            self._documents.clear()
            self._state = state
        if len(self._entries) >= _KEPT:
            self._entries.clear()
        if len(self._documents) >= _UNPACKED:
            self._documents.clear()

    def _found(
        self, db: sqlite3.Connection, query: Query, most: int, glances: Mapping[str, Glance]
    ) -> Found:
        fields = query.named(*OF_BRIEFING)
        among = None
        if fields or not self.index.everything:
            among = self._order(db, Query(fields=fields), Wanted(), glances)
        found = ranked(db, query, most=most, among=among)
        hits = (self._hit(db, row, query) for row in found.rows)
        return Found(tuple(hit for hit in hits if hit is not None), found.total, found.more)

    def _hit(self, db: sqlite3.Connection, row: int, query: Query) -> SearchHit | None:
        """Return what a row of `records` stands for; None where its file is gone."""
        sql = "SELECT key, slot FROM files WHERE slot <= ? ORDER BY slot DESC LIMIT 1"
        for key, slot in db.execute(sql, (row >> PLACES,)):
            entry, records = self._entry(db, key), self._records(db, key)
            if entry is not None and records is not None:
                each = records[row - (slot << PLACES)]
                return SearchHit(entry, each.section, each.ref, each.kind, passage(each, query))
        return None
