"""Characters of which terminals disagree how many cells they take.

Pictures joined from several, flags, newer emoji, the vowel signs of Indic scripts: what Textual
counts as two cells may be drawn in one, in two or in six. Such runs are written from a known place
and what stands behind them is written after them, so that nothing else moves.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category

if TYPE_CHECKING:
    from briefing.tui.wire.cells import Row

_LETTERS = (
    " -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u0531-\u058f"  # Latin to Armenian
    "\u05d0-\u05f4\u0606-\u060f\u061b-\u064a\u0660-\u066f\u0671-\u06d5"  # Hebrew and Arabic
    "\u10a0-\u10ff\u1e00-\u1fff\u2010-\u2027\u202f-\u205e\u2070-\u20c0"  # Georgian and signs
    "\u2100-\u22ff\u2308-\u2319\u2320-\u2328\u2400-\u2426\u2460-\u25fc"  # arrows and boxes
    "\u2605-\u2613\u2800-\u28ff"
)
"""Letters and signs that take one cell everywhere."""

_WIDE = (
    "\u3000-\u303e\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff"  # kana, Han
    "\uac00-\ud7a3\uff01-\uff60"  # Hangul, full width
)
"""Those that take two."""

_STEADY = re.compile(f"[{_LETTERS}{_WIDE}]*")
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
    return _STEADY.fullmatch("".join(row.texts)) is not None


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
            reach = min(max(x, start + needed), len(texts))
            found.append(LooseRun(range(start, x), range(start, reach)))
    return found


@lru_cache(maxsize=4096)
def _at_most(text: str) -> int:
    """Return how many cells a terminal may take for a loose character; 0 for a steady one."""
    marks_only = _COLOURED not in text and all(category(mark) == "Mn" for mark in text[1:])
    if marks_only and _STEADY.fullmatch(text[:1]):
        return 0
    return 2 * sum(category(character) not in {"Mn", "Cf"} for character in text)
