"""Time zones as a writer names them."""

from __future__ import annotations

import re
from datetime import UTC, timedelta, timezone
from typing import TYPE_CHECKING

from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from datetime import tzinfo

UTC_NAMES = frozenset(
    ("Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu")
)
"""Other names of UTC; the first is what most servers are set up with."""

_OFFSET = r"([+-])([0-9]{2}):([0-9]{2})"
_NAME = r"[A-Z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}"
_SHIFTED = r"(?:UTC|GMT)?\s*([+\u2212-])\s*([0-9]{1,2})(?::?([0-9]{2}))?"
_LONGEST = 64

_FORMS = "write an IANA name such as Asia/Yerevan, UTC, or an offset such as +04:00"

_WESTMOST, _EASTMOST = -12 * 60, 14 * 60
"""The ends of the world's clocks, in minutes east of UTC."""


def parse_zone(text: str) -> tzinfo:
    """Return the zone that `UTC`, `+HH:MM`, `-HH:MM` or an IANA name stands for.

    ValueError says what to write instead.
    """
    if text == "UTC":
        return UTC
    match = re.fullmatch(_OFFSET, text, re.ASCII)
    if match is not None:
        return fixed_zone(parse_offset(match[1], match[2], match[3]))
    is_named = len(text) <= _LONGEST and re.fullmatch(_NAME, text, re.ASCII)
    zone = _named_zone(text) if is_named else None
    if zone is None:
        raise ValueError(f"unknown time zone {quoted(text)}; {_hint(text)}")
    return zone


def parse_offset(sign: str, hours: str, minutes: str | None) -> int:
    """Return the minutes east of UTC that the parts of `+HH:MM` or `+HH` mean.

    ValueError where no clock on earth runs so.
    """
    total = int(hours) * 60 + int(minutes or 0)
    if sign == "-":
        total = -total
    if not _WESTMOST <= total <= _EASTMOST or int(minutes or 0) > 59:
        written = f"{sign}{hours}:{minutes or '00'}"
        raise ValueError(f"no time zone is at {written}; offsets run from -12:00 to +14:00")
    return total


def fixed_zone(offset: int) -> timezone:
    """Return the zone that lies `offset` minutes east of UTC all year."""
    return timezone(timedelta(minutes=offset)) if offset else UTC


def _named_zone(name: str) -> tzinfo | None:
    """Return the zone of an IANA name that is well formed, or None where there is none."""
    import zoneinfo  # noqa: PLC0415 - a start-up cost that only briefings with a named zone pay

    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, OSError, ValueError):
        # A folder of zones is an OSError; a file there that holds no zone is a ValueError.
        return None


def _hint(text: str) -> str:
    """Say what to write in place of `text`, which is no time zone here."""
    if text.upper() in ("Z", "UTC", "GMT"):
        return "did you mean 'UTC'?"
    shifted = re.fullmatch(_SHIFTED, text.upper(), re.ASCII)
    if shifted is not None:
        sign = "+" if shifted[1] == "+" else "-"
        return f"did you mean '{sign}{int(shifted[2]):02}:{shifted[3] or '00'}'?"
    if len(text) <= _LONGEST and re.fullmatch(r"[A-Za-z][A-Za-z0-9_/ +-]+", text):
        return _nearest(text.replace(" ", "_"))
    return _FORMS


def _nearest(name: str) -> str:
    """Name the zone whose name is like this one, if one is."""
    import difflib  # noqa: PLC0415 - needed only where a mistake was made
    import zoneinfo  # noqa: PLC0415 - as above

    known = sorted(filter(re.compile(_NAME, re.ASCII).fullmatch, zoneinfo.available_timezones()))
    if not known:
        return "this system has no time zone names; write an offset such as +04:00"
    folded = {each.casefold(): each for each in known}
    by_city = {each.rpartition("/")[2].casefold(): each for each in known}
    wanted = name.casefold()
    found = folded.get(wanted) or by_city.get(wanted)
    if found is None:
        near = difflib.get_close_matches(wanted, folded, n=1, cutoff=0.75)
        found = folded[near[0]] if near else None
    return f"did you mean {quoted(found)}?" if found else _FORMS
