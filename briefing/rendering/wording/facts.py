"""What a record holds to be so, as a sentence or two that need no page around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.phrases import capital, listing, plain_word, sentence, text_of
from briefing.rendering.wording import figures, names, times, titles
from briefing.rendering.wording.values import SHOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.model.actors import Actor
    from briefing.model.calls import Call
    from briefing.model.casualties import Casualty
    from briefing.model.context import Background
    from briefing.model.events import Event
    from briefing.model.impacts import Impact
    from briefing.model.locations import Location
    from briefing.model.lookups import Collection, Lookups, Record, RecordRef
    from briefing.model.sources import Source
    from briefing.model.statements import Statement
    from briefing.model.summary import Point
    from briefing.model.unknowns import Caveat, Gap

_RATED = ("reliability", "credibility")
"""What rates a source."""


def fact(ref: RecordRef, record: Record, lookups: Lookups) -> str:
    """Return what a record says; who says it is told of a statement alone."""
    return _FACTS[ref.collection](record, lookups, ref)


def _point(point: Point, _: Lookups, ref: RecordRef) -> str:
    """Return a part of the summary, and which one where it is no point among others."""
    heading = {"bottom-line": "Bottom line: ", "significance": "Why it matters: "}
    return heading.get(ref.key, "") + point.text


def _actor(actor: Actor, lookups: Lookups, _: RecordRef) -> str:
    """Return who an actor is, its side, and its ties."""
    name = text_of(names.with_role(actor.id, lookups))
    if not actor.role:
        name += f" ({plain_word(actor.kind)})"
    side = ""
    if actor.side and actor.side != actor.id:
        own = actor.side == "third"
        side = "third party" if own else f"side: {names.actor(actor.side, lookups).text}"
    unnamed = "not named by the source" if actor.unnamed else ""
    ties = [text_of(each[:2]) for each in SHOW["ties"](actor.ties, lookups)]
    return "; ".join(filter(None, (name, unnamed, side, ", ".join(ties))))


def _location(place: Location, lookups: Lookups, _: RecordRef) -> str:
    """Return what a place is, where it lies, and what it is to the story."""
    states = names.states(lookups)
    country = _listed(names.country(code, states).text for code in place.country)
    called = place.name + (f" ({', '.join(place.aka)})" if place.aka else "")
    what = ", ".join(filter(None, (called, place.kind, country)))
    role = plain_word(place.role) if place.role else ""
    point = _shown("geo", place.geo, lookups)
    people = _shown("population", place.population, lookups)
    return "; ".join(filter(None, (what, role, point, people and f"population {people}")))


def _call(call: Call, lookups: Lookups, ref: RecordRef) -> str:
    """Return who was in contact with whom, how and when, and what came of it."""
    parties = f"between {_named(call.between, lookups)}"
    if not call.between:
        parties = f"from {_named(call.from_, lookups)} to {_named(call.to, lookups)}"
    when = times.exact(call.when, lookups.briefing) if call.when else "no time given"
    what = f"{titles.kind(ref, call)} {parties}, {when}: {_with_quote(call.text, call.quote)}"
    return f"{sentence(what)} Outcome: {call.outcome}" if call.outcome else what


def _impact(impact: Impact, lookups: Lookups, _: RecordRef) -> str:
    """Return what was harmed, and where."""
    places = _listed(names.place(each, lookups).text for each in impact.where)
    about = ", ".join(filter(None, (capital(impact.kind), places)))
    return f"{about}: {_with_quote(impact.text, impact.quote)}"


def _event(event: Event, lookups: Lookups, _: RecordRef) -> str:
    """Return when it happened, in the source's words as well, and what."""
    when = times.exact(event.when, lookups.briefing)
    words = f", in the source “{event.words}”" if event.words else ""
    return f"{when}{words}: {_with_quote(event.text, event.quote)}"


def _gap(gap: Gap, _: Lookups, __: RecordRef) -> str:
    """Return what is not known."""
    return f"Not known: {gap.text}"


def _caveat(caveat: Caveat, _: Lookups, __: RecordRef) -> str:
    """Return where the source is unclear."""
    return f"Caveat: {caveat.text}"


def _casualty(casualty: Casualty, lookups: Lookups, _: RecordRef) -> str:
    """Return a figure, or a silence together with what it is silent on."""
    side = names.actor(casualty.side, lookups).text
    places = _listed(names.place(each, lookups).text for each in casualty.where)
    where = f" ({places})" if places else ""
    if casualty.count.is_silent:
        words = figures.in_prose(casualty.count)
        return f"{side}, {titles.counted(casualty)}{where}: {words}"
    return f"{side}: {text_of(titles.figure(casualty))}{where}"


def _statement(statement: Statement, lookups: Lookups, _: RecordRef) -> str:
    """Return who says what, how, to whom and when."""
    speakers = text_of(listing([names.with_role(who, lookups) for who in statement.by]))
    kind = plain_word(statement.kind)
    if statement.to:
        kind += f" to {_named(statement.to, lookups)}"
    sure = statement.likelihood and plain_word(statement.likelihood)
    if statement.confidence:
        sure = f"{statement.confidence} confidence"
    when = times.exact(statement.when, lookups.briefing) if statement.when else "no time given"
    manner = ", ".join(filter(None, (kind, sure, when)))
    return f"{speakers}, {manner}: {_with_quote(statement.text, statement.quote)}"


def _background(background: Background, lookups: Lookups, _: RecordRef) -> str:
    """Return a piece of background with its time and figure."""
    when = times.exact(background.when, lookups.briefing) if background.when else ""
    count = figures.in_prose(background.count) if background.count else ""
    manner = ", ".join(filter(None, (plain_word(background.kind), when, count)))
    return f"{background.title} ({manner}): {background.text}"


def _source(source: Source, lookups: Lookups, _: RecordRef) -> str:
    """Return a source as a list of literature has it."""
    authors = _listed(source.authors)
    title = f"“{source.title}”" if source.title else ""
    origin = f" (first published by {source.origin})" if source.origin else ""
    published = times.exact(source.published, lookups.briefing)
    told = ", ".join(filter(None, (authors, title, source.publisher + origin, published)))
    if source.url:
        told += f" <{source.url}>"
    if source.accessed:
        told += f", accessed {times.exact(source.accessed, lookups.briefing)}"
    rated = (_shown(field, getattr(source, field), lookups) for field in _RATED)
    return "; ".join(filter(None, (told, *rated)))


def _shown(field: str, value: object, lookups: Lookups) -> str:
    """Return a field as a card shows it; nothing for None."""
    return "" if value is None else ", ".join(map(text_of, SHOW[field](value, lookups)))


def _with_quote(text: str, quote: str | None) -> str:
    """Return a text, and the source's own words behind it."""
    return f"{sentence(text)} In the source: “{quote}”" if quote else text


def _named(whom: Iterable[str], lookups: Lookups) -> str:
    """Return the full names of some actors as a list in prose."""
    return _listed(names.actor(who, lookups).text for who in whom)


def _listed(texts: Iterable[str]) -> str:
    """Return texts as a list in prose."""
    *most, last = (*texts, "")[:-1] or ("",)
    return f"{', '.join(most)} and {last}" if most else last


_FACTS: dict[Collection, Callable[..., str]] = {
    "summary": _point,
    "actors": _actor,
    "locations": _location,
    "calls": _call,
    "casualties": _casualty,
    "impacts": _impact,
    "statements": _statement,
    "events": _event,
    "context": _background,
    "gaps": _gap,
    "caveats": _caveat,
    "sources": _source,
}
"""What tells of each kind of record, from the record, the look-ups and its ref."""
