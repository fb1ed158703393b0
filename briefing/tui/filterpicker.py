"""The palette of filters: what is chosen is put on, or taken away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Provider
from textual.content import Content

from briefing.model.narrowing import Narrowing
from briefing.rendering.phrases import said, text_of
from briefing.tui.emoji import steady
from briefing.tui.filters import Filters
from briefing.tui.matching import match
from briefing.tui.reader.narrowing import Filtering
from briefing.tui.selector import Selector, first_words, highlighted, line

if TYPE_CHECKING:
    from textual.command import Hits

_ABOVE = 9.0
"""What a filter that is on counts: more than any other match."""

_WORDINGS = (
    "Only an actor, a place, a side, a speaker, a kind, one side's word",
    "Only an actor, a place, a side, a kind",
    "Only an actor, a place or a side",
)
"""What can be chosen, in fewer and fewer words."""


class FilterPicker(Selector):
    """Finds a filter."""

    def __init__(self, *, ascii_only: bool = False) -> None:
        super().__init__(_WORDINGS, FilterProvider, ascii_only=ascii_only)


class FilterProvider(Provider):
    """Offers what suits the row with the cursor, and anything when letters were typed."""

    async def discover(self) -> Hits:
        """Offer what is on, to be taken away, and what suits what is seen."""
        filters = self._filters()
        for each in (*filters.removals(), *filters.suggested(self._reader.selected)):
            act = partial(self._reader.narrow, each.narrowing)
            yield DiscoveryHit(
                line(Content(each.text), each.about, self._reader), act, text=each.text
            )

    async def search(self, query: str) -> Hits:
        """Offer what matches best."""
        filters = self._filters()
        off = ((each, match(query, each.text)) for each in filters.removals())
        found = [*(each for each in off if each[1].rank), *filters.matching(query)]
        for place, (each, matched) in enumerate(found):
            act = partial(self._reader.narrow, each.narrowing)
            shown = line(
                highlighted(each.text, matched, self.match_style), each.about, self._reader
            )
            # The palette sorts once more: as here, the first stays first.
            yield Hit(_ABOVE - place / 1000, shown, act, text=each.text)

    def _filters(self) -> Filters:
        """Return what can be chosen from."""
        reader = self._reader
        if reader.lookups is None:
            raise TypeError(reader)
        return Filters(reader.lookups, reader.narrowing or Narrowing(), self._spelt)

    def _spelt(self, text: str) -> str:
        """Return a text as a line of the palette shows it."""
        return first_words(text_of(steady(said(text))), ascii_only=self._reader.ascii_only)

    @property
    def _reader(self) -> Filtering:
        """The screen that the palette was called from."""
        if not isinstance(self.screen, Filtering):
            raise TypeError(self.screen)
        return self.screen
