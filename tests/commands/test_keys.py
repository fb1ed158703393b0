"""`briefing keys`: what every key does, for people, programs and config.yaml."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main
from briefing.settings.settings import read_settings
from briefing.tui.commands import COMMANDS
from briefing.tui.keymap import keymap

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def config(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the file that settings are read from; it is not there yet."""
    monkeypatch.setenv("BRIEFING_CONFIG", str(tmp_path / "config.yaml"))
    (tmp_path / "config.yaml").write_text("", encoding="utf-8")
    return tmp_path / "config.yaml"


@pytest.mark.usefixtures("config")
def test_every_command_has_a_line_under_who_acts_on_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    tables = [table.splitlines() for table in out.split("\n\n")]
    assert [table[0] for table in tables] == [
        "In a list or a card",
        "On the page",
        "In the library",
        "Everywhere",
    ]
    assert sum(len(table) - 1 for table in tables) == len(COMMANDS)
    assert "  j Down            move-down          One row down" in tables[0]
    assert "  Shift+Tab h Left  previous-pane      The one before" in tables[1]
    assert tables[3][-1] == "  Q ctrl+q ctrl+c   quit               Quit at once"


def test_keys_are_those_of_config_yaml_beside_the_default(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.write_text('keys: {zoom: "x ctrl+g", theme: ""}\n', encoding="utf-8")
    assert main(["keys"]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "x ctrl+g zoom One section alone, and back (by default z)" in lines
    assert "- theme The next theme (by default t)" in lines


def test_what_is_wrong_is_told_on_stderr_with_its_place(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.write_text("theme: papr\nkeys:\n  serch: x\n  zoom: pagdown\n", encoding="utf-8")
    assert main(["keys"]) == 0
    out, err = capsys.readouterr()
    assert "  z                 zoom               One section alone, and back\n" in out
    assert err == (
        f"{config}:1:8: error: there is no theme 'papr'; did you mean 'paper'?\n"
        "    1 | theme: papr\n"
        "      |        ^~~~\n"
        f"{config}:3:3: error: there is no command 'serch'; did you mean 'search'?\n"
        "    3 |   serch: x\n"
        "      |   ^~~~~\n"
        f"{config}:4:9: error: no key is called 'pagdown'; did you mean 'pagedown'?\n"
        "    4 |   zoom: pagdown\n"
        "      |         ^~~~~~~\n"
    )


def test_as_json_each_command_is_an_object(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.write_text('keys: {zoom: "ö"}\n', encoding="utf-8")
    assert main(["keys", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [each["id"] for each in found] == [each.id for each in COMMANDS]
    assert next(each for each in found if each["id"] == "zoom") == {
        "id": "zoom",
        "scope": "reader",
        "keys": ["ö"],
        "default": ["z"],
        "does": "One section alone, and back",
    }


def test_the_block_for_config_yaml_changes_nothing_by_itself(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["keys", "--format", "yaml"]) == 0
    block = capsys.readouterr().out
    config.write_text(block, encoding="utf-8")
    given = read_settings({"BRIEFING_CONFIG": str(config)})
    assert (given.settings.keys, given.problems) == ({}, ())


def test_with_every_line_of_it_taken_in_the_keys_are_the_default(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["keys", "--format", "yaml"]) == 0
    lines = capsys.readouterr().out.splitlines()
    taken = [line.replace("  #", "  ", 1) if ': "' in line else line for line in lines]
    config.write_text("\n".join(taken), encoding="utf-8")
    given = read_settings({"BRIEFING_CONFIG": str(config)})
    assert given.problems == ()
    assert given.settings.keys == {each.id: each.keys for each in COMMANDS}
    assert keymap(given.settings.keys).changed == ()
    assert keymap(given.settings.keys).faults == ()


def test_the_block_holds_what_the_reader_has_changed_already(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.write_text("keys: {zoom: '\" \\'}\n", encoding="utf-8")
    assert main(["keys", "--format", "yaml"]) == 0
    block = capsys.readouterr().out
    assert '\n  zoom: "\\" \\\\"' in block
    config.write_text(block, encoding="utf-8")
    assert read_settings({"BRIEFING_CONFIG": str(config)}).settings.keys == {"zoom": '" \\'}
