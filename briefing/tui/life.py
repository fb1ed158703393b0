"""The life of the screen: however it ends, the terminal is left as it was found.

A thread of its own waits for the signals that end a process and for the terminal to vanish. It acts
at once, whatever the rest is doing - starting, reading a file, drawing to a terminal that does not
read - and ends the process, after what is remembered was written, for which there is little time.
Nothing here imports Textual, so that it stands before Textual is imported.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import sys
import termios
from threading import RLock, Thread
from typing import TYPE_CHECKING, Any, Protocol

from briefing.clean import clean_line
from briefing.errors import ExitCode
from briefing.tui.crash import summarise, write_report
from briefing.tui.outlet import Outlet

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType, TracebackType
    from typing import Self

ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT, signal.SIGXCPU)
"""The signals that end the screen, with exit code 128 + n. Ctrl+C is a key while it runs; the last
one comes where the process has used up the processor time that it was given."""

_STOP = b"\0"
"""Tells the watching thread to stop; no signal has this number."""

_GONE = select.POLLHUP | select.POLLERR
"""What `poll` says of a terminal whose other end is closed."""

_TIME = 0.6
"""Seconds that undoing may take with a terminal that does not read."""


_LAST = 0.3
"""Seconds that there are for the last thing to do."""


class Ended(Protocol):
    """An app that has run."""

    @property
    def crash(self) -> BaseException | None:
        """What it ended with, where it crashed."""

    @property
    def return_code(self) -> int | None:
        """What it was told to end with."""


class Life:
    """Guards the terminal from its entry to its exit; enter it first of all, in the main thread."""

    def __init__(self, *, reports: str | None = None, stdin: int = 0, stderr: int = 2) -> None:
        self.outlet = Outlet(stderr)
        """Where the screen is drawn."""
        self.changing = RLock()
        """Held while the terminal's modes are being set, so that none is set after the undoing."""
        self.farewell: Callable[[float], None] | None = None
        """The last thing to do before a signal ends the process, within so many seconds."""
        self._reports = reports
        self._stdin = stdin
        self._terminals = (stdin, stderr)
        self._handlers: dict[signal.Signals, Any] = {}
        self._thread = Thread(target=self._watch, name="briefing-life", daemon=True)

    def __enter__(self) -> Self:
        try:
            self._before = termios.tcgetattr(self._stdin)
        except termios.error:  # the terminal has gone since it was looked at
            raise SystemExit(ExitCode.SIGNAL + signal.SIGHUP) from None
        gc.disable()  # until the first frame: what is made on the way there stays
        self._awaited, self._woken = os.pipe()
        os.set_blocking(self._woken, False)
        self._thread.start()
        self._former = signal.set_wakeup_fd(self._woken, warn_on_full_buffer=False)
        for number in ENDING:
            if signal.getsignal(number) is not signal.SIG_IGN:  # who ignores it means to outlive it
                self._handlers[number] = signal.signal(number, _leave_to_thread)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._restore()
        os.write(self._woken, _STOP)
        self._thread.join()
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._former)
        os.close(self._awaited)
        os.close(self._woken)
        self.outlet.close()
        gc.enable()

    @staticmethod
    def first_frame() -> None:
        """Let the collector run again, over what is made from now on; call it once."""
        gc.freeze()
        gc.enable()

    def exit_code(self, app: Ended) -> int:
        """Return what the process ends with, and tell of a crash on stderr."""
        if app.crash is not None:
            return self.fault(app.crash)
        if self._vanished():
            return ExitCode.SIGNAL + signal.SIGHUP
        return app.return_code or ExitCode.OK

    def fault(self, crash: BaseException) -> int:
        """Tell of a crash on stderr, and return what the process ends with."""
        if self._vanished():
            return ExitCode.SIGNAL + signal.SIGHUP
        with contextlib.suppress(OSError):  # it vanishes just now
            sys.stderr.write(f"briefing: a fault of ours: {self._account(crash)}\n")
        return ExitCode.FAULT

    def _account(self, crash: BaseException) -> str:
        told = summarise(crash)
        if self._reports is None:
            return told
        try:
            return f"{told}; report: {clean_line(write_report(crash, self._reports))}"
        except OSError as error:
            return f"{told}; no report: {summarise(error)}"

    def _watch(self) -> None:
        """Wait, without waking up in between, and end the process when the time has come."""
        # Undoing from the background must not stop us: the shell would wait for a dead screen.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
        poll = select.poll()
        poll.register(self._awaited, select.POLLIN)
        for terminal in self._terminals:
            poll.register(terminal, 0)
        while True:
            for descriptor, state in poll.poll():
                if descriptor != self._awaited and state & _GONE:
                    self._end(signal.SIGHUP)
                elif descriptor != self._awaited:  # closed by somebody: nothing to watch any more
                    poll.unregister(descriptor)
                elif not self._heed(os.read(self._awaited, 64)):
                    return

    def _heed(self, numbers: bytes) -> bool:
        """End the process if an ending signal is among those that came; tell whether to go on."""
        for number in numbers:
            if number in ENDING:
                self._end(number)
        return _STOP not in numbers

    def _end(self, number: int) -> None:
        self.changing.acquire(timeout=_TIME / 3)
        try:
            self._restore()
            if self.farewell is not None:
                self.farewell(_LAST)
        finally:
            os._exit(ExitCode.SIGNAL + number)

    def _restore(self) -> None:
        """Undo the modes and the line discipline, unless the terminal is now somebody else's."""
        self.outlet.undo(_TIME)
        with contextlib.suppress(termios.error):  # a terminal that is gone needs nothing
            if self._is_ours() and termios.tcgetattr(self._stdin) != self._before:
                termios.tcflush(self._stdin, termios.TCIFLUSH)  # late answers to our questions
                termios.tcsetattr(self._stdin, termios.TCSANOW, self._before)

    def _is_ours(self) -> bool:
        """Tell whether we are in the foreground of the terminal, or nobody keeps account of it."""
        try:
            return os.tcgetpgrp(self._stdin) == os.getpgrp()
        except OSError:
            return True

    def _vanished(self) -> bool:
        poll = select.poll()
        for terminal in self._terminals:
            poll.register(terminal, 0)
        return any(state & _GONE for _, state in poll.poll(0))


def _leave_to_thread(number: int, frame: FrameType | None) -> None:
    """Do nothing: with a handler the signal's number reaches the pipe, and the thread behind it."""
