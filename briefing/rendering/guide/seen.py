"""Which records are seen, and what an explanation is made of."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from briefing.model.dates import When
from briefing.rendering.rows import Phrase, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model.counts import Count
    from briefing.model.lookups import Lookups, Record, RecordRef
    from briefing.rendering.rows import Voice

_TIMED = ("when", "published", "accessed")
_COUNTED = ("count", "population")


class Explained(NamedTuple):
    """One sign, and what it means."""

    sign: Phrase
    """As it stands on the page."""
    says: str
    """What it means, in a sentence or two without an end mark."""


class Seen:
    """The records of a section, or of a card with all that it gathers."""

    def __init__(self, lookups: Lookups, section: str, ref: RecordRef | None = None) -> None:
        self.lookups = lookups
        """The briefing."""
        self.section = section
        """The key of the section."""
        self.ref = ref
        """The record whose card is seen; None for the section itself."""

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The records, each once, in their order on the page."""
        refs = dict.fromkeys(self._refs())
        return tuple(map(self.lookups.record, refs))

    def values(self, *fields: str) -> list[object]:
        """Return what stands in some fields of the records, without what is left out."""
        found = (getattr(record, field, None) for record in self.records for field in fields)
        return [value for value in found if value is not None and value != ()]

    @property
    def counts(self) -> list[Count]:
        """Every figure."""
        return self.values(*_COUNTED)  # type: ignore[return-value] # both fields hold counts

    @property
    def times(self) -> list[When]:
        """Every time."""
        return [each for each in self.values(*_TIMED) if isinstance(each, When)]

    def _refs(self) -> Iterable[RecordRef]:
        if self.ref is None:
            from briefing.rendering.sections import section  # noqa: PLC0415 - a card needs it not

            parts = section(self.section, self.lookups).parts
        else:
            from briefing.rendering.cards import card  # noqa: PLC0415 - a section needs it not

            yield self.ref
            parts = card(self.ref, self.lookups).parts
        yield from (row.ref for each in parts for row in each.rows if row.ref is not None)


def sign(text: str, voice: Voice = "name") -> Phrase:
    """Return a sign in the voice that it has on the page."""
    return (Piece(text, voice),)
