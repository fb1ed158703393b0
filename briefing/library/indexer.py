"""Keeping a library's index up to date while the screen is open."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING, NamedTuple

from briefing.library.catalogue import Catalogue
from briefing.library.updating import Progress, update

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Changed", "Indexer", "Progress"]


class Changed(NamedTuple):
    """Something in the library is not as it was."""


class Indexer:
    """Looks at a library from time to time; what it finds is delivered in its thread."""

    def __init__(
        self,
        folders: Sequence[str],
        cache: str,
        deliver: Callable[[Progress | Changed], None],
    ) -> None:
        self._folders, self._cache, self._deliver = folders, cache, deliver
        self._stopped = Event()
        self._thread = Thread(target=self._run, name="indexer", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, without waiting."""
        self._stopped.set()

    def _run(self) -> None:
        catalogue = Catalogue.open(self._folders, self._cache)
        while not self._stopped.is_set():
            if update(catalogue, tell=self._deliver, stop=self._stopped.is_set):
                self._deliver(Changed())
            self._stopped.wait(2.0)
