"""The passage that a search found: what was found marked, and of a long text the part around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.index_words import words_in
from briefing.rendering.folding import comparable
from briefing.rendering.highlighting import marked
from briefing.rendering.phrases import support, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.index_records import Document
    from briefing.library.queries import Query, Term
    from briefing.rendering.rows import Phrase, Piece

_LONGEST = 320
"""Characters of a passage: four or five lines of prose."""

_BEFORE = 80
"""Characters that stand before the first thing found, at most."""


def passage(document: Document, query: Query) -> Phrase:
    """Return the part of a record's text that tells why it was found.

    That is what its row says, and what its card says beyond that where the words are there alone.
    """
    wanted = [term for term in query.terms if not term.excluded]
    said = _marked(document.passage, wanted)
    for each in document.beyond if wanted else ():
        found = _marked(each, wanted)
        if any(piece.found for piece in found):
            said = (*said, *support(" · "), *found)
    return said if sum(len(piece.text) for piece in said) <= _LONGEST else _window(said)


def _marked(phrase: Phrase, wanted: list[Term]) -> Phrase:
    return marked(phrase, _places(comparable(text_of(phrase)), wanted)) if wanted else phrase


def _places(told: str, terms: list[Term]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last character of each whole word or phrase that is looked for."""
    by_first: dict[str, list[Term]] = {}
    begun = [term for term in terms if term.prefix and len(term.words) == 1]
    for term in terms:
        by_first.setdefault(term.words[0], []).append(term)
    words = list(words_in(told))
    for at, word in enumerate(words):
        for term in by_first.get(word[0], ()):
            there = words[at : at + len(term.words)]
            if _stands(term, [each[0] for each in there]):
                yield word.start(), there[-1].end() - 1
        for term in begun:
            if word[0].startswith(term.words[0]):
                yield word.start(), word.end() - 1


def _stands(term: Term, words: list[str]) -> bool:
    """Tell whether these words are those of a term, of which the last may go on."""
    if len(words) != len(term.words) or words[:-1] != list(term.words[:-1]):
        return False
    last = term.words[-1]
    return words[-1].startswith(last) if term.prefix else words[-1] == last


def _window(phrase: Phrase) -> Phrase:
    """Return the part of a long text around the first thing found."""
    first = at = 0
    for piece in phrase:
        if piece.found:
            first = at
            break
        at += len(piece.text)
    before = text_of(phrase)[:first]
    start = 0 if first <= _BEFORE else before.rfind(" ", 0, first - _BEFORE + 1) + 1
    kept: list[Piece] = [] if not start else [*support("… ")]
    at = 0
    for piece in phrase:
        text = piece.text[max(0, start - at) : max(0, start + _LONGEST - at)]
        at += len(piece.text)
        if text:
            kept.append(piece._replace(text=text))
    return _ended(kept) if at > start + _LONGEST else tuple(kept)


def _ended(pieces: list[Piece]) -> Phrase:
    """Return pieces that end with a whole word, and say that there is more."""
    last = pieces[-1]
    whole = last.text.rpartition(" ")[0] or last.text
    return (*pieces[:-1], last._replace(text=whole), *support(" …"))
