"""The process that keeps an index up to date while a screen is open."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from queue import SimpleQueue
from typing import TYPE_CHECKING

import pytest

from briefing.library import indexer, indexing
from briefing.library.catalogue import Catalogue
from briefing.library.indexer import Changed, Indexer
from briefing.library.indexing import Watch
from briefing.library.results import Progress
from briefing.library.updating import look_at, update

from .shelves import LIBRARY, names, put

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LONG = 30

KILLED = "import os; os.kill(os.getpid(), 9)"


class Screen:
    """A catalogue that is kept up to date, and what was delivered to it."""

    def __init__(self, here: Path, cache: str) -> None:
        self.told: SimpleQueue[Progress | Changed] = SimpleQueue()
        self.catalogue = Catalogue.open([str(here)], cache)
        self.indexer = Indexer(self.catalogue, self.told.put)

    def wait_for(self, expected: list[str]) -> list[Progress | Changed]:
        """Wait until the list has these briefings, and return what was delivered meanwhile."""
        told = []
        while names(self.catalogue) != expected:
            told.append(self.told.get(timeout=LONG))
        return told

    def end(self) -> None:
        """End all."""
        self.indexer.stop()
        self.indexer.join(LONG)
        self.catalogue.close()


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """Return a library of one briefing."""
    put(tmp_path / "here", "a")
    return tmp_path / "here"


@pytest.fixture(params=["cache", ""])
def screen(here: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Screen]:
    """Return a screen whose index is in a file, and one whose index is in memory."""
    screen = Screen(here, request.param and str(tmp_path / request.param))
    yield screen
    screen.end()


def test_what_is_there_and_what_comes_and_goes_is_told(screen: Screen, here: Path) -> None:
    screen.wait_for(["a"])
    put(here, "b", as_of="2031-05-05")
    screen.indexer.ask()
    screen.wait_for(["b", "a"])
    put(here, "b", as_of="2031-05-03")
    screen.indexer.ask()
    screen.wait_for(["a", "b"])
    (here / "a.yaml").unlink()
    screen.indexer.ask()
    screen.wait_for(["b"])


def test_progress_comes_before_the_change(screen: Screen) -> None:
    assert screen.told.get(timeout=LONG) == Progress(1, 1)
    assert screen.told.get(timeout=LONG) == Changed()


def test_it_looks_again_by_itself(screen: Screen, here: Path) -> None:
    screen.wait_for(["a"])
    put(here, "b", as_of="2031-05-05")
    screen.wait_for(["b", "a"])


def test_what_another_process_did_is_told(here: Path, tmp_path: Path) -> None:
    screen = Screen(here, str(tmp_path / "cache"))
    screen.wait_for(["a"])
    while not screen.told.empty():
        screen.told.get()
    other = Catalogue.open([str(here)], str(tmp_path / "cache"))
    other.index.write(lambda store: store.remove([1]))
    other.close()
    screen.indexer.ask()
    assert screen.told.get(timeout=LONG) == Changed()
    screen.end()


def test_it_ends_when_it_is_told_to(here: Path, tmp_path: Path) -> None:
    screen = Screen(here, str(tmp_path / "cache"))
    screen.wait_for(["a"])
    process = screen.indexer._process
    assert process is not None
    screen.end()
    assert process.returncode is not None


def test_it_may_be_told_to_end_at_once(here: Path, tmp_path: Path) -> None:
    screen = Screen(here, str(tmp_path / "cache"))
    screen.end()
    assert not screen.indexer._thread.is_alive()


def test_a_process_that_dies_is_started_again(
    here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexer, "_PAUSE", 0.05)
    screen = Screen(here, str(tmp_path / "cache"))
    screen.wait_for(["a"])
    process = screen.indexer._process
    assert process is not None
    process.kill()
    put(here, "b", as_of="2031-05-05")
    screen.wait_for(["b", "a"])
    assert screen.indexer._process is not process
    screen.end()


def test_what_the_process_cannot_keep_is_kept_in_memory(
    here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexer, "_CODE", "print('m There is no room: ♜')")
    screen = Screen(here, str(tmp_path / "cache"))
    screen.wait_for(["a"])
    assert screen.catalogue.fault == "There is no room: ♜"
    screen.end()


def test_where_the_process_can_keep_nothing_the_thread_looks(here: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    catalogue = Catalogue.open([str(here)], str(cache))
    for each in cache.iterdir():
        each.unlink()
    cache.rmdir()
    cache.write_text("", encoding="utf-8")
    told: SimpleQueue[Progress | Changed] = SimpleQueue()
    running = Indexer(catalogue, told.put)
    while names(catalogue) != ["a"]:
        told.get(timeout=LONG)
    assert catalogue.fault == f"The index is not kept: {cache}/index.db: not a directory"
    running.stop()
    running.join(LONG)
    catalogue.close()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("indexer._CODE", "import nothing_that_there_is"),
        ("indexer.sys.executable", "/no/python"),
        ("indexer.sys.executable", ""),
    ],
)
def test_where_no_process_can_run_the_thread_looks(
    here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setattr(f"briefing.library.{name}", value)
    screen = Screen(here, str(tmp_path / "cache"))
    screen.wait_for(["a"])
    assert screen.catalogue.index.is_kept
    put(here, "b", as_of="2031-05-05")
    screen.indexer.ask()
    screen.wait_for(["b", "a"])
    screen.end()


@pytest.mark.parametrize("code", ["print('p 1 2', flush=True); exit(1)", KILLED])
def test_a_process_that_ends_again_and_again_leaves_no_progress(
    here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    monkeypatch.setattr(indexer, "_CODE", code)
    monkeypatch.setattr(indexer, "_PAUSE", 0.01)
    screen = Screen(here, str(tmp_path / "cache"))
    screen.indexer.join(LONG)
    told = [screen.told.get(timeout=LONG) for _ in range(screen.told.qsize())]
    assert told == [*[Progress(1, 2)] * (len(told) - 1), Changed()]
    assert len(told) == (1 if code == KILLED else 4)
    screen.end()


@pytest.mark.parametrize("error", [MemoryError, OSError, sqlite3.OperationalError])
def test_where_the_thread_cannot_go_on_no_progress_is_left(
    here: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fail(_: Catalogue, *, tell: Callable[[Progress], object], **__: object) -> bool:
        tell(Progress(1, 2))
        raise error

    monkeypatch.setattr(indexing, "update", fail)
    screen = Screen(here, "")
    screen.indexer.join(LONG)
    assert [screen.told.get(timeout=LONG) for _ in range(2)] == [Progress(1, 2), Changed()]
    assert names(screen.catalogue) == []
    screen.end()


def test_the_thread_looks_at_as_little_as_the_process(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: SimpleQueue[str] = SimpleQueue()
    for each in (update, look_at):

        def noted(*given: object, real: Callable[..., bool] = each, **named: object) -> bool:
            looks.put(real.__name__)
            return real(*given, **named)

        monkeypatch.setattr(indexing, each.__name__, noted)
    monkeypatch.setattr(indexing, "_PAUSE", 0.01)
    screen = Screen(here, "")
    assert [looks.get(timeout=LONG) for _ in range(4)] == ["update", *["look_at"] * 3]
    screen.end()


PARENT = """
import os, sys, time
from briefing.library.catalogue import Catalogue
from briefing.library.indexer import Indexer
told = []
running = Indexer(Catalogue.open([sys.argv[1]], sys.argv[2]), told.append)
while len(told) < 2:
    time.sleep(0.01)
