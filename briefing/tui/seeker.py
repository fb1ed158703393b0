"""Searches in one briefing: its words are read when first asked for, a little at a time."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter
from time import monotonic
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.rendering.hits import Hit
from briefing.rendering.sections import KEYS, SECTIONS, section
from briefing.tui.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.model.lookups import Lookups
    from briefing.model.narrowing import Narrowing
    from briefing.model.records import RecordRef

_SECTION = attrgetter("section")
"""Gives the number by which hits are in order."""


class Seeker:
    """Finds the rows of a briefing, as it is shown, that say something."""

    def __init__(
        self,
        lookups: Lookups,
        narrowing: Narrowing | None = None,
        spell: Callable[[str], str] = str,
    ) -> None:
        """Take the briefing, what it is narrowed to, and how its words are spelt on the screen."""
        from briefing.rendering.search import Index  # noqa: PLC0415 - nothing was searched for until now

        self.lookups = lookups
        """The briefing."""
        self._spell = spell
        self._index = Index(lookups, spell)
        self.narrowing: Narrowing | None = None
        """The filter that is on; only what it keeps is found."""
        self._kept: set[Hit] | None = None
        self._steps = self._index.steps()
        self.narrow(narrowing)

    def narrow(self, narrowing: Narrowing | None) -> None:
        """Find only what a filter keeps; what was read of the briefing stays."""
        self.narrowing = narrowing
        self._kept = None if narrowing is None else set()
        self._steps = self._read(narrowing)

    def read(self, seconds: float) -> bool:
        """Read the briefing for a while; tell whether all of it is read."""
        until = monotonic() + seconds
        return all(monotonic() < until for _ in self._steps)

    def seek(self, query: str, number: int, ref: RecordRef | None) -> Sought:
        """Find a query, and of what was found the nearest at or after a row of a section."""
        for _ in self._steps:
            pass
        hits = self._index.find(query, self._kept)
        ends = [bisect_left(hits, each, key=_SECTION) for each in range(1, len(SECTIONS) + 2)]
        counts = tuple(end - begin for begin, end in pairwise(ends))
        return Sought(query, hits, self._index.nearest(hits, number, ref), counts)

    def step(self, sought: Sought, number: int, ref: RecordRef | None, direction: int) -> Sought:
        """Go to the next hit after a row of a section, or the one before; round the ends, told."""
        count = len(sought.hits)
        at = self._index.step(sought.hits, number, ref, direction)
        note = ""
        if count == 1:
            note = "the only one"
        elif not 0 <= at < count:
            note = "from the first again" if direction > 0 else "from the last again"
        return replace(sought, at=at % count, note=note)

    def come_to(self, sought: Sought, number: int, ref: RecordRef | None) -> Sought:
        """Tell which hit a row of a section is; the same where it is none."""
        if not sought.hits:
            return sought
        at = self._index.nearest(sought.hits, number, ref)
        if at == sought.at or sought.hits[at] != (number, ref):
            return sought
        return replace(sought, at=at, note="")

    def unseen(self, sought: Sought, seen: str) -> str:
        """Say where a hit has words that are not among those seen: `in Note`; empty for nowhere."""
        from briefing.rendering.queries import missing  # noqa: PLC0415 - as above

        unseen = missing(self._spell(sought.query), seen)
        if not unseen or sought.hit is None:
            return ""
        label = self._index.label_of(sought.hit.ref, unseen[0])
        return f"in {label}" if label else "on its card"

    def _read(self, narrowing: Narrowing | None) -> Iterator[None]:
        """Read the words of the briefing, and which rows a filter keeps."""
        yield from self._index.steps()
        if narrowing is None or self._kept is None:
            return
        from briefing.rendering.narrowed import narrowed  # noqa: PLC0415 - only a filter needs it

        for number, key in enumerate(KEYS, 1):
            found = narrowed(section(key, self.lookups), narrowing, self.lookups)
            for part in found.parts:
                self._kept.update(Hit(number, row.ref) for row in part.rows if row.ref is not None)
            yield
