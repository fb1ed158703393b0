"""The library's screen: a list of briefings, a filter, and the one under the cursor at a glance."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import var

from briefing.library.catalogue import Wanted
from briefing.library.updating import Progress
from briefing.loading.files import named
from briefing.tui.bindings import bindings, panel_bindings
from briefing.tui.hints import KeyHints
from briefing.tui.library.acts import ACTIONS, ONWARD, SORTED, SORTS, TOLD
from briefing.tui.library.bars import LibraryHeadline
from briefing.tui.library.entrylist import EntryList, PreviewPane
from briefing.tui.library.filtering import FilterPrompt
from briefing.tui.library.handling import Handling
from briefing.tui.library.preview import nothing, preview
from briefing.tui.mainscreen import MainScreen
from briefing.tui.messages import BriefingChosen, RowChosen, RowHighlighted
from briefing.tui.pages import TINY, Page, page_for
from briefing.tui.toosmall import TooSmall

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize
    from textual.widget import Widget

    from briefing.library.entries import Entry
    from briefing.library.indexer import Changed
    from briefing.library.state import State
    from briefing.rendering.guide import Chapter
    from briefing.tui.library.library import Library
    from briefing.tui.library.standing import Standing

_EVERY = 1.0
"""Seconds after which what was read for the index meanwhile is listed."""


class LibraryLooked(Message):
    """The index has changed, or is being brought up to date."""

    def __init__(self, news: Progress | Changed) -> None:
        super().__init__()
        self.news = news
        """What is new."""


class LibraryScreen(Handling, FilterPrompt, MainScreen, inherit_bindings=False):
    """Chooses a briefing."""

    AUTO_FOCUS = ""
    is_library = True
    called = "the library"
    onward = ONWARD
    BINDINGS: ClassVar[list[BindingType]] = [
        *panel_bindings(ACTIONS, TOLD),
        *bindings("library"),
    ]

    page: var[Page] = var(Page("large"), init=False)
    """The layout for the size there is."""

    def __init__(self, library: Library, state: State) -> None:
        super().__init__()
        self.library = library
        """What is chosen from."""
        self.state = state
        """What is remembered of every briefing."""
        self._previewed: tuple[Entry, Standing] | None = None
        self._fault = ""
        self._first = ""
        self._shown_at = 0.0

    def compose(self) -> ComposeResult:
        """Put up the list, filled."""
        self.set_reactive(LibraryScreen.page, page_for(*self.app.size))
        self._dress()
        drawn = MainScreen.ascii_only
        yield LibraryHeadline().data_bind(drawn)
        with Horizontal(id="library"):
            yield self._made_list()
            yield PreviewPane(id="preview").data_bind(drawn)
        hints = KeyHints()
        hints.set_reactive(KeyHints.hinted, "library")
        yield hints.data_bind(drawn, MainScreen.commands, MainScreen.notice, LibraryScreen.sought)
        yield TooSmall()

    def on_mount(self) -> None:
        """Show what there is, and look at the files from then on."""
        self._tell_count()
        self.set_focus(self.entries, scroll_visible=False)
        self.library.watch(self._hear)
        self.set_interval(_EVERY, self._tell_fault)
        if missing := self.library.missing:
            self.tell(f"No such folder: {', '.join(map(named, missing))}")

    def on_unmount(self) -> None:
        """Listen no more."""
        self.library.ignore(self._hear)

    def on_resize(self, event: Resize) -> None:
        """Choose the layout for the new size."""
        self.page = page_for(*event.size)

    def on_key(self) -> None:
        """Take back what was told, now that it has been seen."""
        self.notice = ""

    def watch_page(self) -> None:
        """Lay the screen out anew."""
        self._dress()
        if self.page is not TINY and self.focused is None:
            prompts = self.prompts() if self.is_asking else []
            focus = prompts[0].input if prompts else self.entries
            self.call_after_refresh(self.set_focus, focus, scroll_visible=False)

    @property
    def entries(self) -> EntryList:
        """The briefings."""
        return self.query_one(EntryList)

    def on_screen_resume(self) -> None:
        """Show what became of the briefings that were read meanwhile."""
        self.library.look_at_state()
        self.present()

    def present(self) -> None:
        """Show the library as it is now; the cursor stays with its briefing."""
        self.entries.present(self.library)
        self._tell_count()
        self._show_preview()

    def show_wanted(self, wanted: Wanted) -> None:
        """Show what is wanted of the library; raises QueryError."""
        self.library.arrange(wanted)
        self.present()

    def stand_on(self, path: str) -> None:
        """Put the cursor on a briefing, if it is among those that are seen."""
        self._first = path
        row = self.library.row_of(path)
        if row is not None and self.is_mounted:
            self.entries.stand_on(row)

    @property
    def explained(self) -> tuple[Chapter, ...]:
        """What its signs mean, for help."""
        from briefing.tui.library.signs import chapters  # noqa: PLC0415 - only help tells them

        return chapters(ascii_only=self.ascii_only)

    @on(LibraryLooked)
    def take_news(self, event: LibraryLooked) -> None:
        """Show what is new; what is read or starred moves nothing."""
        if isinstance(event.news, Progress):
            headline = self.query_one(LibraryHeadline)
            headline.done, headline.total = event.news
            if monotonic() - self._shown_at < _EVERY:
                return
        else:
            self.query_one(LibraryHeadline).total = 0
        self._shown_at = monotonic()
        self.library.arrange()
        self.present()

    @on(RowHighlighted, "EntryList")
    def follow_row(self) -> None:
        """Let the preview follow the cursor."""
        self._show_preview()

    @on(RowChosen)
    def choose(self, event: RowChosen) -> None:
        """Open the briefing that was asked for; of a broken file, what is wrong with it."""
        if event.ref is None:
            return
        entry = self.entries.entry
        if entry is not None and entry.path == event.ref.key and entry.is_broken:
            self._show_problems(entry.path)
        else:
            self.post_message(BriefingChosen(event.ref.key))

    def action_sort(self) -> None:
        """Put the briefings in the next order."""
        wanted = self.library.wanted
        after = SORTS[(SORTS.index(wanted.sort) + 1) % len(SORTS)]
        self.show_wanted(Wanted(query=wanted.query, sort=after))  # type: ignore[arg-type] # one of the orders
        self.tell(f"Sorted {SORTED[after]}")

    def action_step(self, direction: int) -> None:
        """Go to the next briefing, or the one before, as from inside a briefing."""
        self.entries.action_step(direction)

    def action_pane(self, direction: int) -> None:  # noqa: ARG002 - there are but two
        """Go to what stands beside the list, or back to the list."""
        beside = self.query_one(PreviewPane)
        if self.page.beside:
            self.set_focus(self.entries if beside.has_focus else beside, scroll_visible=False)

    def action_reload(self) -> None:
        """Look at the files now, and put what was read meanwhile where it belongs."""
        self.library.look_at_state()
        self.library.look_now()
        self.show_wanted(self.library.wanted)
        self.tell("Looking at the files again")

    def action_back(self) -> None:
        """Go back to the briefing that is open."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.tell("No briefing is open")

    def action_leave(self) -> None:
        """Go back to the briefing that is open, or quit."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.app.exit()

    def action_close(self) -> None:
        """Clear the filter; where there is none, go back to the briefing that is open."""
        if not self.clear_filter() and len(self.app.screen_stack) > 1:
            self.app.pop_screen()

    def _hear(self, news: Progress | Changed) -> None:
        """Take news from the thread that looks at the files."""
        self.post_message(LibraryLooked(news))

    def _tell_fault(self) -> None:
        """Tell once if what is read and starred cannot be kept."""
        fault = self.state.fault
        if fault != self._fault and not self.notice:
            self._fault = fault
            self.tell(fault)

    def _show_problems(self, path: str) -> None:
        from briefing.tui.problems import ProblemsScreen  # noqa: PLC0415 - most files have none

        self.app.push_screen(
            ProblemsScreen(
                path, self.key_of("close"), ascii_only=self.ascii_only, follow=self.library.follow
            )
        )

    def _made_list(self) -> EntryList:
        """Make the list, filled: keys may be waiting for it before it is mounted."""
        rows = EntryList(id="briefings")
        rows.set_reactive(EntryList.ascii_only, self.ascii_only)
        columns, lines = self.app.size
        rows.expect(columns // 2 - 2 if self.page.beside else columns - 2, max(lines - 4, 1))
        rows.present(self.library)
        row = self.library.row_of(self._first) if self._first else None
        if row is not None:
            rows.stand_on(row)
        return rows.data_bind(MainScreen.ascii_only)

    def _tell_count(self) -> None:
        """Tell how many briefings there are, and in which order they stand."""
        counts, wanted = self.library.catalogue.count(), self.library.wanted
        broken = f" · {counts.broken:,} broken" if counts.broken else ""
        noun = "briefing" if counts.valid == 1 else "briefings"
        headline = self.query_one(LibraryHeadline)
        headline.told = f"{counts.valid:,} {noun}{broken} · {SORTED[wanted.sort]}"
        self.entries.entitle(f"Briefings ({len(self.library.keys):,})")

    def _show_preview(self) -> None:
        """Show the briefing under the cursor at a glance, where there is room."""
        if not self.page.beside or not self.is_mounted:
            return
        entry, pane = self.entries.entry, self.query_one(PreviewPane)
        if entry is None:
            pane.show(nothing(self.library.wanted.query, self.library.missing))
            self._previewed = None
            return
        known = (entry, self.library.standing_of(entry))
        if self._previewed != known:
            if self._previewed is None or self._previewed[0] != entry:
                pane.restart()
            self._previewed = known
            story = self.library.catalogue.in_series(entry.series) if entry.series else []
            pane.show(preview(*known, story[::-1], whole_path=self.library.follow))

    def _dress(self) -> None:
        """Set the classes that the style sheet lays the screen out by."""
        extra = {"beside": self.page.beside, "ascii": self.ascii_only, "searching": self.is_asking}
        self.set_classes({self.page.name, *(name for name, on_ in extra.items() if on_)})

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Leave out Textual's toasts and tooltips: what there is to tell stands with the hints."""
