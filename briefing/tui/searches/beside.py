"""The card of the hit under the cursor, beside a list that leaves room for it."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from briefing.errors import BriefingError
from briefing.loading import load
from briefing.model.lookups import Lookups
from briefing.rendering.cards import card
from briefing.rendering.naming import names_in
from briefing.tui.cardrows import card_parts
from briefing.tui.errands import errand
from briefing.tui.rowlist import RowList

if TYPE_CHECKING:
    from briefing.library.catalogue import SearchHit
    from briefing.tui.voices import Mark

_PAUSE = 0.12
"""Seconds that the cursor has stood on a hit before its briefing is read."""

_KEPT = 4
"""How many briefings stay at hand that were read."""


class HitCard(RowList, can_focus=False):
    """One record of some briefing, as its own card; it is there to be read alone."""

    def __init__(self) -> None:
        super().__init__(id="hit-card")
        self._read: dict[str, Lookups] = {}

    @property
    def unfocused(self) -> Mark:
        """No cursor is seen in what cannot be moved in."""
        return "none"

    def clear(self) -> None:
        """Show nothing."""
        self.restart()
        self.show(())
        self.border_title = Content("")

    async def follow(self, hit: SearchHit, words: str, *, links: bool) -> None:
        """Show a hit that the cursor stays on, with the words that it was found by marked.

        What cannot be read leaves the card empty. `links` false refuses a symbolic link.
        """
        await asyncio.sleep(_PAUSE)
        lookups = await self._lookups(hit, links=links)
        self.clear()
        if lookups is not None and hit.ref in lookups.records(hit.ref.collection):
            found = card(hit.ref, lookups)
            self.pattern = words
            self.border_title = Content(found.kind)
            self.show(card_parts(found), names=names_in(lookups), own=found.ref)
            self.reveal_found()

    async def _lookups(self, hit: SearchHit, *, links: bool) -> Lookups | None:
        """Return the briefing of a hit, read in a thread; None where that cannot be done."""
        version = hit.entry.digest
        if version not in self._read:
            try:
                loaded = await errand(partial(load, hit.entry.path, follow=links))
            except BriefingError:
                return None
            for oldest in list(self._read)[: 1 - _KEPT]:
                del self._read[oldest]
            self._read[version] = Lookups(loaded.briefing)
        return self._read[version]
