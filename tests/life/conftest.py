"""A terminal for one process: a pty, read and typed into by the test, with its state in sight."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest

if TYPE_CHECKING:
    import signal
    from collections.abc import Iterator

CHILD = "tests.life.guarded_child"

_PATIENCE = 20.0
"""Seconds after which what was waited for is taken not to come."""

_ADOPT = """
import os, sys
os.close(os.open(os.ttyname(0), os.O_RDWR))
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Makes the pty the terminal that controls the process, and becomes the command."""

_MODE = re.compile(rb"\x1b\[(?:\?([0-9;]+)([hl])|>[0-9]+(u)|<(u))")
_ON_BEFORE = {b"7", b"25"}


class Pty:
    """A terminal and the one command that runs in it."""

    def __init__(self, command: list[str], **environ: str) -> None:
        self.master, self._slave = os.openpty()
        termios.tcsetwinsize(self._slave, (24, 80))
        self.before = self.line_discipline()
        self.output = b""
        """Every byte that was read so far."""
        self.process = subprocess.Popen(
            [sys.executable, "-c", _ADOPT, *command],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            start_new_session=True,
            env=os.environ | environ,
        )

    def line_discipline(self) -> list[Any]:
        """Return the terminal's state: echo, canonical mode, control characters."""
        return termios.tcgetattr(self._slave)

    def wait_for(self, text: bytes) -> None:
        """Read until `text` has come since the last wait; fail where it does not."""
        start = len(self.output)
        until = time.monotonic() + _PATIENCE
        while text not in self.output[start:]:
            assert time.monotonic() < until, f"{text!r} did not come: {self.output!r}"
            self._read(0.1)

    def type(self, keys: bytes) -> None:
        """Type some keys."""
        os.write(self.master, keys)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the process alone."""
        self.process.send_signal(number)

    def hang_up(self) -> None:
        """Let the terminal vanish, as when a line drops."""
        os.close(self.master)
        self.master = -1

    def end(self) -> int:
        """Wait for the process to end, read the rest, and return its exit code."""
        code = self.process.wait(_PATIENCE)
        while self.master >= 0 and self._read(0.1):
            pass
        return code

    def read_until_ended(self) -> int:
        """Read on while the process ends, as a terminal does, and return its exit code."""
        until = time.monotonic() + _PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < until, "the process goes on"
            self._read(0.05)
        return self.end()

    def state(self) -> str:
        """Return the state of the process as the kernel names it: R, S, T for stopped."""
        return Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()[0]

    def wait_until_stopped(self) -> None:
        """Read until the process has been stopped, as by Ctrl+Z."""
        until = time.monotonic() + _PATIENCE
        while self.state() != "T":
            assert time.monotonic() < until, "the process goes on"
            self._read(0.05)
        self.read_quietly()

    def read_quietly(self) -> None:
        """Read until nothing has come for a while."""
        while self._read(0.3):
            pass

    def wait_until_blocked(self) -> None:
        """Read nothing until the terminal takes nothing more."""
        until = time.monotonic() + _PATIENCE
        while select.select([], [self._slave], [], 0)[1]:
            assert time.monotonic() < until, "the terminal still takes more"
            time.sleep(0.05)

    def modes(self) -> set[bytes]:
        """Return the terminal modes that are not as they were, by all that was written."""
        changed: set[bytes] = set()
        for modes, action, pushed, popped in _MODE.findall(self.output):
            if pushed:
                changed.add(b"keys")
            elif popped:
                assert b"keys" in changed, "popped what was not pushed"
                changed.remove(b"keys")
            for mode in modes.split(b";") if modes else ():
                (changed.discard if (action == b"h") == (mode in _ON_BEFORE) else changed.add)(mode)
        return changed

    def close(self) -> None:
        """End what is left."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for descriptor in (self.master, self._slave):
            if descriptor >= 0:
                os.close(descriptor)

    def _read(self, seconds: float) -> bytes:
        if not select.select([self.master], [], [], seconds)[0]:
            return b""
        data = os.read(self.master, 65536)
        self.output += data
        return data


class Start(Protocol):
    """Starts the child app in a terminal of its own."""

    def __call__(self, way: str, *arguments: str) -> Pty: ...


class Run(Protocol):
    """Starts the program itself in a terminal of its own."""

    def __call__(self, *arguments: str, **environ: str) -> Pty: ...


class Read(Protocol):
    """Starts the program itself in a terminal of its own, and waits for its screen."""

    def __call__(self, **environ: str) -> Pty: ...


class Fresh(Protocol):
    """Starts the program for a reader who has read nothing yet, over a wire of that name."""

    def __call__(self, wire: str = "lean", /) -> Pty: ...


@pytest.fixture
def terminals() -> Iterator[list[Pty]]:
    """Return the terminals of a test, for what is left of them to be ended."""
    started: list[Pty] = []
    yield started
    for each in started:
        each.close()


@pytest.fixture
def start(terminals: list[Pty]) -> Start:
    def begin(way: str, *arguments: str) -> Pty:
        terminals.append(Pty([sys.executable, "-m", CHILD, way, *arguments]))
        return terminals[-1]

    return begin


@pytest.fixture
def run(terminals: list[Pty], program: list[str]) -> Run:
    def begin(*arguments: str, **environ: str) -> Pty:
        terminals.append(Pty([*program, *arguments], **environ))
        return terminals[-1]

    return begin


@pytest.fixture
def read(run: Run) -> Read:
    def begin(**environ: str) -> Pty:
        terminal = run("read", **environ)
        terminal.wait_for(b"Summary")
        return terminal

    return begin


@pytest.fixture
def fresh(read: Read, tmp_path: Path) -> Fresh:
    numbers = iter(range(9))

    def begin(wire: str = "lean", /) -> Pty:
        home = tmp_path / f"home-{next(numbers)}"
        home.mkdir()
        terminal = read(HOME=str(home), BRIEFING_WIRE=wire)
        terminal.read_quietly()
        return terminal

    return begin


@pytest.fixture(autouse=True)
def opens_one(one_briefing: None) -> None:
    """Have the program open the first briefing where nothing is named."""
