"""The cells that are wanted: what Textual has drawn, as a terminal would have it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import split_graphemes

from briefing.tui.wire.looks import PLAIN, Look

if TYPE_CHECKING:
    from collections.abc import Sequence

_NARROW = re.compile(
    "[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u0531-\u058a\u2010-\u2027\u2500-\u25fc]*"
)
"""A text in which each character surely takes one cell: letters, signs, boxes. It saves time."""


_JOINER = "\u200d"


class Row(NamedTuple):
    """The cells of a row, each with its text and its look.

    A wide character stands in its first cell; the text of its second is empty.
    """

    texts: list[str]
    looks: list[Look]

    @classmethod
    def blank(cls, columns: int, look: Look = PLAIN) -> Row:
        """Return a row of spaces."""
        return cls([" "] * columns, [look] * columns)

    def as_seen(self) -> Row:
        """Return a copy in which a blank has the look that is seen of it."""
        pairs = zip(self.texts, self.looks, strict=True)
        return Row(self.texts[:], [look.blank if text == " " else look for text, look in pairs])


class Cells:
    """A screen of cells that is written to; the cursor stands where the last text ended."""

    def __init__(self) -> None:
        self.columns = 0
        self.rows: list[Row] = []
        self.touched: set[int] = set()
        """The rows that were written to since somebody emptied this."""
        self.cursor = (0, 0)
        """Column and row, from 0."""
        self._moved = True
        self._attached: dict[tuple[int, int], tuple[str, str]] = {}

    def resize(self, columns: int, rows: int) -> None:
        """Give the screen another size; what fits stays."""
        for texts, looks in self.rows:
            if columns and texts[columns : columns + 1] == [""]:
                texts[columns - 1] = " "  # half of a wide character is none
            texts[columns:] = [" "] * (columns - len(texts))
            looks[columns:] = [PLAIN] * (columns - len(looks))
        self.rows[rows:] = [Row.blank(columns) for _ in range(rows - len(self.rows))]
        self.columns = columns
        self._attached.clear()
        self.touched = set(range(rows))

    def move(self, column: int, row: int) -> None:
        """Put the cursor somewhere."""
        self.cursor = (column, row)
        self._moved = True

    def write(self, text: str, look: Look) -> None:
        """Write a text without control characters; what goes beyond the right edge is dropped."""
        x, y = self.cursor
        pieces: Sequence[str]
        if text.isascii():
            pieces = text
        else:
            before, pieces = _in_cells(text)
            self._attach(before)
        self.cursor = (x + len(pieces), y)
        self._moved = False
        if pieces and x < self.columns and y < len(self.rows):
            room = self.columns - x
            if len(pieces) > room:
                pieces = [*pieces[: room - 1], pieces[room - 1] if pieces[room] else " "]
            self._put(x, y, pieces, look)
            self.touched.add(y)

    def _put(self, x: int, y: int, pieces: Sequence[str], look: Look) -> None:
        texts, looks = self.rows[y]
        end = x + len(pieces)
        if not texts[x] and x:
            texts[x - 1] = " "  # its other half is written over
        if end < self.columns and not texts[end]:
            texts[end] = " "
        if self._attached:
            for column in range(x, end):
                self._attached.pop((column, y), None)
        texts[x:end] = pieces
        looks[x:end] = [look] * len(pieces)

    def _attach(self, marks: str) -> None:
        """Add what takes no cell of its own to the character before it, if there is one.

        After a move they are those of a text that was cut before them, and are drawn again with
        each of its parts: then they take the place of those that came in the same way.
        """
        x, y = self.cursor
        if not marks or not 0 < x <= self.columns or y >= len(self.rows):
            return
        texts = self.rows[y].texts
        base = x - 1 if texts[x - 1] else x - 2
        own, added = self._attached.get((base, y), (texts[base], ""))
        added = marks if self._moved else added + marks
        texts[base] = own + added
        self._attached[base, y] = own, added
        self.touched.add(y)


@lru_cache(maxsize=2048)
def _in_cells(text: str) -> tuple[str, Sequence[str]]:
    """Split a text into what belongs to the character before it, and what stands in each cell."""
    if _NARROW.fullmatch(text):
        return "", text
    joined = 2 if text.startswith(_JOINER) else 0  # Textual takes the next one for a part as well
    before, pieces = text[:joined], list[str]()
    text = text[joined:]
    for start, end, width in split_graphemes(text)[0]:
        if width:
            pieces += [text[start:end], *[""] * (width - 1)]
        else:
            before += text[start:end]
    return before, tuple(pieces)
