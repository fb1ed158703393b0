"""A configuration to try settings with, and what is told of it in a line each."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

import pytest

from briefing.settings.settings import read_settings

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.errors import Problem
    from briefing.settings.settings import Given


class Configure(Protocol):
    """Writes config.yaml and reads the settings, with variables beside it."""

    def __call__(self, text: str | bytes, **environ: str) -> Given: ...


@pytest.fixture
def config(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return where config.yaml is read from; it is not there yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "briefing").mkdir()
    return tmp_path / "briefing" / "config.yaml"


@pytest.fixture
def configure(config: Path) -> Configure:
    """Return what writes the file and reads it."""

    def read(text: str | bytes, **environ: str) -> Given:
        config.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_settings(environ)

    return read


def told(problems: tuple[Problem, ...]) -> list[str]:
    """Return each problem in a line, without the folder."""
    return [
        f"{os.path.basename(each.path)}"
        + (f":{each.line}:{each.column}" if each.line else "")
        + f": {each.severity}: {each.message}"
        for each in problems
    ]
