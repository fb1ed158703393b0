"""Which of the sequences that a terminal sends are handed on: keys, the mouse, and answers to us.

Textual takes a sequence that it does not know for keys, one a character: with a `q` in an answer
that another program asked for, it would quit. At numbers that are none it ends with an error.
"""

from __future__ import annotations

import re

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

MOST_COLUMNS, MOST_ROWS = 1000, 500
"""The largest screen that is drawn, however large a terminal says that it is."""

LONGEST = 32
"""Characters of a sequence beyond which Textual takes it for keys."""

_OURS = re.compile(
    r"""\x1b\[(?:
        [IO]                                         # the focus
        | \d*(?:;\d*(?:;[\d:]*)?)?[u~ABCDEFHPQRS]    # a key, or where the cursor is
        | <\d+;-?\d+;-?\d+[Mm] | [\d;]+M | M...      # the mouse
        | \?\d+;\d\$y                                # a mode
    )""",
    re.DOTALL | re.VERBOSE,
)
_SIZE = re.compile(r"\x1b\[48;(\d+)(?::[\d:]*)?;(\d+)(?::[\d:]*)?;(\d+)(?::[\d:]*)?;(\d+)[\d:]*t")
"""The size, as some terminals tell it by themselves: rows, columns, and both in pixels."""

_NUMBER = re.compile(r"\d+")
_LAST, _SURROGATES = 0x10FFFF, range(0xD800, 0xE000)
_DIGITS = len(str(_LAST))


def wanted(sequence: str) -> str:
    """Return what is handed on of a whole sequence: nothing of one that nobody here asked for."""
    if len(sequence) > LONGEST or not all(map(_is_character, _NUMBER.findall(sequence))):
        return ""
    if size := _SIZE.fullmatch(sequence):
        return _told_size(*map(int, size.groups()))
    if sequence in ANSI_SEQUENCES_KEYS or _OURS.fullmatch(sequence):
        return sequence
    return ""


def _is_character(number: str) -> bool:
    """Tell whether a number could stand for a character; other numbers are small."""
    return len(number) <= _DIGITS and int(number) <= _LAST and int(number) not in _SURROGATES


def _told_size(rows: int, columns: int, height: int, width: int) -> str:
    """Return a size within bounds; where the pixels are not known, one for each cell.

    Textual divides by them.
    """
    if not rows or not columns:
        return ""
    if rows > MOST_ROWS or columns > MOST_COLUMNS or not height or not width:
        rows, columns = min(rows, MOST_ROWS), min(columns, MOST_COLUMNS)
        height, width = height or rows, width or columns
    return f"\x1b[48;{rows};{columns};{height};{width}t"
