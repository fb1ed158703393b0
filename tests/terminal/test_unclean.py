"""Hostile text, cleaned by nobody or as the program does it, in a terminal that would obey it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tests.hostile.corpus import packs
from tests.hostile.hosts import Host, written

if TYPE_CHECKING:
    from pathlib import Path

    from tests.terminal.conftest import Terminal

pytestmark = pytest.mark.terminal

COPY, TITLE, NAME = r"\033]52;c;cm0gLXJm\a", r"\033]2;owned\033\\", r"\033kowned\033\\"


def state(terminal: Terminal) -> list[str]:
    """Return the titles of the window, and what is on tmux's clipboard."""
    return [*terminal.told("pane_title", "window_name"), terminal.tmux("list-buffers")]


@pytest.fixture
def willing(terminal: Terminal) -> Terminal:
    """Return a terminal that has just been seen to take commands, and holds none of that."""
    terminal.start(["true"], 150, 500)
    terminal.wait_for_end()
    for option in ("set-clipboard", "allow-passthrough", "allow-rename"):
        terminal.tmux("set-option", "-g", option, "on")
    terminal.start(["printf", COPY + TITLE + NAME], 150, 500)
    terminal.wait_for_end()
    title, name, buffers = state(terminal)
    assert (title, name) == ("owned", "owned")
    assert "rm -rf" in buffers
    terminal.tmux("delete-buffer")
    terminal.tmux("select-pane", "-T", "mine")
    terminal.tmux("rename-window", "mine")
    return terminal


@pytest.mark.parametrize("way", ["lean", "plain"])
def test_no_widget_commands_it(willing: Terminal, way: str) -> None:
    command = [sys.executable, "-m", "tests.wire.unclean", way]
    willing.start(command, 150, 500, PYTHONPATH=str(ROOT))
    screen = willing.wait_for("␛]52;c;", "␛]0;owned", "␛Ptmux;␛␛]52", "␛k", "bound")
    assert state(willing) == ["mine", "mine", ""]
    assert willing.told("alternate_on", "pane_dead") == ["1", "0"]
    willing.tmux("resize-window", "-x", "149", "-y", "500")  # all is drawn anew
    willing.wait_until(lambda now: now != screen and "bound" in now, "another width")
    assert state(willing) == ["mine", "mine", ""]
    willing.press("C-q")
    assert willing.wait_for_end() == 0


def hostile(folder: Path) -> str:
    """Return the path of a briefing of which every field, and the name, would do all of that."""
    clipboard, title = "\x1b]52;c;cm0gLXJm\x07", "\x1b]2;owned\x1b\\\x1bkowned\x1b\\"
    wrapped = "\x1bPtmux;\x1b\x1b]52;c;cm0gLXJm\x07\x1b\\\x9d52;c;cm0gLXJm\x9c"
    texts = [f"{clipboard}{title}{wrapped} {pack}" for pack in packs(200)]
    path = folder / f"a{clipboard}{title.replace('/', '')}.yaml"
    path.write_text(written(Host(texts, 0).tree), encoding="ascii")
    return str(path)


@pytest.mark.parametrize("way", ["lean", "plain"])
def test_no_briefing_commands_it(
    willing: Terminal, way: str, tmp_path: Path, program: list[str]
) -> None:
    path = hostile(tmp_path)
    willing.start([*program, "--wire", way, path], 120, 40, PYTHONPATH=str(ROOT))
    willing.wait_for("1 Summary", "␛]52;c;cm0gLXJm", "quit")
    for number in "123456789":
        willing.press(number, number, "G", "Enter", "s", "<", "<")
    willing.press("/", *"owned", "Enter", "n", "!")
    willing.wait_for("Problems of a␛]52;c;")
    assert state(willing) == ["mine", "mine", ""]
    willing.press("q", ":")
    willing.wait_for("section 9")
    willing.press("q")
    willing.wait_until_gone("section 9")
    assert state(willing) == ["mine", "mine", ""]
    willing.press("Escape")
    willing.wait_until_gone("Quit  ")
    willing.press("Q")
    assert willing.wait_for_end() == 0
    assert state(willing) == ["mine", "mine", ""]


@pytest.mark.parametrize(
    "call", ["digest --depth full", "digest --color always", "check", "--linear"]
)
def test_nothing_printed_commands_it(
    willing: Terminal, call: str, tmp_path: Path, program: list[str]
) -> None:
    command = ["sh", "-c", '"$@" < /dev/null; echo over', "sh", *program, *call.split()]
    willing.start([*command, hostile(tmp_path)], 150, 500, PYTHONPATH=str(ROOT))
    assert willing.wait_for_end() == 0
    willing.wait_for("␛]52;c;", "over")
    assert state(willing) == ["mine", "mine", ""]
