"""Since when and until when, as a reader asks for it: how long ago, or a time of the format.

| written | means |
|---|---|
| `24h`, `7d`, `2w` | so many hours, days or weeks before now |
| `2022-09`, `2022-09-13`, `2022-09-13T10:00`, `2022-09-13 morning` | that time, as in the format |

An interval is no answer to either question.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from briefing.model.dates import parse_when
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from datetime import tzinfo

_HOURS = {"h": 1, "d": 24, "w": 7 * 24}
_AGO = re.compile(r"([0-9]{1,6})([hdw])", re.ASCII)
_NEARLY_AGO = re.compile(
    r"([0-9]{1,6})\s*(h|d|w)(?:rs?|ours?|ays?|ks?|eeks?)?(?:\s+ago)?", re.ASCII
)
_FORMS = "write 24h, 7d or 2w, or a date such as 2022-09-13 or 2022-09-13T10:00"


class Bound(NamedTuple):
    """The instants, in UTC, that a bound can mean; one alone where it says how long ago."""

    first: datetime
    """The first: what `since` counts from."""
    last: datetime
    """The last: what `until` counts to, itself included."""


def parse_bound(text: str, now: datetime, zone: tzinfo) -> Bound:
    """Read a bound, where `zone` is what a time without one means.

    ValueError says what is wrong and what to write instead.
    """
    text = text.strip()
    ago = _AGO.fullmatch(text)
    if ago is not None:
        instant = _before(now, int(ago[1]) * _HOURS[ago[2]])
        return Bound(instant, instant)
    if "/" in text:
        raise ValueError(f"{quoted(text)} is an interval; {_FORMS}")
    nearly = _NEARLY_AGO.fullmatch(text.lower())
    if nearly is not None:
        raise ValueError(f"not a time: {quoted(text)}; did you mean '{nearly[1]}{nearly[2]}'?")
    try:
        when = parse_when(text, zone)
    except ValueError as error:
        raise ValueError(_with_our_forms(str(error))) from None
    return Bound(when.earliest, when.latest)


def _before(now: datetime, hours: int) -> datetime:
    """Return the instant so many hours before; the first that there is where it would be before."""
    try:
        return now.astimezone(UTC) - timedelta(hours=hours)
    except OverflowError:
        return datetime.min.replace(tzinfo=UTC)


def _with_our_forms(message: str) -> str:
    """Return what is wrong with a date; where it lists what to write, with what can be written."""
    wrong, sign, _ = message.partition("; write ")
    return f"{wrong}; {_FORMS}" if sign else message
