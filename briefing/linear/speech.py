"""What is heard in place of what is seen: words for signs, a full stop, marks at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.phrases import text_of
from briefing.rendering.rows import Piece
from briefing.rendering.wrap import is_address, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.rendering.rows import Phrase

_SPOKEN = {" → ": " to ", " ↔ ": " and ", " · ": ", "}
"""What a view sets between two things, and how it is said; a briefing's own text stays as it is."""
_CLOSING = ")]”’\"'»"
"""What may stand after the end of a sentence."""

_TIED = "\xa0"
"""A space at which no line ends; it is written as a plain one."""


def spoken(phrase: Phrase, *, steps: str = " to ") -> str:
    """Return a phrase as it is said; an arrow is a step from one to the other."""
    signs = _SPOKEN | {" → ": steps}
    return "".join([signs.get(piece.text, piece.text) for piece in phrase])


def ended(text: str) -> str:
    """Return a text with a full stop, unless something ends it already or an address does."""
    text = text.rstrip()
    if "://" in text.rpartition(" ")[2]:
        return text
    last = text.rstrip(_CLOSING)[-1:]
    return f"{text}." if last.isalnum() or last in {"%", "+"} else text


def marked(text: str, marks: str) -> str:
    """Return a text with its source marks after it, the first on the line of the last word."""
    return f"{ended(text)}{_TIED}{marks}" if marks else ended(text)


def run_on(texts: Iterable[str]) -> str:
    """Return several values as one text: sentences follow each other, the rest is parted."""
    whole = ""
    for text in texts:
        parted = " " if ended(whole) == whole else "; "
        whole += parted * bool(whole) + text
    return whole


def lines(text: str, cells: int) -> list[str]:
    """Break a text into lines of at most so many cells; an address at its end is never broken."""
    before, _, last = text.rpartition(" ")
    address: Phrase = (Piece(last),)
    if is_address(address) and len(last) > cells:
        return [*lines(before, cells), last] if before else [last]
    return [text_of(line).replace(_TIED, " ") for line in wrap((Piece(text),), cells)]
