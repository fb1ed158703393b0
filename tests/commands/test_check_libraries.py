"""`briefing check` and the other commands, where a library.yaml lies beside the briefings."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

LIBRARY = """\
library: 1
actors:
  moreau: {name: Ana Moreau, kind: person, src: p1}
  okafor: {name: Jo Okafor, kind: person, of: un, src: p1}
  un: {name: United Nations, kind: organisation, src: p1}
sources:
  gazette: {publisher: Gazette, published: 2030}
  radio: {publisher: Radio Oak, published: 2030}
""".replace("2030}\n  radio", "2030, default: true}\n  radio")
NAMING = """\
briefing: 1
id: naming
title: A naming
as_of: 2031-05-04
summary: {bottom_line: It happened., src: p1}
gaps:
  - {text: X., about: okafor, src: p1}
sources:
  wire: {publisher: Wire Agency, published: 2031-05-04}
"""
ALONE = NAMING.replace("naming", "alone").replace("okafor", "wire")
BROKEN = LIBRARY.replace("kind: organisation", "kind: org")
UNUSED = "warning: no briefing in this folder uses {}; take it out, or name it"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("library", LIBRARY), ("naming", NAMING), ("alone", ALONE)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("targets", [["."], ["alone.yaml", "library.yaml", "naming.yaml"]])
def test_what_no_briefing_beside_it_uses_is_told(
    targets: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *targets]) == 0
    out = capsys.readouterr().out
    assert [line.partition(": ")[2] for line in out.splitlines() if "library.yaml:" in line] == [
        UNUSED.format("'moreau'"),
        UNUSED.format("'radio'"),
    ]
    assert out.endswith("\n2 warnings in 3 files\n")


@pytest.mark.parametrize("targets", [["library.yaml"], ["library.yaml", "naming.yaml"]])
def test_it_is_not_told_where_not_all_of_them_are_checked(
    targets: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *targets]) == 0
    assert capsys.readouterr().out.startswith("no problems in ")


def test_nor_where_one_of_them_does_not_load(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "alone.yaml").write_text("[", encoding="utf-8")
    assert main(["check", "."]) == 3
    assert "no briefing in this folder" not in capsys.readouterr().out


def test_each_library_counts_for_its_own_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    below = folder / "below"
    below.mkdir()
    (below / "library.yaml").write_text(LIBRARY, encoding="utf-8")
    (below / "alone.yaml").write_text(ALONE, encoding="utf-8")
    assert main(["check", "."]) == 0
    out = capsys.readouterr().out
    assert out.count("./library.yaml:") == 2
    assert out.count("./below/library.yaml:") == 4
    assert out.endswith(" in 5 files\n")


def test_a_broken_library_is_told_under_its_own_name_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "library.yaml").write_text(BROKEN, encoding="utf-8")
    assert main(["check", "."]) == 3
    out = capsys.readouterr().out
    assert "./naming.yaml:7:23: error: unknown id 'okafor'; it may be in library.yaml" in out
    assert "./library.yaml:5:36: error: " in out
    assert out.endswith("\n2 errors in 3 files\n")
    assert main(["check", "alone.yaml"]) == 0
    out = capsys.readouterr().out
    assert "alone.yaml:1:1: warning: library.yaml is broken" in out
    assert main(["check", "library.yaml"]) == 3
    assert capsys.readouterr().out.startswith(
        "library.yaml:5:36: error: expected one of state, government,"
    )


def test_a_library_that_cannot_be_read_is_told_and_hides_no_briefing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "library.yaml").unlink()
    os.mkfifo(folder / "library.yaml")
    assert main(["check", "."]) == 4
    out, err = capsys.readouterr()
    assert err == "briefing: ./library.yaml: a pipe, not a file\n"
    assert "./naming.yaml:7:23: error: unknown id 'okafor'; it may be in library.yaml" in out
    assert out.endswith("\n1 error in 2 files\n")


def test_a_folder_that_is_called_so_is_a_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "library.yaml").unlink()
    (folder / "library.yaml").mkdir()
    (folder / "library.yaml" / "inner.yaml").write_text(ALONE, encoding="utf-8")
    assert main(["check", "library.yaml"]) == 0
    assert main(["check", "alone.yaml"]) == 0
    assert "library.yaml: a folder, not a file" in capsys.readouterr().out


def test_no_other_command_takes_it_for_a_briefing(capsys: pytest.CaptureFixture[str]) -> None:
    told = "library.yaml: it holds what the briefings beside it share, and is none itself\n"
    assert main(["digest", "library.yaml"]) == 4
    assert capsys.readouterr() == ("", f"briefing: {told}")
    assert main(["digest", "--depth", "brief", "."]) == 0
    out, err = capsys.readouterr()
    assert (out.count("As of 4 May 2031"), err) == (2, "")


def test_a_shell_that_names_all_files_names_it_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["digest", "--depth", "brief", "alone.yaml", "library.yaml"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("A ALONE\n")
    assert err == ""


def test_what_is_taken_from_it_is_in_every_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["digest", "--format", "json", "naming.yaml"]) == 0
    out = capsys.readouterr().out
    assert '"Jo Okafor"' in out
    assert '"United Nations"' in out
    assert '"Ana Moreau"' not in out
