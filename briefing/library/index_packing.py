"""The documents of one file as the index keeps them: packed, and as words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import compress, decompress

import msgspec

from briefing.library.index_records import Document
from briefing.library.index_words import words_of
from briefing.rendering.phrases import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.library.entries import Entry

KIND, SECTION, REGION, SERIES, STATUS, WHO, PLACE, HEAD = map(chr, range(0xE000, 0xE008))
"""What begins a word of our own: a tag. No word of a text does, since none holds private use."""

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Document).decode
_decode_all = msgspec.msgpack.Decoder(list[msgspec.Raw]).decode


class Worded(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A document as words: the columns of `records`."""

    title: str
    """What weighs most."""
    said: str
    """What its passage says."""
    who: str
    """Whom it names."""
    place: str
    """Which places it names."""
    tags: str
    """What it is."""


def packed(documents: Sequence[Document]) -> bytes:
    """Return documents in few bytes."""
    return compress(_encode([msgspec.Raw(_encode(each)) for each in documents]))


class Unpacked:
    """The documents of a file, of which a search mostly needs but one."""

    def __init__(self, data: bytes) -> None:
        self._each = _decode_all(decompress(data))

    def __getitem__(self, place: int) -> Document:
        """Return one, by its place from 0."""
        return _decode(self._each[place])

    def __iter__(self) -> Iterator[Document]:
        """Yield all, in order."""
        return map(_decode, self._each)


def worded(documents: Iterable[Document]) -> list[Worded]:
    """Return documents as words; the same for the same documents, since they are taken out so."""
    return [
        Worded(
            each.title,
            " ".join(words_of("\n".join(map(text_of, (each.passage, *each.beyond))))),
            each.who,
            each.where,
            " ".join(_of_record(each)),
        )
        for each in documents
    ]


def briefing_words(worded: Iterable[Worded], entry: Entry) -> set[str]:
    """Return every word of a file, and its tags: also for whom and which places it names."""
    found = set(_of_briefing(entry))
    who: set[str] = set()
    where: set[str] = set()
    for each in worded:
        found.update(each.title.split(), each.said.split(), each.tags.split())
        who.update(each.who.split())
        where.update(each.place.split())
    found.update(who, where)
    found.update(WHO + word for word in who)
    found.update(PLACE + word for word in where)
    return found


@lru_cache(maxsize=256)
def tag(sign: str, value: str) -> str:
    """Return a value as one word of our own."""
    return sign + "".join(words_of(value))


def _of_record(document: Document) -> tuple[str, ...]:
    head = (HEAD,) if document.ref == ("summary", "bottom-line") else ()
    kinds = (tag(KIND, kind) for kind in dict.fromkeys(document.kinds))
    return (*head, *kinds, f"{SECTION}{document.section}")


def _of_briefing(entry: Entry) -> tuple[str, ...]:
    return (
        *(REGION + word for word in words_of(entry.region)),
        *(SERIES + word for word in words_of(entry.series)),
        *((tag(STATUS, entry.status),) if entry.status else ()),
    )
