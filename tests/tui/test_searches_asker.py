"""What asks the catalogue: a thread of its own, one question after the other."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest

from briefing.library.catalogue import Catalogue
from briefing.tui.searches.asker import Asker

from .libraries import harbour, library_of

if TYPE_CHECKING:
    from pathlib import Path


def opening(seen: list[str]) -> Catalogue:
    """Open a catalogue of nothing, and note in which thread."""
    seen.append(threading.current_thread().name)
    return Catalogue.open([], "")


async def test_the_catalogue_is_opened_and_asked_in_one_thread_when_it_is_first_needed() -> None:
    seen: list[str] = []
    asker = Asker(lambda: opening(seen))
    assert seen == []
    names = [await asker.ask(lambda _: threading.current_thread().name) for _ in range(2)]
    assert seen == ["briefing-asker"]
    assert names == ["briefing-asker"] * 2
    asker.close()


async def test_what_nobody_waits_for_any_more_is_not_asked() -> None:
    asker, asked, go_on = Asker(lambda: opening([])), list[str](), threading.Event()
    first = asker.ask(lambda _: go_on.wait(10))
    second = asker.ask(lambda _: asked.append("second"))
    third = asker.ask(lambda _: asked.append("third"))
    second.cancel()
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(first, third)
    assert asked == ["third"]
    asker.close()


async def test_what_goes_wrong_is_seen_by_who_asked_and_the_next_question_is_answered() -> None:
    asker = Asker(lambda: opening([]))

    def fail(_: Catalogue) -> None:
        raise LookupError("no such thing")

    with pytest.raises(LookupError, match="no such thing"):
        await asker.ask(fail)
    assert await asker.ask(lambda catalogue: catalogue.count()) == (0, 0)
    asker.close()


async def test_it_closes_its_catalogue_after_what_was_asked(tmp_path: Path) -> None:
    library = library_of(harbour(tmp_path))
    closed = threading.Event()
    asker = library.asker

    def keep(catalogue: Catalogue) -> int:
        close = catalogue.close

        def closing() -> None:
            close()
            closed.set()

        catalogue.close = closing  # type: ignore[method-assign] # to see that it is called
        return catalogue.count().valid

    found = asker.ask(keep)
    library.close()
    assert await found == 3
    assert await asyncio.to_thread(closed.wait, 10)
