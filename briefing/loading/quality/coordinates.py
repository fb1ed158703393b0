"""Warnings about countries and the points that are said to lie in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.countries import country

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.errors import Problem
    from briefing.loading.quality.inspection import Inspection
    from briefing.model.countries import Country


_SHOWN = 5
"""How many countries a message names."""


def outside_country(inspection: Inspection) -> Iterator[Problem]:
    """Tell of coordinates that lie in none of a place's countries, as swapped ones do."""
    for place in inspection.own(inspection.briefing.locations, "locations"):
        if place.geo is None:
            continue
        known = [found for code in place.country if (found := country(code)) is not None]
        lat, lon = place.geo.lat, place.geo.lon
        if len(known) == len(place.country) > 0 and not _holds(known, lat, lon):
            message = f"{lat:g}, {lon:g} is not in {_names(known)}"
            if _holds(known, lon, lat):
                message += f"; lat and lon are swapped: write lat: {lon:g} and lon: {lat:g}"
            yield inspection.warn(("locations", place.id, "geo", "lat"), "outside-country", message)


def _holds(countries: list[Country], lat: float, lon: float) -> bool:
    return any(each.may_hold(lat, lon) for each in countries)


def _names(countries: list[Country]) -> str:
    """Name the countries: `Armenia`, `Armenia or Iran`, `Armenia, Iran or Turkey`."""
    *before, last = dict.fromkeys(each.name for each in countries)
    if len(before) > _SHOWN:
        return f"{', '.join(before[:_SHOWN])}, …"
    return f"{', '.join(before)} or {last}" if before else last
