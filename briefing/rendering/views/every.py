"""Every kind of record, and the view that tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from briefing.rendering.views import (
    actors,
    calls,
    casualties,
    context,
    events,
    impacts,
    locations,
    sources,
    statements,
    summary,
    unknowns,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.model.lookups import Collection
    from briefing.rendering.rows import Phrase


class View(Protocol):
    """What the module of every kind of record offers."""

    SHOWN: frozenset[str]
    """The fields that a row tells, so that a full page can add the rest."""

    @property
    def line(self) -> Callable[..., Phrase]:
        """Return a record of its kind in one phrase, from its ref, itself and the look-ups."""


VIEWS: Mapping[Collection, View] = {
    "summary": summary,
    "actors": actors,
    "locations": locations,
    "calls": calls,
    "casualties": casualties,
    "impacts": impacts,
    "statements": statements,
    "events": events,
    "context": context,
    "gaps": unknowns,
    "caveats": unknowns,
    "sources": sources,
}
"""The view of each collection."""
