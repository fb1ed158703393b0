"""What a page leaves out, said in words: nothing is cut without saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.phrases import support
from briefing.rendering.views import locations

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Phrase

_NOUNS = {
    "points": ("point", "points"),
    "significance": ("why it matters", "why it matters"),
    "impacts": ("impact", "impacts"),
    "calls": ("call", "calls"),
    "locations": ("location", "locations"),
    "gaps": ("gap", "gaps"),
    "actors": ("actor", "actors"),
    "events": ("event", "events"),
    "statements": ("statement", "statements"),
    "context": ("piece of background", "pieces of background"),
    "caveats": ("caveat", "caveats"),
}
"""What is counted, one and many, in the order in which it is told."""


def left_out(lookups: Lookups, on_page: Collection[str], gaps_shown: int) -> Phrase:
    """Return what is not on a page that shows these parts, and how to have it.

    `gaps_shown` is how many gaps the page names at most.
    """
    told = [
        _NOUNS[key][0] if key == "significance" else f"{count:,} {_NOUNS[key][count != 1]}"
        for key in _NOUNS
        if (count := _missing(key, lookups, on_page, gaps_shown))
    ]
    listed = f"{', '.join(told)}, and " if told else ""
    return support(f"Left out: {listed}details of what is shown. --depth full shows all.")


def _missing(key: str, lookups: Lookups, on_page: Collection[str], gaps_shown: int) -> int:
    """Return how many records of one kind a page does not show."""
    briefing = lookups.briefing
    match key:
        case "points":
            return len(briefing.summary.points)
        case "significance":
            return int(briefing.summary.significance is not None)
        case "events":
            return 0 if "timeline" in on_page else len(briefing.events)
        case "gaps":
            return max(0, len(briefing.gaps) - gaps_shown)
        case "statements":
            told = "contested" in on_page
            return sum(not (told and lookups.contested(each)) for each in briefing.statements)
        case "locations":
            told = "locations" in on_page
            return sum(not (told and locations.is_foremost(each)) for each in briefing.locations)
    return 0 if key in on_page else len(getattr(briefing, key))
