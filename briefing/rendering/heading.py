"""The head of a briefing: what it is, how old, how far, and from whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from briefing.rendering.phrases import joined, said, support
from briefing.rendering.rows import Phrase, Piece
from briefing.rendering.wording import names, times

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups
    from briefing.model.sources import Source

_NAMED_PUBLISHERS = 3
_NAMED_SOURCES = 9
"""As many as a page names: beneath the title they tell what `ap` means in a mark `ap:p3`."""


class Heading(msgspec.Struct, frozen=True, kw_only=True):
    """The head of a briefing, a phrase for each of its lines."""

    title: Phrase
    """What it is about."""
    standing: Phrase
    """As of when, how far it is, and where: `As of 4 May 2031, 18:00 (UTC+2) · final · …`."""
    origin: Phrase
    """Where it was read: `From Wire Agency, 4 May 2031`; of several sources with their ids."""
    handling: str
    """The marking to be printed above and below; empty for none."""


def heading(lookups: Lookups) -> Heading:
    """Return the head of a briefing."""
    briefing = lookups.briefing
    as_of = f"As of {times.exact(briefing.as_of, briefing)}"
    facts = [said(fact) for fact in (as_of, briefing.status, briefing.region) if fact]
    return Heading(
        title=(Piece(briefing.title, "heading"),),
        standing=joined(facts, " · "),
        origin=_origin(lookups),
        handling=briefing.handling or "",
    )


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What one line of a screen says beside a title; empty for what there is none of."""

    handling: str
    """The marking."""
    as_of: str
    """As of when: `as of 4 May 2031 18:00 UTC+2`."""
    as_of_short: str
    """The same in fewer words: `4 May 18:00`."""
    status: str
    """How far it is."""
    publishers: str
    """Who published what was read."""

    @property
    def is_final(self) -> bool:
        """Whether nothing about its status has to be known before it is read."""
        return self.status in {"", "final"}


def standing(lookups: Lookups) -> Standing:
    """Return the facts for one line of a screen."""
    briefing = lookups.briefing
    return Standing(
        handling=briefing.handling or "",
        as_of=f"as of {times.compact(briefing.as_of, briefing)}",
        as_of_short=times.said(briefing.as_of, briefing),
        status=briefing.status or "",
        publishers=_publishers(lookups),
    )


def _publishers(lookups: Lookups) -> str:
    """Return who published what was read, and who had it first."""
    briefing = lookups.briefing
    publishers: list[str] = []
    for source in briefing.sources:
        for publisher in (source.publisher, source.origin):
            if publisher and publisher not in publishers:
                publishers.append(publisher)
    more = len(publishers) - _NAMED_PUBLISHERS
    return "/".join(publishers[:_NAMED_PUBLISHERS]) + (f" and {more} more" if more > 0 else "")


def _origin(lookups: Lookups) -> Phrase:
    """Return who published what was read, and when."""
    sources = lookups.briefing.sources
    shown = [_published(source, lookups) for source in sources[:_NAMED_SOURCES]]
    more = len(sources) - len(shown)
    rest = support(f" and {more} more") if more else ()
    return (*support("From "), *joined(shown, "; "), *rest)


def _published(source: Source, lookups: Lookups) -> Phrase:
    """Return one source with its day, who had it first, and the id that marks have of several."""
    notes = [source.id] if len(lookups.briefing.sources) > 1 else []
    notes += [f"first published by {source.origin}"] if source.origin else []
    noted = f" ({', '.join(notes)})" if notes else ""
    day = f", {times.exact(source.published, lookups.briefing)}"
    return (names.source(source.id, lookups), *support(noted), *support(day))
