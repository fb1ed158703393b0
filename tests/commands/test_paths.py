"""`briefing paths`: where everything lies, and whether it is there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main
from briefing.resources import folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the folder in which all of a reader's folders lie."""
    for kind in ("CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    return tmp_path


def test_each_path_is_told_with_whether_it_is_there(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "config" / "briefing" / "themes").mkdir(parents=True)
    assert main(["paths"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [(row[0], row[1]) for row in rows] == [
        ("config", f"{home}/config/briefing/config.yaml"),
        ("themes", f"{home}/config/briefing/themes"),
        ("state", f"{home}/state/briefing"),
        ("cache", f"{home}/cache/briefing"),
        ("content", folder("content")),
    ]
    assert [row[2] for row in rows] == ["not", "there", "not", "not", "there"]
    assert not (home / "state").exists()


def test_as_json_each_is_an_object(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["paths", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["state"] == {"path": f"{home}/state/briefing", "exists": False}
    assert found["content"] == {"path": folder("content"), "exists": True}


def test_one_can_be_asked_for_by_name(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["paths", "config"]) == 0
    assert capsys.readouterr() == (f"{home}/config/briefing/config.yaml\n", "")


def test_the_file_that_a_variable_names_is_the_one_that_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRIEFING_CONFIG", str(tmp_path / "mine.yaml"))
    assert main(["paths"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[0].split()[1] == str(tmp_path / "mine.yaml")
    assert err == f"{tmp_path}/mine.yaml: error: no such file or directory\n"


def test_what_is_wrong_with_the_settings_is_told_on_stderr(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = home / "config" / "briefing" / "config.yaml"
    config.parent.mkdir(parents=True)
    config.write_text("teme: paper\n", encoding="utf-8")
    assert main(["paths"]) == 0
    assert capsys.readouterr().err == (
        f"{config}:1:1: error: unknown key 'teme'; did you mean 'theme'?\n"
        "    1 | teme: paper\n"
        "      | ^~~~\n"
    )
