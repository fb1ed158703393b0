"""A card: one record with everything that it says, and what else the briefing holds about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.accounts import one_side
from briefing.model.casualties import Casualty
from briefing.model.sources import Source
from briefing.rendering.phrases import labelled, support
from briefing.rendering.related import related
from briefing.rendering.rows import Card
from briefing.rendering.wording import attribution, names, titles
from briefing.rendering.wording.fields import labelled_fields

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups, Record, RecordRef
    from briefing.rendering.rows import Labelled

_IN_TITLE = {
    "actors": {"id", "name"},
    "locations": {"id", "name"},
    "sources": {"id", "publisher"},
    "context": {"id", "title"},
}
"""The fields that a card's title tells; elsewhere it is the id alone."""


def card(ref: RecordRef, lookups: Lookups) -> Card:
    """Return the card of a record; KeyError where the briefing has none such."""
    record = lookups.record(ref)
    return Card(
        ref=ref,
        kind=titles.kind(ref, record),
        title=titles.heading(ref, record, lookups),
        lines=_lines(ref, record, lookups),
        parts=related(ref, record, lookups),
    )


def _lines(ref: RecordRef, record: Record, lookups: Lookups) -> tuple[Labelled, ...]:
    """Return every field, and the record's way to us at the end."""
    leave_out = _IN_TITLE.get(ref.collection, {"id"}) | {"via", "src"}
    if not isinstance(record, Casualty):
        leave_out.add("kind")  # it stands above the title
    lines = labelled_fields(record, lookups, leave_out)
    if isinstance(record, Source):
        return lines
    by, via = getattr(record, "by", ()), getattr(record, "via", ())
    if isinstance(record, Casualty) and not record.by and not record.count.is_silent:
        lines += labelled("Said by", support(attribution.NOBODY))
    side = one_side(ref, record, lookups)
    if side is not None:
        rests = (*support("the word of one side alone, "), names.actor(side, lookups))
        lines += labelled("Rests on", rests)
    return lines + labelled("Source", attribution.trail(by, via, record.src, lookups))
