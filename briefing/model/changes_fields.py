"""What of a record is different, field by field: what it means counts, and not how it is written.

Values of a list count whatever their order, times by what they can mean, figures by their bounds,
and ids that were renamed as the same. Where something was read is one field, `src`, of a whole
record: an actor's ties are the same whatever they cite.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from briefing.model.actors import Tie
from briefing.model.counts import Count
from briefing.model.dates import When
from briefing.model.records import COLLECTIONS
from briefing.model.references import citations

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from briefing.model.lookups import Lookups
    from briefing.model.records import Record

_UNTOLD = frozenset({"id", "src"})
"""Fields that are no change of a record, or are told by themselves."""

_OF_NO_ACCOUNT = frozenset({"briefing", "id", *COLLECTIONS})
"""Fields of a briefing that are told elsewhere, or tell nothing."""


class FieldChange(NamedTuple):
    """One field that is different."""

    field: str
    """Its name in the model, such as `from_`."""
    old: object
    """What it held; None or an empty tuple for nothing."""
    new: object
    """What it holds."""


def changed_fields(
    was: Record, now: Record, old: Lookups, new: Lookups, names: Mapping[str, str]
) -> tuple[FieldChange, ...]:
    """Return the fields of a record that are different; `names` has the new ids of old ones."""
    fields = [field for field in now.__struct_fields__ if field not in _UNTOLD]
    told = _different(was, now, fields, names)
    if _read_in(was, old, names) != _read_in(now, new, {}):
        told.append(FieldChange("src", citations(was), citations(now)))
    return tuple(told)


def changed_head(old: Lookups, new: Lookups, names: Mapping[str, str]) -> tuple[FieldChange, ...]:
    """Return what is different of what a briefing says of itself."""
    was, now = old.briefing, new.briefing
    fields = [field for field in now.__struct_fields__ if field not in _OF_NO_ACCOUNT]
    return tuple(_different(was, now, fields, names))


def _different(
    was: msgspec.Struct, now: msgspec.Struct, fields: list[str], names: Mapping[str, str]
) -> list[FieldChange]:
    """Return the fields that do not mean the same."""
    pairs = ((field, getattr(was, field), getattr(now, field)) for field in fields)
    return [
        FieldChange(field, before, after)
        for field, before, after in pairs
        if before != after and _meaning(before, names) != _meaning(after, {})
    ]


def _meaning(value: object, names: Mapping[str, str]) -> Hashable:
    """Return what a value comes to, so that two ways to write it are the same."""
    match value:
        case str():
            return names.get(value, value) if value in names else " ".join(value.split())
        case When():
            return _span(value)
        case Count():
            words = value.text if value.kind == "words" else ""
            return value.kind, value.low, value.best, value.high, words
        case Tie():
            return names.get(value.to, value.to), value.kind
        case msgspec.Struct():
            fields = value.__struct_fields__
            return tuple(_meaning(getattr(value, field), names) for field in fields)
        case tuple():
            return frozenset(_meaning(each, names) for each in value)
    return value


def _span(when: When) -> Hashable:
    """Return the span that a time can mean, and how sure it is."""
    doubts = [
        (each is not None and each.approximate, each is not None and each.uncertain)
        for each in (when.start, when.end)
    ]
    return when.earliest, when.latest, when.interval, *doubts


def _read_in(record: Record, lookups: Lookups, names: Mapping[str, str]) -> frozenset[object]:
    """Return the paragraphs that a record cites, of whatever its marks mean."""
    found = set()
    for each in citations(record):
        source = lookups.source(each.source)
        of = each.source if source is None else source.id
        found.add((names.get(of, of), each.first, each.last))
    return frozenset(found)
