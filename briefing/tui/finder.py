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
    every_title,
    found_by,
    original_sections,
)
from briefing.tui.librarian import Librarian
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
    from briefing.tui.searches.titles import Titled

_MOMENT = 0.15
"""Seconds for which nobody minds waiting; what takes longer is offered when it comes."""

_NEWEST = 20
"""How many briefings of a library are offered before anything is typed."""

_MOST = 500
"""How many of those that have the words are looked at for how well they match."""

_LEAST = 0.001
"""What it counts that there are more: less than any match."""


class Finder(Selector):
    """Finds a command, a section, a record or another briefing."""

    def __init__(self, *, has_library: bool = False, ascii_only: bool = False) -> None:
        """Find briefings in the library, where there is one; else those beside this one."""
        wordings = ("Command, section, record or briefing", "Command, section or record")
        others = LibraryProvider if has_library else OthersProvider
        super().__init__(wordings, HereProvider, others, ascii_only=ascii_only)


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
            actor = actors.get(command.scope)
            return partial(self.app.run_action, command.action, actor) if actor else None

        return every_command(self._reader.commands, act)


class _Late(_Provider):
    """Offers what is read while the palette is open, beside all else."""

    _is_over = _is_late = False
    _reading: asyncio.Future[None]

    async def shutdown(self) -> None:
        """Read no more."""
        self._is_over = True
        self._reading.cancel()

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


class OthersProvider(_Late):
    """Offers the briefings beside this one, where there is no library."""

    async def startup(self) -> None:
        """Begin to read what they are called, beside all else."""
        self._read: list[AtHand] = []
        self._reading = errand(self._read_all)

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


class LibraryProvider(_Late):
    """Offers the briefings of the library, the newest first."""

    async def startup(self) -> None:
        """Begin to read what has changed among their names, beside all else."""
        if not isinstance(self.app, Librarian):
            raise TypeError(self.app)
        self._titles = self.app.titles
        self._reading = asyncio.ensure_future(self._titles.read())

    async def discover(self) -> Hits:
        """Offer the newest below all else."""
        await self._a_moment()
        found = self._others("")
        for each in every_title(found[:_NEWEST], self._reader):
            yield DiscoveryHit(
                line(Content(each.text), each.about, self._reader), each.act, text=each.text
            )
        if told := _more(len(found) - _NEWEST):
            shown = line(Content(told), "briefings", self._reader)
            yield DiscoveryHit(shown, self._explain, text=told)

    async def search(self, query: str) -> Hits:
        """Offer what matches best of the newest that have the words."""
        await self._a_moment()
        found, offered = self._others(query), 0
        async for hit in self._hits(query, every_title(found[:_MOST], self._reader)):
            offered += 1
            yield hit
        if told := _more(len(found) - offered):
            shown = line(Content(told), "briefings", self._reader)
            yield Hit(_LEAST, shown, self._explain, text=told)

    def _others(self, query: str) -> list[Titled]:
        """Return the other briefings that have the words of a query."""
        here = self._reader.loaded.briefing.id
        return [each for each in self._titles.like(query) if each.id != here]

    def _explain(self) -> None:
        """Say how a briefing is found that was not offered."""
        reader = self._reader
        keys = f"{reader.key_of('library')} lists all of them"
        reader.tell(f"More letters of a title find a briefing; {keys}")


def _more(count: int) -> str:
    """Tell how many are not offered; nothing where all are."""
    return f"{count:,} more: type to narrow" if count > 0 else ""
