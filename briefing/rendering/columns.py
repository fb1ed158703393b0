"""How wide the columns of a part are at a width, which of them leave, and when they are no table.

All rows are looked at once, never a sample. A table whose texts fit is as wide as they are; where
room is short the growing columns wrap first, then what stands out in the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from briefing.rendering.cells import width
from briefing.rendering.wrap import phrase_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.rendering.rows import Part

STEP = 2
"""Cells by which one step of an indent stands in."""
MARK_GAP = 2
"""Cells that are free before source marks, at least."""
_WIDE_MARKS = 16
"""Cells that the column of source marks takes at most, where wider ones go below."""
_CUT_MARKS = 12
"""Cells that it takes at most where wider ones are cut."""
_WRAPPED_FLOOR = 24
"""Cells below which wrapped text in a growing column reads badly."""
_GOOD_FLOOR = 32
"""Cells of text in a growing column that source marks, or a column that may leave, do not touch."""
_AMPLE_FLOOR = 56
"""Cells of text at the end of a row beside which marks have a column of their own."""
_NAME_CEILING = 20
"""Cells that any other column may take before it has to wrap."""
_LEAST = 1
"""Cells of a column where even the columns that stay do not fit."""


class Slot(msgspec.Struct, frozen=True):
    """Where one column stands."""

    place: int
    """Its place among the part's columns."""
    left: int
    """Cells before it."""
    cells: int
    """How wide it is."""
    right: bool
    """Whether its text stands at its right edge."""


class Grid(msgspec.Struct, frozen=True):
    """The columns of a part as they stand at one width."""

    slots: tuple[Slot, ...]
    """The columns that are shown, from the left."""
    marks: int
    """Cells kept free for source marks at the right edge; 0 where they have no column."""
    stacked: bool
    """Whether rows are cards instead, as the columns do not fit side by side."""
    step: int = 0
    """In which words every row shows its cells: 0 for all of them, then shorter and shorter."""


class Need(msgspec.Struct, frozen=True):
    """What the rows of a part ask for."""

    columns: list[int]
    """The widest cell of each column."""
    marks: int
    """The widest source marks, with their brackets."""


def need(part: Part, *, titled: bool, step: int = 0) -> Need:
    """Measure every cell of a part, and the titles of its columns where they are shown."""
    widest = [width(column.title) if titled else 0 for column in part.columns]
    places = range(len(widest))
    marks = ""
    for row in part.rows:
        if len(row.marks) > len(marks):
            marks = row.marks
        if row.heading:
            continue
        for place, phrase in zip(places, row.worded(step), strict=False):
            cells = phrase_width(phrase)
            if not place:
                cells += STEP * row.indent
            if cells > widest[place]:
                widest[place] = cells
    return Need(widest, width(marks) + 2 if marks else 0)


def whole(part: Part, cells: int, *, gap: int, measure: int, marks: bool, titled: bool) -> Grid:
    """Lay out the columns where nothing may be lost: a table, or cards where it does not fit."""
    asked = need(part, titled=titled)
    shown = _filled(asked)
    room = cells - gap * (len(shown) - 1)
    mark = min(asked.marks, _WIDE_MARKS) if marks else 0
    if mark:
        # Marks find room on the last line of text that ends a row; elsewhere they need a column.
        floor = _AMPLE_FLOOR if part.columns[shown[-1]].grows else _GOOD_FLOOR
        sizes = _share(part, shown, asked, room - mark - MARK_GAP, measure, floor)
        if sizes is not None:
            return Grid(_slots(part, shown, sizes, gap), mark, stacked=False)
    sizes = _share(part, shown, asked, room, measure, _WRAPPED_FLOOR)
    if sizes is None:
        return Grid(_slots(part, shown, [0] * len(shown), 0), 0, stacked=True)
    return Grid(_slots(part, shown, sizes, gap), 0, stacked=False)


