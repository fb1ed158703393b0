"""Locations: name, kind, country and what each place is to the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.phrases import capital, joined, listing, plain_word, support
from briefing.rendering.rows import Column, Part, Row
from briefing.rendering.wording import names
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from briefing.model.locations import Location
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Phrase, Piece

SHOWN = frozenset({"id", "name", "kind", "country", "role", "src"})
"""The fields that a row tells."""

_COLUMNS = (
    Column(key="name", title="Name"),
    Column(key="kind", title="Kind", gives_way=2),
    Column(key="country", title="Country", gives_way=3),
    Column(key="role", title="Role", gives_way=1),
)
_FOREMOST = ("reported-target", "damaged", "evacuated")
_EMPTY = "No place is recorded."


def parts(lookups: Lookups) -> tuple[Part, ...]:
    """Return the places in file order."""
    places = zip(lookups.refs("locations"), lookups.briefing.locations, strict=True)
    states = names.states(lookups)
    rows = tuple(_row(ref, place, states, lookups) for ref, place in places)
    return (Part(key="locations", title="Locations", columns=_COLUMNS, rows=rows, empty=_EMPTY),)


def by_role(lookups: Lookups) -> Part:
    """Return the places where harm is reported by role, those read in one place in one row.

    The rest are left out.
    """
    roles: dict[str, dict[str, list[Phrase]]] = {}
    for place in lookups.briefing.locations:
        if place.role is not None and is_foremost(place):
            read = roles.setdefault(place.role, {}).setdefault(marks(place.src, lookups), [])
            read.append((names.place(place.id, lookups),))
    rows = tuple(
        Row(
            cells=(() if number else support(capital(plain_word(role))), listing(found)),
            marks=read_in,
        )
        for role, read in roles.items()
        for number, (read_in, found) in enumerate(read.items())
    )
    columns = (
        Column(key="role", title="Role"),
        Column(key="locations", title="", grows=True),
    )
    return Part(key="locations", title="Locations", columns=columns, rows=rows, empty=_EMPTY)


def is_foremost(place: Location) -> bool:
    """Return whether harm is reported from a place."""
    return place.role in _FOREMOST


def _row(ref: RecordRef, place: Location, states: dict[str, Piece], lookups: Lookups) -> Row:
    """Return one place as it is listed."""
    role = plain_word(place.role) if place.role else ""
    countries = listing([(names.country(code, states),) for code in place.country])
    return Row(
        ref=ref,
        cells=((names.place(place.id, lookups),), support(place.kind), countries, support(role)),
        marks=marks(place.src, lookups),
    )


def line(ref: RecordRef, place: Location, lookups: Lookups) -> Phrase:
    """Return a place in one phrase."""
    return joined(_row(ref, place, names.states(lookups), lookups).cells, ", ")
