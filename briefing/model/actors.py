"""Who takes part, speaks, or is spoken of."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefing.model.fields import ActorId, Cited, CountryCode, Line, Lines, Prose, SideId, Slug

ActorKind = Literal[
    "state",
    "government",
    "ministry",
    "office",
    "person",
    "armed-force",
    "organisation",
    "media",
    "think-tank",
    "group",
    "population",
]
"""What an actor is (STIX identity classes, ACLED actor types)."""

TieKind = Literal["ally", "member", "guarantor", "protected-by", "rival"]
"""How one actor is bound to another."""


class Tie(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A lasting bond of an actor to another."""

    to: ActorId
    """The other actor."""
    kind: TieKind
    """The bond, read from this actor to the other: this actor is `member` of the other."""
    src: Cited
    """Where it was read."""


class Actor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person, a body or a state."""

    id: Slug
    """The key under `actors`; means the same actor in every briefing of a library."""
    name: Line
    """The full name in neutral spelling."""
    short: Line | None = None
    """A shorter name for narrow columns."""
    printed: Line | None = None
    """The name as the source spells it, where it differs from `name`."""
    aka: Lines = ()
    """Other names that a reader may search for."""
    kind: ActorKind
    """What the actor is."""
    role: Line | None = None
    """Office or function, such as `Prime Minister`."""
    of: ActorId | None = None
    """The actor that this one belongs to or speaks for."""
    side: SideId | Literal["third"] | None = None
    """The side this actor stands on, or `third`."""
    country: CountryCode | None = None
    """The country it belongs to."""
    ties: tuple[Tie, ...] = ()
    """Lasting bonds to other actors."""
    unnamed: bool = False
    """Whether the source gives no name, so that `name` is a description."""
    note: Prose | None = None
    """What else a reader should know."""
    src: Cited
    """Where it was read."""
