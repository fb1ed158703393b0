"""Rows of one or more parts as one list, laid out for a width only when they come into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from briefing.rendering.layout import LABEL, UNICODE_SIGNS, plan
from briefing.rendering.rows import Part, Piece, Row
from briefing.tui.emoji import steady_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.lookups import RecordRef
    from briefing.rendering.layout import Plan, Signs
    from briefing.rendering.rows import Phrase

MEASURE = 76
"""The widest that prose is set, in cells."""

_TABLE = 100
"""The widest that a table is set: further apart its ends no longer read as one line."""

_LEAST = 20
"""The narrowest that rows are laid out for."""

_ROOM_FOR_MARKS = 50
"""Cells of a line of prose beside which source marks take no room that is missed."""

_SAMPLE = 1000
"""How many rows a part's columns are measured from: reading all would make a long list slow."""

_KEPT = 2000
"""How many rows are remembered as they were laid out."""


_PROSE = Part(key="", title="")
"""What a title or a line of text is laid out as."""

_BLANK = Row(heading=True)
"""An empty line between two parts, or two groups of rows."""


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
    ) -> None:
        """Set the parts one below the other, each under its title where there are several."""
        self.rows: list[Row] = []
        self._cells = max(cells, _LEAST)
        self._detail = detail
        self._signs = signs
        self._plans: list[Plan] = []
        self._laid: dict[int, list[Phrase]] = {}
        self._pattern = ""
        self._places: dict[RecordRef, int] | None = None
        shown = [part for part in parts if part.rows or part.empty]
        for part in shown:
            self._add(part, titled=len(shown) > 1)
        self.stops = [at for at, row in enumerate(self.rows) if row.ref and not row.heading]

    def lines(self, row: int) -> list[Phrase]:
        """Return the physical lines of a row; at least one."""
        found = self._laid.get(row)
        if found is None:
            if len(self._laid) >= _KEPT:
                self._laid.clear()
            found = self._laid[row] = self._plans[row].lines(self._marked(row)) or [()]
        return found

    def mark(self, pattern: str) -> None:
        """Mark what a search is looking for; nothing for an empty one."""
        self._pattern = pattern
        self._laid.clear()

    def first_found(self, within: int | None = None) -> tuple[int, int] | None:
        """Return the first row and line in which something is marked, or those `within` a row."""
        for row in range(len(self.rows)) if within is None else (within,):
            if self._marked(row) is not self.rows[row]:
                for at, line in enumerate(self.lines(row)):
                    if any(piece.found for piece in line):
                        return row, at
        return None

    def _marked(self, row: int) -> Row:
        """Return a row as it is drawn."""
        found = steady_row(self.rows[row])
        if not self._pattern:
            return found
        from briefing.rendering.search import highlighted_row  # noqa: PLC0415 - nothing was searched for until now

        columns = self._plans[row].part.columns
        labelled = bool(columns) and columns[0].key == LABEL
        return highlighted_row(found, self._pattern, labelled=labelled)

    def height_of(self, row: int) -> int:
        """Return how many lines a row takes."""
        return max(self._plans[row].height(steady_row(self.rows[row])), 1)

    def ref_of(self, row: int | None) -> RecordRef | None:
        """Return the record that a row stands for."""
        return None if row is None else self.rows[row].ref

    def place_of(self, ref: RecordRef) -> int | None:
        """Return the first row that stands for a record."""
        if self._places is None:
            self._places = {}
            for at in self.stops:
                found = self.rows[at].ref
                if found is not None:
                    self._places.setdefault(found, at)
        return self._places.get(ref)

    def _add(self, part: Part, *, titled: bool) -> None:
        if self.rows:
            self._extend((_BLANK,), part=_PROSE)
        if titled and part.title:
            self._extend((_title(part),), part=_PROSE)
        if part.rows:
            self._extend(_parted(part.rows) if part.grouped else part.rows, part=part)
        else:
            self._extend((Row(cells=((Piece(part.empty, "support"),),)),), part=_PROSE)

    def _extend(self, rows: Iterable[Row], *, part: Part) -> None:
        cells = min(self._cells, _TABLE if part.columns else MEASURE)
        laid = plan(
            _sampled(part),
            cells,
            body=self._detail.body,
            compact=self._detail.compact,
            marks=self._detail.marks or (not part.columns and cells >= _ROOM_FOR_MARKS),
            signs=self._signs,
        )
        before = len(self.rows)
        self.rows.extend(rows)
        self._plans.extend([laid] * (len(self.rows) - before))


def _parted(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield rows with an empty line before each group but the first."""
    for at, row in enumerate(rows):
        if at and not row.indent:
            yield _BLANK
        yield row


def _title(part: Part) -> Row:
    """Return the row that heads a part."""
    return Row(cells=((Piece(part.title, "heading"),),), heading=True)


def _sampled(part: Part) -> Part:
    """Return the part with as many of its rows, evenly taken, as its columns are measured from."""
    every = len(part.rows) // _SAMPLE
    return msgspec.structs.replace(part, rows=part.rows[::every]) if every > 1 else part
