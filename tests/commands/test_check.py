"""`briefing check`: what is printed, and the exit code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
briefing: 1
id: oak-elm
title: Shelling reported in Oak and Elm
as_of: 2031-05-04T18:00
summary: {bottom_line: Riverland says that two villages were shelled., src: p1}
sources:
  wire: {publisher: Wire Agency, published: 2031-05-04, paragraphs: 1}
"""
WARNED = GOOD.replace("paragraphs: 1", "paragraphs: 2")
BROKEN = GOOD.replace("title:", "titel:")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a good, a warned and a broken briefing; it is the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "warned.yaml").write_text(WARNED, encoding="utf-8")
    (tmp_path / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_good_file_is_0_and_said_to_be_good(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "good.yaml"]) == 0
    assert capsys.readouterr() == ("no problems in 1 file\n", "")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("options", "code"), [([], 0), (["--strict"], 3)])
def test_warnings_count_only_when_strict(
    options: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "warned.yaml", *options]) == code
    out, err = capsys.readouterr()
    assert out.startswith("warned.yaml:7:")
    assert ": warning: " in out
    assert out.endswith("\n1 warning in 1 file\n")
    assert err == ""


@pytest.mark.usefixtures("folder")
def test_errors_are_3_with_their_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "broken.yaml"]) == 3
    out = capsys.readouterr().out
    assert "broken.yaml:3:1: error: unknown key 'titel'; did you mean 'title'?\n" in out


@pytest.mark.usefixtures("folder")
def test_a_folder_is_checked_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "."]) == 3
    out = capsys.readouterr().out
    assert "./broken.yaml:3:1: error: " in out
    assert "./warned.yaml:7:" in out
    assert "good.yaml" not in out


@pytest.mark.usefixtures("folder")
def test_json_is_one_list_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", "broken.yaml"]) == 3
    out, err = capsys.readouterr()
    found = [(each["line"], each["column"], each["code"]) for each in json.loads(out)]
    assert (3, 1, "unknown-key") in found
    assert err == ""


@pytest.mark.usefixtures("folder")
def test_github_annotates_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "github", "broken.yaml"]) == 3
    assert "::error file=broken.yaml,line=3,col=1" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_a_missing_file_is_4_and_hides_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    told = "briefing: none.yaml: no such file, folder or briefing\n"
    assert main(["check", "none.yaml"]) == 4
    assert capsys.readouterr() == ("", told)
    assert main(["check", "none.yaml", "broken.yaml"]) == 4
    out, err = capsys.readouterr()
    assert "broken.yaml:3:1: error: " in out
    assert err == told


@pytest.mark.usefixtures("folder")
def test_a_file_that_cannot_be_read_is_not_said_to_be_good(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "loop.yaml").symlink_to("loop.yaml")
    assert main(["check", "loop.yaml"]) == 4
    assert capsys.readouterr().out == ""
    assert main(["check", "loop.yaml", "good.yaml"]) == 4
    assert capsys.readouterr().out == "no problems in 1 file\n"


def test_the_shipped_briefings_pass_strictly(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--strict"]) == 0
    assert capsys.readouterr().out == "no problems in 3 files\n"
