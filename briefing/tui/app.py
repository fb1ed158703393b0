"""The program on the screen: one app, its themes, and the commands that belong to no screen."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from briefing.library.state import State
from briefing.tui.bindings import bindings, changed_keys
from briefing.tui.commands import COMMANDS
from briefing.tui.farewell import Farewell
from briefing.tui.librarian import Librarian
from briefing.tui.mainscreen import MainScreen
from briefing.tui.reader import ReaderScreen
from briefing.tui.variables import variable_defaults

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType
    from textual._path import CSSPathType
    from textual.binding import BindingType
    from textual.screen import Screen

    from briefing.library.watching import Watch
    from briefing.loading import Loaded
    from briefing.settings.variables import Way
    from briefing.tui.commands import Command
    from briefing.tui.keymap import Keymap
    from briefing.tui.library.library import Library
    from briefing.tui.life import Life


LEADS_OUT = frozenset({"suspend"})
"""The commands that a reading account does not have."""

_LEAD_OUT = frozenset({"suspend", "suspend_process", "screenshot", "open_url"})
"""The actions that it refuses, Textual's own included."""


def _offered(keymap: Keymap | None, *, confined: bool) -> tuple[Command, ...]:
    """Return the commands with the keys that a reader has for them."""
    commands = COMMANDS if keymap is None else keymap.commands
    return tuple(each for each in commands if not (confined and each.id in LEADS_OUT))


class ReaderApp(Librarian, inherit_bindings=False):
    """Reads a briefing, or chooses one of a library."""

    TITLE = "briefing"
    CSS_PATH: ClassVar[CSSPathType | None] = [
        f"styles/{each}.tcss" for each in ("reader", "help", "searches")
    ]
    BINDINGS: ClassVar[list[BindingType]] = bindings("program")
    ENABLE_COMMAND_PALETTE = False
    """Its key and its own commands stay out; ours opens the palette with what we offer."""

    def __init__(
        self,
        loaded: Loaded | None,
        *,
        theme: str,
        instead: str = "evening",
        own_themes: str | None = None,
        keymap: Keymap | None = None,
        timezone: str = "",
        notice: str = "",
        ascii_only: bool = False,
        colourless: bool = False,
        wire: Way = "lean",
        life: Life | None = None,
        state: State | None = None,
        watch: Watch | None = None,
        library: Callable[[], Library] | None = None,
        confined: bool = False,
    ) -> None:
        """Read a briefing in a theme, or `instead` where that one cannot be used.

        Without a briefing it begins with the list of the library, which `library` makes.

        `own_themes` is the folder of the reader's own themes, `keymap` what keys they have,
        `timezone` their own zone, `wire` how the screen is written; `notice` is told with the first
        frame. `state` remembers beyond the end, and `watch` brings what changes in the file. A
        `confined` app is that of a reading account, from which nothing leads out.
        """
        super().__init__(life, colourless=colourless, wire=wire, own_themes=own_themes)
        self.animation_level = "none"
        self.ascii_only = ascii_only
        """Whether nothing but ASCII is drawn."""
        self._loaded = loaded
        self._timezone = timezone
        self._life = life
        self.state = state or State()
        self.make_library = library
        self._watch = watch
        self._confined = confined
        self._last: ReaderScreen | None = None
        self.commands = _offered(keymap, confined=confined)
        """Every command that there is, with the keys that it has for this reader."""
        if keymap is not None:
            self.set_keymap(changed_keys(keymap))
        fault = self.begin_in(theme, instead)
        self._notice = " · ".join(filter(None, (notice, fault)))

    def on_ready(self) -> None:
        """Let the collector run again, now that the first frame stands."""
        if self._life is not None:
            self._life.first_frame()
            loop = asyncio.get_running_loop()
            self._life.farewell = Farewell(loop, self._keep, self._keep_noted, self.state.close)
        self.follow_theme()

    def exit(
        self,
        result: None = None,
        return_code: int = 0,
        message: RenderableType | None = None,
    ) -> None:
        """Leave; the place is kept while there still is one."""
        self._keep()
        super().exit(result, return_code, message)

    def end(self) -> None:
        """Write what is remembered, once the screen is gone.

        A terminal that vanished ends it like a crash; of a crash of our own no place is left.
        """
        if isinstance(self.crash, OSError):
            self._keep_noted()
        elif self.crash is not None and self._last is not None:
            self._last.forget_place()
        self.close_library()
        self.state.close()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our variables a value under Textual's own theme, before ours is on."""
        return variable_defaults()

    def get_default_screen(self) -> Screen[None]:
        """Open with the briefing or the list, without a blank screen before it."""
        screen: MainScreen
        if self._loaded is not None:
            screen = self.made_reader(self._loaded, self._watch)
        elif self.library is not None:
            self.library.prepare()
            screen = self.made_shelf(self.library)
        else:
            raise TypeError(self.library)
        screen.set_reactive(MainScreen.notice, self._notice)
        return screen

    def made_reader(self, loaded: Loaded, watch: Watch | None) -> ReaderScreen:
        """Make the screen in which a briefing is read."""
        screen = ReaderScreen(loaded, ascii_only=self.ascii_only)
        self.dressed(screen)
        screen.timezone = self._timezone
        screen.remember(self.state)
        if watch is not None:
            screen.follow(watch)
        if self.make_library is not None:
            screen.asker = self.asker
        self._last = screen
        return screen

    def dressed(self, screen: MainScreen) -> None:
        """Give a screen what every screen of ours has: its keys, and how it is drawn."""
        screen.set_reactive(MainScreen.commands, self.commands)
        screen.set_reactive(MainScreen.ascii_only, self.ascii_only)
        screen.confined = self._confined

    def _keep(self) -> None:
        """Keep where the reader is, if a briefing is open."""
        if self.reader is not None:
            self.reader.keep()

    def _keep_noted(self) -> None:
        """Keep the place that was noted last; in any thread, and when there is no screen left."""
        if self._last is not None:
            self._last.keep_noted()

    def action_help(self) -> None:
        """Explain what has the focus: its keys, its signs, and where to go on."""
        from briefing.tui.help import HelpScreen, help_for  # noqa: PLC0415 - not needed for the first frame

        if self.main is not None:
            part = help_for(self.main, self.screen)
            self.push_screen(HelpScreen(part, ascii_only=self.ascii_only))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a letter be typed where its reader has it for what goes before all else.

        A confined app does nothing that leads out of it, whoever asks for it.
        """
        if self._confined and action in _LEAD_OUT:
            return False
        if action in {"redraw", "suspend"} and self.is_typed():
            return False
        return super().check_action(action, parameters)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what was selected in a line that is typed; not in a confined app."""
        if not self._confined:
            super().copy_to_clipboard(text)

    def action_suspend(self) -> None:
        """Go to the shell for a while, where there is one."""
        if not self.suspend_to_shell():
            self.tell("No shell is waiting here that could come back to this")

    def action_redraw(self) -> None:
        """Draw the whole screen again, whatever the line or another program made of it."""
        self.redraw()

    def action_palette(self) -> None:
        """Find a command, a section or a record by name."""
        if self.shelf is not None and self.main is self.shelf:
            from briefing.tui.library.finder import LibraryFinder  # noqa: PLC0415 - as below

            self.push_screen(LibraryFinder(ascii_only=self.ascii_only))
        if not isinstance(self.main, ReaderScreen):
            return
        from briefing.tui.finder import Finder  # noqa: PLC0415 - not needed for the first frame

        has_library = self.make_library is not None
        self.push_screen(Finder(has_library=has_library, ascii_only=self.ascii_only))
