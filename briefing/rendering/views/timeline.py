"""The timeline: every dated record in order, under a heading for each day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.events import Event
from briefing.model.timeline import timeline
from briefing.rendering.phrases import capital, quoted, said, support
from briefing.rendering.rows import Column, Part, Piece, Row
from briefing.rendering.views import calls, casualties, events, statements
from briefing.rendering.wording import names, times, titles
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeAlias

    from briefing.model.lookups import Lookups
    from briefing.model.timeline import Dated
    from briefing.rendering.rows import Phrase

    Teller: TypeAlias = Callable[[Dated, Lookups], Phrase]

_COLUMNS = (
    Column(key="time", title="Time"),
    Column(key="what", title="", grows=True),
)


def parts(lookups: Lookups) -> tuple[Part, ...]:
    """Return all that has a date, earliest first."""
    return (_part(_by_day(timeline(lookups.briefing), lookups, _told)),)


def in_short(lookups: Lookups) -> Part:
    """Return all that has a date, where a page tells what is no event elsewhere."""
    return _part(_by_day(timeline(lookups.briefing), lookups, _named))


def events_alone(lookups: Lookups) -> Part:
    """Return the events of the timeline, without what other parts of a page tell already."""
    dated = [each for each in timeline(lookups.briefing) if isinstance(each.record, Event)]
    return _part(
        replace(_row(each, times.said(each.when, lookups.briefing), lookups, _told), body=())
        for each in dated
    )


def _part(rows: Iterable[Row]) -> Part:
    """Return the part of the timeline."""
    empty = "Nothing in this briefing has a date."
    return Part(key="timeline", title="Timeline", columns=_COLUMNS, rows=tuple(rows), empty=empty)


def _by_day(dated: Iterable[Dated], lookups: Lookups, tell: Teller) -> list[Row]:
    """Return the rows with a heading wherever the day changes."""
    rows: list[Row] = []
    today = ""
    for each in dated:
        day = times.day(each.when, lookups.briefing)
        if day != today:
            rows.append(Row(cells=((Piece(day, "heading"),),), heading=True))
            today = day
        rows.append(_row(each, times.clock(each.when, lookups.briefing), lookups, tell))
    return rows


def _row(dated: Dated, time: str, lookups: Lookups, tell: Teller) -> Row:
    """Return one record of the timeline, with its time as it stands there."""
    own_words = events.own_words(dated.record) if isinstance(dated.record, Event) else ()
    return Row(
        ref=dated.ref,
        cells=(support(time), tell(dated, lookups)),
        body=(own_words,) if own_words else (),
        marks=marks(dated.record.src, lookups),
    )


def _told(dated: Dated, lookups: Lookups) -> Phrase:
    """Return a record in one phrase, without its time."""
    match dated.record:
        case Event():
            return events.line(dated.ref, dated.record, lookups)
        case Call():
            return calls.line(dated.ref, dated.record, lookups)
        case Casualty():
            return casualties.line(dated.ref, dated.record, lookups, dated=False)
    return statements.line(dated.ref, dated.record, lookups, dated=False)


def _named(dated: Dated, lookups: Lookups) -> Phrase:
    """Return an event or a figure in one phrase, a call by its parties, a statement by its words.

    A figure never stands without who gives it.
    """
    match dated.record:
        case Event() | Casualty():
            return _told(dated, lookups)
        case Call():
            return titles.parties(dated.record, lookups)
    first, *others = names.actors(dated.record.by, lookups)
    words = quoted(dated.record.quote) or said(dated.record.text)
    return (first._replace(text=capital(first.text)), *others, *said(": "), *words)
