"""What a call that prints means by its targets: files, folders, names, or the reader's own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

SMALL = """\
briefing: 1
id: {id}
title: Small
as_of: 2031-05-04
summary: {{bottom_line: Nothing., src: p1}}
sources: {{wire: {{publisher: Wire Agency, published: 2031-05-04, paragraphs: 1}}}}
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return one of two folders that the reader has set, each with a briefing below it."""
    for folder, name in (("one", "border"), ("two", "coast")):
        path = tmp_path / folder / "2031" / f"{name}.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(SMALL.format(id=name), encoding="utf-8")
    monkeypatch.setenv("BRIEFING_FOLDERS", f"{tmp_path}/one:{tmp_path}/two")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "one"


def printed(capsys: pytest.CaptureFixture[str], *call: str) -> list[str]:
    """Return the ids of what a digest prints."""
    assert main(["digest", *call, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    return [each["id"] for each in (found if isinstance(found, list) else [found])]


@pytest.mark.usefixtures("own")
def test_without_any_the_own_folders_are_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys) == ["border", "coast"]
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "no problems in 2 files\n"


@pytest.mark.usefixtures("own")
def test_a_name_is_looked_up_in_the_own_folders(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "coast") == ["coast"]
    assert printed(capsys, "coast", "border") == ["coast", "border"]
    assert main(["show", "border", "sources"]) == 0
    assert "Wire Agency" in capsys.readouterr().out


def test_what_ships_and_what_is_there_go_before_a_name(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own.parent / "here" / "coast").write_text(SMALL.format(id="here"), encoding="utf-8")
    assert printed(capsys, "coast") == ["here"]
    shipped = "2022-09-13-armenia-azerbaijan"
    (own / f"{shipped}.yaml").write_text(SMALL.format(id="mine"), encoding="utf-8")
    assert printed(capsys, shipped) == [shipped]


@pytest.mark.usefixtures("own")
def test_an_empty_folder_is_told_and_is_no_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "here" / "coast").mkdir()
    assert main(["digest", "coast"]) == 4
    told = "briefing: coast: no briefing (*.yaml) in this folder\n"
    assert capsys.readouterr() == ("", told)


def test_a_name_of_two_files_is_told(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "border.yml").write_text(SMALL.format(id="other"), encoding="utf-8")
    assert main(["digest", "border"]) == 2
    told = f"border may mean {own}/border.yml and {own}/2031/border.yaml; name one of them"
    assert capsys.readouterr() == ("", f"briefing: {told}\n")


@pytest.mark.usefixtures("own")
def test_a_name_of_nothing_is_told_as_before(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["digest", "cost"]) == 4
    assert capsys.readouterr().err == "briefing: cost: no such file, folder or briefing\n"


def test_a_folder_of_the_settings_that_is_away_hides_no_other(
    own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_FOLDERS", f"{own}:/none")
    assert main(["digest"]) == 4
    out, err = capsys.readouterr()
    assert out.startswith("SMALL\n")
    assert err == "briefing: /none: no such file, folder or briefing\n"
