"""Words as people count them, in any script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = 4
"""What a word weighs in a script that puts spaces between words."""

_UNSPACED = (
    ("\u0e00", "\u0eff", 1),  # Thai and Lao
    ("\u1000", "\u109f", 1),  # Burmese
    ("\u1780", "\u17ff", 1),  # Khmer
    ("\u3040", "\u30ff", 2),  # kana
    ("\u3400", "\u4dbf", 2),  # ideographs, here and below
    ("\u4e00", "\u9fff", 2),
    ("\uf900", "\ufaff", 2),
    ("\U00020000", "\U0003ffff", 2),
)
"""Scripts without spaces, as first and last character and what one weighs.

Two ideographs or kana, or four characters of the others, make about a word.
"""

_APART = str.maketrans(dict.fromkeys("—–―…/", " "))
"""What parts words as a space does."""

_AROUND = (
    "!\"#$%&'()*+,-.:;<=>?@[\\]^_`{|}~¡§«¶·»¿‐‑‘’‚‛“”„‟†‡•‰‹›"
    "՛՜՝՞։،؛؟۔।、。〈〉《》「」『』【】！（），．：；？"
)
"""What may stand around a word and is no part of it."""

_PIECE = re.compile(r"\S+")


class Word(msgspec.Struct, frozen=True, gc=False):
    """One word, or one character of a script without spaces."""

    folded: str
    """The word without regard to case, apostrophes and how accents are encoded."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends."""
    weight: int = WORD
    """`WORD`, or less for a character of a script without spaces."""


def words(text: str) -> list[Word]:
    """Return the words of a text; what holds neither letter nor digit is none."""
    found: list[Word] = []
    for match in _PIECE.finditer(text.translate(_APART)):
        piece = match[0]
        if max(piece) < "\u0e00":
            _add(found, piece, match.start())
        else:
            for part, start, weight in _parts(piece):
                _add(found, part, match.start() + start, weight)
    return found


def count_words(text: str) -> int:
    """Return how many words a text has; a part of a word counts as one."""
    return -(-sum(word.weight for word in words(text)) // WORD)


def _add(found: list[Word], piece: str, start: int, weight: int = WORD) -> None:
    """Add a piece without the marks around it, unless nothing is left of it."""
    bare = piece.strip(_AROUND)
    if bare:
        start += piece.index(bare)
        folded = bare.casefold() if bare.isascii() else _fold(bare)
        found.append(Word(folded, start, start + len(bare), weight))


def _fold(word: str) -> str:
    return normalize("NFC", word.casefold().replace("’", "'").replace("ʼ", "'"))


def _parts(piece: str) -> Iterator[tuple[str, int, int]]:
    """Yield what a piece holds with its place and weight: runs with spaces, else characters."""
    begin = 0
    for place, character in enumerate(piece):
        weight = _weight(character)
        if weight != WORD:
            yield piece[begin:place], begin, WORD
            yield character, place, weight
            begin = place + 1
    yield piece[begin:], begin, WORD


def _weight(character: str) -> int:
    for first, last, weight in _UNSPACED:
        if first <= character <= last:
            return weight
    return WORD
