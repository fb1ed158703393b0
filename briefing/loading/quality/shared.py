"""Warnings about the library beside a briefing: what both define, and that it is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import fields, replace

from briefing.loading.references import article
from briefing.model.actors import Tie
from briefing.model.quoting import quoted
from briefing.model.records import KEYED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.errors import Problem
    from briefing.loading.quality.inspection import Inspection
    from briefing.model.actors import Actor
    from briefing.model.locations import Location
    from briefing.model.records import RecordRef
    from briefing.model.sources import Source

_OF_THE_FILE = ("id", "src", "side", "default")
"""Fields that follow from the file that a record stands in: they say nothing else of the thing."""


def shadowing(inspection: Inspection) -> Iterator[Problem]:
    """Tell of ids that the library defines too: as another kind of thing, or in other words."""
    library = None if inspection.beside is None else inspection.beside.library
    for shared, record in library.records.items() if library is not None else ():
        ref = inspection.lookups.find(shared.key)
        if ref is None or not inspection.is_own(ref):
            continue
        where = inspection.path(ref) if ref.collection in KEYED else inspection.path(ref, "id")
        place = inspection.key(where) if ref.collection in KEYED else inspection.node(where)
        if ref.collection != shared.collection:
            message = f"{quoted(ref.key)} is {article(shared.collection)} in library.yaml"
            yield inspection.warn(place, "two-meanings", f"{message}; give this another id")
            continue
        others = _differing(inspection, ref, record)
        if others:
            message = (
                f"{quoted(ref.key)} is in library.yaml too, with another {', '.join(others)};"
                " this one counts here"
            )
            yield inspection.warn(place, "shadows-library", message)


def _differing(
    inspection: Inspection, ref: RecordRef, shared: Actor | Location | Source
) -> list[str]:
    """Return the keys of a record that say something else in the library."""
    own: Any = inspection.lookups.record(ref)
    return [
        field.encode_name
        for field in fields(shared)
        if field.name not in _OF_THE_FILE
        and _told(getattr(own, field.name)) != _told(getattr(shared, field.name))
    ]


def _told(value: object) -> object:
    """Return what a key says, without where it was read."""
    if isinstance(value, tuple):
        return tuple(replace(each, src=()) if isinstance(each, Tie) else each for each in value)
    return value


def broken_library(inspection: Inspection) -> Iterator[Problem]:
    """Tell at the beginning of a file that its library cannot be used."""
    library = None if inspection.beside is None else inspection.beside.library
    if library is not None and library.fault:
        message = f"library.yaml is broken, and nothing of it can be used: {library.fault}"
        yield inspection.warn((), "broken-library", message)
