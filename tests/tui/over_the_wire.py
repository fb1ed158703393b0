"""A terminal at the other end of the wire, for every app that a test runs with `run_test`.

Textual's headless driver draws nothing. Here one takes its place that sends all that a real one
would write over the wire, in strict mode, into a reference terminal. What that shows must be, cell
by cell, what Textual has composed: when a test ends, when it resizes the screen, and now and then
in between, whenever nothing waits to be drawn.
"""

from __future__ import annotations

import asyncio
from time import monotonic, process_time
from typing import TYPE_CHECKING, ClassVar

from textual._context import active_app
from textual.app import App
from textual.drivers import headless_driver
from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot
from textual.widget import Widget

from briefing.tui.wire import Wire
from briefing.tui.wire.abilities import Abilities
from tests.tui.composed import composed
from tests.wire.emulators import Reference
from tests.wire.screens import USUAL

if TYPE_CHECKING:
    import pytest
    from textual.driver import Driver

_ENTER = (
    "\x1b[?1049h \x1b[?1000h \x1b[?1003h \x1b[?1015h \x1b[?1006h \x1b[?25l \x1b[?1004h \x1b[>25u"
)
_ASK = "\x1b[?2026$p \x1b[?2048$p \x1b[?2004h \x1b[?7l"
_LEAVE = "\x1b[?2004l \x1b[?7h \x1b[<u \x1b[?1049l \x1b[?25h \x1b[?1004l"
"""What Textual's driver for a real terminal writes at the start and at the end, each alone."""

_JOINED = 4
"""Frames that are drawn at once, as on a line that is slow."""

_LOOKS = 16
"""Frames after which what is shown is looked at in between."""

_PATIENCE = 50
"""Rounds in which an app may come to rest before what it still wants to draw is left out."""

_MOMENT = 0.005
"""Seconds between two of them."""

_TOLD = 5
"""Differences that are told at most."""


class Line:
    """One wire, the terminal that it leads to, and what was found to be wrong there."""

    def __init__(self, columns: int, rows: int, abilities: Abilities) -> None:
        self.wire = Wire(abilities)
        self.terminal = Reference(columns, rows, USUAL._replace(fills=abilities.fills))
        self.wire.resize(columns, rows)
        self.faults: list[str] = []
        self.looks = 0
        """How often it was looked at as a whole."""

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; nobody knows what it shows then."""
        self.wire.resize(columns, rows)
        self.terminal.resize(columns, rows)

    def carry(self) -> None:
        """Have the terminal draw what is due."""
        self.terminal.feed(self.wire.due())

    def compare(self, app: App[object]) -> None:
        """Note where the terminal shows something else than Textual has composed."""
        self.carry()
        self.looks += 1
        rows = zip(composed(app), self.terminal.cells, strict=True)
        wrong = [
            f"column {x}, row {y}: {cell} and not {wanted}"
            for y, (row, shown) in enumerate(rows)
            for x, (wanted, cell) in enumerate(zip(row, shown, strict=True))
            if wanted is not None and wanted != cell
        ]
        cursor = tuple(app._previous_cursor_position)
        if self.terminal.cursor != cursor:
            wrong.append(f"cursor {self.terminal.cursor}, not {cursor}")
        if self.terminal.past_edge or self.terminal.margins:
            wrong.append("written past the edge, or the scroll region left smaller")
        self.faults += wrong[:_TOLD]


class WiredDriver(HeadlessDriver):
    """Draws, for Textual does not take it for headless, into a terminal over a wire."""

    abilities: ClassVar = Abilities()
    lines: ClassVar[list[Line]] = []
    """The line of every app that was run."""

    @property
    def is_headless(self) -> bool:
        """Tell Textual to draw, to ring and to copy as in a real terminal."""
        return False

    def start_application_mode(self) -> None:
        """Enter the screen."""
        self._line = Line(*self._get_terminal_size(), self.abilities)
        self._frames = 0
        self.lines.append(self._line)
        self._command(_ENTER)
        super().start_application_mode()
        self._command(_ASK)
        self._app._sync_available = True  # as a terminal answers that can

    def stop_application_mode(self) -> None:
        """Leave the screen."""
        if not self._line.faults and is_at_rest(self._app):
            self._line.compare(self._app)
        self._command(_LEAVE)
        self.flush()

    def write(self, data: str) -> None:
        """Send what Textual writes."""
        size = self._get_terminal_size()
        if size != self._line.wire.size:
            self._line.resize(*size)
        try:
            self._line.wire.take(data)
        except Exception as error:
            self._line.faults.append(f"{data!r}: {error!r}")
            raise

    def flush(self) -> None:
        """Draw it with the frames that came before it, and look at it now and then."""
        self._frames += 1
        if self._frames % _LOOKS == 0 and is_at_rest(self._app):
            self._line.compare(self._app)
        elif self._frames % _JOINED == 0:
            self._line.carry()

    async def look(self) -> None:
        """Let the app come to rest, and look at the whole screen."""
        pilot = Pilot(self._app)
        for _ in range(_PATIENCE):
            await pilot._wait_for_screen()
            self._app.screen._on_timer_update()
            if is_at_rest(self._app):
                break
            await asyncio.sleep(_MOMENT)
        self._line.compare(self._app)

    def _command(self, sequences: str) -> None:
        for sequence in sequences.split():
            self.write(sequence)


def is_at_rest(app: App[object]) -> bool:
    """Tell whether all that the app shows has been drawn."""
    if app._batch_count or app._resize_event or app._resize_timer or not app._screen_stack:
        return False
    screen = app.screen
    return not (
        screen._scroll_required
        or screen._dirty_widgets
        or screen._compositor._dirty_regions
        or any(
            widget._layout_required or widget._repaint_required or widget._recompose_required
            for widget in screen.walk_children(Widget, with_self=True)
        )
    )


async def come_to_rest(_: float = 0, longest: float = 1) -> None:
    """Wait until the process does next to nothing, and the app has drawn all that it shows.

    Textual's own wait looks at the process alone, and so takes ten times as long to be sure.
    """
    app, until = active_app.get(None), monotonic() + longest
    while monotonic() < until:
        before = process_time()
        await asyncio.sleep(_MOMENT)
        busy = process_time() - before > _MOMENT / 10
        if not busy and (app is None or not app.is_running or is_at_rest(app)):
            break


def over_the_wire(monkeypatch: pytest.MonkeyPatch, abilities: Abilities) -> list[Line]:
    """Have every app run over a wire, and return the lines that there will have been."""
    lines: list[Line] = []
    resize, shut_down = Pilot.resize_terminal, App._shutdown

    async def resize_and_look(pilot: Pilot[object], width: int, height: int) -> None:
        await resize(pilot, width, height)
        if isinstance(driver := pilot.app._driver, Wired) and pilot.app.is_running:
            await driver.look()

    async def look_and_shut_down(app: App[object]) -> None:
        driver: Driver | None = app._driver
        if isinstance(driver, Wired) and app.is_running and app._exception is None:
            await driver.look()
        await shut_down(app)

    monkeypatch.setattr("textual.app.wait_for_idle", come_to_rest)
    monkeypatch.setattr("textual.pilot.wait_for_idle", come_to_rest)

    class Wired(WiredDriver):
        pass

    Wired.abilities, Wired.lines = abilities, lines
    monkeypatch.setattr(headless_driver, "HeadlessDriver", Wired)
    monkeypatch.setattr(Pilot, "resize_terminal", resize_and_look)
    monkeypatch.setattr(App, "_shutdown", look_and_shut_down)
    return lines
