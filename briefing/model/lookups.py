"""Records found by id, and back: what mentions this one."""

from __future__ import annotations

from typing import Literal, NamedTuple

Collection = Literal[
    "summary",
    "actors",
    "locations",
    "calls",
    "casualties",
    "impacts",
    "statements",
    "events",
    "context",
    "gaps",
    "caveats",
    "sources",
]
"""The places in a briefing where records stand: the keys of the format."""


class RecordRef(NamedTuple):
    """Names one record of a briefing."""

    collection: Collection
    """Where it stands."""
    key: str
    """Its id; for an item of a list without one, `#` and its place counted from 1."""
