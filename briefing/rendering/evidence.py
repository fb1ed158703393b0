"""The source of anything: who said it, who carried it, where it was read, and what stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.model.casualties import Casualty
from briefing.model.citations import uncited
from briefing.model.records import RecordRef
from briefing.model.references import citations
from briefing.model.sources import Source
from briefing.rendering.cited import COLUMNS, by_paragraph, used_for, users
from briefing.rendering.layout import labelled
from briefing.rendering.passages import CLOSES, OPENS, Quoted, beyond, find_quote, passage, whole
from briefing.rendering.phrases import joined, said, support
from briefing.rendering.phrases import labelled as line_of
from briefing.rendering.rows import Card, Part, Piece, Row
from briefing.rendering.wording import attribution, names, times, titles
from briefing.rendering.wording.fields import labelled_fields
from briefing.rendering.wording.marks import paragraphs, source_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.model.citations import Citation
    from briefing.model.lookups import Lookups, Record
    from briefing.model.source_texts import SourceText
    from briefing.rendering.rows import Labelled, Phrase, Voice

_SAYS = ("text", "quote")
"""The fields that are read against the source; a title tells the rest, or there is no more."""
_DESCRIBES = "title authors origin published url accessed reliability credibility".split()
"""The fields that say what a source is."""
_MOST = 1000
"""Paragraphs of a whole source that are shown at most."""


def evidence(ref: RecordRef, lookups: Lookups, texts: Mapping[str, SourceText]) -> Card:
    """Return the source view of a record: its way to us, and each source with what was read there.

    `texts` holds the copies that the briefing names, by source id. KeyError where the briefing has
    no such record.
    """
    record = lookups.record(ref)
    parts: tuple[Part, ...]
    if isinstance(record, Source):
        what, lines = "its text", _described(record, lookups)
        parts = _all_of(ref, record, lookups, texts.get(record.id))
    else:
        what, lines = "source", _way(record, lookups)
        parts = tuple(_parts(record, lookups, texts))
    return Card(
        ref=ref,
        kind=f"{titles.kind(ref, record)}: {what}",
        title=titles.heading(ref, record, lookups),
        lines=lines,
        parts=parts,
    )


def _way(record: Record, lookups: Lookups) -> tuple[Labelled, ...]:
    """Return what a record says and how it came to us, one step a line."""
    lines = _fields(record, _SAYS, lookups)
    by = _fields(record, ("by",), lookups)
    if not by and "by" in record.__struct_fields__ and not _is_silence(record):
        by = line_of("Said by", support(attribution.NOBODY))
    lines += by + _carried(record, lookups) + _fields(record, ("ties",), lookups)
    grouped = _by_source(citations(record), lookups)
    if not grouped:
        return lines + line_of("Read in", (Piece("No source is given.", "silence"),))
    read = [_marked(source, cited, lookups) for source, cited in grouped.items()]
    return lines + line_of("Read in", *read)


def _carried(record: Record, lookups: Lookups) -> tuple[Labelled, ...]:
    """Return who carried it, in the order in which they did."""
    via: tuple[str, ...] = getattr(record, "via", ())
    steps = [(names.carrier(who, lookups),) for who in via]
    return line_of("Carried by", *steps[:1], *(support("then ") + step for step in steps[1:]))


def _is_silence(record: Record) -> bool:
    """Return whether a record says that nothing was said."""
    return isinstance(record, Casualty) and record.count.is_silent


def _fields(record: Record, fields: Sequence[str], lookups: Lookups) -> tuple[Labelled, ...]:
    """Return some of a record's fields as labelled lines, in the order that is asked for."""
    every = set(record.__struct_fields__)
    return tuple(
        line
        for field in fields
        if field in every
        for line in labelled_fields(record, lookups, every - {field})
    )


def _by_source(cited: Iterable[Citation], lookups: Lookups) -> dict[str, list[Citation]]:
    """Return what is cited by the id of its source, each place once."""
    grouped: dict[str, dict[Citation, None]] = {}
    for each in cited:
        grouped.setdefault(source_id(each, lookups), {})[each] = None
    return {source: list(places) for source, places in grouped.items()}


def _marked(source_id: str, cited: Iterable[Citation], lookups: Lookups) -> Phrase:
    """Return a source with what was read in it, when it appeared, and where it did first."""
    source = lookups.source(source_id)
    told = ""
    if source is not None:
        told = f", {times.exact(source.published, lookups.briefing)}"
        told += f", first published by {source.origin}" if source.origin else ""
    return (names.source(source_id, lookups), *support(f", {_marks(cited)}{told}"))


def _marks(cited: Iterable[Citation]) -> str:
    """Return the paragraphs of some citations of one source."""
    return ", ".join(paragraphs(each) for each in cited)


def _described(source: Source, lookups: Lookups) -> tuple[Labelled, ...]:
    """Return what a source is, its publisher first."""
    publisher = line_of("Publisher", (names.source(source.id, lookups),))
    return publisher + _fields(source, _DESCRIBES, lookups)


