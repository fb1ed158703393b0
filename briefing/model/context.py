"""Background: what a reader must know to understand the rest."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefing.model.counts import Count
from briefing.model.dates import When
from briefing.model.fields import Actors, Cited, Line, Places, Prose, Slug

ContextKind = Literal["conflict", "agreement", "deployment", "base", "dispute", "trend"]
"""What sort of background it is."""


class Background(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One piece of background: an item of `context`."""

    id: Slug | None = None
    """An id, where something points here."""
    kind: ContextKind
    """What sort of background it is."""
    title: Line
    """A few words to find it by."""
    text: Prose
    """What there is to know."""
    when: When | None = None
    """When it was or began."""
    count: Count | None = None
    """A figure that belongs to it, such as a number of troops."""
    actors: Actors = ()
    """Whom it concerns."""
    where: Places = ()
    """The places it concerns."""
    src: Cited
    """Where it was read."""
