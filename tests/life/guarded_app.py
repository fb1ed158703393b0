"""The small app that a child process runs: it ends, breaks and is resized in every way."""

from __future__ import annotations

import termios
from typing import TYPE_CHECKING, ClassVar, NoReturn

from textual.widgets import Static

from briefing.tui.driver import GuardedDriver
from briefing.tui.guarded import GuardedApp

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from briefing.tui.life import Life


class Child(GuardedApp):
    """Says that it is ready, and at which size."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("q", "quit"),
        ("s", "stop"),
        ("x", "crash"),
        ("i", "deafen"),
        ("z", "suspend_process"),
        ("w", "overtake"),
    ]

    def __init__(self, life: Life, *, flood: bool) -> None:
        super().__init__(life)
        self._life = life
        self._flooding = flood
        self._turned = False

    def compose(self) -> ComposeResult:
        yield Static("ready")

    def on_mount(self) -> None:
        self.call_after_refresh(self._life.first_frame)
        if self._flooding:
            self.set_interval(0.01, self._flood)

    def on_resize(self, event: Resize) -> None:
        self.query_one(Static).update(f"ready at {event.size.width}x{event.size.height}")

    def _flood(self) -> None:
        self._turned = not self._turned  # another screen each time, or nothing would be written
        word = "paperwall" if self._turned else "wallpaper"
        if self._driver is not None:
            self._driver.write("".join(f"\x1b[{y};1H{word * 10}" for y in range(1, 25)))

    def action_stop(self) -> None:
        self.exit(return_code=7)

    def action_crash(self) -> None:
        secret = "the reader's words"
        raise RuntimeError(f"failed after {len(secret)} letters\x1b[31m")

    def action_deafen(self) -> None:
        GuardedDriver.process_message = _broken  # type: ignore[method-assign,assignment]  # keys are lost
        self.query_one(Static).update("deaf")

    def action_overtake(self) -> None:
        """Have one size overtaken by the next, while the signal of the first is handled."""
        ask, sizes = GuardedDriver._get_terminal_size, [(40, 120), (30, 100)]

        def overtaken(driver: GuardedDriver) -> tuple[int, int]:
            asked = ask(driver)
            if sizes:
                termios.tcsetwinsize(0, sizes.pop())
            return asked

        GuardedDriver._get_terminal_size = overtaken  # type: ignore[method-assign,assignment]  # late
        termios.tcsetwinsize(0, sizes.pop())


def _broken(driver: GuardedDriver, message: object) -> NoReturn:  # noqa: ARG001 - as what it replaces
    raise RuntimeError("no such key")
