"""All that is known of a library: its briefings in order, their records, and where an id recurs."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from briefing.library.queries import parse
from briefing.library.results import Counts, Elsewhere, Found, SearchHit, Wanted
from briefing.rendering.highlighting import highlighted
from briefing.rendering.phrases import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Literal

    from briefing.library.entries import Entry
    from briefing.library.kept import Glance
    from briefing.library.index_documents import Document

__all__ = ["Catalogue", "Counts", "Elsewhere", "Found", "SearchHit", "Wanted"]


class Catalogue:
    """One library; only the thread that opened it may use it."""

    def __init__(self, folders: Sequence[str], *, follow: bool) -> None:
        self.folders = tuple(folders)
        """Where its files lie."""
        self.follow = follow
        """Whether symbolic links are followed, and folders are entered."""
        self.fault = ""
        """Why the index is not kept; empty where it is."""
        self._entries: dict[int, Entry] = {}
        self._documents: dict[int, tuple[Document, ...]] = {}
        self._keys: dict[str, int] = {}
        self._version = 0

    @classmethod
    def open(cls, folders: Sequence[str], cache: str, *, follow: bool = True) -> Catalogue:
        """Open the library of some folders with what is in the cache folder; "" keeps nothing."""
        del cache
        return cls(folders, follow=follow)

    def put(self, entry: Entry, documents: tuple[Document, ...]) -> None:
        """Take up a file."""
        key = self._keys.setdefault(entry.path, len(self._keys) + 1)
        self._entries[key], self._documents[key] = entry, documents
        self._version += 1

    def order(self, wanted: Wanted, glances: Mapping[str, Glance] = {}) -> array[int]:  # noqa: B006 - never changed
        """Return the keys of the briefings that are wanted, in order; raises QueryError."""
        del glances
        query = parse(wanted.query)
        keys = [
            key
            for key, entry in self._entries.items()
            if all(
                any(word in f"{entry.title} {entry.region}".lower() for word in term.words)
                for term in query.terms
            )
        ]
        keys.sort(key=lambda key: (-self._entries[key].as_of_at, key))
        return array("q", keys)

    def entry(self, key: int) -> Entry | None:
        """Return what is known of a file; None where it is gone."""
        return self._entries.get(key)

    def entries(self, keys: Sequence[int]) -> list[Entry]:
        """Return what is known of some files; those that are gone are left out."""
        return [self._entries[key] for key in keys if key in self._entries]

    def key_of(self, path: str) -> int | None:
        """Return the key of a file."""
        return self._keys.get(path)

    def count(self) -> Counts:
        """Return how many files there are."""
        broken = sum(entry.is_broken for entry in self._entries.values())
        return Counts(len(self._entries) - broken, broken)

    def search(
        self,
        query: str,
        *,
        most: int = 100,
        glances: Mapping[str, Glance] = {},  # noqa: B006 - never changed
    ) -> Found:
        """Return the records that say what is searched for, the best first; raises QueryError."""
        del glances
        terms = parse(query).terms
        hits = [
            SearchHit(
                self._entries[key],
                each.section,
                each.ref,
                each.kind,
                highlighted(each.passage, query),
            )
            for key, documents in self._documents.items()
            for each in documents
            if terms
            and all(" ".join(term.words) in text_of(each.passage).lower() for term in terms)
        ]
        return Found(tuple(hits[:most]), len(hits), more=False)

    def elsewhere(
        self, collection: Literal["actors", "locations"], key: str, *, path: str
    ) -> list[Elsewhere]:
        """Return the other briefings that have an id, newest first."""
        found = []
        for number, documents in self._documents.items():
            entry = self._entries[number]
            for each in documents:
                if each.ref == (collection, key) and entry.path != path:
                    records = sum(key in other.who + other.where for other in documents) - 1
                    found.append(Elsewhere(entry, text_of(each.passage), records))
        return sorted(found, key=lambda each: -each.entry.as_of_at)

    def in_series(self, series: str) -> list[Entry]:
        """Return the briefings of a story by as-of, the first one first."""
        found = [entry for entry in self._entries.values() if entry.series == series]
        return sorted(found, key=lambda entry: (entry.as_of_at, entry.number))

    def ids(self) -> Iterator[tuple[int, str, str]]:
        """Yield the key, the briefing's id and the digest of each valid file."""
        for key, entry in self._entries.items():
            if not entry.is_broken:
                yield key, entry.id, entry.digest

    def version(self) -> int:
        """Return a number that differs once something has changed, whoever changed it."""
        return self._version

    def close(self) -> None:
        """Give back what is open."""
