"""Textual's driver, bound to a life: what it writes goes over the wire and can be undone."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import termios
import time
from threading import Event
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import CursorPosition
from textual.geometry import Size

from briefing.tui.intake import Intake
from briefing.tui.keyboard import OneKeyAtATime
from briefing.tui.sender import Sender
from briefing.tui.wanted import MOST_COLUMNS, MOST_ROWS
from briefing.tui.wire import RESET, Wire, screened
from briefing.tui.wire.abilities import abilities
from briefing.tui.wire.asking import Asking

if TYPE_CHECKING:
    from io import TextIOWrapper

    from textual.app import App
    from textual.message import Message

    from briefing.settings.variables import Way
    from briefing.tui.life import Life

_PATIENCE = 0.6
"""Seconds that there are at the end for what is still to be written."""


_LOOK = 0.1
"""Seconds after which the thread that reads keys looks whether it is to end."""

_MOST_AHEAD = 1000
"""Keys, or what else was typed, that may wait to be answered; more than that nobody types."""


class GuardedDriver(LinuxDriver):
    """Writes over the wire, and sets no mode while a life is ending."""

    life: ClassVar[Life]
    """Whose outlet it writes to."""
    way: ClassVar[Way]
    """How it writes."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._wire = Wire(abilities(os.environ)) if self.way == "lean" else None
        self._size = self._size or self._get_terminal_size()
        self._asking = Asking()
        self._suspending = self._stopping = self._woken = False
        self._sized = False
        self._raw: list[Any] | None = None
        outlet = self.life.outlet
        self._sender = Sender(self._wire, outlet, self._asking, self._crash) if self._wire else None
        # Textual's writer thread, which alone waits for the terminal, writes and flushes it.
        self._file = cast("TextIOWrapper", self._sender or outlet)

    def start_application_mode(self) -> None:
        """Take the terminal."""
        with self.life.changing:
            self._sized = False
            if self._sender:
                self._sender.awaited = False
            self._asking.begin()
            super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual left it so
            self._raw = termios.tcgetattr(self.fileno)
            if self._wire and not self._wire.size[0]:
                self._wire.preface(self._asking.greet())
            elif self._wire is None:
                super().write(RESET)

    def stop_application_mode(self) -> None:
        """Give the terminal back, when it has answered what it was asked."""
        self._asking.end(wait=self._sender is not None and not self._sender.is_writing)
        super().stop_application_mode()

    def suspend_application_mode(self) -> None:
        """Give the terminal back for a while; nothing may be written to it any more."""
        self._suspending = True
        try:
            super().suspend_application_mode()
        finally:
            self._suspending = False

    def _sigtstp_application(self, *_: object) -> None:
        """Stop, as soon as nothing is half done: a handler may run in the midst of anything."""
        self._loop.call_soon_threadsafe(self._stop)

    def _stop(self) -> None:
        """Stop, unless the process is about to end: stopped, it could not; then go on."""
        self._stopping, self._woken = True, False
        if self._auto_restart:
            self.suspend_application_mode()
            self._must_signal_resume = True
        with self.life.changing:
            if not self._woken:
                os.kill(os.getpid(), signal.SIGSTOP)
        self._stopping = False
        if self._must_signal_resume:
            self.resume_application_mode()

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal again, or where it was not given back, draw over what came between."""
        if self._stopping:
            self._woken = True
        elif self._must_signal_resume:
            super()._sigcont_application()
        else:
            self._loop.call_soon_threadsafe(self._continued)

    def _continued(self) -> None:
        """Have keys come one by one again, as the shell may have changed that, and draw."""
        with self.life.changing:
            if self._raw is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self._raw)
        self.redraw()
        self._app.refresh(layout=True)

    def close(self) -> None:
        """Write what is due, and end the thread that writes.

        At the very end it does not wait for a terminal that does not read: what the thread has not
        written by then is dropped, and the modes are undone.
        """
        thread = self._writer_thread
        if thread is not None:
            thread._queue.put(None)  # noqa: SLF001 - its own way to stop waits for ever
            thread.join(None if self._suspending else _PATIENCE)

    def process_message(self, message: Message) -> None:
        """Hand on what the terminal sends, but for the answers to our questions."""
        if self._wire is None or not isinstance(message, CursorPosition):
            super().process_message(message)
            return
        repeats = self._asking.answered(message.x)
        if repeats is not None:
            self._wire.learn(repeats=repeats)

    def write(self, data: str) -> None:
        """Take commands or a frame; nothing here waits for the terminal."""
        if self._wire is None:
            super().write(screened(data))
        else:
            self._wire.take(data)
            self._tell()

    def size_now(self) -> Size | None:
        """Return the size that the terminal has now; None where it tells of each one by itself."""
        return None if self._in_band_window_resize else Size(*self._get_terminal_size())

    def _get_terminal_size(self) -> tuple[int, int]:
        """Return the size of the terminal; what COLUMNS and LINES say only where it has none."""
        with contextlib.suppress(OSError):
            columns, rows = os.get_terminal_size(self.life.outlet.fileno())
            if columns and rows:
                return min(columns, MOST_COLUMNS), min(rows, MOST_ROWS)
        columns, rows = super()._get_terminal_size()
        return min(columns, MOST_COLUMNS), min(rows, MOST_ROWS)

    def resize(self, columns: int, rows: int) -> None:
        """Know that the terminal has a size: what it shows now is its own doing."""
        if self._wire is not None:
            self._wire.resize(columns, rows)
            if not self._sized:
                self._sized = True
                self._tell()

    def redraw(self) -> None:
        """Set every mode anew and write the whole screen, over whatever stands in the terminal."""
        modes = self.life.outlet.again()
        if self._wire is None:
            super().write(modes + RESET)
        else:
            self._wire.preface(modes)
            self._tell()

    def _tell(self) -> None:
        """Have the writer thread write what is due, unless it is about to.

        Textual tells the size whenever it takes the terminal; before that nothing can be painted.
        """
        if self._sender and self._sized and not self._sender.awaited:
            self._sender.awaited = True
            super().write("")

    def _disable_mouse_support(self) -> None:
        super()._disable_mouse_support()
        if self._mouse_pixels:  # Textual sets this mode and leaves it on
            self.write("\x1b[?1016l")
            self._mouse_pixels = False

    def run_input_thread(self) -> None:
        """Read what the terminal sends, until it is given back."""
        intake, parser = Intake(), XTermParser()
        poll = select.poll()
        poll.register(self.fileno, select.POLLIN)
        last = time.monotonic()
        while not self.exit_event.is_set():
            if not poll.poll(_LOOK * 1000):
                text = intake.pause(time.monotonic() - last)
            elif data := os.read(self.fileno, 4096):
                text, last = intake.take(data), time.monotonic()
            else:  # the terminal is gone; whoever watches it ends the process
                self.exit_event.wait(_LOOK)
                continue
            messages = (*(parser.feed(text) if text else ()), *parser.tick())
            for message in messages:
                self.process_message(message)
            if messages:
                self._wait_for_app()

    def _wait_for_app(self) -> None:
        """Wait until all that was handed on has arrived: reading must not run away."""
        arrived = Event()
        self._loop.call_soon_threadsafe(arrived.set)
        while not arrived.wait(_LOOK) and not self.exit_event.is_set():
            pass

    def send_message(self, message: Message) -> None:
        """Have the app answer what was typed, unless it is too far behind."""
        if not isinstance(self._app, OneKeyAtATime) or self._app.typed_ahead < _MOST_AHEAD:
            super().send_message(message)

    def _run_input_thread(self) -> None:
        """Read keys; end the app with a crash where that fails, rather than leave it deaf."""
        try:
            self.run_input_thread()
        except Exception as error:  # noqa: BLE001 - the edge of a thread: nobody above would see it
            self._crash(error)

    def _crash(self, error: Exception) -> None:
        """End the app with an error of another thread."""
        with contextlib.suppress(RuntimeError):  # the loop has ended, and the app with it
            self._loop.call_soon_threadsafe(self._app._handle_exception, error)  # noqa: SLF001 - Textual's one way to crash


def driver_class(guard: Life, manner: Way = "lean") -> type[GuardedDriver]:
    """Make the driver class of a life, for Textual to instantiate."""

    class Driver(GuardedDriver):
        life = guard
        way = manner

    return Driver
