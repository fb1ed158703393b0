"""The way back and forward: the places that were left, each as it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.tui.places import Place
from briefing.tui.stands import Stand

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 200
"""How many places are remembered: more than anybody goes back."""


class Visit(NamedTuple):
    """A place, and how its lists stood there."""

    place: Place
    """Where."""
    rows: Stand = Stand()
    """How the section's list stood."""
    card: Stand = Stand()
    """How the card stood, where one was open."""


class History:
    """Places on either side of the one that is shown."""

    def __init__(self) -> None:
        self._past: list[Visit] = []
        self._future: list[Visit] = []

    @property
    def last(self) -> Visit | None:
        """The place that the way back leads to."""
        return self._past[-1] if self._past else None

    def leave(self, here: Visit) -> None:
        """Remember a place that is left for a new one; the way forward is gone."""
        self._past.append(here)
        del self._past[:-_MOST]
        self._future.clear()

    def back(self, here: Visit) -> Visit | None:
        """Return the place before this one; None at the beginning."""
        return _swap(here, self._past, self._future)

    def forward(self, here: Visit) -> Visit | None:
        """Return the place that was gone back from; None where there is none."""
        return _swap(here, self._future, self._past)

    def renew(self, now: Callable[[Visit], Visit]) -> None:
        """Put every place as it is now: the briefing has changed under it."""
        self._past = [now(visit) for visit in self._past]
        self._future = [now(visit) for visit in self._future]

    def clear(self) -> None:
        """Forget every place: another briefing has others."""
        self._past.clear()
        self._future.clear()


def _swap(here: Visit, ahead: list[Visit], behind: list[Visit]) -> Visit | None:
    """Take the next place from one side and put this one on the other."""
    if not ahead:
        return None
    behind.append(here)
    return ahead.pop()
