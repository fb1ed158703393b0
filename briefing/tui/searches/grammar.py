"""What can be searched for, told where there are no results yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.guide import Chapter
from briefing.rendering.guide.seen import Explained, sign
from briefing.rendering.rows import Column, Part, Piece, Row

if TYPE_CHECKING:
    from collections.abc import Iterable

_COLUMNS = (Column(key="sign", title=""), Column(key="says", title="", grows=True))

_GRAMMAR = (
    ("shelling sotk", "both words, in any order; the last may go on"),
    ('"border guards"', "the words as they stand"),
    ("drone*  -claim", "what begins so, what has it not"),
    ("actor:  place:", "who or where: an id, or words of a name"),
    ("kind:  section:", "denial, phone call, village; statements, calls"),
    ("since:  until:", "2022-09, 2022-09-13, 24h, 7d, 2w"),
    ("region:  series:", "what the briefing is about; also status: id:"),
    ("is:", "unread, read, starred, changed"),
)
"""What can be typed, and what that finds."""


def grammar(told: str = "", earlier: Iterable[Row] = ()) -> tuple[Part, ...]:
    """Return how to search; above it why a query was not understood, below it `earlier` ones."""
    parts = []
    if told:
        parts.append(Part(key="told", title="", rows=(Row(cells=((Piece(told, "contested"),),)),)))
    rows = tuple(
        Row(cells=((Piece(sign, "name"),), (Piece(says, "support"),))) for sign, says in _GRAMMAR
    )
    parts.append(Part(key="grammar", title="", columns=_COLUMNS, rows=rows))
    before = tuple(earlier)
    if before:
        parts.append(Part(key="earlier", title="Searched before", rows=before))
    return tuple(parts)


def explained() -> tuple[Chapter, ...]:
    """Return what can be typed, and what is seen of what was found, for help."""
    typed = tuple(Explained(sign(each), says) for each, says in _GRAMMAR)
    seen = (
        Explained(sign("Found (312)"), "how many records say it; the best of them come first"),
        Explained(sign("Title", "support"), "the briefing that says it, and as of when"),
    )
    return Chapter("What can be typed", typed), Chapter("What is found", seen)
