"""One date or time as a source gives it: EDTF level 1 (ISO 8601-2) and its three additions."""

from __future__ import annotations

import re
from typing import Literal, cast

import msgspec

from briefing.model.zones import parse_offset

DayPart = Literal["night", "morning", "noon", "afternoon", "evening"]
"""A part of the day, where the source gives no clock time."""

Season = Literal["spring", "summer", "autumn", "winter"]
"""A season, written as month 21 to 24 of its year; which months it has differs by hemisphere."""

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

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


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
    if day is not None and not 1 <= day <= days_in(year, month):
        raise ValueError(
            f"there is no day {day:02} in {year:04}-{month:02}; it ends on {days_in(year, month)}"
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


def days_in(year: int, month: int) -> int:
    """Return how many days a month has in the Gregorian calendar, which is read backwards too."""
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _DAYS[month - 1]
