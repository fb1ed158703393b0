"""Names in other alphabets, spelt with the letters A to Z as newspapers print them.

- Cyrillic after BGN/PCGN 1947 for Russian, with the further letters of its neighbours and `ё` as
  `yo`; after BGN/PCGN 2019 for Ukrainian in words that show by a letter that they are.
- Armenian after BGN/PCGN 1981, Georgian after BGN/PCGN 2009.
- Greek after ELOT 743 (ISO 843, transcription).

Signs, apostrophes and accents are left out. Only alphabets are here: a script that does not write
its vowels, or writes no sounds, has no honest spelling letter by letter.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Script(NamedTuple):
    """One alphabet, and how its letters are spelt."""

    letters: dict[str, str]
    """Spellings by small letter."""
    rules: tuple[tuple[re.Pattern[str], str], ...] = ()
    """What is spelt otherwise because of its neighbours, in order."""


def _letters(letters: str, spellings: str, unwritten: str = "") -> dict[str, str]:
    return dict(zip(letters, spellings.split(), strict=True)) | dict.fromkeys(unwritten, "")


def _rules(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), spelt) for pattern, spelt in pairs)


_CYRILLIC = _Script(
    _letters(
        "абвгдеёжзийклмнопрстуфхцчшщыэюяєіїґўђѓјљњћќџѕ",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya "
        "ye i yi g w dj gj j lj nj c kj dz dz",
        unwritten="ъь",
    ),
    _rules((r"\bе|(?<=[аеёиоуыэюяъь])е", "ye")),
)
_UKRAINIAN_ONLY = re.compile("[іїєґ]|[сзц]ьк", re.IGNORECASE)
_UKRAINIAN = _Script(
    _CYRILLIC.letters | _letters("гґеєиіїйюя", "h g e ie y i i i iu ia"),
    _rules(
        (r"зг", "zgh"),
        (r"\bє", "ye"),
        (r"\bї", "yi"),
        (r"\bй", "y"),
        (r"\bю", "yu"),
        (r"\bя", "ya"),
    ),
)
_GREEK = _Script(
    _letters("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o"),
    _rules(
        (r"ου", "ou"),
        (r"(?<=[αεη])υ(?=[θκξπσςτφχψ]|\b)", "f"),
        (r"(?<=[αεη])υ", "v"),
        (r"\bμπ", "b"),
        (r"γ(?=γ)", "n"),
        (r"γ(?=[ξχ])", "n"),
    ),
)
_ARMENIAN = _Script(
    _letters(
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
        "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j rr s v t r ts v p k o f",
    ),
    _rules(
        (r"ու", "u"),
        (r"\b(?:և|եւ)|(?<=[աեէըիոօu])և", "yev"),
        (r"և|եւ", "ev"),
        (r"\bո(?!վ\b)", "vo"),
        (r"\bե|(?<=[աեէըիոօu])ե", "ye"),
    ),
)
_GEORGIAN = _Script(
    _letters(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h",
    )
)
_RUNS: Iterable[tuple[re.Pattern[str], _Script]] = (
    (re.compile("[\u0400-\u04ff]+"), _CYRILLIC),
    (re.compile("[\u0370-\u03ff\u1f00-\u1fff]+"), _GREEK),
    (re.compile("[\u0531-\u0556\u0561-\u0587]+"), _ARMENIAN),
    (re.compile("[\u10d0-\u10f0\u1c90-\u1cb0]+"), _GEORGIAN),
)


def romanise(text: str) -> str:
    """Spell every word in one of these alphabets with Latin letters; the rest stays as it is."""
    for run, script in _RUNS:
        text = run.sub(partial(_word, script), text)
    return text


def _word(script: _Script, match: re.Match[str]) -> str:
    """Spell one word, in capitals where it is written in capitals."""
    word = match[0]
    if script is _GREEK:
        word = re.sub("[\u0300-\u036f]", "", normalize("NFD", word))
    elif script is _CYRILLIC and _UKRAINIAN_ONLY.search(word):
        script = _UKRAINIAN
    spelt = word
    for pattern, spelling in script.rules:
        spelt = pattern.sub(partial(_replaced, spelling), spelt)
    spelt = "".join([_like(letter, script.letters.get(letter.lower(), letter)) for letter in spelt])
    return spelt.upper() if len(word) > 1 and word.isupper() else spelt


def _replaced(spelt: str, match: re.Match[str]) -> str:
    return _like(match[0], spelt)


def _like(sample: str, spelt: str) -> str:
    """Begin with a capital where the sample does."""
    return spelt[:1].upper() + spelt[1:] if sample[0].isupper() else spelt
