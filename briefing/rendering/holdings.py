"""What a briefing holds: its sections and their parts, with how many records stand in each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.rendering.contents import Contents
from briefing.rendering.phrases import said, support
from briefing.rendering.rows import Column, Part, Piece, Row, Section
from briefing.rendering.sections import sections

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model.lookups import Lookups

_COLUMNS = (
    Column(key="number", title="Number", align="right"),
    Column(key="section", title="Section"),
    Column(key="holds", title="Holds", grows=True),
)
_ONE = frozenset({"bottom-line", "significance", "about"})
"""Parts that are one thing, which nobody counts."""
_HINT = (
    "A number or any of these words shows that alone; so does the id or the name of a record,"
    " or its place: actors/2."
)


class Holding(NamedTuple):
    """One part of a section that holds something."""

    section: Section
    """The section."""
    part: Part
    """The part."""
    records: int
    """How many records it lists."""


def holdings(lookups: Lookups) -> Iterator[Holding]:
    """Yield the parts that hold something, in order."""
    for section in sections(lookups):
        for part in section.parts:
            if part.rows:
                records = sum(row.ref is not None for row in part.rows)
                yield Holding(section, part, records)


def holdings_contents(lookups: Lookups) -> Contents:
    """Return a line for every section with its number, its key and what it holds."""
    held: dict[str, list[Holding]] = {}
    for each in holdings(lookups):
        held.setdefault(each.section.key, []).append(each)
    rows = tuple(_row(section, held.get(section.key, ())) for section in sections(lookups))
    part = Part(key="sections", title="Sections", columns=_COLUMNS, rows=rows)
    return Contents((part,), support(_HINT))


def _row(section: Section, held: Sequence[Holding]) -> Row:
    """Return a section with its parts by their keys, by which they can be asked for."""
    told = ", ".join(map(_told, held))
    return Row(
        cells=(
            support(str(section.number)),
            (Piece(section.key, "name"),),
            said(told) or (Piece("nothing recorded", "silence"),),
        )
    )


def _told(held: Holding) -> str:
    """Return a part with its number of records; its section's row names it already if it can."""
    if held.part.key in _ONE:
        return held.part.key
    if held.section.parts == (held.part,):
        return f"{held.records:,}"
    return f"{held.part.key} {held.records:,}"


def holdings_facts(lookups: Lookups) -> list[dict[str, object]]:
    """Return the sections as plain values, each with its parts that hold something."""
    found: dict[str, dict[str, object]] = {}
    parts: dict[str, list[dict[str, object]]] = {}
    for section in sections(lookups):
        parts[section.key] = []
        found[section.key] = {
            "number": section.number,
            "key": section.key,
            "title": section.title,
            "parts": parts[section.key],
        }
    for each in holdings(lookups):
        part = {"key": each.part.key, "title": each.part.title, "records": each.records}
        parts[each.section.key].append(part)
    return list(found.values())
