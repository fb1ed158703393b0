"""Rows of one or more parts as one list, laid out for a width only when they come into sight."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from briefing.rendering.layout import LABEL, UNICODE_SIGNS, plan
from briefing.rendering.phrases import text_of
from briefing.rendering.rows import Band, Part, Piece, Row
from briefing.tui.anchors import Anchor, Span, Stop
from briefing.tui.blocks import RULE, double, single
from briefing.tui.entries import BLANK, accounts, disputes, grouped, ref_of
from briefing.tui.preparing import Preparation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.model.lookups import RecordRef
    from briefing.rendering.layout import Plan, Signs
    from briefing.rendering.rows import Account, Phrase
    from briefing.tui.blocks import Laid, Line
    from briefing.tui.entries import Entry

MEASURE = 76
"""The widest that prose is set, in cells."""

_TABLE = 100
"""The widest that a table is set: further apart its ends no longer read as one line."""

_LEAST = 20
"""The narrowest that rows are laid out for."""

_ROOM_FOR_MARKS = 50
"""Cells of a line of prose beside which source marks take no room that is missed."""

_ABREAST = 90
"""Cells from which on accounts that dispute each other stand side by side."""

_READABLE = 60
"""Cells of a column that other prose takes as well; where there are fewer, it takes two columns.

