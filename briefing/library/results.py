"""What is asked of a library, and what it answers."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

import msgspec

from briefing.library.entries import Entry
from briefing.model.records import RecordRef
from briefing.rendering.rows import Phrase

Sort: TypeAlias = Literal["latest", "oldest", "title", "region", "series", "unread"]
"""What a list is ordered by; `latest` and `oldest` by as-of, `series` by story with its newest on
top, `unread` those first that are unread or have changed."""


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What a list shows."""

    query: str = ""
    """As `queries` understands it; each word may stand anywhere in the briefing."""
    sort: Sort = "latest"
    """The order."""


class Counts(NamedTuple):
    """How many files a library has."""

    valid: int
    """Those that are briefings."""
    broken: int
    """Those that cannot be read or are invalid."""


class SearchHit(NamedTuple):
    """A record that says what was searched for."""

    entry: Entry
    """Its briefing."""
    section: int
    """The number of the section that lists it."""
    ref: RecordRef
    """Which record."""
    kind: str
    """What it is, in a word: `denial`, `person`, `call`."""
    passage: Phrase
    """What its row says, or the part of it around what was found, which is marked."""


class Found(NamedTuple):
    """What a search found, the best first."""

    hits: tuple[SearchHit, ...]
    """As many as were asked for."""
    total: int
    """How many there are."""
    more: bool
    """Whether there are more than that: of common words only the newest records are ranked."""


class Elsewhere(NamedTuple):
    """Another briefing that has an actor or a place."""

    entry: Entry
    """Which briefing."""
    name: str
    """What it calls them."""
    records: int
    """How many of its records name them."""


class Progress(NamedTuple):
    """How far an update is."""

    done: int
    """Files that were read."""
    total: int
    """Files that have to be read."""
