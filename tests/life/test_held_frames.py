"""A terminal that answers later than it is written to: frames are held back, never the keys."""

from __future__ import annotations

import signal
import time
from typing import TYPE_CHECKING

import pytest

from tests.life.lines import settle
from tests.life.screens import cells

if TYPE_CHECKING:
    from tests.life.conftest import Fresh, Pty

QUESTION, ANSWER = b"\x1b[6n", b"\x1b[1;2R"
LEFT = b"\x1b[?1049l"

KEYS = b"2jjjj 7jj 6jj 5jj 9jj 8jj 0\t3jjj"
"""Keys after each of which the screen looks different."""
HELD = 4_096
"""Bytes without an answer, after which no frame follows."""
FULL_PAINT = 8_000
"""Bytes of a whole screen at 80x24."""

_PATIENCE = 20.0


class Respondent:
    """Answers what a program asks its terminal."""

    def __init__(self, terminal: Pty) -> None:
        self.terminal = terminal
        self._answered = 0

    def answer(self) -> bool:
        """Answer all that was asked so far; tell whether there was anything."""
        asked = self.terminal.output.count(QUESTION)
        missing, self._answered = asked - self._answered, asked
        self.terminal.type(ANSWER * missing)
        return missing > 0

    def answer_all(self) -> None:
        """Answer until nothing more is asked."""
        while self.answer():
            settle(self.terminal)


@pytest.fixture
def quick(fresh: Fresh) -> Pty:
    """Return a terminal that is never waited for, as it answers nothing, after the keys."""
    terminal = fresh()
    terminal.type(KEYS)
    settle(terminal)
    return terminal


@pytest.fixture
def respondent(fresh: Fresh) -> Respondent:
    """Return who has answered what was asked at first."""
    respondent = Respondent(fresh())
    respondent.answer_all()
    return respondent


@pytest.fixture
def terminal(respondent: Respondent) -> Pty:
    """Return the terminal of who answers."""
    return respondent.terminal


def type_one_by_one(terminal: Pty, keys: bytes) -> None:
    """Type keys and read meanwhile, so that each has a frame of its own."""
    for key in keys:
        terminal.type(bytes([key]))
        terminal._read(0.05)


def test_no_more_is_sent_than_was_answered(
    respondent: Respondent, terminal: Pty, quick: Pty
) -> None:
    before = len(terminal.output)
    type_one_by_one(terminal, KEYS)
    terminal.read_quietly()
    assert HELD < len(terminal.output) - before < HELD + FULL_PAINT
    assert cells(terminal) != cells(quick)
    respondent.answer_all()
    assert cells(terminal) == cells(quick)


def test_an_answer_that_is_lost_stops_nothing(terminal: Pty, quick: Pty) -> None:
    type_one_by_one(terminal, KEYS)
    until = time.monotonic() + _PATIENCE
    while cells(terminal) != cells(quick):
        assert time.monotonic() < until, "the newest state does not come"
        terminal._read(0.5)


def test_who_leaves_waits_for_the_answers_and_the_shell_gets_none(
    respondent: Respondent, terminal: Pty
) -> None:
    type_one_by_one(terminal, KEYS)
    terminal.type(b"Q")
    terminal.read_quietly()
    time.sleep(0.3)
    respondent.answer()
    assert terminal.read_until_ended() == 0
    assert not terminal.modes()
    assert terminal.output.rpartition(LEFT)[2].find(b"^[") == -1


def test_who_leaves_a_terminal_that_answers_no_more_is_not_kept(terminal: Pty) -> None:
    type_one_by_one(terminal, KEYS)
    terminal.type(b"Q")
    assert terminal.read_until_ended() == 0
    assert not terminal.modes()


def test_it_stops_while_frames_are_held_and_holds_none_after(terminal: Pty, quick: Pty) -> None:
    type_one_by_one(terminal, KEYS)
    terminal.signal(signal.SIGTSTP)
    terminal.wait_until_stopped()
    assert not terminal.modes()
    terminal.signal(signal.SIGCONT)
    settle(terminal)
    assert cells(terminal) == cells(quick)


def test_keys_that_look_like_answers_change_nothing(terminal: Pty) -> None:
    before = cells(terminal)
    terminal.type(b"\x1b[1;5R" * 3)
    settle(terminal)
    assert cells(terminal) == before
    type_one_by_one(terminal, b"jk")
    settle(terminal)
    assert cells(terminal) == before
