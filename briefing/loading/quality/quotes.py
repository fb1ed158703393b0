"""Warnings about `quote`: longer than a phrase, or not in the paragraph it is said to be from."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.loading.quality.words import count_words
from briefing.model.citations import Citation
from briefing.model.source_texts import Quotations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.errors import Problem
    from briefing.loading.nodes import Path
    from briefing.loading.quality.inspection import Inspection
    from briefing.model.calls import Call
    from briefing.model.events import Event
    from briefing.model.impacts import Impact
    from briefing.model.statements import Statement

LONGEST = 8
"""How many words may be taken from a source as they stand."""

_MOST = 50_000_000
"""How many characters are looked through: some hundred quotes that nowhere stand in a mebibyte."""


_SHOWN = 9
"""How many of the paragraphs that a record cites a message names."""


def long_quotes(inspection: Inspection) -> Iterator[Problem]:
    """Tell of quotes that are more than a phrase."""
    for path, quote, _ in _quotes(inspection):
        count = count_words(quote)
        if count > LONGEST:
            message = f"the quote has {count} words; {LONGEST} at most"
            yield inspection.warn(path, "long-quote", message)


def quotes_not_found(inspection: Inspection) -> Iterator[Problem]:
    """Tell of quotes that are not in a cited paragraph, where copies of the sources say so."""
    opened: list[Quotations] = []

    @cache
    def quotations(source_id: str) -> Quotations | None:
        found = _quotations(inspection, source_id)
        opened.extend([found] if found is not None else ())
        return found

    for path, quote, cited in _quotes(inspection):
        if sum(each.searched for each in opened) > _MOST:
            message = "the copies of the texts are too long to look for this quote and what follows"
            yield inspection.warn(path, "quote-not-sought", message)
            return
        message = _not_found(quote, cited, quotations)
        if message:
            yield inspection.warn(path, "quote-not-found", message)


def _quotations(inspection: Inspection, source_id: str) -> Quotations | None:
    """Return what finds quotes in a source's text; None where there is no copy of it."""
    source = inspection.lookups.source(source_id)
    text = None if source is None else inspection.text_of(source)
    return None if text is None or text.fault else Quotations(text.paragraphs)


def _quotes(inspection: Inspection) -> Iterator[tuple[Path, str, tuple[Citation, ...]]]:
    """Yield the way to each quote, the quote, and what its record cites."""
    briefing = inspection.briefing
    quoting: tuple[tuple[str, Sequence[Call | Impact | Statement | Event]], ...] = (
        ("calls", briefing.calls),
        ("impacts", briefing.impacts),
        ("statements", briefing.statements),
        ("events", briefing.events),
    )
    for collection, records in quoting:
        for place, record in enumerate(records):
            if record.quote is not None:
                yield (collection, place, "quote"), record.quote, record.src


def _not_found(
    quote: str, cited: tuple[Citation, ...], quotations: Callable[[str], Quotations | None]
) -> str:
    """Say that the quote is in no cited paragraph; empty where it is, or nobody can tell."""
    elsewhere = ""
    for citation in cited:
        text = quotations(citation.source)
        if text is None or any(text.find(quote, citation.first, citation.last)):
            return ""
        there = next(text.find(quote), None)
        if there is not None and not elsewhere:
            elsewhere = _mark(Citation(citation.source, there.paragraph, there.paragraph))
    marks = ", ".join(map(_mark, cited[:_SHOWN])) + (", …" if len(cited) > _SHOWN else "")
    if elsewhere:
        return f"the quote is not in {marks} but in {elsewhere}"
    return f"the quote is not in {marks}; copy it from there to the letter"


def _mark(citation: Citation) -> str:
    """Write a citation as the file does."""
    prefix = f"{citation.source}:" if citation.source else ""
    run = "" if citation.first == citation.last else f"-{citation.last}"
    return f"{prefix}p{citation.first}{run}"
