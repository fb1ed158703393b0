"""Events: what happened, with the source's own words for the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.phrases import joined, quoted, said, support
from briefing.rendering.wording import attribution

if TYPE_CHECKING:
    from briefing.model.events import Event
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Phrase

SHOWN = frozenset({"id", "when", "words", "text", "by", "via", "quote", "src"})
"""The fields that a row of the timeline tells."""


def line(_: RecordRef, event: Event, lookups: Lookups) -> Phrase:
    """Return what happened and who says so."""
    told = attribution.so_says(event.by, event.via, lookups)
    return joined((said(event.text), quoted(event.quote), told))


def own_words(event: Event) -> Phrase:
    """Return the source's phrase for the time: `in the source: “around midnight”`."""
    return support(f"in the source: “{event.words}”") if event.words else ()
