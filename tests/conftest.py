"""What every test starts from: no setting of the machine or of the user reaches it."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from pathlib import Path

import pytest

from briefing.tui.wire.allowed import Net

ROOT = Path(__file__).parent.parent
_OURS = ("BRIEFING_", "TEXTUAL", "XDG_")
_SETTINGS = {
    "NO_COLOR",
    "COLORTERM",
    "COLUMNS",
    "LINES",
    "TERM",
    "LC_ALL",
    "SSH_CONNECTION",
    "TZ",
} | {
    *("TMUX", "STY", "SSH_CLIENT", "SSH_TTY", "BROWSER", "DISPLAY", "WAYLAND_DISPLAY"),
}


def pytest_collection_finish() -> None:
    """Keep the collector from walking through all the tests that were found, again and again.

    They live to the end, and an app that is run leaves so much behind that it would do so often.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000)


@pytest.fixture(autouse=True)
def hermetic(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Give the test a home of its own and the environment of a plain UTF-8 terminal."""
    for name in list(os.environ):
        if name.startswith(_OURS) or name in _SETTINGS:
            monkeypatch.delenv(name)
    gc.enable()  # the program's entry turns it off as it is imported
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(autouse=True)
def strict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have whatever may not reach a terminal raise, instead of being shown."""
    monkeypatch.setattr(Net, "strict", True)


@pytest.fixture
def program() -> list[str]:
    """Return the command that starts the program with this interpreter."""
    return [sys.executable, "-m", "briefing"]


@pytest.fixture
def seed() -> Path:
    """Return the path of the first briefing that ships with the program."""
    return ROOT / "content" / "2022-09-13-armenia-azerbaijan.yaml"


@pytest.fixture(scope="session")
def folder_of_one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds the first briefing alone."""
    folder = tmp_path_factory.mktemp("one")
    shutil.copy(ROOT / "content" / "2022-09-13-armenia-azerbaijan.yaml", folder)
    return folder


@pytest.fixture
def one_briefing(monkeypatch: pytest.MonkeyPatch, folder_of_one: Path) -> None:
    """Have the program open the first briefing where nothing is named."""
    monkeypatch.setenv("BRIEFING_FOLDERS", str(folder_of_one))
