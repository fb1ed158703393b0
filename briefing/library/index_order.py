"""The briefings of an index that are wanted, in order."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from briefing.library.index_matching import Matching

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from briefing.library.kept import Glance
    from briefing.library.queries import Field, Query
    from briefing.library.results import Sort

_ORDERS: dict[Sort, str] = {
    "latest": "at DESC, name DESC",
    "oldest": "at, name",
    "title": "title, at DESC",
    "region": "region = '', region, at DESC, name DESC",
    "series": (
        "max(at) OVER (PARTITION BY iif(series = '', 'k' || key, 's' || series)) DESC,"
        " series, at DESC, number DESC, name DESC"
    ),
    "unread": "at DESC, name DESC",
}

_WITH_PHRASE = (
    "(SELECT key FROM files JOIN (SELECT DISTINCT rowid >> 8 AS there FROM records"
    " WHERE records MATCH ?) ON slot = (SELECT max(slot) FROM files WHERE slot <= there))"
)


def order(
    db: sqlite3.Connection,
    query: Query,
    sort: Sort,
    glances: Mapping[str, Glance],
    *,
    everything: bool,
) -> array[int]:
    """Return the keys of the briefings that are wanted; of the folders in `mine` where not all."""
    conditions, values = _conditions(db, query)
    if not everything:
        conditions.insert(0, "folder IN (SELECT folder FROM mine)")
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    states = query.named("is")
    if not states and sort != "unread":
        sql = f"SELECT key FROM files{where} ORDER BY {_ORDERS[sort]}"  # noqa: S608 - our own words
        return array("q", (key for (key,) in db.execute(sql, values)))
    sql = f"SELECT key, id, digest, broken FROM files{where} ORDER BY {_ORDERS[sort]}"  # noqa: S608 - as above
    kept = [
        (key, found)
        for key, name, digest, broken in db.execute(sql, values)
        if _holds(found := _states(glances.get(name), digest, broken=broken), states)
    ]
    if sort == "unread":
        kept.sort(key=lambda each: not each[1] & {"unread", "changed"})
    return array("q", (key for key, _ in kept))


def _conditions(db: sqlite3.Connection, query: Query) -> tuple[list[str], list[object]]:
    """Return what the files must be, and the values in it."""
    conditions: list[str] = []
    values: list[object] = []
    if query.terms or query.fields:
        anywhere, phrases = Matching(query, db).of_briefings()
        if anywhere:
            conditions.append("key IN (SELECT rowid FROM briefings WHERE briefings MATCH ?)")
            values.append(anywhere)
        for phrase in phrases:
            no = "NOT " if phrase.startswith("NOT ") else ""
            conditions.append(f"key {no}IN {_WITH_PHRASE}")
            values.append(phrase.removeprefix("NOT "))
    ids = query.named("id")
    for excluded in (False, True):
        globs = [_globbed(field) for field in ids if field.excluded is excluded]
        if globs:
            either = " OR ".join(["id GLOB ?"] * len(globs))
            conditions.append(f"{'NOT ' if excluded else ''}({either})")
            values += globs
    for bound, sign in ((query.since, ">="), (query.until, "<=")):
        if bound is not None:
            conditions.append(f"at {sign} ?")
            values.append(bound)
    return conditions, values


def _globbed(field: Field) -> str:
    """Return a pattern for an id, or its beginning; an id holds no sign that has a meaning here."""
    return "-".join(field.words) + ("*" if field.prefix else "")


def _states(glance: Glance | None, digest: str, *, broken: bool) -> set[str]:
    """Return what a file is to this reader."""
    if broken:
        return {"broken"}
    if glance is None:
        return {"unread"}
    states = {"read" if glance.read else "unread"}
    if glance.starred:
        states.add("starred")
    if glance.digest and glance.digest != digest:
        states.add("changed")
    return states


def _holds(found: set[str], wanted: Iterable[Field]) -> bool:
    return all((field.value in found) is not field.excluded for field in wanted)
