"""A card as rows of a list, so that it moves as every list does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.rendering.layout import labelled
from briefing.rendering.rows import Part, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.records import RecordRef
    from briefing.rendering.rows import Card, Phrase


def card_parts(found: Card) -> tuple[Part, ...]:
    """Return a card as parts of a list: its title, its labelled lines, and its related records."""
    title = Part(key="title", title="", rows=(Row(ref=found.ref, cells=(found.title,)),))
    lines = labelled(found.lines)
    rows = tuple(_opening(row, found.ref) for row in lines.rows)
    return (title, replace(lines, rows=rows), *found.parts)


def _opening(row: Row, card_of: RecordRef) -> Row:
    """Return a labelled line that opens the one record it names; as it is where it names others."""
    named = {link for phrase in (*row.cells, *row.under) for link in _named(phrase)}
    if len(named) != 1 or card_of in named:
        return row
    return replace(row, ref=named.pop())


def _named(phrase: Phrase) -> Iterator[RecordRef]:
    """Yield the records that a phrase names, but for what it says of them in brackets."""
    for piece in phrase:
        if "(" in piece.text and piece.link is None:
            break
        if piece.link is not None:
            yield piece.link
