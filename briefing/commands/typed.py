"""What is typed: lines of standard input, one at a time."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

from briefing.commands import output

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LONGEST = 1_000
"""Characters of a line that are looked at."""


def on_terminal() -> bool:
    """Return whether someone types at a terminal; a standard input that is closed is none."""
    return sys.stdin is not None and sys.stdin.isatty()


def lines(prompt: Callable[[], str] | None = None) -> Iterator[str]:
    """Yield the lines to the end of the input, asking for each on stderr where there is a prompt.

    Bytes that are no text become U+FFFD, and a line is cut where it is too long for any command.
    """
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
        while line := _asked_for(prompt() if prompt else ""):
            yield line


def _asked_for(prompt: str) -> str:
    """Return the next line; nothing at the end of the input."""
    try:
        if prompt:
            output.ask(prompt)
            _wait()
        line = _read()
    except OSError:  # the terminal has gone
        return ""
    except KeyboardInterrupt:
        output.ask("\n" * bool(prompt))
        raise
    if not line:
        output.ask("\n" * bool(prompt))
    return line


def _read() -> str:
    """Read a line to its end, and return the beginning of it."""
    typed = rest = sys.stdin.readline(_LONGEST)
    while rest and not rest.endswith("\n"):
        rest = sys.stdin.readline(_LONGEST)
    return typed


def _wait() -> None:
    """Wait for a line or a signal; one that comes just before a read would not end the read."""
    import select  # noqa: PLC0415 - where nobody types nothing is waited for
    import signal  # noqa: PLC0415 - the same

    woken, waking = os.pipe()
    os.set_blocking(waking, False)
    before = signal.set_wakeup_fd(waking, warn_on_full_buffer=False)
    try:
        select.select([sys.stdin, woken], [], [])
    finally:
        signal.set_wakeup_fd(before)
        os.close(woken)
        os.close(waking)
