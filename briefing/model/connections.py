"""What connects the records of a briefing: who is mentioned where, and what stands against what."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from briefing.model.records import COLLECTIONS, RecordRef
from briefing.model.references import cited_sources, references

if TYPE_CHECKING:
    from briefing.model.casualties import Casualty
    from briefing.model.lookups import Lookups
    from briefing.model.references import Target
    from briefing.model.statements import Statement

Mentions: TypeAlias = dict[RecordRef, dict[RecordRef, None]]
"""For each record, those that name it; the inner keys are an ordered set."""

Contests: TypeAlias = "dict[int, dict[int, Statement | Casualty]]"
"""For each record, by identity since not every one has an id, those it is at odds with."""


def find_mentions(lookups: Lookups) -> Mentions:
    """Return, for each record whose id stands in fields of others, those others in file order."""
    found: Mentions = {}
    for collection in COLLECTIONS:
        for ref, record in lookups.records(collection).items():
            for target, each in references(record):
                named = resolve(target, each, lookups)
                if named is not None and named != ref:
                    found.setdefault(named, {})[ref] = None
    return found


def find_readings(lookups: Lookups) -> Mentions:
    """Return, for each source, the records that were read in it or that it carried, in order."""
    found: Mentions = {}
    for collection in COLLECTIONS:
        for ref, record in lookups.records(collection).items():
            named = [resolve(target, each, lookups) for target, each in references(record)]
            sources = [lookups.source(each) for each in cited_sources(record)]
            named += [RecordRef("sources", source.id) for source in sources if source is not None]
            for each in named:
                if each is not None and each.collection == "sources":
                    found.setdefault(each, {})[ref] = None
    return found


def resolve(target: Target, named: str, lookups: Lookups) -> RecordRef | None:
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
