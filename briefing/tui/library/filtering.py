"""The filter of the library: a prompt, and the list as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.events import Key
from textual.reactive import var

from briefing.errors import BriefingError
from briefing.library.catalogue import Wanted
from briefing.library.queries import parse
from briefing.tui.mainscreen import MainScreen
from briefing.tui.messages import KeyPassed, SearchDropped, SearchGiven, SearchTyped
from briefing.tui.sought import Sought

if TYPE_CHECKING:
    from textual.timer import Timer

    from briefing.tui.library.entrylist import EntryList
    from briefing.tui.library.library import Library
    from briefing.tui.searchbar import SearchBar

_PAUSE = 0.05
"""Seconds without another letter after which the list follows what was typed."""

_WORDINGS = "words, or region: actor: place: series: status: since: is:unread"


class Filtered(Sought, frozen=True, eq=False):
    """A filter as the screen tells it."""

    said: str = ""
    """How many briefings it leaves, or why it can't be."""

    @property
    def place(self) -> str:
        """Tell it."""
        return self.said


class FilterPrompt(MainScreen, inherit_bindings=False):
    """Asks for a filter, and shows what it leaves while it is typed."""

    library: Library
    """What is filtered."""
    sought: var[Sought] = var(Sought(), init=False)
    """The filter that is on."""
    is_asking: var[bool] = var(False, init=False)  # noqa: FBT003 - the value it starts with
    """Whether the prompt is open."""

    _asked: tuple[str, ...] = ()
    _before = ""
    _waiting: Timer | None = None

    def show_wanted(self, wanted: Wanted) -> None:
        """Show what is wanted of the library; raises QueryError."""
        raise NotImplementedError

    @property
    def entries(self) -> EntryList:
        """What is filtered, as it is seen."""
        raise NotImplementedError

    def watch_is_asking(self) -> None:
        """Show the prompt in place of the hints, or the hints again."""
        self.set_class(self.is_asking, "searching")

    async def action_filter(self) -> None:
        """Ask what to show."""
        self._before = self.library.wanted.query
        self.is_asking = True
        bars = self.prompts()
        if not bars:
            from briefing.tui.searchbar import SearchBar  # noqa: PLC0415 - not needed for the first frame

            bars = [SearchBar(ascii_only=self.ascii_only, wording=_WORDINGS)]
            await self.mount(*bars)
        bars[0].begin(self._asked)
        self.set_focus(bars[0].input, scroll_visible=False)

    @on(SearchTyped)
    def look(self, event: SearchTyped) -> None:
        """Show what was typed so far, once there is no other letter for a moment."""
        if not self.is_asking:
            return
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(_PAUSE, lambda: self._filter(event.query))

    @on(SearchGiven)
    def settle(self, event: SearchGiven) -> None:
        """Leave the prompt; the filter stays, unless it can't be asked for."""
        query = event.query.strip()
        fault = self._filter(query) or _fault(query)
        if query:
            self._asked = (*(each for each in self._asked if each != query), query)
        self._leave()
        if fault:
            self._filter(self._before)
            self.tell(fault)

    @on(SearchDropped)
    def drop(self) -> None:
        """Leave the prompt, with the filter that was on before."""
        self._filter(self._before)
        self._leave()

    @on(KeyPassed)
    def press(self, event: KeyPassed) -> None:
        """Act on a key that was typed right behind the words."""
        key = Key(event.event.key, event.event.character)
        self.app.post_message(key.set_sender(self.app))  # from us it would not get beyond us

    def clear_filter(self) -> bool:
        """Show all again; False where no filter was on."""
        if not self.library.wanted.query:
            return False
        self._filter("")
        return True

    def _filter(self, query: str) -> str:
        """Show what a query leaves; where it can't be asked for, return why and leave the list."""
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None
        try:
            self.show_wanted(Wanted(query=query, sort=self.library.wanted.sort))
        except BriefingError as error:
            self._tell(query, str(error))
            return str(error)
        seen = len(self.library.keys)
        self._tell(query, f"{seen:,} {'briefing' if seen == 1 else 'briefings'}")
        return ""

    def _tell(self, query: str, told: str) -> None:
        self.sought = Filtered(query, said=told) if query.strip() else Sought()
        for bar in self.prompts():
            bar.tell(self.sought)

    def _leave(self) -> None:
        self.is_asking = False
        self.set_focus(self.entries, scroll_visible=False)

    def prompts(self) -> list[SearchBar]:
        """Return the prompt, once one was seen."""
        from briefing.tui.searchbar import SearchBar  # noqa: PLC0415 - not needed for the first frame

        return [*self.query_children(SearchBar)]


def _fault(query: str) -> str:
    """Return why a query that is complete can't be asked for; empty where it can.

    While it is typed its last word may only be begun, such as half of a date.
    """
    try:
        parse(f"{query} ")
    except BriefingError as error:
        return str(error)
    return ""
