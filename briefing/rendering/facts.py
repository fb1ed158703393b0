"""The facts of a briefing for machines: plain values under stable keys, to be written as JSON.

The keys are those of the format, with these forms of its small grammars:

| in the format | here |
|---|---|
| when | `{"text", "said", "earliest", "latest"}`; the last two in UTC (RFC 3339) |
| count | `{"kind", "text", "said"}`, and `low`, `best`, `high` where they are known |
| src | a list of `{"source", "first", "last"}` |
| one or a list | always a list |

What a record does not say has no key, but for `timezone`, `unnamed` and `default`, which then have
the format's own defaults. A silence is `{"kind": "not-reported", …}` and never 0 or
null. Every item of a list has a `key`: its `id`, or `#` and its place. What is not in the file but
follows from it stands under `derived`:

| key | holds |
|---|---|
| `names` | the full name or title of whatever has an id |
| `contested` | a list of disputes, each a list of `{"collection", "key", "depth", "disputes"}` in reading order: an answer stands beneath a statement that it disputes and is one deeper; `disputes` has the keys of all that it disputes |
| `timeline` | `{"collection", "key", "when"}` in order of time |
| `totals` | `{"kind", "count", "text", "silent"}` for each kind of casualty; `count` is missing where the accounts cannot be added |
"""  # noqa: E501 - the rows of a table do not wrap

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from briefing.model.citations import Citation
from briefing.model.counts import Count
from briefing.model.dates import When
from briefing.model.disputes import disputes
from briefing.model.records import COLLECTIONS, KEYED
from briefing.model.references import references
from briefing.model.timeline import timeline
from briefing.rendering.contents import part_keys
from briefing.rendering.phrases import text_of
from briefing.rendering.wording import figures, times, titles
from briefing.rendering.wording.marks import source_id
from briefing.rendering.wording.totals import totals

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import TypeAlias

    from briefing.model.disputes import Dispute, Turn
    from briefing.model.lookups import Collection, Lookups, RecordRef

    Facts: TypeAlias = "dict[str, object]"

_OF_PARTS: dict[str, Collection] = {
    "bottom-line": "summary",
    "points": "summary",
    "significance": "summary",
    "contested": "statements",
    "timeline": "events",
}
"""The collection that a part is made from, where its name is another."""


def facts(lookups: Lookups, parts: Sequence[str] | None = None) -> Facts:
    """Return everything in a briefing, or the head and what some sections and parts hold.

    KeyError for a name that is neither a section nor a part.
    """
    wanted = COLLECTIONS if parts is None else collections_of(parts)
    found = head_facts(lookups)
    for collection in wanted:
        found[collection] = _collection(collection, lookups)
    found["derived"] = {
        "names": _names(lookups),
        "contested": _contested(lookups),
        "timeline": _timeline(lookups),
        "totals": _totals(lookups),
    }
    return found


def record_facts(ref: RecordRef, lookups: Lookups) -> Facts:
    """Return the head of a briefing and one record, where and in the form in which all stand.

    KeyError where there is none such. Under `derived` stand the `names` of what the record names,
    and `mentions`: `{"collection", "key"}` of every record that names it.
    """
    record = _record(ref, lookups)
    found = {**head_facts(lookups), ref.collection: _alone(ref, record)}
    names = _names(lookups)
    named = dict.fromkeys(each for _, each in references(lookups.record(ref)))
    found["derived"] = {
        "names": {each: names[each] for each in named if each in names},
        "mentions": [each._asdict() for each in lookups.mentions(ref)],
    }
    return found


def _alone(ref: RecordRef, record: Facts) -> object:
    """Return a record as its collection would hold it alone."""
    if ref.collection in KEYED:
        return {ref.key: record}
    if ref.collection != "summary":
        return [{"key": ref.key, **record}]
    if ref.key == "bottom-line":
        return {"bottom_line" if field == "text" else field: record[field] for field in record}
    return {"significance": record} if ref.key == "significance" else {"points": [record]}


def head_facts(lookups: Lookups) -> Facts:
    """Return what a briefing says of itself."""
    fields = _fields(lookups.briefing)
    return {name: plain(value, lookups) for name, value in fields if name not in COLLECTIONS}


