"""What the index keeps of a briefing: its head, and a document for each of its records."""

from __future__ import annotations

import os
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from briefing.clean import clean_line
from briefing.library.entries import Entry
from briefing.library.index_records import Document, Recurring
from briefing.library.index_words import words_of
from briefing.model.connections import resolve
from briefing.model.records import RecordRef
from briefing.model.references import references
from briefing.rendering.headlines import headline_figures
from briefing.rendering.phrases import one_line, support, text_of
from briefing.rendering.rows import Piece
from briefing.rendering.sections import sections
from briefing.rendering.wording import times, titles
from briefing.rendering.wording.fields import labelled_fields

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from briefing.loading import Loaded
    from briefing.model.actors import Actor
    from briefing.model.briefing import Briefing
    from briefing.model.dates import When
    from briefing.model.locations import Location
    from briefing.model.lookups import Lookups
    from briefing.model.records import Record
    from briefing.rendering.rows import Phrase, Row

_NOT_OWN = frozenset(
    {"id", "kind", "src", "via", "of", "side", "country", "admin1", "disputes", "supports"}
    | {"when", "by", "to", "from_", "between", "actors", "about"}
)
"""The fields of a card that put a record in its place, tell what others say, or name somebody:
names are kept apart, and of a time every record would hold the words."""

_ELSEWHERE = _NOT_OWN | {"text", "name", "title", "publisher", "who", "count", "final", "channel"}
"""Those, and the fields that every row tells."""

_WORDS = {
    "summary": "summary",
    "actors": "actor",
    "locations": "location",
    "calls": "call",
    "casualties": "casualty",
    "impacts": "impact",
    "statements": "statement",
    "events": "event",
    "context": "context",
    "gaps": "gap",
    "caveats": "caveat",
    "sources": "source",
}
"""What a record of each collection is, for `kind:`, beside its own kind."""

_NOTHING: tuple[object, ...] = (None, (), False)
"""What a field holds that says nothing."""

_BETWEEN: Phrase = support(" · ")
"""What stands between two texts of a row."""


def digest_of(data: bytes) -> str:
    """Return what tells one version of a file from another."""
    return sha256(data).hexdigest()


def broken(path: str, error: str, digest: str = "") -> Entry:
    """Return the entry of a file that is no valid briefing."""
    return Entry(path=path, name=_name(path), digest=digest, error=one_line(error))


def _name(path: str) -> str:
    """Return what a file is called, without its ending."""
    return clean_line(os.path.splitext(os.path.basename(path))[0])


def entry_of(loaded: Loaded, lookups: Lookups) -> Entry:
    """Return the entry of a briefing."""
    briefing = loaded.briefing
    return Entry(
        path=loaded.path,
        name=_name(loaded.path),
        digest=digest_of(loaded.data),
        id=briefing.id,
        title=one_line(briefing.title),
        as_of=times.compact(briefing.as_of, briefing),
        as_of_at=_second(briefing.as_of.earliest),
        region=briefing.region or "",
        countries=briefing.countries,
        status=briefing.status or "",
        handling=briefing.handling or "",
        series=briefing.series or "",
        number=briefing.number or 0,
        figures=headline_figures(lookups),
        bottom_line=one_line(briefing.summary.bottom_line),
    )


def documents_of(lookups: Lookups) -> Iterator[Document]:
    """Yield a document for each record that a section lists, in the order of the sections."""
    seen: set[RecordRef] = set()
    names = _Names(lookups)
    for section in sections(lookups):
        here: dict[RecordRef, list[Row]] = {}
        for part in section.parts:
            for row in part.rows:
                if row.ref is not None and row.ref not in seen:
                    here.setdefault(row.ref, []).append(row)
        for ref, rows in here.items():
            yield _document(section.number, ref, rows[0], names)
        seen.update(here)


def recurring(lookups: Lookups) -> Iterator[Recurring]:
    """Yield the actors and the places of a briefing."""
    for actor in lookups.briefing.actors:
        mentions = lookups.mentions(RecordRef("actors", actor.id))
        yield Recurring("actors", actor.id, one_line(actor.name), len(mentions))
    for place in lookups.briefing.locations:
        mentions = lookups.mentions(RecordRef("locations", place.id))
        yield Recurring("locations", place.id, one_line(place.name), len(mentions))


