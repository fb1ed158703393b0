"""Where a list of rows stands in its window: what is on top, which row has the cursor.

The place is a row and a line within it, so that no height but those of the rows in sight is ever
asked for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from briefing.tui.anchors import START, Anchor, Lines, Span, Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Viewport:
    """A window of some lines onto rows whose heights are learnt only when they come into sight.

    The cursor stands on a row, or on one of the records that stand side by side in it.
    """

    def __init__(
        self,
        count: int,
        height_of: Callable[[int], int],
        stops: Sequence[Stop],
        height: int,
        span_of: Callable[[Stop], Span] | None = None,
    ) -> None:
        """Stand at the start, with the cursor on the first of `stops`, where it may stand.

        `span_of` tells which lines of its row a stop has; without it every stop has all of them.
        """
        self.stops = stops
        self.height = max(height, 1)
        self.top = START
        self.cursor: Stop | None = stops[0] if stops else None
        self._lines = Lines(count, height_of)
        self._span_of = span_of or (lambda stop: Span(0, height_of(stop.row)))

    def visible(self) -> list[Anchor]:
        """Return the lines in sight, from the top; fewer than `height` where the rows end."""
        return self._lines.seen(self.top, self.height)

    @property
    def more_above(self) -> bool:
        """Whether lines are hidden above the window."""
        return self.top > START

    @property
    def more_below(self) -> bool:
        """Whether lines are hidden below the window."""
        return self.top < self._lines.last_top(self.height)

    @property
    def ordinal(self) -> int:
        """Which of the stops has the cursor, counted from 1; 0 for none."""
        return 0 if self.cursor is None else bisect_right(self.stops, self.cursor)

    def told(self, up: str, down: str) -> str:
        """Tell the place with arrows to where there is more; nothing where all is in sight."""
        above, below = self.more_above, self.more_below
        if not above and not below:
            return ""
        place = f"{self.ordinal}/{len(self.stops)}" if self.stops else "more"
        return " ".join(filter(None, (up if above else "", place, down if below else "")))

    def scroll(self, lines: int) -> None:
        """Move the window, as far as there are lines; the cursor stays where it is."""
        self.top = self._clamped(self._lines.moved(self.top, lines))

    def step(self, direction: int) -> None:
        """Go to the next stop, or the one before; scroll where it is not in sight yet."""
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
        """Go to the first stop."""
        self.top = START
        if self.stops:
            self.cursor = self.stops[0]

    def end(self) -> None:
        """Go to the last stop."""
        self.top = self._lines.last_top(self.height)
        if self.stops:
            self.cursor = self.stops[-1]

    def select(self, stop: Stop, *, at: int | None = None) -> None:
        """Put the cursor on a stop; its first line `at` so many lines down, where that can be."""
        self.cursor = stop
        if at is not None:
            self.top = self._clamped(self._lines.moved(self._first(stop), -at))
        self._reveal(stop, tail=False)

    def show(self, line: Anchor) -> None:
        """Scroll so that a line stands in the middle; the cursor stays where it is."""
        self.top = self._clamped(self._lines.moved(line, -(self.height // 2)))

    def uncover(self, line: Anchor) -> None:
        """Scroll as little as brings a line into sight; the cursor stays where it is."""
        if line < self.top:
            self.top = line
        elif line >= self._bottom:
            self.top = self._clamped(self._lines.moved(line, 1 - self.height))

    def stand_as(self, before: Viewport, stop: Stop | None, top: Anchor | None = None) -> None:
        """Put the cursor on a stop and stand as another window did, as far as rows allow.

        Where its cursor was in sight, this one's is; where it was not, the text keeps its place:
        its first line, or the line that is `top` here.
        """
        in_sight = before.shows(before.cursor)
        self.top = self._clamped(before.top if top is None else top)
        if stop is None:
            return
        self.cursor = stop
        if in_sight and before.top > START and before.cursor is not None:
            self.select(stop, at=before.offset_of(before.cursor))
        elif in_sight and not self.shows(stop):
            self._reveal(stop, tail=False)

    def stand_at(self, stop: Stop | None, offset: int | None, top: Anchor) -> None:
        """Put the cursor on a stop, so many lines down; without an offset keep the top as given."""
        self.top = self._clamped(top)
        if stop is not None:
            self.cursor = stop
            if offset is not None:
                self.select(stop, at=offset)

    def shows(self, stop: Stop | None) -> bool:
        """Whether some line of a stop is in sight."""
        return (
            stop is not None and self._first(stop) < self._bottom and self._last(stop) >= self.top
        )

    def offset_of(self, stop: Stop) -> int:
        """Return how many lines below the top a stop begins; 0 where that is out of sight."""
        seen, first = self.visible(), self._first(stop)
        return seen.index(first) if first in seen else 0

    def begins_in_sight(self, stop: Stop) -> bool:
        """Whether the first line of a stop is in sight."""
        return self.top <= self._first(stop) < self._bottom

    @property
    def _bottom(self) -> Anchor:
        """The line just below the window."""
        return self._lines.passed(self.top, self.height)

    def _first(self, stop: Stop) -> Anchor:
        return Anchor(stop.row, self._span_of(stop).first)

    def _last(self, stop: Stop) -> Anchor:
        first, height = self._span_of(stop)
        return Anchor(stop.row, first + height - 1)

    def _neighbour(self, direction: int) -> Stop | None:
        """Return the stop that the cursor goes to; None where a line of scrolling comes first."""
        if self.cursor is None:
            return None
        return self._next(self.cursor) if direction > 0 else self._previous(self.cursor)

    def _next(self, cursor: Stop) -> Stop | None:
        """Return the next stop, if it begins in sight or right below."""
        bottom = self._bottom
        at = bisect_right(self.stops, cursor)
        if self.shows(cursor):
            if self._is_beside(at, cursor):
                return self.stops[at]
            if self._last(cursor) >= bottom:
                return None
        else:
            at = (
                max(at, self._first_below())
                if self._last(cursor) < self.top
                else self._first_below()
            )
        found = self.stops[at] if at < len(self.stops) else None
        return found if found is not None and self._first(found) <= bottom else None

    def _first_below(self) -> int:
        """Return which stop is the first one that begins in sight or below."""
        at = bisect_left(self.stops, Stop(self.top.row))
        while at < len(self.stops) and self._first(self.stops[at]) < self.top:
            at += 1
        return at

    def _previous(self, cursor: Stop) -> Stop | None:
        """Return the stop before, if it ends in sight or right above."""
        at = bisect_left(self.stops, cursor) - 1
        if self.shows(cursor):
            if self._is_beside(at, cursor):
                return self.stops[at]
            if self._first(cursor) < self.top:
                return None
        else:
            at = (
                self._last_above() if self._last(cursor) < self.top else min(at, self._last_above())
            )
        found = self.stops[at] if at >= 0 else None
        if found is None:
            return None
        return found if self._last(found) >= self._lines.moved(self.top, -1) else None

    def _last_above(self) -> int:
        """Return which stop is the last one that begins in sight or above; -1 for none."""
        bottom = self._bottom
        at = bisect_left(self.stops, Stop(bottom.row + 1)) - 1
        while at >= 0 and self._first(self.stops[at]) >= bottom:
            at -= 1
        return at

    def _is_beside(self, at: int, cursor: Stop) -> bool:
        """Tell whether a stop is one of the cursor's row, and in sight."""
        if not 0 <= at < len(self.stops) or self.stops[at].row != cursor.row:
            return False
        return self.shows(self.stops[at])

    def _reveal(self, stop: Stop, *, tail: bool) -> None:
        """Scroll as little as shows the stop, with its row and the headings above if they fit."""
        span = self._span_of(stop)
        whole = self._lines.height_of(stop.row)
        if whole <= self.height:
            span = Span(0, whole)
        first, last = Anchor(stop.row, span.first), Anchor(stop.row, span.first + span.height - 1)
        fits = span.height <= self.height
        if last >= self._bottom:
            self.top = self._lines.moved(last, 1 - self.height)
            if not fits and not tail:
                self.top = first
        if first < self.top and (fits or not tail):
            self.top = first if span.first else Anchor(self._lead(stop.row, span.height), 0)
        elif last < self.top:
            self.top = last
        self.top = self._clamped(self.top)

    def _lead(self, row: int, lines: int) -> int:
        """Return the first of the headings right above a row that fit in the window with it."""
        room = self.height - lines
        first = row
        at = bisect_left(self.stops, Stop(row))
        floor = self.stops[at - 1].row if at else -1
        while first - 1 > floor and self._lines.height_of(first - 1) <= room:
            first -= 1
            room -= self._lines.height_of(first)
        return first

    def _follow(self, direction: int) -> None:
        """Keep the cursor in sight after a page: on the first stop there, or the last.

        Further on it is the first that begins there, where one does.
        """
        if self.cursor is None:
            return
        is_shown = self.shows(self.cursor)
        if is_shown and (direction < 0 or self.begins_in_sight(self.cursor)):
            return
        seen = self.visible()
        low = bisect_left(self.stops, Stop(seen[0].row))
        high = bisect_left(self.stops, Stop(seen[-1].row + 1))
        found = [stop for stop in self.stops[low:high] if self.shows(stop)]
        if direction > 0:
            begun = [stop for stop in found if self.begins_in_sight(stop)]
            found = begun or ([self.cursor] if is_shown else found)
        if found:
            self.cursor = found[0 if direction > 0 else -1]

    def _clamped(self, top: Anchor) -> Anchor:
        return min(top, self._lines.last_top(self.height))
