"""A library for a headless command: who waits at a terminal is told for what."""

from __future__ import annotations

import io
import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from briefing.commands import libraries
from briefing.library import updating
from briefing.library.index_file import lock
from briefing.library.updating import Progress
from briefing.settings.folders import cache_folder
from tests.library.shelves import names, put

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from briefing.library.catalogue import Catalogue


class Terminal(io.StringIO):
    """Standard error, where someone sits."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Have the time stand still, at what this list holds."""
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def slow_update(clock: list[float]) -> Callable[..., bool]:
    """Return an update that takes a second, and tells how far it is after each third."""

    def update(_: Catalogue, *, tell: Callable[[Progress], None], **__: object) -> bool:
        for done in (400, 800, 1200):
            clock[0] += 1 / 3
            tell(Progress(done, 1200))
        return True

    return update


def test_at_a_terminal_a_line_tells_how_far_it_is_and_is_gone_then(
    tmp_path: Path, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updating, "update", slow_update(clock))
    monkeypatch.setattr(sys, "stderr", written := Terminal())
    with libraries.opened([str(tmp_path)]):
        line = "briefing: reading the library, 1,200 of 1,200 files"
        assert written.getvalue() == (
            f"\r{line.replace('1,200 of', '800 of')}\r{line}\r{' ' * len(line)}\r"
        )


def test_elsewhere_nothing_is_told(
    tmp_path: Path, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updating, "update", slow_update(clock))
    monkeypatch.setattr(sys, "stderr", written := io.StringIO())
    with libraries.opened([str(tmp_path)]):
        assert written.getvalue() == ""


@pytest.fixture
def busy(tmp_path: Path, clock: list[float], monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Return a library of two briefings; another process reads the second one, and goes on."""
    put(tmp_path, "a")
    with libraries.opened([str(tmp_path)]):
        put(tmp_path, "b")

    def sleep(seconds: float) -> None:
        clock[0] += seconds

    monkeypatch.setattr(time, "sleep", sleep)
    with lock(cache_folder()) as held:
        assert held
        yield str(tmp_path)


def test_who_waits_long_for_another_process_has_what_there_is(
    busy: str, clock: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    with libraries.opened([busy]) as catalogue:
        assert names(catalogue) == ["a"]
    assert clock[0] == pytest.approx(5, abs=0.2)
    told = "another process is bringing the index up to date; this is what it knows so far"
    assert capsys.readouterr() == ("", f"briefing: {told}\n")


def test_at_a_terminal_it_is_told_what_is_waited_for(
    busy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", written := Terminal())
    with libraries.opened([busy]):
        pass
    told = "briefing: another process is bringing the index up to date"
    line = f"{told}; waiting for it"
    once = f"\r{line}\r{' ' * len(line)}\r{told}; this is what it knows so far\n"
    assert written.getvalue() == once


def test_who_need_not_wait_long_has_all(
    busy: str, clock: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    looks = iter([False, False, False, True])

    @contextmanager
    def freed(_: str) -> Iterator[bool]:
        yield next(looks)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("briefing.library.index_file.lock", freed)
        with libraries.opened([busy]) as catalogue:
            assert sorted(names(catalogue)) == ["a", "b"]
    assert clock[0] == pytest.approx(0.3)
    assert capsys.readouterr() == ("", "")


def test_a_cache_that_cannot_be_written_stops_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cache = cache_folder()
    os.makedirs(os.path.dirname(cache))
    (tmp_path / "x.yaml").write_text("briefing: 1\n", encoding="ascii")
    with open(cache, "w", encoding="ascii"), libraries.opened([str(tmp_path)]) as catalogue:
        assert catalogue.fault
        assert catalogue.count().broken == 1
    assert capsys.readouterr() == ("", "")
