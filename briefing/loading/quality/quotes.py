"""Warnings about `quote`: longer than a phrase, or not in the paragraph it is said to be from."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

import msgspec

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
    folded = cache(lambda source_id: _folded(inspection, source_id))
    for path, quote, cited in _quotes(inspection):
        message = _not_found(_fold(quote), cited, folded)
        if message:
            yield inspection.warn(path, "quote-not-found", message)


class _Folded(msgspec.Struct, frozen=True):
    """A source's text, folded, with a line for each paragraph."""

    text: str
    """The lines."""
    starts: list[int]
    """Where each line begins, and where the last one ends."""

    def find(self, quote: str, first: int, last: int) -> int | None:
        """Return the first of the paragraphs from `first` to `last` that holds the quote."""
        count = len(self.starts) - 1
        if first > count:
            return None
        index = self.text.find(quote, self.starts[first - 1], self.starts[min(last, count)])
        return None if index < 0 else bisect_right(self.starts, index)


def _folded(inspection: Inspection, source_id: str) -> _Folded | None:
    """Return a source's text; None where there is no copy of it."""
    source = inspection.lookups.source(source_id)
    text = None if source is None else inspection.text_of(source)
    if text is None or text.fault:
        return None
    lines = [_fold(paragraph) + "\n" for paragraph in text.paragraphs]
    return _Folded("".join(lines), list(accumulate(map(len, lines), initial=0)))


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
    quote: str, cited: tuple[Citation, ...], folded: Callable[[str], _Folded | None]
) -> str:
    """Say that the quote is in no cited paragraph; empty where it is, or nobody can tell."""
    elsewhere = ""
    for citation in cited:
        text = folded(citation.source)
        if text is None or text.find(quote, citation.first, citation.last) is not None:
            return ""
        there = text.find(quote, 1, len(text.starts))
        if there is not None and not elsewhere:
            elsewhere = _mark(Citation(citation.source, there, there))
    marks = ", ".join(map(_mark, cited))
    if elsewhere:
        return f"the quote is not in {marks} but in {elsewhere}"
    return f"the quote is not in {marks}; copy it from there to the letter"


def _mark(citation: Citation) -> str:
    """Write a citation as the file does."""
    prefix = f"{citation.source}:" if citation.source else ""
    run = "" if citation.first == citation.last else f"-{citation.last}"
    return f"{prefix}p{citation.first}{run}"


def _fold(text: str) -> str:
    """Return a text without regard to the kind of its quotation marks and spaces."""
    return " ".join(text.translate(_FOLD).split())
