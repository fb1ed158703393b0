"""Where things happened, and places that matter to the story."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from briefing.model.counts import Count
from briefing.model.fields import Cited, Countries, Line, Lines, Prose, Slug

LocationKind = Literal[
    "city",
    "town",
    "village",
    "province",
    "region",
    "country",
    "border",
    "exclave",
    "corridor",
    "facility",
    "mountain",
]
"""What a place is."""

LocationRole = Literal[
    "reported-target", "damaged", "evacuated", "base", "area", "background", "disputed-project"
]
"""What the place is to this story."""

GeoPrecision = Literal["exact", "settlement", "district", "province", "region", "country", "line"]
"""How closely the coordinates fix the place (UCDP where_prec)."""

Admin1 = Annotated[
    str,
    Meta(
        extra={
            "text": "pattern",
            "pattern": "[A-Z]{2}-[A-Z0-9]{1,3}",
            "says": "a province code (ISO 3166-2), such as AM-SU",
        }
    ),
]
"""A first-level division of a country: ISO 3166-2."""


class Geo(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename={"from_": "from"},
):
    """A point on the map and who gives it."""

    lat: Annotated[float, Meta(ge=-90, le=90)]
    """Latitude in degrees north (WGS 84)."""
    lon: Annotated[float, Meta(ge=-180, le=180)]
    """Longitude in degrees east (WGS 84)."""
    precision: GeoPrecision
    """How closely the point fixes the place."""
    from_: Line
    """Who gives the coordinates: the source's name or a gazetteer's."""


class Location(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place."""

    id: Slug
    """The key under `locations`; means the same place in every briefing of a library."""
    name: Line
    """The name in neutral spelling."""
    aka: Lines = ()
    """Other names that a reader may search for."""
    kind: LocationKind
    """What the place is."""
    country: Countries = ()
    """The country it lies in, or those a border or a corridor touches."""
    admin1: Admin1 | None = None
    """The province it lies in."""
    role: LocationRole | None = None
    """What the place is to this story."""
    geo: Geo | None = None
    """Its coordinates, where someone gives them."""
    population: Count | None = None
    """How many people live there."""
    note: Prose | None = None
    """What else a reader should know."""
    src: Cited
    """Where it was read."""
