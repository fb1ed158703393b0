"""Casualties: one figure or one silence in each row, and who says so beneath it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.phrases import joined, said, support
from briefing.rendering.rows import Column, Part, Piece, Row
from briefing.rendering.wording import attribution, names, titles
from briefing.rendering.wording.marks import marks
from briefing.rendering.wording.totals import totals

if TYPE_CHECKING:
    from briefing.model.casualties import Casualty
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Phrase
    from briefing.rendering.wording.totals import KindTotal

SHOWN = frozenset({"id", "side", "who", "kind", "count", "final", "by", "via", "when", "src"})
"""The fields that a row tells."""

_COLUMNS = (
    Column(key="side", title="Side"),
    Column(key="figure", title="", grows=True),
)


def parts(lookups: Lookups) -> tuple[Part, ...]:
    """Return the figures by side, in the order of the sides."""
    casualties = lookups.briefing.casualties
    by_side: dict[str, list[Row]] = {side: [] for side in lookups.briefing.sides}
    for ref, casualty in zip(lookups.refs("casualties"), casualties, strict=True):
        by_side[casualty.side].append(row(ref, casualty, lookups))
    rows: list[Row] = []
    for side, recorded in by_side.items():
        rows += recorded or ([_unrecorded(side, lookups)] if casualties else [])
    rows += [_total(each, lookups) for each in totals(lookups) if each.figures > 1]
    return (
        Part(
            key="casualties",
            title="Casualties",
            columns=_COLUMNS,
            rows=tuple(rows),
            empty="No figure and no silence about casualties is recorded.",
        ),
    )


def row(ref: RecordRef, casualty: Casualty, lookups: Lookups) -> Row:
    """Return one figure as it is listed."""
    speaker = _speaker(casualty, lookups)
    return Row(
        ref=ref,
        cells=((names.brief(casualty.side, lookups),), titles.figure(casualty, table=True)),
        under=(speaker,) if speaker else (),
        marks=marks(casualty.src, lookups),
    )


def line(ref: RecordRef, casualty: Casualty, lookups: Lookups, *, dated: bool = True) -> Phrase:
    """Return the figure with its side and its speaker."""
    whole = titles.title(ref, casualty, lookups)
    return joined((whole, _speaker(casualty, lookups, dated=dated)), ", ")


def _unrecorded(side: str, lookups: Lookups) -> Row:
    """Return the row of a side that no record speaks of."""
    return Row(cells=((names.brief(side, lookups),), (Piece("nothing recorded", "silence"),)))


def _total(total: KindTotal, lookups: Lookups) -> Row:
    """Return what several figures come to, and that nobody but the page says so."""
    kind = "casualties" if total.kind == "any" else total.kind
    return Row(
        cells=(support("In all"), said(f"{kind}: {total.text(lookups)}")),
        under=(support("added up from the figures above"),) if total.count else (),
    )


def _speaker(casualty: Casualty, lookups: Lookups, *, dated: bool = True) -> Phrase:
    """Return who gives the figure; a silence has a speaker only where one is named."""
    if casualty.count.is_silent and not casualty.by and not casualty.via:
        return ()
    when = casualty.when if dated else None
    return attribution.says(casualty.by, casualty.via, lookups, when)
