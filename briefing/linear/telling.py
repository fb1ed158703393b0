"""Each kind of record told in a line that can be heard: who says it first, the source mark last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.linear.speech import ended, marked, spoken
from briefing.model.actors import Actor
from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.context import Background
from briefing.model.events import Event
from briefing.model.impacts import Impact
from briefing.model.statements import Statement
from briefing.rendering.phrases import capital, one_line, plain_word
from briefing.rendering.views import calls, casualties
from briefing.rendering.views.every import VIEWS
from briefing.rendering.wording import attribution, names, times, titles
from briefing.rendering.wording.marks import marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.dates import When
    from briefing.model.lookups import Lookups, Record, RecordRef


def line(ref: RecordRef, lookups: Lookups, *, dated: bool = True, notes: Sequence[str] = ()) -> str:
    """Return a record in a line, with its source marks.

    `dated` is false where a heading tells the time; `notes` say how it stands to others.
    """
    record = lookups.record(ref)
    cited = () if ref.collection == "sources" else getattr(record, "src", ())
    return marked(_told(ref, record, lookups, notes, dated=dated), marks(cited, lookups))


def title(ref: RecordRef, lookups: Lookups) -> str:
    """Return what a record is called."""
    return spoken(titles.title(ref, lookups.record(ref), lookups))


def _told(
    ref: RecordRef, record: Record, lookups: Lookups, notes: Sequence[str], *, dated: bool
) -> str:
    """Return a record in a line."""
    match record:
        case Actor():
            return _actor(record, lookups)
        case Call():
            return _call(record, lookups, dated=dated)
        case Casualty():
            told = spoken(casualties.line(ref, record, lookups, dated=dated))
            return ", ".join((told, *notes))
        case Statement():
            return _statement(record, lookups, notes, dated=dated)
        case Impact():
            where = spoken(names.places(record.where, lookups)) or "No place named"
            return f"{ended(where)} {_attributed(record, lookups)}"
        case Event():
            return _event(record, lookups, dated=dated)
        case Background():
            when = _time(record.when, lookups)
            named = f"{record.title}, {when}" if when else record.title
            return f"{named}: {one_line(record.text)}"
    return spoken(VIEWS[ref.collection].line(ref, record, lookups))


def _actor(actor: Actor, lookups: Lookups) -> str:
    """Return who it is, and whose where the words do not say it already."""
    told = f"{actor.name}, {actor.role or plain_word(actor.kind)}"
    head = lookups.head_of(actor)
    if head is None or any(_says(told, each) for each in (head.name, head.short) if each):
        return told
    return f"{told}, of {names.brief(head.id, lookups).text}"


def _says(told: str, name: str) -> bool:
    """Tell whether a text has a name as whole words."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", told) is not None


def _call(call: Call, lookups: Lookups, *, dated: bool) -> str:
    """Return who spoke with whom, how and when, and what was said."""
    who = [spoken(titles.parties(call, lookups)), calls.CHANNELS[call.channel]]
    if dated:
        who.append(_time(call.when, lookups) or "no time given")
    came = f"Outcome: {ended(one_line(call.outcome))}" if call.outcome else ""
    by = [spoken(names.actors(call.by, lookups)), spoken(attribution.through(call.via, lookups))]
    told = f"Reported {'by ' * bool(call.by)}{', '.join(filter(None, by))}." if any(by) else ""
    return (
        f"{', '.join(who)}: {_joined(ended(one_line(call.text)), _quote(call.quote), came, told)}"
    )


def _statement(statement: Statement, lookups: Lookups, notes: Sequence[str], *, dated: bool) -> str:
    """Return who says it, how, to whom and when, and then what."""
    kind = plain_word(statement.kind)
    if statement.to:
        kind += f" to {spoken(names.actors(statement.to, lookups))}"
    told = [capital(spoken(names.actors(statement.by, lookups))), kind]
    if dated and statement.when:
        told.append(_time(statement.when, lookups))
    if statement.via:
        told.append(spoken(attribution.through(statement.via, lookups)))
    told += notes or (("contested",) if lookups.contested(statement) else ())
    said = _joined(ended(one_line(statement.text)), _quote(statement.quote))
    return f"{', '.join(told)}: {said}"


def _event(event: Event, lookups: Lookups, *, dated: bool) -> str:
    """Return what happened, and the source's own words for the time."""
    when = capital(ended(_time(event.when, lookups))) if dated else ""
    words = f"The source's words for the time: “{event.words}”." if event.words else ""
    return _joined(when, _attributed(event, lookups), words)


def _attributed(record: Event | Impact, lookups: Lookups) -> str:
    """Return who says it and then what: `The Mayor says: The road is closed.`."""
    said = _joined(ended(one_line(record.text)), _quote(record.quote))
    if not record.by and not record.via:
        return said if isinstance(record, Event) else f"{capital(attribution.NOBODY)}: {said}"
    return f"{capital(_speakers(record.by, record.via, lookups))}: {said}"


def _speakers(by: Sequence[str], via: Sequence[str], lookups: Lookups) -> str:
    """Return who says something, and through whom: `the Mayor says, via Wire Agency`."""
    carried = spoken(attribution.through(via, lookups))
    if not by:
        return carried
    says = f"{spoken(names.actors(by, lookups))} {'says' if len(by) == 1 else 'say'}"
    return f"{says}, {carried}" if carried else says


def _quote(quote: str | None) -> str:
    return f"In the source: “{one_line(quote)}”." if quote else ""


def _time(when: When | None, lookups: Lookups) -> str:
    return times.said(when, lookups.briefing) if when else ""


def _joined(*texts: str) -> str:
    return " ".join(filter(None, texts))
