"""A record as one paragraph to paste into a report: the fact, who says it, and where it was read.

It names everyone in full and carries the marking of its briefing, since it leaves the page on which
these would be seen. An address stands between angle brackets, as RFC 3986 asks for in running text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.casualties import Casualty
from briefing.model.sources import Source
from briefing.model.statements import Statement
from briefing.rendering.phrases import listing, plain_word, sentence, text_of
from briefing.rendering.wording import names, times, titles
from briefing.rendering.wording.facts import fact
from briefing.rendering.wording.marks import paragraphs, source_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.citations import Citation
    from briefing.model.lookups import Lookups, Record, RecordRef

_MOST_NAMED = 5
"""How many accounts that stand against one are named at most."""


def citation(ref: RecordRef, lookups: Lookups) -> str:
    """Return a record as a paragraph without line breaks; KeyError where there is none such."""
    record = lookups.record(ref)
    sentences = [fact(ref, record, lookups), *_speakers(record, lookups)]
    if isinstance(record, Statement | Casualty):
        sentences += _contested(record, lookups)
    if not isinstance(record, Source):
        sentences.append(_read_in(record.src, lookups))
    sentences.append(_briefing(lookups))
    return " ".join(sentence(" ".join(each.split())) for each in sentences)


def _speakers(record: Record, lookups: Lookups) -> Iterator[str]:
    """Yield who says it and when a figure was given, where the fact does not tell; who carried it.

    A silence has its time as well: what is not reported one day may be reported the next.
    """
    by: tuple[str, ...] = getattr(record, "by", ())
    via: tuple[str, ...] = getattr(record, "via", ())
    told = ""
    if by and not isinstance(record, Statement):
        told = f"Said by {text_of(listing([names.with_role(who, lookups) for who in by]))}"
    elif isinstance(record, Casualty) and not record.count.is_silent:
        told = "No speaker is named"
    if isinstance(record, Casualty) and record.when:
        when = times.exact(record.when, lookups.briefing)
        told = f"{told}, {when}" if told else f"As of {when}"
    if told:
        yield told
    if via:
        yield "Carried by " + ", then ".join(names.carrier(who, lookups).text for who in via)


def _contested(record: Statement | Casualty, lookups: Lookups) -> Iterator[str]:
    """Yield who stands against it, and against whom it stands."""
    others = lookups.contested(record)
    against = [each for each in others if record.id is not None and record.id in each.disputes]
    disputed = [each for each in others if each.id is not None and each.id in record.disputes]
    for verb, accounts in (("Contested by", against), ("Disputes", disputed)):
        if accounts:
            named = [_account(each, lookups) for each in accounts[:_MOST_NAMED]]
            more = len(accounts) - _MOST_NAMED
            yield f"{verb} {'; '.join(named)}" + (f"; and {more:,} more" if more > 0 else "")


def _account(record: Statement | Casualty, lookups: Lookups) -> str:
    """Return an account by its speaker, its own words where it has some, and where it was read."""
    speaker = text_of(listing([(names.actor(who, lookups),) for who in record.by]))
    if isinstance(record, Casualty):
        words = text_of(titles.title(lookups.ref_of(record), record, lookups))
        kind = ""
    else:
        words = f"“{record.quote}”" if record.quote else ""
        kind = plain_word(record.kind)
    read = [
        ", ".join(filter(None, (_publisher(source, lookups), places)))
        for source, places in _by_source(record.src, lookups).items()
    ]
    about = ", ".join(filter(None, (kind, " and ".join(read))))
    said = ": ".join(filter(None, (speaker, words)))
    return f"{said} ({about})" if about else said


def _read_in(cited: Iterable[Citation], lookups: Lookups) -> str:
    """Return every source with its paragraphs: publisher, title, date, marks and address."""
    grouped = _by_source(cited, lookups)
    if not grouped:
        return "No source is given"
    return "Read in " + "; ".join(
        _source(source, places, lookups) for source, places in grouped.items()
    )


def _by_source(cited: Iterable[Citation], lookups: Lookups) -> dict[str, str]:
    """Return the paragraphs that were read, each once, by the id of their source."""
    grouped: dict[str, dict[str, None]] = {}
    for each in cited:
        grouped.setdefault(source_id(each, lookups), {})[paragraphs(each)] = None
    return {source: ", ".join(places) for source, places in grouped.items()}


def _publisher(named: str, lookups: Lookups) -> str:
    """Return a source by its publisher, and by more where that has several.

    Nothing where it is the only source: a citation names it anyhow.
    """
    sources = lookups.briefing.sources
    source = lookups.source(named)
    if source is None or len(sources) < 2:
        return ""
    if sum(each.publisher == source.publisher for each in sources) < 2:
        return source.publisher
    title = f"“{source.title}”" if source.title else times.exact(source.published, lookups.briefing)
    return f"{source.publisher}, {title}"


def _source(named: str, places: str, lookups: Lookups) -> str:
    """Return one source with the paragraphs that were read in it."""
    source = lookups.source(named)
    if source is None:
        return f"{named}, {places}"
    publisher = source.publisher + (
        f" (first published by {source.origin})" if source.origin else ""
    )
    title = f"“{source.title}”" if source.title else ""
    published = times.exact(source.published, lookups.briefing)
    told = ", ".join(filter(None, (publisher, title, published, places)))
    return f"{told} <{source.url}>" if source.url else told


def _briefing(lookups: Lookups) -> str:
    """Return which briefing tells it, as of when, and how it may be passed on."""
    briefing = lookups.briefing
    as_of = f"as of {times.exact(briefing.as_of, briefing)}"
    told = (f"Briefing {briefing.id}", as_of, briefing.status, briefing.handling)
    return ", ".join(filter(None, told))
