"""What connects the records of a briefing: who is mentioned where, and what stands against what."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from briefing.model.records import COLLECTIONS, RecordRef, records_in
from briefing.model.references import cited_sources, references

if TYPE_CHECKING:
    from briefing.model.casualties import Casualty
    from briefing.model.lookups import Lookups
    from briefing.model.records import Record
    from briefing.model.references import Target
    from briefing.model.statements import Statement

Contests: TypeAlias = "dict[int, dict[int, Statement | Casualty]]"
"""For each record, by identity since not every one has an id, those it is at odds with."""


def find_mentions(lookups: Lookups) -> dict[RecordRef, dict[RecordRef, None]]:
    """Return, for each record that is named by others, those others in file order."""
    found: dict[RecordRef, dict[RecordRef, None]] = {}
    for collection in COLLECTIONS:
        for ref, record in records_in(lookups.briefing, collection).items():
            for named in _named_by(record, lookups):
                if named is not None and named != ref:
                    found.setdefault(named, {})[ref] = None
    return found


def _named_by(record: Record, lookups: Lookups) -> list[RecordRef | None]:
    """Return what a record's fields name, with None for plain names."""
    named = [_resolve(target, each, lookups) for target, each in references(record)]
    for each in cited_sources(record):
        source = lookups.source(each)
        named.append(None if source is None else RecordRef("sources", source.id))
    return named


def _resolve(target: Target, named: str, lookups: Lookups) -> RecordRef | None:
    """Return the record that an id means in a field of this kind."""
    if target == "any":
        return lookups.find(named)
    if target == "locations" or target == "statements":
        return RecordRef(target, named)
    if lookups.actor(named) is not None:
        return RecordRef("actors", named)
    if target == "carriers" and lookups.source(named) is not None:
        return RecordRef("sources", named)
    return None


def find_contests(lookups: Lookups) -> Contests:
    """Return what disputes what, both ways; statements come before figures."""
    found: Contests = {}
    both: tuple[Statement | Casualty, ...] = (
        *lookups.briefing.statements,
        *lookups.briefing.casualties,
    )
    for one in both:
        for disputed in one.disputes:
            other = lookups.statement(disputed)
            if other is not None and other is not one:
                found.setdefault(id(one), {})[id(other)] = other
                found.setdefault(id(other), {})[id(one)] = one
    return found
