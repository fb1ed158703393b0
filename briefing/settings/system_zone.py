"""The time zone that this machine, or the environment of this user, has its clocks in.

`TZ` beats `/etc/localtime`, as it does for every other program.
"""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, NamedTuple

from briefing.clean import clean_line
from briefing.model.zones import UTC_NAMES, parse_zone

if TYPE_CHECKING:
    from collections.abc import Mapping

_LOCALTIME = "/etc/localtime"

_RULE = re.compile(
    r"(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)[+-]?[0-9]{1,2}(?:[:A-Za-z<].*)?", re.ASCII
)
"""A zone that is spelt out as a rule (POSIX): `CET-1CEST,M3.5.0,M10.5.0/3`."""


class NamedZone(NamedTuple):
    """A zone, and what to call it."""

    name: str
    """An IANA name, or what there is instead of one, made safe to show."""
    zone: tzinfo
    """The zone."""


def system_zone(environ: Mapping[str, str], localtime: str = _LOCALTIME) -> NamedZone | None:
    """Return the zone of the clocks here; None where its name means nothing on this machine.

    The C library takes an unknown name for UTC, which would be a lie about the reader's clock.
    """
    written = environ.get("TZ")
    told = localtime if written is None else written.removeprefix(":")
    is_file = told.startswith("/") and os.path.isfile(told)
    name = _named(told) or _linked(told) if told.startswith("/") else told
    if not name and is_file:
        return NamedZone("local time", SystemZone())
    if not name:
        return NamedZone("UTC", UTC) if written is None or not told else None
    if name in UTC_NAMES:
        return NamedZone("UTC", UTC)
    try:
        return NamedZone(name, parse_zone(name))
    except ValueError:
        # Without tables of zones of our own, the C library still knows the one that is set up.
        is_known = written is None or is_file or _RULE.fullmatch(name)
        return NamedZone(clean_line(name), SystemZone()) if is_known else None


class SystemZone(tzinfo):
    """The zone that the C library has its clocks in, with the offset of each instant."""

    def fromutc(self, instant: datetime) -> datetime:
        """Return an instant, given in UTC, as the clocks here show it."""
        return instant.replace(tzinfo=UTC).astimezone()

    def utcoffset(self, local: datetime | None) -> timedelta | None:
        """Return how far ahead of UTC the clocks here are when they show a time."""
        return None if local is None else local.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, local: datetime | None) -> timedelta | None:
        """Return None: which part of the offset is summer time is not asked here."""

    def tzname(self, local: datetime | None) -> str | None:
        """Return None: what the zone is called is not asked here."""


def _linked(path: str) -> str:
    """Return the name of the zone that a link leads to; empty where it leads to none."""
    try:
        return _named(os.readlink(path))
    except OSError:
        return ""


def _named(path: str) -> str:
    """Return the name of the zone that the tables have at a path; empty for any other path."""
    _, found, name = path.rpartition("/zoneinfo/")
    return name.removeprefix("posix/") if found else ""
