"""Print what the program costs beside its budgets: two commands in turn, medians and ratios.

`python -m tests.benchmarks [NAME ...]` runs the named groups only.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks import (
    anatomy,
    commands,
    library_costs,
    loading,
    repaints,
    screen_costs,
    searches,
    slow_reading,
    ssh_reading,
    wire_bytes,
    wire_costs,
)
from tests.benchmarks.generate import actors_only, briefing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_GROUPS: dict[str, Callable[[Path], Iterator[str]]] = {
    "commands": commands.lines,
    "loading": loading.lines,
    "screen": screen_costs.lines,
    "search": searches.lines,
    "library": library_costs.lines,
    "wire": wire_bytes.lines,
    "anatomy": anatomy.lines,
    "repaint": repaints.lines,
    "lean": wire_costs.lines,
    "relay": slow_reading.lines,
    "ssh": ssh_reading.lines,
}


def main() -> None:
    """Make the briefings, run the groups and print their lines."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "small.yaml").write_text(briefing(12_000), encoding="utf-8")
        (folder / "large.yaml").write_text(briefing(1_000_000), encoding="utf-8")
        (folder / "one.yaml").write_text(actors_only(1), encoding="utf-8")
        (folder / "many.yaml").write_text(actors_only(10_000), encoding="utf-8")
        for group in sys.argv[1:] or _GROUPS:
            for line in _GROUPS[group](folder):
                print(line, flush=True)


main()
