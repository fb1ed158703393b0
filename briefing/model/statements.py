"""Who said what, and what contradicts it."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefing.model.dates import When
from briefing.model.fields import (
    Carriers,
    Cited,
    Line,
    Places,
    Prose,
    Slug,
    Speakers,
    StatementIds,
    Subjects,
)

StatementKind = Literal[
    "claim",
    "denial",
    "accusation",
    "appeal",
    "concern",
    "position",
    "assessment",
    "report",
    "threat",
    "offer",
]
"""What the speaker does in saying it (ClaimReview, CAMEO)."""

Likelihood = Literal[
    "almost-no-chance",
    "very-unlikely",
    "unlikely",
    "roughly-even",
    "likely",
    "very-likely",
    "almost-certain",
]
"""How likely an assessment holds its subject to be (ICD 203, D.6.e.2.a)."""

Confidence = Literal["low", "moderate", "high"]
"""How sure an assessment is of its basis (ICD 203, D.6.e.2.b)."""


class Statement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something said by someone; nobody rates whether it is true."""

    id: Slug | None = None
    """An id, where something points here."""
    by: Speakers
    """Who says it."""
    kind: StatementKind
    """What the speaker does in saying it."""
    to: Speakers = ()
    """Whom it is said to."""
    about: Subjects = ()
    """What or whom it is about."""
    when: When | None = None
    """When it was said."""
    where: Places = ()
    """The places it speaks of."""
    text: Prose
    """What was said, in the writer's own words."""
    disputes: StatementIds = ()
    """The statements that this one contradicts; "contested" is derived in both directions."""
    supports: StatementIds = ()
    """The statements that this one is in line with."""
    via: Carriers = ()
    """Who carried it to the source."""
    quote: Line | None = None
    """A short verbatim phrase from the cited paragraph."""
    likelihood: Likelihood | None = None
    """How likely an assessment holds its subject to be; never with `confidence` (ICD 203)."""
    confidence: Confidence | None = None
    """How sure an assessment is of its basis; never with `likelihood` (ICD 203)."""
    src: Cited
    """Where it was read."""
