"""Countries by code: their names, and whether a point can lie in one."""

from __future__ import annotations

from functools import cache

import msgspec

from briefing.model.country_table import TABLE


class Box(msgspec.Struct, frozen=True, gc=False):
    """A part of the globe between two parallels and two meridians, in degrees (WGS 84)."""

    south: float
    """The lowest latitude."""
    west: float
    """The lowest longitude."""
    north: float
    """The highest latitude."""
    east: float
    """The highest longitude."""

    def holds(self, lat: float, lon: float) -> bool:
        """Tell whether a point lies in the box or on its edge."""
        return self.south <= lat <= self.north and self.west <= lon <= self.east


class Country(msgspec.Struct, frozen=True):
    """A country of ISO 3166-1."""

    name: str
    """Its short name in English."""
    boxes: tuple[Box, ...]
    """Boxes that together hold its land, half a degree wider; none crosses the antimeridian."""

    def may_hold(self, lat: float, lon: float) -> bool:
        """Tell whether a point lies in one of the country's boxes."""
        return any(box.holds(lat, lon) for box in self.boxes)


def country(code: str) -> Country | None:
    """Return the country with this ISO 3166-1 alpha-2 code; None where there is none."""
    return countries().get(code)


def country_name(code: str) -> str:
    """Return the name of the country with this code, or the code where there is none."""
    found = country(code)
    return code if found is None else found.name


@cache
def countries() -> dict[str, Country]:
    """Return every country by its code."""
    found: dict[str, Country] = {}
    for line in TABLE.splitlines():
        head, _, tail = line.partition(": ")
        code, _, name = head.partition(" ")
        boxes = tuple(Box(*map(float, box.split(","))) for box in tail.split())
        known = found.get(code)
        if known is not None:
            name, boxes = known.name, known.boxes + boxes
        found[code] = Country(name, boxes)
    return found
