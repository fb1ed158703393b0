"""The palette: any command, section or record, found by a few letters of its name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from heapq import nlargest
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from textual.command import DiscoveryHit, Hit, Provider
from textual.content import Content

from briefing.rendering.phrases import joined, text_of
from briefing.rendering.sections import SECTIONS, sections
from briefing.tui.choosing import Choosing, first_words, highlighted, line
from briefing.tui.commands import COMMANDS, keys_shown
from briefing.tui.emoji import steady
from briefing.tui.matching import match
from briefing.tui.reader import ReaderScreen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.command import Hits

_MOST = 50
"""How many matches are offered: enough to see that more letters are needed."""

_REPEATING = {"timeline"}
"""The sections that hold nothing but records of others."""

_FIRST, _NEXT, _LAST = 0.8, 0.4, 0.0
"""How much it counts that something is a section or a command, a name, or a text: less than how
well it matches."""

_NAMED = {"actors", "locations"}
"""The sections of which the rows are names."""


class Found(NamedTuple):
    """Something that can be gone to or done."""

    text: str
    """What it is called."""
    about: str
    """What it is, or the keys that do the same."""
    act: Callable[[], object]
    """Goes there, or does it."""
    weight: float
    """How much it counts what it is."""


class Finder(Choosing):
    """Finds a command, a section or a record."""

    def __init__(self, *, ascii_only: bool = False) -> None:
        super().__init__(BriefingProvider, "Command, section or record", ascii_only=ascii_only)


class BriefingProvider(Provider):
    """Offers sections and commands at once, and records when letters were typed."""

    async def discover(self) -> Hits:
        """Offer what there is before anything was typed."""
        for each in (*self._sections(), *self._marks(), *self._commands()):
            yield DiscoveryHit(line(Content(each.text), each.about), each.act, text=each.text)

    async def search(self, query: str) -> Hits:
        """Offer what matches best."""
        gone_to = (*self._sections(), *self._parts(), *self._marks())
        every = (*gone_to, *self._commands(), *self._records())
        matched = ((match(query, each.text), each) for each in every)
        scored = ((found.rank + each.weight, found, each) for found, each in matched if found.rank)
        for place, (score, found, each) in enumerate(nlargest(_MOST, scored, key=itemgetter(0))):
            text = highlighted(each.text, found, self.match_style)
            # The palette sorts once more: as here, the first of what counts the same stays first.
            yield Hit(score - place / 1000, line(text, each.about), each.act, text=each.text)

    @property
    def _reader(self) -> ReaderScreen:
        """The screen that the palette was called from."""
        if not isinstance(self.screen, ReaderScreen):
            raise TypeError(self.screen)
        return self.screen

    def _sections(self) -> Iterator[Found]:
        for number, each in enumerate(SECTIONS, 1):
            yield Found(
                each.title, f"section {number}", partial(self._reader.visit, number), _FIRST
            )

    def _marks(self) -> Iterator[Found]:
        for name, told in self._reader.marks:
            act = partial(self._reader.go_to_mark, name)
            text = first_words(f"Mark {name}: {told}", ascii_only=self._reader.ascii_only)
            yield Found(text, "mark", act, _FIRST)

    def _parts(self) -> Iterator[Found]:
        """Offer what stands under a heading of its own within a section."""
        lookups = self._reader.lookups
        for number, each in enumerate(sections(lookups) if lookups else (), 1):
            for part in each.parts[1:]:
                ref = next((row.ref for row in part.rows if row.ref is not None), None)
                if ref is not None:
                    act = partial(self._reader.visit_row, number, ref)
                    yield Found(part.title, each.title, act, _FIRST)

    def _commands(self) -> Iterator[Found]:
        actors = {"rows": self.focused, "reader": self.screen, "program": self.app}
        for each in COMMANDS:
            actor = actors[each.scope]
            if each.title and actor is not None:
                act = partial(self.app.run_action, each.action, actor)
                yield Found(each.title, keys_shown(each), act, _FIRST)

    def _records(self) -> Iterator[Found]:
        lookups = self._reader.lookups
        if lookups is None:
            return
        for each in (each for each in sections(lookups) if each.key not in _REPEATING):
            for row in (row for part in each.parts for row in part.rows):
                if row.ref is not None and row.cells:
                    told = text_of(steady(joined(row.cells)))
                    text = first_words(told, ascii_only=self._reader.ascii_only)
                    act = partial(self._reader.visit, each.number, row.ref)
                    yield Found(text, each.title, act, _NEXT if each.key in _NAMED else _LAST)
