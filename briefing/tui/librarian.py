"""An app with a library: from its list to a briefing and back, and on to the next one."""

from __future__ import annotations

from functools import cached_property
from os.path import basename
from typing import TYPE_CHECKING

from textual import on

from briefing.errors import BriefingError
from briefing.loading.files import named
from briefing.tui.mainscreen import MainScreen
from briefing.tui.messages import BriefingChosen
from briefing.tui.wardrobe import Wardrobe

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library.state import State
    from briefing.library.watching import Watch
    from briefing.loading import Loaded
    from briefing.model.records import RecordRef
    from briefing.tui.library.library import Library
    from briefing.tui.library.screen import LibraryScreen
    from briefing.tui.reader import ReaderScreen
    from briefing.tui.searches.asker import Asker
    from briefing.tui.searches.memory import Memory
    from briefing.tui.searches.titles import Titles


class Librarian(Wardrobe, inherit_bindings=False):
    """Goes between the library and a briefing; either may be what the app began with."""

    make_library: Callable[[], Library] | None = None
    """Opens the library, which a reader of one briefing may never ask for; None without any."""
    state: State
    """What is remembered of every briefing."""
    ascii_only: bool = False
    """Whether nothing but ASCII is drawn."""
    searched: Memory | None = None
    """What was searched for in all briefings."""

    @cached_property
    def library(self) -> Library | None:
        """The briefings that there are; None for an app that has one alone."""
        return None if self.make_library is None else self.make_library()

    def asker(self) -> Asker:
        """Return what asks the catalogue of the library; there must be one."""
        if self.library is None:
            raise TypeError(self.library)
        return self.library.asker

    @cached_property
    def titles(self) -> Titles:
        """What the briefings of the library are called; there must be one."""
        from briefing.tui.searches.titles import Titles  # noqa: PLC0415 - only the palette offers them

        return Titles(self.asker())

    def close_library(self) -> None:
        """Let go of the library, if it was ever opened."""
        library = self.__dict__.get("library")
        if library is not None:
            library.close()

    def made_reader(self, loaded: Loaded, watch: Watch | None) -> ReaderScreen:
        """Make the screen in which a briefing is read."""
        raise NotImplementedError

    def dressed(self, screen: MainScreen) -> None:
        """Give a screen what every screen of ours has: its keys, and how it is drawn."""
        raise NotImplementedError

    @property
    def reader(self) -> ReaderScreen | None:
        """The screen in which the briefing is read, whatever lies over it."""
        from briefing.tui.reader import ReaderScreen  # noqa: PLC0415 - the list alone does without

        below = reversed(self.screen_stack)
        return next((each for each in below if isinstance(each, ReaderScreen)), None)

    @property
    def shelf(self) -> LibraryScreen | None:
        """The screen of the library, whatever lies over it."""
        below = (each for each in reversed(self.screen_stack) if isinstance(each, MainScreen))
        return next((each for each in below if each.is_library), None)  # type: ignore[return-value] # none other is

    @property
    def main(self) -> MainScreen | None:
        """The screen that tells things: the uppermost that is no panel."""
        below = reversed(self.screen_stack)
        return next((each for each in below if isinstance(each, MainScreen)), None)

    def tell(self, message: str) -> None:
        """Tell something in the bottom line."""
        if self.main is not None:
            self.main.tell(message)

    def made_shelf(self, library: Library) -> LibraryScreen:
        """Make the screen of the library."""
        from briefing.tui.library.screen import LibraryScreen  # noqa: PLC0415 - a single briefing does without

        screen = LibraryScreen(library, self.state)
        self.dressed(screen)
        return screen

    @on(BriefingChosen)
    def open_chosen(self, event: BriefingChosen) -> None:
        """Open the briefing that was chosen in the list."""
        self.open_briefing(event.path, event.ref, section=event.section, words=event.words)

    def open_briefing(
        self,
        path: str,
        ref: RecordRef | None = None,
        *,
        section: int | None = None,
        words: str = "",
    ) -> None:
        """Open a briefing, at a record or the row of a section; where it cannot be read, say why.

        `words` are then searched for in it. What lies over the briefing is closed.
        """
        from briefing.library.watching import Watch  # noqa: PLC0415 - as for any other file

        follow = self.library is None or self.library.follow
        watch = Watch(path, follow=follow)
        try:
            loaded = watch.read()
        except BriefingError as error:
            told = str(error).replace(named(path), named(basename(path)))
            self.tell(f"Not opened: {told}")
            return
        reader = self.reader
        if reader is None:
            if self.shelf is not None:
                self._come_down_to(self.shelf)
            reader = self.made_reader(loaded, watch)
            self.push_screen(reader)
            reader.call_after_refresh(reader.land, ref, section, words)
        else:
            self._come_down_to(reader)
            reader.begin_with(loaded, watch)
            reader.land(ref, section, words)

    def show_library(self) -> None:
        """Show the list of briefings, with the cursor on the one that was read."""
        reader, shelf = self.reader, self.shelf
        if reader is not None:
            reader.keep()
        if shelf is None and self.library is not None:
            if reader is not None:
                self._come_down_to(reader)
            self.library.prepare()
            shelf = self.made_shelf(self.library)
            self.push_screen(shelf)
        elif shelf is not None:
            self._come_down_to(shelf)
        else:
            self.tell("There is no library: this briefing was opened by itself")
        if reader is not None and shelf is not None:
            shelf.stand_on(reader.loaded.path)

    def action_search_all(self) -> None:
        """Search all briefings, from where that was left."""
        from briefing.tui.searches.memory import Memory  # noqa: PLC0415 - not needed for the first frame
        from briefing.tui.searches.screen import SearchScreen  # noqa: PLC0415

        if self.library is None:
            self.tell("There is no library to search: this briefing was opened by itself")
        elif not isinstance(self.screen, SearchScreen):
            self.searched = self.searched or Memory()
            screen = SearchScreen(self.library, self.searched)
            self.dressed(screen)
            self.push_screen(screen)

    def step_briefing(self, direction: int) -> None:
        """Read the next briefing of the list, or the one before."""
        reader, library = self.reader, self.library
        if reader is None or library is None:
            self.tell("There is no other briefing: this one was opened by itself")
            return
        library.prepare()
        library.look_on()
        entry = library.neighbour(reader.loaded.path, direction)
        if entry is not None:
            self.open_briefing(entry.path)
        elif library.row_of(reader.loaded.path) is None:
            self.tell("This briefing is not in the list: it is filtered, or still being read")
        else:
            self.tell(f"This is the {'last' if direction > 0 else 'first'} briefing of the list")

    def _come_down_to(self, screen: MainScreen) -> None:
        """Close whatever lies over a screen."""
        while self.screen is not screen and len(self.screen_stack) > 1:
            self.pop_screen()
