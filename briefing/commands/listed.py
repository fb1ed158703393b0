"""The briefings of a library as they are listed: in lines, as rows, and as plain values."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from briefing.clean import clean_line
from briefing.library.entries import Entry
from briefing.rendering.lines import hanging, shift
from briefing.rendering.phrases import joined, said, support
from briefing.rendering.rows import Column, Part, Piece, Row
from briefing.rendering.tables import Table
from briefing.rendering.wording.ages import age
from briefing.rendering.wrap import wrap
from briefing.tui.library.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.rendering.rows import Phrase
    from briefing.rendering.table_values import Cells

_SIGNS = {"unread": "+ ", "changed": "~ "}
"""What stands before a title, as in the library on the screen."""
_NO_SIGN = "  "
_STAR = "★ "
_INDENT = 4
"""Cells that what stands beneath a title stands in."""

_COLUMNS = (
    *("name", "as_of", "as_of_earliest", "age", "status", "handling", "unread", "changed"),
    *("starred", "region", "countries", "series", "number", "figures", "title", "bottom_line"),
    *("id", "digest", "path", "error"),
)
_HEADINGS = ("As of", "Briefing", "Age", "Status", "Region", "Figures", "Name")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Listed(NamedTuple):
    """A file of a library, as it is listed."""

    entry: Entry
    """What is known of it."""
    standing: Standing
    """What this reader made of it."""
    age: str
    """How long ago the moment is that it knows of; empty where it is broken."""

    @property
    def marks(self) -> str:
        """What the reader made of it, in words: `changed, starred`."""
        return ", ".join(filter(None, (self.standing.word, "starred" * self.standing.starred)))

    @property
    def status(self) -> str:
        """How far it is; of a file that is no briefing, that it is broken."""
        return "broken" if self.entry.is_broken else self.entry.status


def listed(entry: Entry, standing: Standing, now: float) -> Listed:
    """Return a file as it is listed at a moment, in seconds since 1970."""
    return Listed(entry, standing, "" if entry.is_broken else age(now - entry.as_of_at))


def cells_of(each: Listed) -> tuple[str, ...]:
    """Return a briefing as the cells of a line, `-` where there is nothing to say."""
    entry = each.entry
    told = (
        *(clean_line(entry.name), entry.as_of, each.age, each.status, each.marks, entry.region),
        *("; ".join(entry.figures), entry.title or entry.error),
    )
    return tuple(cell or "-" for cell in told)


def page_lines(
    every: Iterable[Listed], cells: int, *, ascii_only: bool = False
) -> Iterator[Phrase]:
    """Yield the lines of briefings for a page: the title, and beneath it what else is known.

    They are as wide as asked at most, and nothing is cut.
    """
    spell = _ascii_speller() if ascii_only else _as_written
    for each in every:
        yield from hanging(spell(_title(each)), cells, len(_NO_SIGN))
        for phrase in (_facts(each), _figures(each.entry)):
            yield from shift(wrap(spell(phrase), cells - _INDENT), _INDENT)


def _as_written(phrase: Phrase) -> Phrase:
    return phrase


def _ascii_speller() -> Callable[[Phrase], Phrase]:
    from briefing.rendering.ascii import ascii_phrase  # noqa: PLC0415 - its tables cost time

    return ascii_phrase


def _title(each: Listed) -> Phrase:
    sign = Piece(_SIGNS.get(each.standing.word, _NO_SIGN), "contested")
    star = (Piece(_STAR, "name"),) * each.standing.starred
    return (sign, *star, Piece(each.entry.title or clean_line(each.entry.name), "name"))


def _facts(each: Listed) -> Phrase:
    """Return when, how far, where, and what it is called; of a broken one what is wrong."""
    entry = each.entry
    if entry.is_broken:
        return (Piece("broken: ", "contested"), *said(entry.error))
    told = (
        *(entry.as_of, each.age, entry.status, entry.handling, entry.region),
        clean_line(entry.name),
    )
    return joined([support(fact) for fact in told], " · ")


def _figures(entry: Entry) -> Phrase:
    return joined([said(figure) for figure in entry.figures], " · ")


def as_part(every: Iterable[Listed]) -> Part:
    """Return briefings as a table."""
    rows = tuple(Row(cells=tuple(map(said, _in_words(each)))) for each in every)
    headings = tuple(Column(key=heading, title=heading) for heading in _HEADINGS)
    return Part(key="briefings", title="Briefings", columns=headings, rows=rows)


def _in_words(each: Listed) -> tuple[str, ...]:
    """Return a briefing as the cells of a table for people."""
    entry = each.entry
    status = ", ".join(filter(None, (each.status, each.marks)))
    title, figures = entry.title or entry.error, "; ".join(entry.figures)
    return (entry.as_of, title, each.age, status, entry.region, figures, clean_line(entry.name))


def as_facts(each: Listed) -> dict[str, object]:
    """Return a briefing as plain values; what is not known of it has no key."""
    entry, standing = each.entry, each.standing
    found: dict[str, object] = {"path": clean_line(entry.path), "name": clean_line(entry.name)}
    if entry.is_broken:
        return {**found, "error": entry.error}
    known = {
        "id": entry.id,
        "title": entry.title,
        "as_of": {"said": entry.as_of, "earliest": _instant(entry)},
        "age": each.age,
        "status": entry.status,
        "handling": entry.handling,
        "region": entry.region,
        "countries": list(entry.countries),
        "series": entry.series,
        "number": entry.number,
        "figures": list(entry.figures),
        "bottom_line": entry.bottom_line,
        "digest": entry.digest,
    }
    found |= {key: value for key, value in known.items() if value}
    return {**found, **_marked(standing)}


def _marked(standing: Standing) -> dict[str, bool]:
    return {
        "unread": standing.unread,
        "changed": standing.changed,
        "starred": standing.starred,
    }


def as_table(every: Sequence[Listed]) -> Table:
    """Return briefings as a table for machines."""
    return Table(_COLUMNS, tuple(map(_row, every)))


def _row(each: Listed) -> Cells:
    facts = as_facts(each)
    row: Cells = {}
    for key, value in facts.items():
        if isinstance(value, bool):
            row[key] = "true" if value else "false"
        elif isinstance(value, int | str):
            row[key] = value
        elif isinstance(value, list):
            row[key] = "; ".join(value)
    if not each.entry.is_broken:
        row |= {"as_of": each.entry.as_of, "as_of_earliest": _instant(each.entry)}
    return {**row, "status": each.status}


def _instant(entry: Entry) -> str:
    """Return the earliest moment of an as-of in UTC after RFC 3339."""
    instant = _EPOCH + timedelta(seconds=entry.as_of_at)
    return instant.isoformat().replace("+00:00", "Z")
