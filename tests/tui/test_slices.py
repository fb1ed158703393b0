"""Long work gives way to everything else, and loses nothing by that."""

from __future__ import annotations

import asyncio
from itertools import count

import pytest

from briefing.tui.slices import in_slices


@pytest.mark.parametrize(("tick", "turns"), [(0.002, 4), (0.0, 0)])
async def test_long_work_gives_way_from_time_to_time(
    monkeypatch: pytest.MonkeyPatch, tick: float, turns: int
) -> None:
    clock = count()
    monkeypatch.setattr("briefing.tui.slices.monotonic", lambda: next(clock) * tick)
    taken = 0

    async def take_turns() -> None:
        nonlocal taken
        while True:
            await asyncio.sleep(0)
            taken += 1

    async def work() -> list[int]:
        return [each async for each in in_slices(range(12))]

    other = asyncio.create_task(take_turns())
    await asyncio.sleep(0)
    assert await work() == list(range(12))
    assert taken == turns
    other.cancel()


async def test_work_that_was_given_up_goes_on_where_it_was() -> None:
    rest = iter(range(6))
    async for each in in_slices(rest):
        if each == 2:
            break
    assert [each async for each in in_slices(rest)] == [3, 4, 5]
