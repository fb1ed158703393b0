"""A thread that looks at a file once a second, so that no key waits for a slow disk."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library.watching import Change, Watch

_EVERY = 1.0
"""Seconds between two looks."""


class Watcher:
    """Looks at a file until it is told to stop."""

    def __init__(
        self, watch: Watch, deliver: Callable[[Change], object], *, every: float = _EVERY
    ) -> None:
        """Begin to look; `deliver` is called in the thread with whatever has changed."""
        self._watch = watch
        self._deliver = deliver
        self._every = every
        self._woken = Event()
        self._asked = False
        self._stopped = False
        self._thread = Thread(target=self._run, name="briefing-watch", daemon=True)
        self._thread.start()

    def ask(self) -> None:
        """Read the file at once, whether it has changed or not."""
        self._asked = True
        self._woken.set()

    def stop(self) -> None:
        """Look no more; a look that has begun is not waited for."""
        self._stopped = True
        self._woken.set()

    def _run(self) -> None:
        while True:
            self._woken.wait(self._every)
            self._woken.clear()
            asked, self._asked = self._asked, False
            change = None if self._stopped else self._watch.look(at_once=asked)
            if self._stopped:
                return
            if change is not None:
                self._deliver(change)
            elif asked:
                self._asked = True  # the file is being written: the next look answers
