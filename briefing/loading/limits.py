"""How much a file may ask of the loader."""

from __future__ import annotations

import msgspec


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Bounds that hold for any bytes whatever; a library's operator may raise them."""

    size: int = 1024 * 1024
    """The most bytes that a file may have."""
    levels: int = 64
    """How deep mappings and lists may stand in each other."""
    nodes: int = 200_000
    """The most keys, values, mappings and lists."""
    scalar: int = 64 * 1024
    """The most bytes in one value, as UTF-8."""
    problems: int = 1000
    """How many errors are told before the walk stops, and how many warnings."""


LIMITS = Limits()
"""What holds where nobody says otherwise."""
