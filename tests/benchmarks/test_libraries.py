"""Whole libraries that are made up."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.errors import InvalidError
from briefing.loading import load
from tests.benchmarks import libraries

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def files(folder: Path) -> dict[str, bytes]:
    """Return what a library's files hold, by their places in it."""
    found = folder.rglob("*.yaml")
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_the_same_seed_makes_the_same_library_and_another_another(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        libraries.write(tmp_path / name, 12, seed)
    one, same, other = (files(tmp_path / name) for name in "abc")
    assert len(one) == len(other) == 12
    assert one == same
    assert not one.keys() & other.keys()


def test_all_are_valid_and_tell_of_the_same_people(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libraries, "_BROKEN", 1 << 30)
    libraries.write(tmp_path, 60)
    loaded = [load(str(path)).briefing for path in tmp_path.rglob("*.yaml")]
    assert len(loaded) == 60
    assert len({briefing.series for briefing in loaded}) > 1
    assert len({briefing.region for briefing in loaded}) > 1
    actors = Counter(actor.id for briefing in loaded for actor in briefing.actors)
    assert sum(count > 1 for count in actors.values()) > 10
    sizes = [path.stat().st_size for path in tmp_path.rglob("*.yaml")]
    assert min(sizes) * 2 < max(sizes)


def test_some_are_broken_in_several_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "_BROKEN", 1)
    libraries.write(tmp_path, 20)
    codes = set()
    for path in tmp_path.rglob("*.yaml"):
        try:
            load(str(path))
        except InvalidError as error:
            codes.add(error.first.code)
    assert len(codes) >= 4
