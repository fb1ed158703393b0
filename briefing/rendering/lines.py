"""Lines put in their place: shifted, hanging, beside each other, flush with the right edge."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from briefing.rendering.cells import width
from briefing.rendering.rows import Phrase, Piece
from briefing.rendering.wrap import phrase_width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.rendering.columns import Slot

HANG = 2
"""Cells by which lines hang under what they belong to."""


def beside(cells: Iterable[tuple[Slot, Phrase]]) -> Phrase:
    """Set cells beside each other, each at its side of its column."""
    line: list[Piece] = []
    at = 0
    for slot, phrase in cells:
        if phrase:
            size = phrase_width(phrase)
            left = slot.left + slot.cells - size if slot.right else slot.left
            if left > at:
                line.append(Piece(" " * (left - at)))
            line += phrase
            at = left + size
    return tuple(line)


def abreast(lines: list[Phrase], others: list[Phrase]) -> list[Phrase]:
    """Set lines before others that begin with enough space for them."""
    both = []
    for line, other in zip_longest(lines, others, fillvalue=()):
        if line and other:
            free = len(other[0].text) - phrase_width(line)
            both.append((*line, *blank(free), *other[1:]))
        else:
            both.append(line or other)
    return both


def hanging(phrase: Phrase, cells: int, hang: int = HANG) -> list[Phrase]:
    """Wrap a phrase so that all lines but the first stand in."""
    hang = min(hang, cells // 2)
    lines = wrap(phrase, cells - hang, first=-hang)
    return lines[:1] + shift(lines[1:], hang)


def shift(lines: list[Phrase], left: int) -> list[Phrase]:
    """Move lines to the right; one that is empty stays empty."""
    if not left:
        return lines
    space = Piece(" " * left)
    return [(space, *line) if line else line for line in lines]


def blank(cells: int) -> Phrase:
    """Give so many spaces."""
    return (Piece(" " * cells),) if cells else ()


def flush(line: Phrase, mark: Phrase, cells: int) -> Phrase:
    """Put marks at the right edge of a line."""
    free = cells - phrase_width(line) - phrase_width(mark)
    return (*line, *blank(free), *mark)


def fewer(marks: str, cells: int, end: str) -> str:
    """Put marks in brackets; where they do not fit, whole ones leave and the sign says so."""
    if width(marks) + 2 <= cells:
        return f"[{marks}]"
    kept: list[str] = []
    room = cells - width(end) - 2
    for mark in marks.split(", "):
        room -= width(mark) + 2
        if room < 0:
            break
        kept.append(mark)
    return f"[{', '.join((*kept, end))}]"
