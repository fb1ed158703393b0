"""The briefing: the root of the model."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from briefing.model.actors import Actor
from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.context import Background
from briefing.model.dates import When
from briefing.model.events import Event
from briefing.model.fields import ActorId, Countries, Line, Lines, Slug
from briefing.model.impacts import Impact
from briefing.model.locations import Location
from briefing.model.sources import LanguageTag, Source
from briefing.model.statements import Statement
from briefing.model.summary import Summary
from briefing.model.unknowns import Caveat, Gap

Status = Literal["draft", "final", "corrected", "withdrawn"]
"""How far the briefing is (ninjs pubstatus)."""

TimeZone = Annotated[str, Meta(extra={"text": "zone"})]
"""An IANA time zone name, `UTC`, or an offset of the form +HH:MM or -HH:MM."""


class Compiled(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who made the briefing out of its sources, and when."""

    by: Line
    """The writer or the desk."""
    date: When
    """When it was made."""


class Briefing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A structured situation briefing (EDXL-SitRep, ninjs, ReliefWeb)."""

    briefing: Literal[1]
    """The version of the format."""
    id: Slug
    """The briefing's own id."""
    title: Line
    """A title in neutral words; 80 cells at most."""
    as_of: When
    """The latest moment that the briefing knows of."""
    timezone: TimeZone = "UTC"
    """What times without a zone mean; `UTC` where it is left out."""
    period: When | None = None
    """The span of time that the briefing covers."""
    region: Line | None = None
    """The part of the world it is about."""
    countries: Countries = ()
    """The countries it is about."""
    sides: Annotated[tuple[ActorId, ...], Meta(extra={"many": True})] = ()
    """The parties, in the order in which they are always shown."""
    series: Slug | None = None
    """The story that several briefings follow."""
    number: Annotated[int, Meta(ge=1)] | None = None
    """Its number within the series."""
    status: Status | None = None
    """How far the briefing is."""
    handling: Line | None = None
    """A marking printed above and below, such as `TLP:CLEAR`."""
    lang: LanguageTag | None = None
    """The language it is written in."""
    keywords: Lines = ()
    """Words to find it by."""
    related: Annotated[tuple[Slug, ...], Meta(extra={"many": True})] = ()
    """Ids of other briefings."""
    next_update: When | None = None
    """When the next briefing of the series is due."""
    compiled: Compiled | None = None
    """Who made it, and when."""
    summary: Summary
    """The bottom line and the highlights."""
    actors: Annotated[tuple[Actor, ...], Meta(extra={"keyed": True})] = ()
    """Who takes part, speaks, or is spoken of."""
    locations: Annotated[tuple[Location, ...], Meta(extra={"keyed": True})] = ()
    """Where things happened."""
    calls: tuple[Call, ...] = ()
    """Who spoke to whom."""
    casualties: tuple[Casualty, ...] = ()
    """Who was harmed, and who says so."""
    impacts: tuple[Impact, ...] = ()
    """Harm to places and to daily life."""
    statements: tuple[Statement, ...] = ()
    """Who said what."""
    events: tuple[Event, ...] = ()
    """What happened, when."""
    context: tuple[Background, ...] = ()
    """Background: what a reader must know to understand the rest."""
    gaps: tuple[Gap, ...] = ()
    """What is not known."""
    caveats: tuple[Caveat, ...] = ()
    """Where the sources are unclear, and how they were read."""
    sources: Annotated[tuple[Source, ...], Meta(extra={"keyed": True})]
    """Where the facts were read."""
