"""Text measured in terminal cells, and never cut inside what a reader sees as one character.

Nearly all text is made of characters that take one cell each; one regex tells, and then a count of
characters is a count of cells. Only the rest is measured with rich's tables, the ones that the
screen draws with. Characters of ambiguous width (arrows, dashes, box drawing) take one cell.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_NARROW = re.compile(
    "["
    " -~\xa0-\xac\xae-\u02ff"  # ASCII and Latin, without the soft hyphen
    "\u0370-\u0482\u048a-\u052f\u0531-\u0556\u0559-\u058a"  # Greek, Cyrillic, Armenian
    "\u05d0-\u05ea\u060c\u061b\u061f\u0620-\u064a\u0660-\u066f"  # Hebrew and Arabic letters
    "\u10a0-\u10ff\u1e00-\u1fff"  # Georgian, more Latin and Greek
    "\u2010-\u2027\u202f-\u205e\u20a0-\u20c0\u2100-\u218b"  # dashes, quotes, money, letterlike
    "\u2190-\u2319\u2400-\u2426\u2500-\u25fc"  # arrows, mathematics, pictures, boxes
    "]*"
)
_JOINER = "\u200d"
_SPACING_MARKS = "\u0e33\u0eb3"
"""Vowels that take a cell of their own and still belong to the letter before."""


def is_narrow(text: str) -> bool:
    """Tell whether every character certainly takes one cell and stands by itself."""
    return (text.isascii() and text.isprintable()) or _NARROW.fullmatch(text) is not None


def width(text: str) -> int:
    """Count the cells that the text takes on one line."""
    if (text.isascii() and text.isprintable()) or _NARROW.fullmatch(text):
        return len(text)
    return _tables()(text)


@cache
def _tables() -> Callable[[str], int]:
    """Import the tables of widths, which most briefings never need."""
    from rich.cells import cell_len  # noqa: PLC0415 (it would double the cost of a short digest)

    return cell_len


def clusters(text: str) -> list[str]:
    """Split the text into what a reader sees as single characters (extended grapheme clusters).

    What takes no cell belongs to the character before it, so that the widths of the clusters add
    up to the width of the text.
    """
    if is_narrow(text):
        return list(text)
    found: list[str] = []
    for character in text:
        if found and _belongs(character, found[-1]):
            found[-1] += character
        else:
            found.append(character)
    return found


def is_attached(character: str) -> bool:
    """Tell whether the character belongs to whatever character stands before it."""
    if character.isascii():
        return False
    return character in _SPACING_MARKS or width(character) == 0


def _belongs(character: str, cluster: str) -> bool:
    """Tell whether the character continues the cluster before it."""
    if (character.isascii() and cluster[-1] != _JOINER) or cluster == "\n":
        return False
    if _is_regional(character):
        return cluster[-1] == _JOINER or (len(cluster) == 1 and _is_regional(cluster))
    return cluster[-1] == _JOINER or is_attached(character)


def _is_regional(character: str) -> bool:
    """Tell whether it is a regional indicator: two of them make a flag."""
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def head(text: str, cells: int) -> str:
    """Give the longest beginning of the text that takes at most so many cells."""
    if is_narrow(text):
        return text[: max(0, cells)]
    end = 0
    for cluster in clusters(text):
        cells -= width(cluster)
        if cells < 0:
            break
        end += len(cluster)
    return text[:end]


def fit(text: str, cells: int, *, end: str = "…") -> str:
    """Cut the text to at most so many cells; where it is cut, it ends in `end`."""
    if width(text) <= cells:
        return text
    room = cells - width(end)
    if room < 0:
        return head(end, cells)
    return head(text, room).rstrip() + end
