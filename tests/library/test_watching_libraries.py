"""A briefing that is open follows the library.yaml beside it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.library.watching import Watch
from tests.library.test_watching import ONE, changes

if TYPE_CHECKING:
    from briefing.library.watching import Change

LIBRARY = """\
library: 1
actors: {a: {name: Ana, kind: person, src: p1}, b: {name: Bo, kind: person, src: p1}}
sources: {gazette: {publisher: Gazette, published: 2030}}
"""
NEEDY = ONE + "gaps: [{text: X., about: a}]\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    library = tmp_path / "library.yaml"
    library.write_text(LIBRARY, encoding="utf-8")
    (tmp_path / "x.yaml").write_text(NEEDY, encoding="utf-8")
    return library


@pytest.fixture
def watch(library: Path) -> Watch:
    watch = Watch(str(library.with_name("x.yaml")), pause=lambda _: None)
    watch.read()
    assert changes(watch) == []
    return watch


def names(found: list[Change]) -> list[str]:
    """Return who is in the versions that were found."""
    return [
        ", ".join(actor.name for actor in each.loaded.briefing.actors) if each.loaded else "none"
        for each in found
    ]


def test_a_change_of_what_is_used_is_shown_once(watch: Watch, library: Path) -> None:
    library.write_text(LIBRARY.replace("Ana", "Anna"), encoding="utf-8")
    assert names(changes(watch)) == ["Anna"]


def test_a_change_within_one_tick_of_a_coarse_clock_is_seen(library: Path) -> None:
    watch = Watch(str(library.with_name("x.yaml")), pause=lambda _: None)
    watch.read()
    stamp = library.stat()
    library.write_text(LIBRARY.replace("Ana", "Ann"), encoding="utf-8")
    os.utime(library, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert names(changes(watch)) == ["Ann"]


def test_a_change_of_what_is_not_used_is_none(watch: Watch, library: Path) -> None:
    library.write_text(LIBRARY.replace("Bo", "Bob"), encoding="utf-8")
    assert changes(watch) == []
    assert watch.look(at_once=True) is not None


def test_a_library_that_breaks_is_told_and_so_is_its_repair(watch: Watch, library: Path) -> None:
    library.write_text("[", encoding="utf-8")
    (change,) = changes(watch)
    assert [each.message[:50] for each in change.problems] == [
        "unknown id 'a'; it may be in library.yaml, which i"
    ]
    library.write_text(LIBRARY, encoding="utf-8")
    assert names(changes(watch)) == ["Ana"]


def test_a_library_that_goes_is_told_and_one_that_comes_is_read(
    watch: Watch, library: Path
) -> None:
    library.unlink()
    (change,) = changes(watch)
    assert change.problems[0].message.startswith("unknown id 'a'; nothing in the file")
    library.write_text(LIBRARY, encoding="utf-8")
    assert names(changes(watch)) == ["Ana"]


def test_the_briefing_and_the_library_may_change_at_once(watch: Watch, library: Path) -> None:
    library.write_text(LIBRARY.replace("Bo", "Bob"), encoding="utf-8")
    Path(watch.path).write_text(NEEDY.replace("about: a", "about: b"), encoding="utf-8")
    assert names(changes(watch)) == ["Bob"]


def test_a_link_is_no_library_where_none_is_followed(watch: Watch, library: Path) -> None:
    strict = Watch(watch.path, follow=False, pause=lambda _: None)
    strict.read()
    library.rename(library.with_name("elsewhere"))
    library.symlink_to("elsewhere")
    (change,) = changes(strict)
    assert change.problems[0].message.endswith("library.yaml: a symbolic link, not a file")
