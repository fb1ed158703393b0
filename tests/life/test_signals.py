"""Signals and a vanished terminal: the process ends, and leaves the terminal as it was."""

from __future__ import annotations

import signal
import termios
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from textual.app import App

from briefing.tui.driver import GuardedDriver, driver_class
from briefing.tui.life import Life

if TYPE_CHECKING:
    from tests.life.conftest import Pty, Start

ENDING = [
    (signal.SIGTERM, 143),
    (signal.SIGHUP, 129),
    (signal.SIGQUIT, 131),
    (signal.SIGINT, 130),
    (signal.SIGXCPU, 152),
]

ALTERNATE_SCREEN, MOUSE, PASTE = b"1049", b"1000", b"2004"


def in_order(terminal: Pty) -> bool:
    """Tell whether modes and line discipline are as they were."""
    return not terminal.modes() and terminal.line_discipline() == terminal.before


@pytest.mark.parametrize(("number", "code"), ENDING)
def test_a_signal_ends_the_screen_and_undoes_every_mode(
    start: Start, number: signal.Signals, code: int
) -> None:
    terminal = start("run")
    terminal.wait_for(b"ready")
    assert {ALTERNATE_SCREEN, MOUSE, PASTE, b"25", b"7", b"keys"} <= terminal.modes()
    assert terminal.line_discipline() != terminal.before
    terminal.signal(number)
    assert terminal.end() == code
    assert in_order(terminal)


@pytest.mark.parametrize(("number", "code"), ENDING)
def test_a_signal_while_loading_writes_nothing(
    start: Start, number: signal.Signals, code: int
) -> None:
    terminal = start("load")
    terminal.wait_for(b"loading")
    terminal.signal(number)
    assert terminal.end() == code
    assert terminal.output == b"loading\r\n"
    assert in_order(terminal)


def test_ctrl_c_while_loading_ends_it(start: Start) -> None:
    terminal = start("load")
    terminal.wait_for(b"loading")
    terminal.type(b"\x03")
    assert terminal.end() == 130
    assert b"Traceback" not in terminal.output


def test_a_signal_while_the_screen_starts_undoes_what_was_set(start: Start) -> None:
    terminal = start("run")
    terminal.wait_for(b"\x1b[?1049h")
    terminal.signal(signal.SIGTERM)
    assert terminal.end() == 143
    assert in_order(terminal)


def test_a_terminal_that_does_not_read_delays_nothing(start: Start) -> None:
    terminal = start("flood")
    terminal.wait_for(b"ready")
    terminal.wait_for(b"wallpaper")
    terminal.wait_until_blocked()
    terminal.signal(signal.SIGTERM)
    assert terminal.end() == 143
    assert in_order(terminal)


@pytest.mark.parametrize("way", ["run", "nohup", "load"])
def test_a_vanished_terminal_ends_it_even_where_hangups_are_ignored(start: Start, way: str) -> None:
    terminal = start(way)
    terminal.wait_for(b"loading" if way == "load" else b"ready")
    terminal.hang_up()
    assert terminal.end() == 129


def test_a_hangup_signal_that_was_ignored_before_stays_ignored(start: Start) -> None:
    terminal = start("nohup")
    terminal.wait_for(b"ready")
    terminal.signal(signal.SIGHUP)
    terminal.type(b"s")
    assert terminal.read_until_ended() == 7


def test_the_screen_can_be_stopped_and_taken_up_again(start: Start) -> None:
    terminal = start("run")
    terminal.wait_for(b"ready")
    terminal.read_quietly()
    terminal.type(b"z")
    terminal.wait_until_stopped()
    assert in_order(terminal)
    terminal.signal(signal.SIGCONT)
    terminal.wait_for(b"ready")
    assert ALTERNATE_SCREEN in terminal.modes()
    terminal.type(b"q")
    assert terminal.read_until_ended() == 0
    assert in_order(terminal)


def test_a_signal_to_a_stopped_screen_ends_it_in_order(start: Start) -> None:
    terminal = start("run")
    terminal.wait_for(b"ready")
    terminal.type(b"z")
    terminal.wait_until_stopped()
    terminal.signal(signal.SIGTERM)
    terminal.signal(signal.SIGCONT)
    assert terminal.end() == 143
    assert in_order(terminal)


def test_a_program_that_is_ending_sets_no_mode_when_it_is_woken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    modes: list[object] = []
    monkeypatch.setattr(termios, "tcsetattr", lambda *given: modes.append(given))
    monkeypatch.setattr(GuardedDriver, "redraw", lambda _: None)
    life = Life()
    made = driver_class(life)
    driver = made.__new__(made)
    driver.fileno, driver._raw, driver._app = 0, [], App()
    woken = Thread(target=driver._continued)
    with life.changing:  # as who ends the program has it to the last
        woken.start()
        woken.join(0.2)
        assert modes == []
    woken.join()
    assert len(modes) == 1
    life.outlet.close()
