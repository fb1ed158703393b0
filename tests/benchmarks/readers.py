"""Somebody at the other end of a line: presses keys, and notes what comes when."""

from __future__ import annotations

import os
import select
import time
from typing import NamedTuple

from tests.benchmarks.terminals import FULL_COLOUR, Answering

_QUIET = 1.0
"""Seconds without a byte after which an answer is taken to be whole: three round trips."""
_STARTED = 2.5
"""Seconds without a byte after which a program is taken to have started."""
_LIMIT = 120.0
"""Seconds after which nothing more is waited for."""
_PATIENCE = 15.0
"""Seconds after which something that was asked for is taken to have no answer."""


class Answer(NamedTuple):
    """What came after a start or a key."""

    name: str
    """What was asked for."""
    began: float
    """When, by the clock."""
    pieces: tuple[tuple[float, bytes], ...]
    """What came, and when."""
    text: bytes
    """The same in one."""


class Reader:
    """Reads and types at a descriptor."""

    def __init__(self, fd: int, began: float) -> None:
        self._fd = fd
        self._began = began
        self._answering = Answering(FULL_COLOUR)
        self.answers: list[Answer] = []
        """All that was asked for, in order; nothing that came is in none of them."""

    def start(self, name: str) -> None:
        """Wait until the first screen is there."""
        self._keep(name, self._began, self._quiet(_STARTED))

    def press(self, name: str, keys: bytes) -> None:
        """Type and wait until the answer is there."""
        began = time.perf_counter()
        os.write(self._fd, keys)
        self._keep(name, began, self._quiet())

    def hold(self, name: str, key: bytes, times: int, rate: float) -> None:
        """Type one key again and again; what is told of it begins with the last one."""
        pieces: list[tuple[float, bytes]] = []
        first = time.perf_counter()
        for number in range(times):
            pieces += self._read(first + number / rate)
            os.write(self._fd, key)
        began = time.perf_counter()
        self._keep(name, began, [*pieces, *self._quiet()])

    def _keep(self, name: str, began: float, pieces: list[tuple[float, bytes]]) -> None:
        text = b"".join(piece for _, piece in pieces)
        self.answers.append(Answer(name, began, tuple(pieces), text))

    def _quiet(self, quiet: float = _QUIET) -> list[tuple[float, bytes]]:
        """Read until nothing more comes, but wait for something first."""
        until = time.perf_counter() + _LIMIT
        pieces = self._read(time.perf_counter() + _PATIENCE, once=True)
        while pieces and time.perf_counter() < until:
            come = self._read(time.perf_counter() + quiet, once=True)
            if not come:
                break
            pieces += come
        return pieces

    def _read(self, until: float, *, once: bool = False) -> list[tuple[float, bytes]]:
        pieces: list[tuple[float, bytes]] = []
        while (left := until - time.perf_counter()) > 0 and not (once and pieces):
            if select.select([self._fd], [], [], left)[0]:
                piece = self._piece()
                pieces.append((time.perf_counter(), piece))
                os.write(self._fd, self._answering.answers(piece))
        return pieces

    def _piece(self) -> bytes:
        try:
            if piece := os.read(self._fd, 1 << 16):
                return piece
        except OSError:  # a terminal whose program has ended
            pass
        raise SystemExit("the program has ended before it was asked to")