So the source marks of what stands side by side and of what does not are in line.
"""

_KEPT = 2000
"""How many rows are remembered as they were laid out."""

_PROSE = Part(key="", title="")
"""What a title or a line of text is laid out as."""


class Detail(NamedTuple):
    """How much of each record a list shows."""

    body: bool = True
    """Whether the text of each record stands under it."""
    compact: bool = False
    """Whether a record of a table is one line, cut where it must be."""
    marks: bool = True
    """Whether source marks are shown; beside long lines of prose they always are."""


WHOLE = Detail()
"""Everything, and nothing cut."""

INDEX = Detail(body=False, compact=True)
"""A line for each record: its card stands beside the list."""

WRAPPED = Detail(body=False)
"""As an index, but nothing is cut."""

GLANCE = Detail(body=False, compact=True, marks=False)
"""What a pane of the front page has room for."""

GLANCE_WRAPPED = Detail(body=False, marks=False)
"""The same, but nothing is cut."""


class Listing:
    """What a list shows at one width."""

    def __init__(
        self,
        parts: Iterable[Part],
        cells: int,
        detail: Detail = WHOLE,
        *,
        signs: Signs = UNICODE_SIGNS,
        preparation: Preparation | None = None,
        own: RecordRef | None = None,
        signs_of: Mapping[RecordRef, str] | None = None,
    ) -> None:
        """Set the parts one below the other, each under its title where there are several.

        On the card of a record, `own`, that record is not among the names. `signs_of` gives what
        stands at the edge of the rows of some records.
        """
        self._cells = max(cells, _LEAST)
        self._detail = detail
        self._signs = signs
        self._preparation = preparation or Preparation()
        self._own = own
        self._signs_of = signs_of or {}
        self._entries: list[Entry] = []
        self._plans: list[Plan] = []
        self._laid: dict[int, Laid] = {}
        self._places: dict[RecordRef, Stop] | None = None
        self.abreast = False
        """Whether some records stand side by side."""
        shown = [part for part in parts if part.rows or part.empty]
        for part in shown:
            self._add(part, titled=len(shown) > 1)
        self.stops = list(self._found_stops())
        """Where the cursor may stand, in reading order."""

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._entries)

    def lines(self, row: int) -> list[Line]:
        """Return the physical lines of a row; at least one."""
        return self._laid_out(row).lines

    def mark(self, pattern: str) -> None:
        """Mark what a search is looking for; nothing for an empty one."""
        self._preparation.pattern = pattern
        self._laid.clear()

    def sign(self, signs_of: Mapping[RecordRef, str]) -> None:
        """Put other signs at the edge."""
        self._signs_of = signs_of
        self._laid.clear()

    def first_found(self, within: Stop | None = None) -> Anchor | None:
        """Return the first line in which something is marked, or those `within` a record."""
        for row in range(self.count) if within is None else (within.row,):
            if self._is_marked(row):
                for at, line in enumerate(self.lines(row)):
                    blocks = (
                        block for block in line if within is None or block.place == within.place
                    )
                    if any(piece.found for block in blocks for piece in block.phrase):
                        return Anchor(row, at)
        return None

    def _is_marked(self, row: int) -> bool:
        """Tell whether something in a row is marked, though its lines may not show it."""
        part = self._plans[row].part
        rows = (each for account in accounts(self._entries[row]) for each in account)
        found = (self._preparation.row(each, part) for each in rows)
        phrases = (phrase for each in found for phrase in (*each.cells, *each.under, *each.body))
        return any(piece.found for phrase in phrases for piece in phrase)

    def height_of(self, row: int) -> int:
        """Return how many lines a row takes."""
        plan, entry = self._plans[row], self._entries[row]
        if isinstance(entry, Row) and plan.compact and plan.part.columns:
            return plan.height(entry)
        return len(self.lines(row))

    def span_of(self, stop: Stop) -> Span:
        """Return which lines of its row belong to what the cursor may stand on."""
        if isinstance(self._entries[stop.row], Band):
            return self._laid_out(stop.row).spans[stop.place]
        return Span(0, self.height_of(stop.row))

    def ref_of(self, stop: Stop | None) -> RecordRef | None:
        """Return the record that stands there."""
        return None if stop is None else ref_of(accounts(self._entries[stop.row])[stop.place])

    def holds(self, stop: Stop) -> bool:
        """Tell whether the cursor may stand there."""
        at = bisect_left(self.stops, stop)
        return at < len(self.stops) and self.stops[at] == stop

    def place_of(self, ref: RecordRef) -> Stop | None:
        """Return the first place where a record stands."""
        if self._places is None:
            self._places = {}
            for stop in self.stops:
                entry = self._entries[stop.row]
                found = entry.ref if isinstance(entry, Row) else self.ref_of(stop)
                if found is not None:
                    self._places.setdefault(found, stop)
        return self._places.get(ref)

    def heading_of(self, row: int) -> str:
        """Return what heads a row, or the rows below it; empty where that is in sight with it."""
        while row < self.count and self._entries[row] is BLANK:
            row += 1
        at = bisect_right(self.headings, row) - 1
        if at < 0 or self.headings[at] == row:
            return ""
        first = self.lines(self.headings[at])[0]
        return "".join(text_of(block.phrase) for block in first).strip()

    @cached_property
    def headings(self) -> list[int]:
        """Which rows head others."""
        found = enumerate(self._entries)
        return [at for at, each in found if isinstance(each, Row) and each.heading and each.cells]

    def names(self, stop: Stop | None) -> dict[RecordRef, int]:
        """Return what else a row names, in reading order, with the line where it is named first."""
        found: dict[RecordRef, int] = {}
        if stop is not None:
            for line, ref in self._laid_out(stop.row).names(stop.place):
                if ref not in (self._own, self.ref_of(stop)):
                    found.setdefault(ref, line)
        return found

    def counterpart(self, stop: Stop | None, other: Listing) -> Stop | None:
        """Return the place of the same row in a listing of the same parts for another width."""
        if stop is None or self.abreast == other.abreast:
            return stop
        ref = self.ref_of(stop)
        before = sum(self.ref_of(each) == ref for each in self.stops if each < stop)
        alike = [each for each in other.stops if other.ref_of(each) == ref]
        return alike[min(before, len(alike) - 1)] if alike else None

    def _laid_out(self, row: int) -> Laid:
        found = self._laid.get(row)
        if found is None:
            if len(self._laid) >= _KEPT:
                self._laid.clear()
            found = self._laid[row] = self._lay(self._entries[row], self._plans[row])
        return found

    def _lay(self, entry: Entry, plan: Plan) -> Laid:
        """Lay out one row of the list."""

        def lines(account: Account) -> list[Phrase]:
            prepared = (self._preparation.row(row, plan.part) for row in account)
            return [line for row in prepared for line in plan.lines(row)] or [()]

        signs = [self._sign_of(account, plan.part) for account in accounts(entry)]
        if not isinstance(entry, Band):
            return single(lines(accounts(entry)[0]), signs[0])
        columns = list(map(lines, entry.claims)), list(map(lines, entry.answers))
        return double(*columns, plan.cells, goes_on=entry.goes_on, signs=signs)

    def _sign_of(self, account: Account, part: Part) -> str:
        """Return what stands at the edge of a record; nothing where a label names another one."""
        is_named = bool(part.columns) and part.columns[0].key == LABEL
        ref = ref_of(account) if self._signs_of and not is_named else None
        return "" if ref is None else self._signs_of.get(ref, "")

    def _found_stops(self) -> Iterator[Stop]:
        """Yield where the cursor may stand: records, and other rows that name some."""
        for at, entry in enumerate(self._entries):
            if not isinstance(entry, Row):
                yield from (Stop(at, place) for place in range(len(accounts(entry))))
            elif not entry.heading and (entry.ref is not None or self._names_any(at, entry)):
                yield Stop(at)

    def _names_any(self, at: int, row: Row) -> bool:
        """Tell whether a row names a record."""
        found = self._preparation.row(row, self._plans[at].part)
        shown = (*found.cells, *found.under, *(found.body if self._detail.body else ()))
        return any(piece.link not in (None, self._own) for phrase in shown for piece in phrase)

    def _add(self, part: Part, *, titled: bool) -> None:
        if self._entries:
            self._extend((BLANK,), _PROSE)
        if titled and part.title:
            self._extend((_title(part),), _PROSE)
        column = min((self._cells - RULE) // 2, MEASURE)
        if not part.rows:
            self._extend((Row(cells=((Piece(part.empty, "support"),),)),), _PROSE)
        elif part.abreast and self._cells >= _ABREAST:
            self.abreast = True
            self._extend(disputes(part), part, column)
        else:
            prose = self.abreast and not part.columns
            beside = column if column >= _READABLE else 2 * column + RULE
            rows = grouped(part.rows) if part.grouped else part.rows
            self._extend(rows, part, beside if prose else 0)

    def _extend(self, entries: Iterable[Entry], part: Part, cells: int = 0) -> None:
        """Add rows that are laid out as those of a part, so many cells wide."""
        widest = min(self._cells, _TABLE if part.columns else MEASURE)
        laid = plan(
            self._preparation.measured(part),
            cells or widest,
            body=self._detail.body,
            compact=self._detail.compact,
            marks=self._detail.marks or (not part.columns and widest >= _ROOM_FOR_MARKS),
            signs=self._signs,
        )
        before = len(self._entries)
        self._entries.extend(entries)
        self._plans.extend([laid] * (len(self._entries) - before))


def _title(part: Part) -> Row:
    """Return the row that heads a part."""
    return Row(cells=((Piece(part.title, "heading"),),), heading=True)
