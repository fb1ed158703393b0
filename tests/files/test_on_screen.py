"""While a briefing is on the screen its file becomes anything: it is told, and nothing hangs."""

from __future__ import annotations

import os
import shutil
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.files.things import GOOD
from tests.life.conftest import Pty
from tests.life.screens import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE = 20


def link_to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def write(words: str) -> Callable[[Path], object]:
    return lambda path: path.write_text(GOOD.replace("Nothing happened", words), encoding="utf-8")


def grow(path: Path) -> None:
    write("Something grew")(path)
    os.truncate(path, 10 << 30)


TURNS: tuple[tuple[Callable[[Path], object], str], ...] = (
    (os.mkfifo, "plain.yaml: a pipe, not a file"),
    (link_to("/dev/zero"), "plain.yaml: a device, not a file"),
    (Path.mkdir, "plain.yaml: a folder, not a file"),
    (link_to("plain.yaml"), "plain.yaml: too many levels of symbolic links"),
    (grow, "the file has more than 1 MiB"),
    (Path.touch, "the file is empty"),
    (lambda path: path.write_bytes(b"\xff\x1b]0;x\x07"), "byte 0xFF is not UTF-8"),
    (lambda path: path.write_text(GOOD[:40], encoding="utf-8"), "missing"),
    (lambda _: None, "plain.yaml: no such file or directory"),
)
"""What the file becomes, one after the other, and what is told of it."""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)  # the line at the bottom has room for a short name
    path = tmp_path / "plain.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture
def terminal(program: list[str], path: Path) -> Iterator[Pty]:
    terminal = Pty([*program, path.name])
    wait_until(terminal, "Nothing happened.")
    yield terminal
    terminal.close()


def wait_until(terminal: Pty, words: str) -> str:
    """Read until the words are on the screen; return the screen."""
    until = time.monotonic() + PATIENCE
    while words not in (screen := text(terminal)):
        assert time.monotonic() < until, f"{words!r} did not come:\n{screen}"
        terminal.read_quietly()
    return screen


def remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def test_the_last_good_version_stays_whatever_the_file_becomes(terminal: Pty, path: Path) -> None:
    for turn, told in TURNS:
        remove(path)
        turn(path)
        terminal.type(b"r")
        screen = wait_until(terminal, told)
        assert "Nothing happened." in screen
        assert "Not reloaded: " in screen
    remove(path)
    write("It is well again")(path)
    wait_until(terminal, "It is well again.")
    os.mkfifo(path.with_name("new"))
    path.with_name("new").replace(path)
    assert "It is well again." in wait_until(terminal, "plain.yaml: a pipe, not a file")
    terminal.type(b"Q")
    assert terminal.read_until_ended() == 0
    assert b"Traceback" not in terminal.output


def test_a_reader_leaves_while_the_file_grows_without_end(terminal: Pty, path: Path) -> None:
    over = threading.Event()

    def write_on() -> None:
        with path.open("ab", buffering=0) as file:
            while not over.wait(0.02):
                file.write(b"#" * 10_000 + b"\n")

    writer = threading.Thread(target=write_on)
    writer.start()
    try:
        assert "Nothing happened." in wait_until(terminal, "it does not stop changing")
        terminal.type(b"Q")
        assert terminal.read_until_ended() == 0
    finally:
        over.set()
        writer.join()
