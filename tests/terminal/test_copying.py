"""Copying in a real terminal: what tmux takes onto its own clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.loading import load
from briefing.loading.excerpts import excerpt
from briefing.model.lookups import Lookups, RecordRef
from briefing.rendering.citing import citation

if TYPE_CHECKING:
    from pathlib import Path

    from tests.terminal.conftest import Terminal

pytestmark = pytest.mark.terminal

FIGURE = RecordRef("casualties", "armenian-soldiers-killed")


def begin(terminal: Terminal, program: list[str]) -> None:
    """Start the program in a terminal that takes whatever it is sent."""
    terminal.start(program, 100, 30)
    terminal.tmux("set-option", "-g", "set-clipboard", "on")
    terminal.tmux("set-option", "-g", "allow-passthrough", "on")
    terminal.wait_for("q quit")


def buffers(terminal: Terminal) -> list[str]:
    """Return what is on tmux's clipboard, the newest first."""
    names = terminal.tmux("list-buffers", "-F", "#{buffer_name}").split()
    return [terminal.tmux("show-buffer", "-b", name) for name in names]


def test_tmux_holds_the_citation_and_nothing_before_it(
    terminal: Terminal, program: list[str], seed: Path
) -> None:
    begin(terminal, program)
    terminal.press("5", "s")
    terminal.wait_for("Casualties: source")
    terminal.press("Escape")
    terminal.wait_for("1 Summary")
    assert buffers(terminal) == []
    terminal.press("y")
    screen = terminal.wait_for("Citation sent to the terminal (455 characters)", "Esc closes")
    cited = citation(FIGURE, Lookups(load(str(seed)).briefing))
    assert buffers(terminal) == [cited]
    assert cited in " ".join(line.rstrip() for line in screen.splitlines())


def test_tmux_holds_the_yaml(terminal: Terminal, program: list[str], seed: Path) -> None:
    begin(terminal, program)
    terminal.press("5", "Y")
    screen = terminal.wait_for("YAML sent to the terminal", "Esc closes")
    text = excerpt(str(seed), FIGURE)
    assert buffers(terminal) == [text]
    assert text in screen.replace(" \n", "\n")
    terminal.press("Escape")
    terminal.wait_until_gone("Esc closes")


def test_a_link_over_ssh_is_copied(terminal: Terminal, program: list[str]) -> None:
    terminal.start(program, 100, 30, SSH_CONNECTION="192.0.2.1 50000 192.0.2.2 22")
    terminal.tmux("set-option", "-g", "set-clipboard", "on")
    terminal.wait_for("q quit")
    terminal.press("5", "o")
    terminal.wait_for("─ Links ─", "at tol.org; Enter copies it")
    terminal.press("Enter")
    terminal.wait_for("Address sent to the terminal", "select it here if it did not arrive")
    address = (
        "https://tol.org/client/article/armenian-towns-villages-hit-in-azerbaijani-attacks.html"
    )
    assert buffers(terminal) == [address]
