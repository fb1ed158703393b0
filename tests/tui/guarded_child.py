"""A small app under a life, for the tests to start in a terminal and to end in every way."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from briefing.tui.life import Life

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from briefing.tui.guarded import GuardedApp


def make(life: Life, *, flood: bool) -> GuardedApp:
    from textual.widgets import Static

    from briefing.tui.guarded import GuardedApp

    class Child(GuardedApp):
        BINDINGS = [  # noqa: RUF012 - a short-lived class
            ("q", "quit"),
            ("s", "stop"),
            ("x", "crash"),
            ("z", "suspend_process"),
        ]

        def compose(self) -> ComposeResult:
            yield Static("ready")

        def on_mount(self) -> None:
            self.call_after_refresh(life.first_frame)
            if flood:
                self.set_interval(0.01, self.flood)

        def flood(self) -> None:
            if self._driver is not None:
                self._driver.write("wallpaper " * 1000)

        def action_stop(self) -> None:
            self.exit(return_code=7)

        def action_crash(self) -> None:
            secret = "the reader's words"
            raise RuntimeError(f"failed after {len(secret)} letters\x1b[31m")

    return Child(life)


def main(way: str, reports: str | None = None) -> int:
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
