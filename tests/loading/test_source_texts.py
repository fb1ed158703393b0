from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefing.loading import loads
from briefing.loading.source_texts import read_texts
from briefing.model.source_texts import SourceText

if TYPE_CHECKING:
    from pathlib import Path

BRIEFING = """\
briefing: 1
id: x
title: T
as_of: 2022
summary: {{bottom_line: B., src: "a:p1"}}
sources:
  a: {{publisher: A, published: 2022, text: {}}}
  b: {{publisher: B, published: 2022}}
"""


def texts(name: str, path: Path) -> dict[str, SourceText]:
    """Return the copies that a briefing at a path names."""
    return read_texts(str(path), loads(BRIEFING.format(name)).briefing)


@pytest.fixture
def briefing(tmp_path: Path) -> Path:
    """Return the path of a briefing in a folder of its own, with a copy and a stranger's file."""
    folder = tmp_path / "briefings"
    (folder / "copies").mkdir(parents=True)
    (folder / "copies" / "a.txt").write_text("One “\x1bx”.\n\nTwo.\n", encoding="utf-8")
    (tmp_path / "other.txt").write_text("Not yours.", encoding="utf-8")
    return folder / "x.yaml"


def test_a_copy_is_read_in_paragraphs_that_are_safe_to_show(briefing: Path) -> None:
    assert texts("copies/a.txt", briefing) == {"a": SourceText(("One “␛x”.", "Two."))}


def test_a_briefing_beside_us_has_its_copies_beside_us(
    briefing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(briefing.parent)
    found = read_texts("x.yaml", loads(BRIEFING.format("copies/a.txt")).briefing)
    assert found["a"].paragraphs[1] == "Two."


@pytest.mark.parametrize("name", ["../other.txt", "copies/../../other.txt", "..", "link", "way/o"])
def test_a_copy_outside_the_folder_is_not_read(briefing: Path, name: str) -> None:
    (briefing.parent / "link").symlink_to(briefing.parent.parent / "other.txt")
    (briefing.parent / "way").symlink_to(briefing.parent.parent)
    fault = f"{name}: it lies outside the folder of the briefing's file"
    assert texts(name, briefing) == {"a": SourceText(fault=fault)}


def test_a_folder_of_a_like_name_is_outside_too(briefing: Path) -> None:
    beside = briefing.parent.parent / "briefings-of-others"
    beside.mkdir()
    (beside / "a.txt").write_text("Not yours.", encoding="utf-8")
    name = "../briefings-of-others/a.txt"
    assert texts(name, briefing)["a"].fault.startswith(f"{name}: it lies outside")


def test_a_link_within_the_folder_is_followed(briefing: Path) -> None:
    (briefing.parent / "link").symlink_to(briefing.parent / "copies" / "a.txt")
    assert texts("link", briefing)["a"].paragraphs[1] == "Two."


def test_a_folder_that_is_reached_by_a_link_is_the_briefings_own(briefing: Path) -> None:
    there = briefing.parent.parent / "there"
    there.symlink_to(briefing.parent)
    assert texts("copies/a.txt", there / "x.yaml")["a"].fault == ""


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("none.txt", "no such file or directory"),
        ("copies", "a folder, not a file"),
        ("pipe", "a pipe, not a file"),
        ("ring", "a symbolic link, not a file"),
    ],
)
def test_what_is_no_file_says_so_and_holds_nobody_up(briefing: Path, name: str, why: str) -> None:
    os.mkfifo(briefing.parent / "pipe")
    (briefing.parent / "ring").symlink_to("ring")
    assert texts(name, briefing)["a"].fault == f"{briefing.parent / name}: {why}"


def test_a_copy_by_an_absolute_path_is_not_read(briefing: Path) -> None:
    fault = "write a path that is relative to the briefing's file"
    assert texts(str(briefing.parent / "copies" / "a.txt"), briefing)["a"].fault == fault
