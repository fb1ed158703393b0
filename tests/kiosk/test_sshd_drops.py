"""A line that drops: whenever it does, the host is as it was before."""

from __future__ import annotations

import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from tests.kiosk.conftest import started
from tests.kiosk.hosts import PATIENCE, Host
from tests.kiosk.readers import first_screens
from tests.life.lines import fill, stop_reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.kiosk.traps import Traps
    from tests.life.conftest import Pty

pytestmark = pytest.mark.terminal

LOGINS = 20
READERS = 8


@pytest.fixture(scope="module")
def hasty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Return a host that asks every second whether anybody is there, not every thirty."""
    shorter = {"ClientAliveInterval 30": "ClientAliveInterval 1", "CountMax 4": "CountMax 2"}
    yield from started(tmp_path_factory, shorter)


def open_until(host: Host, stage: str) -> Pty:
    """Log in and go on until something is to be seen at the host, or here."""
    terminal = host.open("")
    if stage == "login":
        return terminal
    if stage == "start":
        until = time.monotonic() + PATIENCE
        while not host.programs():
            assert time.monotonic() < until, "nothing was started"
        return terminal
    terminal.wait_for(b"Library")
    if stage == "reading":
        terminal.read_quietly()
    if stage == "stuck":
        stop_reading(terminal)
        fill(terminal)
    return terminal


@pytest.mark.parametrize("stage", ["login", "start", "drawing", "reading", "stuck"])
def test_a_line_that_drops_leaves_nothing(host: Host, traps: Traps, stage: str) -> None:
    terminal = open_until(host, stage)
    terminal.process.kill()
    terminal.process.wait()
    assert host.left() == {}
    assert traps.changes() == set()


def test_a_line_that_falls_silent_is_given_up(hasty: Host, traps: Traps) -> None:
    """Nothing tells the host that it is dead but its own questions, which nobody answers."""
    terminal = open_until(hasty, "reading")
    terminal.signal(signal.SIGSTOP)
    assert hasty.programs()
    assert hasty.left() == {}
    assert traps.changes() == set()


def test_many_lines_that_drop_at_any_moment_leave_nothing(host: Host, traps: Traps) -> None:
    for login in range(LOGINS):
        if login % 4 == 3:
            command = host.command("digest border")
            client = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        else:
            client = host.open("").process
        time.sleep(login * 0.03)
        client.kill()
        client.communicate()
    assert host.left() == {}
    assert traps.changes() == set()


def test_several_read_at_once_and_leave_nothing(host: Host, traps: Traps) -> None:
    first_screens(host, READERS)
    assert len(host.programs()) == READERS
    host.hang_up()
    assert host.left() == {}
    assert traps.changes() == set()
