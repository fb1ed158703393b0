"""Texts that would command a terminal, hide something or mislead, if they reached it uncleaned."""

from __future__ import annotations

from briefing.tui.wire.allowed import _LEGIBLE
from tests.hostile.characters import characters
from tests.hostile.sequences import sequences

_FOLDED = set("\t\n\x0b\x0c\r\x07\x08")
"""Controls that Textual's own texts drop, or make into lines and spaces."""

_SHORT = 40
"""Characters of a text at most: there is to be room for all of them on one screen."""


def _is_harmful(text: str) -> bool:
    """Tell whether a text does harm wherever Textual puts it."""
    kept = [each for each in text if each not in _FOLDED]
    return not all(each.isprintable() or each in _LEGIBLE for each in kept)


_FOUND = dict.fromkeys(
    text
    for _, text in (*sequences(), *characters())
    if len(text) <= _SHORT and "\n" not in text and _is_harmful(text)
)

HOSTILE = tuple(text for at, text in enumerate(_FOUND) if at % 5 in {0, 1, 3})
"""Each does harm alone, or with what follows it: three of five, of every family."""
