"""Many readers of one state file at once, each a process of its own, and what that costs.

`python -m tests.library.crowd [READERS]` prints the figures; 200 readers if no number is given.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUNDS = 5
"""How often each reader keeps its place."""

_READER = f"""
import os, sys, time
from briefing.library import state, state_thread
folder, number = sys.argv[1:]
print("ready", flush=True)
sys.stdin.read()  # all begin at the same moment
begun, waited = time.monotonic(), 0.0
mine = state.State.open(folder)
for round in range({ROUNDS}):
    before = time.monotonic()
    mine.place("shared")
    mine.keep_place(f"mine-{{number}}", b"%d" % round)
    mine.set_mark("shared", number, b"%d" % round)
    mine.keep_place("shared", number.encode())
    mine.set_starred(f"star-{{number}}", starred=round % 2 == 0)
    waited = max(waited, time.monotonic() - before)
mine.close(120)
spent = time.monotonic() - begun
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
print(mine.fault or "well", waited, spent, int(peak) / 1024, sep="\\t", flush=True)
os._exit(0)
"""


class Reader(NamedTuple):
    """What one reader met with."""

    told: str
    """What it was told of the file: `well` where nothing was wrong."""
    waited: float
    """The longest that it was kept waiting for anything, in seconds."""
    spent: float
    """How long it took until all was written, in seconds."""
    peak: float
    """The most memory that it had, in MiB."""


class Crowd(NamedTuple):
    """What became of many readers at once."""

    readers: tuple[Reader, ...]
    """Each of them."""
    seconds: float
    """How long it took all of them, from the moment when they begin."""
    lost: int
    """How many things that were written are not in the file."""
    integrity: str
    """What SQLite finds wrong with the file: `ok` for nothing."""


def crowd(folder: str, many: int) -> Crowd:
    """Have many readers write into the state of a folder at the same moment."""
    processes = [_started(folder, number) for number in range(many)]
    for each in processes:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    begun = time.monotonic()
    for each in processes:
        assert each.stdin is not None
        each.stdin.close()
    readers = tuple(_ended(each) for each in processes)
    seconds = time.monotonic() - begun
    lost, integrity = _found(folder, many)
    return Crowd(readers, seconds, lost, integrity)


def _started(folder: str, number: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _READER, folder, f"{number:04}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _ended(process: subprocess.Popen[str]) -> Reader:
    assert process.stdout is not None
    with process.stdout as output:
        lines = output.read().splitlines()
    assert process.wait() == 0, lines
    told, *figures = lines[-1].split("\t")
    waited, spent, peak = map(float, figures)
    return Reader(told, waited, spent, peak)


def _found(folder: str, many: int) -> tuple[int, str]:
    """Return how much of what was written is not there, and what SQLite says of the file."""
    with closing(sqlite3.connect(os.path.join(folder, "state.db"))) as db:
        (integrity,) = db.execute("PRAGMA integrity_check").fetchone()
        last = str(ROUNDS - 1).encode()
        lost = 3 * many
        for sql in (
            "SELECT count(*) FROM briefings WHERE id LIKE 'mine-%' AND place = ?",
            "SELECT count(*) FROM briefings WHERE id LIKE 'star-%' AND starred AND ? != ''",
            "SELECT count(*) FROM marks WHERE briefing = 'shared' AND place = ?",
        ):
            lost -= db.execute(sql, (last,)).fetchone()[0]
    return lost, str(integrity)


def main(arguments: Sequence[str]) -> int:
    """Print what a crowd comes to; 1 where anything was lost or anyone was told of a fault."""
    many = int(arguments[0]) if arguments else 200
    with tempfile.TemporaryDirectory() as folder:
        found = crowd(folder, many)
        size = os.path.getsize(os.path.join(folder, "state.db"))
    waits = sorted(each.waited for each in found.readers)
    faults = {each.told for each in found.readers} - {"well"}
    figures = {
        "readers": many,
        "seconds": round(found.seconds, 2),
        "lost": found.lost,
        "integrity": found.integrity,
        "faults": sorted(faults),
        "longest wait, median": round(waits[len(waits) // 2], 3),
        "longest wait, worst": round(waits[-1], 3),
        "MiB each": round(max(each.peak for each in found.readers), 1),
        "bytes of the file": size,
    }
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(figures), indent=2).decode() + "\n")
    return 1 if found.lost or faults or found.integrity != "ok" else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
