"""Whose word a record rests on: that of one side alone, or of others as well.

Nobody's word is rated. A record rests on one side's word where all who say it stand on that side,
and nobody who stands elsewhere says the like: no statement that is linked by `supports`, and no
figure for the same losses. What somebody wants, offers or threatens is theirs to say: it rests on
nobody's word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.casualties import Casualty
from briefing.model.events import Event
from briefing.model.impacts import Impact
from briefing.model.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.lookups import Lookups
    from briefing.model.records import Record, RecordRef

_TOLD = (Casualty, Event, Impact, Statement)
"""Records that stand or fall with who says them."""

_WANTED = {"appeal", "concern", "offer", "position", "threat"}
"""Kinds of statements that tell nothing but what their speaker wants."""


def one_side(ref: RecordRef, record: Record, lookups: Lookups) -> str | None:
    """Return the id of the side whose word alone a record rests on; None where it is no such."""
    if not isinstance(record, _TOLD) or record.kind in _WANTED:
        return None
    places = _places(record.by, lookups)
    if len(places) != 1:
        return None
    (place,) = places
    if place is None or place < 0:
        return None
    others = (_places(each.by, lookups) for each in _alike(ref, record, lookups))
    if any(found != places for found in others):
        return None
    return lookups.briefing.sides[place]


def _places(speakers: Iterable[str], lookups: Lookups) -> set[int | None]:
    """Return on which sides speakers stand, by their place in the briefing's order."""
    return {lookups.side_index(who) for who in speakers}


def _alike(ref: RecordRef, record: Record, lookups: Lookups) -> Iterator[Statement | Casualty]:
    """Yield the other records that say the like."""
    if isinstance(record, Casualty):
        for each in lookups.briefing.casualties:
            if each is not record and each.by and _losses(each) == _losses(record):
                yield each
    if isinstance(record, Statement):
        for each_id in record.supports:
            supported = lookups.statement(each_id)
            if supported is not None:
                yield supported
    for mention in lookups.mentions(ref):
        mentioning = lookups.record(mention)
        if isinstance(mentioning, Statement) and ref.key in mentioning.supports:
            yield mentioning


def _losses(casualty: Casualty) -> tuple[str, str, str]:
    """Return what a figure counts."""
    return casualty.side, casualty.who, casualty.kind
