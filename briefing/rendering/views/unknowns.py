"""What is not known, and where the sources themselves are unclear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.phrases import joined, said, sentence, support, text_of
from briefing.rendering.rows import Part, Piece, Row
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.lookups import Lookups, RecordRef
    from briefing.model.unknowns import Caveat, Gap
    from briefing.rendering.rows import Phrase

SHOWN = frozenset({"id", "text", "about", "src"})
"""The fields that a row tells, and `about`: a text says itself what it is about."""

_FIRST = 3
"""How many gaps a line names; the writer's first ones are the first that a reader will ask."""


def parts(lookups: Lookups) -> tuple[Part, ...]:
    """Return the gaps and the caveats, a point each."""
    briefing = lookups.briefing
    return (
        Part(
            key="gaps",
            title="Not known",
            rows=_rows(lookups.refs("gaps"), briefing.gaps, lookups),
            bullet=True,
            empty="No gap is recorded.",
        ),
        Part(
            key="caveats",
            title="Caveats",
            rows=_rows(lookups.refs("caveats"), briefing.caveats, lookups),
            bullet=True,
            empty="No caveat is recorded.",
        ),
    )


def line(_: RecordRef, record: Gap | Caveat, __: Lookups) -> Phrase:
    """Return the text in one phrase."""
    return said(record.text)


def running(gaps: Sequence[Gap]) -> Phrase:
    """Return some gaps as running text, where a short phrase becomes a sentence."""
    return joined([said(sentence(gap.text)) for gap in gaps])


def in_short(gaps: Part) -> Part:
    """Return the first gaps on one line with the number of the others."""
    told = [said(text_of(row.cells[0]).rstrip(".")) for row in gaps.rows[:_FIRST]]
    more = len(gaps.rows) - _FIRST
    told.append(support(f"and {more:,} more" if more > 0 else ""))
    phrase: Phrase = (Piece("Not known: ", "heading"), *joined(told, " · "))
    return Part(key="gaps", title="", rows=(Row(cells=(phrase,)),))


def _rows(
    refs: Sequence[RecordRef], records: Sequence[Gap | Caveat], lookups: Lookups
) -> tuple[Row, ...]:
    """Return a row for each record."""
    return tuple(
        Row(ref=ref, cells=(said(record.text),), marks=marks(record.src, lookups))
        for ref, record in zip(refs, records, strict=True)
    )
