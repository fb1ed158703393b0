"""What goes into the index and out of it; each call is part of its caller's transaction."""

from __future__ import annotations

import os
import re
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from briefing.library.entries import Entry
from briefing.library.index_packing import Unpacked, briefing_words, packed, worded
from briefing.rendering.folding import comparable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from briefing.library.index_packing import Worded
    from briefing.library.index_reading import Read
    from briefing.library.index_records import Document
    from briefing.library.scanning import Seen

PLACES = 8
"""Bits of a record's row that number it within a slot; a file takes as many slots as it needs."""

_SLOTS_A_DAY = 1 << 17
"""Slots for the briefings of one day; the rest goes to the days after."""

_DAY = 86400
_DATE = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})")

encode_entry = msgspec.msgpack.Encoder().encode
decode_entry = msgspec.msgpack.Decoder(Entry).decode


class Store:
    """The tables of one open index."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        """The open file."""
        self._words: Counter[str] = Counter()
        self._folders: dict[str, int] = {}
        self._names: dict[tuple[str, str, str], int] = {}
        self._left: set[int] = set()
        self._unnamed: set[int] = set()

    def forget(self) -> None:
        """Drop what was worked out for one transaction: the next may be after another process's."""
        self._words.clear()
        self._folders.clear()
        self._names.clear()
        self._left.clear()
        self._unnamed.clear()

    def put(self, read: Read) -> None:
        """Take up a file in place of what was known of it."""
        folder = self.folder(os.path.dirname(read.seen.path))
        name = os.fsencode(os.path.basename(read.seen.path))
        sql = "SELECT key FROM files WHERE folder = ? AND name = ?"
        known = self.db.execute(sql, (folder, name)).fetchone()
        if known is not None:
            self._take_out(known[0])
        words = worded(read.documents)
        slots = max(1, -(-len(words) >> PLACES))
        at = _moment(read)
        slot = self._free(at // _DAY, slots)
        key = self._write_file(
            (
                known[0] if known else None,
                *(folder, name, *read.seen.stamp, read.seen.beside),
                *(read.entry.digest, read.entry.is_broken, at),
                *(comparable(read.entry.title or read.entry.name), comparable(read.entry.region)),
                *(read.entry.id, read.entry.series, read.entry.number, read.entry.status),
                *(_horizon(at, read.documents), slot, slots),
                encode_entry(msgspec.structs.replace(read.entry, path="")),
            )
        )
        self._put_records(key, slot << PLACES, read, words)

    def touch(self, seen: Seen) -> None:
        """Note the new state of a file that says what it said before."""
        self.db.execute(
            "UPDATE files SET mtime = ?, size = ?, inode = ?, beside = ?"
            " WHERE folder = ? AND name = ?",
            (
                *(*seen.stamp, seen.beside, self.folder(os.path.dirname(seen.path))),
                os.fsencode(os.path.basename(seen.path)),
            ),
        )

    def remove(self, keys: Iterable[int]) -> None:
        """Take out files that are gone."""
        for key in keys:
            self._take_out(key)
            sql = "DELETE FROM files WHERE key = ? RETURNING folder"
            self._left.update(folder for (folder,) in self.db.execute(sql, (key,)).fetchall())

    def flush(self) -> None:
        """Write what is gathered over many files; to be called before a transaction ends."""
        self.db.executemany(
            "INSERT INTO words (word, files) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET files = files + excluded.files",
            ((word, count) for word, count in sorted(self._words.items()) if count),
        )
        self._sweep()
        self.forget()

    def _sweep(self) -> None:
        """Drop the words, names and folders that lost a file, and with it the last one."""
        self.db.executemany(
            "DELETE FROM words WHERE word = ? AND files <= 0",
            ((word,) for word, count in sorted(self._words.items()) if count < 0),
        )
        self.db.executemany(
            "DELETE FROM names WHERE name_key = ?1"
            " AND NOT EXISTS (SELECT 1 FROM recurring WHERE name_key = ?1)",
            ((name,) for name in sorted(self._unnamed)),
        )
        self.db.executemany(
            "DELETE FROM folders WHERE folder = ?1"
            " AND NOT EXISTS (SELECT 1 FROM files WHERE folder = ?1)",
            ((folder,) for folder in sorted(self._left)),
        )

    def folder(self, path: str) -> int:
        """Return the number of a folder, which is taken up where it is new."""
        known = self._folders.get(path)
        if known is None:
            name = os.fsencode(path)
            self.db.execute("INSERT OR IGNORE INTO folders (path) VALUES (?)", (name,))
            sql = "SELECT folder FROM folders WHERE path = ?"
            known = self._folders[path] = int(self.db.execute(sql, (name,)).fetchone()[0])
        return known

    def _write_file(self, values: tuple[object, ...]) -> int:
        signs = ", ".join("?" * len(values))
        sql = f"INSERT OR REPLACE INTO files VALUES ({signs}) RETURNING key"  # noqa: S608 - signs alone
        key: int = self.db.execute(sql, values).fetchone()[0]
        return key

    def _put_records(self, key: int, first: int, read: Read, words: Sequence[Worded]) -> None:
        if not words:
            return
        db = self.db
        db.execute("INSERT INTO documents VALUES (?, ?)", (key, packed(read.documents)))
        db.executemany(
            "INSERT INTO records (rowid, title, said, who, place, tags) VALUES (?, ?, ?, ?, ?, ?)",
            ((first + place, *_columns(each)) for place, each in enumerate(words)),
        )
        db.executemany(
            "INSERT INTO times VALUES (?, ?, ?)",
            (
                (first + place, each.earliest, each.latest)
                for place, each in enumerate(read.documents)
                if each.earliest is not None
            ),
        )
        every = briefing_words(words, read.entry)
        self._words.update(every)
        text = " ".join(sorted(every))
        db.execute("INSERT INTO briefings (rowid, words) VALUES (?, ?)", (key, text))
        db.executemany(
            "INSERT OR REPLACE INTO recurring VALUES (?, ?, ?)",
            (
                (self._name(each.collection, each.id, each.name), key, each.records)
                for each in read.recurring
            ),
        )

    def _name(self, *name: str) -> int:
        collection, key, called = name
        known = self._names.get((collection, key, called))
        if known is None:
            self.db.execute(
                "INSERT OR IGNORE INTO names (collection, id, name) VALUES (?, ?, ?)", name
            )
            sql = "SELECT name_key FROM names WHERE collection = ? AND id = ? AND name = ?"
            known = int(self.db.execute(sql, name).fetchone()[0])
            self._names[collection, key, called] = known
        return known

    def _take_out(self, key: int) -> None:
        """Take out the records of a file, by the very words that they were put in with."""
        db = self.db
        sql = (
            "SELECT slot, slots, entry, packed FROM files JOIN documents ON file = key"
            " WHERE key = ?"
        )
        for slot, slots, entry, data in db.execute(sql, (key,)).fetchall():
            words = worded(Unpacked(data))
            first = slot << PLACES
            db.executemany(
                "INSERT INTO records (records, rowid, title, said, who, place, tags)"
                " VALUES ('delete', ?, ?, ?, ?, ?, ?)",
                ((first + place, *_columns(each)) for place, each in enumerate(words)),
            )
            last = (slot + slots) << PLACES
            db.execute("DELETE FROM times WHERE record >= ? AND record < ?", (first, last))
            every = briefing_words(words, decode_entry(entry))
            self._words.subtract(every)
            sql = "INSERT INTO briefings (briefings, rowid, words) VALUES ('delete', ?, ?)"
            db.execute(sql, (key, " ".join(sorted(every))))
        db.execute("DELETE FROM documents WHERE file = ?", (key,))
        sql = "DELETE FROM recurring WHERE file = ? RETURNING name_key"
        self._unnamed.update(name for (name,) in db.execute(sql, (key,)).fetchall())

    def _free(self, day: int, slots: int) -> int:
        """Return the first of so many free slots, on a day or one of those after."""
        while True:
            first = first_slot(day)
            sql = (
                "SELECT slot + slots FROM files WHERE slot >= ? AND slot < ?"
                " ORDER BY slot DESC LIMIT 1"
            )
            found = self.db.execute(sql, (first, first + _SLOTS_A_DAY)).fetchone()
            slot: int = first if found is None else found[0]
            if slot + slots <= first + _SLOTS_A_DAY:
                return slot
            day += 1


def first_slot(day: int) -> int:
    """Return the first slot for briefings of a day, counted from 1970."""
    return day * _SLOTS_A_DAY


def _columns(words: Worded) -> tuple[str, ...]:
    return (words.title, words.said, words.who, words.place, words.tags)


def _moment(read: Read) -> int:
    """Return when a file stands in a list: as of when, or as its name or its change says."""
    if not read.entry.is_broken:
        return read.entry.as_of_at
    named = _DATE.search(os.path.basename(read.seen.path))
    if named is not None:
        year, month, day = map(int, named.groups())
        try:
            return int(datetime(year, month, day, tzinfo=UTC).timestamp())
        except ValueError:
            pass
    return read.seen.stamp[0] // 1_000_000_000


def _horizon(at: int, documents: Iterable[Document]) -> int:
    """Return the last moment that a briefing's records speak of."""
    return max((each.latest for each in documents if each.latest is not None), default=at)
