"""A Textual app that lives in a real terminal and leaves it in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.driver import Driver

from briefing.tui.colourless import Colourless
from briefing.tui.driver import GuardedDriver, driver_class
from briefing.tui.keyboard import OneKeyAtATime

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType
    from textual.events import Resize
    from textual.filter import LineFilter

    from briefing.settings.variables import Way
    from briefing.tui.life import Life


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

    @property
    def crash(self) -> BaseException | None:
        """What the app ended with, where it crashed."""
        return self._exception

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Draw without any colour where that was asked for."""
        return (self._colourless,) if self._colourless.enabled else super().get_line_filters()

    def on_resize(self, event: Resize) -> None:
        """Tell the driver, even of a size that Textual takes for the one it knows."""
        if isinstance(self._driver, GuardedDriver):
            self._driver.resize(event.size.width, event.size.height)

    def redraw(self) -> None:
        """Draw the whole screen again, over whatever has garbled it."""
        if isinstance(self._driver, GuardedDriver):
            self._driver.redraw()
        self.refresh(layout=True)

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
