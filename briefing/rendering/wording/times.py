"""Times as a person says them, with no more precision than was written.

| form | says |
|---|---|
| `said` | `13 Sep, morning` · `13 Sep 10:00` · `up to 12 Sep` · `5 May 1999` · `the 1990s` |
| `date` | `13 Sep` · `13 Sep?`, where a row has no room for more |
| `day` | the day a timeline groups by: `13 September 2022` · `12 September 2022 (UTC)` |
| `clock` | what is left within that day: `10:00` · `about 00:00` · `10:00 to 14:00` · `morning` |
| `exact` | `13 September 2022, 10:00 (UTC+4)`, for cards and heads |
| `written` | `written 2022-09-13T10:00`, beside the exact form |
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.model.dates import parse_when
from briefing.model.zones import UTC_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model import Briefing
    from briefing.model.dates import When
    from briefing.model.moments import Moment

_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def said(when: When, briefing: Briefing) -> str:
    """Return a time for rows and prose, without what the briefing's own time makes plain."""
    latest = briefing.as_of.start or briefing.as_of.end
    year = latest.year if latest else ""
    zone = zone_name(briefing.timezone)
    return _spanned(when, lambda moment, time: _short(moment, time, year, zone))


def exact(when: When, briefing: Briefing) -> str:
    """Return a time in full, with its zone where it has a time of day."""
    zone = zone_name(briefing.timezone)
    return _spanned(when, lambda moment, time: _full(moment, time, zone))


def compact(when: When, briefing: Briefing) -> str:
    """Return a time in full on few cells: `13 Sep 2022 14:00 UTC+4`."""
    own = zone_name(briefing.timezone)

    def form(moment: Moment, time: str) -> str:
        zone = own if moment.offset is None else offset_name(moment.offset)
        return _short(moment, time, "", zone) + (f" {zone}" if time else "")

    return _spanned(when, form)


def date(when: When, briefing: Briefing) -> str:
    """Return a time without its time of day, and doubt as a sign: `13 Sep`, `13 Sep?`."""
    if not _is_day(when) or when.start is None:
        return said(when, briefing)
    sign = ("?" if when.start.uncertain else "") + ("~" if when.start.approximate else "")
    latest = briefing.as_of.start or briefing.as_of.end
    bare = replace(when.start, hour=None, part=None, uncertain=False, approximate=False)
    return _short(bare, "", latest.year if latest else "", "") + sign


def day(when: When, briefing: Briefing) -> str:
    """Return the heading that a time stands under in a timeline; an interval may have its own.

    A day that another zone than the briefing's own counts says so: it begins at another hour.
    """
    if when.start is None or not (_is_day(when) or _begins_within_a_day(when)):
        return exact(when, briefing)
    zone = _own_zone(when.start, zone_name(briefing.timezone)).strip()
    return _full_date(when.start) + (f" ({zone})" if zone else "")


def clock(when: When, briefing: Briefing) -> str:
    """Return what a time says within its day; nothing for a whole day or a longer time."""
    zone = zone_name(briefing.timezone)
    if when.start is not None and _begins_within_a_day(when):
        day = when.start.year, when.start.month, when.start.day

        def form(moment: Moment, time: str) -> str:
            if (moment.year, moment.month, moment.day) != day:
                return _short(moment, time, day[0], zone)
            return time + _own_zone(moment, zone)

        return _spanned(when, form)
    if when.start is None or not _is_day(when):
        return ""
    if when.start.uncertain:
        return "day in doubt"
    return "about this day" if when.start.approximate else ""


def written(when: When, briefing: Briefing) -> str:
    """Return a time as it stands in the file: `written 2022-09-13T10:00`.

    Where it is told in another zone than the file means by it, with the zone that the file means.
    """
    bare = parse_when(when.text, UTC)
    pairs = ((bare.start, when.start), (bare.end, when.end))
    is_moved = any(a and b and a.offset is None and b.offset is not None for a, b in pairs)
    return f"written {when.text}" + (f", {zone_name(briefing.timezone)}" if is_moved else "")


