"""What a library costs: its index, its list and its search, at 10 briefings and at 10,000."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from tests.benchmarks import libraries
from tests.benchmarks.processes import environ

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FEW, _MANY = 10, 10_000
_BUDGETS = "budgets: a first list 1.2 x that of 10; a search 50 ms at the 95th percentile"


def lines(folder: Path) -> Iterator[str]:
    """Make both libraries, index them, and ask them; each step in a process of its own."""
    yield f"A library ({_BUDGETS})"
    for count in (_FEW, _MANY):
        libraries.write(folder / f"library-{count}", count)
    few, many = (folder / f"library-{count}" for count in (_FEW, _MANY))
    asked("index", few)
    built = asked("index", many)
    yield (
        f"  {f'index of {_MANY:,}':<24}{built['index'] / built['load']:6.2f} x   only loading them:"
        f" {built['index']:.1f} s beside {built['load']:.1f} s of processor time,"
        f" {built['memory']:.0f} MB at most"
    )
    yield f"  {'its size':<24}{built['size'] / built['bytes']:6.2f} x   the bytes of the files"
    yield f"  {'nothing has changed':<24}{built['again'] * 1000:17.1f} ms"
    yield f"  {'one file has changed':<24}{built['one'] * 1000:17.1f} ms"
    first, other = asked("list", many), asked("list", few)
    yield (
        f"  {'a first list':<24}{first['all'] / other['all']:6.2f} x   that of 10, as a process:"
        f" {first['all'] * 1000:.0f} ms, of which {first['first'] * 1000:.1f} ms beside"
        f" {other['first'] * 1000:.1f} ms to open and ask;"
        f" {first['memory']:.0f} MB beside {other['memory']:.0f} MB"
    )
    found = asked("search", many)
    yield (
        f"  {'a search':<24}{found['late'] * 1000:17.1f} ms at the 95th percentile of"
        f" {found['count']:.0f}, {found['median'] * 1000:.1f} ms mostly,"
        f" {found['cold'] * 1000:.1f} ms the first; {found['memory']:.0f} MB"
    )
    yield (
        f"  {'a filter':<24}{found['filter_late'] * 1000:17.1f} ms at the 95th percentile,"
        f" {found['filter_median'] * 1000:.1f} ms mostly"
    )


def asked(what: str, folder: Path) -> dict[str, Any]:
    """Return what a process measured."""
    command = [sys.executable, "-m", "tests.benchmarks.library_steps", what, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, env=environ(), text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found
