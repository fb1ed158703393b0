"""The last thing before a signal ends the process: what is remembered is written."""

from __future__ import annotations

from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Callable


class Farewell:
    """Keeps the place, from another thread than the screen's."""

    def __init__(
        self,
        loop: AbstractEventLoop,
        keep: Callable[[], None],
        keep_noted: Callable[[], None],
        write: Callable[[float], None],
    ) -> None:
        """Take the screen's loop, and what keeps the place there, or else the one noted last.

        `write` writes it, within so many seconds.
        """
        self._loop = loop
        self._keep = keep
        self._keep_noted = keep_noted
        self._write = write

    def __call__(self, seconds: float) -> None:
        """Do it within so many seconds; a screen that hangs keeps the place it noted last."""
        kept = Event()

        def keep() -> None:
            self._keep()
            kept.set()

        with suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(keep)
            kept.wait(seconds / 2)
        if not kept.is_set():
            self._keep_noted()
        self._write(seconds / 2)
