"""What the index keeps of a record, and of what recurs from briefing to briefing."""

from __future__ import annotations

from typing import NamedTuple

from briefing.model.records import RecordRef
from briefing.rendering.rows import Phrase


class Document(NamedTuple):
    """One record as it is searched."""

    section: int
    """The number of the first section that lists it."""
    ref: RecordRef
    """Its name."""
    kind: str
    """What it is, in a word or two."""
    passage: Phrase
    """What its row says there."""
    beyond: tuple[Phrase, ...]
    """What its card says that its row does not, a field each."""
    title: str
    """Words that weigh more: its name, or what it is called."""
    who: str
    """Ids, names and other names of the actors that it names, and its own."""
    where: str
    """The same of places."""
    kinds: tuple[str, ...]
    """The words of the format that say what it is."""
    earliest: int | None
    """The first second that its time can mean; None where it has none."""
    latest: int | None
    """The last one."""


class Recurring(NamedTuple):
    """An actor or a place, which other briefings may have too."""

    collection: str
    """`actors` or `locations`."""
    id: str
    """Its id."""
    name: str
    """What this briefing calls it."""
    records: int
    """How many records name it."""
