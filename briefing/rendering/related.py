"""What else a card gathers: the records that name its own, by what they say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.model.actors import Actor
from briefing.model.casualties import Casualty
from briefing.model.references import FIELDS
from briefing.model.statements import Statement
from briefing.rendering.cited import TAKEN, by_paragraph
from briefing.rendering.phrases import support
from briefing.rendering.rows import Part, Row
from briefing.rendering.views.every import VIEWS
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.model.lookups import Lookups, Record, RecordRef

_SPEAKS = ("statements", "casualties", "impacts", "events", "calls")

_GROUPS: tuple[tuple[str, str, frozenset[tuple[str, str]]], ...] = (
    ("said", "Says", frozenset((collection, "by") for collection in _SPEAKS[:-1])),
    (
        "spoke",
        "Spoke with",
        frozenset(("calls", field) for field in ("from_", "to", "between")),
    ),
    ("tells", "Tells of", frozenset({("calls", "by")})),
    (
        "said-of",
        "Said of or to them",
        frozenset({("statements", "to"), ("statements", "about")}),
    ),
    ("losses", "Losses", frozenset({("casualties", "side")})),
    (
        "happened",
        "What happened here, and who says so",
        frozenset((collection, "where") for collection in _SPEAKS),
    ),
    ("took-part", "Took part", frozenset({("events", "actors")})),
    ("members", "Those who belong to them", frozenset({("actors", "of")})),
    ("stand", "On their side", frozenset({("actors", "side")})),
    ("ties", "Bound to them", frozenset({("actors", "ties")})),
    ("carried", "Carried by them", frozenset((collection, "via") for collection in _SPEAKS)),
    ("supported", "In line with it", frozenset({("statements", "supports")})),
    ("background", "Background", frozenset({("context", "actors"), ("context", "where")})),
    ("gaps", "Not known", frozenset({("gaps", "about")})),
    ("caveats", "Caveats", frozenset({("caveats", "about")})),
)
"""Every part that mentions make: its key, its title, and the fields that lead into it."""

_OF_NO_ACTOR = {"said-of": "Said of it"}
"""Titles on the cards of what is no actor."""

_MOST_TAKEN = 100
"""Records of a kind that a source's card lists at most."""


def related(ref: RecordRef, record: Record, lookups: Lookups) -> tuple[Part, ...]:
    """Return the parts of a record's card, those with rows alone."""
    if ref.collection == "sources":
        return _taken_from(ref, lookups)
    against: tuple[Record, ...] = ()
    if isinstance(record, Statement | Casualty):
        against = lookups.contested(record)
    grouped: dict[str, list[RecordRef]] = {}
    for mention in lookups.mentions(ref):
        grouped.setdefault(_group(mention, ref, lookups), []).append(mention)
    parts = [_part("contested", "Contested", map(lookups.ref_of, against), lookups)]
    of = {} if ref.collection == "actors" else _OF_NO_ACTOR
    parts += [
        _part(key, of.get(key, title), grouped.get(key, ()), lookups) for key, title, _ in _GROUPS
    ]
    return tuple(part for part in parts if part.rows)


def row(ref: RecordRef, lookups: Lookups) -> Row:
    """Return a record told in one phrase, as a row that opens it."""
    record = lookups.record(ref)
    cited = () if ref.collection == "sources" else getattr(record, "src", ())
    return Row(
        ref=ref,
        cells=(VIEWS[ref.collection].line(ref, record, lookups),),
        marks=marks(cited, lookups),
    )


def _part(key: str, title: str, refs: Iterable[RecordRef], lookups: Lookups) -> Part:
    """Return a part with a row for each record."""
    rows = tuple(row(ref, lookups) for ref in refs)
    return Part(key=key, title=title, rows=rows, bullet=True)


def _group(mention: RecordRef, ref: RecordRef, lookups: Lookups) -> str:
    """Return the key of the first part that one of the mentioning fields leads into."""
    record = lookups.record(mention)
    fields = {(mention.collection, field) for field in _fields_naming(record, ref.key)}
    return next((key for key, _, leading in _GROUPS if leading & fields), "")


def _fields_naming(record: Record, key: str) -> list[str]:
    """Return the fields of a record that hold this id."""
    fields = [
        field
        for field, _ in FIELDS[type(record)]
        if (value := getattr(record, field)) == key or (isinstance(value, tuple) and key in value)
    ]
    if isinstance(record, Actor) and any(tie.to == key for tie in record.ties):
        fields.append("ties")
    return fields


def _taken_from(ref: RecordRef, lookups: Lookups) -> tuple[Part, ...]:
    """Return what was read in a source: by paragraph, and whole by collection."""
    taken: dict[str, list[RecordRef]] = {}
    for mention in lookups.mentions(ref):
        taken.setdefault(mention.collection, []).append(mention)
    parts = tuple(_some(collection, refs, lookups) for collection, refs in taken.items())
    return (by_paragraph(ref, lookups), *parts)


def _some(collection: str, refs: Sequence[RecordRef], lookups: Lookups) -> Part:
    """Return the first of the records that were read in a source, and how many more there are.

    They may be all of a briefing, whose sections have them anyway; a cursor must not wait for that.
    """
    part = _part(collection, TAKEN[collection], refs[:_MOST_TAKEN], lookups)
    more = len(refs) - _MOST_TAKEN
    if more <= 0:
        return part
    rest = Row(cells=(support(f"and {more:,} more, in their section"),))
    return replace(part, rows=(*part.rows, rest))
