"""Figures as a source gives them."""

from __future__ import annotations

from typing import Literal

import msgspec

CountKind = Literal[
    "exact",
    "at-least",
    "fewer-than",
    "about",
    "range",
    "words",
    "none-claimed",
    "not-reported",
    "unknown",
]
"""How a figure is known; the last three hold no number and are never read as 0."""


class Count(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A figure with the certainty that its source gave it."""

    kind: CountKind
    """How the figure is known."""
    text: str
    """The figure as it was written in the file, such as `49+`."""
    low: int | None = None
    """The lowest number meant (UCDP low), where one is given."""
    best: int | None = None
    """The number that the source holds to be right (UCDP best), where one is given."""
    high: int | None = None
    """The highest number meant (UCDP high), where one is given."""
