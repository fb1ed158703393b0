"""Which other records a record names, and in which of its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.model.actors import Actor
from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.context import Background
from briefing.model.events import Event
from briefing.model.impacts import Impact
from briefing.model.locations import Location
from briefing.model.sources import Source
from briefing.model.statements import Statement
from briefing.model.summary import Point
from briefing.model.unknowns import Caveat, Gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.citations import Citation
    from briefing.model.records import Record

Target = Literal["actors", "sides", "locations", "statements", "carriers", "any"]
"""Where the id in a field is looked up: the `ref` of its annotation, see `fields`."""

FIELDS: dict[type, tuple[tuple[str, Target], ...]] = {
    Point: (),
    Actor: (("of", "actors"), ("side", "sides")),
    Location: (),
    Call: (
        ("from_", "actors"),
        ("to", "actors"),
        ("between", "actors"),
        ("by", "actors"),
        ("via", "carriers"),
    ),
    Casualty: (
        ("side", "sides"),
        ("by", "actors"),
        ("via", "carriers"),
        ("where", "locations"),
        ("disputes", "statements"),
    ),
    Impact: (("where", "locations"), ("by", "actors"), ("via", "carriers")),
    Statement: (
        ("by", "actors"),
        ("to", "actors"),
        ("about", "any"),
        ("where", "locations"),
        ("disputes", "statements"),
        ("supports", "statements"),
        ("via", "carriers"),
    ),
    Event: (
        ("where", "locations"),
        ("actors", "actors"),
        ("by", "actors"),
        ("via", "carriers"),
    ),
    Background: (("actors", "actors"), ("where", "locations")),
    Gap: (("about", "any"),),
    Caveat: (("about", "any"),),
    Source: (),
}
"""Every field that holds ids, by type of record; `src` and an actor's `ties` come on top."""


def references(record: Record) -> Iterator[tuple[Target, str]]:
    """Yield every id that the record's fields hold, and plain names among them, field by field.

    Sources that `src` names are not among them.
    """
    for field, target in FIELDS[type(record)]:
        value = getattr(record, field)
        if isinstance(value, tuple):
            for each in value:
                yield target, each
        elif value is not None:
            yield target, value
    if isinstance(record, Actor):
        for tie in record.ties:
            yield "actors", tie.to


def citations(record: Record) -> tuple[Citation, ...]:
    """Return every place where a record was read, those of an actor's ties behind its own."""
    if isinstance(record, Source):
        return ()
    if isinstance(record, Actor) and record.ties:
        return (*record.src, *(each for tie in record.ties for each in tie.src))
    return record.src


def cited_sources(record: Record) -> Iterator[str]:
    """Yield the ids of the sources that the record's `src` names; empty for the default one."""
    for citation in citations(record):
        yield citation.source
