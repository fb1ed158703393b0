"""Characters of which terminals disagree how many cells they take.

Pictures joined from several, flags, newer emoji, the vowel signs of Indic scripts: what Textual
counts as two cells may be drawn in one, in two or in six. Such runs are written from a known place
and what stands behind them is written after them, so that nothing else moves.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category

if TYPE_CHECKING:
    from briefing.tui.wire.cells import Row

_STEADY = (
    *(0x20, 0x7F, 0xA0, 0xAD, 0xAE, 0x300, 0x370, 0x483, 0x48A, 0x530),  # Latin, Greek, Cyrillic
    *(0x531, 0x590, 0x5D0, 0x5F5, 0x606, 0x610, 0x61B, 0x64B),  # Armenian, Hebrew, Arabic
    *(0x660, 0x670, 0x671, 0x6D6, 0x10A0, 0x1100, 0x1E00, 0x2000),  # Arabic, Georgian, more Greek
    *(0x2010, 0x2028, 0x202F, 0x205F, 0x2070, 0x20C1, 0x2100, 0x2300),  # signs, arrows
    *(0x2308, 0x231A, 0x2320, 0x2329, 0x2400, 0x2427, 0x2460, 0x25FD),  # signs, boxes
    *(0x2605, 0x2614, 0x2800, 0x2900),  # stars, Braille
    *(0x3000, 0x303F, 0x3041, 0x3097, 0x309B, 0x3100, 0x3400, 0x4DC0),  # kana, Han
    *(0x4E00, 0xA000, 0xAC00, 0xD7A4, 0xFF01, 0xFF61),  # Han, Hangul, full width
)
"""Where characters of one width everywhere begin and end, in turn; what ends is not among them."""

_COLOURED = "\ufe0f"
"""Asks for the coloured form of a sign, which takes a cell more in some terminals."""


class LooseRun(NamedTuple):
    """Neighbouring cells with such characters, in one look."""

    cells: range
    """The cells that they were given."""
    reach: range
    """The cells that a terminal may draw over, these included."""


def is_steady(row: Row) -> bool:
    """Tell whether every character of a row surely takes the cells that it was given."""
    return not any(map(_at_most, set(row.texts)))


def loose_runs(row: Row) -> list[LooseRun]:
    """Return the loose runs of a row, from left to right."""
    texts, looks = row
    found: list[LooseRun] = []
    x = 0
    while x < len(texts):
        start, needed = x, 0
        while x < len(texts) and looks[x] is looks[start] and (most := _at_most(texts[x])):
            needed += most
            x += 1
            while x < len(texts) and not texts[x]:
                x += 1
        if x == start:
            x += 1
        else:
            found.append(
                LooseRun(range(start, x), _reach(start, max(x, start + needed), len(texts)))
            )
    return found


def _reach(start: int, end: int, columns: int) -> range:
    """Return the cells from `start` to `end` on a row; what has no room some draw further left."""
    return range(start if end <= columns else max(min(start, columns - 2), 0), min(end, columns))


@lru_cache(maxsize=4096)
def _at_most(text: str) -> int:
    """Return how many cells a terminal may take for a loose character; 0 for a steady one."""
    if not text:
        return 0
    marks_only = _COLOURED not in text and all(category(mark) == "Mn" for mark in text[1:])
    if marks_only and bisect_right(_STEADY, ord(text[0])) % 2:
        return 0
    return 2 * sum(category(character) not in {"Mn", "Cf"} for character in text)
