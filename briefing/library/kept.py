"""What is kept of one briefing, how it is asked for, and how a change of it reaches the file."""

from __future__ import annotations

from threading import Event
from typing import NamedTuple, TypeAlias

import msgspec

Value: TypeAlias = str | bytes | int | None

_LARGEST = 200_000
"""Bytes of a version, packed, that is still kept: of a briefing, some 700 kB."""

_MOST = 32_000_000
"""Bytes of all versions together; the one that was read longest ago goes first."""

_UNPACKED = 1 << 24
"""Bytes of a version as it was read; a file that says it holds more is not ours."""


class Glance(NamedTuple):
    """What this reader did with a briefing, as a list tells it."""

    read: bool
    """Whether it counts as read."""
    digest: str
    """The SHA-256 of the version that was read last, in hexadecimal; empty where none was."""
    starred: bool
    """Whether it has a star."""


class Version(NamedTuple):
    """The version of a briefing that was read last."""

    at: int
    """When it was, in seconds since 1970."""
    packed: bytes
    """What its file held, compressed; empty where that was too much to keep."""

    @property
    def data(self) -> bytes | None:
        """What its file held; None where that was too much to keep, or is damaged."""
        return unpacked(self.packed) if self.packed else None


class Kept(msgspec.Struct, kw_only=True):
    """What is kept of one briefing; it changes as the reader reads."""

    place: bytes | None = None
    """Where the reader was, as the screen wrote it; None before the first time."""
    marks: dict[str, bytes] = msgspec.field(default_factory=dict)
    """The places that were marked, by letter or digit."""
    read_at: int | None = None
    """When it was read, in seconds since 1970; None while it counts as unread."""
    digest: str = ""
    """The SHA-256 of the file that was read, in hexadecimal; kept while it counts as unread.

    A list of briefings can tell by it which ones have changed since.
    """
    starred: bool = False
    """Whether it has a star."""
    version: Version | None = None
    """The version that was read last; None where none is known."""


class Question:
    """What is kept of a briefing: asked in one thread, answered in another."""

    def __init__(self, briefing: str) -> None:
        self.briefing = briefing
        """Which."""
        self.kept: Kept | None = None
        """The answer; None where the file gives none."""
        self.answered = Event()
        """Set once there will be no other answer."""


class Overview:
    """What was done with every briefing: asked in one thread, answered in another."""

    def __init__(self) -> None:
        self.glances: dict[str, Glance] | None = None
        """The answer, by the id of each briefing; None where the file gives none."""
        self.answered = Event()
        """Set once there will be no other answer."""


class Write(NamedTuple):
    """One change."""

    sql: str
    """The statement."""
    values: tuple[Value, ...]
    """Its values; the first ones name what changes."""
    naming: int = 1
    """How many of them do."""

    @property
    def what(self) -> tuple[Value, ...]:
        """What changes: a later change of the same makes an earlier one needless."""
        return (self.sql, *self.values[: self.naming])


def placed(briefing: str, place: bytes) -> Write:
    """Keep a place."""
    return Write(_upsert("place"), (briefing, place))


def marked(briefing: str, name: str, place: bytes) -> Write:
    """Keep a mark."""
    return Write(
        "INSERT INTO marks (briefing, name, place) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET place = excluded.place",
        (briefing, name, place),
        naming=2,
    )


def read(briefing: str, at: int, digest: str) -> Write:
    """Keep when a version was read."""
    return Write(_upsert("read_at", "digest"), (briefing, at, digest))


def version(briefing: str, of: Version) -> tuple[Write, Write]:
    """Keep what was read, and let what was read longest ago go where all is too much."""
    values = briefing, of.at, len(of.packed), of.packed
    return Write(_KEEP_VERSION, values), Write(_LET_GO, (briefing, _MOST))


def packed(data: bytes) -> bytes:
    """Return a version as it is kept; empty where it is too large for that."""
    from zlib import compress  # noqa: PLC0415 - a list of briefings never needs it

    small = compress(data, 1) if len(data) <= _UNPACKED else b""
    return small if len(small) <= _LARGEST else b""


def unpacked(small: bytes) -> bytes | None:
    """Return what was packed; None for what is damaged, or no briefing of ours."""
    from zlib import decompressobj, error  # noqa: PLC0415 - as above

    unpacking = decompressobj()
    try:
        data = unpacking.decompress(small, _UNPACKED)
    except error:
        return None
    return data if unpacking.eof else None


def unread(briefing: str) -> Write:
    """Keep that it counts as unread; which version was read last stays."""
    return Write(_upsert("read_at"), (briefing, None))


def starred(briefing: str, *, starred: bool) -> Write:
    """Keep whether there is a star."""
    return Write(_upsert("starred"), (briefing, int(starred)))


_KEEP_VERSION = (
    "INSERT INTO versions (briefing, read_at, size, data) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
    " SET read_at = excluded.read_at, size = excluded.size, data = excluded.data"
)

_LET_GO = (
    "DELETE FROM versions WHERE briefing != ?1 AND briefing IN (SELECT briefing FROM (SELECT"
    " briefing, sum(size) OVER (ORDER BY briefing = ?1 DESC, read_at DESC, briefing) AS together"
    " FROM versions) WHERE together > ?2)"
)


def _upsert(*columns: str) -> str:
    """Return the statement that sets columns of a briefing, and leaves the others as they are."""
    names, signs = ", ".join(columns), ", ".join("?" * len(columns))
    changes = ", ".join(f"{column} = excluded.{column}" for column in columns)
    return (
        f"INSERT INTO briefings (id, {names}) VALUES (?, {signs})"  # noqa: S608 - our own names
        f" ON CONFLICT DO UPDATE SET {changes}"
    )


Job: TypeAlias = Question | Overview | Write | None
"""What the thread of the state is told to do; None to end."""
