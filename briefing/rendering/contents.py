"""What goes onto a page at which depth, in the order in which a reader needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from briefing.rendering import omissions
from briefing.rendering.rows import Part, Phrase, Row
from briefing.rendering.sections import SECTIONS
from briefing.rendering.views import actors, calls, locations, timeline, unknowns

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from briefing.model.lookups import Lookups

Depth = Literal["brief", "standard", "full"]
"""30 seconds, two minutes, everything."""

BRIEF = ("bottom-line", "casualties", "gaps")
"""The parts of the shortest page."""

STANDARD = ("bottom-line", "casualties", "contested", "calls", "locations", "timeline", "gaps")
"""The parts of a page for two minutes."""

FULL = (
    *("bottom-line", "points", "significance", "casualties", "impacts", "contested", "calls"),
    *("locations", "timeline", "gaps", "actors", "statements", "context", "caveats", "sources"),
    "about",
)
"""Every part, the most needed first."""

_DEPTHS: dict[Depth, tuple[str, ...]] = {"brief": BRIEF, "standard": STANDARD, "full": FULL}


def _about(lookups: Lookups) -> Part:
    """Return what a briefing says of itself."""
    from briefing.rendering.details import about  # noqa: PLC0415 - a short page needs none of it

    return about(lookups, headed=True)


_ALONE = {"about": _about, "actors": actors.spelled_out}
_IN_FULL = {**_ALONE, "timeline": timeline.in_short}
_IN_SHORT = {"locations": locations.by_role, "timeline": timeline.events_alone}
"""The parts that a page shows in another form than a pane does."""

_GAPS: dict[Depth, int] = {"brief": 3, "standard": 5}
"""How many gaps a page names; the writer's first ones are the first that a reader will ask."""


class Contents(msgspec.Struct, frozen=True):
    """What stands on a page, and what does not."""

    parts: tuple[Part, ...]
    """In reading order; those without rows only where they were asked for."""
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

    KeyError for a name that is neither. What was asked for by name is shown with all its records.
    `spelled_out` gives each party of a call a line.
    """
    if wanted is not None:
        return Contents(_asked_for(lookups, depth, part_keys(wanted), spelled_out=spelled_out), ())
    keys = _DEPTHS[depth]
    whole = depth == "full"
    made = _made(lookups, keys, _IN_FULL if whole else _IN_SHORT)
    if "calls" in keys:
        made["calls"] = _calls(lookups, whole=whole, spelled_out=spelled_out)
    parts = [made[key] for key in keys if key in made and made[key].rows]
    if whole:
        return Contents(tuple(_in_full(part, lookups) for part in parts), ())
    shown = tuple(_with_running_gaps(part, lookups, _GAPS[depth]) for part in parts)
    return Contents(shown, omissions.left_out(lookups, keys, _GAPS[depth]))


def _asked_for(
    lookups: Lookups, depth: Depth, keys: Collection[str], *, spelled_out: bool
) -> tuple[Part, ...]:
    """Return the parts that were asked for by name, in reading order, even those without rows."""
    made = _made(lookups, keys, _ALONE)
    if "calls" in keys:
        made["calls"] = _calls(lookups, whole=True, spelled_out=spelled_out)
    parts = [made[key] for key in FULL if key in made]
    if depth == "full":
        return tuple(_in_full(part, lookups) for part in parts)
    return tuple(_with_running_gaps(part, lookups, None) for part in parts)


def part_keys(wanted: Sequence[str]) -> tuple[str, ...]:
    """Return the parts that some sections and parts name together; KeyError for neither."""
    sections = {entry.key: entry.parts for entry in SECTIONS}
    keys: dict[str, None] = {}
    for name in wanted:
        if name not in sections and name not in FULL:
            raise KeyError(name)
        keys.update(dict.fromkeys(sections.get(name, (name,))))
    return tuple(keys)


def _made(
    lookups: Lookups, keys: Collection[str], forms: Mapping[str, Callable[[Lookups], Part]]
) -> dict[str, Part]:
    """Return the parts with these keys; sections that hold none of them are not made."""
    made = {key: make(lookups) for key, make in forms.items() if key in keys}
    for entry in SECTIONS:
        if any(key in keys and key not in made for key in entry.parts):
            for make in entry.makers:
                for part in make(lookups):
                    if part.key in keys:
                        made.setdefault(part.key, part)
    return made


def _calls(lookups: Lookups, *, whole: bool, spelled_out: bool) -> Part:
    """Return the calls in the form that a page asks for."""
    told = calls.spelled_out if spelled_out else calls.listed
    return told(lookups, whole=whole)


def _with_running_gaps(part: Part, lookups: Lookups, limit: int | None) -> Part:
    """Return a part as it is, but the gaps as running text, at most so many of them."""
    if part.key != "gaps" or not part.rows:
        return part
    gaps = unknowns.running(lookups.briefing.gaps[:limit])
    return replace(part, rows=(Row(cells=(gaps,)),), bullet=False)


def _in_full(part: Part, lookups: Lookups) -> Part:
    """Return a part with the rest of every record, unless another part of the page has that."""
    from briefing.rendering.details import detailed  # noqa: PLC0415 - a short page needs none of it

    told = frozenset({"disputes"} if part.key == "contested" else ())
    rows = [
        row
        if part.key == "timeline" and row.ref is not None and row.ref.collection != "events"
        else detailed(row, lookups, told)
        for row in part.rows
    ]
    return replace(part, rows=tuple(rows))
