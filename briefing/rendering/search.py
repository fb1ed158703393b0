"""Search within one briefing: the rows that say something.

Every word of a query must be in a row or on its record's card, in any order, be it within a longer
word; words between quotation marks as they stand. Case, accents and kinds of dash do not count.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from briefing.rendering.folding import comparable
from briefing.rendering.hits import Hit
from briefing.rendering.phrases import text_of
from briefing.rendering.queries import terms
from briefing.rendering.sections import KEYS, section
from briefing.rendering.wording.fields import labelled_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Labelled, Phrase, Row

_NOT_OWN = frozenset(
    {"id", "kind", "src", "via", "of", "side", "country", "admin1", "disputes", "supports"}
)
"""The fields that put a record in its place, or tell what others say."""
_BETWEEN = "\n"
"""What stands between two texts; no term holds it, so that none is found across them."""
_STEP = 100
"""Rows that are read at once: a few milliseconds."""


class Index:
    """The words of every row of a briefing."""

    def __init__(self, lookups: Lookups, spell: Callable[[str], str] = str) -> None:
        """Take the briefing, and how its words are spelt on the screen; read it later."""
        self._lookups = lookups
        self._spell = spell
        self._hits: list[Hit] = []
        self._order: dict[Hit, int] = {}
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
        wanted = terms(self._spell(query))
        rows: Sequence[int] = range(len(self._texts) if wanted else 0)
        for term in sorted(wanted, key=len, reverse=True):
            rows = [row for row in rows if term in self._texts[row]]
        found = [self._hits[row] for row in rows]
        return tuple(found if among is None else [hit for hit in found if hit in among])

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

    def _read(self) -> Iterator[None]:
        """Read every section: a text for each row, of what it says and of what its card does."""
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
        return _BETWEEN.join((row, *(text for text in own if text not in row)))


def _phrases(row: Row) -> Iterator[Phrase]:
    """Yield all that a row says."""
    yield from row.cells
    yield from row.under
    yield from row.body


def _section_of(hit: Hit) -> int:
    return hit.section
