"""What a terminal says of itself or sends is bounded: its size, and what waits to be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key

from briefing.tui.driver import GuardedDriver
from briefing.tui.keyboard import OneKeyAtATime
from tests.life.lines import resize

if TYPE_CHECKING:
    from textual.message import Message

    from tests.life.conftest import Run, Start

AS_MANY = 1000
"""Keys that may wait."""


def test_a_terminal_is_no_larger_than_any_is(start: Start) -> None:
    terminal = start("run")
    terminal.wait_for(b"ready at 80x24")
    for told, taken in (((60_000, 60_000), b"1000x500"), ((60_000, 30), b"1000x30")):
        terminal.read_quietly()
        resize(terminal, *told)
        terminal.wait_for(taken)
    terminal.type(b"q")
    assert terminal.read_until_ended() == 0


def test_a_large_terminal_is_none_from_the_start(run: Run) -> None:
    terminal = run(COLUMNS="99999999", LINES="99999999")
    resize(terminal, 0, 0)
    terminal.wait_for(b"Summary")
    terminal.read_quietly()
    assert len(terminal.output) < 100_000
    terminal.type(b"Q")
    assert terminal.read_until_ended() == 0


class Behind(OneKeyAtATime):
    """An app for which so many keys wait."""

    def __init__(self, waiting: int) -> None:
        super().__init__(driver_class=None, css_path=None)
        self._keyboard.waiting.extend([Key("j", "j")] * waiting)


@pytest.mark.parametrize(("waiting", "handed_on"), [(0, 1), (AS_MANY - 1, 1), (AS_MANY, 0)])
def test_what_is_typed_too_far_ahead_is_dropped(
    monkeypatch: pytest.MonkeyPatch, waiting: int, handed_on: int
) -> None:
    sent: list[Message] = []
    monkeypatch.setattr(LinuxDriver, "send_message", lambda _, message: sent.append(message))
    driver = GuardedDriver.__new__(GuardedDriver)
    driver._app = Behind(waiting)
    driver.send_message(Key("k", "k"))
    assert len(sent) == handed_on
