"""Warnings about `quote`: longer than a phrase, or not in the paragraph it is said to be from."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.loading.quality.words import count_words
from briefing.model.citations import Citation

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

_FOLD = str.maketrans("‘’‚‛ʼ“”„‟«»", '\'\'\'\'\'""""""')


def long_quotes(inspection: Inspection) -> Iterator[Problem]:
    """Tell of quotes that are more than a phrase."""
    for path, quote, _ in _quotes(inspection):
        count = count_words(quote)
        if count > LONGEST:
            message = f"the quote has {count} words; {LONGEST} at most"
            yield inspection.warn(path, "long-quote", message)


def quotes_not_found(inspection: Inspection) -> Iterator[Problem]:
    """Tell of quotes that are not in a cited paragraph, where copies of the sources say so."""
    paragraphs = cache(lambda source_id: _paragraphs(inspection, source_id))
    for path, quote, cited in _quotes(inspection):
        message = _not_found(_fold(quote), cited, paragraphs)
        if message:
            yield inspection.warn(path, "quote-not-found", message)


def _paragraphs(inspection: Inspection, source_id: str) -> list[str]:
    """Return a source's paragraphs, folded; none where there is no copy of its text."""
    source = inspection.lookups.source(source_id)
    text = None if source is None else inspection.text_of(source)
    return [] if text is None else [_fold(paragraph) for paragraph in text.paragraphs]


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
    quote: str, cited: tuple[Citation, ...], paragraphs: Callable[[str], list[str]]
) -> str:
    """Say that the quote is in no cited paragraph; empty where it is, or nobody can tell."""
    for citation in cited:
        texts = paragraphs(citation.source)
        if not texts or any(quote in text for text in texts[citation.first - 1 : citation.last]):
            return ""
    marks = ", ".join(map(_mark, cited))
    for source_id in dict.fromkeys(citation.source for citation in cited):
        for number, text in enumerate(paragraphs(source_id), start=1):
            if quote in text:
                there = _mark(Citation(source_id, number, number))
                return f"the quote is not in {marks} but in {there}"
    return f"the quote is not in {marks}; copy it from there to the letter"


def _mark(citation: Citation) -> str:
    """Write a citation as the file does."""
    prefix = f"{citation.source}:" if citation.source else ""
    run = "" if citation.first == citation.last else f"-{citation.last}"
    return f"{prefix}p{citation.first}{run}"


def _fold(text: str) -> str:
    """Return a text without regard to the kind of its quotation marks and spaces."""
    return " ".join(text.translate(_FOLD).split())
