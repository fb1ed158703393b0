"""Searching: a prompt, hits in every section, and the way from one to the next."""

from __future__ import annotations

from asyncio import sleep
from time import monotonic
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import on
from textual.events import DescendantFocus, Key
from textual.reactive import var

from briefing.tui.messages import (
    KeyPassed,
    RowChosen,
    RowHighlighted,
    SearchDropped,
    SearchGiven,
    SearchTyped,
)
from briefing.tui.reader.landing import Landing, Origin
from briefing.tui.rowlist import RowList
from briefing.tui.sought import Sought

if TYPE_CHECKING:
    from briefing.loading import Loaded
    from briefing.tui.searchbar import SearchBar

_SLICE = 0.005
"""Seconds for which a briefing is read at once; keys are answered in between."""
_AT_ONCE = 0.03
"""Seconds for which it is read before anything else: all that a short one takes."""
_PATIENCE = 0.15
"""Seconds that a reader waits without being told what for."""
_WAITING = "reading the briefing"
"""What a reader waits for."""


class Seeking(Landing):
    """Finds words, and goes to where they stand."""

    has_strip: var[bool] = var(False, init=False)  # noqa: FBT003 - the value it starts with
    """Whether a search wants the strip of sections."""

    _asked: tuple[str, ...] = ()

    def on_mount(self) -> None:
        """Search anew in what is shown; keep the prompt where the screen has another size."""
        self.watch(self, "lookups", self.seek_again, init=False)
        self.watch(self, "narrowing", self.seek_again, init=False)
        self.watch(self, "page", self.keep_prompt, init=False)

    def watch_sought(self) -> None:
        """Mark what is looked for, and tell what was found."""
        self.pattern = self._spelt(self.sought.query)
        self._show_strip()
        for bar in self._prompts():
            bar.tell(self.sought)

    def watch_origin(self) -> None:
        """Show the prompt in place of the hints, or the hints again."""
        self.set_class(self.origin is not None, "searching")
        self._show_strip()
        self._mark_pane()

    async def action_search(self) -> None:
        """Ask what to search for."""
        if self.origin is None:
            self.origin = Origin(self.here, self._row, self.sought, {})
            if not self._prompts():
                from briefing.tui.searchbar import SearchBar  # noqa: PLC0415 - not needed for the first frame

                await self.mount(SearchBar(ascii_only=self.ascii_only))
        for bar in self._prompts():
            bar.begin(self._asked)
            self.set_focus(bar.input, scroll_visible=False)
        self._read_words()

    def action_hit(self, direction: int) -> None:
        """Go to the next hit, or the one before; without a search, to the next section."""
        if not self.sought.query:
            super().action_hit(direction)
        elif self.sought.hits:
            self._land(self._ready().step(self.sought, self.place.section, self._row, direction))
        elif not self.sought.is_pending:
            self._tell_none(self.sought.query)

    def action_close(self) -> None:
        """Clear the search; where there is none, close what is open."""
        if self.sought.query:
            self.sought = Sought()
        else:
            super().action_close()

    def begin(self, loaded: Loaded) -> None:
        """Show another briefing, in which nothing is searched for yet."""
        self._leave_prompt()
        self.sought = Sought()
        super().begin(loaded)

    def renew(self, loaded: Loaded) -> None:
        """Show another version, and find the same words in it once every list stands again."""
        super().renew(loaded)
        self.seek_again()

    @on(SearchTyped)
    def look(self, event: SearchTyped) -> None:
        """Show the nearest row that says what was typed so far."""
        if self.origin is None or not (event.query or self.sought.query):
            return
        if self._ready().read(_SLICE):
            self._seek(event.query, self.origin)
        else:
            self.sought = Sought(event.query, is_pending=True)

    @on(SearchGiven)
    def settle(self, event: SearchGiven) -> None:
        """Leave the prompt, at the row that is shown."""
        origin = self.origin
        if origin is not None:
            self._seek(event.query, origin)
            self._leave_prompt()
            self._keep_search(event.query.strip(), origin)

    @on(SearchDropped)
    def drop(self) -> None:
        """Leave the prompt for the place where it was opened."""
        if self.origin is not None:
            self._put_back(self.origin)
            self.sought = self.origin.sought
            self._leave_prompt()
            self._read_words()

    @on(KeyPassed)
    def press(self, event: KeyPassed) -> None:
        """Act on a key that was typed right behind a search."""
        key = Key(event.event.key, event.event.character)
        self.app.post_message(key.set_sender(self.app))  # from us it would not get beyond us

    @on(DescendantFocus)
    def leave_for_pane(self, event: DescendantFocus) -> None:
        """Leave the prompt where a click has put the focus elsewhere."""
        origin = self.origin
        if origin is not None and isinstance(event.widget, RowList):
            self.origin = None
            self._keep_search(self.sought.query.strip(), origin)

    @on(RowHighlighted, "SectionPane")
    def count_row(self, event: RowHighlighted) -> None:
        """Tell which hit the cursor has come to."""
        if self.sought.hits and self.origin is None and event.rows is self._sheet.pane:
            self.sought = self._ready().come_to(self.sought, self.place.section, self._row)

    @on(RowChosen)
    def show_in_card(self) -> None:
        """Show what is looked for in the card of a hit that is opened."""
        hit = self.sought.hit
        if hit is not None and hit.ref == self._row:
            self.call_next(self._reveal)

    def look_for(self, words: str) -> None:
        """Search for words, from the row that is shown: nothing moves."""
        self.sought = Sought(words, is_pending=True)
        self._read_words()

    def seek_again(self) -> None:
        """Find the same words in what is shown now; the reader stays in place."""
        if self.is_renewing:
            return
        if self.origin is not None:
            self.origin = self.origin._replace(sought=_unread(self.origin.sought))
        if self.sought.query:
            self.sought = _unread(self.sought)
            self._read_words()

    def keep_prompt(self) -> None:
        """Give the prompt the focus again, which it lost where the screen had no room for it."""
        if self.origin is not None:
            for bar in self._prompts():
                self.call_after_refresh(self.set_focus, bar.input, scroll_visible=False)

    def _seek(self, query: str, origin: Origin) -> None:
        """Show the nearest row that says a query, from where the search began."""
        found = self._ready().seek(query, origin.visit.place.section, origin.row)
        if found.hits:
            self._land(found)
        else:
            self._put_back(origin)
            self.sought = found

    def _keep_search(self, query: str, origin: Origin) -> None:
        """Keep what was searched for, and the way back to where that began."""
        if query:
            self._asked = (*(each for each in self._asked if each != query), query)
        if self.sought.hits and self.here != origin.visit:
            self.history.leave(origin.visit)
        if not self.sought.hits:
            self.sought = Sought()
            if query:
                self._tell_none(query)

    def _read_words(self) -> None:
        """Read the briefing: a short one at once, the rest of a long one between keys."""
        if self._ready().read(_AT_ONCE):
            self._catch_up()
        else:
            self.run_worker(self._read_on(), group="search", exclusive=True)

    async def _read_on(self) -> None:
        """Read what is left; tell a reader who waits for it."""
        began = monotonic()
        while not self._ready().read(_SLICE):
            if self.sought.is_pending and monotonic() - began > _PATIENCE:
                self.sought = replace(self.sought, note=_WAITING)
            await sleep(0)
        self._catch_up()

    def _catch_up(self) -> None:
        """Find what was searched for before the briefing was read."""
        if not self.sought.is_pending:
            return
        if self.origin is not None:
            self._seek(self.sought.query, self.origin)
        else:
            number, ref = self.place.section, self._row
            self.sought = self._ready().seek(self.sought.query, number, ref)

    def _show_strip(self) -> None:
        """Name the sections as long as there is a search, or a prompt for one: nothing jumps."""
        self.has_strip = self.origin is not None or bool(self.sought.query)

    def _tell_none(self, query: str) -> None:
        """Say that nothing was found, and that a filter may be why."""
        says = "says" if self.narrowing is None else "kept says"
        self.tell(f"Nothing {says} {query}")

    def _prompts(self) -> list[SearchBar]:
        """Return the prompt, once one was seen."""
        if not self._asked and self.origin is None:
            return []
        from briefing.tui.searchbar import SearchBar  # noqa: PLC0415 - not needed for the first frame

        return list(self.query_children(SearchBar))


def _unread(sought: Sought) -> Sought:
    """Return a search of which nothing is known yet."""
    return Sought(sought.query, is_pending=bool(sought.query))