print(running._process.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM])
def test_it_does_not_outlive_who_started_it(here: Path, tmp_path: Path, sign: int) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(here), str(tmp_path / "cache")], stdout=subprocess.PIPE
    )
    with parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.send_signal(sign)
    end = time.monotonic() + LONG
    while _lives(child):
        assert time.monotonic() < end
        time.sleep(0.02)


def _lives(process: int) -> bool:
    """Tell whether a process is there; one that nobody has taken leave of is not."""
    try:
        with open(f"/proc/{process}/stat", encoding="ascii") as file:
            return file.read().rpartition(") ")[2][0] != "Z"
    except OSError:
        return False


def test_it_stands_back_and_writes_nothing_else(here: Path, tmp_path: Path) -> None:
    screen = Screen(here, str(tmp_path / "cache"))
    screen.wait_for(["a"])
    process = screen.indexer._process
    assert process is not None
    assert os.getpriority(os.PRIO_PROCESS, process.pid) == os.getpriority(os.PRIO_PROCESS, 0) + 10
    screen.end()


def test_a_look_asks_for_the_newest_files_and_for_some_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.library.indexing._NEWEST", 1)
    monkeypatch.setattr("briefing.library.indexing._OTHERS", 2)
    then = time.time() - 3600
    for day in range(1, 8):
        path = put(tmp_path, f"n{day}", as_of=f"2031-05-0{day}")
        os.utime(path, (then, then))
    catalogue = Catalogue.open([str(tmp_path)], "")
    watch = Watch(catalogue)
    assert watch.look(print, lambda: False)
    assert not watch.look(print, lambda: False)

    def looks_until_seen(name: str) -> int:
        path = tmp_path / f"{name}.yaml"
        text = path.read_text(encoding="utf-8")
        with path.open("r+", encoding="utf-8") as file:  # the folder does not tell
            file.write(text.replace("Quiet", "Noisy"))
        looks = 1
        while not watch.look(print, lambda: False):
            looks += 1
            assert looks < 20
        os.utime(path, (then, then))
        watch.look(print, lambda: False)
        return looks

    assert looks_until_seen("n7") == 1
    assert all(looks_until_seen(f"n{day}") <= 4 for day in range(1, 7))
    assert names(catalogue, "noisy ") == names(catalogue)


def test_a_look_sees_files_that_come_and_go(tmp_path: Path) -> None:
    put(tmp_path / "x", "a")
    watch = Watch(catalogue := Catalogue.open([str(tmp_path)], ""))
    watch.look(print, lambda: False)
    put(tmp_path / "x" / "y", "b", as_of="2031-05-05")
    assert watch.look(print, lambda: False)
    assert names(catalogue) == ["b", "a"]
    (tmp_path / "x" / "a.yaml").unlink()
    assert watch.look(print, lambda: False)
    assert names(catalogue) == ["b"]


def test_a_look_sees_what_the_files_of_a_folder_share(tmp_path: Path) -> None:
    put(tmp_path, "a", records="statements: [{by: envoy, kind: report, text: Seen., src: p1}]")
    shared = tmp_path / "library.yaml"
    shared.write_text(LIBRARY, encoding="utf-8")
    watch = Watch(catalogue := Catalogue.open([str(tmp_path)], ""))
    watch.look(print, lambda: False)
    assert catalogue.search("okafor ").total > 0
    with shared.open("r+", encoding="utf-8") as file:  # the folder does not tell
        file.write(LIBRARY.replace("Okafor", "Moreau"))
    assert watch.look(print, lambda: False)
    assert catalogue.search("okafor ").total == 0
    assert catalogue.search("moreau ").total > 0
