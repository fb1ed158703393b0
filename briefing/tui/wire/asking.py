"""What is asked of the terminal, and what its answers tell.

There is one question, where the cursor stands (DSR 6, answered by CPR): every terminal knows it.
The first one follows a sign that the terminal was told to repeat (REP), and its answer tells
whether it does. From then on a question goes out every few thousand bytes. What lies between us and
a terminal at the other end of a slow line takes much more than the line does, so a key that is
held down would fill it with a minute of old frames; while too much is unanswered none is sent, and
then the newest.
"""

from __future__ import annotations

import time
from collections import deque
from threading import Condition

QUESTION = "\x1b[6n"
"""Asks where the cursor stands."""

GREETING = f"\x1b[;21H─\x1b[3b{QUESTION}\x1b[2K"
"""The first question; its signs are erased at once. Keys (F3 with others) are reported much as its
answer is, but with small numbers."""

_REPEATED = 24
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
        self._greeted: float | None = None
        self._answers = self._released = self._late = False
        self._unasked = 0
        self._asked: deque[int] = deque()

    def greet(self) -> str:
        """Return the first question."""
        self._greeted = time.monotonic()
        return GREETING

    def sent(self, size: int) -> str:
        """Count so many bytes; return the question that is to follow them, if any is."""
        with self._change:
            self._unasked += size
            idle = not self._answers or self._released or (self._late and self._asked)
            if idle or self._unasked < _BETWEEN:
                return ""
            self._asked.append(self._unasked)
            self._unasked = 0
            return QUESTION

    def answered(self, column: int) -> bool | None:
        """Take an answer: where the cursor is, from 0. Of the first, tell whether signs repeat."""
        with self._change:
            self._change.notify_all()
            if self._greeted is not None and not self._answers:
                self._answers = True
                self._unasked = 0
                return column == _REPEATED
            if self._asked:  # some keys look like an answer
                self._asked.popleft()
                self._late = False
            return None

    def wait(self) -> None:
        """Wait until there is room for a frame.

        An answer may be lost. Where one has not come in time nothing is held back, until one does.
        """
        with self._change:
            if not self._change.wait_for(self._has_room, _PATIENCE):
                self._late = True
                self._asked.clear()

    def end(self, *, wait: bool) -> None:
        """Ask and hold back no more; `wait` a while for what is still to be answered.

        An answer that comes later would be typed into the shell.
        """
        with self._change:
            self._released = True
            self._change.notify_all()
            if not self._answers and self._greeted is not None:
                age = time.monotonic() - self._greeted
                wait = wait and self._change.wait_for(lambda: self._answers, max(_LAST - age, 0))
            if wait:
                self._change.wait_for(lambda: not self._asked, _LAST)

    def begin(self) -> None:
        """Ask again, of a terminal that has been given back in between."""
        self._released = False
        self._asked.clear()
        self._unasked = 0

    def _has_room(self) -> bool:
        if self._released or self._late or not self._answers:
            return True
        return sum(self._asked) + self._unasked <= _MOST
