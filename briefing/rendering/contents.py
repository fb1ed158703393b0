"""What goes onto a page at which depth, in the order in which a reader needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from briefing.rendering import omissions
from briefing.rendering.details import about, detailed
from briefing.rendering.rows import Part, Phrase, Row
from briefing.rendering.sections import SECTIONS
from briefing.rendering.views import actors, calls, locations, timeline, unknowns

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from briefing.model.lookups import Lookups

Depth = Literal["brief", "standard", "full"]
"""30 seconds, two minutes, everything."""

BRIEF = ("bottom-line", "casualties", "gaps")
"""The parts of the shortest page."""

STANDARD = (*("bottom-line", "casualties", "contested", "calls", "locations", "timeline", "gaps"),)
"""The parts of a page for two minutes."""

FULL = (
    *("bottom-line", "points", "significance", "casualties", "impacts", "contested", "calls"),
    *("locations", "timeline", "gaps", "actors", "statements", "context", "caveats", "sources"),
    "about",
)
"""Every part, the most needed first."""

_DEPTHS: dict[Depth, tuple[str, ...]] = {"brief": BRIEF, "standard": STANDARD, "full": FULL}
_IN_FULL = {"about": about, "actors": actors.spelled_out, "timeline": timeline.in_short}
_IN_SHORT = {"about": about, "locations": locations.by_role, "timeline": timeline.events_alone}
"""The parts that a page shows in another form than a pane does."""

_GAPS: dict[Depth, int] = {"brief": 3, "standard": 5}
"""How many gaps a page names; the writer's first ones are the first that a reader will ask."""


class Contents(msgspec.Struct, frozen=True):
    """What stands on a page, and what does not."""

    parts: tuple[Part, ...]
    """In reading order; parts without rows are left out unless they were asked for."""
    left_out: Phrase
    """What the depth leaves out, in words; empty for nothing."""


def contents(
    lookups: Lookups,
    depth: Depth,
    wanted: Sequence[str] | None = None,
    *,
    spelled_out: bool = True,
) -> Contents:
    """Return the parts for a depth; `wanted` names sections or parts in place of its own.

    KeyError for a name that is neither. `spelled_out` gives each party of a call a line.
    """
    keys = _DEPTHS[depth] if wanted is None else part_keys(wanted)
    parts = _made(lookups, keys, depth, spelled_out=spelled_out)
    shown = tuple(part for key in FULL if (part := parts.get(key)) and (part.rows or wanted))
    missing = _missing(lookups, keys, depth) if wanted is None else ()
    return Contents(tuple(_at_depth(part, depth, lookups) for part in shown), missing)


def part_keys(wanted: Sequence[str]) -> tuple[str, ...]:
    """Return the parts that some sections and parts name together; KeyError for neither."""
    sections = {entry.key: entry.parts for entry in SECTIONS}
    keys: dict[str, None] = {}
    for name in wanted:
        if name not in sections and name not in FULL:
            raise KeyError(name)
        keys.update(dict.fromkeys(sections.get(name, (name,))))
    return tuple(keys)


def _missing(lookups: Lookups, keys: Collection[str], depth: Depth) -> Phrase:
    """Return what a page of this depth leaves out."""
    if depth == "full":
        return ()
    return omissions.left_out(lookups, keys, _GAPS[depth])


def _made(
    lookups: Lookups, keys: Collection[str], depth: Depth, *, spelled_out: bool
) -> dict[str, Part]:
    """Return the parts with these keys; sections that hold none of them are not made."""
    whole = depth == "full"
    forms = _IN_FULL if whole else _IN_SHORT
    made = {key: make(lookups) for key, make in forms.items() if key in keys}
    if "calls" in keys:
        told = calls.spelled_out if spelled_out else calls.listed
        made["calls"] = told(lookups, whole=whole)
    for entry in SECTIONS:
        if any(key in keys and key not in made for key in entry.parts):
            for make in entry.makers:
                for part in make(lookups):
                    if part.key in keys:
                        made.setdefault(part.key, part)
    return made


def _at_depth(part: Part, depth: Depth, lookups: Lookups) -> Part:
    """Return a part as a page of this depth shows it."""
    if depth == "full":
        return replace(part, rows=tuple(_in_full(row, part, lookups) for row in part.rows))
    if part.key == "gaps":
        gaps = lookups.briefing.gaps[: _GAPS[depth]]
        return replace(part, rows=(Row(cells=(unknowns.running(gaps),)),), bullet=False)
    return part


def _in_full(row: Row, part: Part, lookups: Lookups) -> Row:
    """Return a row with the rest of its record, unless another part of the page has that."""
    if part.key == "timeline" and row.ref is not None and row.ref.collection != "events":
        return row
    return detailed(row, lookups)
