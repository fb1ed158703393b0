"""Searching while it is typed, in a briefing of 1 MB and in one of 10,000 rows."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.processes import PROGRAM
from tests.benchmarks.screens import screen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.benchmarks.screens import Screen

_PLAIN = [sys.executable, str(Path(__file__).with_name("plain_input.py"))]
_QUERIES = {
    "large": ("shelling river", "residents", '"talks about"', "nor", "xyzzy", "karo 15"),
    "many": ("karo", "ten va", "lu", '"sol', "xyzzy"),
}
_PROMPT = b"ords in any order"
"""What stands in an empty prompt, beside its cursor."""
_ERASE = b"\x15"
"""Ctrl+U."""


def lines(folder: Path) -> Iterator[str]:
    """Type some searches, and compare each key with one typed into a bare Textual Input."""
    yield "Searching while it is typed, at 100x30 (budget 50 ms at the 95th percentile)"
    with screen(_PLAIN) as shown:
        shown.watch(b"READY", began=shown.began)
        plain = statistics.median(_typed(shown, ("shelling river", "residents")))
    for name, told in (("large", "in 1 MB"), ("many", "in 10,000 rows")):
        with screen([PROGRAM, "read", str(folder / f"{name}.yaml")]) as shown:
            shown.watch(b"quit", began=shown.began)
            opened = shown.press(b"/", _PROMPT)
            times = sorted(_typed(shown, _QUERIES[name]))
        median, late = statistics.median(times), times[int(len(times) * 0.95)]
        yield (
            f"  {'a key, ' + told:<24}{median / plain:6.2f} x   {median * 1000:6.1f} ms beside "
            f"{plain * 1000:4.1f} ms, {late * 1000:.1f} ms at the 95th percentile of {len(times)}"
        )
        yield f"  {'the prompt, ' + told:<24}{opened.seen * 1000:17.1f} ms, {opened.size:,} bytes"


def _typed(shown: Screen, queries: Sequence[str]) -> list[float]:
    """Return the seconds until all was drawn for each key of some searches, one after the other."""
    times = []
    for query in queries:
        times += [shown.press(key.encode()).last for key in query]
        shown.press(_ERASE)
    return times
