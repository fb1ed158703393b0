"""The fields of records as cells of a table: which columns a field has, and what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from briefing.model.actors import Actor, Tie
from briefing.model.briefing import Briefing, Compiled
from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.citations import Citation
from briefing.model.context import Background
from briefing.model.counts import Count
from briefing.model.dates import When
from briefing.model.events import Event
from briefing.model.impacts import Impact
from briefing.model.locations import Geo, Location
from briefing.model.records import COLLECTIONS
from briefing.model.references import FIELDS
from briefing.model.sources import Source
from briefing.model.statements import Statement
from briefing.model.summary import Point
from briefing.model.unknowns import Caveat, Gap
from briefing.rendering.phrases import text_of
from briefing.rendering.wording import figures, times
from briefing.rendering.wording.marks import paragraphs, source_id
from briefing.rendering.wording.values import SHOW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    import msgspec

    from briefing.model.lookups import Lookups
    from briefing.model.records import Collection, RecordRef

Cell: TypeAlias = str | int | float
"""What stands in a cell: text, or a number."""
Cells: TypeAlias = dict[str, Cell]
"""What stands in the cells of a row that are not empty, by their columns."""

_TYPES: dict[Collection, type[msgspec.Struct]] = {
    "summary": Point,
    "actors": Actor,
    "locations": Location,
    "calls": Call,
    "casualties": Casualty,
    "impacts": Impact,
    "statements": Statement,
    "events": Event,
    "context": Background,
    "gaps": Gap,
    "caveats": Caveat,
    "sources": Source,
}
"""What the records of each collection are."""

_SUFFIXES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("count", "population"), ("", "_kind", "_low", "_best", "_high")),
    **dict.fromkeys(
        ("when", "published", "accessed", "period", "as_of", "next_update"),
        ("", "_earliest", "_latest"),
    ),
    "geo": ("_lat", "_lon", "_precision", "_from"),
    "compiled": ("_by", "_date", "_date_earliest", "_date_latest"),
}
"""What the columns of a field end in, where it has several or another than its own name."""

_NAMED = frozenset({"actors", "sides", "locations", "carriers"})
"""Where the ids that a field holds have names."""


def columns_of(collection: Collection) -> tuple[str, ...]:
    """Return the columns of a collection's records, in the order of the format."""
    return tuple(_columns(_TYPES[collection], {"id"}))


def head_columns() -> tuple[str, ...]:
    """Return the columns of what a briefing says of itself."""
    return tuple(_columns(Briefing, {"briefing", "id", *COLLECTIONS}))


def values_of(ref: RecordRef, lookups: Lookups) -> Cells:
    """Return the cells of a record; KeyError where there is none such."""
    return _values(lookups.record(ref), {"id"}, lookups)


def head_values(lookups: Lookups) -> Cells:
    """Return the cells of what a briefing says of itself."""
    briefing = lookups.briefing
    found = _values(briefing, {"briefing", "id", *COLLECTIONS}, lookups)
    return {**found, "timezone": times.zone_name(briefing.timezone)}


def _columns(kind: type[msgspec.Struct], leave_out: set[str]) -> Iterator[str]:
    """Yield the columns of the fields of a type."""
    named = _named_fields(kind)
    names = zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True)
    for name, field in names:
        if field not in leave_out:
            yield from (name + end for end in _SUFFIXES.get(field, ("",)))
            if field in named:
                yield f"{name}_name"


def _named_fields(kind: type) -> frozenset[str]:
    """Return the fields of a type whose values are ids of what has a name."""
    return frozenset(field for field, target in FIELDS.get(kind, ()) if target in _NAMED)


def _values(record: msgspec.Struct, leave_out: set[str], lookups: Lookups) -> Cells:
    """Return the cells of the fields that say something."""
    named = _named_fields(type(record))
    found: Cells = {}
    names = zip(record.__struct_encode_fields__, record.__struct_fields__, strict=True)
    for name, field in names:
        value = getattr(record, field)
        if field in leave_out or value is None or value == ():
            continue
        found.update(_cells(name, value, lookups))
        if field in named:
            found[f"{name}_name"] = _names(value, lookups)
    return found


def _cells(name: str, value: object, lookups: Lookups) -> Cells:
    """Return the cells of one field."""
    match value:
        case Count():
            return _count(name, value)
        case When():
            return _when(name, value, lookups)
        case Geo():
            point: Cells = {f"{name}_lat": value.lat, f"{name}_lon": value.lon}
            return {**point, f"{name}_precision": value.precision, f"{name}_from": value.from_}
        case Compiled():
            return {f"{name}_by": value.by, **_when(f"{name}_date", value.date, lookups)}
        case tuple():
            return {name: "; ".join(_listed(each, lookups) for each in value)}
    return {name: _single(value)}


def _single(value: object) -> Cell:
    """Return a value that is one already."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, int | float) else str(value)


def _listed(value: object, lookups: Lookups) -> str:
    """Return one value of a list."""
    match value:
        case Citation():
            return f"{source_id(value, lookups)}:{paragraphs(value)}"
        case Tie():
            return text_of(SHOW["ties"]((value,), lookups)[0])
    return str(value)


def _count(name: str, count: Count) -> Cells:
    """Return a count as it is said, of what kind it is, and its numbers; a silence has none."""
    numbers = {"low": count.low, "best": count.best, "high": count.high}
    known = {f"{name}_{end}": number for end, number in numbers.items() if number is not None}
    return {name: figures.in_prose(count), f"{name}_kind": count.kind, **known}


def _when(name: str, when: When, lookups: Lookups) -> Cells:
    """Return a time as it is said, and the span that it can mean."""
    return {
        name: times.exact(when, lookups.briefing),
        f"{name}_earliest": _instant(when.earliest),
        f"{name}_latest": _instant(when.latest),
    }


def _instant(instant: datetime) -> str:
    """Return an instant in UTC after RFC 3339."""
    return instant.isoformat().replace("+00:00", "Z")


def _names(value: object, lookups: Lookups) -> str:
    """Return what the ids in a field stand for."""
    if isinstance(value, tuple):
        return "; ".join(lookups.name(each) for each in value)
    return "third party" if value == "third" else lookups.name(str(value))
