"""Context: background by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from briefing.model.context import ContextKind
from briefing.rendering.phrases import joined, said, support
from briefing.rendering.rows import Part, Piece, Row
from briefing.rendering.wording import times
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from briefing.model.context import Background
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Phrase

SHOWN = frozenset({"id", "kind", "title", "text", "when", "src"})
"""The fields that a row tells."""

_HEADINGS = {
    "conflict": "Conflicts",
    "agreement": "Agreements",
    "deployment": "Deployments",
    "base": "Bases",
    "dispute": "Disputes",
    "trend": "Trends",
}


def parts(lookups: Lookups) -> tuple[Part, ...]:
    """Return the background, each kind under its heading."""
    kinds: dict[str, list[Row]] = {kind: [] for kind in get_args(ContextKind)}
    for ref, background in zip(lookups.refs("context"), lookups.briefing.context, strict=True):
        kinds[background.kind].append(row(ref, background, lookups))
    rows: list[Row] = []
    for kind, found in kinds.items():
        if found:
            rows.append(Row(cells=((Piece(_HEADINGS[kind], "heading"),),), heading=True))
            rows += found
    return (
        Part(key="context", title="Context", rows=tuple(rows), empty="No background is recorded."),
    )


def row(ref: RecordRef, background: Background, lookups: Lookups) -> Row:
    """Return one piece of background as it is listed."""
    return Row(
        ref=ref,
        cells=((Piece(background.title, "name"),),),
        body=(_told(background, lookups),),
        marks=marks(background.src, lookups),
        indent=1,
    )


def line(_: RecordRef, background: Background, lookups: Lookups) -> Phrase:
    """Return a piece of background in one phrase."""
    return joined(((Piece(background.title, "name"),), _told(background, lookups)), ": ")


def _told(background: Background, lookups: Lookups) -> Phrase:
    """Return what there is to know, and when it was or began."""
    when = background.when
    time = support(f"({times.said(when, lookups.briefing)})") if when else ()
    return joined((said(background.text), time))
