"""The real program at the other end of a real SSH connection."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main

if TYPE_CHECKING:
    from tests.terminal.conftest import Terminal
    from tests.terminal.remote import Remote

pytestmark = pytest.mark.terminal

MODES = ("alternate_on", "mouse_any_flag", "cursor_flag")


def line_discipline(terminal: Terminal) -> set[str]:
    """Return the settings of the window's terminal as stty names them."""
    (tty,) = terminal.told("pane_tty")
    listed = subprocess.run(["stty", "-F", tty, "-a"], check=True, capture_output=True, text=True)
    return set(listed.stdout.replace(";", " ").split())


def processes_with(argument: str) -> list[int]:
    """Return the processes that were started with an argument."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            arguments = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if argument.encode() in arguments:
            found.append(int(process.name))
    return found


def test_the_screen_is_read_and_left_as_at_a_desk(
    terminal: Terminal, remote: Remote, program: list[str]
) -> None:
    terminal.start(remote.command(*program, terminal=True), 80, 24)
    screen = terminal.wait_for("1 Summary", "q quit")
    lines = screen.splitlines()
    assert len(lines) == 24
    assert lines[0].startswith(" Armenia-Azerbaijan border ")
    assert lines[0].endswith("TLP:CLEAR · as of 13 Sep 2022 14:00 UTC+4")
    assert "49+ soldiers killed" in screen
    assert "Not known:" in screen
    assert terminal.told(*MODES)[:2] == ["1", "0"]
    terminal.press("2")
    terminal.wait_for("2 Actors (39)", "Nikol Pashinyan")
    terminal.press("Q")
    assert terminal.wait_for_end() == 0
    assert terminal.told(*MODES) == ["0", "0", "1"]
    assert {"icanon", "echo", "isig", "icrnl", "opost"} <= line_discipline(terminal)


def test_the_mouse_is_taken_only_where_it_is_asked_for(
    terminal: Terminal, remote: Remote, program: list[str]
) -> None:
    terminal.start(remote.command(*program, "--mouse", terminal=True), 80, 24)
    terminal.wait_for("q quit")
    assert terminal.told(*MODES)[:2] == ["1", "1"]
    terminal.press("Q")
    assert terminal.wait_for_end() == 0
    assert terminal.told(*MODES)[:2] == ["0", "0"]


def test_the_terminal_there_is_the_one_here(terminal: Terminal, remote: Remote) -> None:
    code = "import os; print(os.environ['TERM'], os.environ['LANG'], *os.get_terminal_size())"
    terminal.start(remote.command(sys.executable, "-c", code, terminal=True), 80, 24)
    assert terminal.wait_for_end() == 0
    assert terminal.screen().splitlines()[0] == "tmux-256color C.UTF-8 80 24"


def test_a_resize_reaches_the_screen(
    terminal: Terminal, remote: Remote, program: list[str]
) -> None:
    terminal.start(remote.command(*program, terminal=True), 80, 24)
    terminal.wait_for("q quit")
    terminal.resize(120, 40)
    terminal.wait_for("2 Actors (39)", "3 Locations (20)", "4 Calls (6)")


def test_keys_that_arrive_in_one_piece_do_what_they_do_one_by_one(
    terminal: Terminal, remote: Remote, program: list[str]
) -> None:
    terminal.start(remote.command(*program, terminal=True), 80, 24)
    terminal.wait_for("q quit")
    terminal.tmux("send-keys", "-l", "7fpashinyan\r")
    terminal.wait_for("7 Timeline (7 of 31)", "Only: Nikol Pashinyan")


def test_without_a_terminal_the_digest_comes(
    remote: Remote, program: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    command = remote.command(*program, terminal=False)
    ended = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, capture_output=True)
    assert main(["digest"]) == 0
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.decode() == capsys.readouterr().out


def test_a_dumb_terminal_reads_by_prompt(
    terminal: Terminal, remote: Remote, program: list[str]
) -> None:
    command = remote.command(*program, "--linear", "--page", "0", terminal=True)
    terminal.start(command, 80, 24, TERM="dumb")
    terminal.wait_for("? tells all commands.", "briefing>")
    terminal.press("5", "Enter")
    screen = terminal.wait_for("Azerbaijan: not reported. p15")
    assert screen.rstrip().endswith("briefing>")
    terminal.press("q", "Enter")
    assert terminal.wait_for_end() == 0


def test_a_line_that_drops_leaves_no_process(
    terminal: Terminal, remote: Remote, program: list[str], seed: Path, tmp_path: Path
) -> None:
    path = tmp_path / "dropped.yaml"
    path.write_bytes(seed.read_bytes())
    terminal.start(remote.command(*program, str(path), terminal=True), 80, 24)
    terminal.wait_for("q quit")
    assert processes_with(str(path))
    (pane,) = terminal.told("pane_pid")
    children = Path(f"/proc/{pane}/task/{pane}/children").read_text(encoding="ascii").split()
    os.kill(int(children[0]), 9)
    end = time.monotonic() + 20
    while processes_with(str(path)):
        assert time.monotonic() < end, "the program goes on at the other end"
        time.sleep(0.05)
