"""A filter: the records of a briefing that a reader has narrowed it to."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from briefing.model.connections import resolve
from briefing.model.facets import Facet, facets
from briefing.model.records import KEYED, RecordRef
from briefing.model.references import cited_sources, references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.facets import Dimension
    from briefing.model.lookups import Lookups
    from briefing.model.records import Collection

_NAMING = frozenset({"calls", "casualties", "impacts", "statements", "events", "context"})
"""What happened and what was said: whom and what it names is kept with it."""

_STRICT: dict[Dimension, Collection] = {"actor": "actors", "side": "actors", "place": "locations"}
"""Those of which only what fits by itself is kept: to be named by it makes nobody Armenian."""

_ALWAYS = RecordRef("summary", "bottom-line")
"""What no filter hides."""


class Narrowing(msgspec.Struct, frozen=True):
    """What a reader wants to see alone; a record is kept if it fits all that is not empty.

    Actors, places and sources are kept, too, where what happened or was said names them; but of
    actors where an actor or a side is wanted, and of places where a place is, only those that fit.
    """

    actor: str = ""
    """The id of an actor that a record is, names or is told by."""
    place: str = ""
    """The id of a location that a record is or names."""
    side: str = ""
    """The id of a side that a record is on, or `third`."""
    speaker: str = ""
    """The id or the plain name of who says it."""
    kind: str = ""
    """The kind of record, a word of the format."""
    account: str = ""
    """`one-side` for what one side alone says, `contested` for what somebody disputes."""

    @property
    def active(self) -> bool:
        """Whether anything is wanted alone."""
        return self != _NOTHING

    @property
    def facets(self) -> Iterator[Facet]:
        """What is wanted, in the order in which it is told."""
        for dimension in ORDER:
            value = self.value(dimension)
            if value:
                yield Facet(dimension, value)

    def value(self, dimension: Dimension) -> str:
        """Return what is wanted of one dimension; empty for anything."""
        value: str = getattr(self, dimension)
        return value

    def with_facet(self, facet: Facet) -> Narrowing:
        """Return this filter with one more wish, in place of another of the same dimension."""
        return msgspec.structs.replace(self, **{facet.dimension: facet.value})

    def without(self, dimension: Dimension) -> Narrowing:
        """Return this filter without its wish of one dimension."""
        return msgspec.structs.replace(self, **{dimension: ""})

    def keeps(self, ref: RecordRef, lookups: Lookups) -> bool:
        """Return whether a record is kept; the bottom line always is."""
        return ref == _ALWAYS or not self.active or ref in _kept(self, lookups)

    def fitting(self, lookups: Lookups) -> set[RecordRef]:
        """Return the records that fit by themselves; none where nothing is wanted."""
        index = facets(lookups).fitting
        found = sorted((index.get(each, set()) for each in self.facets), key=len)
        return set.intersection(*found) if found else set()


_NOTHING = Narrowing()
"""No filter."""

ORDER: tuple[Dimension, ...] = ("side", "actor", "place", "speaker", "kind", "account")
"""The order in which wishes are told."""


@lru_cache(maxsize=4)
def _kept(narrowing: Narrowing, lookups: Lookups) -> set[RecordRef]:
    """Return every record that is kept."""
    fitting = narrowing.fitting(lookups)
    kept = {
        named
        for ref in fitting
        if ref.collection in _NAMING
        for named in _named(ref, lookups)
        if named.collection in KEYED
    }
    index = facets(lookups).fitting
    for each in narrowing.facets:
        strict = _STRICT.get(each.dimension)
        if strict is not None:
            kept -= {ref for ref in kept if ref.collection == strict} - index.get(each, set())
    return fitting | kept


def _named(ref: RecordRef, lookups: Lookups) -> Iterator[RecordRef]:
    """Yield what a record names, and where it was read."""
    record = lookups.record(ref)
    for target, each in references(record):
        named = resolve(target, each, lookups)
        if named is not None:
            yield named
    for each in cited_sources(record):
        source = lookups.source(each)
        if source is not None:
            yield RecordRef("sources", source.id)