def zone_name(timezone: str) -> str:
    """Return a zone as it is said: `+04:00` is `UTC+4`; a name stays as it is, but for UTC's."""
    if timezone in UTC_NAMES:
        return "UTC"
    if timezone[:1] not in "+-" or len(timezone) != 6:
        return timezone
    sign = -1 if timezone[0] == "-" else 1
    return offset_name(sign * (int(timezone[1:3]) * 60 + int(timezone[4:])))


def offset_name(minutes: int) -> str:
    """Return minutes east of UTC as `UTC+4` or `UTC-3:30`."""
    if minutes == 0:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '-'}{hours}" + (f":{rest:02}" if rest else "")


def _spanned(when: When, form: Callable[[Moment, str], str]) -> str:
    """Return a moment or an interval, each end in the given form.

    The form takes a moment and its time of day, which has two ends where both are on one day.
    """
    start, end = when.start, when.end
    if not when.interval:
        return form(start, _time(start)) if start else ""
    if start is None:
        return f"up to {form(end, _time(end))}" if end else ""
    if end is None:
        return f"since {form(start, _time(start))}"
    if _within_a_day(start, end):
        return form(start, f"{_time(start)} to {_time(end)}")
    return f"{form(start, _time(start))} to {form(end, _time(end))}"


def _within_a_day(start: Moment, end: Moment) -> bool:
    """Return whether an interval runs from one clock time of a day to another."""
    if start.hour is None or end.hour is None or start.offset != end.offset:
        return False
    return (start.year, start.month, start.day) == (end.year, end.month, end.day)


def _is_day(when: When) -> bool:
    """Return whether the time is one day or lies within one."""
    return not when.interval and when.start is not None and when.start.day is not None


def _begins_within_a_day(when: When) -> bool:
    """Return whether the time, or where it begins, is given closer than by the day."""
    moment = when.start
    return moment is not None and (moment.hour is not None or moment.part is not None)


def _short(moment: Moment, time: str, year: str, zone: str) -> str:
    """Return a moment for rows: `13 Sep, morning`."""
    if moment.month is None or moment.day is None:
        return _doubt(moment) + _full_date(moment)
    date = f"{moment.day} {_MONTHS[moment.month - 1][:3]}"
    if moment.year != year:
        date += f" {moment.year}"
    if not time:
        return _doubt(moment) + date
    comma = " " if moment.hour is not None and not _doubt(moment) else ", "
    return f"{date}{comma}{time}{_own_zone(moment, zone)}"


def _full(moment: Moment, time: str, zone: str) -> str:
    """Return a moment in full: `13 September 2022, 10:00 (UTC+4)`."""
    date = _full_date(moment)
    if not time:
        return _doubt(moment) + date
    if moment.offset is not None:
        zone = offset_name(moment.offset)
    return f"{date}, {time} ({zone})"


def _full_date(moment: Moment) -> str:
    """Return the date of a moment in full, as far as it was written."""
    if moment.season is not None:
        return f"{moment.season} {_year(moment)}"
    if moment.month is None:
        return _year(moment)
    name = _MONTHS[moment.month - 1]
    return f"{name} {moment.year}" if moment.day is None else f"{moment.day} {name} {moment.year}"


def _year(moment: Moment) -> str:
    """Return the year of a moment: `the 1990s` for `199X`, `1900 to 1999` for `19XX`."""
    if not moment.year.endswith("X"):
        return moment.year
    known = moment.year.rstrip("X")
    if len(known) == 3:
        return f"the {known}0s"
    return f"{known}{'0' * (4 - len(known))} to {known}{'9' * (4 - len(known))}"


def _time(moment: Moment) -> str:
    """Return the clock time or the part of the day, and how sure it is; nothing for a whole day."""
    if moment.hour is None:
        return _doubt(moment) + moment.part if moment.part else ""
    seconds = "" if moment.second is None else f":{moment.second:02}"
    return f"{_doubt(moment)}{moment.hour:02}:{moment.minute or 0:02}{seconds}"


def _own_zone(moment: Moment, zone: str) -> str:
    """Return the zone that a value names for itself, where it is not the briefing's own."""
    if moment.offset is None or offset_name(moment.offset) == zone:
        return ""
    return f" {offset_name(moment.offset)}"


def _doubt(moment: Moment) -> str:
    """Return the words for `~`, `?` and `%`."""
    return ("perhaps " if moment.uncertain else "") + ("about " if moment.approximate else "")
