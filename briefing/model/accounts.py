"""Whose word a record rests on: that of one side alone, or of others as well.

Nobody's word is rated. A record rests on one side's word where all who say it stand on that side,
and nobody who stands elsewhere says the like: no statement that is linked by `supports`, and no
equal figure for the same losses. What is known through another side rests on two. What somebody
wants, offers or threatens is theirs to say: it rests on nobody's word, as what nobody reports does.
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

_UNREPORTED = {"not-reported", "unknown"}
"""Counts that nobody gave."""


def one_side(ref: RecordRef, record: Record, lookups: Lookups) -> str | None:
    """Return the id of the side whose word alone a record rests on; None where it is no such."""
    if not isinstance(record, _TOLD) or record.kind in _WANTED or _is_unreported(record):
        return None
    places = _places(record.by, lookups)
    if len(places) != 1:
        return None
    (place,) = places
    if place is None or place < 0 or not _sides(record.via, lookups) <= {place}:
        return None
    for each in _alike(ref, record, lookups):
        if _places(each.by, lookups) != {place} and place not in _sides(each.via, lookups):
            return None
    return lookups.briefing.sides[place]


def _is_unreported(record: Record) -> bool:
    """Return whether a record is a figure that nobody gave; to claim none is to say something."""
    return isinstance(record, Casualty) and record.count.kind in _UNREPORTED


def _places(speakers: Iterable[str], lookups: Lookups) -> set[int | None]:
    """Return where speakers stand, by the place of their side in the briefing's order."""
    return {lookups.side_index(who) for who in speakers}


def _sides(carriers: Iterable[str], lookups: Lookups) -> set[int]:
    """Return on which sides carriers stand, without third parties and those on none."""
    places = _places(carriers, lookups)
    return {place for place in places if place is not None and place >= 0}


def _alike(ref: RecordRef, record: Record, lookups: Lookups) -> Iterator[Statement | Casualty]:
    """Yield the other records that say the like."""
    if isinstance(record, Casualty):
        for each in lookups.briefing.casualties:
            if each is not record and each.by and _figure(each) == _figure(record):
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


def _figure(casualty: Casualty) -> tuple[object, ...]:
    """Return which losses a figure counts, and how many; however that is written."""
    count = casualty.count
    words = count.text if count.kind == "words" else ""
    losses = casualty.side, casualty.who, casualty.kind, frozenset(casualty.where)
    return *losses, count.kind, count.low, count.best, count.high, words
