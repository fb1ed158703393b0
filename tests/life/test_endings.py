"""How the screen ends by itself: as it was told, or with a crash."""

from __future__ import annotations

import gc
import os
import re
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing.tui.crash import describe, summarise, write_report
from briefing.tui.life import Life

if TYPE_CHECKING:
    from pathlib import Path

    from tests.life.conftest import Pty, Start

LEFT = b"\x1b[?1049l"


def last_words(terminal: Pty) -> str:
    """Return what was written after the alternate screen was left, without mode changes."""
    words = terminal.output.rpartition(LEFT)[2].decode()
    return re.sub(r"\x1b\[\?[0-9]+[hl]", "", words)


def crash(terminal: Pty, key: bytes = b"x") -> str:
    """Make the app crash and return what it says."""
    terminal.wait_for(b"ready")
    terminal.type(key)
    assert terminal.read_until_ended() == 1
    assert not terminal.modes()
    assert terminal.line_discipline() == terminal.before
    return last_words(terminal)


@pytest.mark.parametrize(("key", "code"), [(b"q", 0), (b"s", 7)])
def test_the_exit_code_is_the_app_s(start: Start, key: bytes, code: int) -> None:
    terminal = start("run")
    terminal.wait_for(b"ready")
    terminal.type(key)
    assert terminal.read_until_ended() == code
    assert not terminal.modes()
    assert terminal.line_discipline() == terminal.before
    assert last_words(terminal) == ""


def test_a_crash_is_told_in_a_line_that_is_safe_to_show(start: Start) -> None:
    said = crash(start("run"))
    assert said == "briefing: a fault of ours: RuntimeError: failed after 18 letters␛[31m\r\n"


def test_a_crash_is_reported_without_the_values_of_variables(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "state" / "reports"
    said = crash(start("run", str(folder)))
    (report,) = folder.iterdir()
    assert said.endswith(f"failed after 18 letters␛[31m; report: {report}\r\n")
    text = report.read_text(encoding="utf-8")
    assert "Textual 8." in text
    assert "in action_crash\n" in text
    assert text.endswith("\nRuntimeError: failed after 18 letters␛[31m\n")
    assert "the reader's words" not in text
    assert stat.S_IMODE(report.stat().st_mode) == 0o600


def test_a_report_that_cannot_be_written_is_not_promised(start: Start, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    said = crash(start("run", str(tmp_path / "state")))
    assert "; no report: FileExistsError: " in said


def test_of_a_report_that_does_not_fit_nothing_is_left(tmp_path: Path) -> None:
    write = (
        "import resource, sys; from briefing.tui.crash import write_report;"
        " resource.setrlimit(resource.RLIMIT_FSIZE, (9, 9));"
        " write_report(ValueError(), sys.argv[1])"
    )
    command = [sys.executable, "-c", write, str(tmp_path)]
    run = subprocess.run(command, check=False, capture_output=True)
    assert b"OSError: [Errno 27] File too large" in run.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_that_is_gone_already_is_no_fault() -> None:
    reader, writer = os.pipe()  # none of the two says what a terminal does
    with pytest.raises(SystemExit) as ended, Life(stdin=reader, stderr=writer):
        pass
    assert ended.value.code == 129
    assert gc.isenabled()
    os.close(reader)
    os.close(writer)


def test_the_screen_crashes_rather_than_go_deaf(start: Start) -> None:
    terminal = start("run")
    terminal.wait_for(b"ready")
    terminal.type(b"i")
    terminal.wait_for(b"deaf")
    terminal.type(b"a")
    assert terminal.read_until_ended() == 1
    assert "RuntimeError: no such key" in last_words(terminal)
    assert not terminal.modes()


def test_an_exception_passes_through_and_everything_is_put_back(start: Start) -> None:
    terminal = start("raise")
    assert terminal.read_until_ended() == 5
    assert terminal.output == b"collecting: True\r\n"
    assert terminal.line_discipline() == terminal.before


def test_the_first_frame_lets_the_collector_run() -> None:
    gc.disable()
    try:
        before = gc.get_freeze_count()
        Life.first_frame()
        assert gc.isenabled()
        assert gc.get_freeze_count() > before
    finally:
        gc.enable()


def test_a_report_names_versions_and_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm\x1b[2J")
    path = write_report(ValueError("x"), str(tmp_path))
    text = (tmp_path / path).read_text(encoding="utf-8")
    assert re.match(r"briefing \d+\.\d+\.\d+, Python 3\.\d+\.\d+, (no )?Textual", text)
    assert "TERM=xterm␛[2J\n" in text
    assert text.endswith("\n\nValueError: x\n")


def test_an_error_with_many_words_is_cut() -> None:
    assert summarise(ValueError("x" * 500)) == f"ValueError: {'x' * 199}…"
    assert summarise(KeyboardInterrupt()) == "KeyboardInterrupt"


def test_a_report_holds_the_whole_chain_of_causes() -> None:
    error = ValueError("second")
    error.__cause__ = KeyError("first")
    text = describe(error)
    assert "KeyError: 'first'" in text
    assert text.endswith("ValueError: second\n")
