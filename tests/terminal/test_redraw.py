"""What garbles a real terminal, and what brings the screen back: a key, `fg`, another size."""

from __future__ import annotations

import os
import random
import shlex
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.wire.cells import Cell
from tests.wire.emulators import Reference

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.terminal.conftest import Terminal

pytestmark = pytest.mark.terminal

GARBLED = {
    "text": "rubbish\r\nmore rubbish",
    "colours": "\x1b[31;45;1;4;7;9mrubbish",
    "margins": "\x1b[3;6r\x1b[4Hrubbish\n\n\n",
    "origin": "\x1b[3;6r\x1b[?6h",
    "inserting": "\x1b[4h",
    "line drawing": "\x1b(0",
    "line drawing, shifted": "\x1b)0\x0e",
    "wrapping": "\x1b[?7h",
    "cursor": "\x1b[?25h",
    "a character cut short": "\udce2\udc94",
    "a sequence cut short": "\x1b[12",
    "a string cut short": "\x1bPq never ended",
    "the other screen": "\x1b[?1049l",
    "a reset": "\x1bc",
    "all": "\x1bc\x1b[41m\x1b[3;6r\x1b[?6h\x1b[4h\x1b(0\x1b)0\x0erubbish\n\n\n\x1b[?7;25h\x1bPq",
}
STATE = (
    *("alternate_on", "cursor_x", "cursor_y", "cursor_flag", "wrap_flag", "insert_flag"),
    *("origin_flag", "scroll_region_upper", "scroll_region_lower", "mouse_any_flag"),
)
"""What tmux knows of a terminal beside its cells."""

SHIFTED = "\x0e"
"""How tmux captures that letters draw lines from there on."""

_PATIENCE = 20.0
_STILL = 0.4
"""Seconds after which a screen that did not change is taken to stay."""


class Looks(NamedTuple):
    """What is seen of a terminal, and how it will take what comes next."""

    state: list[str]
    """What tmux tells of it."""
    cells: list[list[Cell]]
    """Its cells; of a blank only what is seen."""
    drawings: int
    """How often its letters become those that draw lines."""


def looks(terminal: Terminal) -> Looks:
    """Look at the terminal."""
    state = terminal.told(*STATE, "pane_width", "pane_height")
    captured = terminal.tmux("capture-pane", "-p", "-e", "-N")
    screen = Reference(int(state[-2]), int(state[-1]))
    for number, line in enumerate(captured.splitlines(), 1):
        screen.feed(f"\x1b[{number}H{line}")
    return Looks(state, screen.cells, captured.count(SHIFTED))


def settled(terminal: Terminal) -> Looks:
    """Return them once they stay as they are."""
    before, now = None, looks(terminal)
    while before != now:
        time.sleep(_STILL)
        before, now = now, looks(terminal)
    return now


def drawn(terminal: Terminal) -> Looks:
    """Have the whole screen drawn and return it."""
    settled(terminal)
    terminal.press("C-l")
    return settled(terminal)


def comes_back(terminal: Terminal, wanted: Looks) -> None:
    """Wait until the screen is as it was; fail where it does not come."""
    until = time.monotonic() + _PATIENCE
    while (now := looks(terminal)) != wanted and time.monotonic() < until:
        time.sleep(0.05)
    assert now.state == wanted.state
    assert now.cells == wanted.cells
    assert now.drawings == wanted.drawings == 0


def garble(terminal: Terminal, rubbish: str) -> None:
    """Write to the terminal behind the program's back."""
    (tty,) = terminal.told("pane_tty")
    Path(tty).write_bytes(rubbish.encode("utf-8", "surrogateescape"))


@pytest.fixture(params=["lean", "plain"])
def wire(request: pytest.FixtureRequest) -> str:
    """Return a way to write."""
    way: str = request.param
    return way


@pytest.fixture
def shell(terminal: Terminal, program: list[str]) -> Callable[[str], Terminal]:
    """Return what starts the program from a shell that knows jobs."""

    def begin(wire: str) -> Terminal:
        terminal.start(["sh", "-i"], 100, 30, PS1="shell: ", BRIEFING_WIRE=wire)
        terminal.wait_for("shell:")
        typed(terminal, shlex.join(program))
        terminal.wait_for("q quit")
        terminal.press("3", "j", "j")
        terminal.wait_for("▌Artanish")
        return terminal

    return begin


def typed(terminal: Terminal, line: str) -> None:
    """Type a line to the shell."""
    terminal.tmux("send-keys", "-l", line)
    terminal.press("Enter")


def stop(terminal: Terminal) -> None:
    """Stop the program from elsewhere, and wait for the shell."""
    os.kill(job(terminal), signal.SIGTSTP)
    terminal.wait_for("Stopped", "shell:")


def job(terminal: Terminal) -> int:
    """Return the process that the shell has put in front."""
    (shell,) = terminal.told("pane_pid")
    stat = Path(f"/proc/{shell}/stat").read_text(encoding="ascii")
    return int(stat.rpartition(")")[2].split()[5])