def compact(part: Part, cells: int, *, gap: int, marks: bool, titled: bool) -> Grid:
    """Lay out the columns on one line a row.

    Where room is short, marks leave first; then, before anything is cut, every row turns to shorter
    words; and then the columns that give way leave.
    """
    steps = max([len(row.shorter) for row in part.rows], default=0)
    asked = [need(part, titled=titled, step=step) for step in range(steps + 1)]
    mark = min(asked[0].marks, _CUT_MARKS) if marks else 0
    edges = [(mark, mark + MARK_GAP), (0, 0)] if mark else [(0, 0)]
    shown: list[int] = []
    for shown in _leaving(part, asked[-1]):
        room = cells - gap * (len(shown) - 1)
        for step, wanted in enumerate(asked):
            for kept, edge in edges:
                sizes = _sizes(wanted, shown)
                if sum(sizes) <= room - edge:
                    return Grid(_slots(part, shown, sizes, gap), kept, stacked=False, step=step)
        for kept, edge in edges:
            cut = _share(part, shown, asked[-1], room - edge, cells, _GOOD_FLOOR)
            if cut is not None:
                return Grid(_slots(part, shown, cut, gap), kept, stacked=False, step=steps)
    shown = shown[: max(1, (cells + gap) // (gap + _LEAST))]
    sizes = _level(_sizes(asked[-1], shown), cells - gap * (len(shown) - 1))
    return Grid(_slots(part, shown, sizes, gap), 0, stacked=False, step=steps)


def _sizes(asked: Need, shown: list[int]) -> list[int]:
    """Give what the columns shown ask for."""
    return [asked.columns[place] for place in shown]


def _filled(asked: Need) -> list[int]:
    """List the columns in which anything stands; the first one always does."""
    return [place for place, cells in enumerate(asked.columns) if cells or not place]


def _leaving(part: Part, asked: Need) -> Iterator[list[int]]:
    """Yield the columns that are shown: all, then fewer and fewer."""
    shown = _filled(asked)
    yield shown
    ways = [(part.columns[place].gives_way, place) for place in shown]
    for way, place in sorted(ways, reverse=True):
        if way and len(shown) > 1:
            shown = [other for other in shown if other != place]
            yield shown


def _share(
    part: Part, shown: list[int], asked: Need, room: int, measure: int, floor: int
) -> list[int] | None:
    """Divide the room among the columns shown; None where they would be too narrow to read."""
    wanted = [min(asked.columns[place], measure) for place in shown]
    if sum(wanted) <= room:
        return wanted
    grows = [part.columns[place].grows for place in shown]
    ceiling = max(_NAME_CEILING, room // 3) if any(grows) else _NAME_CEILING
    least = [
        min(size, floor if grow else ceiling) for size, grow in zip(wanted, grows, strict=True)
    ]
    if sum(least) > room:
        return None
    fixed = [0 if grow else size for size, grow in zip(least, grows, strict=True)]
    text = [size if grow else 0 for size, grow in zip(wanted, grows, strict=True)]
    text = _level(text, room - sum(fixed))
    names = [0 if grow else size for size, grow in zip(wanted, grows, strict=True)]
    names = _level(names, room - sum(text))
    return [max(pair) for pair in zip(text, names, strict=True)]


def _level(wanted: list[int], room: int) -> list[int]:
    """Give each what it wants, and those that want too much an equal part of the rest."""
    given = [0] * len(wanted)
    waiting = len(wanted)
    for size, place in sorted((size, place) for place, size in enumerate(wanted)):
        given[place] = max(0, min(size, room // waiting))
        room -= given[place]
        waiting -= 1
    return given


def _slots(part: Part, shown: list[int], sizes: list[int], gap: int) -> tuple[Slot, ...]:
    """Set the columns beside each other."""
    slots: list[Slot] = []
    left = 0
    for place, cells in zip(shown, sizes, strict=True):
        slots.append(Slot(place, left, cells, part.columns[place].align == "right"))
        left += cells + gap
    return tuple(slots)
