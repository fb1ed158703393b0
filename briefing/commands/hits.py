"""What a search of a library found, in lines, as rows, and as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.clean import clean_line
from briefing.rendering.lines import hanging, shift
from briefing.rendering.phrases import joined, said, support, text_of
from briefing.rendering.rows import Column, Part, Piece, Row
from briefing.rendering.sections import KEYS, SECTIONS
from briefing.rendering.tables import Table
from briefing.rendering.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.library.results import Found, SearchHit
    from briefing.rendering.rows import Phrase
    from briefing.rendering.table_values import Cells

_INDENT = 4
"""Cells that a passage stands in."""

_COLUMNS = ("name", "section", "collection", "key", "kind", "as_of", "status", "passage", "path")
_HEADINGS = ("As of", "Briefing", "Section", "What", "Passage")


def cells_of(hit: SearchHit) -> tuple[str, ...]:
    """Return a record as the cells of a line: what `briefing show` takes, and what it says."""
    where = (clean_line(hit.entry.name), KEYS[hit.section - 1], _reference(hit))
    return (*where, hit.kind, text_of(hit.passage))


def page_lines(
    hits: Iterable[SearchHit], cells: int, *, ascii_only: bool = False
) -> Iterator[Phrase]:
    """Yield the lines of records for a page: where each stands, and beneath it what it says."""
    spell = _ascii_speller() if ascii_only else _as_written
    for hit in hits:
        yield from hanging(spell(_place(hit)), cells, _INDENT)
        yield from shift(wrap(spell(hit.passage), cells - _INDENT), _INDENT)


def rest(found: Found, end: str = "") -> str:
    """Say how many more there are; nothing where that is all."""
    more = found.total - len(found.hits)
    if not more and not found.more:
        return ""
    many = f"{'at least ' if found.more else ''}{more:,} " if more else ""
    return f"and {many}more{end}"


def as_part(hits: Iterable[SearchHit]) -> Part:
    """Return records as a table."""
    rows = tuple(
        Row(
            cells=(
                said(hit.entry.as_of),
                said(hit.entry.title),
                said(SECTIONS[hit.section - 1].title),
                said(hit.kind),
                hit.passage,
            )
        )
        for hit in hits
    )
    headings = tuple(Column(key=heading, title=heading) for heading in _HEADINGS)
    return Part(key="found", title="Found", columns=headings, rows=rows)


def as_facts(found: Found) -> dict[str, object]:
    """Return what was found as plain values."""
    return {
        "total": found.total,
        "more": found.more,
        "hits": [_facts(hit) for hit in found.hits],
    }


def as_table(hits: Sequence[SearchHit]) -> Table:
    """Return records as a table for machines."""
    return Table(_COLUMNS, tuple(map(_row, hits)))


def _row(hit: SearchHit) -> Cells:
    return {key: value for key, value in _facts(hit).items() if key in _COLUMNS}


def _facts(hit: SearchHit) -> dict[str, str]:
    entry = hit.entry
    return {
        "path": clean_line(entry.path),
        "name": clean_line(entry.name),
        "briefing": entry.id,
        "title": entry.title,
        "as_of": entry.as_of,
        "status": entry.status,
        "section": KEYS[hit.section - 1],
        "collection": hit.ref.collection,
        "key": hit.ref.key,
        "kind": hit.kind,
        "passage": text_of(hit.passage),
    }


def _reference(hit: SearchHit) -> str:
    """Return what `briefing show` takes for a record."""
    key = hit.ref.key
    return f"{hit.ref.collection}/{key[1:]}" if key.startswith("#") else key


def _place(hit: SearchHit) -> Phrase:
    entry = hit.entry
    facts = (entry.as_of, SECTIONS[hit.section - 1].title, hit.kind, clean_line(entry.name))
    told = joined([support(fact) for fact in facts if fact], " · ")
    return (Piece(entry.title, "name"), *support(" · "), *told)


def _as_written(phrase: Phrase) -> Phrase:
    return phrase


def _ascii_speller() -> Callable[[Phrase], Phrase]:
    from briefing.rendering.ascii import ascii_phrase  # noqa: PLC0415 - its tables cost time

    return ascii_phrase
