"""What a call of the reader means: one briefing, or a library to choose from."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefing import resources
from briefing.errors import UnreadableError, UsageError
from briefing.library.meaning import Meant, what_is_meant

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    (folder / "2031").mkdir(parents=True)
    (folder / "flood.yaml").write_text("briefing: 1\n", encoding="utf-8")
    return folder


def test_a_folder_with_one_briefing_means_that_one(folder: Path) -> None:
    assert what_is_meant(str(folder), []) == Meant(str(folder / "flood.yaml"), (str(folder),))


def test_a_folder_with_several_is_a_choice_also_where_they_lie_below(folder: Path) -> None:
    (folder / "2031" / "strike.yaml").write_text("briefing: 1\n", encoding="utf-8")
    (folder / "library.yaml").write_text("library: 1\n", encoding="utf-8")
    assert what_is_meant(str(folder), []) == Meant("", (str(folder),))


def test_shared_records_are_no_second_briefing(folder: Path) -> None:
    (folder / "library.yaml").write_text("library: 1\n", encoding="utf-8")
    assert what_is_meant(str(folder), []).path == str(folder / "flood.yaml")


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"no briefing \(\*\.yaml\) in this folder"):
        what_is_meant(str(tmp_path), [])


def test_nothing_means_the_readers_own_folders_or_what_ships(folder: Path, tmp_path: Path) -> None:
    shipped = resources.folder("content")
    assert what_is_meant(None, []) == Meant("", (shipped,))
    gone = str(tmp_path / "gone")
    own = (gone, str(folder))
    assert what_is_meant(None, own) == Meant(str(folder / "flood.yaml"), own)
    with pytest.raises(UnreadableError, match="no such folder; 'folders' in config"):
        what_is_meant(None, [gone])


def test_a_file_has_its_folder_for_a_library_or_the_readers_own_that_it_lies_in(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(folder / "flood.yaml")
    assert what_is_meant(path, []) == Meant(path, (str(folder),))
    assert what_is_meant(path, [str(folder / "2031")]).folders == (str(folder),)
    assert what_is_meant(path, [str(tmp_path), "/srv"]) == Meant(path, (str(tmp_path), "/srv"))
    monkeypatch.chdir(folder)
    assert what_is_meant("flood.yaml", []) == Meant("flood.yaml", (os.curdir,))


def test_a_name_is_looked_up_in_what_ships_and_then_in_the_own_folders(folder: Path) -> None:
    assert what_is_meant("flood", [str(folder)]).path == str(folder / "flood.yaml")
    shipped = what_is_meant("2022-09-13-armenia-azerbaijan", [str(folder)]).path
    assert os.path.dirname(shipped) == resources.folder("content")
    (folder / "2031" / "flood.yaml").write_text("briefing: 1\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"flood may mean .* and .*; name one of them"):
        what_is_meant("flood", [str(folder)])
    with pytest.raises(UnreadableError, match="did you mean read"):
        what_is_meant("raed", [str(folder)], ["read"])
