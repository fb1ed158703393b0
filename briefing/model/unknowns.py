"""What is not known (`gaps`) and where the source itself is unclear (`caveats`)."""

from __future__ import annotations

import msgspec

from briefing.model.fields import Cited, Prose, Slug, Subjects


class Gap(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that a reader would want to know and that is not known (ICD 203, OCHA)."""

    id: Slug | None = None
    """An id, where something points here."""
    text: Prose
    """What is not known, as a short phrase or a sentence."""
    about: Subjects = ()
    """What or whom it concerns."""
    src: Cited = ()
    """Where the silence was read."""


class Caveat(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place where the source is unclear, and how the writer read it (ICD 206)."""

    id: Slug | None = None
    """An id, where something points here."""
    text: Prose
    """What is unclear and how it was read."""
    about: Subjects = ()
    """What or whom it concerns."""
    src: Cited = ()
    """Where it was read."""
