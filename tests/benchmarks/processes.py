"""Two commands timed in turn as whole processes, so that a drifting machine harms neither."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


def environ() -> dict[str, str]:
    """Return the environment for what is measured: compiled code is kept, as it is in use."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


PROGRAM = str(Path(sys.executable).with_name("briefing"))
"""The program as users start it: the script that an installation makes."""


class Run(NamedTuple):
    """What one process cost."""

    seconds: float
    """From its start to its end."""
    megabytes: float
    """The most memory that it held at once."""


def run(command: Sequence[str]) -> Run:
    """Run `command` to its end, its output thrown away; raise where it fails."""
    begin = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environ()
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said = process.stderr.read().decode() if process.stderr else ""
            raise SystemExit(f"{command}: exit {process.returncode}\n{said}")
    return Run(seconds, usage.ru_maxrss / 1024)


class Pair(NamedTuple):
    """The medians of two commands, and the median of their ratio, run by run."""

    ours: float
    theirs: float
    ratio: float


def compare(ours: Sequence[str], theirs: Sequence[str], *, runs: int = 15) -> Pair:
    """Return the wall-clock times of the two commands, in seconds, run in turn."""
    run(ours)
    run(theirs)
    pairs = [(run(ours).seconds, run(theirs).seconds) for _ in range(runs)]
    return of_pairs(pairs)


def of_pairs(pairs: Sequence[tuple[float, float]]) -> Pair:
    """Return the medians of `pairs` of (ours, theirs)."""
    return Pair(
        statistics.median(ours for ours, _ in pairs),
        statistics.median(theirs for _, theirs in pairs),
        statistics.median(ours / theirs for ours, theirs in pairs),
    )
