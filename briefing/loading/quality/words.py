"""Words as people count them, in any script."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import normalize

WORD = 4
"""What a word weighs in a script that puts spaces between words."""

_HALF = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Ideographs and kana: two of them make about a word."""

_QUARTER = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese and Khmer: four characters make about a word."""

_PIECE = re.compile(rf"[{_HALF}{_QUARTER}]|[^\s—–―…/{_HALF}{_QUARTER}]+")
_IS_HALF = re.compile(f"[{_HALF}]")
_IS_QUARTER = re.compile(f"[{_QUARTER}]")

_AROUND = (
    "!\"#$%&'()*+,-.:;<=>?@[\\]^_`{|}~¡§«¶·»¿‐‑‘’‚‛“”„‟†‡•‰‹›"
    "՛՜՝՞։،؛؟۔।、。〈〉《》「」『』【】！（），．：；？"
)
"""What may stand around a word and is no part of it."""


class Word(NamedTuple):
    """One word, or one character of a script without spaces."""

    folded: str
    """The word without regard to case, apostrophes and how accents are encoded."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends."""


def words(text: str) -> list[Word]:
    """Return the words of a text; what holds neither letter nor digit is none."""
    found = []
    plain = text.isascii()
    for match in _PIECE.finditer(text):
        bare = match[0].strip(_AROUND)
        if bare:
            folded = bare.casefold() if plain else _fold(bare)
            start = match.start() + match[0].index(bare)
            found.append(Word(folded, start, start + len(bare)))
    return found


def _fold(word: str) -> str:
    return normalize("NFC", word.casefold().replace("’", "'").replace("ʼ", "'"))


def weight(word: str) -> int:
    """Return what a folded word weighs; `WORD` for all that stands between spaces."""
    if word[0] < "\u0e00":
        return WORD
    if _IS_HALF.match(word):
        return WORD // 2
    return WORD // 4 if _IS_QUARTER.match(word) else WORD


def count_words(text: str) -> int:
    """Return how many words a text has; a part of a word counts as one."""
    return -(-sum(weight(word.folded) for word in words(text)) // WORD)
