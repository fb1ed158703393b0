"""pyte's screen, mended where xterm and tmux are known to do something else."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category

import pyte
from rich.cells import split_graphemes

from tests.wire.cells import BLANK, REACHED, UNSURE, Cell, Look, changed, disputed

if TYPE_CHECKING:
    from collections.abc import Iterator

_GARISH = Look("95", "48;5;58", frozenset({"1", "4", "7", "9"}))


_JOINER = "\u200d"
_SPILT = "▒"
"""What a terminal draws of a cluster beyond the cells that Textual gives it."""


class Drawn(Enum):
    """How a terminal draws clusters on whose width terminals disagree."""

    AS_MEASURED = 0
    """In as many cells as Textual takes them for."""
    WIDER = 1
    """In two cells for each character that is no mark, as one that joins nothing."""
    NARROWER = -1
    """In one cell less, where there are two."""


class Habits(NamedTuple):
    """What terminals do each in their own way."""

    fills: bool = True
    """Erased cells get the current background (xterm), or the default one."""
    fills_new: bool = True
    """The same of the lines that a scroll brings in."""
    smears: bool = False
    """Erased cells get lines and swapped colours as well (the console of Linux, pyte)."""
    homes: bool = True
    """Inserting and deleting lines puts the cursor into the first column (xterm), or not (tmux)."""
    keeps: bool = True
    """What is left of half a wide character keeps its look (xterm), or not (tmux 3.3)."""
    drawn: Drawn = Drawn.AS_MEASURED


USUAL = Habits()
"""xterm's."""


