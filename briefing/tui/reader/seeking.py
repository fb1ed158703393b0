"""Searching: a prompt, hits in every section, and the way from one to the next."""

from __future__ import annotations

from asyncio import sleep
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace
from textual import on
from textual.events import DescendantFocus
from textual.reactive import var

from briefing.model.records import RecordRef
from briefing.tui.history import Visit
from briefing.tui.messages import RowChosen, RowHighlighted, SearchDropped, SearchGiven, SearchTyped
from briefing.tui.panes import SectionPane
from briefing.tui.places import Opened
from briefing.tui.reader.narrowing import Filtering
from briefing.tui.rowlist import IN_USE, RowList
from briefing.tui.sought import Sought
from briefing.tui.stands import Stand

if TYPE_CHECKING:
    from briefing.tui.searchbar import SearchBar
    from briefing.tui.seeker import Seeker

_SLICE = 0.005
"""Seconds for which a briefing is read at once; keys are answered in between."""
_AT_ONCE = 0.03
"""Seconds for which it is read before the prompt opens: all that a short one takes."""
_PATIENCE = 0.15
"""Seconds that a reader waits without being told what for."""


class Origin(NamedTuple):
    """Where a search began: all is put back there if it is given up."""

    visit: Visit
    """The place, and how its lists stood."""
    row: RecordRef | None
    """The record of the row that had the cursor."""
    sought: Sought
    """The search that was on before."""
    stands: dict[int, Stand]
    """How the other lists stood that were gone through, by the number of their section."""


