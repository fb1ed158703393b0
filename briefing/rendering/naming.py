"""Names in running text, made links to the records that they name.

A name is found as it is written, where it stands as whole words; of several the longest. One of
several words, or with a small letter first, may begin with a small letter or a large one. A text
that two records go by names neither, and a part of a longer name that nobody here has (`Guinea` in
`Guinea-Bissau`) is left alone.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace

from briefing.model.lookups import RecordRef
from briefing.rendering.cells import is_attached

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Phrase, Piece, Row

    Known: TypeAlias = tuple[str, RecordRef]

_RUNNING = frozenset({"said", "name"})
"""The voices of running text; labels, times and headings name nobody."""

_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*|[\w-]+(?:\.[\w-]+)+/\S*")
"""Addresses of pages and of people."""

_ALIKE = str.maketrans("’ʼ‐‑–\xa0\u202f", "''---  ")
"""Kinds of apostrophes, hyphens and spaces; each is one character for one."""

_REMARK = re.compile(r" \([^()]*\)$")
"""What a writer adds to a name in brackets."""

_LEAST = 2
"""Characters of a name: a single one may be anything."""


@lru_cache(maxsize=1)
def names_in(lookups: Lookups) -> Names:
    """Return the names of a briefing; every list of the screen shares those of the one it shows."""
    return Names(lookups)


class Names:
    """What the actors, places and sources of a briefing go by; read when it is first needed."""

    def __init__(self, lookups: Lookups) -> None:
        self._lookups = lookups

    def linked(self, phrase: Phrase) -> Phrase:
        """Return a phrase in which names are links; what it says and in which voices stays."""
        if not any(map(_is_running, phrase)):
            return phrase
        found: list[Piece] = []
        for piece in phrase:
            found += self._pieces(piece) if _is_running(piece) else (piece,)
        return phrase if len(found) == len(phrase) and tuple(found) == phrase else tuple(found)

    def linked_row(self, row: Row) -> Row:
        """Return a row in which names are links; the same row where it holds none."""
        linked = (
            self._each(row.cells),
            tuple([self._each(cells) for cells in row.shorter]),
            self._each(row.under),
            self._each(row.body),
        )
        if linked == (row.cells, row.shorter, row.under, row.body):
            return row
        cells, shorter, under, body = linked
        return replace(row, cells=cells, shorter=shorter, under=under, body=body)

    def _each(self, phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
        return tuple([self.linked(phrase) for phrase in phrases])

    def _pieces(self, piece: Piece) -> Iterator[Piece]:
        """Yield a piece in parts: those that name a record, and what stands between them."""
        at = 0
        for start, end, ref in self._found(piece.text):
            if start > at:
                yield piece._replace(text=piece.text[at:start])
            yield piece._replace(text=piece.text[start:end], link=ref)
            at = end
        if at < len(piece.text) or not piece.text:
            yield piece._replace(text=piece.text[at:])

    def _found(self, text: str) -> Iterator[tuple[int, int, RecordRef]]:
        """Yield where names begin and end in a text, from the left, and what they name."""
        if not text.isascii():
            text = text.translate(_ALIKE)
        closed: list[tuple[int, int]] | None = None
        passed = 0
        for word in _WORD.finditer(text):
            start = word.start()
            if start < passed:
                continue
            for name, ref in self._by_first_word.get(word[0], ()):
                end = start + len(name)
                if text.startswith(name, start) and self._is_whole(text, start, end):
                    if closed is None:
                        closed = [found.span() for found in _ADDRESS.finditer(text)]
                    if not any(first < end and start < last for first, last in closed):
                        yield start, end, ref
                        passed = end
                    break

    def _is_whole(self, text: str, start: int, end: int) -> bool:
        """Tell whether what stands there is no part of a longer word or name."""
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        if after and (after.isalnum() or after == "_" or is_attached(after)):
            return False
        if after == "." and text[end + 1 : end + 2].isalnum():
            return False
        if after == "-" and not self._may_join(_WORD.match(text, end + 1)):
            return False
        return before != "-" or self._may_join(_last_word(text, start - 1))

    def _may_join(self, other: re.Match[str] | None) -> bool:
        """Tell whether a name is still itself with a hyphen and this word beside it."""
        if other is None or not other[0][0].isupper():
            return True
        return other[0] in self._by_first_word or other[0] in self._last_words

    @cached_property
    def _by_first_word(self) -> Mapping[str, list[Known]]:
        """Every way to write a name, by its first word; longer ones first."""
        found: dict[str, list[Known]] = {}
        for text, ref in self._known.items():
            if ref is not None:
                for written in _written(text):
                    first = _WORD.match(written)
                    found.setdefault(first[0] if first else "", []).append((written, ref))
        for known in found.values():
            if len(known) > 1:
                known.sort(key=lambda each: -len(each[0]))
        return found

    @cached_property
    def _last_words(self) -> frozenset[str]:
        return frozenset(text.split(" ")[-1] for text, ref in self._known.items() if ref)

    @cached_property
    def _known(self) -> Mapping[str, RecordRef | None]:
        """Every name with the record that it names; with None where it names several."""
        known: dict[str, RecordRef | None] = {}
        for level in _levels(self._lookups):
            here: dict[str, RecordRef | None] = {}
            for text, ref in level:
                name = _as_sought(text)
                if len(name) >= _LEAST and here.setdefault(name, ref) != ref:
                    here[name] = None
            known = here | known
        return known


def _is_running(piece: Piece) -> bool:
    """Tell whether a piece is text in which names are looked for."""
    return piece.link is None and piece.voice in _RUNNING


def _last_word(text: str, end: int) -> re.Match[str] | None:
    """Return the word that ends at a place."""
    start = end
    while start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    return _WORD.match(text, start, end)


def _as_sought(name: str) -> str:
    """Return a name in one spelling, from its first word on."""
    if not name.isascii():
        name = name.translate(_ALIKE)
    name = " ".join(name.split())
    if name[:1].isalnum():
        return name
    first = _WORD.search(name)
    return name[first.start() :] if first else ""


def _written(name: str) -> Iterator[str]:
    """Yield the ways to write a name: in the midst of a sentence, and at its start."""
    yield name
    first = name[0]
    if first.islower() or " " in name:
        other = first.upper() if first.islower() else first.lower()
        if len(other) == 1 and other != first:
            yield other + name[1:]


def _levels(lookups: Lookups) -> Iterator[Iterable[Known]]:
    """Yield the names by how certainly they name a record, the surest first."""
    briefing = lookups.briefing
    actors = [(RecordRef("actors", each.id), each) for each in briefing.actors]
    places = [(RecordRef("locations", each.id), each) for each in briefing.locations]
    called = [(each.name, ref) for ref, each in actors]
    found = [(each.name, ref) for ref, each in places]
    yield called
    yield found
    yield (
        (name, ref)
        for ref, each in actors
        for name in (each.short, each.printed, *each.aka)
        if name is not None
    )
    yield ((name, ref) for ref, each in places for name in each.aka)
    yield ((each.publisher, RecordRef("sources", each.id)) for each in briefing.sources)
    yield ((_REMARK.sub("", name), ref) for name, ref in called + found if name.endswith(")"))
