"""What happened, when."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefing.model.dates import When
from briefing.model.fields import Actors, Carriers, Cited, Line, Places, Prose, Slug, Speakers

EventKind = Literal["attack", "clash", "ceasefire", "exercise", "movement", "status", "other"]
"""What sort of event it is (ACLED)."""


class Event(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that happened, as it is reported."""

    id: Slug | None = None
    """An id, where something points here."""
    when: When
    """When it happened."""
    words: Line | None = None
    """The source's own phrase for the time."""
    text: Prose
    """What happened."""
    kind: EventKind
    """What sort of event it is."""
    where: Places = ()
    """Where it happened."""
    actors: Actors = ()
    """Who took part."""
    by: Speakers = ()
    """Who reports it."""
    via: Carriers = ()
    """Who carried it to the source."""
    quote: Line | None = None
    """A short verbatim phrase from the cited paragraph."""
    src: Cited
    """Where it was read."""
