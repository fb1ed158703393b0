"""A state folder of its own for every test, and other processes that use it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class RunChild(Protocol):
    """Runs Python code in another process, with the state folder as its first argument."""

    def __call__(self, code: str, *, before: Callable[[], None] | None = ...) -> str: ...


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the state goes; it is not there yet."""
    return tmp_path / "share" / "state"


@pytest.fixture
def child(folder: Path) -> RunChild:
    """Return what runs code elsewhere and gives back what it printed."""

    def run(code: str, *, before: Callable[[], None] | None = None) -> str:
        done = subprocess.run(
            [sys.executable, "-c", code, str(folder)],
            preexec_fn=before,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.stderr == ""
        assert done.returncode == 0
        return done.stdout

    return run
