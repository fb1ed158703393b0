"""What is kept of one briefing, how it is asked for, and how a change of it reaches the file."""

from __future__ import annotations

from threading import Event
from typing import NamedTuple, TypeAlias

import msgspec

Value: TypeAlias = str | bytes | int | None


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


class Question:
    """What is kept of a briefing: asked in one thread, answered in another."""

    def __init__(self, briefing: str) -> None:
        self.briefing = briefing
        """Which."""
        self.kept: Kept | None = None
        """The answer; None where the file gives none."""
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


def unread(briefing: str) -> Write:
    """Keep that it counts as unread; which version was read last stays."""
    return Write(_upsert("read_at"), (briefing, None))


def starred(briefing: str, *, starred: bool) -> Write:
    """Keep whether there is a star."""
    return Write(_upsert("starred"), (briefing, int(starred)))


def _upsert(*columns: str) -> str:
    """Return the statement that sets columns of a briefing, and leaves the others as they are."""
    names, signs = ", ".join(columns), ", ".join("?" * len(columns))
    changes = ", ".join(f"{column} = excluded.{column}" for column in columns)
    return (
        f"INSERT INTO briefings (id, {names}) VALUES (?, {signs})"  # noqa: S608 - our own names
        f" ON CONFLICT DO UPDATE SET {changes}"
    )


Job: TypeAlias = Question | Write | None
"""What the thread of the state is told to do; None to end."""
