"""Every field of every record as a labelled line, so that no view can forget one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.statements import Statement
from briefing.rendering.phrases import capital, said
from briefing.rendering.rows import Labelled
from briefing.rendering.wording.values import SHOW, referred_to

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing.model.briefing import Briefing
    from briefing.model.lookups import Lookups
    from briefing.model.records import Record
    from briefing.rendering.wording.values import Shown

_LABELS = {
    "aka": "Also known as",
    "as_of": "As of",
    "admin1": "Province code",
    "by": "Said by",
    "briefing": "Version of the format",
    "count": "Number",
    "from_": "From",
    "geo": "Coordinates",
    "lang": "Language",
    "next_update": "Next update",
    "licence": "Terms of use",
    "of": "Belongs to",
    "origin": "First published by",
    "printed": "Printed as",
    "quote": "Quoted",
    "short": "In short",
    "src": "Read in",
    "supports": "In line with",
    "timezone": "Time zone",
    "unnamed": "Name",
    "url": "Address",
    "via": "Carried by",
    "who": "People",
    "words": "In the source",
}

_REFERENCES = frozenset({"about", "disputes", "supports"})
"""Fields that name records of any kind."""


def labelled_fields(
    record: Record | Briefing,
    lookups: Lookups,
    leave_out: Collection[str] = frozenset(),
    *,
    uncut: bool = False,
) -> tuple[Labelled, ...]:
    """Return the fields that hold something, in the order of the format.

    `uncut` names other records by a reference that is short and whole, not by their first words.
    """
    lines = []
    for field in _in_reading_order(record):
        value = getattr(record, field)
        if field in leave_out or value is None or value == ():
            continue
        refers = uncut and field in _REFERENCES
        values = referred_to(value, lookups) if refers else shown(field, value, lookups)
        phrases = tuple(filter(None, values))
        if phrases:
            lines.append(Labelled(label(field), phrases))
    return tuple(lines)


def _in_reading_order(record: Record | Briefing) -> tuple[str, ...]:
    """Return the names of a record's fields: what a statement says stands before who says it."""
    fields = record.__struct_fields__
    if not isinstance(record, Statement):
        return fields
    return ("text", "quote", *(field for field in fields if field not in ("text", "quote")))


def label(field: str) -> str:
    """Return what stands before the values of a field."""
    return _LABELS.get(field) or capital(field)


def shown(field: str, value: object, lookups: Lookups) -> Shown:
    """Return the values of one field, each as a phrase."""
    show = SHOW.get(field)
    return show(value, lookups) if show else (said(str(value)),)
