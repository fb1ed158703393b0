"""A slow line, as arithmetic: so many bytes a second, each of them so much later.

It knows no clock and no file: whoever has it tells the time. So what it does can be tested exactly.
"""

from __future__ import annotations

from collections import deque

_QUANTUM = 0.02
"""Seconds that a piece takes to leave at most: what arrives comes in steps of this."""


class SlowLine:
    """One direction of a line: a queue of a bounded size, a rate, and a delay."""

    def __init__(self, rate: float, delay: float, bound: int) -> None:
        self._rate = rate
        self._delay = delay
        self._bound = bound
        self._piece = max(1, int(rate * _QUANTUM))
        self._waiting: deque[tuple[float, bytes]] = deque()
        self._flying: deque[tuple[float, bytes]] = deque()
        self._free = 0.0

    def take(self, data: bytes, now: float) -> None:
        """Queue bytes behind those that have not left yet."""
        self._leave(now)
        self._free = max(self._free, now)
        for begin in range(0, len(data), self._piece):
            piece = data[begin : begin + self._piece]
            self._free += len(piece) / self._rate
            self._waiting.append((self._free, piece))

    def room(self, now: float) -> int:
        """Return how many more bytes it takes, beside those that have not left yet."""
        self._leave(now)
        return max(0, self._bound - sum(len(piece) for _, piece in self._waiting))

    def arrived(self, now: float) -> bytes:
        """Take out what has come to the other end."""
        self._leave(now)
        come = bytearray()
        while self._flying and self._flying[0][0] <= now:
            come += self._flying.popleft()[1]
        return bytes(come)

    def next(self) -> float | None:
        """Return when something leaves or arrives next; None where nothing is under way."""
        times = [queue[0][0] for queue in (self._waiting, self._flying) if queue]
        return min(times, default=None)

    def _leave(self, now: float) -> None:
        """Move what has left by now from the queue to the way."""
        while self._waiting and self._waiting[0][0] <= now:
            left, piece = self._waiting.popleft()
            self._flying.append((left + self._delay, piece))
