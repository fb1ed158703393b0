"""The summary: the bottom line, its points, why it matters, and what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.summary import Point
from briefing.rendering.phrases import said
from briefing.rendering.rows import Part, Row
from briefing.rendering.views import unknowns
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Phrase

SHOWN = frozenset({"text", "src"})
"""The fields that a row tells."""

_TITLES = {"bottom-line": "Bottom line", "points": "Points", "significance": "Why it matters"}


def parts(lookups: Lookups) -> tuple[Part, ...]:
    """Return the summary in reading order; significance only where there is one."""
    summary = lookups.briefing.summary
    points = (
        Point(text=summary.bottom_line, src=summary.src),
        *summary.points,
        *((summary.significance,) if summary.significance else ()),
    )
    rows: dict[str, list[Row]] = {key: [] for key in _TITLES}
    for ref, point in zip(lookups.refs("summary"), points, strict=True):
        row = Row(ref=ref, cells=(said(point.text),), marks=marks(point.src, lookups))
        rows["points" if ref.key.startswith("#") else ref.key].append(row)
    told = [
        Part(key=key, title=title, rows=tuple(rows[key]), bullet=key == "points")
        for key, title in _TITLES.items()
        if rows[key]
    ]
    return (*told, *unknowns.parts(lookups))


def at_a_glance(found: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts for a pane, where what is not known must not stand out of sight."""
    first, *others = found
    short = [unknowns.in_short(part) for part in others if part.key == "gaps" and part.rows]
    return (first, *short, *(part for part in others if part.key != "gaps"))


def line(_: RecordRef, point: Point, __: Lookups) -> Phrase:
    """Return the text in one phrase."""
    return said(point.text)
