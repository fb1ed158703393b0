"""Impacts: harm to places and to daily life, and who reports it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.phrases import joined, quoted, said, support
from briefing.rendering.rows import Column, Part, Row
from briefing.rendering.wording import attribution, names
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from briefing.model.impacts import Impact
    from briefing.model.lookups import Lookups, RecordRef
    from briefing.rendering.rows import Phrase

SHOWN = frozenset({"id", "text", "where", "by", "via", "quote", "src"})
"""The fields that a row tells."""

_COLUMNS = (
    Column(key="where", title="Place", gives_way=1),
    Column(key="impact", title="", grows=True),
)


def parts(lookups: Lookups) -> tuple[Part, ...]:
    """Return the reports of harm in file order."""
    impacts = zip(lookups.refs("impacts"), lookups.briefing.impacts, strict=True)
    return (
        Part(
            key="impacts",
            title="Impacts",
            columns=_COLUMNS,
            rows=tuple(row(ref, impact, lookups) for ref, impact in impacts),
            empty="No harm to places or to daily life is recorded.",
        ),
    )


def row(ref: RecordRef, impact: Impact, lookups: Lookups) -> Row:
    """Return one report of harm as it is listed."""
    where = names.places(impact.where, lookups) or support("no place named")
    return Row(
        ref=ref,
        cells=(where, _told(impact)),
        under=(attribution.says(impact.by, impact.via, lookups),),
        marks=marks(impact.src, lookups),
    )


def line(_: RecordRef, impact: Impact, lookups: Lookups) -> Phrase:
    """Return what is reported and by whom."""
    speaker = attribution.so_says(impact.by, impact.via, lookups)
    return joined((_told(impact), speaker or support(f"({attribution.NOBODY})")))


def _told(impact: Impact) -> Phrase:
    """Return what is reported, with the source's own words after it."""
    return joined((said(impact.text), quoted(impact.quote)))
