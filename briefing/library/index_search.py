"""The records of an index that say what is searched for, the best first.

What is rare is ranked by BM25 over all of it. Of what is common that would take too long, and tell
little: there the newest records count, those first that are called so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.library.index_matching import Matching
from briefing.library.index_store import PLACES, first_slot

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from briefing.library.queries import Query

_COMMON = 1500
"""Files that have a word from which on it is common."""

_NEWEST = 2000
"""Records that are ranked of what is common."""

_LOOKED_AT = 60_000
"""Records that are looked at, at most, where times or the reader's marks leave many out."""

_WEIGHTS = "8.0, 1.0, 3.0, 3.0, 0.0"
"""What a word counts for in each column: most in a name, less beside one, least in a text."""

_BONUS = {"title": 4.0, "who place": 1.0}
"""What it counts for that a common word stands in a name, beside what is rare."""

_FEW = 400
"""Files whose records are asked for one file after the other."""

_DAY = 86400
_ALL = (-(1 << 62), 1 << 62)


class Ranked(NamedTuple):
    """The rows of `records`, the best first."""

    rows: Sequence[int]
    """As many as were asked for."""
    total: int
    """How many there are."""
    more: bool
    """Whether there are more than that."""


def ranked(
    db: sqlite3.Connection, query: Query, *, most: int, among: Sequence[int] | None
) -> Ranked:
    """Return the records that a query finds; `among` are the files that count, None for all."""
    matching = Matching(query, db)
    rows, more = _newest(db, query, matching.of_records(), among)
    return Ranked(_weighed(db, rows, matching)[:most], len(rows), more)


def _newest(
    db: sqlite3.Connection, query: Query, match: str, among: Sequence[int] | None
) -> tuple[list[int], bool]:
    """Return the newest records that match, and whether there are more."""
    found: list[int] = []
    left = _LOOKED_AT
    ranges, slots = _ranges(db, query, among)
    for first, end in ranges:
        for row, earliest, latest in _rows(db, query, match, first, end):
            left -= 1
            if (slots is None or row >> PLACES in slots) and _fits(query, earliest, latest):
                found.append(row)
            if len(found) > _NEWEST or not left:
                return found[:_NEWEST], True
    return found, False


def _ranges(
    db: sqlite3.Connection, query: Query, among: Sequence[int] | None
) -> tuple[list[tuple[int, int]], set[int] | None]:
    """Return which rows to go through, the newest first, and the slots that count of them."""
    if among is None:
        return list(_in_time(db, query)), None
    places = _slots(db, among)
    if len(places) <= _FEW:
        return [(slot << PLACES, (slot + slots) << PLACES) for slot, slots in places], None
    every = {slot + more for slot, slots in places for more in range(slots)}
    return list(_in_time(db, query)), every


def _slots(db: sqlite3.Connection, keys: Sequence[int]) -> list[tuple[int, int]]:
    """Return the slots of some files, the newest first, and how many each has."""
    if len(keys) <= _FEW:
        sql = "SELECT slot, slots FROM files WHERE key = ?"
        return sorted((row for key in keys for row in db.execute(sql, (key,))), reverse=True)
    wanted = set(keys)
    found = db.execute("SELECT slot, slots, key FROM files ORDER BY slot DESC")
    return [(slot, slots) for slot, slots, key in found if key in wanted]


def _in_time(db: sqlite3.Connection, query: Query) -> Iterator[tuple[int, int]]:
    """Yield the rows of the briefings that are of a time, then those that speak of it as well."""
    first, end = _ALL
    if query.since is not None:
        first = _first_of(query.since // _DAY)
    if query.until is not None:
        end = _first_of(query.until // _DAY + 1)
    if first < end:
        yield first, end
    if query.until is not None:
        yield max(first, end), _ALL[1]
    if query.since is not None:
        sql = "SELECT slot, slots FROM files WHERE horizon >= ? AND slot < ? ORDER BY slot DESC"
        for slot, slots in db.execute(sql, (query.since, first >> PLACES)).fetchall():
            yield slot << PLACES, (slot + slots) << PLACES


def _first_of(day: int) -> int:
    """Return the first row of a day; a time beyond all days is that of the last."""
    return max(_ALL[0], min(_ALL[1], first_slot(day) << PLACES))


def _rows(
    db: sqlite3.Connection, query: Query, match: str, first: int, end: int
) -> Iterator[tuple[int, int, int]]:
    """Yield the rows that match, newest first, with the span that they speak of where it counts."""
    if query.since is None and query.until is None:
        sql = (
            "SELECT rowid, 0, 0 FROM records WHERE records MATCH ? AND rowid >= ? AND rowid < ?"
            " ORDER BY rowid DESC"
        )
        yield from db.execute(sql, (match, first, end))
        return
    sql = (
        "SELECT records.rowid, earliest, latest, iif(earliest IS NULL, (SELECT at FROM files"
        " WHERE slot <= records.rowid >> ? ORDER BY slot DESC LIMIT 1), 0)"
        " FROM records LEFT JOIN times ON record = records.rowid"
        " WHERE records MATCH ? AND records.rowid >= ? AND records.rowid < ?"
        " ORDER BY records.rowid DESC"
    )
    for row, earliest, latest, at in db.execute(sql, (PLACES, match, first, end)):
        yield row, at if earliest is None else earliest, at if earliest is None else latest


def _fits(query: Query, earliest: int, latest: int) -> bool:
    """Tell whether a span reaches into the time that is wanted."""
    return (query.since is None or latest >= query.since) and (
        query.until is None or earliest <= query.until
    )


def _weighed(db: sqlite3.Connection, rows: list[int], matching: Matching) -> list[int]:
    """Return rows with the best first; the newest first where nothing tells them apart."""
    rare, common = matching.to_rank(_COMMON)
    if len(rows) < 2 or not (rare or common):
        return rows
    bounds = (rows[-1], rows[0])
    weights: dict[int, float] = {}
    if rare:
        sql = (
            f"SELECT rowid, bm25(records, {_WEIGHTS}) FROM records"  # noqa: S608 - our own numbers
            " WHERE records MATCH ? AND rowid BETWEEN ? AND ?"
        )
        weights.update(db.execute(sql, (rare, *bounds)))
    if common:
        sql = "SELECT rowid FROM records WHERE records MATCH ? AND rowid BETWEEN ? AND ?"
        for columns, weight in _BONUS.items():
            for (row,) in db.execute(sql, (f"{{{columns}}} : ({common})", *bounds)):
                weights[row] = weights.get(row, 0.0) - weight
    return sorted(rows, key=lambda row: weights.get(row, 0.0))
