"""Times as a source gives them: EDTF level 1 (ISO 8601-2) with minutes and parts of the day.

| written | means |
|---|---|
| `2022`, `2022-09`, `2022-09-13` | a year, a month, a day |
| `199X`, `19XX`, `2022-XX`, `2022-09-XX` | digits left open, from the right |
| `2022-21` to `2022-24` | spring, summer, autumn, winter |
| `2022-09-13T10:00`, `2022-09-13T10:00:30` | a clock time; `Z`, `+04:00` or `+04` may follow |
| `2022-09-13 morning` | a part of the day |
| `~`, `?`, `%` at the end | about, doubtful, both |
| `A/B`, `../B`, `A/..` | an interval; `/B` and `A/` where the other end is not known |

A zone in the value beats the briefing's own.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from briefing.model.moments import DayPart, Moment, Season, parse_moment
from briefing.model.quoting import quoted
from briefing.model.spans import span
from briefing.model.zones import parse_zone

if TYPE_CHECKING:
    from datetime import tzinfo

__all__ = ["DayPart", "Moment", "Season", "When", "parse_when", "parse_zone"]

_OPEN = ("", "..")


class When(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A moment or an interval, with the span of time that it can mean."""

    text: str
    """The value as it was written in the file."""
    start: Moment | None
    """The moment, or the interval's start; None where the start is open (`../B`)."""
    end: Moment | None = None
    """The interval's end; None for a moment and where the end is open (`A/..`)."""
    interval: bool = False
    """Whether an interval was written."""
    earliest: datetime
    """The earliest instant that the value can mean, in UTC; what records are ordered by.

    Where the start is open, the earliest instant of the end.
    """
    latest: datetime
    """The latest instant that the value can mean, in UTC; where the end is open, of the start."""


def parse_when(text: str, zone: tzinfo) -> When:
    """Read a time or an interval, where `zone` is what a time without one means.

    ValueError says what is wrong and what to write instead.
    """
    return _parse(text, zone)


@lru_cache(maxsize=2048)
def _parse(text: str, zone: tzinfo) -> When:
    """Read a value; briefings repeat theirs."""
    if "/" in text:
        return _parse_interval(text, zone)
    moment = _moment(text, text)
    earliest, latest = span(moment, zone)
    return When(text=text, start=moment, earliest=earliest, latest=latest)


def _parse_interval(text: str, zone: tzinfo) -> When:
    """Read `A/B` or an interval with one open or unknown end."""
    first, _, second = text.partition("/")
    start = None if first in _OPEN else _moment(first, text)
    end = None if second in _OPEN else _moment(second, text)
    spans = [span(moment, zone) for moment in (start, end) if moment is not None]
    if not spans:
        raise ValueError(
            f"the interval {quoted(text)} has no end at all; give one, as in 2022-09/.."
        )
    earliest, latest = spans[0][0], spans[-1][1]
    if latest < earliest:
        raise ValueError(f"the interval {quoted(text)} ends before it starts")
    return When(text=text, start=start, end=end, interval=True, earliest=earliest, latest=latest)


def _moment(text: str, whole: str) -> Moment:
    """Read one end of the value `whole`, or all of it."""
    try:
        moment = parse_moment(text)
    except ValueError as error:
        raise ValueError(f"not a date: {quoted(whole)}; {error}") from None
    if moment is None:
        from briefing.model.date_hints import date_hint  # noqa: PLC0415 - only a mistake needs it

        raise ValueError(f"not a date: {quoted(whole)}; {date_hint(whole)}")
    return moment
