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
        write: Callable[[float], None],
    ) -> None:
        """Take the screen's loop, what notes the place there, and what writes it within a time."""
        self._loop = loop
        self._keep = keep
        self._write = write

    def __call__(self, seconds: float) -> None:
        """Do it within so many seconds; a screen that hangs keeps the place it noted last."""
        kept = Event()

        def note() -> None:
            self._keep()
            kept.set()

        with suppress(RuntimeError):  # the loop has ended, and kept the place before that
            self._loop.call_soon_threadsafe(note)
            kept.wait(seconds / 2)
        self._write(seconds / 2)
