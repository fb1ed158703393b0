"""Words whose letters come from scripts that no language mixes: `Putin` with a Cyrillic `u`.

Han, kana, Hangul and Bopomofo are one here, and Latin may stand beside them, as in the profile
"highly restrictive" of Unicode TS 39.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_GREEK = "\u0370-\u03ff\u1f00-\u1fff"
_CYRILLIC = "\u0400-\u052f"
_OTHER = "\u0530-\u1dff"
_EAST = "\u2e80-\ud7ff"
_BETWEEN = "[\u02b0-\u02ff]*"
"""Marks such as the apostrophe of `Gegharkʼunikʻ`, which belong to no script."""
_OTHER_LETTER = "[\u0370-\u1dff\u1f00-\u1fff]"
"""A letter of none of the Latin blocks: a text without one mixes nothing."""
_EAST_ASIAN: Final = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"})
_NO_SCRIPT: Final = frozenset(
    {"MODIFIER", "MICRO", "FEMININE", "MASCULINE", "FULLWIDTH", "HALFWIDTH", "COMBINING"}
)
"""First words of the names of letters that belong to no one script."""
_MOST_LETTERS = 4


@cache
def _meeting() -> re.Pattern[str]:
    """Match two letters side by side from blocks that rarely meet; compiled late."""
    blocks = (_LATIN, _GREEK, _CYRILLIC, _OTHER)
    pairs = [
        f"[{block}]{_BETWEEN}[{''.join(other for other in blocks if other != block)}]"
        for block in blocks
    ]
    foreign = f"[{_GREEK}{_CYRILLIC}{_OTHER}]"
    return re.compile(
        "|".join((*pairs, f"[{_EAST}]{_BETWEEN}{foreign}", f"{foreign}{_BETWEEN}[{_EAST}]"))
    )


@lru_cache(maxsize=2048)
def _script(letter: str) -> str | None:
    """Return the first word of a letter's name, which is its script; None where it has none."""
    if letter.isascii():
        return "LATIN"
    from unicodedata import name  # noqa: PLC0415 - plain text never needs it

    first = name(letter, "").partition(" ")[0]
    return None if first in _NO_SCRIPT or not first else first


def mixed_words(text: str) -> Iterator[tuple[str, str]]:
    """Return each word that mixes scripts, with its letters of the rarer one and their numbers."""
    if not re.search(_OTHER_LETTER, text) or not _meeting().search(text):
        return
    for word in dict.fromkeys(re.findall(r"[^\W\d_]+", text)):
        if word.isascii():
            continue
        if len(set(map(_script, word))) < 2:
            continue
        scripts = [_script(letter) for letter in word]
        odd = _odd_one(scripts)
        if odd is not None:
            letters = dict.fromkeys(
                letter for letter, script in zip(word, scripts, strict=True) if script == odd
            )
            named = [f"'{letter}' is U+{ord(letter):04X}" for letter in letters]
            more = ", …" if len(named) > _MOST_LETTERS else ""
            yield word, f"{', '.join(named[:_MOST_LETTERS])}{more} ({odd.capitalize()})"


def _odd_one(scripts: list[str | None]) -> str | None:
    """Return the script with the fewest letters among those that do not belong together."""
    found = [script for script in scripts if script is not None]
    kinds = set(found)
    if kinds & _EAST_ASIAN:
        kinds -= _EAST_ASIAN | {"LATIN"}
        return next(iter(sorted(kinds)), None)
    if len(kinds) < 2:
        return None
    return min(sorted(kinds), key=lambda script: (found.count(script), script == "LATIN"))
