"""A fault of ours, wherever it is: the terminal is as it was, and a line tells of it."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main
from tests.life.broken_program import SECRET
from tests.life.conftest import Pty

if TYPE_CHECKING:
    from collections.abc import Callable

    BreakAt = Callable[..., Pty]

TOLD = "briefing: a fault of ours: RuntimeError: failed after 18 letters ␛]52;c;UXE=␇"
KEYBOARD = "tui.keyboard:OneKeyAtATime._take"
STOPPING = "tui.driver:GuardedDriver.stop_application_mode"
CLOSING = "library.state:State.close"

STARTING = [
    "tui.app:ReaderApp.__init__",
    "tui.driver:GuardedDriver.__init__",
    "tui.driver:GuardedDriver.start_application_mode",
    "tui.reader:ReaderScreen.compose",
    "tui.wire:Wire.due",
]
"""What fails before there is anything to see."""

RUNNING = [
    KEYBOARD,
    "tui.intake:Intake.take",
    STOPPING,
    CLOSING,
    f"{KEYBOARD} {STOPPING} {CLOSING}",
]
"""What fails when a key is typed, or when that key ends the program."""


@pytest.fixture
def broken(terminals: list[Pty]) -> BreakAt:
    def begin(where: str, *arguments: str) -> Pty:
        command = [sys.executable, "-m", "tests.life.broken_program", where, "read", *arguments]
        terminals.append(Pty(command))
        return terminals[-1]

    return begin


def last_words(terminal: Pty) -> str:
    """Return what is left to read when it has ended in order, after the screen if there was one."""
    assert terminal.read_until_ended() == 1
    assert not terminal.modes()
    assert terminal.line_discipline() == terminal.before
    words = terminal.output.rpartition(b"\x1b[?1049l")[2].decode()
    return re.sub(r"\x1b\[\?[0-9]+[hl]", "", words)


@pytest.mark.parametrize("where", STARTING)
def test_a_fault_at_the_start_is_a_line(broken: BreakAt, where: str) -> None:
    words = last_words(broken(where))
    assert words.startswith(TOLD)
    assert words.endswith("x…\r\n")
    assert words.count("\n") == 1
    assert len(words) < 300


@pytest.mark.parametrize("where", RUNNING)
def test_a_fault_later_is_a_line(broken: BreakAt, where: str) -> None:
    terminal = broken(where)
    terminal.wait_for(b"Summary")
    terminal.read_quietly()
    terminal.type(b"Q")
    words = last_words(terminal)
    assert words.startswith(TOLD)
    assert words.count("\n") == 1
    assert len(words) < 300


def test_a_fault_that_cannot_be_told_has_a_name(broken: BreakAt) -> None:
    words = last_words(broken("tui.reader:ReaderScreen.compose!"))
    assert words == "briefing: a fault of ours: WordlessError\r\n"


def test_a_fault_before_the_screen_has_a_report_as_well(broken: BreakAt) -> None:
    words = last_words(broken(STARTING[0], "--debug"))
    folder = Path(os.environ["HOME"], ".local", "state", "briefing")
    (report,) = folder.glob("crash-*.txt")
    assert words.endswith(f"; report: {report}\r\n")
    text = report.read_text(encoding="utf-8")
    assert "broken_program.py" in text
    assert SECRET not in text
    assert "\x1b" not in text


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (RuntimeError("\x1b[31mred"), "a fault of ours: RuntimeError: ␛[31mred"),
        (MemoryError(), "there is not enough memory"),
    ],
)
def test_a_fault_of_any_command_is_a_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    told: str,
) -> None:
    def fail(_: object) -> int:
        raise error

    monkeypatch.setattr("briefing.commands.digest.run", fail)
    assert main(["digest"]) == 1
    assert capsys.readouterr().err == f"briefing: {told}\n"
