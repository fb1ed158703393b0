"""The span of time that a moment can mean; everything is ordered by where it begins."""

from __future__ import annotations

from datetime import UTC, datetime, timezone
from typing import TYPE_CHECKING, TypeAlias

from briefing.model.moments import days_in
from briefing.model.zones import fixed_zone

if TYPE_CHECKING:
    from datetime import tzinfo

    from briefing.model.moments import DayPart, Moment

_Day: TypeAlias = tuple[int, int, int]
_Time: TypeAlias = tuple[int, int, int]

Span: TypeAlias = tuple[datetime, datetime]
"""The first and the last instant that a value can mean, in UTC, to the second."""

_HOURS: dict[DayPart, tuple[int, int, int]] = {
    "night": (0, 23, 59),
    "morning": (6, 11, 59),
    "noon": (12, 12, 0),
    "afternoon": (12, 17, 59),
    "evening": (18, 20, 59),
}
"""First hour, last hour and its last minute (the day periods of Unicode CLDR for English).

A date's night has two ends, before 06:00 and from 21:00, so that it can mean any hour of the date.
"""

_FIRST = datetime.min.replace(tzinfo=UTC)
_LAST = datetime.max.replace(microsecond=0, tzinfo=UTC)


def span(moment: Moment, zone: tzinfo) -> Span:
    """Return the span that a moment can mean, where `zone` is what a bare time means.

    `~` and `?` leave it as it is: nothing says how far off they allow a value to be. A season can
    be any part of its year. An hour that the clocks repeat counts both times. What lies beyond the
    years 1 to 9999 is told as their first or last second.
    """
    if moment.offset is not None:
        zone = fixed_zone(moment.offset)
    first_year = last_year = moment.year
    if "X" in moment.year:
        first_year, last_year = moment.year.replace("X", "0"), moment.year.replace("X", "9")
    first_time, last_time = _times(moment)
    first_day = (int(first_year), moment.month or 1, moment.day or 1)
    last_month = moment.month or 12
    last_day = (int(last_year), last_month, moment.day or days_in(int(last_year), last_month))
    first = _instant(first_day, first_time, zone, fold=0)
    last = _instant(last_day, last_time, zone, fold=1)
    # Where the clocks skip an hour, the later reading of a time in it comes first.
    return (first, last) if first <= last else (first, first)


def _times(moment: Moment) -> tuple[_Time, _Time]:
    """Return the first and the last time of day that a moment can mean."""
    if moment.hour is not None and moment.minute is not None:
        if moment.second is not None:
            exact = (moment.hour, moment.minute, moment.second)
            return exact, exact
        return (moment.hour, moment.minute, 0), (moment.hour, moment.minute, 59)
    if moment.part is not None:
        first_hour, last_hour, last_minute = _HOURS[moment.part]
        return (first_hour, 0, 0), (last_hour, last_minute, 59)
    return (0, 0, 0), (23, 59, 59)


def _instant(day: _Day, time: _Time, zone: tzinfo, *, fold: int) -> datetime:
    """Return a local time in UTC, or the nearest instant that Python can hold."""
    year = day[0]
    if year == 0:
        return _FIRST
    try:
        if isinstance(zone, timezone):
            return datetime(*day, *time, tzinfo=UTC) - zone.utcoffset(None)
        return datetime(*day, *time, tzinfo=zone, fold=fold).astimezone(UTC)
    except OverflowError:
        return _FIRST if year == 1 else _LAST
