"""A program in a pseudo-terminal, watched from outside: what it drew when, in how many bytes."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import struct
import termios
import time
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.processes import environ
from tests.benchmarks.terminals import FULL_COLOUR, Answering

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.benchmarks.terminals import Kind

_QUIET = 0.25
"""Seconds without output after which a program is taken to have drawn all that it wanted."""

_PATIENCE = 2.0
"""Seconds after which a key is taken to change nothing."""


class Drawn(NamedTuple):
    """What a program wrote after a start or a key."""

    first: float
    """Seconds until its first byte."""
    last: float
    """Seconds until its last byte."""
    data: bytes
    """All of it."""
    seen: float
    """Seconds until the text that was waited for stood in its output; 0 where none was."""

    @property
    def size(self) -> int:
        """How many bytes."""
        return len(self.data)


class Screen:
    """A child process with a terminal of its own."""

    def __init__(
        self,
        command: Sequence[str],
        columns: int = 100,
        rows: int = 30,
        kind: Kind = FULL_COLOUR,
    ) -> None:
        # A folder of its own: a place that is remembered would be another first frame.
        self._home = TemporaryDirectory(prefix="briefing-benchmark-")
        self._answering = Answering(kind)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            own = {
                **environ(),
                "LANG": "C.UTF-8",
                "XDG_CONFIG_HOME": "/nonexistent",
                "XDG_STATE_HOME": self._home.name,
                **kind.environ,
            }
            time.sleep(0.05)  # until the parent has set the size
            os.execvpe(command[0], list(command), own)
        self.resize(columns, rows)
        self.began = time.perf_counter() + 0.05

    def watch(self, until: bytes = b"", *, began: float | None = None, limit: float = 20) -> Drawn:
        """Read until the program is quiet (and `until` was seen), and say what it wrote.

        Where it writes nothing at all it is given some time to begin.
        """
        start = time.perf_counter() if began is None else began
        first = last = seen = 0.0
        held = b""
        while time.perf_counter() - start < limit:
            settled = seen if until else held or time.perf_counter() - start > _PATIENCE
            if not select.select([self.fd], [], [], _QUIET)[0]:
                if settled:
                    break
                continue
            try:
                piece = os.read(self.fd, 1 << 16)
                os.write(self.fd, self._answering.answers(piece))
            except OSError:
                break
            held += piece
            last = time.perf_counter() - start
            first = first or last
            if until and not seen and until in held:
                seen = last
        return Drawn(first, last, held, seen)

    def press(self, keys: bytes, until: bytes = b"") -> Drawn:
        """Type `keys` and return what is drawn, at least until a text is."""
        began = time.perf_counter()
        os.write(self.fd, keys)
        return self.watch(until, began=began)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; the program is told."""
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def memory(self) -> float:
        """Return the resident memory of the process in MB."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            line = next(line for line in status if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def cpu(self) -> float:
        """Return the processor time that the process has used, in seconds."""
        with open(f"/proc/{self.pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self) -> None:
        """Close the terminal and see the process off."""
        with contextlib.suppress(OSError):
            os.kill(self.pid, 9)
        os.close(self.fd)
        os.waitpid(self.pid, 0)
        self._home.cleanup()


@contextlib.contextmanager
def screen(
    command: Sequence[str],
    columns: int = 100,
    rows: int = 30,
    kind: Kind = FULL_COLOUR,
) -> Iterator[Screen]:
    """Run `command` in a terminal of that size until the block ends."""
    shown = Screen(command, columns, rows, kind)
    try:
        yield shown
    finally:
        shown.end()
