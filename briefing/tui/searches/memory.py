"""What was searched for and what was found, kept while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.stands import Stand

if TYPE_CHECKING:
    from briefing.library.catalogue import Found

_MOST = 20
"""How many earlier searches are kept."""


class Memory:
    """The last search, as it stood when its screen was left, and what was asked before it."""

    def __init__(self) -> None:
        self.query = ""
        """What stands in the prompt."""
        self.found: Found | None = None
        """What was found; None where nothing was asked, or it was not understood."""
        self.stand = Stand()
        """How the list of it stands."""
        self.earlier: tuple[str, ...] = ()
        """What was searched for and led somewhere, the latest first."""

    def keep(self, query: str) -> None:
        """Keep a search that led somewhere."""
        query = query.strip()
        others = (each for each in self.earlier if each != query)
        self.earlier = (query, *others)[:_MOST] if query else self.earlier
