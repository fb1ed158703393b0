"""Slow work beside the screen: what comes of it arrives, and nobody waits for what does not."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from briefing.tui.errands import errand

if TYPE_CHECKING:
    from pathlib import Path

LEAVES = """
import asyncio, sys, threading
from briefing.loading import load
from briefing.tui import finder, problems
from briefing.tui.app import ReaderApp

begun = threading.Event()

def hang(path, *, follow):
    begun.set()
    threading.Event().wait()

problems.check = finder.briefings_at_hand = hang

async def main():
    app = ReaderApp(load(sys.argv[1]), theme="evening")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(sys.argv[2])
        while not begun.is_set():
            await pilot.pause(0.01)

asyncio.run(main())
print("left")
"""


@pytest.mark.parametrize("key", ["!", ":"])
def test_a_disk_that_does_not_answer_keeps_nobody_from_leaving(riverland: Path, key: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEAVES, str(riverland), key],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("left\n", "", 0)


async def test_what_comes_of_it_arrives_where_it_is_waited_for() -> None:
    here = threading.current_thread()
    assert await errand(threading.current_thread) is not here


async def test_what_goes_wrong_in_it_is_seen_there_as_well() -> None:
    def fail() -> None:
        raise LookupError("no such thing")

    with pytest.raises(LookupError, match="no such thing"):
        await errand(fail)


async def test_what_nobody_wants_any_more_does_no_harm() -> None:
    go_on, over = threading.Event(), threading.Event()

    def act() -> None:
        go_on.wait(10)
        over.set()

    waited = errand(act)
    waited.cancel()
    go_on.set()
    assert await asyncio.to_thread(over.wait, 10)
    assert waited.cancelled()
