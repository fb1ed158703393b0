"""From what a user names to files: folders with all that is below them, and what is no briefing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefing.errors import UnreadableError
from briefing.library.finding import below, briefings_in, find_files, in_folder, is_briefing_name

if TYPE_CHECKING:
    from pathlib import Path

FILES = [
    "b.yaml",
    "a.yml",
    "library.yaml",
    "notes.txt",
    ".hidden.yaml",
    "2022/09/late.yaml",
    "2022/early.yaml",
    "2022/library.yaml",
    ".git/x.yaml",
    "z.yaml/inner.yaml",
    "empty/notes.txt",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    for name in FILES:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("", encoding="utf-8")
    (root / "linked").symlink_to(tmp_path / "root" / "2022")
    (root / "round").symlink_to(root)
    (root / "link.yaml").symlink_to("b.yaml")
    return root


def names(folder: Path, paths: list[str]) -> list[str]:
    return [os.path.relpath(path, folder) for path in paths]


ALL = [
    "a.yml",
    "b.yaml",
    "link.yaml",
    "2022/early.yaml",
    "2022/09/late.yaml",
    "z.yaml/inner.yaml",
]


def test_a_folder_stands_for_all_below_it(folder: Path) -> None:
    assert names(folder, find_files([str(folder)])) == ALL
    assert names(folder, list(below(str(folder)))) == ALL


def test_a_check_sees_the_libraries_as_well(folder: Path) -> None:
    found = names(folder, find_files([str(folder)], libraries=True))
    assert found == [
        *ALL[:2],
        "library.yaml",
        *ALL[2:4],
        "2022/library.yaml",
        *ALL[4:],
    ]


def test_directly_in_a_folder_there_is_no_library(folder: Path) -> None:
    assert names(folder, list(in_folder(str(folder)))) == [
        "a.yml",
        "b.yaml",
        "link.yaml",
        "z.yaml",
    ]
    assert "library" not in briefings_in(str(folder))


def test_a_library_is_no_briefing_by_name_either(folder: Path) -> None:
    path = str(folder / "library.yaml")
    with pytest.raises(UnreadableError) as raised:
        find_files([path])
    assert str(raised.value) == (
        f"{path}: it holds what the briefings beside it share, and is none itself"
    )
    assert find_files([path], libraries=True) == [path]


def test_a_folder_without_any_is_told(folder: Path) -> None:
    with pytest.raises(UnreadableError, match="no briefing"):
        find_files([str(folder / "empty")])


def test_a_folder_that_cannot_be_listed_is_told_and_one_below_it_passed_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir
    closed = folder / "2022"

    def refuse(path: str) -> object:
        if path == str(closed):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr("briefing.library.finding.os.scandir", refuse)
    assert names(folder, list(below(str(folder)))) == [*ALL[:3], "z.yaml/inner.yaml"]
    with pytest.raises(UnreadableError, match="2022: permission denied"):
        list(below(str(closed)))


def test_folders_may_be_very_deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1200):
        os.mkdir("d")
        os.chdir("d")
    assert list(below(str(tmp_path))) == []
    for _ in range(1200):  # what clears a test's folder away does not go so deep
        os.chdir("..")
        os.rmdir("d")


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("x.yaml", True),
        ("x.yml", True),
        ("library.yml", True),
        ("my-library.yaml", True),
        ("library.yaml", False),
        (".x.yaml", False),
        ("x.yaml~", False),
        ("x.json", False),
    ],
)
def test_what_can_hold_a_briefing_is_told_by_its_name(name: str, is_one: bool) -> None:  # noqa: FBT001 - a case's own value
    assert is_briefing_name(name) == is_one
