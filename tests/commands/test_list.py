"""`briefing list`: a line for each briefing of a folder."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.__main__ import main

if TYPE_CHECKING:
    import pytest

RIVERLAND = Path(__file__).parents[1] / "tui" / "riverland.yaml"


def test_without_a_folder_it_lists_what_ships(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 0
    assert capsys.readouterr().out == (
        "2022-09-13-armenia-azerbaijan  13 Sep 2022 14:00 UTC+4"
        "  Armenia-Azerbaijan border escalation, 13 September 2022\n"
    )


def test_the_last_by_name_is_first_and_a_broken_one_hides_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(RIVERLAND, tmp_path / "a.yaml")
    shutil.copy(RIVERLAND, tmp_path / "c.yml")
    (tmp_path / "b\x1b[31m.yaml").write_text("briefing: 1\nid: [", encoding="ascii")
    (tmp_path / "d.txt").write_text("", encoding="ascii")
    assert main(["list", str(tmp_path)]) == 0
    last, broken, first = capsys.readouterr().out.splitlines()
    assert last == "c       4 May 2031 18:00 UTC+2  Riverland-Highland border incident"
    assert first == "a" + last[1:]
    assert broken.split(maxsplit=2)[:2] == ["b␛[31m", "broken"]
    assert "b␛[31m.yaml:2:5: the bracket '[' is never closed" in broken


def test_a_folder_without_briefings_lists_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["list", str(tmp_path)]) == 0
    assert capsys.readouterr() == ("", "")


def test_what_is_no_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", str(tmp_path / "none")]) == 4
    assert capsys.readouterr().err == f"briefing: {tmp_path}/none: no such file or directory\n"
