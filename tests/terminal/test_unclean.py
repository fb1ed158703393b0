"""What nobody has cleaned, in a real terminal that would take every command."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
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
