"""What is heard in place of what is seen: words for signs, a full stop, marks at the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.rendering.cells import width
from briefing.rendering.phrases import text_of
from briefing.rendering.rows import Piece
from briefing.rendering.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.rendering.rows import Phrase

_SPOKEN = {" → ": " to ", " ↔ ": " and ", " · ": ", "}
"""What a view sets between two things, and how it is said; a briefing's own text stays as it is."""
_CLOSING = ")]”’\"'»"
"""What may stand after the end of a sentence."""

_STOPS = ".!?։۔।。！？"
"""What ends a sentence, in the scripts that have a sign for it; `…` may stand for its rest."""

_ADDRESS = "://"
"""What tells a word to be an address, with the brackets and the full stop around it."""
_WORD = re.compile(r"[^ \n]+")

_TIED = "\xa0"
"""A space at which no line ends; it is written as a plain one."""


def spoken(phrase: Phrase, *, steps: str = " to ") -> str:
    """Return a phrase as it is said; an arrow is a step from one to the other."""
    signs = _SPOKEN | {" → ": steps}
    return "".join([signs.get(piece.text, piece.text) for piece in phrase])


def ended(text: str) -> str:
    """Return a text with a full stop, unless something ends it already or an address does."""
    text = text.rstrip()
    if _is_addressed(text):
        return text
    last = text.rstrip(_CLOSING)[-1:]
    return f"{text}." if last.isalnum() or last in {"%", "+"} else text


def marked(text: str, marks: str) -> str:
    """Return a text with its source marks after it, the first on the line of the last word."""
    return f"{ended(text)}{_TIED}{marks}" if marks else ended(text)


def run_on(texts: Iterable[str]) -> str:
    """Return several values as one text: sentences follow each other, the rest is parted.

    Nothing is set behind an address, of which it would become a part.
    """
    whole = ""
    for text in texts:
        is_over = whole.rstrip(_CLOSING)[-1:] in {*_STOPS} or _is_addressed(whole)
        parted = " " if is_over else "; "
        whole += parted * bool(whole) + text
    return whole


def lines(text: str, cells: int) -> list[str]:
    """Break a text into lines of at most so many cells; an address is never broken."""
    broken: list[str] = []
    at = 0
    for word in _WORD.finditer(text):
        if _ADDRESS in word[0] and width(word[0]) > cells:
            broken += _wrapped(text[at : word.start()], cells)
            broken.append(_untied(word[0]))
            at = word.end()
    return broken + _wrapped(text[at:], cells)


def _wrapped(text: str, cells: int) -> list[str]:
    """Break what stands before, between or behind addresses that are longer than a line."""
    return [_untied(text_of(line)) for line in wrap((Piece(text.strip(" \n")),), cells)]


def _untied(text: str) -> str:
    return text.replace(_TIED, " ")


def _is_addressed(text: str) -> bool:
    """Tell whether a text ends in an address."""
    return _ADDRESS in text.rpartition(" ")[2]
