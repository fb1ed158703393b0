"""Search within one briefing: the rows that say something, and where in them it stands.

Every word of a query must be in a row or on its record's card, in any order, be it within a longer
word; words between quotation marks as they stand. Case, accents and kinds of dash do not count.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.rendering.cells import is_attached
from briefing.rendering.folding import comparable, places
from briefing.rendering.hits import Hit
from briefing.rendering.phrases import text_of
from briefing.rendering.sections import KEYS, section
from briefing.rendering.wording.fields import labelled_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Labelled, Phrase, Piece, Row

__all__ = ["Hit", "Index", "highlighted", "highlighted_row", "missing", "terms"]

_TERM = re.compile('"([^"]*)"?|[^\\s"]+')
_NOT_OWN = frozenset(
    {"id", "kind", "src", "via", "of", "side", "country", "admin1", "disputes", "supports"}
)
"""The fields that put a record in its place, or tell what others say."""
_BETWEEN = "\n"
"""What stands between two texts; no term holds it, so that none is found across them."""
_STEP = 100
"""Rows that are read at once: a few milliseconds."""


@lru_cache(maxsize=64)
def terms(query: str) -> tuple[str, ...]:
    """Return what must be found for a query, as texts are compared; nothing for an empty one."""
    found = (match[1] or match[0] for match in _TERM.finditer(comparable(query)))
    return tuple(dict.fromkeys(term for term in found if term.strip(' "')))


def missing(query: str, text: str) -> tuple[str, ...]:
    """Return the terms of a query that a text does not hold, wherever its lines break."""
    told = _closed(comparable(text))
    return tuple(term for term in terms(query) if _closed(term) not in told)


def _closed(text: str) -> str:
    return text.replace(" ", "")


def highlighted(phrase: Phrase, query: str) -> Phrase:
    """Mark what a query looks for, also where it reaches from one piece into the next."""
    spans = _spans(text_of(phrase), terms(query))
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


class Index:
    """The words of every row of a briefing in one text, and whose they are."""

    def __init__(self, lookups: Lookups, spell: Callable[[str], str] = str) -> None:
        """Take the briefing, and how its words are spelt on the screen; read it later."""
        self._lookups = lookups
        self._spell = spell
        self._hits: list[Hit] = []
        self._order: dict[Hit, int] = {}
        self._text, self._starts = "", [0]
        self._texts: list[str] = []
        self._own: dict[RecordRef, list[str]] = {}
        self._steps = self._read()

    def steps(self) -> Iterator[None]:
        """Read the briefing; what is asked for between two steps is done at once."""
        return self._steps

    def find(self, query: str, among: Container[Hit] | None = None) -> tuple[Hit, ...]:
        """Return the rows that say all of it, in the order of the screen, or some `among` them.

        What is not read yet is read now.
        """
        for _ in self._steps:
            pass
        wanted = sorted(terms(self._spell(query)), key=len, reverse=True)
        found = self._found(wanted) if wanted else ()
        return tuple(hit for hit in found if among is None or hit in among)

    def nearest(self, hits: Sequence[Hit], section: int, ref: RecordRef | None) -> int:
        """Return which of some hits stands at a row or next after it; 0 where none does."""
        here = self._place(section, ref)
        return bisect_left(hits, here, key=self._order.__getitem__) % max(len(hits), 1)

    def step(self, hits: Sequence[Hit], section: int, ref: RecordRef | None, direction: int) -> int:
        """Return which hit is next after a row, or before it; past an end -1 or their number."""
        here = self._place(section, ref)
        if direction > 0 and (ref is None or Hit(section, ref) not in self._order):
            here -= 1
        look = bisect_right if direction > 0 else bisect_left
        return look(hits, here, key=self._order.__getitem__) - (direction < 0)

    def label_of(self, ref: RecordRef, term: str) -> str:
        """Name the line of a record's card that holds a term; empty where none does."""
        for line in self._own_fields(ref):
            if any(term in self._compared(phrase) for phrase in line.phrases):
                return line.label
        return ""

    def _place(self, section: int, ref: RecordRef | None) -> int:
        """Return the place of a row among all of them; of its section where it is none."""
        known = None if ref is None else self._order.get(Hit(section, ref))
        return bisect_left(self._hits, section, key=_section_of) if known is None else known

    def _found(self, wanted: list[str]) -> Iterator[Hit]:
        """Yield the rows that hold every term, led by the first."""
        text, (first, *others) = self._text, wanted
        at = text.find(first)
        while at >= 0:
            row = bisect_right(self._starts, at) - 1
            begin, end = self._starts[row], self._starts[row + 1]
            if all(text.find(term, begin, end) >= 0 for term in others):
                yield self._hits[row]
            at = text.find(first, end)

    def _read(self) -> Iterator[None]:
        """Read every section, then set all texts one after the other."""
        for number, key in enumerate(KEYS, 1):
            said: dict[RecordRef, list[str]] = {}
            rows = (row for part in section(key, self._lookups).parts for row in part.rows)
            for place, row in enumerate(rows):
                if not place % _STEP:
                    yield
                if row.ref is not None:
                    said.setdefault(row.ref, []).extend(map(self._compared, _phrases(row)))
            for place, (ref, texts) in enumerate(said.items()):
                if not place % _STEP:
                    yield
                self._hits.append(Hit(number, ref))
                self._texts.append(self._joined(texts, self._own_texts(ref)))
        self._starts = [0, *accumulate(map(len, self._texts))]
        self._text = "".join(self._texts)
        self._texts.clear()
        self._own.clear()
        self._order = {hit: place for place, hit in enumerate(self._hits)}

    def _own_texts(self, ref: RecordRef) -> list[str]:
        """Return the texts of a record's card, which many sections may list."""
        if ref not in self._own:
            lines = self._own_fields(ref)
            self._own[ref] = [self._compared(each) for line in lines for each in line.phrases]
        return self._own[ref]

    def _own_fields(self, ref: RecordRef) -> tuple[Labelled, ...]:
        return labelled_fields(self._lookups.record(ref), self._lookups, _NOT_OWN)

    def _compared(self, phrase: Phrase) -> str:
        return comparable(self._spell(text_of(phrase)))

    def _joined(self, texts: list[str], own: list[str]) -> str:
        """Return the texts of a row, then those of its card that it does not hold."""
        row = _BETWEEN.join(texts)
        return _BETWEEN.join((row, *(text for text in own if text not in row), ""))


def _phrases(row: Row) -> Iterator[Phrase]:
    """Yield all that a row says."""
    yield from row.cells
    yield from row.under
    yield from row.body


def _section_of(hit: Hit) -> int:
    return hit.section


def _spans(text: str, wanted: Iterable[str]) -> list[tuple[int, int]]:
    """Return where terms stand in a text: in order, and none touches the next."""
    told = comparable(text)
    found = sorted(span for term in wanted for span in _occurrences(told, term))
    if not found:
        return []
    origin = places(text)
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
