"""Harm to places and to daily life."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefing.model.counts import Count
from briefing.model.fields import Carriers, Cited, Line, Places, Prose, Slug, Speakers

ImpactKind = Literal["damage", "evacuation", "displacement", "access", "service"]
"""What was harmed (OCHA)."""


class Impact(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One report of harm to a place or to people's lives."""

    id: Slug | None = None
    """An id, where something points here."""
    kind: ImpactKind
    """What was harmed."""
    text: Prose
    """What is reported."""
    where: Places = ()
    """Where the harm was done."""
    count: Count | None = None
    """How many, where the source says."""
    by: Speakers = ()
    """Who reports it."""
    via: Carriers = ()
    """Who carried it to the source."""
    quote: Line | None = None
    """A short verbatim phrase from the cited paragraph."""
    src: Cited
    """Where it was read."""
