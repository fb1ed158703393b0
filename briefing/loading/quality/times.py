"""Warnings about time: what is dated after the briefing's own time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.events import Event
from briefing.model.quoting import quoted
from briefing.model.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.errors import Problem
    from briefing.loading.quality.inspection import Inspection

_DATED: dict[type, str] = {
    Event: "event",
    Call: "call",
    Statement: "statement",
    Casualty: "figure",
}


def after_as_of(inspection: Inspection) -> Iterator[Problem]:
    """Tell of what can only have happened after the latest moment that the briefing knows of."""
    as_of = inspection.briefing.as_of
    for path, _, record in inspection.records():
        if not isinstance(record, Event | Call | Statement | Casualty) or record.when is None:
            continue
        if record.when.earliest > as_of.latest:
            message = (
                f"this {_DATED[type(record)]} is dated after as_of, which is {quoted(as_of.text)}"
            )
            yield inspection.warn((*path, "when"), "after-as-of", message)
