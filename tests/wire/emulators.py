"""A reference terminal: what its screen shows of the wire's bytes is evidence.

It shares no code with the wire.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyte

from tests.wire.cells import REACHED, Cell, Look, disputed, seen
from tests.wire.screens import USUAL, Habits, Screen

if TYPE_CHECKING:
    from collections.abc import Iterator

_SILENT = re.compile(
    r"\x1b\[[<>][0-9;]*u"  # the keyboard protocol
    r"|\x1b\[\?[0-9]+\$p"  # questions
    r"|\x1bP.*?\x1b\\(?!\\)",  # what tmux and screen hand on
    re.DOTALL,
)


class _Stream(pyte.Stream):
    """Reads REP as well."""

    def __init__(self, screen: Screen) -> None:
        self.csi = {**pyte.Stream.csi, "b": "repeat"}
        super().__init__(screen)


class Reference:
    """A terminal to feed with what a program writes, and to read cell by cell."""

    def __init__(self, columns: int, rows: int, habits: Habits = USUAL) -> None:
        self._screen = Screen(columns, rows, habits)
        self._stream = _Stream(self._screen)

    def feed(self, data: str) -> None:
        """Take whole sequences. Those it does not know raise AssertionError."""
        self._stream.feed(_SILENT.sub("", data))

    def resize(self, columns: int, rows: int) -> None:
        """Take another size; what stands there then is rubbish."""
        self._screen.resize(rows, columns)

    def litter(self) -> None:
        """Be left by another program: rubbish everywhere, colours on, a scroll region set."""
        self._screen.litter()

    @property
    def cells(self) -> list[list[Cell]]:
        """The cells row by row, with what can be seen of each."""
        return [[seen(cell) for cell in row] for row in self._screen.grid]

    @property
    def main(self) -> list[list[Cell]]:
        """The cells of the screen that is given back with the end of the alternate one."""
        return [row[:] for row in self._screen.main_grid]

    @property
    def lines(self) -> list[str]:
        """The text row by row."""
        return ["".join(cell.text for cell in row) for row in self._screen.grid]

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the cursor."""
        return self._screen.column, self._screen.cursor.y

    @property
    def look(self) -> Look:
        """What the next character will look like."""
        return self._screen.look

    @property
    def margins(self) -> tuple[int, int] | None:
        """First and last row of the scroll region that is set."""
        return self._screen.margins

    @property
    def modes(self) -> frozenset[int]:
        """The private modes that are set; that of synchronised output is none of a program's."""
        return frozenset(self._screen.mode) - {2026 << 5}

    @property
    def past_edge(self) -> int:
        """How many characters were written where a row had no room for them."""
        return self._screen.past_edge


def differences(plain: Reference, lean: Reference) -> list[str]:
    """Tell in which cells and in what two terminals differ.

    Clusters terminals draw each in their own way are left out: the cells they take in `plain`.
    """
    told = [
        f"column {x}, row {y}: {ours} and not {theirs}"
        for y, (wanted, shown) in enumerate(zip(plain.cells, lean.cells, strict=True))
        for x, (theirs, ours) in enumerate(zip(_whole(wanted), shown, strict=True))
        if theirs is not None and theirs != ours
    ]
    if plain.cursor != lean.cursor:
        told.append(f"cursor {lean.cursor} and not {plain.cursor}")
    return told


def _whole(row: list[Cell]) -> Iterator[Cell | None]:
    """Give the cells of a row, and None for those of clusters whose width is not sure."""
    sure = True
    for cell in row:
        if cell.text != REACHED:
            sure = not disputed(cell.text)
        yield cell if sure else None
