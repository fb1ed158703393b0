"""Warnings about time: what is dated after the briefing's own time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.errors import Problem
    from briefing.loading.quality.inspection import Inspection
    from briefing.model.calls import Call
    from briefing.model.casualties import Casualty
    from briefing.model.events import Event
    from briefing.model.statements import Statement


def after_as_of(inspection: Inspection) -> Iterator[Problem]:
    """Tell of what can only have happened after the latest moment that the briefing knows of."""
    briefing = inspection.briefing
    dated: tuple[tuple[str, str, Sequence[Event | Call | Statement | Casualty]], ...] = (
        ("events", "event", briefing.events),
        ("calls", "call", briefing.calls),
        ("statements", "statement", briefing.statements),
        ("casualties", "figure", briefing.casualties),
    )
    for collection, kind, records in dated:
        for place, record in enumerate(records):
            if record.when is not None and record.when.earliest > briefing.as_of.latest:
                as_of = quoted(briefing.as_of.text)
                message = f"this {kind} is dated after as_of, which is {as_of}"
                yield inspection.warn((collection, place, "when"), "after-as-of", message)
