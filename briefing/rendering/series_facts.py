"""The figures of a series for machines: plain values under stable keys, and a table.

As JSON: `series`, its `briefings` in their order (`id`, `title`, `as_of`, `number`), and `figures`:
for each `side`, `who` and `kind` its `title`, and under `told` what every briefing says: `briefing`
and the fields of its record in the forms of the digest's JSON. A silence has a `count` without a
number, and a briefing that records nothing has no `count`.

As a table: a line for each of these accounts, with the columns of the casualties.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.series import tallies
from briefing.rendering.facts import plain
from briefing.rendering.phrases import text_of
from briefing.rendering.series import title_of
from briefing.rendering.table_values import columns_of, head_values, values_of
from briefing.rendering.tables import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.lookups import Lookups
    from briefing.model.series import Tally, Told
    from briefing.rendering.facts import Facts
    from briefing.rendering.table_values import Cells

_HEAD = ("series", "number", "as_of", "as_of_earliest")
_LOSSES = ("side", "who", "kind")


def series_facts(briefings: Sequence[Lookups]) -> Facts:
    """Return the figures of a series, whose briefings are given in their order."""
    return {
        "series": briefings[-1].briefing.series if briefings else None,
        "briefings": [_briefing(each) for each in briefings],
        "figures": [_tally(each) for each in tallies(briefings)],
    }


def series_table(briefings: Sequence[Lookups]) -> Table:
    """Return the figures of a series, a line for each account."""
    rows = (_cells(each, tally) for tally in tallies(briefings) for each in tally.told)
    return Table(("briefing", *_HEAD, *columns_of("casualties")), tuple(rows))


def _briefing(lookups: Lookups) -> Facts:
    briefing = lookups.briefing
    named = {"id": briefing.id, "title": briefing.title, "as_of": plain(briefing.as_of, lookups)}
    return {**named, **({"number": briefing.number} if briefing.number else {})}


def _tally(tally: Tally) -> Facts:
    told = [_told(each) for each in tally.told]
    return {**tally.losses._asdict(), "title": text_of(title_of(tally)), "told": told}


def _told(told: Told) -> Facts:
    """Return one account; of a silence whose it is too, which may be more than is asked for."""
    found: Facts = {"briefing": told.lookups.briefing.id}
    record = plain(told.casualty, told.lookups)
    if isinstance(record, dict):
        found |= {field: held for field, held in record.items() if field != "id"}
    return found


def _cells(told: Told, tally: Tally) -> Cells:
    """Return one account as a line."""
    head = head_values(told.lookups)
    row: Cells = {"briefing": told.lookups.briefing.id}
    row |= {column: head[column] for column in _HEAD if column in head}
    if told.casualty is None:
        return {**row, **dict(zip(_LOSSES, tally.losses, strict=True))}
    return {**row, **values_of(told.lookups.ref_of(told.casualty), told.lookups)}
