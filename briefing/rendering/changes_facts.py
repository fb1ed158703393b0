"""What changed for machines: plain values under stable keys, and a table.

As JSON: `old` and `new` name the two versions (`id`, `as_of`, `title`, and `number` and `series`
where they have them); `said` tells in words what the summary of the page does; `head` holds the
fields of the head; `records` each record that is new, gone or says something else:

| key | holds |
|---|---|
| `change` | `added`, `removed` or `changed` |
| `collection`, `key`, `old_key` | its name now, and in the old version where it was there |
| `title`, `said` | what it is called, and the change in words |
| `news` | what that means: `silence-broken`, `figure-withdrawn`, `withdrawn`, `disputed`, `undisputed`, `gap-closed`, `gap-opened` |
| `disputed_by` | `{"collection", "key"}` of what it is newly contested with |
| `cited_otherwise` | true where nothing but `src` is different |
| `fields` | `{"field", "old", "new"}` of one that changed, in the forms of the digest's JSON; null for nothing |

As a table: a line for each field of the head and of each record that changed, and one for each
record that is new or gone, with what it says. Values are in words, as a person reads them.
"""  # noqa: E501 - the rows of a table do not wrap

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.citations import Citation
from briefing.model.counts import Count
from briefing.rendering.changes_fields import value
from briefing.rendering.changes_rows import details, told
from briefing.rendering.changes_summary import summary
from briefing.rendering.facts import plain
from briefing.rendering.phrases import text_of
from briefing.rendering.tables import Table
from briefing.rendering.wording import figures, times, titles
from briefing.rendering.wording.facts import fact
from briefing.rendering.wording.marks import paragraphs, source_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.changes import Change, Changes, FieldChange
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.facts import Facts
    from briefing.rendering.table_values import Cells

_COLUMNS = (
    *("briefing", "as_of", "old_briefing", "old_as_of", "change", "collection", "key", "old_key"),
    *("title", "field", "old", "new", "news"),
)


def changes_facts(changes: Changes) -> Facts:
    """Return what changed as plain values."""
    return {
        "old": _version(changes.old),
        "new": _version(changes.new),
        "said": [text_of(row.cells[0]) for row in summary(changes).rows],
        "head": [_field(each, changes) for each in changes.head],
        "records": [_record(each, changes) for each in changes.records],
    }


def changes_table(changes: Changes) -> Table:
    """Return what changed, a line for each field."""
    names = {
        "briefing": changes.new.briefing.id,
        "as_of": times.exact(changes.new.briefing.as_of, changes.new.briefing),
        "old_briefing": changes.old.briefing.id,
        "old_as_of": times.exact(changes.old.briefing.as_of, changes.old.briefing),
    }
    return Table(_COLUMNS, tuple({**names, **row} for row in _rows(changes)))


def _version(lookups: Lookups) -> Facts:
    """Return what names a version."""
    briefing = lookups.briefing
    named = {"id": briefing.id, "title": briefing.title, "as_of": plain(briefing.as_of, lookups)}
    told_of = {"series": briefing.series, "number": briefing.number}
    return {**named, **{key: held for key, held in told_of.items() if held is not None}}


def _record(change: Change, changes: Changes) -> Facts:
    """Return one record."""
    said = "; ".join(map(text_of, (told(change, changes), *details(change, changes))))
    found: Facts = {"change": change.kind, "collection": change.collection}
    found |= {"key": change.new.key} if change.new else {}
    found |= {"old_key": change.old.key} if change.old else {}
    found |= {"title": _title(change, changes), "said": said, "news": list(change.news)}
    if change.against:
        found["disputed_by"] = [ref._asdict() for ref in change.against]
    if change.cites_only:
        found["cited_otherwise"] = True
    return {**found, "fields": [_field(each, changes) for each in change.fields]}


def _field(field: FieldChange, changes: Changes) -> Facts:
    """Return one field; null where it holds nothing."""
    return {
        "field": _name(field),
        "old": _value(field.old, changes.old),
        "new": _value(field.new, changes.new),
    }


def _value(held: object, lookups: Lookups) -> object:
    return None if held is None or held == () else plain(held, lookups)


def _name(field: FieldChange) -> str:
    """Return the name that the format gives a field."""
    return field.field.rstrip("_")


def _rows(changes: Changes) -> Iterator[Cells]:
    """Yield the lines of the table."""
    for field in changes.head:
        yield {"change": "changed", "collection": "briefing", **_cells(field, changes)}
    for each in changes.records:
        row: Cells = {"change": each.kind, "collection": each.collection}
        row |= {"key": each.new.key} if each.new else {}
        row |= {"old_key": each.old.key} if each.old else {}
        row |= {"title": _title(each, changes), "news": "; ".join(each.news)}
        if each.kind == "added" and each.new:
            yield {**row, "new": _fact(each.new, changes.new)}
        elif each.kind == "removed" and each.old:
            yield {**row, "old": _fact(each.old, changes.old)}
        else:
            yield from ({**row, **_cells(field, changes)} for field in each.fields)
            if not each.fields:
                yield row


def _cells(field: FieldChange, changes: Changes) -> Cells:
    """Return what a field held and holds, in words."""
    return {
        "field": _name(field),
        "old": _said(field.field, field.old, changes.old),
        "new": _said(field.field, field.new, changes.new),
    }


def _said(field: str, held: object, lookups: Lookups) -> str:
    """Return a value in words; a count never so that a spreadsheet takes it for a date."""
    if held is None or held == ():
        return ""
    if isinstance(held, Count):
        return figures.in_prose(held)
    if isinstance(held, tuple) and isinstance(held[0], Citation):
        return "; ".join(f"{source_id(each, lookups)}:{paragraphs(each)}" for each in held)
    return text_of(value(field, held, lookups))


def _fact(ref: RecordRef, lookups: Lookups) -> str:
    return fact(ref, lookups.record(ref), lookups)


def _title(change: Change, changes: Changes) -> str:
    """Return what a record is called."""
    ref, lookups = (change.new, changes.new) if change.new else (change.old, changes.old)
    return "" if ref is None else text_of(titles.title(ref, lookups.record(ref), lookups))
