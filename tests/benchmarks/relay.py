"""A relay on loopback that makes a slow line of a fast one: a rate, a round trip, a bounded buffer.

It is what sshd is to a program: it reads the program's terminal as long as there is room in its
buffer, and leaves it alone where there is none, so that the program has to wait.
"""

from __future__ import annotations

import os
import select
import socket
import time
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.slow_line import SlowLine

if TYPE_CHECKING:
    from collections.abc import Callable

_READ = 1 << 15
"""Bytes in one read at most."""


class Shape(NamedTuple):
    """What the line is like."""

    rate: float = 8_000
    """Bytes a second, each way: 64 kbit/s."""
    round_trip: float = 0.3
    """Seconds."""
    bound: int = 1 << 16
    """Bytes that are read ahead of the line, each way."""

    def line(self) -> SlowLine:
        """Make one direction of it."""
        return SlowLine(self.rate, self.round_trip / 2, self.bound)


class Relay:
    """Listens on a port for one client, and joins it to what `reach` gives over a slow line."""

    def __init__(self, reach: Callable[[], int], shape: Shape) -> None:
        self._reach = reach
        self._shape = shape
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        """Where it listens."""
        self._stopped, self._stop = os.pipe()
        self._thread = Thread(target=self._run, name="relay", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop carrying."""
        os.write(self._stop, b".")
        self._thread.join()
        self._listening.close()
        for end in (self._stop, self._stopped):
            os.close(end)

    def _run(self) -> None:
        ready, _, _ = select.select([self._listening.fileno(), self._stopped], [], [])
        if self._stopped in ready:
            return
        client, _ = self._listening.accept()
        with client:
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            _carry(self._reach(), client.fileno(), self._shape, self._stopped)


def _carry(near: int, far: int, shape: Shape, stopped: int) -> None:
    """Carry bytes both ways, until told to stop or until either end is closed."""
    ways = ((near, shape.line(), far), (far, shape.line(), near))
    while True:
        now = time.perf_counter()
        for _, line, target in ways:
            _write(target, line.arrived(now))
        times = [when for _, line, _ in ways if (when := line.next()) is not None]
        patience = max(0.0, min(times) - time.perf_counter()) if times else None
        wanted = [source for source, line, _ in ways if line.room(now)]
        ready, _, _ = select.select([*wanted, stopped], [], [], patience)
        if stopped in ready:
            return
        for source, line, _ in ways:
            if source in ready:
                now = time.perf_counter()
                data = _read(source, min(_READ, line.room(now)))
                if not data:
                    return
                line.take(data, now)


def _read(source: int, size: int) -> bytes:
    try:
        return os.read(source, size)
    except OSError:  # a terminal whose program has ended
        return b""


def _write(target: int, data: bytes) -> None:
    try:
        while data:
            data = data[os.write(target, data) :]
    except OSError:  # nobody is there any more, as the next read will tell
        return
