"""The palette: any command, section or record, found by a few letters of its name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from heapq import nlargest
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from textual.command import CommandPalette, DiscoveryHit, Hit, Provider
from textual.content import Content
from textual.widgets import Input

from briefing.rendering.cells import fit, width
from briefing.rendering.phrases import joined, text_of
from briefing.rendering.sections import SECTIONS, sections
from briefing.tui.commands import COMMANDS, keys_shown
from briefing.tui.reader import ReaderScreen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.command import Hits
    from textual.fuzzy import Matcher

_MOST = 50
"""How many matches are offered: enough to see that more letters are needed."""


_WIDEST = 54
"""Cells of a record's first words that are searched and shown."""

_REPEATING = {"timeline"}
"""The sections that hold nothing but records of others."""

_NAMED = {"actors": 2.0, "locations": 2.0}
"""How much more a match counts in the sections of which the rows are names."""


class Found(NamedTuple):
    """Something that can be gone to or done."""

    text: str
    """What it is called."""
    about: str
    """What it is, or the keys that do the same."""
    act: Callable[[], object]
    """Goes there, or does it."""
    weight: float = 1
    """How much a match counts."""


class Finder(CommandPalette):
    """Textual's palette with what we offer."""

    def __init__(self) -> None:
        super().__init__(providers=[BriefingProvider], placeholder="Command, section or record")

    def on_mount(self) -> None:
        """Keep the text cursor still: nothing is written while nobody types."""
        self.query_one(Input).cursor_blink = False


class BriefingProvider(Provider):
    """Offers sections and commands at once, and records when letters were typed."""

    async def discover(self) -> Hits:
        """Offer what there is before anything was typed."""
        for each in (*self._sections(), *self._commands()):
            yield DiscoveryHit(_shown(Content(each.text), each.about), each.act, text=each.text)

    async def search(self, query: str) -> Hits:
        """Offer what matches best."""
        matcher = self.matcher(query)
        every = (*self._sections(), *self._commands(), *self._records())
        scored = ((each.weight * matcher.match(each.text), each) for each in every)
        matching = (pair for pair in scored if pair[0] > 0)
        for score, each in nlargest(_MOST, matching, key=itemgetter(0)):
            shown = _shown(_highlighted(each.text, matcher), each.about)
            yield Hit(score, shown, each.act, text=each.text)

    @property
    def _reader(self) -> ReaderScreen:
        """The screen that the palette was called from."""
        if not isinstance(self.screen, ReaderScreen):
            raise TypeError(self.screen)
        return self.screen

    def _sections(self) -> Iterator[Found]:
        for number, each in enumerate(SECTIONS, 1):
            yield Found(each.title, f"section {number}", partial(self._reader.visit, number))

    def _commands(self) -> Iterator[Found]:
        actors = {"rows": self.focused, "reader": self.screen, "program": self.app}
        for each in COMMANDS:
            actor = actors[each.scope]
            if each.title and actor is not None:
                act = partial(self.app.run_action, each.action, actor)
                yield Found(each.title, keys_shown(each), act)

    def _records(self) -> Iterator[Found]:
        lookups = self._reader.lookups
        if lookups is None:
            return
        for each in (each for each in sections(lookups) if each.key not in _REPEATING):
            for row in (row for part in each.parts for row in part.rows):
                if row.ref is not None and row.cells:
                    text = fit(text_of(joined(row.cells)), _WIDEST)
                    act = partial(self._reader.visit, each.number, row.ref)
                    yield Found(text, each.title, act, _NAMED.get(each.key, 1))


def _highlighted(text: str, matcher: Matcher) -> Content:
    """Return a text with its matching letters marked; Textual's own way would read markup in it."""
    content = Content(text)
    for at in matcher.fuzzy_search.match(matcher.query, text)[1]:
        content = content.stylize(matcher.match_style, at, at + 1)
    return content


def _shown(text: Content, about: str) -> Content:
    """Return a line of the palette; its text is never markup."""
    space = " " * (_WIDEST + 2 - width(text.plain))
    return Content.assemble(text, space, (about, "$text-muted"))
