"""What a search found, as rows: the section, the passage, and beneath it which briefing it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.records import RecordRef
from briefing.rendering.phrases import support
from briefing.rendering.rows import Column, Part, Row
from briefing.rendering.sections import SECTIONS

if TYPE_CHECKING:
    from briefing.library.catalogue import Found, SearchHit
    from briefing.rendering.rows import Phrase

_COLUMNS = (
    Column(key="section", title="Section"),
    Column(key="passage", title="Passage", grows=True),
)

_DAY = re.compile(r".*\b[0-9]{4}\b")


def found_part(found: Found) -> Part:
    """Return a row for each hit, the best first."""
    rows = tuple(_row(hit) for hit in found.hits)
    return Part(key="found", title="", columns=_COLUMNS, rows=rows)


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


def _row(hit: SearchHit) -> Row:
    section, entry = SECTIONS[hit.section - 1].title, hit.entry
    kind = "" if hit.kind.lower() in section.lower() else hit.kind
    told = " · ".join(filter(None, (kind, entry.title, day_of(entry.as_of))))
    return Row(ref=ref_of(hit), cells=(support(section), _plain(hit)), under=(support(told),))


def day_of(as_of: str) -> str:
    """Return a time without its time of day: as much of it as ends in a year."""
    found = _DAY.match(as_of)
    return found[0] if found else as_of


def _plain(hit: SearchHit) -> Phrase:
    """Return the passage without its links: they name records of another briefing."""
    return tuple(piece._replace(link=None) for piece in hit.passage)
