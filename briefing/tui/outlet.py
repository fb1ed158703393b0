"""The way out to the terminal: everything that is written passes here, and can be undone.

Terminal modes (the alternate screen, mouse, paste and focus reports, the cursor, the keyboard
protocol) outlive the process that sets them. The outlet notes each one that is set, whoever sets
it, so that the exact opposite can be written at any moment, even while the screen is being drawn.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import termios
import time
from threading import Lock

_MODE = re.compile(r"\x1b\[(?:\?([0-9;]+)([hl])|(>[0-9]+u)|<(u))")
"""DEC private modes set (h) or reset (l); the keyboard protocol pushed (>…u) or popped (<u)."""

_USUALLY_ON = frozenset({"7", "25"})
"""Modes that a terminal has on by default: wrapping lines, and showing the cursor."""

_SYNC = "2026"
"""The mode in which a frame is held back until it is whole: never on for longer than one."""

_KEYS = "keys"
"""How the keyboard protocol is noted among the modes."""

_OPPOSITE = {"h": "l", "l": "h"}
"""How a mode is set that was to be undone, by the last letter."""

_ANEW = "\x1b\\\x1b[0m\x1b[r"
"""Ends a sequence that was cut short, every colour, and a region that was to scroll."""

_PIECE = 4096
"""Bytes in one write, so that a blocked one is soon noticed."""

_ENOUGH = 16384
"""Bytes that are gathered at most before they are written."""

_MOMENT = 0.05
"""Seconds to wait for room in one go."""

_PATIENCE = 0.15
"""Seconds that a terminal may take to read on before what waits for it is dropped."""


class Outlet:
    """What Textual's writer thread takes for a file."""

    def __init__(self, fd: int) -> None:
        self._given = fd
        self._fd = _reopened(fd)
        self._lock = Lock()
        self._shut = False
        self._pending = bytearray()
        self._undo: dict[str, str] = {}
        self._pushed = ""

    def write(self, text: str) -> None:
        """Take text for the terminal; it is sent when flushed, or when there is enough of it."""
        with self._lock:
            if self._shut:
                return
            self._note(text)
            self._pending += text.encode("utf-8", "replace")
            if len(self._pending) >= _ENOUGH:
                self._send()

    def flush(self) -> None:
        """Send what was taken."""
        with self._lock:
            self._send()

    def fileno(self) -> int:
        """Return the terminal's descriptor."""
        return self._fd

    def isatty(self) -> bool:
        """Tell that this is a terminal."""
        return True

    def again(self) -> str:
        """Return what sets every mode again that is set, for a terminal that has lost some."""
        return "\x1b\\" + "".join(
            f"{undo}{self._pushed}" if mode == _KEYS else undo[:-1] + _OPPOSITE[undo[-1]]
            for mode, undo in list(self._undo.items())  # without the lock: a writer may wait in it
            if mode != _SYNC
        )

    def undo(self, seconds: float) -> None:
        """Reset every mode that is set and take nothing more; give up when the time is over.

        What a terminal that does not read still has to read is dropped, to make room.
        """
        until = time.monotonic() + seconds
        self._shut = True  # a thread that is writing sees this between two pieces
        if self._undo and self._lock.acquire(timeout=seconds):
            undo = _ANEW + "".join(reversed(self._undo.values()))
            self._undo.clear()
            self._offer(undo.encode(), until)
            self._lock.release()

    def close(self) -> None:
        """Give back the descriptor that was opened; nothing may be written after."""
        self._shut = True
        if self._fd != self._given:
            os.close(self._fd)

    def _note(self, text: str) -> None:
        for modes, action, pushed, popped in _MODE.findall(text):
            if pushed:
                self._undo[_KEYS], self._pushed = "\x1b[<u", f"\x1b[{pushed}"
            elif popped:
                self._undo.pop(_KEYS, None)
            for mode in modes.split(";") if modes else ():
                if (action == "h") == (mode in _USUALLY_ON):
                    self._undo.pop(mode, None)
                else:
                    self._undo[mode] = f"\x1b[?{mode}{'l' if action == 'h' else 'h'}"

    def _send(self) -> None:
        while self._pending and not self._shut:
            del self._pending[: self._try(bytes(self._pending[:_PIECE]))]
        self._pending.clear()

    def _offer(self, data: bytes, until: float) -> None:
        """Write as long as there is time; after a while drop what the terminal does not read."""
        patient = time.monotonic() + _PATIENCE
        while data and time.monotonic() < until:
            data = data[self._try(data) :]
            if data and time.monotonic() > patient:
                self._drop()

    def _try(self, data: bytes) -> int:
        """Write what the terminal takes within a moment and return how much that is."""
        try:
            if select.select([], [self._fd], [], _MOMENT)[1]:
                return os.write(self._fd, data)
        except BlockingIOError:
            return 0
        except OSError:  # the terminal is gone; whoever watches it ends the process
            self._shut = True
            return len(data)
        return 0

    def _drop(self) -> None:
        with contextlib.suppress(termios.error):  # the terminal is gone
            termios.tcflush(self._fd, termios.TCOFLUSH)
            termios.tcflow(self._fd, termios.TCOON)  # somebody may have stopped it


def _reopened(fd: int) -> int:
    """Open a terminal anew, so that writing never waits and nobody else's descriptor changes.

    Where that is not allowed the descriptor itself is used, and a write waits for the terminal.
    """
    try:
        name = os.ttyname(fd)
        with contextlib.suppress(OSError):
            os.tcgetpgrp(fd)  # fails unless this is the terminal that controls us,
            name = "/dev/tty"  # which may be opened even when it is another user's
        return os.open(name, os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        return fd
