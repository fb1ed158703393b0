"""What a checker tells of a library itself, beyond errors."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from briefing.loading.loaded import Checked
from briefing.loading.quality.coordinates import outside_country
from briefing.loading.quality.copying import copied
from briefing.loading.quality.countries import unknown_countries
from briefing.loading.quality.inspection import Inspection
from briefing.loading.quality.sources import unusable_texts
from briefing.model.briefing import Briefing
from briefing.model.dates import parse_when
from briefing.model.quoting import quoted
from briefing.model.records import KEYED
from briefing.model.references import cited_sources
from briefing.model.summary import Summary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from briefing.errors import Problem
    from briefing.loading.documents import Document
    from briefing.loading.nodes import Node
    from briefing.model.records import RecordRef
    from briefing.model.shared import Shared

_WARNINGS = (unknown_countries, outside_country, copied, unusable_texts)
"""Those of a briefing's warnings that look at what a library holds too."""


def library_warnings(
    shared: Shared,
    tree: Node,
    document: Document,
    path: str,
    *,
    follow: bool = True,
    used: Collection[RecordRef] | None = None,
) -> Iterator[Problem]:
    """Yield what is told of a valid library; `used` is what of it the briefings beside it use.

    None where nobody knows that.
    """
    checked = Checked(_as_briefing(shared), tree, document, path, follow=follow)
    inspection = Inspection(checked)
    for look in _WARNINGS:
        yield from look(inspection)
    if used is not None:
        yield from _unused(inspection, used)


def _as_briefing(shared: Shared) -> Briefing:
    """Return a briefing with what a library holds, and nothing else to tell of."""
    return Briefing(
        briefing=1,
        id="library",
        title="",
        as_of=parse_when("2000", UTC),
        summary=Summary(bottom_line=""),
        actors=shared.actors,
        locations=shared.locations,
        sources=shared.sources,
    )


def _unused(inspection: Inspection, used: Collection[RecordRef]) -> Iterator[Problem]:
    """Tell of what no briefing uses; a source that the library itself cites serves its purpose."""
    cited = {
        key
        for collection in ("actors", "locations")
        for record in inspection.lookups.records(collection).values()
        for key in cited_sources(record)
    }
    default = inspection.lookups.source("")
    served = cited | ({default.id} if default is not None and "" in cited else set())
    for collection in KEYED:
        for ref in inspection.lookups.refs(collection):
            if ref not in used and not (collection == "sources" and ref.key in served):
                message = f"no briefing in this folder uses {quoted(ref.key)}"
                where = inspection.key(inspection.path(ref))
                yield inspection.warn(where, "unused", f"{message}; take it out, or name it")
