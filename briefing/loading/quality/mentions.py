"""Warnings about what stands alone: actors and places nobody names, accusations nobody answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.errors import Problem
    from briefing.loading.quality.inspection import Inspection
    from briefing.model.records import Collection, RecordRef

_KINDS: tuple[tuple[Collection, str], ...] = (("actors", "actor"), ("locations", "location"))


def unmentioned(inspection: Inspection) -> Iterator[Problem]:
    """Tell of actors and locations that no other record names, nor the head as a side."""
    sides = set(inspection.briefing.sides)
    for collection, kind in _KINDS:
        for ref in inspection.lookups.refs(collection):
            if ref.key not in sides and not inspection.lookups.mentions(ref):
                message = f"nothing mentions the {kind} {quoted(ref.key)}; name it, or take it out"
                yield inspection.warn(inspection.key(inspection.path(ref)), "unmentioned", message)


def without_reply(inspection: Inspection) -> Iterator[Problem]:
    """Tell of an accusation that nothing disputes, where no gap says that no reply is known."""
    for statement in inspection.briefing.statements:
        if statement.kind != "accusation":
            continue
        ref = inspection.lookups.ref_of(statement)
        if inspection.lookups.contested(statement) or _is_gap(inspection, ref):
            continue
        message = (
            "this accusation has no recorded reply; add a statement that disputes it,"
            " or a gap about it"
        )
        yield inspection.warn(inspection.path(ref, "kind"), "no-reply", message)


def _is_gap(inspection: Inspection, ref: RecordRef) -> bool:
    """Tell whether a gap is about this record."""
    return any(each.collection == "gaps" for each in inspection.lookups.mentions(ref))
