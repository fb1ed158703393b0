"""A real terminal: tmux on a socket of its own, with no settings of the user's."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from typing import TYPE_CHECKING, NoReturn

import pytest

from tests.terminal import remote as remotes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_PATIENCE = 20.0
"""Seconds after which a text that was waited for is taken not to come."""

_SETTINGS = """
set-option -g status off
set-option -g default-terminal tmux-256color
"""


class Terminal:
    """One tmux window and what is on it."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "tmux"
        self._status = folder / "status"
        self._settings = folder / "tmux.conf"
        self._settings.write_text(_SETTINGS, encoding="utf-8")

    def tmux(self, *arguments: str) -> str:
        """Run one tmux command and return what it prints."""
        command = ["tmux", "-S", str(self._socket), "-f", str(self._settings), *arguments]
        ended = subprocess.run(
            command,
            check=True,
            capture_output=True,
            text=True,
            env=dict(os.environ),  # not what readline has put into it behind Python's back
        )
        return ended.stdout

    def start(self, command: list[str], columns: int, rows: int, **environ: str) -> None:
        """Run `command` in a window of that size; its last screen stays when it ends."""
        settings = [f"{name}={value}" for name, value in environ.items()]
        begin = ["new-session", "-d", "-x", str(columns), "-y", str(rows)]
        if self._status.exists():  # a command before this one has ended
            self._status.unlink()
            begin = ["respawn-pane", "-k"]
        kept = ("sh", "-c", '"$@"; echo $? > "$0"; exec sleep 600', str(self._status))
        self.tmux(*begin, *kept, "env", *settings, *command)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self.tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def press(self, *keys: str) -> None:
        """Type keys, named as tmux names them."""
        self.tmux("send-keys", *keys)

    def screen(self) -> str:
        """Return the text on the screen, a line a row, without trailing blanks."""
        return self.tmux("capture-pane", "-p")

    def wait_for(self, *texts: str) -> str:
        """Wait until all of `texts` stand on the screen and return it; fail where they do not."""
        return self.wait_until(lambda screen: all(text in screen for text in texts), f"{texts}")

    def wait_until_gone(self, text: str) -> str:
        """Wait until `text` has left the screen and return it."""
        return self.wait_until(lambda screen: text not in screen, f"no {text!r}")

    def told(self, *names: str) -> list[str]:
        """Return what tmux knows of the window, by the names of its formats."""
        asked = " ".join(f"#{{{name}}}" for name in names)
        return self.tmux("display-message", "-p", asked).split()

    def wait_for_end(self) -> int:
        """Wait until the program has ended and return its exit code."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            if self._status.exists() and (status := self._status.read_text(encoding="ascii")):
                return int(status)
            time.sleep(0.05)
        pytest.fail(f"still running:\n{self.screen()}")

    def wait_until(self, seen: Callable[[str], bool], wanted: str) -> str:
        """Wait until the screen is as it should be and return it; fail where it does not come."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            if seen(screen := self.screen()):
                return screen
            time.sleep(0.05)
        pytest.fail(f"waited for {wanted}, saw:\n{self.screen()}")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """Return a real terminal; without tmux the test is skipped, and under CI it fails."""
    if shutil.which("tmux") is None:
        _do_without("tmux is not installed and could not be (not root, or no apt-get)")
    made = Terminal(tmp_path)
    yield made
    subprocess.run(
        ["tmux", "-S", str(tmp_path / "tmux"), "kill-server"], check=False, capture_output=True
    )


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[remotes.Server]:
    """Return an sshd on loopback; without OpenSSH the test is skipped, and under CI it fails."""
    if reason := remotes.missing():
        _do_without(reason)
    started = remotes.Server(tmp_path_factory.mktemp("server"))
    yield started
    started.close()


@pytest.fixture
def remote(server: remotes.Server, tmp_path: Path) -> remotes.Remote:
    """Return the host of the test, where nothing has been read yet."""
    home = tmp_path / "home"
    home.mkdir()
    return remotes.Remote(server, home)


def _do_without(reason: str) -> NoReturn:
    """Skip a test by name for a reason; under CI, where all must be there, it fails."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(autouse=True)
def opens_one(one_briefing: None) -> None:
    """Have the program open the first briefing where nothing is named."""
