"""Textual's driver, bound to a life: what it writes can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from io import TextIOWrapper

    from textual.app import App

    from briefing.tui.life import Life


class GuardedDriver(LinuxDriver):
    """Writes through the outlet, and sets no mode while a life is ending."""

    life: ClassVar[Life]
    """Whose outlet it writes to."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file = cast("TextIOWrapper", self.life.outlet)

    def start_application_mode(self) -> None:
        """Take the terminal."""
        with self.life.changing:
            super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual left it so

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


def driver_class(guard: Life) -> type[GuardedDriver]:
    """Make the driver class of a life, for Textual to instantiate."""

    class Driver(GuardedDriver):
        life = guard

    return Driver
