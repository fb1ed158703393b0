"""Where a list of rows stands in its window: what is on top, which row has the cursor.

The place is a row and a line within it, so that no height but those of the rows in sight is ever
asked for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Anchor(NamedTuple):
    """One line of a list."""

    row: int
    """The row, counted from 0."""
    line: int
    """The line within the row, counted from 0."""


_START = Anchor(0, 0)


class Viewport:
    """A window of some lines onto rows whose heights are learnt only when they come into sight."""

    def __init__(
        self, count: int, height_of: Callable[[int], int], stops: Sequence[int], height: int
    ) -> None:
        """Stand at the start, with the cursor on the first of `stops`, the rows it may stand on."""
        self.count = count
        self.height_of = height_of
        self.stops = stops
        self.height = max(height, 1)
        self.top = _START
        self.cursor: int | None = stops[0] if stops else None

    def visible(self) -> list[Anchor]:
        """Return the lines in sight, from the top; fewer than `height` where the rows end."""
        found: list[Anchor] = []
        row, line = self.top
        while row < self.count and len(found) < self.height:
            room = self.height - len(found)
            found.extend(Anchor(row, at) for at in range(line, self.height_of(row))[:room])
            row, line = row + 1, 0
        return found

    @property
    def more_above(self) -> bool:
        """Whether lines are hidden above the window."""
        return self.top > _START

    @property
    def more_below(self) -> bool:
        """Whether lines are hidden below the window."""
        return self.top < self._last_top()

    @property
    def ordinal(self) -> int:
        """Which of the rows that can be chosen has the cursor, counted from 1; 0 for none."""
        return 0 if self.cursor is None else bisect_right(self.stops, self.cursor)

    def scroll(self, lines: int) -> None:
        """Move the window, as far as there are lines; the cursor stays where it is."""
        self.top = self._clamped(self._moved(self.top, lines))

    def step(self, direction: int) -> None:
        """Go to the next row, or the one before; scroll where it is not in sight yet."""
        target = self._neighbour(direction)
        if target is None:
            self.scroll(direction)
            return
        self.cursor = target
        self._reveal(target, tail=direction < 0)

    def page(self, direction: int, share: int = 1) -> None:
        """Go a window further or back, or the given share of one, with a line of overlap."""
        before = self.top
        self.scroll(direction * max(self.height // share - (share == 1), 1))
        if self.top == before:
            self.end() if direction > 0 else self.home()
        else:
            self._follow(direction)

    def home(self) -> None:
        """Go to the first row."""
        self.top = _START
        if self.stops:
            self.cursor = self.stops[0]

    def end(self) -> None:
        """Go to the last row."""
        self.top = self._last_top()
        if self.stops:
            self.cursor = self.stops[-1]

    def select(self, row: int, *, at: int | None = None) -> None:
        """Put the cursor on a row; its first line `at` so many lines down, where that can be."""
        self.cursor = row
        if at is not None:
            self.top = self._clamped(self._moved(Anchor(row, 0), -at))
        self._reveal(row, tail=False)

    def show(self, line: Anchor) -> None:
        """Scroll so that a line stands in the middle; the cursor stays where it is."""
        self.top = self._clamped(self._moved(line, -(self.height // 2)))

    def stand_as(self, before: Viewport, row: int | None) -> None:
        """Put the cursor on a row and stand as another window did, as far as rows allow.

        Where its cursor was in sight, this one's is; where it was not, the text keeps its place.
        """
        in_sight = before.shows(before.cursor)
        self.top = self._clamped(before.top)
        if row is None:
            return
        self.cursor = row
        if in_sight and before.top > _START and before.cursor is not None:
            self.select(row, at=before.offset_of(before.cursor))
        elif in_sight and not self.shows(row):
            self._reveal(row, tail=False)

    def stand_at(self, row: int | None, offset: int | None, top: Anchor) -> None:
        """Put the cursor on a row, so many lines down; without an offset the top is what it was."""
        self.top = self._clamped(top)
        if row is not None:
            self.cursor = row
            if offset is not None:
                self.select(row, at=offset)

    def shows(self, row: int | None) -> bool:
        """Whether some line of a row is in sight."""
        return any(seen == row for seen, _ in self.visible())

    def offset_of(self, row: int) -> int:
        """Return how many lines below the top a row begins; 0 where that is out of sight."""
        for at, (seen, line) in enumerate(self.visible()):
            if seen == row and line == 0:
                return at
        return 0

    def _neighbour(self, direction: int) -> int | None:
        """Return the row that the cursor goes to; None where a line of scrolling comes first."""
        if self.cursor is None:
            return None
        return self._next(self.cursor) if direction > 0 else self._previous(self.cursor)

    def _next(self, cursor: int) -> int | None:
        """Return the next row, if it begins in sight or right below."""
        bottom = self._moved_past(self.top, self.height)
        hidden = not Anchor(cursor, 0) < bottom or self._last_line(cursor) < self.top
        if not hidden and self._last_line(cursor) >= bottom:
            return None
        at = bisect_left(self.stops, self.top.row) if hidden else bisect_right(self.stops, cursor)
        if hidden and self.top.line and at < len(self.stops) and self.stops[at] == self.top.row:
            at += 1
        found = self.stops[at] if at < len(self.stops) else None
        return found if found is not None and Anchor(found, 0) <= bottom else None

    def _previous(self, cursor: int) -> int | None:
        """Return the row before, if it ends in sight or right above."""
        bottom = self._moved_past(self.top, self.height)
        hidden = not Anchor(cursor, 0) < bottom or self._last_line(cursor) < self.top
        if not hidden and Anchor(cursor, 0) < self.top:
            return None
        at = bisect_left(self.stops, bottom.row if hidden else cursor)
        found = self.stops[at - 1] if at else None
        if found is None:
            return None
        return found if self._last_line(found) >= self._moved(self.top, -1) else None

    def _last_line(self, row: int) -> Anchor:
        return Anchor(row, self.height_of(row) - 1)

    def _reveal(self, row: int, *, tail: bool) -> None:
        """Scroll as little as shows the row, with the headings right above it."""
        height = self.height_of(row)
        last = self._last_line(row)
        if last >= self._moved_past(self.top, self.height):
            self.top = self._moved(last, 1 - self.height)
            if height > self.height and not tail:
                self.top = Anchor(row, 0)
        if Anchor(row, 0) < self.top and (height <= self.height or not tail):
            self.top = Anchor(self._lead(row), 0)
        elif last < self.top:
            self.top = last
        self.top = self._clamped(self.top)

    def _lead(self, row: int) -> int:
        """Return the first of the headings right above a row that fit in the window with it."""
        room = self.height - self.height_of(row)
        first = row
        at = bisect_left(self.stops, row)
        floor = self.stops[at - 1] if at else -1
        while first - 1 > floor and self.height_of(first - 1) <= room:
            first -= 1
            room -= self.height_of(first)
        return first

    def _follow(self, direction: int) -> None:
        """Keep the cursor in sight after a page: on the first row of it, or the last."""
        seen = self.visible()
        if self.cursor is None or self.shows(self.cursor):
            return
        low = bisect_left(self.stops, seen[0].row)
        high = bisect_right(self.stops, seen[-1].row)
        if low < high:
            self.cursor = self.stops[low if direction > 0 else high - 1]

    def _last_top(self) -> Anchor:
        """Return the top of the window when the last line is at its bottom."""
        if not self.count:
            return _START
        last = self.count - 1
        return self._moved(self._last_line(last), 1 - self.height)

    def _clamped(self, top: Anchor) -> Anchor:
        return min(top, self._last_top())

    def _moved(self, anchor: Anchor, lines: int) -> Anchor:
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
            return _START
        return Anchor(row, min(line, self.height_of(row) - 1))

    def _moved_past(self, anchor: Anchor, lines: int) -> Anchor:
        """Return the line so many lines below, or the place just after the last one."""
        row, line = anchor
        line += lines
        while row < self.count and line >= self.height_of(row):
            line -= self.height_of(row)
            row += 1
        return Anchor(row, line if row < self.count else 0)
