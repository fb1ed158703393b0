"""What many readers at once cost: `python -m tests.kiosk.readers 50`.

Prints how long each waits for its first screen, and the memory that each takes: of its own program,
and of the two processes that sshd keeps for it. It is counted proportionally (PSS): what several
share counts for each by its part.
"""

from __future__ import annotations

import os
import select
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.kiosk.hosts import Host, below
from tests.terminal.remote import missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tests.life.conftest import Pty

_LAST = b"quit"
"""What comes at the end of the first screen."""
_PATIENCE = 120.0


def first_screens(host: Host, count: int) -> tuple[list[Pty], list[float]]:
    """Log in so many times at once; return the terminals, and the seconds until each screen."""
    began = time.monotonic()
    terminals = [host.open("", TERM="xterm-256color") for _ in range(count)]
    took: dict[int, float] = {}
    while len(took) < count:
        assert time.monotonic() - began < _PATIENCE, f"only {len(took)} of {count} have a screen"
        waiting = {each.master: each for each in terminals if each.master not in took}
        for master in select.select(list(waiting), [], [], 1)[0]:
            terminal = waiting[master]
            terminal.output += os.read(master, 65536)
            if _LAST in terminal.output:
                took[master] = time.monotonic() - began
    return terminals, [took[each.master] for each in terminals]


def memory(processes: Iterable[int]) -> list[float]:
    """Return what each of some processes takes, in MB."""
    return [
        int(line.split()[1]) / 1024
        for process in processes
        for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
        if line.startswith("Pss:")
    ]


def lines(host: Host, count: int) -> Iterator[str]:
    """Yield what so many readers cost."""
    _, took = first_screens(host, count)
    yield f"{count} at once: first screen after {_spread(took, 's')}"
    time.sleep(3)
    programs = set(host.programs())
    servers = {pid for pid, _ in below(host.server.process)} - programs
    own, theirs = memory(programs), memory(servers)
    yield f"  {len(own)} programs, memory of each: {_spread(own, 'MB')}; together {sum(own):.0f} MB"
    yield f"  sshd for each reader: {sum(theirs) / count:.1f} MB"
    began = time.monotonic()
    host.hang_up()
    left = host.left()
    yield f"  all lines dropped: {len(left)} processes left after {time.monotonic() - began:.1f} s"


def _spread(values: Sequence[float], unit: str) -> str:
    low, high = min(values), max(values)
    return f"{low:.1f} to {high:.1f} {unit}, half of them within {median(values):.1f}"


def main(count: int) -> int:
    """Print what one reader costs, and what `count` at once do; return the exit code."""
    if reason := missing():
        print(reason, file=sys.stderr)  # noqa: T201 - printing is what it is for
        return 2
    with TemporaryDirectory() as folder:
        host = Host(Path(folder))
        try:
            for line in (*lines(host, 1), *lines(host, count)):
                print(line)  # noqa: T201 - as above
        finally:
            host.hang_up()
            host.server.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50))
