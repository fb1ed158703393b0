"""A briefing with its clock times told in another zone.

Only a clock time can be told in another zone. A day, a part of a day or a month stays as its source
gave it: nobody knows where a source's "morning" lies on another clock.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.model.dates import When
from briefing.model.records import LISTED
from briefing.model.spans import span
from briefing.model.zones import fixed_zone, parse_zone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo
    from typing import TypeVar

    from msgspec import Struct

    from briefing.model.briefing import Briefing
    from briefing.model.moments import Moment

    Timed = TypeVar("Timed", bound=Struct)


def rezoned(briefing: Briefing, zone: tzinfo) -> Briefing:
    """Return a briefing with every clock time in a zone, each with its offset from UTC.

    `When.text` stays as it was written, and what each value can mean stays the same instants. An
    hour that the clocks of its source repeat is told as uncertain, and by one of its readings: the
    last one where an interval ends in it, or it might end before it begins; else the first one.
    """
    own = parse_zone(briefing.timezone)
    lists = {
        name: tuple(_moved(record, own, zone) for record in getattr(briefing, name))
        for name in _DATED
    }
    compiled = briefing.compiled and _moved(briefing.compiled, own, zone)
    return replace(_moved(briefing, own, zone), compiled=compiled, **lists)


def clock_offsets(briefing: Briefing, zone: tzinfo | None = None) -> tuple[int, ...]:
    """Return how many minutes east of UTC each clock time is told: in a zone, or as written.

    Two zones of which these are the same tell every time of the briefing alike.
    """
    own = parse_zone(briefing.timezone)
    offsets = []
    for when in _whens(briefing):
        for moment, ends in ((when.start, False), (when.end, True)):
            if moment is not None and moment.hour is not None:
                told = _told(moment, own, zone or _written_in(moment, own), ends=ends)
                offsets.append(told.offset or 0)
    return tuple(offsets)


_DATED = (*LISTED, "sources")
"""The collections of which records have times; an actor and a place have none."""


_ENDS = ("0000", "0001", "9999")
"""The years in which a clock time may lie beyond what Python can hold in another zone."""


def _whens(briefing: Briefing) -> Iterator[When]:
    """Yield every time of a briefing."""
    records = [record for name in _DATED for record in getattr(briefing, name)]
    for record in (briefing, briefing.compiled, *records):
        if record is not None:
            yield from _times_of(record).values()


def _times_of(record: Struct) -> dict[str, When]:
    """Return the times of a record by field."""
    fields = ((name, getattr(record, name)) for name in record.__struct_fields__)
    return {name: value for name, value in fields if isinstance(value, When)}


def _moved(record: Timed, own: tzinfo, zone: tzinfo) -> Timed:
    """Return a record with its clock times in a zone; the same one where it has none."""
    changed = {
        name: replace(
            when,
            start=when.start and _told(when.start, own, zone),
            end=when.end and _told(when.end, own, zone, ends=True),
        )
        for name, when in _times_of(record).items()
        if any(moment is not None and moment.hour is not None for moment in (when.start, when.end))
    }
    return replace(record, **changed) if changed else record


def _told(moment: Moment, own: tzinfo, zone: tzinfo, *, ends: bool = False) -> Moment:
    """Return a moment as clocks in a zone tell it; as it is where it has no time of a clock.

    As it is, too, where the calendar of Python ends: an instant beyond it cannot be told. `ends`
    tells that an interval ends with it.
    """
    if moment.hour is None or moment.year in _ENDS:
        return moment
    instant, last = span(moment, own)
    is_repeated = last - instant >= timedelta(minutes=1)
    if is_repeated and ends:
        instant = last if moment.second is not None else last.replace(second=0)
    minutes = round((instant.astimezone(zone).utcoffset() or timedelta()) / timedelta(minutes=1))
    local = instant + timedelta(minutes=minutes)
    return replace(
        moment,
        year=f"{local.year:04}",
        month=local.month,
        day=local.day,
        hour=local.hour,
        minute=local.minute,
        second=None if moment.second is None else local.second,
        offset=minutes,
        uncertain=moment.uncertain or is_repeated,
    )


def _written_in(moment: Moment, own: tzinfo) -> tzinfo:
    """Return the zone that a moment was written in."""
    return own if moment.offset is None else fixed_zone(moment.offset)