def _parts(record: Record, lookups: Lookups, texts: Mapping[str, SourceText]) -> Iterator[Part]:
    """Yield, for each source of a record, what stands where it was read, and what it is."""
    grouped = _by_source(citations(record), lookups)
    quote: str | None = getattr(record, "quote", None)
    quotes = {
        each: find_quote(quote, cited, texts[each])
        for each, cited in grouped.items()
        if each in texts and not texts[each].fault
    }
    missed = _is_missed(quotes, grouped)
    for each, cited in grouped.items():
        source = lookups.source(each)
        if source is None:
            continue
        found = quotes.get(each, Quoted())
        if not missed:
            found = found._replace(elsewhere=())
        rows = tuple(_read(source, cited, texts.get(each), found, quote if missed else None))
        title = f"{source.publisher}, {_marks(cited)}"
        yield Part(key=f"text-{each}", title=title, columns=COLUMNS, rows=rows)
        yield _opening(source, lookups)


def _is_missed(quotes: Mapping[str, Quoted], sources: Mapping[str, object]) -> bool:
    """Return whether a quote stands nowhere where it was read; only copies of all can tell."""
    return quotes.keys() == sources.keys() and not any(each.here for each in quotes.values())


def _opening(source: Source, lookups: Lookups) -> Part:
    """Return what a source is as a part whose first row opens its card."""
    part = labelled(_described(source, lookups), key=f"source-{source.id}")
    first = replace(part.rows[0], ref=RecordRef("sources", source.id))
    return replace(part, title="About this source", rows=(first, *part.rows[1:]))


def _read(
    source: Source,
    cited: Sequence[Citation],
    text: SourceText | None,
    quoted: Quoted,
    missed: str | None,
) -> Iterator[Row]:
    """Yield the paragraphs that were read, or why they cannot be shown and where they can be read.

    `missed` is a quote that stands in none of them.
    """
    if text is None or text.fault:
        yield _without(source, text, f"{_marks(cited)} can be read at")
        return
    ref = RecordRef("sources", source.id)
    yield from _differs(source, text)
    if missed:
        there = sorted({words.paragraph for words in quoted.elsewhere})
        where = ", ".join(f"p{number}" for number in there)
        told = f"“{missed}” does not stand in {_marks(cited)} of the copy"
        yield _note(f"{told}, but in {where}." if there else f"{told}.", "contested")
    yield from passage(ref, text, cited, quoted)
    if behind := beyond(cited, text):
        yield _note(f"{_marks(behind)}: the copy ends with p{len(text.paragraphs)}.")
    if quoted.here or quoted.elsewhere:
        yield _note(f"The words between {OPENS} and {CLOSES} are those quoted.", "support")


def _all_of(
    ref: RecordRef, source: Source, lookups: Lookups, text: SourceText | None
) -> tuple[Part, ...]:
    """Return all paragraphs of a source, each with what it was used for."""
    if text is None or text.fault:
        why = _without(source, text, "It can be read at")
        there = Part(key=f"text-{source.id}", title="Its text", columns=COLUMNS, rows=(why,))
        return (there, by_paragraph(ref, lookups))
    used = _used(ref, lookups, len(text.paragraphs))
    rows = [replace(row, under=used.get(number, ())) for number, row in whole(ref, text, _MOST)]
    more = len(text.paragraphs) - _MOST
    if more > 0:
        rows.append(_note(f"and {more:,} more paragraphs", "support"))
    title = "Its text, and what each paragraph was used for"
    rows[:0] = _differs(source, text)
    return (Part(key=f"text-{source.id}", title=title, columns=COLUMNS, rows=tuple(rows)),)


def _used(ref: RecordRef, lookups: Lookups, count: int) -> dict[int, tuple[Phrase, ...]]:
    """Return, by the paragraph that a run begins with, what it was used for, or that it was not."""
    found: dict[int, tuple[Phrase, ...]] = {}
    runs = users(ref, lookups)
    for (first, last), records in sorted(runs.items()):
        if first <= _MOST:
            run = support("→ " + (f"p{first}-{last} · " if last > first else ""))
            lines = tuple(run + phrase for _, phrase in used_for(records, lookups))
            found[first] = found.get(first, ()) + lines
    for first, last in uncited(runs, count):
        for number in range(first, min(last, _MOST) + 1):
            found[number] = ((Piece("→ nothing cites it", "silence"),),)
    return found


def _without(source: Source, text: SourceText | None, where: str) -> Row:
    """Return why there is no text to show, and where it can be read."""
    why = "The briefing names no copy of its text."
    if text is not None:
        why = f"The copy of its text cannot be read: {text.fault}."
    if source.url is None:
        return _note(f"{why} No address is given.")
    return Row(cells=((), joined((said(why), said(where)))), under=(support(source.url),))


def _differs(source: Source, text: SourceText) -> Iterator[Row]:
    """Yield a warning where the copy has not as many paragraphs as the briefing counts."""
    count = len(text.paragraphs)
    if source.paragraphs is not None and count != source.paragraphs:
        told = f"The copy has {count:,} paragraphs and the briefing counts {source.paragraphs:,}"
        yield _note(f"{told}: a number may mean another one here.", "contested")


def _note(text: str, voice: Voice = "silence") -> Row:
    """Return a line of ours among the paragraphs."""
    return Row(cells=((), (Piece(text, voice),)))
