"""Times as a source gives them: EDTF level 1 (ISO 8601-2) with minutes and parts of the day."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

DayPart = Literal["night", "morning", "noon", "afternoon", "evening"]
"""A part of the day, where the source gives no clock time."""


class Moment(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A date or a time with exactly the precision that was written."""

    year: str
    """Four characters; an unspecified digit is `X`, as in `199X`."""
    month: int | None = None
    """1 to 12."""
    day: int | None = None
    """1 to 31."""
    hour: int | None = None
    """0 to 23."""
    minute: int | None = None
    """0 to 59; written whenever `hour` is."""
    part: DayPart | None = None
    """The part of the day, in place of a clock time."""
    offset: int | None = None
    """Minutes east of UTC where the value names a zone; None means the briefing's own zone."""
    approximate: bool = False
    """Written with `~` or `%`."""
    uncertain: bool = False
    """Written with `?` or `%`."""


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
