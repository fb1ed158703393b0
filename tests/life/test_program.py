"""The program itself, ended from outside: the terminal is as it was."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.life.conftest import Read, Run


@pytest.mark.parametrize("keys", [b"", b"?", b":"], ids=["the screen", "help", "the palette"])
def test_a_signal_leaves_the_terminal_as_it_was(read: Read, keys: bytes) -> None:
    terminal = read()
    terminal.type(keys)
    terminal.read_quietly()
    assert b"1049" in terminal.modes()
    terminal.signal(signal.SIGTERM)
    assert terminal.end() == 143
    assert not terminal.modes()
    assert terminal.line_discipline() == terminal.before


def test_quitting_leaves_the_terminal_as_it_was(read: Read) -> None:
    terminal = read()
    terminal.type(b"Q")
    assert terminal.read_until_ended() == 0
    assert not terminal.modes()
    assert terminal.line_discipline() == terminal.before


def test_over_ssh_the_mouse_is_left_to_the_terminal(read: Read) -> None:
    mouse = {b"1000", b"1002", b"1003", b"1006"}
    assert not read(SSH_CONNECTION="192.0.2.1 50000 192.0.2.2 22").modes() & mouse


def test_a_vanished_terminal_ends_the_program(read: Read) -> None:
    terminal = read()
    terminal.hang_up()
    assert terminal.end() == 129


def test_an_unknown_theme_is_named_safely_and_nothing_is_set(run: Run) -> None:
    terminal = run("read", "--theme", "no\x1b[2Jne")
    assert terminal.read_until_ended() == 2
    assert b"there is no theme 'no\xe2\x90\x9b[2Jne'; there are contrast-dark, " in terminal.output
    assert b"\x1b" not in terminal.output
    assert terminal.line_discipline() == terminal.before
