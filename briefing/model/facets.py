"""What a briefing can be narrowed by, and the records that fit each value of it.

| dimension | its values | what fits |
|---|---|---|
| `actor` | ids of actors | what is, names or is told by the actor |
| `place` | ids of locations | the place, and what names it |
| `side` | ids of sides, `third` | its actors, losses and places, what they do and say |
| `speaker` | ids of actors, and plain names | what is said by them |
| `kind` | words of the format | records of that kind; no two collections share a word |
| `account` | `one-side`, `contested` | what one side alone says, and what somebody disputes |

Points, gaps and caveats name whom their text names, too: they have no field for all of them. A
place is a side's where its country is that side's and no other's: in a civil war it is nobody's.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.model.accounts import one_side
from briefing.model.actors import Actor
from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.connections import resolve
from briefing.model.context import Background
from briefing.model.events import Event
from briefing.model.impacts import Impact
from briefing.model.locations import Location
from briefing.model.lookups import THIRD
from briefing.model.naming import naming_in
from briefing.model.records import COLLECTIONS
from briefing.model.references import references
from briefing.model.sources import Source
from briefing.model.statements import Statement
from briefing.model.summary import Point
from briefing.model.unknowns import Caveat, Gap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.model.lookups import Lookups
    from briefing.model.records import Record, RecordRef

Dimension = Literal["actor", "place", "side", "speaker", "kind", "account"]
"""What a value is a value of."""

THIRD_PARTIES = "third"
"""The value of `side` for those who stand on none."""

ONE_SIDE, CONTESTED = "one-side", "contested"
"""The values of `account`."""

_SIDED: dict[type, tuple[str, ...]] = {
    Call: ("from_", "to", "between", "by"),
    Casualty: ("by",),
    Impact: ("by",),
    Statement: ("by",),
    Event: ("actors", "by"),
    Background: ("actors",),
}
"""The fields whose actors put a record on their side."""

_SPEAKING = (Call, Casualty, Impact, Statement, Event)
"""Records that somebody says or tells."""


class Facet(NamedTuple):
    """One thing that a record can be kept for."""

    dimension: Dimension
    """What it is."""
    value: str
    """An id, a plain name or a word of the format."""


class Facets:
    """What each record of a briefing fits, and back."""

    def __init__(self, lookups: Lookups) -> None:
        self._lookups = lookups

    @cached_property
    def fitting(self) -> Mapping[Facet, set[RecordRef]]:
        """The records that fit, by facet; no facet is there that nothing fits."""
        found: dict[Facet, set[RecordRef]] = {}
        for collection in COLLECTIONS:
            for ref, record in self._lookups.records(collection).items():
                for facet in self._facets(ref, record):
                    found.setdefault(facet, set()).add(ref)
        return found

    def of(self, ref: RecordRef) -> tuple[Facet, ...]:
        """Return what a record fits, each once: who says it, its kind, places, sides, actors."""
        return tuple(dict.fromkeys(self._facets(ref, self._lookups.record(ref))))

    def _facets(self, ref: RecordRef, record: Record) -> Iterator[Facet]:
        """Yield what a record fits, what tells most of it first; some of it more than once."""
        if isinstance(record, Source):
            return
        if isinstance(record, _SPEAKING):
            for who in record.by:
                yield Facet("speaker", who)
        kind = record.channel if isinstance(record, Call) else getattr(record, "kind", None)
        if kind is not None:
            yield Facet("kind", kind)
        if isinstance(record, Statement | Casualty) and self._lookups.contested(record):
            yield Facet("account", CONTESTED)
        if one_side(ref, record, self._lookups) is not None:
            yield Facet("account", ONE_SIDE)
        actors, places = self._named(ref, record)
        for each in places:
            yield Facet("place", each)
        yield from self._sides(record, actors)
        for each in actors:
            yield Facet("actor", each)

    def _named(self, ref: RecordRef, record: Record) -> tuple[list[str], list[str]]:
        """Return the ids of the actors and of the places that a record is or names."""
        names: dict[str, list[str]] = {"actors": [], "locations": []}
        if ref.collection in names:
            names[ref.collection].append(ref.key)
        for target, each in references(record):
            named = resolve(target, each, self._lookups)
            if named is not None and named.collection in names:
                names[named.collection].append(named.key)
        if isinstance(record, Point | Gap | Caveat):
            for found in naming_in(self._lookups).in_text(record.text):
                if found.ref.collection in names:
                    names[found.ref.collection].append(found.ref.key)
        return names["actors"], names["locations"]

    def _sides(self, record: Record, named: list[str]) -> Iterator[Facet]:
        """Yield the sides that a record is on."""
        if isinstance(record, Location):
            yield from (self._states[code] for code in record.country if code in self._states)
            return
        if isinstance(record, Casualty):
            yield Facet("side", record.side)
        if isinstance(record, Actor):
            on = [record.id]
        elif isinstance(record, Point | Gap | Caveat):
            on = named
        else:
            on = [who for field in _SIDED[type(record)] for who in getattr(record, field)]
        for who in on:
            facet = self._side_of(who)
            if facet is not None:
                yield facet

    def _side_of(self, who: str) -> Facet | None:
        """Return the side of an actor; None for one of whom nothing is said."""
        index = self._lookups.side_index(who)
        if index is None:
            return None
        return Facet(
            "side", THIRD_PARTIES if index == THIRD else self._lookups.briefing.sides[index]
        )

    @cached_property
    def _states(self) -> dict[str, Facet]:
        """The sides by the code of their country; none for a country that several are of."""
        sides = map(self._lookups.actor, self._lookups.briefing.sides)
        found: dict[str, list[Facet]] = {}
        for side in sides:
            if side is not None and side.country:
                found.setdefault(side.country, []).append(Facet("side", side.id))
        return {code: facets[0] for code, facets in found.items() if len(facets) == 1}


@lru_cache(maxsize=2)
def facets(lookups: Lookups) -> Facets:
    """Return the facets of a briefing, which are found once."""
    return Facets(lookups)
