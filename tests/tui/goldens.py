"""Pages that were looked at, kept to the cell.

A golden that is missing is written, and its test fails: look at it before it is kept.
"""

from __future__ import annotations

from pathlib import Path

import pytest

_GOLDEN = Path(__file__).parent / "golden"


def check(name: str, screen: str) -> None:
    """Compare what is shown with what was looked at."""
    golden = _GOLDEN / f"{name}.txt"
    if not golden.exists():
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(screen, encoding="utf-8")
        pytest.fail(f"{golden.name} was written; look at it and run again")
    assert screen == golden.read_text(encoding="utf-8")
