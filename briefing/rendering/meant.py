"""Which record of a briefing is meant by what somebody types.

| typed | means |
|---|---|
| `actors/pashinyan` | the record with this id in this collection |
| `calls/#3`, `calls/3` | the third record of this collection |
| `pashinyan`, `toll` | the record with this id |
| `Nikol Pashinyan`, `PM` | the actor, place, source or background that goes by this name |
| `nikol`, `pash` | the one with this word in its name, or with a word that begins so |

Case, accents and kinds of dashes do not count in names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.records import COLLECTIONS, RecordRef
from briefing.rendering.contents import FULL
from briefing.rendering.folding import comparable
from briefing.rendering.sections import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model.lookups import Lookups
    from briefing.model.records import Collection, Record

_NAMES = ("name", "short", "printed", "publisher", "title")
"""Fields that hold a name of a record."""
_NAMED: tuple[Collection, ...] = ("actors", "locations", "context", "sources")
"""The collections of records that have names."""
_DIGITS = 6
"""As long as a place may be."""
_WORD = re.compile(r"\w+")


def meant(typed: str, lookups: Lookups) -> tuple[RecordRef, ...]:
    """Return the record that is meant; several where that is not certain, and none for nothing."""
    typed = " ".join(typed.split())
    collection, sign, key = typed.partition("/")
    if sign and collection in COLLECTIONS:
        return _in(lookups.refs(collection), key)
    refs = [ref for ref in _refs(lookups) if ref.key == typed]
    return tuple(refs) or _called(comparable(typed), lookups)


def nearest(typed: str, lookups: Lookups) -> str | None:
    """Return the key or name of a section, part or record that is most like what was typed."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a failed look-up needs it

    known: dict[str, str] = {}
    for compared, written in _known(lookups):
        known.setdefault(compared, written)
    found = get_close_matches(comparable(" ".join(typed.split())), known, n=1, cutoff=0.7)
    return known[found[0]] if found else None


def _known(lookups: Lookups) -> Iterator[tuple[str, str]]:
    """Yield all that can be typed, as it is compared, with what to type for it; the best first."""
    for key in (*KEYS, *FULL):
        yield key, key
    for ref in _refs(lookups):
        if not ref.key.startswith("#"):
            yield ref.key, ref.key
            yield "/".join(ref), "/".join(ref)
        if ref.collection in _NAMED:
            for name in _names(lookups.record(ref)):
                yield from ((comparable(word), ref.key) for word in _WORD.findall(name))
                yield comparable(name), name


def _in(refs: Sequence[RecordRef], key: str) -> tuple[RecordRef, ...]:
    """Return the record with a key, or else at a place that is counted from 1."""
    found = tuple(ref for ref in refs if ref.key == key)
    place = key.removeprefix("#")
    if found or not place.isdecimal() or len(place) > _DIGITS:
        return found
    return tuple(refs[int(place) - 1 : int(place)]) if int(place) else ()


def _refs(lookups: Lookups) -> Iterator[RecordRef]:
    for collection in COLLECTIONS:
        yield from lookups.refs(collection)


def _called(wanted: str, lookups: Lookups) -> tuple[RecordRef, ...]:
    """Return those that go by a name; else those with its words in theirs, and else its beginning.

    A number alone is no name.
    """
    found: tuple[list[RecordRef], ...] = ([], [], [])
    if not wanted or wanted.isdecimal():
        return ()
    for collection in _NAMED:
        for ref, record in lookups.records(collection).items():
            level = min((_level(wanted, comparable(each)) for each in _names(record)), default=3)
            if level < len(found):
                found[level].append(ref)
    return next((tuple(refs) for refs in found if refs), ())


def _level(wanted: str, name: str) -> int:
    """Tell how well a name fits: 0 for wholly, 1 for whole words of it, 2 for their beginning."""
    if wanted == name:
        return 0
    at = -1
    best = 3
    while (at := name.find(wanted, at + 1)) >= 0:
        end = at + len(wanted)
        if at and _is_letter(name[at - 1]):
            continue
        best = 2
        if end == len(name) or not _is_letter(name[end]):
            return 1
    return best


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def _names(record: Record) -> Iterator[str]:
    """Yield what a record is called."""
    for field in _NAMES:
        if name := getattr(record, field, None):
            yield name
    yield from getattr(record, "aka", ())
