"""Warnings about where things were read: records without `src`, paragraphs nobody cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.citations import uncited
from briefing.model.quoting import quoted
from briefing.model.references import citations
from briefing.model.unknowns import Caveat, Gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.errors import Problem
    from briefing.loading.quality.inspection import Inspection
    from briefing.model.records import Collection

_OPTIONAL: tuple[tuple[Collection, str], ...] = (("gaps", "gap"), ("caveats", "caveat"))
"""Where `src` is optional, beside the bottom line."""

_SHOWN = 20
"""How many runs of paragraphs a message names."""


def without_src(inspection: Inspection) -> Iterator[Problem]:
    """Tell of a bottom line, a gap or a caveat that does not say where it was read."""
    if not inspection.briefing.summary.src:
        message = "the bottom line has no src; say where it was read, as in src: [p1, p4]"
        yield inspection.warn(inspection.key(("summary", "bottom_line")), "no-src", message)
    for collection, kind in _OPTIONAL:
        for ref, record in inspection.lookups.records(collection).items():
            if isinstance(record, Gap | Caveat) and not record.src:
                message = f"this {kind} has no src; say where it was read, as in src: p5"
                where = inspection.key(inspection.path(ref, "text"))
                yield inspection.warn(where, "no-src", message)


def uncited_paragraphs(inspection: Inspection) -> Iterator[Problem]:
    """Tell of the paragraphs of a source that no record was read in."""
    cited = _cited(inspection)
    for source in inspection.own(inspection.briefing.sources, "sources"):
        if source.paragraphs is not None:
            runs = uncited(cited.get(source.id, ()), source.paragraphs)
            if runs:
                where = inspection.node(("sources", source.id, "paragraphs"))
                yield inspection.warn(where, "uncited-paragraph", _uncited(runs, source.id))


def _cited(inspection: Inspection) -> dict[str, set[tuple[int, int]]]:
    """Return every run of paragraphs that a record cites, by source."""
    found: dict[str, set[tuple[int, int]]] = {}
    for _, record in inspection.records():
        for citation in citations(record):
            found.setdefault(citation.source, set()).add((citation.first, citation.last))
    default = inspection.lookups.source("")
    if default is not None:
        found[default.id] = found.get(default.id, set()) | found.get("", set())
    return found


def _uncited(runs: list[tuple[int, int]], source_id: str) -> str:
    """Name the runs: `paragraphs 3, 7-9 of 'ap' are cited by nothing`."""
    several = len(runs) > 1 or runs[0][0] != runs[0][1]
    told = [f"{first}" if first == last else f"{first}-{last}" for first, last in runs[:_SHOWN]]
    names = ", ".join(told) + (", …" if len(runs) > _SHOWN else "")
    return (
        f"paragraph{'s' if several else ''} {names} of {quoted(source_id)}"
        f" {'are' if several else 'is'} cited by nothing"
    )


def unusable_texts(inspection: Inspection) -> Iterator[Problem]:
    """Tell of a copy of a source's text that cannot be read, or is cut into other paragraphs."""
    for source in inspection.own(inspection.briefing.sources, "sources"):
        text = inspection.text_of(source)
        if text is None:
            continue
        path = ("sources", source.id)
        if text.fault:
            message = f"cannot read the copy of the text: {text.fault}"
            yield inspection.warn((*path, "text"), "unreadable-text", message)
        elif source.paragraphs is not None and len(text.paragraphs) != source.paragraphs:
            message = f"the copy of the text has {len(text.paragraphs)} paragraphs, not this many"
            yield inspection.warn((*path, "paragraphs"), "other-paragraphs", message)
