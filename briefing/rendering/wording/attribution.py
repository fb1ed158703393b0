"""Who says it, who carried it, and where it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.phrases import joined, listing, support
from briefing.rendering.rows import Piece
from briefing.rendering.wording import names, times
from briefing.rendering.wording.marks import paragraphs, source_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.citations import Citation
    from briefing.model.dates import When
    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Phrase

NOBODY = "no speaker named"
"""What stands where a figure's speaker would."""


def says(
    by: Sequence[str], via: Sequence[str], lookups: Lookups, when: When | None = None
) -> Phrase:
    """Return who says it, when and through whom: `says Nikol Pashinyan, 13 Sep, morning`."""
    if by:
        verb = "says " if len(by) == 1 else "say "
        speaker = (*support(verb), *names.actors(by, lookups))
    else:
        speaker = support(NOBODY)
    told = support(times.said(when, lookups.briefing)) if when else ()
    return joined((speaker, told, through(via, lookups)), ", ")


def so_says(by: Sequence[str], via: Sequence[str], lookups: Lookups) -> Phrase:
    """Return who says it, to stand after a sentence; nothing where nobody is named."""
    if not by and not via:
        return ()
    return (*support("("), *says(by, via, lookups), *support(")"))


def through(via: Sequence[str], lookups: Lookups) -> Phrase:
    """Return who carried it, in the order in which they did: `via Al Jazeera and Transitions`."""
    if not via:
        return ()
    return (*support("via "), *listing([(names.carrier(who, lookups),) for who in via]))


def trail(
    by: Sequence[str], via: Sequence[str], cited: Sequence[Citation], lookups: Lookups
) -> Phrase:
    """Return the way of a record to us: `said by … → carried by … → read in …, p5`.

    Who published it first is a step of it where it was read in one source.
    """
    steps: list[Phrase] = []
    if by:
        steps.append((*support("said by "), *names.actors(by, lookups)))
    steps += [(*support("carried by "), names.carrier(who, lookups)) for who in via]
    if cited:
        sources = {source_id(each, lookups) for each in cited}
        source = lookups.source(sources.pop()) if len(sources) == 1 else None
        if source is not None and source.origin and source.origin not in map(lookups.name, via):
            steps.append(support(f"first published by {source.origin}"))
        steps.append(read_in(cited, lookups))
    return joined(steps, " → ")


def read_in(cited: Sequence[Citation], lookups: Lookups) -> Phrase:
    """Return the sources of a record with their paragraphs: `read in Transitions, p3, p5`."""
    places: dict[str, list[str]] = {}
    for citation in cited:
        places.setdefault(source_id(citation, lookups), []).append(paragraphs(citation))
    sources = [
        (names.source(source, lookups), Piece(", " + ", ".join(where), "support"))
        for source, where in places.items()
    ]
    return (*support("read in "), *joined(sources, "; "))