def collections_of(parts: Sequence[str]) -> tuple[Collection, ...]:
    """Return the collections that some sections and parts are made from."""
    named = {_OF_PARTS.get(key, key) for key in part_keys(parts)}
    return tuple(collection for collection in COLLECTIONS if collection in named)


def _collection(collection: Collection, lookups: Lookups) -> object:
    """Return one collection: a mapping from id to record, or a list."""
    if collection == "summary":
        return plain(lookups.briefing.summary, lookups)
    records = {ref.key: _record(ref, lookups) for ref in lookups.refs(collection)}
    if collection in KEYED:
        return records
    return [{"key": key, **record} for key, record in records.items()]


def _record(ref: RecordRef, lookups: Lookups) -> Facts:
    """Return the fields of a record without its id, which is its key."""
    fields = _fields(lookups.record(ref))
    return {field: plain(value, lookups) for field, value in fields if field != "id"}


def plain(value: object, lookups: Lookups) -> object:
    """Return a value of the model as plain values."""
    match value:
        case Count():
            return _count(value)
        case When():
            return _when(value, lookups)
        case Citation():
            source = source_id(value, lookups)
            return {"source": source, "first": value.first, "last": value.last}
        case msgspec.Struct():
            return {field: plain(each, lookups) for field, each in _fields(value)}
        case tuple():
            return [plain(each, lookups) for each in value]
    return value


def _fields(record: msgspec.Struct) -> list[tuple[str, object]]:
    """Return the fields that say something, under the names that the format gives them."""
    names = zip(record.__struct_encode_fields__, record.__struct_fields__, strict=True)
    pairs = [(name, getattr(record, field)) for name, field in names]
    return [(name, value) for name, value in pairs if value is not None and value != ()]


def _count(count: Count) -> Facts:
    """Return a count; a silence has no number."""
    numbers = {"low": count.low, "best": count.best, "high": count.high}
    known = {name: number for name, number in numbers.items() if number is not None}
    return {"kind": count.kind, "text": count.text, "said": figures.in_prose(count), **known}


def _when(when: When, lookups: Lookups) -> Facts:
    """Return a time as it was written, as it is said, and the span that it can mean."""
    return {
        "text": when.text,
        "said": times.exact(when, lookups.briefing),
        "earliest": _instant(when.earliest),
        "latest": _instant(when.latest),
    }


def _instant(instant: datetime) -> str:
    """Return an instant in UTC after RFC 3339."""
    return instant.isoformat().replace("+00:00", "Z")


def _names(lookups: Lookups) -> dict[str, str]:
    """Return what everything with an id is called."""
    found: dict[str, str] = {}
    for collection in COLLECTIONS[1:]:
        for ref in lookups.refs(collection):
            if not ref.key.startswith("#"):
                title = text_of(titles.title(ref, lookups.record(ref), lookups))
                found.setdefault(ref.key, title)
    return found


def _contested(lookups: Lookups) -> list[list[Facts]]:
    """Return every dispute with its accounts."""
    return [[_turn(turn, dispute, lookups) for turn in dispute] for dispute in disputes(lookups)]


def _turn(turn: Turn, dispute: Dispute, lookups: Lookups) -> Facts:
    """Return one account of a dispute, with all that it answers."""
    answered = [lookups.ref_of(dispute[place].account).key for place in turn.disputes]
    found: Facts = {**lookups.ref_of(turn.account)._asdict(), "depth": turn.depth}
    return {**found, "disputes": answered} if answered else found


def _timeline(lookups: Lookups) -> list[Facts]:
    """Return the dated records in order."""
    return [
        {**each.ref._asdict(), "when": _when(each.when, lookups)}
        for each in timeline(lookups.briefing)
    ]


def _totals(lookups: Lookups) -> list[Facts]:
    """Return the totals of casualties."""
    return [
        {
            "kind": each.kind,
            **({"count": _count(each.count)} if each.count else {}),
            "text": each.text(lookups),
            "silent": [{"side": side, "said": words} for side, words in each.silent],
        }
        for each in totals(lookups)
    ]
