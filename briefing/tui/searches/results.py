"""What a search found, as rows: the section, the passage, and beneath it which briefing it is."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefing.model.records import RecordRef
from briefing.rendering.phrases import support
from briefing.rendering.rows import Column, Part, Row
from briefing.rendering.sections import SECTIONS
from briefing.rendering.wrap import cut, phrase_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.catalogue import Found, SearchHit
    from briefing.rendering.rows import Phrase, Piece

_COLUMNS = (
    Column(key="section", title="Section"),
    Column(key="passage", title="Passage", grows=True),
    Column(key="as_of", title="As of", align="right"),
)

_DATED, _TABLE = 76, 60
"""Cells of a screen on which the day has a column of its own, and on which the section has one."""

_MOST = 180
"""Cells of a passage: two or three lines, so that many are seen at once."""

_BEFORE, _LEAD = 120, 40
"""Characters that may stand before what was found, and that are left of them where more do."""


def found_part(found: Found, cells: int) -> Part:
    """Return a row for each hit, the best first, for a screen of so many cells."""
    count = (cells >= _DATED) + 2 * (cells >= _TABLE)
    rows = tuple(_row(hit, count) for hit in found.hits)
    return Part(key="found", title="", columns=_COLUMNS[:count], rows=rows)


def ref_of(hit: SearchHit) -> RecordRef:
    """Return what names a hit among all others: its briefing, and its record there."""
    return RecordRef(
        "briefings", f"{hit.entry.path}#{hit.section}/{hit.ref.collection}/{hit.ref.key}"
    )


def counted(found: Found) -> str:
    """Tell how much was found, and that only the best of it is shown where that is so."""
    many = f"{'more than ' if found.more else ''}{found.total:,}"
    shown = len(found.hits)
    return f"Found ({many})" if shown == found.total else f"Found ({many}): the best {shown:,}"


def _row(hit: SearchHit, columns: int) -> Row:
    """Return a hit; what has no column of its own stands beneath the passage."""
    section, entry = SECTIONS[hit.section - 1].title, hit.entry
    day, passage = entry.day, _shown(hit.passage)
    kind = "" if hit.kind.lower() in section.lower() else hit.kind
    below = ("" if columns else section, kind, "" if columns == len(_COLUMNS) else day, entry.title)
    cells = (support(section), passage, support(day))
    return Row(
        ref=ref_of(hit),
        cells=cells[:columns] if columns else (passage,),
        under=(support(" · ".join(filter(None, below))),),
    )


def _shown(passage: Phrase) -> Phrase:
    """Return as much of a passage as some lines hold, from shortly before what was found.

    Its links are left out: they name records of another briefing.
    """
    bare = tuple(piece._replace(link=None) for piece in passage)
    before = "".join(piece.text for piece in takewhile(lambda piece: not piece.found, bare))
    is_far = len(before) > _BEFORE and len(before) < sum(len(piece.text) for piece in bare)
    start = before.rfind(" ", 0, len(before) - _LEAD) + 1 if is_far else 0
    return _ended((*support("… " if start else ""), *_from(start, bare)))


def _ended(phrase: Phrase) -> Phrase:
    """Return a phrase that is not too long, with a sign behind its last whole word if it was."""
    if phrase_width(phrase) <= _MOST:
        return phrase
    *before, last = cut(phrase, _MOST, end="")
    whole = last.text[: last.text.rfind(" ") + 1] or f"{last.text} "
    return (*before, last._replace(text=whole), *support("…"))


def _from(start: int, phrase: Phrase) -> Iterator[Piece]:
    """Yield what of a phrase stands behind so many characters."""
    at = 0
    for piece in phrase:
        if at + len(piece.text) > start:
            yield piece._replace(text=piece.text[max(start - at, 0) :])
        at += len(piece.text)
