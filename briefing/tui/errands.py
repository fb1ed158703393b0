"""Slow work in threads that nobody waits for at the end: a disk may never answer."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def errand(act: Callable[[], T]) -> asyncio.Future[T]:
    """Do something in a thread of its own, and return what is to come of it.

    Cancel it once nobody wants that any more. The threads of asyncio and of Textual would keep the
    process until they end.
    """
    found: Future[T] = Future()
    found.set_running_or_notify_cancel()

    def run() -> None:
        try:
            found.set_result(act())
        except Exception as error:  # noqa: BLE001 - the edge of a thread: whoever waits is to see it
            found.set_exception(error)

    Thread(target=run, name="briefing-errand", daemon=True).start()
    return asyncio.wrap_future(found)
