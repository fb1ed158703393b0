"""The summary: the bottom line, its points, and why it matters."""

from __future__ import annotations

import msgspec

from briefing.model.fields import Cited, Prose


class Point(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One highlight, or the significance: a text and where it was read."""

    text: Prose
    """What there is to say, in a sentence or two."""
    src: Cited
    """Where it was read."""


class Summary(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a reader with thirty seconds needs (BLUF; OCHA highlights)."""

    bottom_line: Prose
    """What happened and what it comes to, in 60 words at most."""
    src: Cited = ()
    """Where the bottom line was read."""
    points: tuple[Point, ...] = ()
    """The highlights, most important first; 7 at most."""
    significance: Point | None = None
    """Why it matters."""
