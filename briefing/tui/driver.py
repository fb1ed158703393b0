"""Textual's driver, bound to a life: what it writes goes over the wire and can be undone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, ClassVar, Literal, cast

from textual.drivers.linux_driver import LinuxDriver

from briefing.tui.wire import RESET, Wire, screened
from briefing.tui.wire.abilities import abilities

if TYPE_CHECKING:
    from io import TextIOWrapper

    from textual.app import App

    from briefing.tui.life import Life
    from briefing.tui.outlet import Outlet

Way = Literal["lean", "plain"]
"""How a frame is written: as the difference to what is shown, or as Textual made it."""


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
        outlet = self.life.outlet
        self._due = _Due(self._wire, outlet) if self._wire else None
        # Textual's writer thread, which alone waits for the terminal, writes and flushes it.
        self._file = cast("TextIOWrapper", self._due or outlet)

    def start_application_mode(self) -> None:
        """Take the terminal."""
        with self.life.changing:
            if self._due:
                self._due.awaited = False
            super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual left it so

    def write(self, data: str) -> None:
        """Take commands or a frame; nothing here waits for the terminal."""
        if self._wire is None:
            super().write(screened(data))
        else:
            self._wire.take(data)
            self._tell()

    def resize(self, columns: int, rows: int) -> None:
        """Know that the terminal has a size: what it shows now is its own doing."""
        if self._wire is not None:
            same = self._wire.size == (columns, rows)
            self._wire.resize(columns, rows)
            if same:  # Textual draws nothing then, but the terminal may have moved all lines
                self._tell()

    def redraw(self) -> None:
        """Set every mode anew and write the whole screen, over whatever stands in the terminal."""
        modes = self.life.outlet.again()
        if self._wire is None:
            super().write(modes + RESET)
        else:
            self._wire.take(modes)
            self._wire.forget()
            self._tell()

    def _tell(self) -> None:
        """Have the writer thread write what is due, unless it is about to."""
        if self._due and not self._due.awaited:
            self._due.awaited = True
            super().write("")

    def _disable_mouse_support(self) -> None:
        super()._disable_mouse_support()
        if self._mouse_pixels:  # Textual sets this mode and leaves it on
            self.write("\x1b[?1016l")
            self._mouse_pixels = False

    def _run_input_thread(self) -> None:
        """Read keys; end the app with a crash where that fails, rather than leave it deaf."""
        try:
            self.run_input_thread()
        except Exception as error:  # noqa: BLE001 - the edge of a thread: nobody above would see it
            self._loop.call_soon_threadsafe(self._app._handle_exception, error)  # noqa: SLF001 - Textual's one way to crash


class _Due:
    """What the writer thread takes for a file: a write says that something is due."""

    def __init__(self, wire: Wire, outlet: Outlet) -> None:
        self._wire = wire
        self._outlet = outlet
        self.awaited = False
        """Whether the thread has been told and has not looked yet."""

    def write(self, text: str) -> None:  # noqa: ARG002 - it only wakes the thread
        """Be about to write what is due."""
        self.awaited = False

    def flush(self) -> None:
        """Write what is due by now; wait for the terminal to take it."""
        self._outlet.write(self._wire.due())
        self._outlet.flush()

    def fileno(self) -> int:
        """Return the terminal's descriptor."""
        return self._outlet.fileno()


def driver_class(guard: Life, manner: Way = "lean") -> type[GuardedDriver]:
    """Make the driver class of a life, for Textual to instantiate."""

    class Driver(GuardedDriver):
        life = guard
        way = manner

    return Driver
