"""How a test brings the program to where it is to be ended."""

from __future__ import annotations

import random
import signal
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.life.lines import REDRAW, fill, resize, stop_reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.life.conftest import Pty

_SIZES = [(1, 1), (2, 50), (500, 200), (0, 0), (20, 5), (40, 12), (79, 23), (100, 30), (80, 24)]
_PATIENCE = 20.0


def read_for(terminal: Pty, seconds: float) -> None:
    """Read what comes in so many seconds."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        if terminal.master < 0 or terminal.process.poll() is not None:
            time.sleep(min(left, 0.01))
            return
        terminal._read(left)


def wait_until_started(terminal: Pty) -> None:
    """Wait until the process has become the interpreter that runs the program."""
    until = time.monotonic() + _PATIENCE
    cmdline = Path(f"/proc/{terminal.process.pid}/cmdline")
    while cmdline.read_bytes().split(b"\0")[1:2] != [b"-m"]:
        assert time.monotonic() < until, "it does not start"
        time.sleep(0.001)


def typed(*keys: bytes) -> Callable[[Pty], None]:
    """Return what types some keys once the screen stands, and reads what they bring."""

    def reach(terminal: Pty) -> None:
        terminal.wait_for(b"Summary")
        terminal.read_quietly()
        for key in keys:
            terminal.type(key)
            terminal.read_quietly()

    return reach


def typed_just_now(keys: bytes) -> Callable[[Pty], None]:
    """Return what types some keys and does not wait for what they bring."""

    def reach(terminal: Pty) -> None:
        typed()(terminal)
        terminal.type(keys)

    return reach


def storm(*keys: bytes) -> Callable[[Pty], None]:
    """Return what brings many sizes at once, over whatever keys have opened."""

    def reach(terminal: Pty) -> None:
        typed(*keys)(terminal)
        chance = random.Random(5)
        for _ in range(60):
            resize(terminal, *chance.choice(_SIZES))
            terminal._read(0.005)

    return reach


def stuck(*keys: bytes) -> Callable[[Pty], None]:
    """Return what fills the terminal, which reads nothing more."""

    def reach(terminal: Pty) -> None:
        typed(*keys)(terminal)
        fill(terminal)

    return reach


def held(terminal: Pty) -> None:
    """Stop the terminal as Ctrl+S does, and have something drawn."""
    typed()(terminal)
    stop_reading(terminal)
    terminal.type(b"jj")
    time.sleep(0.1)


def stopped(terminal: Pty) -> None:
    """Stop the process."""
    typed()(terminal)
    terminal.signal(signal.SIGTSTP)
    terminal.wait_until_stopped()


def prompted(terminal: Pty) -> None:
    """Wait for the prompt."""
    terminal.wait_for(b"tells all commands")
    terminal.read_quietly()


def printing(terminal: Pty) -> None:
    """Have the terminal take nothing while a digest is printed."""
    termios.tcflow(terminal._slave, termios.TCOOFF)
    time.sleep(0.2)


STAGES: dict[str, Callable[[Pty], None]] = {
    "first frame": lambda terminal: terminal.wait_for(b"\x1b[?1049h"),
    "idle": typed(),
    "palette": typed(b":"),
    "help": typed(b"?"),
    "filter": typed(b"2", b"2", b"f"),
    "search": typed(b"/", b"Sotk"),
    "links": typed(b"o"),
    "keys waiting": typed_just_now(b"j" * 400),
    "a flood of frames": typed_just_now(REDRAW * 100),
    "Ctrl+L": typed_just_now(REDRAW),
    "leaving": typed_just_now(b"Q"),
    "a storm": storm(),
    "a storm over the palette": storm(b":"),
    "a storm over help": storm(b"?"),
    "a storm over a filter": storm(b"2", b"2", b"f"),
    "full": stuck(),
    "full with the palette": stuck(b":"),
    "held": held,
    "stopped": stopped,
    "a paste without an end": typed(b"/", b"\x1b[200~x"),
    "by prompt": prompted,
    "printing": printing,
}
"""Where it is ended, apart from the start."""

REACHED_BY = {
    "by prompt": ("--linear",),
    "printing": ("digest", "--depth=full", *["2022-09-13-armenia-azerbaijan"] * 19),
}
"""What it is called with, where that is not the screen."""
