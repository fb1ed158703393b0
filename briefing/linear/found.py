"""What was looked for, as a page: by what it says, or by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.linear import telling
from briefing.linear.pages import Draft
from briefing.model.records import KEYED
from briefing.rendering.folding import comparable
from briefing.rendering.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.linear.pages import Page
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.hits import Hit


def search_page(query: str, hits: Iterable[Hit], lookups: Lookups) -> Page:
    """Return the records that were found, each under the first section that lists it."""
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


def names_page(name: str, refs: Sequence[RecordRef], lookups: Lookups) -> Page:
    """Return the records that a name may mean."""
    draft = Draft(lookups)
    draft.say(f"{len(refs):,} are called {name}")
    for ref in refs:
        draft.item(ref, telling.line(ref, lookups))
    return draft.page("search", f"those called {name}")


def called(name: str, lookups: Lookups) -> list[RecordRef]:
    """Return the actors, locations and sources that go by a name, or else that it is a part of."""
    wanted = comparable(name)
    whole, partly = [], []
    for collection in KEYED:
        for ref, record in lookups.records(collection).items():
            known = [
                ref.key,
                *(getattr(record, field, None) or "" for field in ("name", "short", "publisher")),
                *getattr(record, "aka", ()),
            ]
            names = [comparable(each) for each in known]
            if wanted in names:
                whole.append(ref)
            elif any(wanted in each for each in names):
                partly.append(ref)
    return whole or partly
