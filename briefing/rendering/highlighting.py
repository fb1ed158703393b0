"""What a search looks for, marked where it stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.rendering.cells import is_attached
from briefing.rendering.folding import comparable, places
from briefing.rendering.phrases import text_of
from briefing.rendering.queries import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.rendering.rows import Phrase, Piece, Row


def highlighted(phrase: Phrase, query: str) -> Phrase:
    """Mark what a query looks for, also where it reaches from one piece into the next."""
    told = comparable(text_of(phrase))
    return marked(phrase, (span for term in terms(query) for span in _occurrences(told, term)))


def marked(phrase: Phrase, found: Iterable[tuple[int, int]]) -> Phrase:
    """Mark what was found, by its first and its last character in the phrase's `comparable` text.

    A phrase in which nothing was stays the same.
    """
    spans = _spans(text_of(phrase), sorted(found))
    return tuple(_split(phrase, spans)) if spans else phrase


def highlighted_row(row: Row, query: str, *, labelled: bool = False) -> Row:
    """Mark a row; not the label that stands before the value of a `labelled` one, nor a title.

    A row that says nothing of it stays the same.
    """
    if row.heading and row.ref is None:
        return row
    first = 1 if labelled else 0
    marked = replace(
        row,
        cells=(*row.cells[:first], *_each(row.cells[first:], query)),
        shorter=tuple((*some[:first], *_each(some[first:], query)) for some in row.shorter),
        under=_each(row.under, query),
        body=_each(row.body, query),
    )
    return row if marked == row else marked


def _each(phrases: Iterable[Phrase], query: str) -> tuple[Phrase, ...]:
    return tuple(highlighted(phrase, query) for phrase in phrases)


def _spans(text: str, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return where in a text stands what was found: in order, and none touches the next."""
    origin = places(text) if found else ()
    spans: list[tuple[int, int]] = []
    for first, last in found:
        begin, end = origin[first], _whole(text, origin[last] + 1)
        if spans and begin <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((begin, end))
    return spans


def _occurrences(text: str, term: str) -> Iterator[tuple[int, int]]:
    """Yield the first and the last character of a term wherever a text holds it."""
    at = text.find(term)
    while at >= 0:
        yield at, at + len(term) - 1
        at = text.find(term, at + len(term))


def _whole(text: str, end: int) -> int:
    """Go on over what belongs to the character before, such as an accent that stands by itself."""
    while end < len(text) and is_attached(text[end]):
        end += 1
    return end


def _split(phrase: Phrase, spans: list[tuple[int, int]]) -> Iterator[Piece]:
    """Yield the pieces of a phrase, parted where something found begins and ends."""
    edges = [edge for span in spans for edge in span]
    at = 0
    for piece in phrase:
        end = at + len(piece.text)
        inside = edges[bisect_right(edges, at) : bisect_left(edges, end)]
        for begin, stop in zip((at, *inside), (*inside, end), strict=True):
            text = piece.text[begin - at : stop - at]
            if text:
                yield piece._replace(text=text, found=bool(bisect_right(edges, begin) % 2))
        at = end
