"""Names as they are shown: a link to the record that they name, in the voice of its side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.lookups import RecordRef
from briefing.rendering.cells import width
from briefing.rendering.phrases import listing
from briefing.rendering.rows import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model.actors import Actor
    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Phrase, Voice

_LONG = 24
"""Cells beyond which a state goes by its short name."""
_SIDES: tuple[Voice, ...] = ("side-1", "side-2", "side-3", "side-4")


def voice(actor_id: str, lookups: Lookups) -> Voice:
    """Return the voice of an actor's side; sides after the fourth sound like plain names."""
    index = lookups.side_index(actor_id)
    if index is None or index >= len(_SIDES):
        return "name"
    return "third" if index < 0 else _SIDES[index]


def actor(who: str, lookups: Lookups) -> Piece:
    """Return the name of an actor; a plain name that is no id links to nothing."""
    found = lookups.actor(who)
    if found is None:
        return Piece(who, "name")
    return Piece(found.name, voice(who, lookups), RecordRef("actors", who))


def short(who: str, lookups: Lookups) -> Piece:
    """Return the name of an actor for a narrow pane: its short name, where it has one."""
    name = actor(who, lookups)
    found = lookups.actor(who)
    return Piece(found.short, name.voice, name.link) if found and found.short else name


def brief(who: str, lookups: Lookups) -> Piece:
    """Return the name of an actor as prose has it: bodies and the unnamed go by their short name.

    A person's short name is a surname, and a state's often a code; those two are named in full, but
    for states of a long name, which would fill a line each time.
    """
    name = actor(who, lookups)
    found = lookups.actor(who)
    if found is None or found.short is None:
        return name
    if not found.unnamed and _is_named_in_full(found):
        return name
    return Piece(found.short, name.voice, name.link)


def _is_named_in_full(found: Actor) -> bool:
    """Return whether prose has the full name of an actor that has a short one too."""
    return found.kind == "person" or (found.kind == "state" and width(found.name) <= _LONG)


def actors(whom: Iterable[str], lookups: Lookups) -> Phrase:
    """Return the names of some actors as a list in prose."""
    return listing([(brief(who, lookups),) for who in whom])


def place(where: str, lookups: Lookups) -> Piece:
    """Return the name of a place."""
    found = lookups.location(where)
    if found is None:
        return Piece(where, "name")
    return Piece(found.name, "name", RecordRef("locations", where))


def places(where: Iterable[str], lookups: Lookups) -> Phrase:
    """Return the names of some places as a list in prose."""
    return listing([(place(each, lookups),) for each in where])


def source(source_id: str, lookups: Lookups) -> Piece:
    """Return the name of a source: its publisher."""
    found = lookups.source(source_id)
    if found is None:
        return Piece(source_id, "name")
    return Piece(found.publisher, "name", RecordRef("sources", source_id))


def carrier(who: str, lookups: Lookups) -> Piece:
    """Return the name of whoever carried a report: an actor, a source, or a plain name."""
    if lookups.actor(who) is None and lookups.source(who) is not None:
        return source(who, lookups)
    return brief(who, lookups)


def with_role(who: str, lookups: Lookups) -> Phrase:
    """Return an actor's name and role: `Ana Moreau (Prime Minister, Riverland)`."""
    name = actor(who, lookups)
    found = lookups.actor(who)
    if found is None or found.role in (None, "", found.name):
        return (name,)
    head = lookups.head_of(found)
    known = head is None or any(each in found.role for each in (head.name, head.short) if each)
    role = found.role
    if head is not None and not known:
        role += f", {brief(head.id, lookups).text}"
    return (name, Piece(f", {role}" if "(" in role else f" ({role})", "support"))


def states(lookups: Lookups) -> dict[str, Piece]:
    """Return the states among the actors by the code of their country."""
    found: dict[str, Piece] = {}
    for each in lookups.briefing.actors:
        if each.kind == "state" and each.country is not None:
            found.setdefault(each.country, brief(each.id, lookups))
    return found


def country(code: str, known: dict[str, Piece]) -> Piece:
    """Return the name of a country: that of the state among the actors, where there is one."""
    if code in known:
        return known[code]
    from briefing.model.countries import country_name  # noqa: PLC0415 - its table costs start-up time

    return Piece(country_name(code), "name")
