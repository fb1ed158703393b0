"""A search as the screen tells it."""

from __future__ import annotations

import msgspec

from briefing.rendering.hits import Hit


class Sought(msgspec.Struct, frozen=True, eq=False):
    """What is searched for, what was found, and where among that the reader is.

    Two are never compared: there may be thousands of hits.
    """

    query: str = ""
    """As it was typed; empty where there is no search."""
    hits: tuple[Hit, ...] = ()
    """The rows that say it, in the order of the screen."""
    at: int = 0
    """Which of them the reader is at, counted from 0."""
    counts: tuple[int, ...] = ()
    """How many of them each section has, from the first section on."""
    note: str = ""
    """Something about this hit, such as `in Note`."""
    is_pending: bool = False
    """Whether the briefing is still being read for it."""

    @property
    def place(self) -> str:
        """Tell how many there are, and which of them this is."""
        if self.is_pending:
            return ""
        return f"{self.at + 1:,} of {len(self.hits):,}" if self.hits else "none"

    @property
    def hit(self) -> Hit | None:
        """The hit that the reader is at."""
        return self.hits[self.at] if self.hits else None
