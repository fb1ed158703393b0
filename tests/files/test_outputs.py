"""Where nobody takes what is printed: a full disk is told, a reader who leaves is no fault."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

FULL = b"briefing: standard output: No space left on device\n"

PRINTING = (
    "digest",
    "digest --format json",
    "check",
    "schema",
    "schema --format markdown",
    "keys",
    "themes",
    "paths",
    "--linear 2022-09-13-armenia-azerbaijan",
    "--help",
    "--version",
    "digest --help",
)
"""Calls that print: every command, and what the parser prints by itself."""


def run(command: list[str], **streams: int) -> subprocess.CompletedProcess[bytes]:
    kept = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=kept["stdout"],
        stderr=kept["stderr"],
        timeout=30,
        check=False,
    )


@pytest.fixture
def full() -> Iterator[int]:
    """Return a device that is always full."""
    handle = os.open("/dev/full", os.O_WRONLY)
    yield handle
    os.close(handle)


@pytest.fixture
def left() -> Iterator[int]:
    """Return a pipe whose reader has left."""
    reader, writer = os.pipe()
    os.close(reader)
    yield writer
    os.close(writer)


@pytest.mark.parametrize("call", PRINTING)
def test_a_full_disk_is_told_and_a_reader_who_has_left_is_not(
    program: list[str], call: str, full: int, left: int
) -> None:
    command = [*program, *call.split()]
    ended = run(command, stdout=full)
    assert (ended.returncode, ended.stderr) == (1, FULL)
    ended = run(command, stdout=left)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_a_reader_of_one_line_gets_it(program: list[str]) -> None:
    shell = '"$@" | head -1; exec echo "${PIPESTATUS[0]}"'
    ended = run(["bash", "-c", shell, "bash", *program, "schema"])
    assert (ended.stdout, ended.stderr) == (b"{\n0\n", b"")


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("digest none.yaml", 4),
        ("digest none.yaml 2022-09-13-armenia-azerbaijan", 4),
        ("check /dev/null 2022-09-13-armenia-azerbaijan", 4),
        ("digest --width 1", 2),
        ("read", 2),
        ("keys", 0),
        ("--linear 2022-09-13-armenia-azerbaijan", 0),
    ],
)
def test_the_exit_code_stands_where_nobody_takes_what_is_told(
    program: list[str], call: str, code: int, full: int, left: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_THEME", "nonesuch")
    for nobody in (full, left):
        ended = run([*program, *call.split()], stderr=nobody)
        assert ended.returncode == code
        assert bool(ended.stdout) == (code == 0 or " 2022" in call)
