"""What a character is to its neighbours: a mark, a joiner, part of an emoji, a letter that joins.

The ranges are whole blocks of the Unicode standard; within them the category decides.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal
from unicodedata import category, combining

from briefing.clean.notation import stand_in

Role = Literal[
    "fixed", "return", "hyphen", "mark", "spacing mark", "joiner", "selector", "pictograph", "tone"
]
"""How a character is treated; `fixed` is one that does not depend on its neighbours."""

ZWJ = "\u200d"

_ROLES: dict[str, Role] = {
    "\r": "return",
    "\xad": "hyphen",
    "\u200c": "joiner",
    ZWJ: "joiner",
}
_MARKS: dict[str, Role] = {"Mn": "mark", "Me": "mark", "Mc": "spacing mark"}
_SYMBOLS = frozenset({"So", "Sm", "Sk"})

_TEXT_OR_PICTURE = "\ufe0e\ufe0f"
_KEYCAP_BASES = frozenset("0123456789#*")
_KEYCAP = "\u20e3"
_PICTURED_PUNCTUATION = frozenset("‼⁉ℹ〰〽")
"""What has a picture form and is no symbol by category."""

_SELECTORS = (
    ("\u180b", "\u180d"),
    ("\u180f", "\u180f"),
    ("\ufe00", "\ufe0f"),
    ("\U000e0100", "\U000e01ef"),
)
_MONGOLIAN = (("\u1820", "\u18aa"),)
_IDEOGRAPHS = (
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003fffd"),
)
_JAMO_TAILS = (("\u1161", "\u11ff"), ("\ud7b0", "\ud7fb"))
"""Vowels and final consonants: letters that stand on the one before them, with no width."""

_TONES = (("\U0001f3fb", "\U0001f3ff"),)
_FLAG_LETTERS = (("\U0001f1e6", "\U0001f1ff"),)
_PICTOGRAPHS = (
    ("\u2190", "\u21ff"),
    ("\u2600", "\u27bf"),
    ("\u2b00", "\u2bff"),
    ("\U0001f000", "\U0001faff"),
)
"""Blocks of what emoji are joined from."""

_VIRAMA = 9
"""The combining class of the signs that silence a vowel and tie consonants together."""
_ARABIC = (("\u0600", "\u08ff"),)
"""Arabic and its kin: each letter's shape depends on the next."""
_JOINING = (
    ("\u0600", "\u0dff"),  # Arabic, Syriac, N'Ko; Devanagari to Sinhala
    ("\u1000", "\u109f"),  # Myanmar
    ("\u1780", "\u18af"),  # Khmer, Mongolian
    ("\u1b00", "\u1bff"),  # Balinese, Sundanese, Batak
    ("\ua800", "\ua8ff"),  # Syloti Nagri, Phags-pa, Saurashtra
    ("\ua980", "\ua9df"),  # Javanese
    ("\U00010a00", "\U00010bff"),  # Kharoshthi, Manichaean
    ("\U00010d00", "\U00010fff"),  # Rohingya, Sogdian
    ("\U00011000", "\U00011fff"),  # Brahmi and its kin
    ("\U0001e900", "\U0001e95f"),  # Adlam
)
"""Scripts that form ligatures, where a joiner changes what is read."""


def _within(ranges: tuple[tuple[str, str], ...], char: str) -> bool:
    return any(first <= char <= last for first, last in ranges)


@lru_cache(maxsize=4096)
def reading(char: str) -> tuple[Role, str]:
    """Give a character's role and what is shown for it when nothing around it forbids."""
    shown = stand_in(char)
    return _role(char, shown), shown


def _role(char: str, shown: str) -> Role:
    if char in _ROLES:
        return _ROLES[char]
    if shown != char:
        return "fixed"
    kind = category(char)
    if kind in _MARKS:
        return "selector" if _within(_SELECTORS, char) else _MARKS[kind]
    if kind == "Lo" and _within(_JAMO_TAILS, char):
        return "mark"
    return _symbol_role(char) if kind in _SYMBOLS else "fixed"


def _symbol_role(char: str) -> Role:
    if _within(_TONES, char):
        return "tone"
    pictograph = _within(_PICTOGRAPHS, char) and not _within(_FLAG_LETTERS, char)
    return "pictograph" if pictograph else "fixed"


def is_selected(selector: str, base: str, following: str) -> bool:
    """Tell whether a variation selector means something behind this character."""
    if selector in _TEXT_OR_PICTURE:
        if base in _KEYCAP_BASES:
            return following == _KEYCAP
        symbol = not base.isascii() and category(base) in {"So", "Sm"}
        return symbol or base in _PICTURED_PUNCTUATION
    if selector < "\ufe00":
        return _within(_MONGOLIAN, base)
    return _within(_IDEOGRAPHS, base)


@lru_cache(maxsize=1024)
def is_joined_script(char: str) -> bool:
    """Tell whether a letter or mark belongs to a script whose letters join."""
    return _within(_JOINING, char) and category(char)[0] in "LM"


@lru_cache(maxsize=1024)
def is_arabic(char: str) -> bool:
    """Tell whether a letter or mark belongs to Arabic or its kin."""
    return _within(_ARABIC, char) and category(char)[0] in "LM"


def is_virama(char: str) -> bool:
    """Tell whether a mark silences the vowel of its consonant."""
    return char != "" and combining(char) == _VIRAMA
