"""A Textual app that lives in a real terminal and leaves it in order."""

from __future__ import annotations

import os
import signal
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.driver import Driver
from textual.events import Resize

from briefing.tui.colourless import Colourless
from briefing.tui.driver import GuardedDriver, driver_class
from briefing.tui.keyboard import OneKeyAtATime
from briefing.tui.segments import Legible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType
    from textual.filter import LineFilter
    from textual.timer import Timer

    from briefing.settings.variables import Way
    from briefing.tui.life import Life


_LAID_OUT = 0.05
"""Seconds after which a size is taken to stay, and Textual to have laid out the screen for it."""


class GuardedApp(OneKeyAtATime):
    """Ends as its life wants, keeps a crash for the report, and draws without colours if asked."""

    def __init__(
        self,
        life: Life | None = None,
        *,
        colourless: bool = False,
        wire: Way = "lean",
        css_path: str | None = None,
    ) -> None:
        super().__init__(driver_class=driver_class(life, wire) if life else None, css_path=css_path)
        self._colourless = Colourless(enabled=colourless)
        self._legible = Legible()
        self._settling: Timer | None = None

    @property
    def crash(self) -> BaseException | None:
        """What the app ended with, where it crashed."""
        return self._exception

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Draw nothing but text, and without any colour where that was asked for."""
        if self._colourless.enabled:
            return self._legible, self._colourless
        return self._legible, *super().get_line_filters()

    def on_resize(self, event: Resize) -> None:
        """Tell the driver of every size, and see to the last one when it stays."""
        if isinstance(self._driver, GuardedDriver):
            self._driver.resize(event.size.width, event.size.height)
        self._settle(anew=self._size is not None)  # the first one is drawn as it comes

    def _settle(self, *, anew: bool) -> None:
        if self._settling is not None:
            self._settling.stop()
        self._settling = self.set_timer(_LAID_OUT, partial(self._settled, anew=anew))

    def _settled(self, *, anew: bool) -> None:
        """Lay the screen out for the size that the terminal has by now, and draw it again.

        Textual takes an older size for the last one where a signal comes while it handles another,
        and where a screen hears of its own size only after it got the next. It draws nothing where
        the terminal had another size for a moment only; but the terminal has moved its lines to
        and fro, or has lost them.
        """
        size = self._driver.size_now() if isinstance(self._driver, GuardedDriver) else None
        if size not in {None, self.size}:
            self.post_message(Resize(size, size))
        elif self.screen_stack and self.screen.outer_size != self.size:
            self.screen.post_message(Resize(self.size, self.size))
            self._settle(anew=True)
        elif self.screen_stack and anew:
            self.screen.refresh()

    def redraw(self) -> None:
        """Draw the whole screen again, over whatever has garbled it."""
        if isinstance(self._driver, GuardedDriver):
            self._driver.redraw()
        self.refresh(layout=True)

    @staticmethod
    def suspend_to_shell() -> bool:
        """Stop this job, as Ctrl+Z does elsewhere; return False where no shell would go on with it.

        A program that leads its session was started without a shell, by SSH or in a new window:
        once stopped it would stay so. All of a job stops, as `make` may have started us.
        """
        if os.getsid(0) == os.getpgrp():
            return False
        os.killpg(0, signal.SIGTSTP)
        return True

    @on(Driver.SignalResume)
    def repaint(self) -> None:
        """Draw the screen again after Ctrl+Z and `fg`: the terminal has forgotten it."""
        self.refresh(layout=True)

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002 - our report has no use for them
        """End, without Textual's traceback: it is long and shows the values of variables."""
        self._return_code = 1
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()
