"""The palette: any command, section, record or briefing, found by a few letters of its name."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Provider
from textual.content import Content

from briefing.library.at_hand import briefings_at_hand
from briefing.tui.errands import errand
from briefing.tui.findable import (
    best,
    every_briefing,
    every_command,
    every_mark,
    every_part,
    every_record,
    every_section,
    every_theme,
    found_by,
    original_sections,
)
from briefing.tui.reader import ReaderScreen
from briefing.tui.selector import Selector, highlighted, line
from briefing.tui.slices import in_slices
from briefing.tui.wardrobe import Wardrobe

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Iterator

    from textual.command import Hits

    from briefing.library.at_hand import AtHand
    from briefing.tui.commands import Command
    from briefing.tui.findable import Findable

_MOMENT = 0.15
"""Seconds for which nobody minds waiting; what takes longer is offered when it comes."""


class Finder(Selector):
    """Finds a command, a section, a record or another briefing."""

    def __init__(self, *, ascii_only: bool = False) -> None:
        wordings = ("Command, section, record or briefing", "Command, section or record")
        super().__init__(wordings, HereProvider, OthersProvider, ascii_only=ascii_only)


class _Provider(Provider):
    """Offers what has a name."""

    @property
    def _reader(self) -> ReaderScreen:
        """The screen that the palette was called from."""
        if not isinstance(self.screen, ReaderScreen):
            raise TypeError(self.screen)
        return self.screen

    async def _hits(self, query: str, every: Iterable[Findable]) -> AsyncIterator[Hit]:
        """Yield what matches best; keys are answered while it is looked for."""
        end = "..." if self._reader.ascii_only else "…"
        matches = [found_by(query, one, end) async for one in in_slices(every)]
        found = best(each for each in matches if each is not None)
        for place, (score, text, match, each) in enumerate(found):
            shown = line(highlighted(text, match, self.match_style), each.about, self._reader)
            # The palette sorts once more: as here, the first of what counts the same stays first.
            yield Hit(score - place / 1000, shown, each.act, text=text)


class HereProvider(_Provider):
    """Offers sections and commands at once, and all else when letters were typed."""

    async def startup(self) -> None:
        """Begin to look through the briefing, between keys; it stays the same meanwhile."""
        self._every: list[Findable] = []
        self._rest = self._all()
        self._collecting = asyncio.create_task(self._collect())

    async def shutdown(self) -> None:
        """Look no further."""
        self._collecting.cancel()

    async def discover(self) -> Hits:
        """Offer what there is before anything was typed."""
        reader = self._reader
        for each in (*every_section(reader), *every_mark(reader), *self._commands()):
            yield DiscoveryHit(
                line(Content(each.text), each.about, self._reader), each.act, text=each.text
            )

    async def search(self, query: str) -> Hits:
        """Offer what matches best."""
        await self._collect()
        async for hit in self._hits(query, self._every):
            yield hit

    async def _collect(self) -> None:
        """Go on with what is not collected yet; whoever wants it first does."""
        async for each in in_slices(self._rest):
            if each is not None:
                self._every.append(each)

    def _all(self) -> Iterator[Findable | None]:
        """Yield all that can be found; None where a section was made on the way to it."""
        reader, made = self._reader, []
        version, lookups = reader.version, reader.lookups
        for each in original_sections(lookups) if lookups is not None else ():
            made.append(each)
            yield None
        yield from every_section(reader)
        yield from every_part(made, reader, version)
        yield from every_mark(reader)
        yield from self._commands()
        yield from self._themes()
        if lookups is not None:
            yield from every_record(made, reader, version, lookups)

    def _themes(self) -> Iterable[Findable]:
        """Return the themes that can be put on."""
        app = self.app
        if not isinstance(app, Wardrobe):
            return ()
        return every_theme(app.theme_ids(), app.put_on, self._reader)

    def _commands(self) -> Iterable[Findable]:
        """Return the commands that somebody here can act on."""
        actors = {"rows": self.focused, "reader": self.screen, "program": self.app}

        def act(command: Command) -> Callable[[], object] | None:
            actor = actors[command.scope]
            return partial(self.app.run_action, command.action, actor) if actor else None

        return every_command(self._reader.commands, act)


class OthersProvider(_Provider):
    """Offers other briefings, which are read while the palette is open."""

    async def startup(self) -> None:
        """Begin to read what they are called, beside all else."""
        self._read: list[AtHand] = []
        self._is_over = self._is_late = False
        self._reading = errand(self._read_all)

    async def shutdown(self) -> None:
        """Read no more."""
        self._is_over = True
        self._reading.cancel()

    async def discover(self) -> Hits:
        """Offer them below all else."""
        await self._a_moment()
        for each in every_briefing(self._read, self._reader):
            yield DiscoveryHit(
                line(Content(each.text), each.about, self._reader), each.act, text=each.text
            )

    async def search(self, query: str) -> Hits:
        """Offer what matches best."""
        await self._a_moment()
        async for hit in self._hits(query, every_briefing(self._read, self._reader)):
            yield hit

    def _read_all(self) -> None:
        """Read one after the other, as long as somebody may want it."""
        loaded = self._reader.loaded
        for each in briefings_at_hand(loaded.path, follow=loaded.follow):
            if self._is_over:
                return
            self._read.append(each)

    async def _a_moment(self) -> None:
        """Wait a moment, once; what comes later is offered then."""
        if self._is_late:
            return
        _, late = await asyncio.wait([self._reading], timeout=_MOMENT)
        if late:
            self._is_late = True
            self._reading.add_done_callback(self._offer_again)

    def _offer_again(self, _: object) -> None:
        """Offer what has come, if the palette is still there."""
        if not self._is_over and isinstance(self.app.screen, Finder):
            self.app.screen.look_again()
