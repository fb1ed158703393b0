"""A small app under a life, for the tests to start in a terminal and to end in every way."""

from __future__ import annotations

import gc
import signal
import sys
import time
import tty
from typing import TYPE_CHECKING, NoReturn

from briefing.tui.life import Life

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from briefing.tui.guarded import GuardedApp


def make(life: Life, *, flood: bool) -> GuardedApp:
    from textual.widgets import Static

    from briefing.tui.driver import GuardedDriver
    from briefing.tui.guarded import GuardedApp

    def broken(self: GuardedDriver, message: object) -> NoReturn:  # noqa: ARG001 - as what it replaces
        raise RuntimeError("no such key")

    class Child(GuardedApp):
        turned = False
        BINDINGS = [  # noqa: RUF012 - a short-lived class
            ("q", "quit"),
            ("s", "stop"),
            ("x", "crash"),
            ("i", "deafen"),
            ("z", "suspend_process"),
        ]

        def compose(self) -> ComposeResult:
            yield Static("ready")

        def on_mount(self) -> None:
            self.call_after_refresh(life.first_frame)
            if flood:
                self.set_interval(0.01, self.flood)

        def flood(self) -> None:
            self.turned = not self.turned  # another screen each time, or nothing would be written
            word = "paperwall" if self.turned else "wallpaper"
            if self._driver is not None:
                self._driver.write("".join(f"\x1b[{y};1H{word * 10}" for y in range(1, 25)))

        def action_stop(self) -> None:
            self.exit(return_code=7)

        def action_crash(self) -> None:
            secret = "the reader's words"
            raise RuntimeError(f"failed after {len(secret)} letters\x1b[31m")

        def action_deafen(self) -> None:
            GuardedDriver.process_message = broken  # type: ignore[method-assign]  # keys are lost
            self.query_one(Static).update("deaf")

    return Child(life)


def fail() -> int:
    """Leave a life with an exception, its terminal changed."""
    before = signal.getsignal(signal.SIGTERM)
    try:
        with Life():
            tty.setraw(0)
            (1, 2).index(3)
    except ValueError:
        sys.stdout.write(f"collecting: {gc.isenabled()}\n")
    return 5 if signal.getsignal(signal.SIGTERM) is before else 1


def main(way: str, reports: str | None = None) -> int:
    if way == "nohup":
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    if way == "raise":
        return fail()
    with Life(reports=reports) as life:
        if way == "load":
            sys.stdout.write("loading\n")
            sys.stdout.flush()
            time.sleep(30)
        app = make(life, flood=way == "flood")
        app.run()
        return life.exit_code(app)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
