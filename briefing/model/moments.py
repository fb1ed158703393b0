"""One date or time as a source gives it: EDTF level 1 (ISO 8601-2) and its three additions."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

import msgspec

from briefing.model.zones import fixed_zone, parse_offset

if TYPE_CHECKING:
    from datetime import tzinfo

DayPart = Literal["night", "morning", "noon", "afternoon", "evening"]
"""A part of the day, where the source gives no clock time."""

Season = Literal["spring", "summer", "autumn", "winter"]
"""A season, written as month 21 to 24 of its year; which months it has differs by hemisphere."""

Span: TypeAlias = tuple[datetime, datetime]
"""The first and the last instant that a value can mean, in UTC, to the second."""

MOMENT = re.compile(
    r"([0-9]{2}(?:[0-9]{2}|[0-9]X|XX))"
    r"(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX)"
    r"(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(?:(Z)|([+-])([0-9]{2})(?::([0-9]{2}))?)?"
    r"| (night|morning|noon|afternoon|evening))?)?)?"
    r"([~?%]?)",
    re.ASCII,
)
"""A moment's form; whether its numbers can be is for `parse_moment` to say."""

_SEASONS: dict[int, Season] = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

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

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_FIRST = datetime.min.replace(tzinfo=UTC)
_LAST = datetime.max.replace(microsecond=0, tzinfo=UTC)


class Moment(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A date or a time with exactly the precision that was written."""

    year: str
    """Four characters; an unspecified digit is `X`, as in `199X`."""
    month: int | None = None
    """1 to 12; None as well where it was written `XX`."""
    day: int | None = None
    """1 to 31; None as well where it was written `XX`."""
    season: Season | None = None
    """The season, in place of a month."""
    hour: int | None = None
    """0 to 23."""
    minute: int | None = None
    """0 to 59; written whenever `hour` is."""
    second: int | None = None
    """0 to 59."""
    part: DayPart | None = None
    """The part of the day, in place of a clock time."""
    offset: int | None = None
    """Minutes east of UTC where the value names a zone; None means the briefing's own zone."""
    approximate: bool = False
    """Written with `~` or `%`."""
    uncertain: bool = False
    """Written with `?` or `%`."""


def parse_moment(text: str) -> Moment | None:
    """Read one date or time; None where it has not the form of one.

    ValueError says which number in it cannot be.
    """
    match = MOMENT.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second, zulu, sign, hours, minutes, part, mark = match.groups()
    if month is not None and year[3] == "X":
        return None
    if month == "XX" and day not in (None, "XX"):
        return None
    if day == "XX" and (hour is not None or part is not None):
        return None
    month_number = _number(month)
    day_number = _number(day)
    season = _SEASONS.get(month_number or 0) if day is None else None
    if season is None and month_number is not None:
        _check_date(int(year), month_number, day_number)
    if hour is not None:
        _check_time(int(hour), int(minute), int(second or 0))
    return Moment(
        year=year,
        month=None if season else month_number,
        day=day_number,
        season=season,
        hour=_number(hour),
        minute=_number(minute),
        second=_number(second),
        part=cast("DayPart | None", part),
        offset=0 if zulu else parse_offset(sign, hours, minutes) if sign else None,
        approximate=mark in ("~", "%"),
        uncertain=mark in ("?", "%"),
    )


def _number(digits: str | None) -> int | None:
    """Return the number, or None where there is none or it is left open."""
    return None if digits is None or digits == "XX" else int(digits)


def _check_date(year: int, month: int, day: int | None) -> None:
    """Raise ValueError unless the calendar has this month and, if one is given, this day."""
    if not 1 <= month <= 12:
        also = ", seasons from 21 to 24" if day is None else ""
        raise ValueError(f"there is no month {month:02}; months run from 01 to 12{also}")
    if day is not None and not 1 <= day <= _days(year, month):
        raise ValueError(
            f"there is no day {day:02} in {year:04}-{month:02}; it ends on {_days(year, month)}"
        )


def _check_time(hour: int, minute: int, second: int) -> None:
    """Raise ValueError unless a clock shows this time."""
    if hour == 24:
        raise ValueError("there is no hour 24; midnight is T00:00 of the day that begins")
    if hour > 23:
        raise ValueError(f"there is no hour {hour}; hours run from 00 to 23")
    if minute > 59:
        raise ValueError(f"there is no minute {minute}; minutes run from 00 to 59")
    if second > 59:
        raise ValueError(f"there is no second {second}; seconds run from 00 to 59")


def _days(year: int, month: int) -> int:
    """Return how many days a month has in the Gregorian calendar, which is read backwards too."""
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _DAYS[month - 1]


def span(moment: Moment, zone: tzinfo) -> Span:
    """Return the span that a moment can mean, where `zone` is what a bare time means.

    `~` and `?` leave it as it is: nothing says how far off they allow a value to be. A season can
    be any part of its year. An hour that the clocks repeat counts both times. What lies beyond the
    years 1 to 9999 is told as their first or last second.
    """
    if moment.offset is not None:
        zone = fixed_zone(moment.offset)
    first_year, last_year = int(moment.year.replace("X", "0")), int(moment.year.replace("X", "9"))
    first_month, last_month = moment.month or 1, moment.month or 12
    first_day, last_day = moment.day or 1, moment.day or _days(last_year, last_month)
    if moment.hour is not None and moment.minute is not None:
        first_time = (moment.hour, moment.minute, moment.second or 0)
        last_time = (moment.hour, moment.minute, 59 if moment.second is None else moment.second)
    elif moment.part is not None:
        first_hour, last_hour, last_minute = _HOURS[moment.part]
        first_time, last_time = (first_hour, 0, 0), (last_hour, last_minute, 59)
    else:
        first_time, last_time = (0, 0, 0), (23, 59, 59)
    first = _instant(first_year, first_month, first_day, first_time, zone, fold=0)
    last = _instant(last_year, last_month, last_day, last_time, zone, fold=1)
    # Where the clocks skip an hour, the later reading of a time in it comes first.
    return (first, last) if first <= last else (first, first)


def _instant(
    year: int, month: int, day: int, time: tuple[int, int, int], zone: tzinfo, *, fold: int
) -> datetime:
    """Return a local time in UTC, or the nearest instant that Python can hold."""
    if year == 0:
        return _FIRST
    try:
        return datetime(year, month, day, *time, tzinfo=zone, fold=fold).astimezone(UTC)
    except OverflowError:
        return _FIRST if year == 1 else _LAST