class Seeking(Filtering):
    """Finds words, and goes to where they stand."""

    sought: var[Sought] = var(Sought(), init=False)
    """What is searched for, and what was found."""
    pattern: var[str] = var("")
    """What is marked in every pane, spelt as it is drawn."""
    has_strip: var[bool] = var(False, init=False)  # noqa: FBT003 - the value it starts with
    """Whether a search wants the strip of sections."""
    origin: var[Origin | None] = var(None, init=False)
    """Where the search in the prompt began; None while there is no prompt."""

    _seeker: Seeker | None = None
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
        self.origin = Origin(self.here, self._row, self.sought, {})
        bar = next(iter(self._prompts()), None)
        if bar is None:
            from briefing.tui.searchbar import SearchBar  # noqa: PLC0415 - not needed for the first frame

            bar = SearchBar(ascii_only=self.ascii_only)
            await self.mount(bar)
        bar.begin(self._asked)
        self.set_focus(bar.input, scroll_visible=False)
        if not self._ready().read(_AT_ONCE):
            self.run_worker(self._read_on(), group="search", exclusive=True)

    def action_hit(self, direction: int) -> None:
        """Go to the next hit, or the one before; without a search, to the next section."""
        if not self.sought.query:
            super().action_hit(direction)
        elif self.sought.hits:
            self._land(self._ready().step(self.sought, self.place.section, self._row, direction))
        else:
            self.tell(self._none(self.sought.query))

    def action_close(self) -> None:
        """Clear the search; where there is none, close what is open."""
        if self.sought.query:
            self.sought = Sought()
        else:
            super().action_close()

    @on(SearchTyped)
    def look(self, event: SearchTyped) -> None:
        """Show the nearest row that says what was typed so far."""
        if self.origin is None or event.query == self.sought.query:
            return
        if self._ready().read(_SLICE):
            self._seek(event.query)
        else:
            self.sought = Sought(event.query, is_pending=True)

    @on(SearchGiven)
    def settle(self, event: SearchGiven) -> None:
        """Leave the prompt, at the row that is shown."""
        if self.origin is None:
            return
        self._seek(event.query)
        query, origin = event.query.strip(), self.origin
        if query:
            self._asked = (*(each for each in self._asked if each != query), query)
        if self.sought.hits and self.here != origin.visit:
            self.history.leave(origin.visit)
        self._leave_prompt()
        if not self.sought.hits:
            self.sought = Sought()
            if query:
                self.tell(self._none(query))

    @on(SearchDropped)
    def drop(self) -> None:
        """Leave the prompt for the place where it was opened."""
        if self.origin is not None:
            self._put_back(self.origin)
            self.sought = self.origin.sought
            self._leave_prompt()

    @on(DescendantFocus)
    def leave_for_pane(self, event: DescendantFocus) -> None:
        """Leave the prompt where a click has put the focus elsewhere."""
        if isinstance(event.widget, RowList):
            self.origin = None

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

    def seek_again(self) -> None:
        """Find the same words in what is shown now; the reader stays in place."""
        if self.sought.query:
            number, ref = self.place.section, self._row
            self.sought = self._ready().seek(self.sought.query, number, ref)

    def keep_prompt(self) -> None:
        """Give the prompt the focus again, which it lost where the screen had no room for it."""
        if self.origin is not None:
            for bar in self._prompts():
                self.call_after_refresh(self.set_focus, bar.input, scroll_visible=False)

    def _seek(self, query: str) -> None:
        """Show the nearest row that says a query, from where the search began."""
        if self.origin is None:
            return
        number, ref = self.origin.visit.place.section, self.origin.row
        found = self._ready().seek(query, number, ref)
        if found.hits:
            self._land(found)
        else:
            self._put_back(self.origin)
            self.sought = found

    async def _read_on(self) -> None:
        """Read the briefing, and find what was typed meanwhile."""
        seeker, began = self._ready(), monotonic()
        while not seeker.read(_SLICE):
            if self.sought.is_pending and monotonic() - began > _PATIENCE:
                self.sought = replace(self.sought, note="reading the briefing")
            await sleep(0)
        if self.sought.is_pending:
            self._seek(self.sought.query)

    def _land(self, sought: Sought) -> None:
        """Go to a hit, and show where in it the words stand."""
        hit = sought.hit
        if hit is None:
            return
        with self.app.batch_update():
            self.sought = sought
            self._keep_stand(hit.section)
            place = self.place.close()
            self.place = place if hit.section == place.section else place.go(hit.section, self.page)
            self._sheet.pane.select(hit.ref)
            if self._row != hit.ref:  # a pane of the front page may not show every row
                self.place = self.place._replace(zoomed=True)
                self._sheet.pane.select(hit.ref)
            self.opened = Opened(hit.ref)
            self._mark_pane()
            self._show_words(sought)

    def _show_words(self, sought: Sought) -> None:
        """Bring the words of a hit into sight, or say where they are."""
        pane, card = self._sheet.pane, self._sheet.card
        pane.reveal_found(here=True)
        unseen = self._ready().unseen(sought, pane.found_here)
        if not unseen:
            return
        if card is not None and card.display:
            self._reveal()
        elif not sought.note:
            self.sought = replace(sought, note=unseen)

    def _reveal(self) -> None:
        """Scroll the card to what is looked for; once more when it is drawn, if it is new."""
        card = self._sheet.card
        if card is not None:
            card.reveal_found()
            card.call_after_refresh(card.reveal_found)

    def _keep_stand(self, number: int) -> None:
        """Remember how a list stands that a search goes through before it is given."""
        if self.origin is not None and number not in self.origin.stands:
            for pane in self._sheet.query_children(SectionPane):
                if pane.number == number:
                    self.origin.stands[number] = pane.stand

    def _put_back(self, origin: Origin) -> None:
        """Stand as when the search began."""
        with self.app.batch_update():
            for pane in self._sheet.query_children(SectionPane):
                if pane.number in origin.stands:
                    pane.stand_again(origin.stands[pane.number])
            self.return_to(origin.visit)
            self._mark_pane()

    def _show_strip(self) -> None:
        """Name the sections as long as there is a search, or a prompt for one: nothing jumps."""
        self.has_strip = self.origin is not None or bool(self.sought.query)

    def _mark_pane(self) -> None:
        """Draw the pane that the prompt moves in as if it had the focus."""
        for pane in self._sheet.query_children(RowList):
            pane.set_class(self.origin is not None and pane is self._pane, IN_USE)

    def _leave_prompt(self) -> None:
        """Give the keys back to the pane."""
        self.origin = None
        self.set_focus(self._pane, scroll_visible=False)

    def _ready(self) -> Seeker:
        """Return what searches in the briefing that is shown."""
        if self.lookups is None:
            raise RuntimeError
        if self._seeker is None or self._seeker.lookups is not self.lookups:
            from briefing.tui.seeker import Seeker  # noqa: PLC0415 - not needed for the first frame

            self._seeker = Seeker(self.lookups, self.narrowing, self._spelt)
        if self._seeker.narrowing != self.narrowing:
            self._seeker.narrow(self.narrowing)
        return self._seeker

    def _none(self, query: str) -> str:
        """Say that nothing was found, and that a filter may be why."""
        return f"Nothing says {query}" if self.narrowing is None else f"Nothing kept says {query}"

    def _spelt(self, text: str) -> str:
        """Return a text as it is drawn."""
        if not self.ascii_only:
            return text
        from briefing.rendering.ascii import to_ascii  # noqa: PLC0415 - its tables cost start-up time

        return to_ascii(text)

    def _prompts(self) -> list[SearchBar]:
        """Return the prompt, once one was seen."""
        if not self._asked and self.origin is None:
            return []
        from briefing.tui.searchbar import SearchBar  # noqa: PLC0415 - not needed for the first frame

        return list(self.query_children(SearchBar))

    @property
    def _pane(self) -> RowList:
        """The pane that the reader is in: a list, or the card that is open."""
        card = self._sheet.card
        return card if self.place.cards and card is not None else self._sheet.pane

    @property
    def _row(self) -> RecordRef | None:
        """The record of the row with the cursor."""
        return self._sheet.pane.stand.ref
