"""Letters as a search compares them: without case and accents, dashes and quotes of one kind.

`folded` leaves every character in its place. `comparable` goes further, for texts that are compared
and not shown: what only marks the letter before it is gone, and what stands for several letters is
written out, so that `strasse` is found in `Straße`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

if TYPE_CHECKING:
    from collections.abc import Sequence

LATIN = dict(
    zip(
        "ßẞæøœđðþłħŋŧıəɓɗƙɛɔƴǝɣƒ",
        "ss SS ae o oe d d th l h ng t i a b d k e o y e g f".split(),
        strict=True,
    )
)
"""Letters that are no other letter with a mark."""
_ALIKE = {
    "-": "‐‑‒–—―−⁃֊",
    "'": "‘’‚‛‹›′ʹʻʼʽʾʿˈ՚՛´`",
    '"': "“”„‟«»″ʺ",
    "/": "⁄",
}
"""Signs that a keyboard has one of."""
_UNSEEN = "\u034f\u200c\u200d\ufe0e\ufe0f"
"""What asks for one form of a letter or a picture, or joins two."""
_ACCENTS = frozenset({1, 7, *range(10, 37), *range(200, 241)})
"""The combining classes of what a reader takes for the same letter with a mark; not those of vowel
signs, tones and voicing marks (Thai, Devanagari, kana), which make another letter."""


def folded(text: str) -> str:
    """Return a text in small letters without accents, character for character."""
    return text.lower() if text.isascii() else text.translate(_in_place())


def comparable(text: str) -> str:
    """Return a text as it is compared with others; its length may be another."""
    return text.lower() if text.isascii() else text.translate(_written_out())


def places(text: str) -> Sequence[int]:
    """Return from which character of a text each one of `comparable(text)` comes."""
    if text.isascii():
        return range(len(text))
    return [at for at, character in enumerate(text) for _ in comparable(character)]


class _WrittenOut(dict[int, str]):
    """What is compared in place of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = written = self._compared(chr(code))
        return written

    def _compared(self, character: str) -> str:
        if character.isspace():
            return " "
        parts = normalize("NFKD", character)
        bare = "".join(part for part in parts if combining(part) not in _ACCENTS)
        letters = normalize("NFC", bare).casefold()
        if letters == character:
            return letters
        return letters.translate(self)


class _InPlace(dict[int, str]):
    """The same, but always one character."""

    def __missing__(self, code: int) -> str:
        self[code] = letter = _written_out()[code][:1] or chr(code)
        return letter


@cache
def _written_out() -> _WrittenOut:
    known = {ord(letter): spelt.lower() for letter, spelt in LATIN.items()}
    known.update((ord(sign), plain) for plain, signs in _ALIKE.items() for sign in signs)
    known.update((ord(sign), "") for sign in _UNSEEN)
    return _WrittenOut(known)


@cache
def _in_place() -> _InPlace:
    return _InPlace()
