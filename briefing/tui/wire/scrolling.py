"""Rows that only moved: a scroll region (DECSTBM) with lines deleted or inserted (DL, IL) in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.tui.wire.cells import Row

_PART = 3
"""A list is known again by this part of its rows, the first third: beside it a card may change."""

_FEWEST = 3
"""Rows that have to move together for a scroll to be looked into."""


class Scroll(NamedTuple):
    """A movement of whole rows."""

    top: int
    """The first row that takes part."""
    bottom: int
    """The last row that does."""
    by: int
    """How many rows up; down where it is negative."""

    def moved(self, rows: Sequence[Row], blank: Row) -> list[Row]:
        """Return a screen of rows after the movement; what comes in is blank."""
        part = list(rows[self.top : self.bottom + 1])
        new = [blank] * abs(self.by)
        part = part[self.by :] + new if self.by > 0 else new + part[: self.by]
        return [*rows[: self.top], *part, *rows[self.bottom + 1 :]]

    def sequence(self, rows: int) -> str:
        """Return what has a terminal of so many rows do it; where its cursor is then, it varies."""
        move = f"\x1b[{self.top + 1}H\x1b[{abs(self.by)}{'M' if self.by > 0 else 'L'}"
        if self.bottom == rows - 1:
            return move
        return f"\x1b[{self.top + 1};{self.bottom + 1}r{move}\x1b[r"


def find_scroll(shown: Sequence[Row], wanted: Sequence[Row]) -> Scroll | None:
    """Return what brings most rows where they are wanted; None where few have moved."""
    before, after = _beginnings(shown), _beginnings(wanted)
    places = defaultdict[str, list[int]](list)
    for y, text in enumerate(before):
        places[text].append(y)
    moves = Counter(
        y - target
        for target, text in enumerate(after)
        if text != before[target] and not text.isspace()
        for y in places[text]
    )
    if not moves:
        return None
    by, _ = moves.most_common(1)[0]
    first, last = _longest([_moved(before, after, y, by) for y in range(len(after))])
    if last - first + 1 < _FEWEST:
        return None
    return Scroll(min(first, first + by), max(last, last + by), by)


def _beginnings(rows: Sequence[Row]) -> list[str]:
    return ["".join(row.texts[: len(row.texts) // _PART]) for row in rows]


def _moved(before: Sequence[str], after: Sequence[str], y: int, by: int) -> bool:
    return 0 <= y + by < len(before) and after[y] == before[y + by]


def _longest(hits: Sequence[bool]) -> tuple[int, int]:
    """Return the first and last index of the longest run of hits; a run of none ends before it."""
    best = (0, -1)
    start = 0
    for index, hit in enumerate(hits):
        if not hit:
            start = index + 1
        elif index - start > best[1] - best[0]:
            best = (start, index)
    return best
