"""What a search found, as a page: every record once, under the first section that lists it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.linear import telling
from briefing.linear.pages import Draft
from briefing.rendering.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.linear.pages import Page
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.search import Hit


def search_page(query: str, hits: Iterable[Hit], lookups: Lookups) -> Page:
    """Return the records that were found, by section."""
    sections: dict[RecordRef, int] = {}
    for hit in hits:
        sections.setdefault(hit.ref, hit.section)
    draft = Draft(lookups)
    draft.say(f"Search for {query}: {len(sections):,} found")
    above = 0
    for ref, number in sections.items():
        if number != above:
            draft.head(f"In {SECTIONS[number - 1].title}")
            above = number
        draft.item(ref, telling.line(ref, lookups))
    return draft.page("search", f"the search for {query}")
