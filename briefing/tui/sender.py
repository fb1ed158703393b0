"""What Textual's writer thread takes for a file: it sends what is due, when there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.tui.outlet import Outlet
    from briefing.tui.wire import Wire
    from briefing.tui.wire.asking import Asking


class Sender:
    """Sends the newest state of a wire through the outlet, each time that it is told to."""

    def __init__(
        self, wire: Wire, outlet: Outlet, asking: Asking, fail: Callable[[Exception], object]
    ) -> None:
        self._wire = wire
        self._outlet = outlet
        self._asking = asking
        self._fail: Callable[[Exception], object] | None = fail
        self.awaited = False
        """Whether the thread has been told and has not looked yet."""
        self.is_writing = False
        """Whether it waits for the terminal to take what it writes."""

    def write(self, text: str) -> None:  # noqa: ARG002 - it only wakes the thread
        """Be about to send what is due."""
        self.awaited = False

    def flush(self) -> None:
        """Send what is due as soon as there is room for it; wait for the terminal to take it."""
        if self._fail is None:
            return
        try:
            self._send()
        except Exception as error:  # noqa: BLE001 - the edge of a thread: the screen would stand still
            fail, self._fail = self._fail, None
            fail(error)

    def _send(self) -> None:
        self._asking.wait()
        due = self._wire.due()
        self.is_writing = True
        self._outlet.write(due + self._asking.sent(len(due.encode())))
        self._outlet.flush()
        self.is_writing = False

    def fileno(self) -> int:
        """Return the terminal's descriptor."""
        return self._outlet.fileno()
