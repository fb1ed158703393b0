"""Reading library.yaml: whatever stands there, and how often it is read."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from briefing.errors import InvalidError
from briefing.loading import LIMITS, Limits, libraries, load
from briefing.loading.libraries import library_beside
from tests.loading.test_shared import BRIEFING, LIBRARY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing.loading.libraries import Library

NEEDY = BRIEFING.format(records="gaps: [{text: X., about: oak}]", head="")
FREE = BRIEFING.format(records="", head="")
OLD = (0, 10**18)
"""A time long ago, in nanoseconds."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    library = tmp_path / "library.yaml"
    library.write_text(LIBRARY, encoding="utf-8")
    os.utime(library, ns=OLD)
    (tmp_path / "x.yaml").write_text(NEEDY, encoding="utf-8")
    return tmp_path / "x.yaml"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that each reading of a library is noted in."""
    noted: list[str] = []
    read = libraries.read_library

    def note(path: str, limits: Limits, *, follow: bool = True) -> Library:
        noted.append(path)
        return read(path, limits, follow=follow)

    monkeypatch.setattr(libraries, "read_library", note)
    return noted


def test_many_briefings_of_a_folder_read_it_once(path: Path, reads: list[str]) -> None:
    for _ in range(5):
        assert load(str(path)).taken is not None
    assert reads == [str(path.with_name("library.yaml"))]


def rewritten(library: Path) -> None:
    library.write_text(LIBRARY.replace("Oak", "Ash"), encoding="utf-8")
    os.utime(library, ns=(0, OLD[1] + 1))


def grown(library: Path) -> None:
    library.write_text(LIBRARY.replace("Oak", "Ashes"), encoding="utf-8")
    os.utime(library, ns=OLD)


def replaced(library: Path) -> None:
    other = library.with_name("other")
    other.write_text(LIBRARY.replace("Oak", "Ash"), encoding="utf-8")
    os.utime(other, ns=OLD)
    other.replace(library)


@pytest.mark.parametrize("change", [rewritten, grown, replaced])
def test_it_is_read_again_when_it_has_changed(path: Path, change: Callable[[Path], None]) -> None:
    assert load(str(path)).briefing.locations[0].name == "Oak"
    change(path.with_name("library.yaml"))
    assert load(str(path)).briefing.locations[0].name.startswith("Ash")


def test_one_that_has_just_been_written_is_not_remembered(path: Path, reads: list[str]) -> None:
    now = time.time_ns()
    os.utime(path.with_name("library.yaml"), ns=(now, now))
    load(str(path))
    load(str(path))
    assert len(reads) == 2


def test_what_needs_none_does_not_even_look_for_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text(FREE, encoding="utf-8")
    monkeypatch.setattr(libraries, "library_beside", None)
    assert load(str(path)).taken is None


def test_in_the_folder_that_we_are_in_it_needs_no_path(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    for follow in (True, False):
        found = load("x.yaml", follow=follow).taken
        assert found is not None
        assert found.path == "library.yaml"


def a_link(library: Path) -> None:
    library.rename(library.with_name("elsewhere"))
    library.symlink_to("elsewhere")


def test_a_link_is_followed_where_links_are(path: Path) -> None:
    a_link(path.with_name("library.yaml"))
    assert load(str(path)).taken is not None
    with pytest.raises(
        InvalidError, match=r"which is broken: .*library.yaml: a symbolic link, not"
    ):
        load(str(path), follow=False)


def a_folder(library: Path) -> None:
    library.unlink()
    library.mkdir()


def a_pipe(library: Path) -> None:
    library.unlink()
    os.mkfifo(library)


def a_loop(library: Path) -> None:
    library.unlink()
    library.symlink_to(library.name)


@pytest.mark.parametrize(
    ("make", "told"), [(a_folder, "a folder, not a file"), (a_pipe, "a pipe, not a file")]
)
def test_what_is_no_file_is_told_and_holds_up_nothing(
    path: Path, make: Callable[[Path], None], told: str
) -> None:
    make(path.with_name("library.yaml"))
    for follow in (True, False):
        with pytest.raises(InvalidError) as raised:
            load(str(path), follow=follow)
        assert raised.value.first.message == (
            f"unknown id 'oak'; it may be in library.yaml, which is broken: library.yaml: {told}"
        )
    path.write_text(FREE, encoding="utf-8")
    assert load(str(path)).taken is None


def test_a_link_that_leads_nowhere_is_none(path: Path) -> None:
    a_loop(path.with_name("library.yaml"))
    assert library_beside(str(path), LIMITS) is None


def test_it_has_the_limits_of_a_briefing(path: Path) -> None:
    small = Limits(size=len(LIBRARY) - 1)
    with pytest.raises(InvalidError, match="the file has more than"):
        load(str(path), limits=small)


@pytest.mark.parametrize("name", ["\0.yaml", "x" * 5000 + "/x.yaml", "\ud800/x.yaml"])
def test_beside_what_no_file_is_called_there_is_none(name: str) -> None:
    assert library_beside(name, LIMITS) is None


def test_a_message_about_it_has_an_end(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "_LONGEST", 36)
    path.with_name("library.yaml").write_text("library: 1\nlibary: 1\n", encoding="utf-8")
    with pytest.raises(InvalidError) as raised:
        load(str(path))
    assert raised.value.first.message == (
        "unknown id 'oak'; it may be in library.yaml, which is broken:"
        " library.yaml:1:1: missing required k"
    )
