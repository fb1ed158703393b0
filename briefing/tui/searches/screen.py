"""The screen on which all briefings are searched: a prompt, and what was found beneath it."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal
from textual.events import DescendantFocus

from briefing.errors import QueryError
from briefing.library.queries import parse
from briefing.rendering.phrases import sentence, text_of
from briefing.tui.bindings import panel_bindings
from briefing.tui.mainscreen import MainScreen
from briefing.tui.messages import BriefingChosen, RowChosen, RowHighlighted, SearchTyped
from briefing.tui.pages import TINY, Page, page_for
from briefing.tui.rowlist import IN_USE, RowList
from briefing.tui.searches.beside import HitCard
from briefing.tui.searches.found import FoundList
from briefing.tui.searches.grammar import explained
from briefing.tui.searches.head import SearchHead, SearchHints
from briefing.tui.searches.prompt import Prompt, QueryInput
from briefing.tui.searches.searched import look_at, unheard
from briefing.tui.searches.words import words_for
from briefing.tui.toosmall import TooSmall

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from briefing.library.catalogue import Found
    from briefing.rendering.guide import Chapter
    from briefing.tui.searches.memory import Memory
    from briefing.tui.searches.searched import Searched

_PAUSE = 0.04
"""Seconds after a key before a search begins: the next key may be on its way."""

_PATIENCE = 0.15
"""Seconds that a reader waits without being told what for."""

_BEAT = 1.0
"""Seconds between two looks at whether the library has changed."""

_WAITING = "Searching ..."


class SearchScreen(MainScreen, inherit_bindings=False):
    """Finds records in every briefing of a library, while the words are typed."""

    AUTO_FOCUS = ""
    called = "the search"
    onward: ClassVar[dict[str, str]] = {
        "next-pane": "from the words to the list of what was found, and back",
        "close": "close this; where words are being typed, clear them first",
        "search-all": "come back to what was found, from any briefing",
        "library": "the list of all briefings, narrowed by the same words and fields",
    }
    BINDINGS: ClassVar[list[BindingType]] = panel_bindings(
        {
            **dict.fromkeys(("search", "search-all", "next-pane", "previous-pane"), "turn"),
            **dict.fromkeys(("back", "leave"), "leave"),
            "close": "leave",
        }
    )

    def __init__(self, library: Searched, memory: Memory) -> None:
        """Search a library; `memory` is what was searched for before, and keeps what is now."""
        super().__init__()
        self._library = library
        self._memory = memory
        self._head, self._prompt = SearchHead(), Prompt(memory.query)
        self._rows, self._card, self._hints = FoundList(), HitCard(), SearchHints()
        self._version: int | None = None
        self._is_due = False

    def compose(self) -> ComposeResult:
        """Put up the parts, with what was found the last time."""
        self._dress(page_for(*self.app.size))
        yield self._head.data_bind(MainScreen.ascii_only)
        yield self._prompt
        with Horizontal(id="searches"):
            for rows in (self._rows, self._card):
                rows.set_reactive(RowList.ascii_only, self.ascii_only)
                yield rows
        yield self._hints.data_bind(MainScreen.ascii_only, MainScreen.commands, MainScreen.notice)
        yield TooSmall()

    @property
    def explained(self) -> tuple[Chapter, ...]:
        """What can be searched for, for help."""
        return explained()

    def on_mount(self) -> None:
        """Show what was found the last time, and follow the library from now on."""
        self.set_focus(self._input, scroll_visible=False)
        if self._memory.found is not None:
            self._show(self._memory.query, self._memory.found)
            self._rows.stand_again(self._memory.stand)
        else:
            self._explain()
        self._library.watch(unheard)
        self._follow()
        self.set_interval(_BEAT, self._follow)

    def on_unmount(self) -> None:
        """Need no more news of the library."""
        self._library.ignore(unheard)

    def on_resize(self, event: Resize) -> None:
        """Say so where there is no room to search."""
        page = page_for(*event.size)
        self._dress(page)
        self.follow_row()
        if self._memory.found is not None and self._rows.query_shown is not None:
            self._show(self._rows.query_shown, self._memory.found)
        if page is not TINY and self.focused is None and self.is_mounted:
            self.call_after_refresh(self.set_focus, self._input, scroll_visible=False)

    def on_key(self) -> None:
        """Take back what was told, now that it has been seen."""
        self.notice = ""

    @on(SearchTyped)
    def search(self, event: SearchTyped) -> None:
        """Search for what is typed, unless more of it comes at once."""
        if event.query != self._memory.query or self._memory.found is None:
            self._memory.query = event.query
            self._search_soon(_PAUSE)

    @on(RowChosen)
    def open_chosen(self, event: RowChosen) -> None:
        """Open the briefing of a hit at its record; or search again for what was before."""
        hit = self._rows.hit
        if hit is not None:
            words = words_for(self._memory.query, text_of(hit.passage))
            self._memory.keep(self._memory.query)
            self._memory.stand = self._rows.stand
            self.post_message(BriefingChosen(hit.entry.path, hit.ref, hit.section, words))
        elif event.ref is not None:
            self._input.value = event.ref.key
            self.set_focus(self._input, scroll_visible=False)

    @on(RowHighlighted, "FoundList")
    def follow_row(self) -> None:
        """Let the card follow the cursor, where there is room for one."""
        hit = self._rows.hit
        if not self.has_class("broad"):
            return
        if hit is None:
            self.workers.cancel_group(self, "card")
            self._card.clear()
        else:
            words = words_for(self._memory.query, text_of(hit.passage))
            follow: Callable[[], Awaitable[None]] = partial(
                self._card.follow, hit, words, links=self._library.follow
            )
            self.run_worker(follow, group="card", exclusive=True)

    @on(DescendantFocus)
    def mark_list(self) -> None:
        """Draw the list as in use while the prompt moves its cursor."""
        is_typed = self.focused is self._input
        self._rows.set_class(is_typed, IN_USE)
        self._hints.is_typed = is_typed

    def action_choose(self) -> None:
        """Open the row with the cursor; where a search is still under way, its first hit."""
        if self._rows.query_shown == self._memory.query or not self._memory.query.strip():
            self._rows.action_choose()
        else:
            self._is_due = True

    def action_step(self, direction: int) -> None:
        """Move through what was found."""
        self._rows.action_step(direction)

    def action_page(self, direction: int) -> None:
        """Move through it by pages."""
        self._rows.action_page(direction)

    def action_turn(self) -> None:
        """Go from the prompt to the list, or back, where all that was typed is then chosen."""
        if self.focused is self._input and self._rows.selected is not None:
            self.set_focus(self._rows, scroll_visible=False)
        else:
            self.set_focus(self._input, scroll_visible=False)

    def action_give_up(self) -> None:
        """Clear the words; where there are none, close."""
        if self._input.value:
            self._input.value = ""
        else:
            self._leave()

    def action_leave(self) -> None:
        """Close; what was found is there again the next time."""
        self._leave()

    def _leave(self) -> None:
        self._memory.stand = self._rows.stand
        self.dismiss()

    def _search_soon(self, after: float) -> None:
        search: Callable[[], Awaitable[None]] = partial(self._search, after)
        self.run_worker(search, group="search", exclusive=True)

    async def _search(self, after: float) -> None:
        """Find what is typed, and show it."""
        query = self._memory.query
        try:
            if parse(query).is_empty:
                self._explain()
                return
            await asyncio.sleep(after)
            found = await self._found(query)
        except QueryError as error:
            self._explain(sentence(str(error)))
        else:
            self._memory.found = found
            self._show(query, found)
            if self._is_due:
                self._rows.action_choose()
        self._is_due = False

    async def _found(self, query: str) -> Found:
        """Ask the catalogue, and say so where that takes long."""
        glances = self._library.glances
        asked = self._library.asker.ask(lambda catalogue: catalogue.search(query, glances=glances))
        try:
            _, late = await asyncio.wait([asked], timeout=_PATIENCE)
            if late:
                self._rows.entitle(_WAITING)
            return await asked
        finally:
            asked.cancel()

    def _show(self, query: str, found: Found) -> None:
        """Show what was found."""
        so_far = self._library.progress is not None
        self._rows.present(query, found, self.app.size.width, so_far=so_far)
        if not found.hits:
            self.follow_row()
        self._hint()

    def _explain(self, told: str = "") -> None:
        """Show what can be searched for, or what is wrong with what is, in place of results."""
        self._memory.found = None
        is_empty = not self._memory.query.strip()
        self._rows.explain(told, self._memory.earlier if is_empty else ())
        self.follow_row()
        self._hint()

    def _hint(self) -> None:
        self._hints.has_words = bool(self._memory.query)
        self._hints.has_found = self._rows.selected is not None

    def _follow(self) -> None:
        """Look how far the library is read, and whether it has changed."""
        self._head.progress = self._library.progress
        look: Callable[[], Awaitable[None]] = self._look
        self.run_worker(look, group="look", exclusive=True)

    async def _look(self) -> None:
        """Search again where the library has changed; the reader stays in place."""
        version, valid = await self._library.asker.ask(look_at)
        if version != self._version:
            is_first, self._version = self._version is None, version
            self._head.told = f"{valid:,} briefing{'' if valid == 1 else 's'}"
            if not is_first or self._memory.found is not None:
                self._search_soon(0)

    def _dress(self, page: Page) -> None:
        """Set the classes that the style sheet lays the screen out by."""
        self.set_class(page is TINY, "tiny")
        self.set_class(page.broad, "broad")
        self.set_class(self.ascii_only, "ascii")

    @property
    def _input(self) -> QueryInput:
        """Where the words are typed."""
        return self._prompt.input