@pytest.mark.parametrize("rubbish", GARBLED.values(), ids=GARBLED)
def test_a_garbled_terminal_is_drawn_again(
    terminal: Terminal, program: list[str], rubbish: str
) -> None:
    terminal.start(program, 100, 30)
    terminal.wait_for("q quit")
    before = drawn(terminal)
    garble(terminal, rubbish)
    settled(terminal)
    terminal.press("C-l")
    comes_back(terminal, before)
    terminal.press("j", "k")
    comes_back(terminal, before)


def test_a_garbled_terminal_is_drawn_again_without_the_wire(
    terminal: Terminal, program: list[str]
) -> None:
    terminal.start(program, 100, 30, BRIEFING_WIRE="plain")
    terminal.wait_for("q quit")
    before = drawn(terminal)
    garble(terminal, GARBLED["all"])
    settled(terminal)
    terminal.press("C-l")
    comes_back(terminal, before)


def test_the_shell_has_its_screen_and_then_ours_is_back(
    shell: Callable[[str], Terminal], wire: str, tmp_path: Path
) -> None:
    terminal = shell(wire)
    before = drawn(terminal)
    stop(terminal)
    assert "Locations" not in terminal.screen()
    told = terminal.told("alternate_on", "cursor_flag", "wrap_flag", "mouse_any_flag")
    assert told == ["0", "1", "1", "0"]
    typed(terminal, r"printf '\033[41;1m\033[3;6rrubbish\n'; echo done")
    terminal.wait_for("\ndone")
    written = tmp_path / "written"
    terminal.tmux("pipe-pane", "-O", f"cat > {shlex.quote(str(written))}")
    typed(terminal, "fg")
    comes_back(terminal, before)
    terminal.press("k")
    terminal.wait_for("▌Sotk")
    if wire == "lean":
        assert written.read_bytes().count(b"\x1b[2J") == 1
    terminal.press("Q")
    terminal.wait_for("shell:")
    assert "Locations" not in terminal.screen()


def test_a_size_that_changed_behind_it_is_found(
    shell: Callable[[str], Terminal], wire: str
) -> None:
    terminal = shell(wire)
    stop(terminal)
    terminal.resize(120, 40)
    typed(terminal, "fg")
    terminal.wait_for("▌Artanish")
    found = settled(terminal)
    first = terminal.screen().splitlines()[0]
    assert len(first.rstrip()) == 119
    assert drawn(terminal) == found


def test_many_sizes_end_with_the_right_one(
    terminal: Terminal, program: list[str], wire: str
) -> None:
    terminal.start(program, 100, 30, BRIEFING_WIRE=wire)
    terminal.wait_for("q quit")
    before = drawn(terminal)
    chance = random.Random(4)
    for _ in range(100):
        terminal.resize(chance.randint(40, 200), chance.randint(30, 60))
    terminal.resize(100, 30)
    comes_back(terminal, before)


@pytest.mark.parametrize("between", [(60, 31), (100, 31), (1, 1)])
def test_a_size_that_comes_back_at_once_is_drawn_all_the_same(
    terminal: Terminal, program: list[str], between: tuple[int, int]
) -> None:
    terminal.start(program, 100, 30)
    terminal.wait_for("q quit")
    before = drawn(terminal)
    columns, rows = map(str, between)
    terminal.tmux(
        *("resize-window", "-x", columns, "-y", rows, ";", "resize-window", "-x", "100", "-y", "30")
    )
    comes_back(terminal, before)


def test_ctrl_z_goes_to_the_shell_and_fg_comes_back(
    shell: Callable[[str], Terminal], wire: str
) -> None:
    terminal = shell(wire)
    before = drawn(terminal)
    terminal.press("C-z")
    terminal.wait_for("Stopped", "shell:")
    assert terminal.told("alternate_on") == ["0"]
    typed(terminal, "fg")
    comes_back(terminal, before)
    terminal.press("j")
    terminal.wait_for("▌Ishkhanasar")


def test_where_no_shell_waits_ctrl_z_says_so(terminal: Terminal, program: list[str]) -> None:
    terminal.start(program, 100, 30)
    terminal.wait_for("q quit")
    terminal.press("C-z")
    terminal.wait_for("No shell is waiting here")
    terminal.press("Q")
    assert terminal.wait_for_end() == 0


def test_who_was_stopped_from_elsewhere_takes_keys_again(
    shell: Callable[[str], Terminal], wire: str
) -> None:
    terminal = shell(wire)
    before = drawn(terminal)
    os.kill(job(terminal), signal.SIGSTOP)
    terminal.wait_for("Stopped")
    subprocess.run(["stty", "-F", *terminal.told("pane_tty"), "sane"], check=True)
    typed(terminal, "fg")
    comes_back(terminal, before)
    terminal.press("j")
    terminal.wait_for("▌Ishkhanasar")
