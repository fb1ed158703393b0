"""Warnings about country codes that no country has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.countries import country
from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.errors import Problem
    from briefing.loading.nodes import Path
    from briefing.loading.quality.inspection import Inspection

_KNOWN_AS = {"UK": "GB", "EL": "GR", "SU": "RU", "YU": "RS"}
"""Codes that are in use elsewhere or were once, and the country they may mean."""


def unknown_countries(inspection: Inspection) -> Iterator[Problem]:
    """Tell of country codes that are well formed and not in ISO 3166-1."""
    for path, code in _codes(inspection):
        if country(code) is None:
            near = _KNOWN_AS.get(code)
            advice = f"did you mean {quoted(near)}?" if near else "see ISO 3166-1"
            message = f"no country has the code {quoted(code)}; {advice}"
            yield inspection.warn(path, "unknown-country", message)


def _codes(inspection: Inspection) -> Iterator[tuple[Path, str]]:
    """Yield the way to every country code, and the code."""
    for place, code in enumerate(inspection.briefing.countries):
        yield ("countries", place), code
    for actor in inspection.own(inspection.briefing.actors, "actors"):
        if actor.country is not None:
            yield ("actors", actor.id, "country"), actor.country
    for location in inspection.own(inspection.briefing.locations, "locations"):
        for place, code in enumerate(location.country):
            yield ("locations", location.id, "country", place), code
