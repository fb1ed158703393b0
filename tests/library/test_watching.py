"""A file is read again when it has changed, and not before it is written."""

from __future__ import annotations

import os
import time
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

import pytest

from briefing.errors import InvalidError, UnreadableError
from briefing.library.watcher import Watcher
from briefing.library.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library.watching import Change

TEXT = """briefing: 1
id: plain
title: {title}
as_of: 2031-05-04
summary: {{bottom_line: Nothing happened.}}
sources: {{wire: {{publisher: Wire, published: 2031-05-04, text: wire.txt}}}}
"""
ONE, TWO = TEXT.format(title="First"), TEXT.format(title="Other")
BROKEN = ONE.replace("as_of", "as_off").replace("publisher", "publishr")
LOOKS = 8
"""More looks than a watch takes to be sure of anything."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "plain.yaml"
    path.write_text(ONE, encoding="utf-8")
    return path


@pytest.fixture
def watch(path: Path) -> Watch:
    """Return a watch over a file that was read."""
    watch = Watch(str(path), pause=lambda _: None)
    assert watch.read().briefing.title == "First"
    return watch


def changes(watch: Watch) -> list[Change]:
    """Return what many looks find."""
    found = (watch.look() for _ in range(LOOKS))
    return [change for change in found if change is not None]


def titles(watch: Watch) -> list[str]:
    """Return the titles of the versions that many looks find."""
    return [each.loaded.briefing.title if each.loaded else "" for each in changes(watch)]


def rewrite(path: Path) -> None:
    path.write_text(TWO, encoding="utf-8")


def rename_over(path: Path) -> None:
    new = path.with_suffix(".new")
    new.write_text(TWO, encoding="utf-8")
    new.replace(path)


def rename_over_with_an_old_time(path: Path) -> None:
    stamp = path.stat()
    rename_over(path)
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))


def follow_a_link_elsewhere(path: Path) -> None:
    elsewhere = path.with_name("elsewhere")
    elsewhere.write_text(TWO, encoding="utf-8")
    path.unlink()
    path.symlink_to(elsewhere)


def test_a_file_that_stays_as_it_is_is_read_only_until_that_is_sure(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert changes(watch) == []

    def refuse(path: str, limit: int) -> bytes:
        raise AssertionError(path, limit)

    monkeypatch.setattr("briefing.library.watching.read_file", refuse)
    assert changes(watch) == []


@pytest.mark.parametrize(
    "change",
    [
        rewrite,
        rename_over,
        rename_over_with_an_old_time,
        follow_a_link_elsewhere,
    ],
)
def test_every_way_to_change_a_file_is_seen_once(
    watch: Watch, path: Path, change: Callable[[Path], None]
) -> None:
    changes(watch)
    change(path)
    assert titles(watch) == ["Other"]


def test_a_second_change_within_one_tick_of_a_coarse_clock_is_seen(
    watch: Watch, path: Path
) -> None:
    watch.look()
    stamp = path.stat()
    path.write_text(TWO, encoding="utf-8")
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert titles(watch) == ["Other"]


def test_a_new_time_alone_is_no_change(watch: Watch, path: Path) -> None:
    changes(watch)
    os.utime(path, (1, 1))
    assert changes(watch) == []


def test_a_changed_copy_of_a_text_is_a_change(watch: Watch, path: Path) -> None:
    changes(watch)
    path.with_name("wire.txt").write_text("It was quiet.", encoding="utf-8")
    assert titles(watch) == ["First"]
    path.with_name("wire.txt").unlink()
    assert titles(watch) == ["First"]


def test_a_half_written_file_is_read_when_it_is_whole(path: Path) -> None:
    left = [TWO[:40], TWO[:80], TWO]

    def write_on(_: float) -> None:
        if left:
            path.write_text(left.pop(0), encoding="utf-8")

    watch = Watch(str(path), pause=write_on)
    watch.read()
    path.write_text(TWO[:20], encoding="utf-8")
    assert titles(watch) == ["Other"]


def test_a_file_that_never_settles_is_told_once_and_read_when_it_does(path: Path) -> None:
    size = [0]

    def grow(_: float) -> None:
        size[0] += 1
        path.write_text("#" * size[0], encoding="utf-8")

    watch = Watch(str(path), pause=grow)
    watch.read()
    path.write_text("", encoding="utf-8")
    assert [watch.look(), watch.look()] == [None, None]
    told = "it does not stop changing, or its library or a copy of a text does not"
    assert [change.fault for change in changes(watch)] == [f"{path}: {told}"]
    for _ in range(2):
        watch._pause = lambda _: None
        path.write_text(ONE, encoding="utf-8")
        assert titles(watch) == ["First"]
        watch._pause = grow
        path.write_text("", encoding="utf-8")
        assert [change.fault for change in changes(watch)] == [f"{path}: {told}"]


def test_an_invalid_version_tells_every_problem_once(watch: Watch, path: Path) -> None:
    path.write_text(BROKEN, encoding="utf-8")
    (change,) = changes(watch)
    assert change.loaded is None
    assert [problem.code for problem in change.problems] == ["unknown-key"] * 2
    path.write_text(ONE, encoding="utf-8")
    assert titles(watch) == ["First"]


def test_a_file_that_is_put_in_place_of_another_is_not_missed(watch: Watch, path: Path) -> None:
    path.unlink()
    assert watch.look() is None
    path.write_text(ONE, encoding="utf-8")
    assert changes(watch) == []


def test_a_file_that_is_gone_is_told_once_and_read_when_it_is_back(
    watch: Watch, path: Path
) -> None:
    path.unlink()
    assert [change.fault for change in changes(watch)] == [f"{path}: no such file or directory"]
    path.write_text(ONE, encoding="utf-8")
    assert titles(watch) == ["First"]


def test_a_folder_in_its_place_is_told(watch: Watch, path: Path) -> None:
    path.unlink()
    path.mkdir()
    assert [change.fault for change in changes(watch)] == [f"{path}: a folder, not a file"]


@pytest.mark.parametrize("before", [0, LOOKS])
def test_who_asks_has_it_read_at_once(watch: Watch, path: Path, before: int) -> None:
    for _ in range(before):
        watch.look()
    again = watch.look(at_once=True)
    assert again is not None
    assert again.loaded is not None
    path.write_text(BROKEN, encoding="utf-8")
    for _ in range(2):
        asked = watch.look(at_once=True)
        assert asked is not None
        assert len(asked.problems) == 2
    path.unlink()
    for _ in range(2):
        asked = watch.look(at_once=True)
        assert asked is not None
        assert asked.fault == f"{path}: no such file or directory"


def test_a_watch_over_a_file_that_it_has_not_read_reads_it(path: Path) -> None:
    assert titles(Watch(str(path), pause=lambda _: None)) == ["First"]


def test_the_first_reading_raises_what_loading_raises(path: Path) -> None:
    path.write_text(BROKEN, encoding="utf-8")
    with pytest.raises(InvalidError):
        Watch(str(path)).read()
    path.unlink()
    with pytest.raises(UnreadableError):
        Watch(str(path)).read()


def test_a_relative_path_is_watched_with_the_texts_beside_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    watch = Watch("plain.yaml", pause=lambda _: None)
    watch.read()
    changes(watch)
    Path("wire.txt").write_text("It was quiet.", encoding="utf-8")
    assert titles(watch) == ["First"]


def test_the_thread_delivers_what_it_finds_and_what_it_is_asked_for(
    watch: Watch, path: Path
) -> None:
    found: SimpleQueue[Change] = SimpleQueue()
    watcher = Watcher(watch, found.put, every=0.001)
    path.write_text(TWO, encoding="utf-8")
    change = found.get(timeout=30)
    assert change.loaded is not None
    assert change.loaded.briefing.title == "Other"
    watcher.stop()
    watcher._thread.join(30)
    assert not watcher._thread.is_alive()


def test_the_thread_reads_at_once_when_asked(watch: Watch) -> None:
    found: SimpleQueue[Change] = SimpleQueue()
    watcher = Watcher(watch, found.put, every=1000)
    watcher.ask()
    assert found.get(timeout=30).loaded is not None
    watcher.stop()
    watcher._thread.join(30)
    assert found.empty()


def test_who_asks_while_the_file_is_being_written_is_answered_when_it_is(path: Path) -> None:
    asked: list[bool] = []

    class Busy(Watch):
        def look(self, *, at_once: bool = False) -> Change | None:
            asked.append(at_once)
            return super().look(at_once=at_once) if len(asked) > 2 else None

    watch = Busy(str(path), pause=lambda _: None)
    watch.read()
    found: SimpleQueue[Change] = SimpleQueue()
    watcher = Watcher(watch, found.put, every=0.001)
    watcher.ask()
    assert found.get(timeout=30).loaded is not None
    while len(asked) < LOOKS:
        time.sleep(0.001)
    watcher.stop()
    watcher._thread.join(30)
    at = asked.index(True)
    assert asked.count(True) == max(1, 3 - at)
    assert found.empty()
