"""The records of a briefing as tables for machines: a row each, under stable columns.

Every row begins with what it must not lose on its way: the id of its briefing, as of when it is,
how far, how it may be passed on, and then the record's collection and key. The other columns are
the fields of the format, whether any record fills them or not, in these forms:

| in the format | here |
|---|---|
| count | `F` as it is said; `F_kind`, `F_low`, `F_best` and `F_high`. A silence has no number. |
| when | `F` as it is said; `F_earliest` and `F_latest` in UTC (RFC 3339) |
| ids of actors, places and carriers | `F`, and `F_name` with their names |
| `geo` | `geo_lat`, `geo_lon`, `geo_precision`, `geo_from` |
| `src` | `source:p5`, always with the source's id |
| one or a list | the values with `; ` between them |

A count is never as it was written: `10-12` opens as a date in a spreadsheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from briefing.model.casualties import Casualty
from briefing.model.disputes import disputes
from briefing.model.records import COLLECTIONS
from briefing.model.statements import Statement
from briefing.model.timeline import timeline
from briefing.rendering.facts import collections_of
from briefing.rendering.holdings import holdings
from briefing.rendering.table_values import (
    Cells,
    columns_of,
    head_columns,
    head_values,
    values_of,
)
from briefing.rendering.wording.facts import fact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.model.lookups import Lookups
    from briefing.model.records import Collection, RecordRef

_EVERY_ROW = ("briefing", "as_of", "as_of_earliest", "status", "handling", "collection", "key")
_TOLD = ("when", "when_earliest", "when_latest", "by", "by_name", "via", "via_name")
"""The columns of a table over several collections, but for the text and where it was read."""
_CONTESTED = frozenset({"statements", "casualties"})
"""Where records stand that can be contested; a column of their own says by what."""


class Table(msgspec.Struct, frozen=True):
    """Rows under columns."""

    columns: tuple[str, ...]
    """The names of the columns, each once."""
    rows: tuple[Cells, ...]
    """What stands in them; a column that a row has nothing for is empty there."""


def together(tables: Iterable[Table]) -> Table:
    """Return the rows of several tables under the columns of all of them."""
    found = tuple(tables)
    columns = dict.fromkeys(column for table in found for column in table.columns)
    return Table(tuple(columns), tuple(row for table in found for row in table.rows))


def record_table(refs: Iterable[RecordRef], lookups: Lookups, of: Collection) -> Table:
    """Return some records of a collection."""
    return Table(_columns((of,)), tuple(_row(ref, lookups) for ref in refs))


def collection_table(collections: Sequence[Collection], lookups: Lookups) -> Table:
    """Return all records of some collections."""
    rows = (_row(ref, lookups) for each in collections for ref in lookups.refs(each))
    return Table(_columns(collections), tuple(rows))


def timeline_table(lookups: Lookups) -> Table:
    """Return whatever has a date, in order of time."""
    rows = (_told(each.ref, lookups) for each in timeline(lookups.briefing))
    return Table((*_EVERY_ROW, *_TOLD, "text", "src"), tuple(rows))


def contested_table(lookups: Lookups) -> Table:
    """Return the accounts of every dispute, an answer after what it answers and one deeper."""
    return Table(
        (*_EVERY_ROW, "dispute", "depth", "disputes", *_TOLD, "text", "src"),
        tuple(_accounts(lookups)),
    )


def head_table(lookups: Lookups) -> Table:
    """Return what a briefing says of itself, in one row."""
    columns = dict.fromkeys((*_EVERY_ROW[:-2], *head_columns()))
    return Table(tuple(columns), ({**_every_row(lookups), **head_values(lookups)},))


def holdings_table(lookups: Lookups) -> Table:
    """Return the parts of every section that hold something, with their numbers of records."""
    rows = (
        {
            **_every_row(lookups),
            "number": each.section.number,
            "section": each.section.key,
            "part": each.part.key,
            "records": each.records,
        }
        for each in holdings(lookups)
    )
    return Table((*_EVERY_ROW[:-2], "number", "section", "part", "records"), tuple(rows))


def parts_table(parts: Sequence[str], lookups: Lookups) -> Table:
    """Return the records of some parts of a page, each once."""
    if len(parts) == 1 and parts[0] in _OWN:
        return _OWN[parts[0]](lookups)
    if set(parts) <= _SUMMARY:
        refs = lookups.refs("summary")
        return record_table([ref for ref in refs if _part_of(ref) in parts], lookups, "summary")
    return collection_table(collections_of(parts), lookups)


def _part_of(ref: RecordRef) -> str:
    """Return the part of the summary that a record of it stands in."""
    return "points" if ref.key.startswith("#") else ref.key


def _accounts(lookups: Lookups) -> Iterator[Cells]:
    """Yield a row for each account of every dispute."""
    for number, dispute in enumerate(disputes(lookups), start=1):
        for turn in dispute:
            answered = (lookups.ref_of(dispute[place].account).key for place in turn.disputes)
            yield {
                **_told(lookups.ref_of(turn.account), lookups),
                "dispute": number,
                "depth": turn.depth,
                "disputes": "; ".join(answered),
            }


def _columns(collections: Sequence[Collection]) -> tuple[str, ...]:
    """Return the columns of some collections; those of several are joined."""
    found = dict.fromkeys(_EVERY_ROW)
    for collection in COLLECTIONS:
        if collection in collections:
            found.update(dict.fromkeys(columns_of(collection)))
            if collection in _CONTESTED:
                found["contested"] = None
    last = found.pop("src", "")  # where it was read stands last, whatever comes before
    return (*found, "src") if last is None else tuple(found)


def _row(ref: RecordRef, lookups: Lookups) -> Cells:
    """Return a record with all its fields."""
    row = {**_name(ref, lookups), **values_of(ref, lookups)}
    record = lookups.record(ref)
    if isinstance(record, Statement | Casualty):
        others = map(lookups.ref_of, lookups.contested(record))
        row["contested"] = "; ".join("/".join(each) for each in others)
    return row


def _told(ref: RecordRef, lookups: Lookups) -> Cells:
    """Return a record as a sentence, with when it was and who says it."""
    values = values_of(ref, lookups)
    known = {column: values[column] for column in (*_TOLD, "src") if column in values}
    return {**_name(ref, lookups), **known, "text": fact(ref, lookups.record(ref), lookups)}


def _name(ref: RecordRef, lookups: Lookups) -> Cells:
    """Return what every row of a record begins with."""
    return {**_every_row(lookups), "collection": ref.collection, "key": ref.key}


def _every_row(lookups: Lookups) -> Cells:
    """Return what every row of a briefing begins with."""
    head = {"briefing": lookups.briefing.id, **head_values(lookups)}
    return {column: head[column] for column in _EVERY_ROW if column in head}


_OWN: dict[str, Callable[[Lookups], Table]] = {
    "timeline": timeline_table,
    "contested": contested_table,
    "about": head_table,
}
"""The parts that are no collection and have a table of their own."""
_SUMMARY = frozenset({"bottom-line", "points", "significance"})
"""The parts that one collection is shown in."""
