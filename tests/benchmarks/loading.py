"""Loading a large file beside PyYAML's own fast loader."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.benchmarks.processes import environ, of_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OURS = """
import sys, time
from briefing.loading import load
begin = time.perf_counter()
load(sys.argv[1], warnings=True)
print(time.perf_counter() - begin)
"""
_THEIRS = """
import sys, time, yaml
data = open(sys.argv[1], "rb").read()
begin = time.perf_counter()
yaml.load(data, yaml.CSafeLoader)
print(time.perf_counter() - begin)
"""


def lines(folder: Path) -> Iterator[str]:
    """Compare our loader, all checks included, with `yaml.load` of the same bytes."""
    path = folder / "large.yaml"
    pairs = [(_timed(_OURS, path), _timed(_THEIRS, path)) for _ in range(7)]
    pair = of_pairs(pairs)
    yield f"Loading {path.stat().st_size / 1e6:.2f} MB (budget 0.6 x yaml.load with CSafeLoader)"
    yield (
        f"  {'all checks included':<24}{pair.ratio:6.2f} x   "
        f"{pair.ours * 1000:6.0f} ms beside {pair.theirs * 1000:5.0f} ms"
    )


def _timed(code: str, path: Path) -> float:
    command = [sys.executable, "-c", code, str(path)]
    ended = subprocess.run(command, check=True, capture_output=True, text=True, env=environ())
    return float(ended.stdout)
