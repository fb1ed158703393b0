"""The way to what is shown, in the border of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.cells import fit, width
from briefing.rendering.phrases import text_of
from briefing.rendering.wording import names, titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.lookups import Lookups
    from briefing.tui.places import Opened

_NAMED = {"actors", "locations", "sources", "context"}
"""What goes by its name; other records go by what they are."""


def trail(
    before: Sequence[Opened], last: str, lookups: Lookups, cells: int, *, ascii_only: bool = False
) -> str:
    """Return the way in at most so many cells; where it is too long, its beginning is left out."""
    apart, end = (" > ", "...") if ascii_only else (" › ", "…")
    steps = [*(_step(each, lookups) for each in before), last]
    if ascii_only:
        from briefing.rendering.ascii import to_ascii  # noqa: PLC0415 - its tables cost start-up time

        steps = [to_ascii(each) for each in steps]
    whole = apart.join(steps)
    while len(steps) > 1 and width(whole) > cells:
        del steps[0]
        whole = apart.join((end, *steps))
    return whole if width(whole) <= cells else fit(last, max(cells, 0), end=end)


def _step(opened: Opened, lookups: Lookups) -> str:
    """Return one step in a word or a name."""
    ref = opened.ref
    if opened.aspect == "source":
        return "Source"
    if ref.collection == "actors":
        return names.short(ref.key, lookups).text
    record = lookups.records(ref.collection).get(ref)
    if record is None:
        return "Gone"
    if ref.collection in _NAMED:
        return text_of(titles.title(ref, record, lookups))
    return titles.kind(ref, record)
