"""What the briefings of a library are called, for the palette: the newest first, read beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefing.rendering.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.library.catalogue import Catalogue
    from briefing.tui.searches.asker import Asker

_AT_ONCE = 500
"""Titles that are read at once: other questions come in between."""


class Titled(NamedTuple):
    """A briefing by its name."""

    path: str
    """Its file."""
    id: str
    """Its id."""
    title: str
    """Its title."""
    day: str
    """As of when it is."""
    letters: str
    """Its title and its id without case and accents."""


class Titles:
    """The names of all briefings of a library; they are read again once it has changed."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._version: int | None = None
        self.every: Sequence[Titled] = ()
        """As far as they are read, the newest first."""

    async def read(self) -> None:
        """Read what is not known yet; in a thread, so that keys are answered meanwhile."""
        version, keys = await self._asker.ask(_look_at)
        if version == self._version:
            return
        every: list[Titled] = []
        if self._version is None:
            self.every = every
        for start in range(0, len(keys), _AT_ONCE):
            every += await self._asker.ask(partial(_titled, keys[start : start + _AT_ONCE]))
        self._version, self.every = version, every

    def like(self, query: str) -> Iterator[Titled]:
        """Yield those that have every word of a query somewhere, the newest first."""
        words = folded(query).split()
        yield from (each for each in self.every if all(word in each.letters for word in words))


def _titled(keys: Sequence[int], catalogue: Catalogue) -> list[Titled]:
    """Return the names of some files, of those that are briefings."""
    entries = (each for each in catalogue.entries(keys) if not each.is_broken)
    return [
        Titled(each.path, each.id, each.title, each.day, folded(f"{each.title}\n{each.id}"))
        for each in entries
    ]


def _look_at(catalogue: Catalogue) -> tuple[int, Sequence[int]]:
    """Return what tells one state of a catalogue from another, and all keys, the newest first."""
    from briefing.library.catalogue import Wanted  # noqa: PLC0415 - only who asks a catalogue needs it

    return catalogue.version(), catalogue.order(Wanted())
