"""Source marks: `p5`, `p5-7`, and `ap:p3` where a briefing has several sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model.citations import Citation
    from briefing.model.lookups import Lookups


def marks(cited: Iterable[Citation], lookups: Lookups) -> str:
    """Return the marks of a record, parted by commas; empty where it cites nothing."""
    return ", ".join([mark(citation, lookups) for citation in cited])


def mark(citation: Citation, lookups: Lookups) -> str:
    """Return one mark, with the source's id where there are several sources."""
    where = paragraphs(citation)
    if len(lookups.briefing.sources) < 2:
        return where
    return f"{source_id(citation, lookups)}:{where}"


def paragraphs(citation: Citation) -> str:
    """Return the paragraphs of a citation: `p5` or `p5-7`."""
    if citation.first == citation.last:
        return f"p{citation.first}"
    return f"p{citation.first}-{citation.last}"


def source_id(citation: Citation, lookups: Lookups) -> str:
    """Return the id of the source that a citation names, or means where it names none."""
    source = lookups.source(citation.source)
    return citation.source if source is None else source.id
