"""The timeline: everything in a briefing that has a date, in order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.dates import When
from briefing.model.events import Event
from briefing.model.records import RecordRef, records_in
from briefing.model.statements import Statement

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing
    from briefing.model.records import Collection

_DATED: tuple[Collection, ...] = ("events", "calls", "statements", "casualties")
"""Where dated records stand; what has the same time is listed in this order."""


class Dated(msgspec.Struct, frozen=True):
    """One entry of the timeline."""

    ref: RecordRef
    """The record's name."""
    when: When
    """Its time."""
    record: Event | Call | Statement | Casualty
    """The record."""


def timeline(briefing: Briefing) -> tuple[Dated, ...]:
    """Return every dated event, call, statement and casualty figure, earliest first.

    What counts is the earliest moment that a time can mean; what shares it stays in file order.
    """
    entries = [
        Dated(ref, record.when, record)
        for collection in _DATED
        for ref, record in records_in(briefing, collection).items()
        if isinstance(record, Event | Call | Statement | Casualty) and record.when is not None
    ]
    return tuple(sorted(entries, key=lambda entry: entry.when.earliest))
