"""Where running text names actors, places and sources of a briefing.

A name is found as it is written, where it stands as whole words; of several the longest. One of
several words, or with a small letter first, may begin with a small letter or a large one. A text
that two records go by names neither; nor does a month (`May`). A part of a longer name that nobody
here has is left alone, as far as that can be seen: where a hyphen joins it to a name (`Guinea` in
`Guinea-Bissau`), or where it follows a word that makes a name of another (`York` in `New York`).
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from briefing.model.records import RecordRef

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.model.briefing import Briefing
    from briefing.model.lookups import Lookups

    Known: TypeAlias = tuple[str, RecordRef]

_WORD = re.compile(r"\w+")
_PIECE = re.compile(r"\S++")
_PATH = re.compile(r"[\w-]++(?:\.[\w-]++)*+(/\S*+)?")
"""Words with dots between them, and what follows a slash; possessive, so that it takes one pass."""

_LONGEST = 100
"""Characters of a name: a longer one is a sentence, and nobody repeats it to the letter."""

_ALIKE = str.maketrans("’ʼ‐‑–\xa0\u202f", "''---  ")
"""Kinds of apostrophes, hyphens and spaces; each is one character for one."""

_REMARK = re.compile(r" \([^()]*\)$")
"""What a writer adds to a name in brackets."""

_LEAST = 2
"""Characters of a name: a single one may be anything."""

_MONTHS = frozenset("March April May June August".split())
"""Months that people and places are called like; alone they are months."""

_MAKING_ANOTHER = frozenset(
    "New North South East West Northern Southern Eastern Western Saint St San Santa Papua".split()
)
"""Words that make of a name that of somebody or something else."""


class Named(NamedTuple):
    """A name in a text."""

    start: int
    """The index of its first character."""
    end: int
    """The index behind its last one."""
    ref: RecordRef
    """The actor, place or source that it names."""


@lru_cache(maxsize=2)
def naming_in(lookups: Lookups) -> Naming:
    """Return the names of a briefing, which are read once."""
    return Naming(lookups.briefing)


class Naming:
    """What the actors, places and sources of a briefing go by; read when it is first needed."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing

    def in_text(self, text: str) -> Iterator[Named]:
        """Yield the names in a text, from the left; none overlaps another."""
        if not text.isascii():
            text = text.translate(_ALIKE)
        closed: Iterator[tuple[int, int]] | None = None
        passed = first = behind = 0
        for word in _WORD.finditer(text):
            start = word.start()
            if start < passed:
                continue
            found = self._at(text, word)
            if found is None:
                continue
            closed = _addresses(text) if closed is None else closed
            while behind <= start and (address := next(closed, None)):
                first, behind = address
            if found.end <= first or behind <= start:
                yield found
                passed = found.end

    def _at(self, text: str, word: re.Match[str]) -> Named | None:
        """Return the longest name that begins with a word."""
        start = word.start()
        for length, known in self._by_first_word.get(word[0], {}).items():
            end = start + length
            ref = known.get(text[start:end])
            if ref is not None and self._is_whole(text, start, end):
                return Named(start, end, ref)
        return None

    def _is_whole(self, text: str, start: int, end: int) -> bool:
        """Tell whether what stands there is no part of a longer word or name."""
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        if after and (after.isalnum() or after == "_" or _is_mark(after)):
            return False
        if after == "." and text[end + 1 : end + 2].isalnum():
            return False
        if after == "-" and not self._may_join(_WORD.match(text, end + 1)):
            return False
        if before == "-":
            return self._may_join(_last_word(text, start - 1))
        other = _last_word(text, start - 1) if before == " " else None
        return other is None or other[0] not in _MAKING_ANOTHER

    def _may_join(self, other: re.Match[str] | None) -> bool:
        """Tell whether a name is still itself with a hyphen and this word beside it."""
        if other is None or not other[0][0].isupper():
            return True
        return other[0] in self._by_first_word or other[0] in self._last_words

    @cached_property
    def _by_first_word(self) -> Mapping[str, dict[int, dict[str, RecordRef]]]:
        """Every way to write a name, by its first word and then its length; longer ones first."""
        found: dict[str, dict[int, dict[str, RecordRef]]] = {}
        for text, ref in sorted(self._known.items(), key=lambda each: -len(each[0])):
            if ref is not None and len(text) <= _LONGEST:
                for written in _written(text):
                    first = _WORD.match(written)
                    lengths = found.setdefault(first[0] if first else "", {})
                    lengths.setdefault(len(written), {}).setdefault(written, ref)
        return found

    @cached_property
    def _last_words(self) -> frozenset[str]:
        return frozenset(text.split(" ")[-1] for text, ref in self._known.items() if ref)

    @cached_property
    def _known(self) -> Mapping[str, RecordRef | None]:
        """Every name with the record that it names; with None where it names several."""
        known: dict[str, RecordRef | None] = {}
        for level in _levels(self._briefing):
            here: dict[str, RecordRef | None] = {}
            for text, ref in level:
                name = _as_sought(text)
                if len(name) < _LEAST or name in _MONTHS:
                    continue
                if here.setdefault(name, ref) != ref:
                    here[name] = None
            known = here | known
        return known


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where addresses of pages and of people stand, from the left."""
    for piece in _PIECE.finditer(text):
        if any(sign in piece[0] for sign in ("://", "www.", "@")):
            yield piece.span()
            continue
        for found in _PATH.finditer(text, *piece.span()):
            if found[1] is not None and "." in found[0][: -len(found[1])]:
                yield found.span()


def _last_word(text: str, end: int) -> re.Match[str] | None:
    """Return the word that ends at a place."""
    start = end
    while start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    return _WORD.match(text, start, end)


def _is_mark(character: str) -> bool:
    """Tell whether a character is drawn onto the one before it, or changes it."""
    if character.isascii():
        return False
    from unicodedata import category  # noqa: PLC0415 - plain text never needs it

    return category(character)[0] in "MC" or "\U0001f3fb" <= character <= "\U0001f3ff"


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


def _levels(briefing: Briefing) -> Iterator[Iterable[Known]]:
    """Yield the names by how certainly they name a record, the surest first."""
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
