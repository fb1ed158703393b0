"""Who was harmed, how many, and who says so."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefing.model.counts import Count
from briefing.model.dates import When
from briefing.model.fields import (
    Carriers,
    Cited,
    Places,
    Prose,
    SideId,
    Slug,
    Speakers,
    StatementIds,
)

CasualtyWho = Literal["military", "civilian", "mixed", "any", "unknown"]
"""Which people are counted; `any` where the source does not tell them apart."""

CasualtyKind = Literal["killed", "wounded", "missing", "captured", "any"]
"""What befell them; `any` where the source speaks of casualties alone."""


class Casualty(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One figure, or one silence, about the people that one side lost (UCDP, EDXL)."""

    id: Slug | None = None
    """An id, where something points here."""
    side: SideId
    """The side whose people are counted."""
    who: CasualtyWho
    """Which people; `any` where the source does not tell them apart."""
    kind: CasualtyKind
    """What befell them; `any` where the source speaks of casualties alone."""
    count: Count
    """How many; `not-reported` is a silence and never 0."""
    final: bool | None = None
    """Whether its speaker calls the figure final; left out where nothing is said of it."""
    by: Speakers = ()
    """Who gives the figure."""
    via: Carriers = ()
    """Who carried it to the source."""
    when: When | None = None
    """When the figure was given."""
    where: Places = ()
    """Where the people were harmed."""
    disputes: StatementIds = ()
    """The statements that this figure contradicts."""
    note: Prose | None = None
    """What else a reader should know."""
    src: Cited
    """Where it was read."""
