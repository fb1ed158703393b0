"""What is told of a file of a library that cannot be read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NoReturn

from briefing.errors import UnreadableError
from briefing.library import index_reading
from briefing.loading.files import named

from .shelves import put, shelf

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_file_that_cannot_be_read_is_broken(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("nowhere")
    os.mkfifo(tmp_path / "b\n.yaml")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    catalogue = shelf(tmp_path)
    entries = catalogue.entries([1, 2, 3])
    assert {(each.name, each.error, each.digest) for each in entries} == {
        ("a", "a.yaml: no such file or directory", ""),
        ("b", "b .yaml: a pipe, not a file", ""),
        ("loop", "loop.yaml: too many levels of symbolic links", ""),
    }


def test_no_error_names_the_folder_of_what_lies_beside(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "library.yaml")
    put(tmp_path, "a", records="statements: [{by: envoy, kind: report, text: Seen., src: p1}]")
    (entry,) = shelf(tmp_path).entries([1])
    assert entry.error.endswith("which is broken: library.yaml: a pipe, not a file")
    assert str(tmp_path) not in entry.error


def test_no_error_names_the_folder_however_long_its_name_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path.joinpath(*["d" * 250] * 5)
    here.mkdir(parents=True)
    (here / "a.yaml").symlink_to("nowhere")
    put(here, "b")

    def refusing(_: bytes, path: str, *, follow: bool) -> NoReturn:
        raise UnreadableError(f"{named(path)}: gone, {follow}")

    monkeypatch.setattr(index_reading, "loads", refusing)
    entries = shelf(tmp_path).entries([1, 2])
    assert {each.error for each in entries} == {
        "a.yaml: no such file or directory",
        "b.yaml: gone, True",
    }
