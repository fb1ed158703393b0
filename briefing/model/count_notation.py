"""How figures are written, and what a writer may have meant by another way."""

from __future__ import annotations

import re
from typing import Literal

from briefing.model.quoting import quoted

CountKind = Literal[
    "exact",
    "at-least",
    "fewer-than",
    "about",
    "range",
    "words",
    "none-claimed",
    "not-reported",
    "unknown",
]
"""How a figure is known; the last three hold no number and are never read as 0."""

WORDS: dict[str, CountKind] = {
    "several": "words",
    "dozens": "words",
    "hundreds": "words",
    "thousands": "words",
    "several thousand": "words",
    "none-claimed": "none-claimed",
    "not-reported": "not-reported",
    "unknown": "unknown",
}
"""The words that stand for a figure, or for a silence."""

LONGEST = 15
"""The most digits of a number: what JSON readers that hold numbers as doubles still get right."""

NUMBER = r"(?:0|[1-9][0-9]*)"
"""A number as it is written: digits alone, without a leading 0."""

NUMBERED = re.compile(rf"([<~]?)({NUMBER})(?:(\+)|-({NUMBER}))?", re.ASCII)
"""A figure that holds a number: what stands before it, the number, `+`, and a range's end."""

_FORMS = (
    "write a number, 49+, <2000, ~2000, 10-20, several, dozens, hundreds, thousands,"
    " several thousand, none-claimed, not-reported or unknown"
)

_SIGNS = {
    "about": "~",
    "around": "~",
    "circa": "~",
    "c.": "~",
    "ca.": "~",
    "some": "~",
    "\u2248": "~",
    "nearly": "<",
    "almost": "<",
    "under": "<",
    "fewer than": "<",
    "less than": "<",
    "at least": ">=",
    "\u2265": ">=",
    "more than": ">",
    "over": ">",
}
"""Words and signs that people put before a number, and what they come to."""

_SPOKEN = (
    "zero", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
"""Numbers that are written as words more often than not, by what they come to."""

_NOBODY = frozenset({"none", "no", "nil", "nobody", "no one"})
_RANGED = rf"(?:(?:between|from) )?({NUMBER}) (?:to|and) ({NUMBER})"
_GROUPED = r"(?<=[0-9])[ ,._'’\u00a0\u202f](?=[0-9]{3}(?![0-9]))"
_ABOVE = rf">(=?)({NUMBER})"


def count_hint(text: str) -> str:
    """Say what to write in place of `text`, which is no count."""
    bare = " ".join(text[:200].strip().lower().replace("–", "-").replace("—", "-").split())
    spoken = "|".join(re.escape(word) for word in sorted(_SIGNS, key=len, reverse=True))
    signed = re.sub(rf"(?:{spoken})(?=[\s0-9])", lambda found: _SIGNS[found[0]], bare)
    if bare in _NOBODY:
        return "write none-claimed if the side says so, not-reported if it has said nothing, or 0"
    if bare.startswith("{") and bare.endswith("}"):
        return "write the mapping without quotes"
    digits = re.sub(r"\s+", "", _ranged(re.sub(_GROUPED, "", signed)))
    plain = re.sub(r"(?<![0-9])0+(?=[0-9])", "", digits)
    spelt = f"{_SPOKEN.index(bare)}" if bare in _SPOKEN else ""
    for near in (bare, bare.replace(" ", "-"), plain, _raised(plain), spelt):
        if near != text and (near in WORDS or NUMBERED.fullmatch(near)):
            return f"did you mean {quoted(near)}?"
    return _FORMS


def _ranged(text: str) -> str:
    """Turn `10 to 20` and `between 10 and 20` into the `10-20` that the notation has."""
    match = re.fullmatch(_RANGED, text, re.ASCII)
    if match is None or len(text) > 2 * LONGEST or int(match[1]) > int(match[2]):
        return text
    return f"{match[1]}-{match[2]}"


def _raised(text: str) -> str:
    """Turn `>49` and `>=49`, which the notation lacks, into the `50+` and `49+` that it has."""
    match = re.fullmatch(_ABOVE, text, re.ASCII)
    if match is None or len(text) > LONGEST:
        return text
    return f"{int(match[2]) + (not match[1])}+"
