"""What the briefings of a folder share: the file `library.yaml` beside them."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from briefing.model.actors import Actor
from briefing.model.locations import Location
from briefing.model.sources import Source


class Shared(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Actors, locations and sources that every briefing of a folder may name."""

    library: Literal[1]
    """The version of the format."""
    actors: Annotated[tuple[Actor, ...], Meta(extra={"keyed": True})] = ()
    """Who takes part, speaks, or is spoken of."""
    locations: Annotated[tuple[Location, ...], Meta(extra={"keyed": True})] = ()
    """Where things happened."""
    sources: Annotated[tuple[Source, ...], Meta(extra={"keyed": True})]
    """Where this was read, and other sources that briefings cite."""
