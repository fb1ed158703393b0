"""The two ways over the wire, as they are asked for, and all of the screen once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.life.conftest import Pty, Run

LESS = 3
"""How many times fewer bytes the lean way takes, at least; it is six times and more."""


def first_screen(terminal: Pty) -> int:
    """Return how many bytes the first screen takes."""
    terminal.wait_for(b"Summary")
    terminal.read_quietly()
    return len(terminal.output)


@pytest.fixture
def whole(run: Run) -> int:
    """Return how many bytes the first screen takes where every frame is written whole."""
    return first_screen(run("--wire", "plain"))


def test_the_screen_is_written_lean_unless_it_is_asked_for_plain(run: Run, whole: int) -> None:
    assert first_screen(run()) * LESS < whole
    assert first_screen(run(BRIEFING_WIRE="plain")) * LESS > whole


def test_the_option_beats_the_variable(run: Run, whole: int) -> None:
    assert first_screen(run("--wire", "lean", BRIEFING_WIRE="plain")) * LESS < whole


def test_a_way_that_there_is_not_is_told_on_a_screen_written_lean(run: Run, whole: int) -> None:
    terminal = run(BRIEFING_WIRE="plan")
    assert first_screen(terminal) * LESS < whole
    assert b"BRIEFING_WIRE: expected one of lean, plain, not 'plan'" in terminal.output


@pytest.mark.parametrize("way", ["lean", "plain"])
def test_ctrl_l_writes_all_of_the_screen_once_more(run: Run, way: str) -> None:
    terminal = run("--wire", way)
    first_screen(terminal)
    before = len(terminal.output)
    terminal.type(b"\x0c")
    terminal.read_quietly()
    written = terminal.output[before:]
    for title in (b"Summary", b"Calls", b"Casualties"):
        assert title in written
