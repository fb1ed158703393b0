"""Long work done in slices, so that keys are answered in between."""

from __future__ import annotations

from asyncio import sleep
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    Item = TypeVar("Item")

_SLICE = 0.005
"""Seconds for which nothing else is done."""


async def in_slices(items: Iterable[Item]) -> AsyncIterator[Item]:
    """Yield each item, and let everything else have a turn from time to time."""
    until = monotonic() + _SLICE
    for each in items:
        yield each
        if monotonic() > until:
            await sleep(0)
            until = monotonic() + _SLICE