class Screen(pyte.Screen):
    """pyte's cursor, margins and modes over cells of our own.

    pyte knows no dim, no line above and no concealed text; it normalises text, leaves the half of a
    wide character, forgets blank rows when it erases, gives new lines no background, and lets a
    cursor outside of the margins jump to them. None of this is what terminals do.
    """

    def __init__(self, columns: int, rows: int, habits: Habits) -> None:
        self.habits = habits
        self.grid = [[BLANK] * columns for _ in range(rows)]
        self.look = Look()
        self.past_edge = 0
        self._latest = " "
        self._end = (0, 0)
        self._main: tuple[list[list[Cell]], int, int] | None = None
        super().__init__(columns, rows)

    @property
    def column(self) -> int:
        """Where the cursor is seen: after the last column has been written, on it."""
        return min(int(self.cursor.x), int(self.columns) - 1)

    @property
    def main_grid(self) -> list[list[Cell]]:
        """The cells of the main screen, whether or not they are shown."""
        return self.grid if self._main is None else self._main[0]

    def debug(self, *args: object, **named: object) -> None:
        """Refuse what pyte does not know; the end of another sequence comes without arguments."""
        assert not args, f"a sequence the terminal does not know: {args} {named}"

    def resize(self, lines: int | None = None, columns: int | None = None) -> None:
        lines, columns = lines or self.lines, columns or self.columns
        self.lines, self.columns, self.margins = lines, columns, None
        self.grid = [[BLANK] * columns for _ in range(lines)]
        if self._main is not None:
            self._main = ([[BLANK] * columns for _ in range(lines)], 0, 0)
        self.litter()

    def litter(self) -> None:
        wide = [Cell("中", _GARISH), Cell(REACHED, _GARISH)] * self.columns
        for y, row in enumerate(self.grid):
            row[:] = wide[: self.columns]
            if y % 2 or len(row) % 2:
                row[-1] = Cell("#", _GARISH)
            if y % 2 and len(row) > 1:
                row[-2] = Cell(" ", _GARISH)
        self.look = _GARISH
        self.margins = pyte.screens.Margins(0, 1) if self.lines > 2 else None
        self.cursor.x, self.cursor.y = self.columns // 2, self.lines // 2

    # text

    def draw(self, data: str) -> None:
        for cluster, width in _clusters(data, self.habits.drawn):
            if width:
                self._put(cluster, width)
            else:
                self._combine(cluster)

    def _put(self, cluster: str, width: int) -> None:
        """Write a character that takes cells.

        Where there is no room for it terminals leave a half, a blank, it, or nothing: disputed.
        """
        x, y = int(self.cursor.x), int(self.cursor.y)
        if x + width > self.columns and pyte.modes.DECAWM in self.mode:
            self.carriage_return()
            self.linefeed()
            x, y = 0, int(self.cursor.y)
        elif x + width > self.columns:
            self.past_edge += self.habits.drawn is Drawn.AS_MEASURED
            cluster, x = UNSURE, self.columns - 1
            while x and self.grid[y][x].text == REACHED:
                x -= 1
            width = self.columns - x
        self._open(y, x, x + width)
        self._latest = cluster
        self.grid[y][x : x + width] = [
            Cell(cluster, self.look),
            *[Cell(REACHED, self.look)] * (width - 1),
        ]
        self.cursor.x = x + width
        self._end = (x + width, y)

    def repeat(self, count: int | None = None) -> None:
        """Write the latest character again (REP), which pyte does not know."""
        self.draw(self._latest * (count or 1))

    def _combine(self, marks: str) -> None:
        """Put marks on the character left of the cursor.

        Where the cursor was moved in between terminals differ: tmux and VTE do the same, xterm does
        something else, and who writes the marks again may find them twice. It is disputed then.
        """
        x, y = int(self.cursor.x), int(self.cursor.y)
        sign = "" if (x, y) == self._end else UNSURE
        while x and self.grid[y][x - 1].text == REACHED:
            x -= 1
        if x:
            before = self.grid[y][x - 1]
            self.grid[y][x - 1] = before._replace(text=before.text + marks + sign)

    def _open(self, y: int, start: int, end: int) -> None:
        """Leave no half of a wide character at the edges of cells about to change."""
        row = self.grid[y]
        for edge in (start, end):
            if edge >= len(row) or row[edge].text != REACHED:
                continue
            first = last = edge
            while first and row[first].text == REACHED:
                first -= 1
            while last + 1 < len(row) and row[last + 1].text == REACHED:
                last += 1
            for x in range(first, last + 1):
                row[x] = row[x]._replace(text=" ") if self.habits.keeps else BLANK

    # erasing and scrolling

    def _empty(self, *, fills: bool) -> Cell:
        shown = self.look.attributes if self.habits.smears else frozenset()
        return Cell(" ", Look("", self.look.background if fills else "", shown))

    def _erase(self, y: int, start: int, end: int) -> None:
        end = min(end, self.columns)
        self._open(y, start, end)
        self.grid[y][start:end] = [self._empty(fills=self.habits.fills)] * (end - start)

    def erase_characters(self, count: int | None = None) -> None:
        self._erase(self.cursor.y, self.column, self.column + (count or 1))

    def erase_in_line(self, how: int = 0, private: bool = False) -> None:  # noqa: FBT001, FBT002 - pyte's
        assert not private
        start, end = [(self.column, self.columns), (0, self.column + 1), (0, self.columns)][how]
        self._erase(self.cursor.y, start, end)

    def erase_in_display(self, how: int = 0, *_: int, **named: object) -> None:
        assert how == 2, "nothing else is on the list"
        assert not named
        for y in range(self.lines):
            self._erase(y, 0, self.columns)

    def _between(self) -> tuple[int, int]:
        return self.margins or (0, self.lines - 1)

    def insert_lines(self, count: int | None = None) -> None:
        self._shift(self.cursor.y, -(count or 1))

    def delete_lines(self, count: int | None = None) -> None:
        self._shift(self.cursor.y, count or 1)

    def index(self) -> None:
        if self.cursor.y == self._between()[1]:
            self._roll(self._between()[0], 1)
        else:
            self.cursor_down()

    def _shift(self, start: int, up: int) -> None:
        top, bottom = self._between()
        if top <= start <= bottom:
            self._roll(start, up)
            self.cursor.x = 0 if self.habits.homes else self.column

    def _roll(self, start: int, up: int) -> None:
        """Move the rows from `start` to the lower margin so many rows up, or down below zero."""
        rows = self.grid[start : self._between()[1] + 1]
        count = min(abs(up), len(rows))
        empty = self._empty(fills=self.habits.fills_new)
        new = [[empty] * self.columns for _ in range(count)]
        moved = rows[count:] + new if up > 0 else new + rows[: len(rows) - count]
        self.grid[start : start + len(rows)] = moved

    # the cursor, the look and the modes

    def set_margins(self, top: int | None = None, bottom: int | None = None) -> None:
        """Set the scroll region; the cursor goes home, also where none is set (pyte leaves it)."""
        first, last = (top or 1) - 1, min(bottom or self.lines, self.lines) - 1
        if first < last:
            whole = (first, last) == (0, self.lines - 1)
            self.margins = None if whole else pyte.screens.Margins(first, last)
            self.cursor_position()

    def cursor_up(self, count: int | None = None) -> None:
        y, top = self.cursor.y, self._between()[0]
        self.cursor.y = max(y - (count or 1), top if y >= top else 0)
        self.cursor.x = self.column

    def cursor_down(self, count: int | None = None) -> None:
        y, bottom = self.cursor.y, self._between()[1]
        self.cursor.y = min(y + (count or 1), bottom if y <= bottom else self.lines - 1)
        self.cursor.x = self.column

    def cursor_to_line(self, line: int | None = None) -> None:
        super().cursor_to_line(line)
        self.cursor.x = self.column

    def select_graphic_rendition(self, *attrs: int) -> None:
        self.look = changed(self.look, ";".join(map(str, attrs)))

    def set_mode(self, *modes: int, **named: bool) -> None:
        super().set_mode(*modes, **named)
        if 1049 in modes and named.get("private") and self._main is None:
            self._main = (self.grid, self.cursor.x, self.cursor.y)
            self.grid = [[BLANK] * self.columns for _ in range(self.lines)]
            self.litter()

    def reset_mode(self, *modes: int, **named: bool) -> None:
        super().reset_mode(*modes, **named)
        if 1049 in modes and named.get("private") and self._main is not None:
            self.grid, self.cursor.x, self.cursor.y = self._main
            self._main = None


def _clusters(data: str, drawn: Drawn) -> Iterator[tuple[str, int]]:
    """Give the clusters of a text, each with the cells it takes.

    To a joiner at its beginning Textual counts what follows, as if the one before were there.
    """
    joined = 2 if data.startswith(_JOINER) else 0
    if joined:
        yield data[:joined], 0
    data = data[joined:]
    for start, end, width in split_graphemes(data)[0]:
        cluster = data[start:end]
        if drawn is Drawn.AS_MEASURED or not disputed(cluster):
            yield cluster, width
        elif drawn is Drawn.NARROWER:
            yield cluster, min(width, 1)
        else:
            yield cluster, width
            for _ in range(width, 2 * sum(category(part) not in {"Mn", "Cf"} for part in cluster)):
                yield _SPILT, 1
