"""Plain scalars that other YAML tools take for a number, a date, a boolean or nothing.

After the types of YAML 1.1 (yaml.org/type) and the core schema of YAML 1.2; only fields of text are
asked about: where a field is a date, a count or a code, its own grammar says what is meant, so that
`country: NO` draws no warning.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

MAY_BE_MISREAD: Final = frozenset("0123456789+-.~=<nNyYtTfFoO")
"""The first characters of all that can be misread: most text is told apart by them."""

_WORDS: Final = {
    form: kind
    for words, kind in (
        (("y", "n", "yes", "no", "on", "off", "true", "false"), "a boolean"),
        (("null",), "nothing"),
    )
    for word in words
    for form in (word, word.capitalize(), word.upper())
} | {"~": "nothing", "=": "a default value", "<<": "a merge key"}
_LONGEST_WORD: Final = 5

_CHARACTERS: Final = "0123456789abcdefABCDEF+-.:_oxtTzZinINF \t"
"""What numbers and dates are written with: most text that begins with a digit has other letters."""
_LONGEST = 64
"""Nobody writes a longer number or date."""


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Compile what numbers and dates look like; late, as most files have none where text stands."""
    date = r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
    clock = r"[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?"
    zone = r"(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?"
    numbers = (
        r"[-+]?0b[01_]+",
        r"[-+]?0[0-7_]+",
        r"0o[0-7]+",
        r"[-+]?(?:0|[1-9][0-9_]*)",
        r"[-+]?0x[0-9a-fA-F_]+",
        r"[-+]?[0-9]+",
        r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?",
        r"[-+]?(?:[0-9][0-9_]*)?\.[0-9_]+(?:[eE][-+]?[0-9]+)?",
        r"[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?",
        r"[-+]?\.(?:inf|Inf|INF)",
        r"\.(?:nan|NaN|NAN)",
    )
    return (
        ("a date", re.compile(rf"{date}(?:(?:[Tt]|[ \t]+){clock}{zone})?", re.ASCII)),
        ("a number", re.compile("|".join(numbers), re.ASCII)),
    )


def misread_as(text: str) -> str | None:
    """Return what other tools take a plain scalar for; None where they too read text."""
    word = _WORDS.get(text) if len(text) <= _LONGEST_WORD else None
    if word is not None or text[:1].isalpha() or len(text) > _LONGEST or text.strip(_CHARACTERS):
        return word
    return next((kind for kind, form in _forms() if form.fullmatch(text)), None)
