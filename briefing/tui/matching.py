"""How well typed letters match a name: its beginning, the beginnings of words, letters in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.rendering.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGINS, _WORDS, _WITHIN, _INITIALS = 4, 3, 2, 1
"""How much each way to match counts; any of them counts more than all below it."""


class Match(NamedTuple):
    """How some letters match a text."""

    rank: int
    """How well; 0 where they do not."""
    places: tuple[int, ...] = ()
    """Which characters of the text they are."""


def match(letters: str, text: str) -> Match:
    """Match letters with a text, whatever their case and their accents."""
    wanted, found = folded(letters).strip(), folded(text)
    if not wanted:
        return Match(0)
    if found.startswith(wanted):
        return Match(_BEGINS, tuple(range(len(wanted))))
    starts = tuple(_word_starts(found))
    if (places := _by_words(wanted.split(), found, starts)) is not None:
        return Match(_WORDS, places)
    if (at := found.find(wanted)) >= 0:
        return Match(_WITHIN, tuple(range(at, at + len(wanted))))
    if (places := _by_initials(wanted.replace(" ", ""), found, starts)) is not None:
        return Match(_INITIALS, places)
    return Match(0)


def _word_starts(text: str) -> Iterator[int]:
    """Yield where the words of a text begin."""
    for at, character in enumerate(text):
        if character.isalnum() and (not at or not text[at - 1].isalnum()):
            yield at


def _by_words(words: list[str], text: str, starts: tuple[int, ...]) -> tuple[int, ...] | None:
    """Return the places of words in the beginnings of others, in whatever order."""
    places: set[int] = set()
    for word in words:
        at = next((at for at in starts if at not in places and text.startswith(word, at)), None)
        if at is None:
            return None
        places.update(range(at, at + len(word)))
    return tuple(sorted(places))


def _by_initials(letters: str, text: str, starts: tuple[int, ...]) -> tuple[int, ...] | None:
    """Return the places of letters that begin words which follow each other, as in `un`."""
    initials = "".join(text[at] for at in starts)
    at = initials.find(letters) if len(letters) > 1 else -1
    return tuple(starts[at : at + len(letters)]) if at >= 0 else None
