"""Records found by id, and back: what mentions this one.

Nothing is built before it is asked for: a first screen pays for the ids it resolves alone.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefing.model.connections import find_contests, find_mentions, find_readings
from briefing.model.records import COLLECTIONS, Collection, Record, RecordRef, records_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.actors import Actor
    from briefing.model.briefing import Briefing
    from briefing.model.casualties import Casualty
    from briefing.model.connections import Contests, Mentions
    from briefing.model.locations import Location
    from briefing.model.sources import Source
    from briefing.model.statements import Statement

__all__ = ["COLLECTIONS", "THIRD", "Collection", "Lookups", "Record", "RecordRef", "records_in"]

THIRD = -1
"""The side of those who stand on none of a briefing's sides: `side: third`."""


class Lookups:
    """The records of one briefing by id, and what connects them."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        """What is looked up in."""
        self._records: dict[Collection, dict[RecordRef, Record]] = {}
        self._side_of: dict[str, int | None] = {
            side: place for place, side in enumerate(briefing.sides)
        }
        self._head_of: dict[str, Actor | None] = {}

    def actor(self, actor_id: str) -> Actor | None:
        """Return the actor with this id; None where it is a plain name."""
        return self._actors.get(actor_id)

    def location(self, location_id: str) -> Location | None:
        """Return the location with this id."""
        return self._locations.get(location_id)

    def statement(self, statement_id: str) -> Statement | None:
        """Return the statement with this id."""
        return self._statements.get(statement_id)

    def source(self, source_id: str) -> Source | None:
        """Return the source with this id; for an empty one the default source, or the only one."""
        return self._sources.get(source_id) if source_id else self._default_source

    def refs(self, collection: Collection) -> tuple[RecordRef, ...]:
        """Return the names of a collection's records, in file order."""
        return tuple(self.records(collection))

    def records(self, collection: Collection) -> Mapping[RecordRef, Record]:
        """Return a collection's records by name, in file order."""
        records = self._records.get(collection)
        if records is None:
            records = self._records[collection] = records_in(self.briefing, collection)
        return records

    def record(self, ref: RecordRef) -> Record:
        """Return the record that `ref` names; KeyError where this briefing has none such."""
        return self.records(ref.collection)[ref]

    def ref_of(self, record: Record) -> RecordRef:
        """Return the name of a record of this briefing; KeyError for any other."""
        return self._refs_by_identity[id(record)]

    def find(self, any_id: str) -> RecordRef | None:
        """Return the name of whatever has this id, as in `about`; None where nothing has."""
        return self._refs_by_id.get(any_id)

    def name(self, id_or_name: str) -> str:
        """Return the full name behind an actor's, a location's or a source's id.

        What is no id is a name already.
        """
        named = self._actors.get(id_or_name) or self._locations.get(id_or_name)
        if named is not None:
            return named.name
        source = self._sources.get(id_or_name)
        return id_or_name if source is None else source.publisher

    def mentions(self, ref: RecordRef) -> tuple[RecordRef, ...]:
        """Return every other record with a field that names this one, in file order.

        What names a source is what was read in it, in `src`, or carried by it, in `via`.
        """
        index = self._readings if ref.collection == "sources" else self._mentions
        return tuple(index.get(ref, ()))

    def contested(self, record: Statement | Casualty) -> tuple[Statement | Casualty, ...]:
        """Return what disputes this record and what it disputes, statements before figures."""
        return tuple(self._contests.get(id(record), {}).values())

    def side_index(self, actor_id: str) -> int | None:
        """Return the place, from 0, of an actor's side among the briefing's sides.

        `THIRD` for third parties, None for those of whom nothing is said. Who has no side of its
        own has that of the actor it is `of`, and so on upwards.
        """
        path: list[str] = []
        current: str | None = actor_id
        found: int | None = None
        while current is not None:
            if current in self._side_of:
                found = self._side_of[current]
                break
            self._side_of[current] = None  # so that actors that are `of` each other end here
            path.append(current)
            actor = self._actors.get(current)
            if actor is not None and actor.side is not None:
                found = THIRD if actor.side == "third" else self._side_of.get(actor.side)
                break
            current = None if actor is None else actor.of
        for each in path:
            self._side_of[each] = found
        return found

    def head_of(self, actor: Actor) -> Actor | None:
        """Return who is at the head of those that an actor belongs to.

        None where it belongs to nobody else, and where those above it belong to each other.
        """
        path: list[Actor] = []
        current: Actor | None = actor
        head: Actor | None = None
        while current is not None:
            if current.id in self._head_of:
                head = self._head_of[current.id]
                break
            self._head_of[current.id] = None  # so that actors that are `of` each other end here
            path.append(current)
            above = self._actors.get(current.of) if current.of else None
            if above is None or above is current:
                head = current
                break
            current = above
        for each in path:
            self._head_of[each.id] = head
        return None if head is actor else head

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {each.id: each for each in self.briefing.actors}

    @cached_property
    def _locations(self) -> dict[str, Location]:
        return {each.id: each for each in self.briefing.locations}

    @cached_property
    def _statements(self) -> dict[str, Statement]:
        return {each.id: each for each in self.briefing.statements if each.id is not None}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {each.id: each for each in self.briefing.sources}

    @cached_property
    def _default_source(self) -> Source | None:
        marked = [each for each in self.briefing.sources if each.default]
        candidates = marked or self.briefing.sources
        return candidates[0] if len(candidates) == 1 else None

    @cached_property
    def _refs_by_identity(self) -> dict[int, RecordRef]:
        return {
            id(record): ref
            for collection in COLLECTIONS
            for ref, record in self.records(collection).items()
        }

    @cached_property
    def _refs_by_id(self) -> dict[str, RecordRef]:
        """Every id; one that two collections share means the one that the format lists first."""
        found: dict[str, RecordRef] = {}
        for collection in COLLECTIONS[1:]:
            for ref in self.records(collection):
                if not ref.key.startswith("#"):
                    found.setdefault(ref.key, ref)
        return found

    @cached_property
    def _mentions(self) -> Mentions:
        return find_mentions(self)

    @cached_property
    def _readings(self) -> Mentions:
        return find_readings(self)

    @cached_property
    def _contests(self) -> Contests:
        return find_contests(self)
