"""An actor or a place in other briefings, as a part of its card."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.records import RecordRef
from briefing.rendering.phrases import said, support
from briefing.rendering.rows import Part, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 20
"""How many briefings are named."""


class InOther(NamedTuple):
    """Another briefing that has an actor or a place."""

    path: str
    """Its file."""
    title: str
    """What the briefing is called."""
    as_of: str
    """The latest moment that it knows of: `13 Sep 2022`."""
    name: str
    """What it calls the actor or the place."""
    records: int
    """How many of its records name them."""


def in_others(found: Sequence[InOther], name: str) -> Part | None:
    """Return a row for each briefing, newest first as they come; None where there are none.

    `name` is what this briefing calls the actor or the place: another name there is told.
    """
    if not found:
        return None
    rows = [_row(each, name) for each in found[:_MOST]]
    more = len(found) - _MOST
    if more > 0:
        rows.append(Row(cells=(support(f"and {more:,} more"),)))
    return Part(key="elsewhere", title="In other briefings", rows=tuple(rows), bullet=True)


def _row(found: InOther, name: str) -> Row:
    """Return a briefing; beneath it as of when it is, and how much of it is about them."""
    count = f"{found.records:,} record{'' if found.records == 1 else 's'}"
    records = count if found.records else ""
    told = [found.as_of, records, "" if found.name == name else f"there as {found.name}"]
    return Row(
        ref=RecordRef("briefings", found.path),
        cells=(said(found.title),),
        under=(support(" · ".join(filter(None, told))),),
    )
