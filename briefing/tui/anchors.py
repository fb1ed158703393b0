"""Lines of a list by the row that they belong to, so that only heights near by are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Anchor(NamedTuple):
    """One line of a list."""

    row: int
    """The row, counted from 0."""
    line: int
    """The line within the row, counted from 0."""


class Stop(NamedTuple):
    """What the cursor may stand on: a row, or one of the records that stand side by side in it."""

    row: int
    """The row, counted from 0."""
    place: int = 0
    """Which of the row's records in reading order, counted from 0."""


class Span(NamedTuple):
    """The lines of a row that belong to one of its records."""

    first: int
    """The first line, counted from 0."""
    height: int
    """How many lines; at least one."""


START = Anchor(0, 0)
"""The first line."""


class Lines:
    """The lines of some rows, one below the other."""

    def __init__(self, count: int, height_of: Callable[[int], int]) -> None:
        self.count = count
        """How many rows there are."""
        self.height_of = height_of
        """How many lines a row has; at least one."""

    def seen(self, top: Anchor, height: int) -> list[Anchor]:
        """Return so many lines from one on; fewer where the rows end."""
        found: list[Anchor] = []
        row, line = top
        while row < self.count and len(found) < height:
            room = height - len(found)
            found.extend(Anchor(row, at) for at in range(line, self.height_of(row))[:room])
            row, line = row + 1, 0
        return found

    def moved(self, anchor: Anchor, lines: int) -> Anchor:
        """Return the line so many lines away, or the first or last there is."""
        row, line = anchor
        line += lines
        while line < 0 and row > 0:
            row -= 1
            line += self.height_of(row)
        while row < self.count - 1 and line >= self.height_of(row):
            line -= self.height_of(row)
            row += 1
        if not self.count or line < 0:
            return START
        return Anchor(row, min(line, self.height_of(row) - 1))

    def passed(self, anchor: Anchor, lines: int) -> Anchor:
        """Return the line so many lines below, or the place just after the last one."""
        row, line = anchor
        line += lines
        while row < self.count and line >= self.height_of(row):
            line -= self.height_of(row)
            row += 1
        return Anchor(row, line if row < self.count else 0)

    def last_top(self, height: int) -> Anchor:
        """Return the first of so many lines at the end."""
        if not self.count:
            return START
        last = self.count - 1
        return self.moved(Anchor(last, self.height_of(last) - 1), 1 - height)
