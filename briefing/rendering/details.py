"""What a full page adds to a row: every field of its record that the row does not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.model.actors import Actor
from briefing.rendering.layout import labelled
from briefing.rendering.phrases import joined, said, support
from briefing.rendering.phrases import labelled as line_of
from briefing.rendering.views import actors
from briefing.rendering.views.every import VIEWS
from briefing.rendering.wording import times
from briefing.rendering.wording.fields import labelled_fields

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Labelled, Part, Phrase, Row

_SPEAK_FOR_THEMSELVES = frozenset({"Kind", "Ties"})
"""Labels whose values need none in running text."""
_PARTED = frozenset({"Number"})
"""Labels that make no sense as one phrase with any of their values, such as `several`."""
_ABOVE = frozenset({"title", "as_of"})
"""The fields that are told first where there is no head."""
_IN_HEAD = frozenset({"title", "as_of", "region", "status", "handling"})


def detailed(row: Row, lookups: Lookups, told_by_part: frozenset[str] = frozenset()) -> Row:
    """Return a row with the rest of its record beneath it.

    `told_by_part` names fields that the order of the part's rows tells.
    """
    if row.ref is None:
        return row
    record = lookups.record(row.ref)
    told = VIEWS[row.ref.collection].SHOWN
    if isinstance(record, Actor):
        told = _told_of(record, lookups)
    lines = labelled_fields(record, lookups, told | told_by_part, uncut=True)
    notes = tuple(note for line in lines if line.label == "Note" for note in line.phrases)
    rest = joined([_in_a_phrase(line) for line in lines if line.label != "Note"], " · ")
    return replace(row, body=(*row.body, *((rest,) if rest else ()), *notes))


def _told_of(actor: Actor, lookups: Lookups) -> frozenset[str]:
    """Return what the list of actors tells of one: its place in the tree tells more than fields."""
    told = set(actors.SHOWN)
    if actor.role:
        told.remove("kind")  # the role stands where the kind would
    above = lookups.actor(actor.of) if actor.of else None
    if actor.side == actor.id or (above is not None and above.side == actor.side):
        told.add("side")
    if above is not None and above.country == actor.country:
        told.add("country")
    return frozenset(told)


def about(lookups: Lookups, *, headed: bool = False) -> Part:
    """Return what a briefing says of itself; of a page with a head, without what stands there."""
    briefing = lookups.briefing
    told = _IN_HEAD if headed else _ABOVE
    lines = labelled_fields(briefing, lookups, told | VIEWS.keys())
    if not headed:
        as_of = said(times.exact(briefing.as_of, briefing))
        lines = (*line_of("Title", said(briefing.title)), *line_of("As of", as_of), *lines)
    return replace(labelled(lines, key="about"), title="About this briefing")


def _in_a_phrase(line: Labelled) -> Phrase:
    """Return a labelled line as running text: `also known as Zod`."""
    label = "" if line.label in _SPEAK_FOR_THEMSELVES else line.label.lower()
    sign = ": " if line.label in _PARTED else " " if label else ""
    return (*support(label + sign), *joined(line.phrases, ", "))
