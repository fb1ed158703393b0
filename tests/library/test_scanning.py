"""Which files a library has."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

from briefing.library.finding import below, served_in
from briefing.library.scanning import folders_in, scan

from .shelves import put

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest


def found(*folders: Path, follow: bool = True) -> list[str]:
    """Return the files of some folders, as paths within the first one."""
    seen = scan([str(each) for each in folders], follow=follow)
    return sorted(os.path.relpath(each.path, folders[0]) for each in seen)


class Closed:
    """What is in a folder, of which a file system that does not list kinds tells nothing else."""

    def __init__(self, entry: os.DirEntry[str]) -> None:
        self.name, self.path = entry.name, entry.path

    def is_dir(self, *, follow_symlinks: bool = True) -> NoReturn:
        raise PermissionError(13, "Permission denied", self.path, follow_symlinks)

    stat = is_dir


def test_files_are_found_in_folders_below_folders(tmp_path: Path) -> None:
    put(tmp_path, "a")
    put(tmp_path / "x" / "y", "b")
    (tmp_path / "x" / "c.yml").write_text("", encoding="utf-8")
    assert found(tmp_path) == ["a.yaml", "x/c.yml", "x/y/b.yaml"]


def test_what_is_hidden_or_called_otherwise_is_none(tmp_path: Path) -> None:
    put(tmp_path, ".a")
    put(tmp_path / ".git", "b")
    put(tmp_path, "library")
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")
    (tmp_path / "folder.yaml").mkdir()
    assert found(tmp_path) == []


def test_a_linked_file_counts_and_a_linked_folder_does_not(tmp_path: Path) -> None:
    there = put(tmp_path / "there", "a")
    here = tmp_path / "here"
    here.mkdir()
    (here / "b.yaml").symlink_to(there)
    (here / "folder").symlink_to(tmp_path / "there")
    (here / "round").symlink_to(here)
    assert found(here) == ["b.yaml"]


def test_a_link_that_leads_nowhere_counts_and_hides_no_other(tmp_path: Path) -> None:
    put(tmp_path, "a")
    put(tmp_path / "x", "b")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "gone.yaml").symlink_to("nowhere")
    assert found(tmp_path) == ["a.yaml", "gone.yaml", "loop.yaml", "x/b.yaml"]


def test_what_the_system_will_not_tell_of_is_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a")
    scandir = os.scandir

    @contextmanager
    def closed(folder: str) -> Iterator[list[Closed]]:
        with scandir(folder) as entries:
            yield list(map(Closed, entries))

    monkeypatch.setattr(os, "scandir", closed)
    assert found(tmp_path) == ["a.yaml"]
    assert list(below(str(tmp_path))) == [str(tmp_path / "a.yaml")]


def test_a_reading_account_has_one_folder_and_no_links(tmp_path: Path) -> None:
    put(tmp_path / "x", "b")
    (tmp_path / "b.yaml").symlink_to(put(tmp_path, "a"))
    assert found(tmp_path, follow=False) == ["a.yaml"]


def test_a_reading_account_is_served_what_its_commands_take(tmp_path: Path) -> None:
    for name in ("a", "b\nc", "b c", "B", "\x1b[1m", "ü", "x" * 65, "library"):
        put(tmp_path, name)
    for name in ("a.yml", "2031-b.yml"):
        (tmp_path / name).write_text("", encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "folder.yaml").mkdir()
    assert found(tmp_path, follow=False) == ["2031-b.yml", "a.yaml"]
    served = {"2031-b": str(tmp_path / "2031-b.yml"), "a": str(tmp_path / "a.yaml")}
    assert served_in(str(tmp_path)) == served


def test_a_reading_account_s_library_is_no_link(tmp_path: Path) -> None:
    put(tmp_path, "a")
    (tmp_path / "library.yaml").symlink_to(put(tmp_path / "x", "b"))
    (seen,) = scan([str(tmp_path)], follow=False)
    assert seen.beside == ""


def test_a_reading_account_s_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert found(tmp_path / "none", follow=False) == []


def test_folders_that_overlap_give_each_file_once(tmp_path: Path) -> None:
    put(tmp_path / "x", "a")
    assert found(tmp_path, tmp_path / "x", tmp_path) == ["x/a.yaml"]


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert found(tmp_path / "none") == []
    assert list(folders_in([str(tmp_path / "none")])) == [str(tmp_path / "none")]


def test_a_name_that_is_no_text_is_kept(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"\xff.yaml")
    with open(path, "wb"):
        pass
    (seen,) = scan([str(tmp_path)])
    assert os.fsencode(seen.path) == path


def test_what_lies_beside_a_file_is_a_part_of_its_state(tmp_path: Path) -> None:
    put(tmp_path, "a")
    put(tmp_path / "x", "b")
    before = {each.path: each.beside for each in scan([str(tmp_path)])}
    (tmp_path / "library.yaml").write_text("library: 1\n", encoding="utf-8")
    after = {each.path: each.beside for each in scan([str(tmp_path)])}
    assert set(before.values()) == {""}
    assert [os.path.basename(path) for path in after if after[path]] == ["a.yaml"]
