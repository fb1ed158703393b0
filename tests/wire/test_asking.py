"""What is asked of the terminal, and how long is waited for its answers."""

from __future__ import annotations

from functools import partial
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from briefing.tui.wire import asking
from briefing.tui.wire.asking import GREETING, QUESTION, Asking
from tests.wire.emulators import Reference

if TYPE_CHECKING:
    from collections.abc import Callable

LONG = 60.0
"""Seconds that no test lasts."""


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for ever, so that a wait that ends was ended."""
    monkeypatch.setattr(asking, "_PATIENCE", LONG)
    monkeypatch.setattr(asking, "_LAST", LONG)


def answering() -> Asking:
    """Return one whose terminal has answered."""
    made = Asking()
    made.greet()
    made.answered(24)
    return made


def owed() -> Asking:
    """Return one that has to wait: too much is unanswered."""
    made = answering()
    assert [made.sent(2048) for _ in range(3)] == [QUESTION] * 3
    return made


class Waiting:
    """Somebody who waits in a thread of their own."""

    def __init__(self, wait: Callable[[], None]) -> None:
        self._over = Event()
        self._wait = wait
        Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        self._wait()
        self._over.set()

    def lasts(self) -> bool:
        """Tell whether it goes on: for a while at least."""
        return not self._over.wait(0.05)

    def ends(self) -> bool:
        """Tell whether it ends."""
        return self._over.wait(LONG / 2)


def test_where_the_cursor_is_after_the_greeting_tells_of_repeating() -> None:
    asked, _, erased = GREETING.partition(QUESTION)
    terminal = Reference(30, 2)
    terminal.feed(asked)
    assert terminal.lines[0] == " " * 20 + "────" + " " * 6
    made = Asking()
    assert made.greet() == GREETING
    assert made.answered(terminal.cursor[0]) is True
    terminal.feed(erased)
    assert terminal.lines[0].isspace()


@pytest.mark.parametrize("column", [0, 4, 21, 23, 25])
def test_a_terminal_that_does_not_repeat_has_its_cursor_elsewhere(column: int) -> None:
    made = Asking()
    made.greet()
    assert made.answered(column) is False


def test_only_the_first_answer_tells_of_repeating() -> None:
    made = answering()
    assert made.answered(24) is None
    made.sent(5000)
    assert made.answered(24) is None


def test_an_answer_before_any_question_counts_for_nothing() -> None:
    made = Asking()
    assert made.answered(24) is None
    assert made.sent(5000) == ""
    made.greet()
    assert made.answered(24) is True


def test_a_question_follows_every_1024_bytes() -> None:
    made = answering()
    assert made.sent(1023) == ""
    assert made.sent(1) == QUESTION
    assert made.sent(1000) == ""
    assert made.sent(0) == ""
    assert made.sent(9000) == QUESTION
    assert made.sent(1023) == ""


@pytest.mark.parametrize("greeted", [False, True])
def test_a_terminal_that_never_answered_is_asked_nothing_and_not_waited_for(
    monkeypatch: pytest.MonkeyPatch, *, greeted: bool
) -> None:
    monkeypatch.setattr(asking, "_LAST", 0.01)  # what was asked first may still be on its way
    made = Asking()
    if greeted:
        made.greet()
    assert [made.sent(5000) for _ in range(9)] == [""] * 9
    assert Waiting(made.wait).ends()
    assert Waiting(partial(made.end, wait=True)).ends()


@pytest.mark.parametrize("sizes", [[4096], [2048, 2048], [2048, 1025, 1023], [1024] * 3 + [1023]])
def test_nobody_waits_while_4096_bytes_are_under_way(sizes: list[int]) -> None:
    made = answering()
    for size in sizes:
        made.sent(size)
    assert Waiting(made.wait).ends()


@pytest.mark.parametrize("sizes", [[4097], [2048, 2049], [4096, 1]])
def test_beyond_that_one_waits_until_an_answer_comes(sizes: list[int]) -> None:
    made = answering()
    for size in sizes:
        made.sent(size)
    waiting = Waiting(made.wait)
    assert waiting.lasts()
    made.answered(0)
    assert waiting.ends()


def test_an_answer_is_for_the_oldest_question() -> None:
    made = answering()
    for size in (1024, 3072, 4096):
        made.sent(size)
    waiting = Waiting(made.wait)
    made.answered(0)
    assert waiting.lasts()  # 3,072 and 4,096
    made.answered(0)
    assert waiting.ends()


def test_an_answer_without_a_question_counts_for_nothing() -> None:
    made = answering()
    for _ in range(5):
        assert made.answered(0) is None
    made.sent(4097)
    assert Waiting(made.wait).lasts()
    made.answered(0)


def test_where_an_answer_does_not_come_nothing_is_held_back_until_one_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(asking, "_PATIENCE", 0.01)
    made = owed()
    assert Waiting(made.wait).ends()
    monkeypatch.setattr(asking, "_PATIENCE", LONG)
    assert [made.sent(5000) for _ in range(3)] == [QUESTION, "", ""]  # one, to hear of it again
    assert Waiting(made.wait).ends()
    made.answered(0)
    made.sent(5000)
    assert Waiting(made.wait).lasts()
    made.answered(0)


def test_the_end_waits_for_the_answer_to_the_greeting_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(asking, "_LAST", LONG)
    made = Asking()
    made.greet()
    ending = Waiting(partial(made.end, wait=True))
    assert ending.lasts()
    made.answered(0)
    assert ending.ends()


def test_the_end_waits_for_nothing_where_that_makes_no_sense() -> None:
    made = owed()
    made.end(wait=False)
    assert Waiting(made.wait).ends()


def test_the_end_lets_go_who_waits_and_waits_itself_for_what_was_asked() -> None:
    made = owed()
    writing = Waiting(made.wait)
    assert writing.lasts()
    ending = Waiting(partial(made.end, wait=True))
    assert writing.ends()
    assert ending.lasts()
    for _ in range(2):
        made.answered(0)
        assert ending.lasts()
    made.answered(0)
    assert ending.ends()


def test_after_the_end_nothing_is_asked_and_nobody_waits() -> None:
    made = answering()
    made.end(wait=False)
    assert [made.sent(5000) for _ in range(3)] == [""] * 3
    assert Waiting(made.wait).ends()


def test_the_end_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_LAST", 0.01)
    assert Waiting(partial(owed().end, wait=True)).ends()


def test_it_begins_again_with_nothing_asked() -> None:
    made = owed()
    assert made.sent(1000) == ""
    made.begin()
    assert Waiting(made.wait).ends()
    assert made.sent(1000) == ""
    assert Waiting(partial(made.end, wait=True)).ends()
    made.begin()
    assert made.sent(1023) == ""
    assert made.sent(1) == QUESTION
    made.sent(4096)
    assert Waiting(made.wait).lasts()
    made.answered(0)


def test_a_terminal_that_is_taken_again_is_known_to_answer() -> None:
    made = answering()
    made.end(wait=False)
    made.begin()
    assert made.answered(24) is None
    assert made.sent(1024) == QUESTION


def test_what_was_sent_before_the_first_answer_is_not_asked_about() -> None:
    made = Asking()
    made.greet()
    assert made.sent(1000) == ""
    made.answered(24)
    assert made.sent(1023) == ""
    assert made.sent(1) == QUESTION


def test_who_does_not_wait_at_the_end_waits_for_no_first_answer_either() -> None:
    made = Asking()
    made.greet()
    assert Waiting(partial(made.end, wait=False)).ends()
