"""The records of a briefing, and how each of them is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

from briefing.model.actors import Actor
from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.context import Background
from briefing.model.events import Event
from briefing.model.impacts import Impact
from briefing.model.locations import Location
from briefing.model.sources import Source
from briefing.model.statements import Statement
from briefing.model.summary import Point
from briefing.model.unknowns import Caveat, Gap

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing

Record: TypeAlias = (
    Point
    | Actor
    | Location
    | Call
    | Casualty
    | Impact
    | Statement
    | Event
    | Background
    | Gap
    | Caveat
    | Source
)
"""Anything in a briefing that opens as a card of its own."""

Collection = Literal[
    "summary",
    "actors",
    "locations",
    "calls",
    "casualties",
    "impacts",
    "statements",
    "events",
    "context",
    "gaps",
    "caveats",
    "sources",
    "briefings",
]
"""The places in a briefing where records stand, the keys of the format; and `briefings`, where
lists that go beyond one briefing name another: no briefing holds any."""

COLLECTIONS: tuple[Collection, ...] = get_args(Collection)[:-1]
"""Those that a briefing holds, in the order in which the format lists them."""

KEYED: tuple[Collection, ...] = ("actors", "locations", "sources")
"""Those that map an id to a record."""

LISTED: tuple[Collection, ...] = tuple(
    name for name in COLLECTIONS if name != "summary" and name not in KEYED
)
"""Those that are lists of records."""


class RecordRef(NamedTuple):
    """Names one record of a briefing."""

    collection: Collection
    """Where it stands."""
    key: str
    """Its id; for an item of a list without one, `#` and its place counted from 1.

    In `summary`: `bottom-line`, `significance`, and `#1`, `#2` ... for the points. In `briefings`:
    the path of a file, or what else tells one row of such a list from another.
    """


def records_in(briefing: Briefing, collection: Collection) -> dict[RecordRef, Record]:
    """Return the records of one collection by name, in file order."""
    if collection == "summary":
        return _summary_records(briefing)
    if collection == "briefings":
        return {}
    records: tuple[Record, ...] = getattr(briefing, collection)
    return {
        RecordRef(collection, getattr(record, "id", None) or f"#{place}"): record
        for place, record in enumerate(records, start=1)
    }


def _summary_records(briefing: Briefing) -> dict[RecordRef, Record]:
    """Return the bottom line, the points and the significance, each as a point."""
    summary = briefing.summary
    bottom_line = Point(text=summary.bottom_line, src=summary.src)
    records: dict[RecordRef, Record] = {RecordRef("summary", "bottom-line"): bottom_line}
    for place, point in enumerate(summary.points, start=1):
        records[RecordRef("summary", f"#{place}")] = point
    if summary.significance is not None:
        records[RecordRef("summary", "significance")] = summary.significance
    return records
