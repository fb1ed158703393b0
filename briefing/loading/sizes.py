"""Sizes as a person says them."""

from __future__ import annotations

_UNITS = (("MiB", 1 << 20), ("KiB", 1 << 10))


def in_words(count: int) -> str:
    """Say a number of bytes: `64 KiB`."""
    for unit, size in _UNITS:
        if count >= size and count % size == 0:
            return f"{count // size} {unit}"
    return f"{count:,} bytes"
