"""A real SSH connection that stalls: little is on its way, and the newest state is what comes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.terminal.stalling import StallingLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.terminal.conftest import Terminal
    from tests.terminal.remote import Remote, Server

pytestmark = pytest.mark.terminal

SECTIONS = "2356789"
TIMES = 12
UNDER_WAY = 40_000
"""Bytes that may be on their way: those that need no answer, and a screen; with ample room."""
PACED = 0.05
"""Seconds between two keys, so that each has a frame of its own."""


@pytest.fixture
def line(server: Server) -> Iterator[StallingLine]:
    """Return a line to the server."""
    line = StallingLine(server.port)
    yield line
    line.close()


def login(server: Server, line: StallingLine, command: list[str]) -> list[str]:
    """Return what logs in over that line, with the command that does so directly."""
    known = f"HostKeyAlias=[127.0.0.1]:{server.port}"
    return [command[0], "-p", str(line.port), "-o", known, *command[1:]]  # the first port counts


def test_a_line_that_stalls_holds_little_and_then_brings_the_newest(
    terminal: Terminal, server: Server, remote: Remote, line: StallingLine, program: list[str]
) -> None:
    command = remote.command(*program, terminal=True, BRIEFING_WIRE="lean")
    terminal.start(login(server, line, command), 100, 30)
    terminal.wait_for("q quit")
    line.stall()
    for key in SECTIONS * TIMES:
        terminal.press(key)
        time.sleep(PACED)
    terminal.press("3", "3", "j", "j")
    assert 0 < len(line.held) < UNDER_WAY
    line.go_on()
    terminal.wait_for("─ 3 Locations (20)", "▌Artanish")
    terminal.press("Q")
    assert terminal.wait_for_end() == 0
