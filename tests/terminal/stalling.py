"""A line that stops carrying what comes from afar, while it goes on taking it, as buffers do."""

from __future__ import annotations

import select
import socket
from threading import Thread


class StallingLine:
    """Joins whoever connects to its port with another port of this machine."""

    def __init__(self, far: int) -> None:
        self._far = far
        self._stalled = self._ended = False
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        """Where it listens."""
        self.held = b""
        """What came from afar and was not carried."""
        self._thread = Thread(target=self._run)
        self._thread.start()

    def stall(self) -> None:
        """Hold what comes from afar from now on."""
        self._stalled = True

    def go_on(self) -> None:
        """Carry what was held, and all that comes after."""
        self._stalled = False

    def close(self) -> None:
        """Drop the line."""
        self._ended = True
        self._thread.join()

    def _run(self) -> None:
        with self._listening:
            while not select.select([self._listening], [], [], 0.05)[0]:
                if self._ended:
                    return
            near, _ = self._listening.accept()
        with near, socket.create_connection(("127.0.0.1", self._far)) as far:
            while not self._ended and self._carry(near, far):
                pass

    def _carry(self, near: socket.socket, far: socket.socket) -> bool:
        """Carry what has come both ways; tell whether there may be more."""
        try:
            ready, _, _ = select.select([near, far], [], [], 0.05)
            for source in ready:
                data = source.recv(1 << 16)
                if not data:
                    return False
                if source is near:
                    far.sendall(data)
                else:
                    self.held += data
            if self.held and not self._stalled:
                near.sendall(self.held)
                self.held = b""
        except OSError:  # either end is gone
            return False
        return True
