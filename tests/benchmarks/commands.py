"""The headless commands as whole processes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tests.benchmarks.processes import PROGRAM, compare

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BARE = [sys.executable, "-c", "import yaml, msgspec"]


def lines(folder: Path) -> Iterator[str]:
    """Compare each command with an interpreter that only imports yaml and msgspec."""
    yield "Whole processes, a briefing of 12 kB (budget 1.25 x an import of yaml and msgspec)"
    small = str(folder / "small.yaml")
    for command in ("digest", "check"):
        pair = compare([PROGRAM, command, small], _BARE)
        yield (
            f"  {command:<24}{pair.ratio:6.2f} x   "
            f"{pair.ours * 1000:6.1f} ms beside {pair.theirs * 1000:5.1f} ms"
        )
