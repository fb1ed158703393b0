"""`briefing themes`: those that ship and the reader's own, and what is wrong with one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.__main__ import main
from briefing.resources import folder

SHIPPED = Path(folder("themes"))


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the reader's folder of themes, with nothing in it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "briefing" / "themes").mkdir(parents=True)
    return tmp_path / "briefing" / "themes"


def lines_of(text: str) -> list[list[str]]:
    """Return the cells of each line."""
    return [[cell for cell in line.split("  ") if cell] for line in text.splitlines()]


def test_what_ships_is_listed_with_what_it_is_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    rows = {row[0].strip(): [cell.strip() for cell in row[1:]] for row in lines_of(out)}
    assert set(rows) == {path.stem for path in SHIPPED.glob("*.yaml")}
    paper = str(SHIPPED / "paper.yaml")
    assert rows["paper"] == ["Paper", "light", "ships", "A light page, calm as newsprint.", paper]


def test_own_themes_stand_among_them_and_before_one_of_the_same_id(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (SHIPPED / "paper.yaml").read_text(encoding="utf-8")
    (own / "paper.yaml").write_text(text.replace("Paper", "My paper", 1), encoding="utf-8")
    (own / "desk.yaml").write_text(text.replace("id: paper", "id: desk"), encoding="utf-8")
    assert main(["themes", "--format", "json"]) == 0
    found = {each["id"]: each for each in json.loads(capsys.readouterr().out)}
    assert found["desk"] == {
        "id": "desk",
        "name": "Paper",
        "about": "A light page, calm as newsprint.",
        "kind": "light",
        "contrast": "normal",
        "own": True,
        "path": str(own / "desk.yaml"),
        "error": None,
    }
    assert (found["paper"]["own"], found["paper"]["path"]) == (True, str(own / "paper.yaml"))
    assert found["evening"]["own"] is False


def test_a_broken_theme_is_listed_as_such_and_told_whole_on_stderr(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "desk.yaml").write_text("id: desk\nnam: Desk\nkind: dark\n", encoding="utf-8")
    assert main(["themes"]) == 0
    out, err = capsys.readouterr()
    row = next(row for row in lines_of(out) if row[0] == "desk")
    assert [cell.strip() for cell in row[1:]] == [
        "-",
        "broken",
        "yours",
        "desk.yaml:1:1: missing required key 'colours'",
        str(own / "desk.yaml"),
    ]
    assert f"{own}/desk.yaml:2:1: error: unknown key 'nam'; did you mean 'name'?\n" in err
    assert main(["themes", "--format", "json"]) == 0
    found = {each["id"]: each for each in json.loads(capsys.readouterr().out)}
    assert found["desk"]["error"] == "desk.yaml:1:1: missing required key 'colours'"
    assert found["desk"]["name"] is None


def test_a_hostile_name_of_a_file_is_shown_as_what_it_is(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "\x1b]0;x\x07.yaml").write_text("id: x\n", encoding="utf-8")
    assert main(["themes"]) == 0
    out, err = capsys.readouterr()
    assert "\x1b" not in out + err
    assert "␛]0;x␇  " in out
