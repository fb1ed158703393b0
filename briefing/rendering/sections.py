"""The sections of a briefing, in their order: the one list that every view is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from briefing.rendering.rows import Section
from briefing.rendering.views import (
    actors,
    calls,
    casualties,
    context,
    impacts,
    locations,
    sources,
    statements,
    summary,
    timeline,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Part

    Maker: TypeAlias = Callable[[Lookups], tuple[Part, ...]]


class Entry(msgspec.Struct, frozen=True):
    """How one section is made."""

    key: str
    """Stable name."""
    title: str
    """Shown in borders and headings."""
    parts: tuple[str, ...]
    """The keys of its parts, in order; one without rows may be missing."""
    makers: tuple[Maker, ...]
    """Give its parts, in order."""
    counted: bool = True
    """Whether the number of its records tells a reader something."""


def _about(lookups: Lookups) -> tuple[Part, ...]:
    """Return what the briefing says of itself."""
    from briefing.rendering.details import about  # noqa: PLC0415 - only its own section needs it

    return (about(lookups),)


SECTIONS = (
    Entry(
        "summary",
        "Summary",
        ("bottom-line", "points", "significance", "gaps", "caveats"),
        (summary.parts,),
        counted=False,
    ),
    Entry("actors", "Actors", ("actors",), (actors.parts,)),
    Entry("locations", "Locations", ("locations",), (locations.parts,)),
    Entry("calls", "Calls", ("calls",), (calls.parts,)),
    Entry(
        "casualties",
        "Casualties",
        ("casualties", "impacts"),
        (casualties.parts, impacts.parts),
        counted=False,
    ),
    Entry("statements", "Statements", ("contested", "statements"), (statements.parts,)),
    Entry("timeline", "Timeline", ("timeline",), (timeline.parts,)),
    Entry("context", "Context", ("context",), (context.parts,)),
    Entry("sources", "Sources", ("sources", "about"), (sources.parts, _about)),
)
"""Every section; its number on the screen is its place, counted from 1."""

KEYS = tuple(entry.key for entry in SECTIONS)
"""The keys of the sections, in order."""


def sections(lookups: Lookups) -> tuple[Section, ...]:
    """Return every section of a briefing."""
    return tuple(_made(number, entry, lookups) for number, entry in enumerate(SECTIONS, start=1))


def section(key: str, lookups: Lookups) -> Section:
    """Return one section; KeyError for a key that is none."""
    if key not in KEYS:
        raise KeyError(key)
    place = KEYS.index(key)
    return _made(place + 1, SECTIONS[place], lookups)


def _made(number: int, entry: Entry, lookups: Lookups) -> Section:
    """Return a section with its parts and the number of its records."""
    parts = tuple(part for make in entry.makers for part in make(lookups))
    records = sum(row.ref is not None for part in parts for row in part.rows)
    return Section(
        key=entry.key,
        number=number,
        title=entry.title,
        count=records if entry.counted else None,
        parts=parts,
        empty=records == 0,
    )
