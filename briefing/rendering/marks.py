"""Source marks: `p5`, `p5-7`, and `ap:p3` where a briefing has several sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model import Briefing
    from briefing.model.citations import Citation


def marks(cited: Iterable[Citation], briefing: Briefing) -> str:
    """Return the marks of a record, parted by commas; empty where it cites nothing."""
    return ", ".join([mark(citation, briefing) for citation in cited])


def mark(citation: Citation, briefing: Briefing) -> str:
    """Return one mark, with the source's id where there are several sources."""
    where = paragraphs(citation)
    if len(briefing.sources) < 2:
        return where
    return f"{citation.source or default_source(briefing)}:{where}"


def paragraphs(citation: Citation) -> str:
    """Return the paragraphs of a citation: `p5` or `p5-7`."""
    if citation.first == citation.last:
        return f"p{citation.first}"
    return f"p{citation.first}-{citation.last}"


def default_source(briefing: Briefing) -> str:
    """Return the id of the source that a mark without a name means; empty where none is."""
    if len(briefing.sources) == 1:
        return briefing.sources[0].id
    return next((source.id for source in briefing.sources if source.default), "")
