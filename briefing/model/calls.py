"""Contacts between actors: who spoke to whom, how, and what came of it."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefing.model.dates import When
from briefing.model.fields import Carriers, Cited, Line, Prose, Slug, Speakers

Channel = Literal["phone", "video", "meeting", "visit", "letter", "message", "request", "unstated"]
"""How the contact was made; `unstated` where the source does not say."""


class Call(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename={"from_": "from"},
):
    """A diplomatic contact (CAMEO 04x): `from` and `to`, or `between`, never both."""

    id: Slug | None = None
    """An id, where something points here."""
    from_: Speakers = ()
    """Who made the contact."""
    to: Speakers = ()
    """Who was contacted."""
    between: Speakers = ()
    """Two or more parties, where the source does not say who called."""
    when: When | None = None
    """When it took place."""
    channel: Channel
    """How it was made; `unstated` where the source does not say."""
    text: Prose
    """What was said or asked."""
    outcome: Prose | None = None
    """What came of it, where the source says."""
    by: Speakers = ()
    """Who tells of the contact."""
    via: Carriers = ()
    """Who carried it to the source."""
    quote: Line | None = None
    """A short verbatim phrase from the cited paragraph."""
    src: Cited
    """Where it was read."""
