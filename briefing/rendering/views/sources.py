"""Sources: each with its descriptor, how much of it is cited, and how much was taken from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.citations import uncited
from briefing.rendering.phrases import joined, paragraphs, said, support
from briefing.rendering.rows import Part, Row
from briefing.rendering.wording import names, times

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.model.sources import Source
    from briefing.rendering.rows import Phrase

SHOWN = frozenset(
    {"id", "publisher", "published", "title", "origin", "authors", "url", "paragraphs", "note"}
)
"""The fields that a row tells."""


def parts(lookups: Lookups) -> tuple[Part, ...]:
    """Return the sources in file order."""
    sources = zip(lookups.refs("sources"), lookups.briefing.sources, strict=True)
    rows = tuple(_row(ref, source, lookups) for ref, source in sources)
    return (Part(key="sources", title="Sources", rows=rows),)


def line(_: RecordRef, source: Source, lookups: Lookups) -> Phrase:
    """Return a source in one phrase: publisher, day and title."""
    published = support(times.exact(source.published, lookups.briefing))
    title = said(f"“{source.title}”") if source.title else ()
    return joined(((names.source(source.id, lookups),), published, title), ", ")


def _row(ref: RecordRef, source: Source, lookups: Lookups) -> Row:
    """Return one source as it is listed."""
    several = len(lookups.briefing.sources) > 1
    return Row(
        ref=ref,
        cells=(line(ref, source, lookups),),
        under=tuple(filter(None, (_origin(source), _extent(source, ref, lookups)))),
        body=(*support_lines(source), *paragraphs(source.note)),
        marks=source.id if several else "",
    )


def support_lines(source: Source) -> tuple[Phrase, ...]:
    """Return the address of a source as a line of its own."""
    return (support(source.url),) if source.url else ()


def _origin(source: Source) -> Phrase:
    """Return who published it first and who wrote it."""
    origin = support(f"first published by {source.origin}") if source.origin else ()
    authors = support("by " + ", ".join(source.authors)) if source.authors else ()
    return joined((origin, authors), ", ")


def _extent(source: Source, ref: RecordRef, lookups: Lookups) -> Phrase:
    """Return its length, how much of it is cited, and how many records were taken from it."""
    taken = len(lookups.mentions(ref))
    records = f"{taken:,} record{'' if taken == 1 else 's'} taken from it"
    if source.paragraphs is None:
        return support(records)
    from briefing.rendering.cited import users  # noqa: PLC0415 - few pages and screens show sources

    left = sum(last - first + 1 for first, last in uncited(users(ref, lookups), source.paragraphs))
    cited = f"{source.paragraphs - left:,} cited" if left else "all cited"
    return support(f"{source.paragraphs:,} paragraphs, {cited}; {records}")
