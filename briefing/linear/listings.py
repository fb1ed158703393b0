"""A section as a page: its headings, its records in numbered lines, its silences in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.linear import disputed, telling
from briefing.linear.pages import Draft
from briefing.linear.speech import ended, spoken
from briefing.model.lookups import THIRD
from briefing.rendering.phrases import capital
from briefing.rendering.sections import SECTIONS, section
from briefing.rendering.wording import names
from briefing.rendering.wrap import is_address

if TYPE_CHECKING:
    from briefing.linear.pages import Page
    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Part, Row


def section_page(number: int, lookups: Lookups) -> Page:
    """Return a section, by its number from 1, as a page."""
    found = section(SECTIONS[number - 1].key, lookups)
    draft = Draft(lookups)
    draft.say(f"Section {number}: {found.title if found.empty else counted(number, lookups)}")
    for part in found.parts:
        if not part.rows:
            draft.say(part.empty)
        elif part.key in _SAID:
            _SAID[part.key](part, draft)
        else:
            _head(part, draft, found.title)
            _rows(part, draft)
    return draft.page("section", f"section {number}, {found.title}", section=number)


def counted(number: int, lookups: Lookups) -> str:
    """Return a section's title with what it holds: `Actors, 6`, `Context, nothing recorded`."""
    entry = SECTIONS[number - 1]
    if entry.key == "statements":
        return disputed.counted(entry.title, lookups)
    found = section(entry.key, lookups)
    if found.empty:
        return f"{found.title}, nothing recorded"
    return found.title if found.count is None else f"{found.title}, {found.count:,}"


def _head(part: Part, draft: Draft, above: str) -> None:
    """Say what the rows of a part are, unless the section has said it."""
    count = sum(row.ref is not None for row in part.rows)
    if part.title != above:
        draft.head(part.title, count if count > 1 else None)


def _rows(part: Part, draft: Draft) -> None:
    """Add the rows of a part in order."""
    for row in part.rows:
        if row.heading:
            draft.head(capital(spoken(row.cells[0])))
        elif row.ref is None:
            draft.say(_plain(row, ": " if part.key == "about" else ", "))
        else:
            draft.item(row.ref, telling.line(row.ref, draft.lookups))


def _plain(row: Row, sign: str) -> str:
    """Return a row that opens nothing: its cells, and what stands beneath them."""
    first = sign.join(filter(None, map(spoken, row.cells)))
    return ", ".join((first, *map(spoken, (*row.under, *row.body))))


def _actors(part: Part, draft: Draft) -> None:
    """Add the actors, those of each side under a heading."""
    above: str | None = None
    for row in part.rows:
        if row.ref is None:
            continue
        if not row.indent and (side := _side(row.ref.key, draft.lookups)) != above:
            draft.head(side)
            above = side
        draft.item(row.ref, telling.line(row.ref, draft.lookups))


def _side(actor: str, lookups: Lookups) -> str:
    """Return the heading over the actors of a side."""
    index = lookups.side_index(actor)
    if index is None:
        return "Others" if lookups.briefing.sides else "All of them"
    if index == THIRD:
        return "Third parties"
    return f"On the side of {names.brief(lookups.briefing.sides[index], lookups).text}"


def _timeline(part: Part, draft: Draft) -> None:
    """Add the dated records, each with its time under its day."""
    for row in part.rows:
        if row.heading:
            draft.head(capital(spoken(row.cells[0])))
        elif row.ref is not None:
            time = capital(ended(spoken(row.cells[0]))) if row.cells[0] else ""
            told = telling.line(row.ref, draft.lookups, dated=False)
            draft.item(row.ref, f"{time} {told}".lstrip())


def _sources(part: Part, draft: Draft) -> None:
    """Add the sources, each with its origin, its length and its address."""
    for row in part.rows:
        if row.ref is None:
            continue
        told = [telling.line(row.ref, draft.lookups)]
        told += [spoken(each) for each in (*row.under, *row.body) if not is_address(each)]
        told += [f"Called {row.marks} in marks"] if row.marks else []
        told += [f"Address: {spoken(each)}" for each in row.body if is_address(each)]
        draft.item(row.ref, " ".join(ended(capital(each)) for each in told))


def _contested(_: Part, draft: Draft) -> None:
    """Add every dispute, its accounts known to each other by their numbers."""
    disputed.add(draft)


_SAID = {
    "actors": _actors,
    "timeline": _timeline,
    "sources": _sources,
    "contested": _contested,
}
"""The parts that are heard in another form than others."""