class _Names:
    """What the actors and the places of a briefing go by, each worked out once."""

    def __init__(self, lookups: Lookups) -> None:
        self.lookups = lookups
        self._known: dict[RecordRef, str] = {}

    def of(self, ref: RecordRef) -> str:
        """Return an actor's or a place's id, its name and its other names."""
        known = self._known.get(ref)
        if known is None:
            known = ""
            for spelling in self._spellings(ref):
                words = " ".join(words_of(spelling))
                if f" {words} " not in f" {known} ":
                    known = f"{known} {words}".lstrip()
            self._known[ref] = known
        return known

    def _spellings(self, ref: RecordRef) -> Iterator[str]:
        record: Actor | Location | None
        yield ref.key
        if ref.collection == "actors":
            record = actor = self.lookups.actor(ref.key)
            if actor is not None:
                yield from filter(None, (actor.short, actor.printed))
        else:
            record = self.lookups.location(ref.key)
        if record is not None:
            yield record.name
            yield from record.aka

    def named_by(self, ref: RecordRef, record: Record) -> tuple[str, str]:
        """Return the names of the actors, and those of the places, that a record names."""
        named: dict[RecordRef, None] = {ref: None}
        plain = []
        for target, value in references(record):
            found = resolve(target, value, self.lookups)
            if found is not None:
                named[found] = None
            elif target in ("actors", "carriers"):
                plain.append(" ".join(words_of(value)))
        who = [self.of(each) for each in named if each.collection == "actors"]
        where = [self.of(each) for each in named if each.collection == "locations"]
        return " ".join((*who, *plain)), " ".join(where)


def _document(section: int, ref: RecordRef, row: Row, names: _Names) -> Document:
    lookups = names.lookups
    record = lookups.record(ref)
    who, where = names.named_by(ref, record)
    when: When | None = getattr(record, "when", None)
    said, beyond = _texts(row, record, lookups)
    own = getattr(record, "kind", None) or getattr(record, "channel", None)
    return Document(
        section=section,
        ref=ref,
        kind=titles.kind(ref, record),
        passage=said,
        beyond=beyond,
        title=_title(ref, record, lookups, names),
        who=who,
        where=where,
        kinds=(_WORDS[ref.collection], *([own] if own else ())),
        earliest=_second(when.earliest) if when else None,
        latest=_second(when.latest) if when else None,
    )


def _texts(row: Row, record: Record, lookups: Lookups) -> tuple[Phrase, tuple[Phrase, ...]]:
    """Return what a row says, and what else is on the card of its record."""
    phrases = [phrase for phrase in (*row.cells, *row.under, *row.body) if phrase]
    if not any(getattr(record, field) not in _NOTHING for field in _own_fields(type(record))):
        return _joined(phrases), ()
    said = "\n".join(map(text_of, phrases))
    beyond = (
        _joined([(*support(f"{line.label}: "), *phrase)])
        for line in labelled_fields(record, lookups, _ELSEWHERE)
        for phrase in line.phrases
        if text_of(phrase) not in said
    )
    return _joined(phrases), tuple(beyond)


@cache
def _own_fields(kind: type[Record]) -> tuple[str, ...]:
    """Return the fields of a type of record that its row may not tell."""
    return tuple(field for field in kind.__struct_fields__ if field not in _ELSEWHERE)


def _joined(phrases: list[Phrase]) -> Phrase:
    """Return phrases as one, without links; neighbours in one voice become one piece."""
    pieces: list[Piece] = []
    for place, phrase in enumerate(phrases):
        for piece in (*(_BETWEEN if place else ()), *phrase):
            if pieces and pieces[-1].voice == piece.voice:
                pieces[-1] = Piece(pieces[-1].text + piece.text, piece.voice)
            else:
                pieces.append(Piece(piece.text, piece.voice))
    return tuple(pieces)


def _title(ref: RecordRef, record: Record, lookups: Lookups, names: _Names) -> str:
    """Return the words by which a record is known, folded."""
    if ref == ("summary", "bottom-line"):
        return " ".join(words_of(" ".join(_head(lookups.briefing))))
    if ref.collection in ("actors", "locations"):
        return names.of(ref)
    if ref.collection in ("context", "sources"):
        key = "" if ref.key.startswith("#") else ref.key
        return " ".join(words_of(f"{key} {text_of(titles.title(ref, record, lookups))}"))
    return ""


def _head(briefing: Briefing) -> Iterator[str]:
    """Yield what a briefing is called and found by."""
    yield from (briefing.title, briefing.id, briefing.region or "", briefing.series or "")
    yield from briefing.keywords


def _second(moment: datetime) -> int:
    """Return a moment in whole seconds since 1970."""
    return int(moment.timestamp())
