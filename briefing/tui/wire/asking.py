"""What is asked of the terminal, and what its answers tell.

There is one question, where the cursor stands (DSR 6, answered by CPR): every terminal knows it.
The first one follows a sign that the terminal was told to repeat (REP), and its answer tells
whether it does. From then on a question goes out every few thousand bytes. What lies between us and
a terminal at the other end of a slow line takes much more than the line does, so a key that is
held down would fill it with a minute of old frames; while too much is unanswered none is sent, and
then the newest.
"""

from __future__ import annotations

from collections import deque
from threading import Condition
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

QUESTION = "\x1b[6n"
"""Asks where the cursor stands."""

GREETING = f"\x1b[H─\x1b[3b{QUESTION}"
"""The first question; the screen is painted over it at once."""

_REPEATED = 4
"""The column, from 0, where the cursor is where the sign was repeated."""

_BETWEEN = 1024
"""Bytes after which the next question is asked."""

_MOST = 4096
"""Bytes under way beyond which no frame is sent: half a second's worth on a line of 64 kbit/s."""

_PATIENCE = 5.0
"""Seconds after which an answer is taken to be lost."""

_LAST = 1.0
"""Seconds to wait for answers before the terminal is given back."""


class Asking:
    """Counts what is under way; asked by the thread that writes, answered by the one that reads.

    A terminal that has never answered is sent everything at once.
    """

    def __init__(self) -> None:
        self._change = Condition()
        self._greeted = self._answers = self._released = False
        self._unasked = 0
        self._asked: deque[int] = deque()

    def greet(self) -> str:
        """Return the first question."""
        self._greeted = True
        return GREETING

    def sent(self, size: int) -> str:
        """Count so many bytes; return the question that is to follow them, if any is."""
        with self._change:
            if not self._answers or self._released:
                return ""
            self._unasked += size
            if self._unasked < _BETWEEN:
                return ""
            self._asked.append(self._unasked)
            self._unasked = 0
            return QUESTION

    def answered(self, column: int) -> bool | None:
        """Take an answer: where the cursor is, from 0. Of the first, tell whether signs repeat."""
        with self._change:
            if self._greeted and not self._answers:
                self._answers = True
                return column == _REPEATED
            if self._asked:  # some keys look like an answer
                self._asked.popleft()
            self._change.notify_all()
            return None

    def wait(self) -> None:
        """Wait until there is room for a frame; not for ever, as an answer may be lost."""
        self._until(_PATIENCE, lambda: self._released or sum(self._asked) + self._unasked <= _MOST)

    def end(self) -> None:
        """Ask and hold back no more, and wait a while for what is still to be answered.

        An answer that comes later would be typed into the shell.
        """
        with self._change:
            self._released = True
            self._change.notify_all()
        self._until(_LAST, lambda: not self._asked)

    def begin(self) -> None:
        """Ask again, of a terminal that has been given back in between."""
        self._released = False
        self._asked.clear()
        self._unasked = 0

    def _until(self, seconds: float, done: Callable[[], bool]) -> None:
        """Wait so long at most; what is not answered by then never will be."""
        with self._change:
            if not self._change.wait_for(done, seconds):
                self._asked.clear()
