"""What a terminal does to a program that writes to it: it stops, fills up, and reads on."""

from __future__ import annotations

import fcntl
import select
import struct
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.life.conftest import Pty

REDRAW = b"\x0c"
"""The key that has the whole screen drawn."""

_PATIENCE = 60.0


def settle(terminal: Pty) -> None:
    """Read until the program has nothing more to say, nor anything to do."""
    before = -1
    while before != (before := ticks(terminal)) or is_running(terminal):
        terminal.read_quietly()


def rest(terminal: Pty) -> None:
    """Read nothing, and wait until the program has read all keys and has nothing more to do."""
    until = time.monotonic() + _PATIENCE
    before = -1
    while unread(terminal) or before != (before := ticks(terminal)) or is_running(terminal):
        assert time.monotonic() < until, "the program does not come to rest"
        time.sleep(0.3)


def unread(terminal: Pty) -> int:
    """Return how many typed bytes the program has not read."""
    (count,) = struct.unpack("i", fcntl.ioctl(terminal._slave, termios.FIONREAD, bytes(4)))
    return int(count)


def is_running(terminal: Pty) -> bool:
    """Tell whether the program runs, or would if a busy machine let it."""
    try:
        stats = [
            task.read_text() for task in Path(f"/proc/{terminal.process.pid}/task").glob("*/stat")
        ]
    except OSError:  # a thread, or all of it, has just ended
        return terminal.process.poll() is None
    return any(stat.rpartition(")")[2].split()[0] == "R" for stat in stats)


def ticks(terminal: Pty) -> int:
    """Return the processor time of the program, in steps of which it takes none while it rests."""
    if terminal.process.poll() is not None:
        return 0
    stat = Path(f"/proc/{terminal.process.pid}/stat").read_text(encoding="ascii")
    user, system = stat.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) // 3


def stop_reading(terminal: Pty) -> None:
    """Let the terminal take nothing more, as Ctrl+S does."""
    termios.tcflow(terminal._slave, termios.TCOOFF)


def read_on(terminal: Pty) -> bytes:
    """Let it read again and return what it gets."""
    before = len(terminal.output)
    termios.tcflow(terminal._slave, termios.TCOON)
    settle(terminal)
    return terminal.output[before:]


def fill(terminal: Pty) -> None:
    """Have whole screens drawn, and read none of them, until the terminal takes nothing more."""
    until = time.monotonic() + _PATIENCE
    while select.select([], [terminal._slave], [], 0)[1]:
        assert time.monotonic() < until, "the terminal takes everything"
        terminal.type(REDRAW)
        time.sleep(0.02)


def resize(terminal: Pty, columns: int, rows: int) -> None:
    """Give the terminal another size."""
    termios.tcsetwinsize(terminal._slave, (rows, columns))
