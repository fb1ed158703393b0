"""A query in the language of SQLite's full-text search (FTS5).

Every word stands between quotation marks and holds letters and digits alone, so that nothing of
what was typed is ever taken for an operator. A word that may go on becomes the words of the index
that begin so, the most common ones first: that needs no index of beginnings, which would be larger
than all else, and it never reads more than it returns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.index_packing import (
    HEAD,
    KIND,
    PLACE,
    REGION,
    SECTION,
    SERIES,
    STATUS,
    WHO,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.library.queries import Field, Name, Query, Term

_ALTERNATIVES = (20, 40, 100)
"""Words that a beginning of one letter stands for, of two, and of more."""

_EITHER: tuple[Name, ...] = ("kind", "section", "region", "series", "status")
"""Fields of which one value is enough."""

_TAGS: dict[Name, str] = {
    "kind": KIND,
    "section": SECTION,
    "region": REGION,
    "series": SERIES,
    "status": STATUS,
    "actor": WHO,
    "place": PLACE,
}

OF_BRIEFING: tuple[Name, ...] = ("region", "series", "status", "id", "is")
"""Fields that say nothing of a record."""


class Matching:
    """How the words of one query are asked for in one index."""

    def __init__(self, query: Query, db: sqlite3.Connection) -> None:
        self._query = query
        self._db = db

    @property
    def is_about_briefings(self) -> bool:
        """Whether nothing is asked of a record: then a briefing's bottom line stands for it."""
        return not any(not term.excluded for term in self._query.terms) and not any(
            field.name not in OF_BRIEFING and not field.excluded for field in self._query.fields
        )

    def of_records(self) -> str:
        """Return what a record must hold."""
        wanted = [_phrases(self._spelt(term)) for term in self._terms()]
        wanted += self._fields_of_records(excluded=False)
        if self.is_about_briefings:
            wanted.append(_quoted((HEAD,)))
        unwanted = [_phrases(self._spelt(term)) for term in self._terms(excluded=True)]
        return _without(wanted, [*unwanted, *self._fields_of_records(excluded=True)])

    def of_briefings(self) -> tuple[str, list[str]]:
        """Return what a briefing must hold somewhere, and phrases that one of its records must.

        Both are empty where nothing is asked for.
        """
        wanted: list[str] = []
        unwanted: list[str] = []
        phrases: list[str] = []
        for term in self._query.terms:
            spelt = self._spelt(term)
            if len(term.words) == 1:
                (unwanted if term.excluded else wanted).append(_phrases(spelt))
            elif term.excluded:
                phrases.append(f"NOT {_phrases(spelt)}")
            else:
                wanted += [_quoted((word,)) for word in term.words[:-1]]
                phrases.append(_phrases(spelt))
        for excluded, into in ((False, wanted), (True, unwanted)):
            for group in self._grouped(excluded=excluded):
                into.append(" OR ".join(f"({self._anywhere(field)})" for field in group))
        if unwanted and not wanted:
            wanted.append(_quoted((HEAD,)))
        return _without(wanted, unwanted), phrases

    def to_rank(self, common: int) -> tuple[str, str]:
        """Return which of the words are rare, and which are common: in so many files or more.

        Either is empty where there are none.
        """
        rare: list[str] = []
        widespread: list[str] = []
        for term in self._terms():
            spelt = self._spelt(term)
            into = widespread if self._files(spelt) >= common else rare
            into.append(f"({_phrases(spelt)})")
        return " AND ".join(rare), " AND ".join(widespread)

    def _files(self, spelt: Sequence[Sequence[str]]) -> int:
        """Return how many files have the most common word of a phrase, over all its spellings."""
        sql = "SELECT files FROM words WHERE word = ?"
        found = ((self._db.execute(sql, (word,)).fetchone() for word in each) for each in spelt)
        return sum(max(row[0] if row else 0 for row in each) for each in found)

    def _terms(self, *, excluded: bool = False) -> Iterable[Term]:
        return (term for term in self._query.terms if term.excluded is excluded)

    def _fields_of_records(self, *, excluded: bool) -> list[str]:
        return [
            " OR ".join(f"({self._in_record(field)})" for field in group)
            for group in self._grouped(excluded=excluded)
            if group[0].name not in OF_BRIEFING
        ]

    def _grouped(self, *, excluded: bool) -> Iterator[list[Field]]:
        """Yield the fields that are asked of the full text; together where one is enough."""
        fields = [each for each in self._query.fields if each.excluded is excluded]
        for name in _EITHER:
            group = [field for field in fields if field.name == name]
            if group:
                yield group
        yield from ([field] for field in fields if field.name in ("actor", "place"))

    def _in_record(self, field: Field) -> str:
        """Return what a record must hold for a field."""
        if field.name in ("actor", "place"):
            column = "who" if field.name == "actor" else "place"
            return f"{{{column}}} : ({_phrases(self._spelt(field))})"
        return self._tag(field)

    def _anywhere(self, field: Field) -> str:
        """Return what a briefing must hold for a field: there the words have no order."""
        if field.name not in ("actor", "place", "region", "series"):
            return self._tag(field)
        *first, last = field.words
        sign = _TAGS[field.name]
        all_of = [_quoted((sign + word,)) for word in first]
        return " AND ".join(
            [*all_of, f"({_phrases(self._spelt(field._replace(words=(last,)), sign))})"]
        )

    def _tag(self, field: Field) -> str:
        """Return the tags that a value means which is one tag, however many words it has."""
        sign = _TAGS[field.name]
        if field.name == "section":
            tags = [sign + number for number in _sections(field)] or [sign]
            return _phrases((each,) for each in tags)
        return _phrases(self._spelt(field._replace(words=("".join(field.words),)), sign))

    def _spelt(self, asked: Term | Field, sign: str = "") -> list[tuple[str, ...]]:
        """Return the ways to write some words, tagged, of which the last may go on."""
        tagged = tuple(sign + word for word in asked.words)
        if not asked.prefix:
            return [tagged]
        begun = [(*tagged[:-1], word) for word in self._beginning(tagged[-1])]
        return begun or [tagged]

    def _beginning(self, stem: str) -> list[str]:
        """Return the words of the index that begin so, the most common ones first."""
        sql = "SELECT word FROM words WHERE word >= ? AND word < ? ORDER BY files DESC LIMIT ?"
        most = _ALTERNATIVES[min(len(stem), len(_ALTERNATIVES)) - 1]
        found = self._db.execute(sql, (stem, stem + "\U0010ffff", most))
        return [word for (word,) in found]


def _sections(field: Field) -> Iterator[str]:
    """Yield the numbers of the sections that a value means: a key, its beginning, or a number."""
    from briefing.rendering.sections import KEYS  # noqa: PLC0415 - its views cost a first list time

    value = "".join(field.words)
    for number, key in enumerate(KEYS, 1):
        if value == str(number) or key == value or key.startswith(value):
            yield str(number)


def _quoted(words: Sequence[str]) -> str:
    """Return words that follow each other; they hold no quotation mark."""
    return f'"{" ".join(words)}"'


def _phrases(spelt: Iterable[Sequence[str]]) -> str:
    return " OR ".join(_quoted(words) for words in spelt)


def _without(wanted: Sequence[str], unwanted: Sequence[str]) -> str:
    """Return all that is wanted and nothing that is unwanted."""
    both = " AND ".join(f"({each})" for each in wanted)
    if both and unwanted:
        return f"({both}) NOT ({' OR '.join(f'({each})' for each in unwanted)})"
    return both
