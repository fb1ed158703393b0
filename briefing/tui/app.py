"""The program on the screen: one app, its themes, and the commands that belong to no screen."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from briefing.tui.bindings import bindings, changed_keys
from briefing.tui.commands import COMMANDS
from briefing.tui.farewell import Farewell
from briefing.tui.reader import ReaderScreen
from briefing.tui.variables import variable_defaults
from briefing.tui.wardrobe import Wardrobe

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual._path import CSSPathType
    from textual.binding import BindingType
    from textual.screen import Screen

    from briefing.library.state import State
    from briefing.library.watching import Watch
    from briefing.loading import Loaded
    from briefing.settings.variables import Way
    from briefing.tui.commands import Command
    from briefing.tui.keymap import Keymap
    from briefing.tui.life import Life


LEADS_OUT = frozenset({"suspend"})
"""The commands that a reading account does not have."""

_LEAD_OUT = frozenset({"suspend", "suspend_process", "screenshot", "open_url"})
"""The actions that it refuses, Textual's own included."""


def _offered(keymap: Keymap | None, *, confined: bool) -> tuple[Command, ...]:
    """Return the commands with the keys that a reader has for them."""
    commands = COMMANDS if keymap is None else keymap.commands
    return tuple(each for each in commands if not (confined and each.id in LEADS_OUT))


class ReaderApp(Wardrobe, inherit_bindings=False):
    """Reads one briefing."""

    TITLE = "briefing"
    CSS_PATH: ClassVar[CSSPathType | None] = ["styles/reader.tcss", "styles/help.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = bindings("program")
    ENABLE_COMMAND_PALETTE = False
    """Its key and its own commands stay out; ours opens the palette with what we offer."""

    def __init__(
        self,
        loaded: Loaded,
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
        confined: bool = False,
    ) -> None:
        """Read a briefing in a theme, or `instead` where that one cannot be used.

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
        self._state = state
        self._watch = watch
        self._confined = confined
        self._first: ReaderScreen | None = None
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
            if self.reader is not None and self._state is not None:
                loop = asyncio.get_running_loop()
                self._life.farewell = Farewell(
                    loop, self.reader.keep, self.reader.keep_noted, self._state.close
                )
        self.follow_theme()

    def exit(
        self,
        result: None = None,
        return_code: int = 0,
        message: RenderableType | None = None,
    ) -> None:
        """Leave; the place is kept while there still is one."""
        if self.reader is not None:
            self.reader.keep()
        super().exit(result, return_code, message)

    def end(self) -> None:
        """Write what is remembered, once the screen is gone.

        A terminal that vanished ends it like a crash; of a crash of our own no place is left.
        """
        if self._state is None:
            return
        if isinstance(self.crash, OSError) and self._first is not None:
            self._first.keep_noted()
        elif self.crash is not None and self._first is not None:
            self._first.forget_place()
        self._state.close()

    def tell(self, message: str) -> None:
        """Tell something in the bottom line of the reader's screen."""
        if self.reader is not None:
            self.reader.tell(message)

    @property
    def reader(self) -> ReaderScreen | None:
        """The screen in which the briefing is read, whatever lies over it."""
        below = reversed(self.screen_stack)
        return next((each for each in below if isinstance(each, ReaderScreen)), None)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our variables a value under Textual's own theme, before ours is on."""
        return variable_defaults()

    def get_default_screen(self) -> Screen[None]:
        """Open with the briefing, without a blank screen before it."""
        screen = ReaderScreen(self._loaded, ascii_only=self.ascii_only)
        screen.set_reactive(ReaderScreen.notice, self._notice)
        screen.set_reactive(ReaderScreen.commands, self.commands)
        screen.timezone = self._timezone
        screen.confined = self._confined
        if self._state is not None:
            screen.remember(self._state)
        if self._watch is not None:
            screen.follow(self._watch)
        self._first = screen
        return screen

    def action_help(self) -> None:
        """Explain what has the focus: its keys, its signs, and where to go on."""
        from briefing.tui.help import HelpScreen, help_for  # noqa: PLC0415 - not needed for the first frame

        if self.reader is not None:
            part = help_for(self.reader, self.screen)
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
        from briefing.tui.finder import Finder  # noqa: PLC0415 - not needed for the first frame

        self.push_screen(Finder(ascii_only=self.ascii_only))
