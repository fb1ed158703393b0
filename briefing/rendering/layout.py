"""Rows set as physical lines: the digest and every pane of the screen are laid out here.

A plan is made once for a part and a width; it looks at all rows to choose the columns, and then
gives the lines of any row on demand. No line is wider than asked, but for an address. A plan either
wraps and loses nothing, or is compact: a table's row on one line, where every cut shows its sign.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from briefing.rendering import columns
from briefing.rendering.cells import width
from briefing.rendering.columns import MARK_GAP, STEP, Grid, Slot
from briefing.rendering.lines import HANG, abreast, beside, blank, fewer, flush, hanging, shift
from briefing.rendering.rows import Column, Labelled, Part, Phrase, Piece, Row
from briefing.rendering.wrap import cut, is_address, phrase_width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

MEASURE = 76
"""Cells of a line of prose at most, however wide the page is."""
_BESIDE_FLOOR = 24
"""Cells that must be free beside the first column for lines to stand there."""


LABEL = "label"
"""The key of the column in which the labels of a card stand."""


class Signs(msgspec.Struct, frozen=True):
    """What the layout itself writes."""

    bullet: str = "• "
    """Before a point of a list."""
    end: str = "…"
    """Where text is cut."""


UNICODE_SIGNS = Signs()
ASCII_SIGNS = Signs("* ", "...")


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """A part laid out for one width; `plan` makes it."""

    part: Part
    """What is laid out."""
    cells: int
    """The width that no line exceeds."""
    grid: Grid
    """Its columns; none for prose."""
    body: bool
    """Whether the rows' text is shown."""
    compact: bool
    """Whether each row of a table is one line and the lines under it."""
    marks: bool
    """Whether source marks are shown."""
    measure: int
    """Cells of a line of prose at most."""
    reach: int
    """Cells that the line of an address may take instead, so that it can be copied."""
    signs: Signs
    """What the layout itself writes."""

    @property
    def stacked(self) -> bool:
        """Whether rows are cards and no table: some air between them helps."""
        return self.grid.stacked

    @property
    def left_out(self) -> tuple[str, ...]:
        """Keys of the columns that are not shown: they gave way, or nothing stands in them."""
        shown = {slot.place for slot in self.grid.slots}
        return tuple(
            column.key for place, column in enumerate(self.part.columns) if place not in shown
        )

    def titles(self) -> Phrase:
        """Give the columns' titles as a line to stand above; empty where there is no table."""
        if self.grid.stacked:
            return ()
        row = Row(cells=tuple((Piece(column.title, "support"),) for column in self.part.columns))
        return self._across(row)

    def height(self, row: Row) -> int:
        """Count the lines of a row; in a compact table without laying it out."""
        if self.compact and self.part.columns:
            return 1 if row.heading else 1 + len(row.under)
        return len(self.lines(row))

    def lines(self, row: Row) -> list[Phrase]:
        """Lay out one row. Lines are not filled up to the right."""
        if row.heading:
            return self._heading(row)
        if not self.part.columns:
            return self._marked(self._prose(row), row.marks)
        if self.compact:
            return self._brief(row)
        lines = self._card(row) if self.grid.stacked else self._table(row)
        return self._marked(lines, row.marks)

    def _heading(self, row: Row) -> list[Phrase]:
        """Set a row that heads others: its cells beside each other, whatever the columns are."""
        phrase: list[Piece] = []
        for cell in row.cells:
            phrase.extend((Piece("  "), *cell) if phrase and cell else cell)
        left = self._indent(row)
        if self.compact and self.part.columns:
            line = cut(tuple(phrase), self.cells - left, end=self.signs.end)
            return shift([line], left)
        lines = shift(hanging(tuple(phrase), self._room(left)), left)
        return self._marked(lines, row.marks)

    def _prose(self, row: Row) -> list[Phrase]:
        """Set text without columns, as a paragraph or as a point of a list."""
        left = self._indent(row)
        bullet = self.signs.bullet if self.part.bullet else ""
        inner = left + width(bullet)
        lines: list[Phrase] = []
        for phrase in row.cells:
            lines += shift(wrap(phrase, self._room(inner)), inner)
        if bullet and lines:
            lines[0] = (*blank(left), Piece(bullet, "support"), *lines[0][1:])
        return lines + self._beneath(row, inner if bullet else inner + HANG)

    def _table(self, row: Row) -> list[Phrase]:
        """Set the cells in their columns; what stands beneath follows beside a name that wraps."""
        slots = self.grid.slots
        left = self._beside(row)
        if len(slots) < 2 or left < slots[1].left:
            return self._cells(row, slots) + self._beneath(row, left)
        return abreast(
            self._block(slots[0], row), self._cells(row, slots[1:]) + self._beneath(row, left)
        )

    def _cells(self, row: Row, slots: tuple[Slot, ...]) -> list[Phrase]:
        """Set some of the cells beside each other, each wrapped within its column."""
        blocks = [(slot, self._block(slot, row)) for slot in slots]
        height = max([len(block) for _, block in blocks], default=0)
        return [
            beside((slot, block[at]) for slot, block in blocks if at < len(block))
            for at in range(height)
        ]

    def _block(self, slot: Slot, row: Row) -> list[Phrase]:
        """Wrap one cell within its column; names hang, so that the next row is seen to begin."""
        phrase = _cell(row, slot)
        if slot.left:
            return wrap(phrase, slot.cells)
        indent = min(STEP * row.indent, slot.cells // 2)
        hang = 0 if self.part.columns[slot.place].grows else HANG
        return shift(hanging(phrase, slot.cells - indent, hang), indent)

    def _card(self, row: Row) -> list[Phrase]:
        """Set the cells beneath each other: the first as the head, the others with their titles."""
        left = self._indent(row)
        lines = shift(hanging(_cell(row, self.grid.slots[0]), self._room(left)), left)
        left += HANG
        for slot in self.grid.slots[1:]:
            phrase = _cell(row, slot)
            title = self.part.columns[slot.place].title
            if phrase and title:
                phrase = (Piece(f"{title}: ", "support"), *phrase)
            lines += shift(hanging(phrase, self._room(left), HANG if title else 0), left)
        return lines + self._beneath(row, left)

    def _beneath(self, row: Row, left: int) -> list[Phrase]:
        """Set what stands beneath the cells of a row."""
        lines: list[Phrase] = []
        for phrase in (*row.under, *row.body) if self.body else row.under:
            room = self.reach - left if is_address(phrase) else self._room(left)
            lines += shift(wrap(phrase, room), left)
        return lines

    def _marked(self, lines: list[Phrase], marks: str) -> list[Phrase]:
        """Set source marks at the right edge: on the last line where there is room, else below."""
        if not (marks and self.marks):
            return lines
        mark: Phrase = (Piece(f"[{marks}]", "support"),)
        used = phrase_width(lines[-1]) + MARK_GAP if lines else self.cells
        if used + phrase_width(mark) <= self.cells:
            lines[-1] = flush(lines[-1], mark, self.cells)
            return lines
        return lines + [flush((), line, self.cells) for line in wrap(mark, self.cells)]

    def _brief(self, row: Row) -> list[Phrase]:
        """Set one line for the cells and one for each line under them, cut where they must be."""
        lines = [self._across(row)]
        left = self._beside(row)
        room = self.cells - self._edge() - left
        lines += shift([cut(phrase, room, end=self.signs.end) for phrase in row.under], left)
        if row.marks and self.grid.marks:
            mark = Piece(fewer(row.marks, self.grid.marks, self.signs.end), "support")
            lines[-1] = flush(lines[-1], (mark,), self.cells)
        return lines

    def _across(self, row: Row) -> Phrase:
        """Set the cells of a row on one line."""
        line: list[tuple[Slot, Phrase]] = []
        for slot in self.grid.slots:
            phrase = _cell(row, slot, step=self.grid.step)
            if phrase and row.indent and not slot.left:
                indent = min(STEP * row.indent, slot.cells // 2)
                phrase = (*blank(indent), *cut(phrase, slot.cells - indent, end=self.signs.end))
            elif phrase:
                phrase = cut(phrase, slot.cells, end=self.signs.end)
            line.append((slot, phrase))
        return beside(line)

    def _indent(self, row: Row) -> int:
        """Give the cells by which a row stands in; half the room at most."""
        return min(STEP * row.indent, (self.cells - self._edge()) // 2)

    def _beside(self, row: Row) -> int:
        """Give where lines under a row start: at the second column, or hanging under the first."""
        slots = self.grid.slots
        if len(slots) > 1 and self.cells - slots[1].left >= _BESIDE_FLOOR:
            return slots[1].left
        return self._indent(row) + HANG

    def _room(self, left: int) -> int:
        """Give the cells of a line of prose that starts at `left`."""
        return max(1, min(self.cells - left, self.measure))

    def _edge(self) -> int:
        """Give the cells at the right edge that are kept free for source marks."""
        return self.grid.marks + MARK_GAP if self.grid.marks else 0


def plan(
    part: Part,
    cells: int,
    *,
    body: bool = False,
    compact: bool = False,
    marks: bool = True,
    titled: bool = False,
    gap: int = 2,
    measure: int = MEASURE,
    reach: int = 0,
    signs: Signs = UNICODE_SIGNS,
) -> Plan:
    """Lay out a part for a width of at least 20 cells.

    Without `compact` nothing is lost: text wraps, and a table that does not fit turns into cards.
    With it, a row of a table is one line and one for each line under it; marks and the columns that
    give way leave first, and the rest is cut with a sign. Prose wraps in both.
    An address that stands alone is not broken before `reach`, where that is more than the width.
    `gap` is the space between two columns; `titled` makes them wide enough for their titles.
    """
    if not part.columns:
        grid = Grid((), 0, stacked=False)
    elif compact:
        grid = columns.compact(part, cells, gap=gap, marks=marks, titled=titled)
    else:
        grid = columns.whole(part, cells, gap=gap, measure=measure, marks=marks, titled=titled)
    return Plan(
        part=part,
        cells=cells,
        grid=grid,
        body=body,
        compact=compact,
        marks=marks,
        measure=measure,
        reach=max(cells, reach),
        signs=signs,
    )


def labelled(lines: Iterable[Labelled], *, key: str = "card") -> Part:
    """Make the labelled lines of a card a part of two columns: the label, and what it labels."""
    return Part(
        key=key,
        title="",
        columns=(Column(key=LABEL, title=""), Column(key="value", title="", grows=True)),
        rows=tuple(
            Row(cells=((Piece(line.label, "support"),), *line.phrases[:1]), under=line.phrases[1:])
            for line in lines
        ),
    )


def _cell(row: Row, slot: Slot, *, step: int = 0) -> Phrase:
    """Give the cell of a row in a column; a row with fewer cells has none there."""
    cells = row.worded(step)
    return cells[slot.place] if slot.place < len(cells) else ()
