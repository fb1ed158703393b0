"""A file that changes under whoever reads it: a whole version, or a word why not, and no hang."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.library import watching
from briefing.library.at_hand import briefings_at_hand
from briefing.library.watching import Watch
from briefing.loading.limits import LIMITS
from briefing.loading.source_texts import SourceTexts
from briefing.resources import folder as shipped
from briefing.tui import faults
from briefing.tui.themes import read_theme
from tests.files.conftest import PATIENCE
from tests.files.things import GOOD

if TYPE_CHECKING:
    from collections.abc import Callable

STORM = """
import os, sys, threading
from briefing.errors import UnreadableError
from briefing.loading.files import read_file
path, over = sys.argv[1], threading.Event()
whole = {bytes([letter]) * 300_000 for letter in b"ab"}

def put(make):
    make(path + ".new")
    os.replace(path + ".new", path)

def write(text):
    def make(name):
        with open(name, "wb") as file:
            file.write(text)
    return make

def storm():
    while not over.is_set():
        for text in whole:
            put(write(text))
        put(os.mkfifo)
        put(lambda name: os.symlink("/dev/zero", name))
        put(lambda name: os.symlink(os.path.basename(path), name))
        os.unlink(path)

put(write(b"a" * 300_000))
writer = threading.Thread(target=storm)
writer.start()
told = set()
read = 0
while read < 40 or len(told) < 4:
    try:
        assert read_file(path, 1 << 20) in whole
        read += 1
    except UnreadableError as error:
        told.add(str(error).removeprefix(f"{path}: "))
over.set()
writer.join()
print(*sorted(told), sep="\\n")
"""
"""Reads while another thread puts everything in the place of the file, until it has met it all."""


def test_of_a_file_that_is_replaced_all_the_time_a_whole_version_is_read(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", STORM, str(tmp_path / "x")],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert set(done.stdout.splitlines()) == {
        "a device, not a file",
        "a pipe, not a file",
        "no such file or directory",
        "too many levels of symbolic links",
    }


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "plain.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def link_to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def grow(path: Path) -> None:
    path.write_text(GOOD, encoding="utf-8")
    os.truncate(path, 10 << 30)


TURNS: dict[str, tuple[Callable[[Path], object], str]] = {
    "pipe": (os.mkfifo, "a pipe, not a file"),
    "folder": (Path.mkdir, "a folder, not a file"),
    "device": (link_to("/dev/zero"), "a device, not a file"),
    "terminal": (link_to("/dev/ptmx"), "a device, not a file"),
    "loop": (link_to("plain.yaml"), "too many levels of symbolic links"),
    "nowhere": (link_to("nothing"), "no such file or directory"),
    "gone": (lambda _: None, "no such file or directory"),
    "huge": (grow, "the file has more than 1 MiB; split it into two briefings"),
    "empty": (Path.touch, "the file is empty"),
}


@pytest.mark.parametrize(("turn", "told"), TURNS.values(), ids=TURNS)
def test_whatever_a_watched_file_becomes_is_told_once_and_it_is_read_when_it_is_back(
    path: Path, turn: Callable[[Path], object], told: str
) -> None:
    watch = Watch(str(path), pause=lambda _: None)
    watch.read()
    path.unlink()
    turn(path)
    (change,) = (found for _ in range(8) if (found := watch.look()) is not None)
    assert change.loaded is None
    (line,) = [change.fault] if change.fault else [each.message for each in change.problems]
    assert told in line
    path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)
    path.write_text(GOOD, encoding="utf-8")
    (back,) = (found for _ in range(8) if (found := watch.look()) is not None)
    assert back.loaded is not None


def test_no_more_than_the_limit_is_kept_of_a_file_that_grows(path: Path) -> None:
    watch = Watch(str(path), pause=lambda _: None)
    watch.read()
    grow(path)
    watch.look()
    assert watch.data is not None
    assert len(watch.data) == LIMITS.size + 1


def test_copies_outside_the_folder_are_not_looked_at(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["near.txt", "../far.txt", "/far.txt", "sub/../../far.txt", "near.txt", "./near.txt"]
    sources = "".join(
        f"  s{n}: {{publisher: A, published: 2031, text: {name}}}\n" for n, name in enumerate(names)
    )
    path.write_text(
        GOOD[: GOOD.index("sources:")].replace("p1", "'s0:p1'") + f"sources:\n{sources}",
        encoding="utf-8",
    )
    looked_at = []
    stat = os.stat

    def note(name: str, **options: bool) -> os.stat_result:
        looked_at.append(os.path.relpath(name, path.parent))
        return stat(name, **options)

    watch = Watch(str(path), pause=lambda _: None)
    watch.read()
    monkeypatch.setattr("briefing.library.watching.os.stat", note)
    watch.look()
    assert set(looked_at) == {"plain.yaml", "library.yaml", "near.txt"}


def test_the_folder_that_we_are_in_may_be_gone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text(GOOD.replace("paragraphs: 1", "text: near.txt"), encoding="utf-8")
    monkeypatch.chdir(path.parent)
    watch = Watch(path.name, pause=lambda _: None)
    texts = SourceTexts(path.name, watch.read().briefing)
    shutil.rmtree(path.parent)
    assert texts["wire"].fault == "near.txt: no such file or directory"
    assert [each.path for each in briefings_at_hand(path.name)] == [
        str(each) for each in sorted(Path(shipped("content")).glob("*.yaml"))
    ]
    asked = watch.look(at_once=True)
    assert asked is not None
    assert asked.fault == "plain.yaml: no such file or directory"


def test_no_more_copies_are_looked_at_than_a_look_has_time_for(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = "".join(
        f"  s{n}: {{publisher: A, published: 2031, text: {n}.txt}}\n" for n in range(5)
    )
    path.write_text(
        GOOD[: GOOD.index("sources:")].replace("p1", "'s0:p1'") + f"sources:\n{sources}",
        encoding="utf-8",
    )
    monkeypatch.setattr(watching, "_TEXTS", 2)
    watch = Watch(str(path), pause=lambda _: None)
    watch.read()
    assert len(watch._all_stamps()) == 2 + 2


@pytest.mark.parametrize("now", [b"id: paper\n", b"\xff", b"[", b"", b"colours: []\n"])
def test_a_theme_that_changes_between_two_looks_is_told_of_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now: bytes
) -> None:
    path = tmp_path / "own.yaml"
    text = Path(shipped("themes"), "paper.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("#605c55", "#f4f3f1"), encoding="utf-8")
    monkeypatch.setattr(faults, "read_file", lambda _path, _limit: now)
    theme, problems = read_theme(str(path))
    assert theme is not None
    assert [each.code for each in problems] == ["theme-id", "low-contrast"]
    assert problems[1].line == 0
