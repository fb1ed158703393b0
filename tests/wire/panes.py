"""A pane of a real tmux that is written to as by a program, and read cell by cell."""

from __future__ import annotations

import os
import re
import time
import tty
from typing import TYPE_CHECKING

from tests.wire.emulators import Reference

if TYPE_CHECKING:
    from tests.terminal.conftest import Terminal
    from tests.wire.cells import Cell

_EDGE = "¦"
_PATIENCE = 20.0
"""Seconds after which what was written is taken to be lost."""

_TOLD = {"4:2": "21", "5:3": "53"}
"""How tmux tells of attributes that have a number of their own."""

_RUBBISH = "rubbish 中 " * 20


class Pane:
    """One pane. What tmux never shows, frames around characters, is not read."""

    def __init__(self, terminal: Terminal, name: str) -> None:
        self._tmux, self._name = terminal.tmux, name
        self._tmux("new-session", "-d", "-s", name, "sleep", "600")
        path = self._tmux("display-message", "-p", "-t", name, "#{pane_tty}").strip()
        self._line = os.open(path, os.O_RDWR | os.O_NOCTTY)
        tty.setraw(self._line)
        self._size = (0, 0)
        self._marks = 0

    def close(self) -> None:
        """Let go of its line."""
        os.close(self._line)

    def feed(self, data: str) -> None:
        """Write to it."""
        rest = data.encode()
        while rest:
            rest = rest[os.write(self._line, rest) :]

    def litter(self) -> None:
        """Write rubbish all over it, and leave a look and a scroll region."""
        lines = "".join(f"\x1b[{y + 1}H{_RUBBISH}" for y in range(self._size[1]))
        self.feed(f"\x1b[r\x1b[?7l\x1b[9;95;44m{lines}\x1b[1;2r")

    def resize(self, columns: int, rows: int) -> None:
        """Give it another size; then rubbish stands in it.

        It is cleared before, as tmux keeps what is cut away, and joins it to what is written.
        """
        self.feed("\x1b[r\x1b[0m\x1b[2J")
        self._read()
        self._size = (columns, rows)
        self._tmux("resize-window", "-t", self._name, "-x", str(columns), "-y", str(rows))
        self.litter()

    @property
    def state(self) -> tuple[list[list[Cell]], tuple[int, int]]:
        """The cells, and where the cursor is.

        A row may be of another length where tmux does not draw as many cells as Textual has
        counted. tmux does not tell of the background of erased cells at the end of a row; so a
        column is added, and something is written there.
        """
        columns, rows = self._size
        cursor, _ = self._read()
        self._widen(columns + 1)
        edges = "".join(f"\x1b[{y + 1};{columns + 1}H{_EDGE}" for y in range(rows))
        self.feed(f"\x1b7\x1b[0m{edges}\x1b8")
        lines = self._read()[1]
        self._widen(columns)
        return self._cells(lines), cursor

    def _widen(self, columns: int) -> None:
        self._tmux("resize-window", "-t", self._name, "-x", str(columns))

    def _read(self) -> tuple[tuple[int, int], list[str]]:
        """Wait until all is taken that was written; return the cursor and the lines."""
        self._marks += 1
        self.feed(f"\x1b]2;{self._marks}\x1b\\")
        ask = ("display-message", "-p", "-t", self._name, "#{pane_title} #{cursor_x} #{cursor_y}")
        end, told = time.monotonic() + _PATIENCE, ""
        while time.monotonic() < end:
            told = self._tmux(*ask, ";", "capture-pane", "-p", "-e", "-t", self._name)
            first, *lines = told.split("\n")
            title, *cursor = first.split(" ")
            if title == str(self._marks):
                x, y = map(int, cursor)
                return (x, y), lines
        raise AssertionError(f"tmux has not taken what was written, but {told!r}")

    def _cells(self, lines: list[str]) -> list[list[Cell]]:
        columns, rows = self._size
        read = Reference(4 * columns + 4, rows)  # with room for what tmux draws wider
        for y, line in enumerate(lines[:rows]):
            read.feed(f"\x1b[{y + 1}H{re.sub('4:2|5:3', lambda told: _TOLD[told[0]], line)}")
        return [row[: [cell.text for cell in row].index(_EDGE)] for row in read.cells]
