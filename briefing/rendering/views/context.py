"""Context: background by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from briefing.model.context import ContextKind
from briefing.rendering import times
from briefing.rendering.marks import marks
from briefing.rendering.phrases import joined, paragraphs, said, support
from briefing.rendering.rows import Column, Part, Piece, Row

if TYPE_CHECKING:
    from briefing.model.context import Background
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Phrase

SHOWN = frozenset({"id", "kind", "title", "text", "when", "src"})
"""The fields that a row tells."""

_COLUMNS = (
    Column(key="title", title="Subject"),
    Column(key="when", title="When", gives_way=1),
)
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
    empty = "No background is recorded."
    return (Part(key="context", title="Context", columns=_COLUMNS, rows=tuple(rows), empty=empty),)


def row(ref: RecordRef, background: Background, lookups: Lookups) -> Row:
    """Return one piece of background as it is listed."""
    return Row(
        ref=ref,
        cells=((Piece(background.title, "name"),), _when(background, lookups)),
        body=paragraphs(background.text),
        marks=marks(background.src, lookups.briefing),
    )


def line(_: RecordRef, background: Background, lookups: Lookups) -> Phrase:
    """Return a piece of background in one phrase."""
    title: Phrase = (Piece(background.title, "name"),)
    when = _when(background, lookups)
    head = (*title, *support(" ("), *when, *support(")")) if when else title
    return joined((head, said(background.text)), ": ")


def _when(background: Background, lookups: Lookups) -> Phrase:
    """Return when it was or began."""
    return support(times.said(background.when, lookups.briefing)) if background.when else ()
