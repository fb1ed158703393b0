"""What config.yaml and the environment set, and what is told of what is wrong there."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing.loading import LIMITS
from briefing.settings.settings import Settings, read_settings

from .conftest import told

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Configure

EVERYTHING = """\
theme: paper
ascii: true
mouse: false
wire: plain
timezone: Asia/Yerevan
folders: [~/briefings, /srv/desk]
keys:
  search: "/ ctrl+f"
  zoom: ""
"""


def test_every_setting_is_read(configure: Configure) -> None:
    given = configure(EVERYTHING)
    assert given.settings == Settings(
        theme="paper",
        ascii=True,
        mouse=False,
        wire="plain",
        timezone="Asia/Yerevan",
        folders=("~/briefings", "/srv/desk"),
        keys={"search": "/ ctrl+f", "zoom": ""},
    )
    assert given.problems == ()


def test_without_a_file_nothing_is_set_and_no_yaml_is_imported(config: Path) -> None:
    given = read_settings({})
    assert (given.settings, given.problems, given.path) == (Settings(), (), str(config))
    code = (
        "import sys; from briefing.settings.settings import read_settings; read_settings({});"
        "sys.exit(bool({'yaml', 'briefing.loading'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("text", ["", "# theme: paper\n", "keys:\n", "---\n"])
def test_an_empty_file_is_not_wrong(text: str, configure: Configure) -> None:
    given = configure(text)
    assert (given.settings, told(given.problems)) == (Settings(), [])


def test_what_is_wrong_costs_nothing_that_is_right(configure: Configure) -> None:
    given = configure(
        "teme: paper\n"
        "theme: My Theme\n"
        "ascii: perhaps\n"
        "mouse: Yes\n"
        "wire: plan\n"
        "timezone: Asia/Yerevn\n"
        "keys:\n"
        "  search: [/, ctrl+f]\n"
        "  zoom: Z\n"
        "colours: {said: blue}\n"
    )
    assert given.settings == Settings(keys={"zoom": "Z"})
    assert told(given.problems) == [
        "config.yaml:1:1: error: unknown key 'teme'; did you mean 'theme'?",
        (
            "config.yaml:2:8: error: 'My Theme' is no id: 1 to 64 of a-z, 0-9 and '-'; did you mean"
            " 'my-theme'?"
        ),
        "config.yaml:3:8: error: expected true or false, not 'perhaps'",
        "config.yaml:4:8: error: expected true or false, not 'Yes'; did you mean 'true'?",
        "config.yaml:5:7: error: expected one of lean, plain, not 'plan'; did you mean 'plain'?",
        "config.yaml:6:11: error: unknown time zone 'Asia/Yerevn'; did you mean 'Asia/Yerevan'?",
        "config.yaml:8:11: error: expected words with spaces between them, not a list",
        (
            "config.yaml:10:1: error: unknown key 'colours'; the keys here are theme, ascii, mouse,"
            " wire, timezone, folders, keys"
        ),
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("", "'#'"), ("# /", "'#'"), (">", "'>'"), ("|", "'|'")],
)
def test_a_sign_that_yaml_takes_for_its_own_unbinds_nothing(
    written: str, meant: str, configure: Configure
) -> None:
    given = configure(f"keys:\n  search: {written}\n  zoom: x\n")
    assert given.settings.keys == {"zoom": "x"}
    (line,) = told(given.problems)
    assert 'error: the value is empty; write "" for none, or quote ' in line
    assert line.endswith(meant)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("theme: paper\nkeys: {help: ?\n", "config.yaml:2:14: error: a value is missing"),
        ("- paper\n", "config.yaml:1:1: error: expected settings such as 'theme: paper', not a"),
        (b"theme: \xff\n", "config.yaml:1:8: error: byte 0xFF is not UTF-8"),
        ("theme: paper\ntheme: terminal\n", "config.yaml:2:1: error: "),
        ("theme: &a paper\n", "config.yaml:1:8: error: anchor '&a' is not read"),
        ("[" * 30_000, "config.yaml:1:65: error: "),
    ],
)
def test_a_file_that_is_no_settings_is_told_with_its_place(
    text: str | bytes, line: str, configure: Configure
) -> None:
    (first, *_) = told(configure(text).problems)
    assert first.startswith(line)


def test_a_repeated_key_counts_as_it_was_first_written(configure: Configure) -> None:
    assert configure("theme: paper\ntheme: terminal\n").settings.theme == "paper"


def test_more_mistakes_than_anybody_reads_cost_nothing_before_them(configure: Configure) -> None:
    wrong = "".join(f"wrong{number}: x\n" for number in range(2000))
    given = configure(f"theme: paper\n{wrong}")
    assert given.settings.theme == "paper"
    assert len(given.problems) == LIMITS.problems


def test_problems_of_every_sort_stand_in_the_order_of_the_file(configure: Configure) -> None:
    given = configure("teme: paper\ntheme: &a paper\nascii: maybe\n")
    assert [(each.line, each.code) for each in given.problems] == [
        (1, "unknown-key"),
        (2, "anchor"),
        (3, "wrong-type"),
    ]


def test_a_variable_beats_the_file(configure: Configure) -> None:
    given = configure(
        EVERYTHING,
        BRIEFING_THEME="evening",
        BRIEFING_ASCII="0",
        BRIEFING_MOUSE="ON",
        BRIEFING_WIRE="lean",
        BRIEFING_TIMEZONE="+02:00",
    )
    settings = given.settings
    assert (settings.theme, settings.ascii, settings.mouse) == ("evening", False, True)
    assert (settings.wire, settings.timezone) == ("lean", "+02:00")
    assert settings.keys == {"search": "/ ctrl+f", "zoom": ""}


def test_an_empty_variable_counts_as_none(configure: Configure) -> None:
    given = configure(EVERYTHING, BRIEFING_THEME="", BRIEFING_ASCII="", BRIEFING_CONFIG="")
    assert (given.settings.theme, given.settings.ascii) == ("paper", True)
    assert given.problems == ()


def test_a_variable_that_is_wrong_is_told_and_the_file_counts(configure: Configure) -> None:
    given = configure(
        EVERYTHING,
        BRIEFING_THEME="../paper",
        BRIEFING_ASCII="maybe\x1b[2J",
        BRIEFING_WIRE="Lean\x1b[2J",
        BRIEFING_TIMEZONE="+25:00",
        BRIEFING_THEEM="paper",
        BRIEFING_DESK="nobody's business",
    )
    assert (given.settings.theme, given.settings.wire) == ("paper", "plain")
    assert told(given.problems) == [
        "BRIEFING_THEME: error: '../paper' is no theme's id: 1 to 64 of a-z, 0-9 and '-'",
        "BRIEFING_ASCII: error: expected true or false, not 'maybe␛[2J'",
        "BRIEFING_WIRE: error: expected one of lean, plain, not 'Lean␛[2J'",
        "BRIEFING_TIMEZONE: error: no time zone is at +25:00; offsets run from -12:00 to +14:00",
        "BRIEFING_THEEM: error: no setting is called so; did you mean 'BRIEFING_THEME'?",
    ]


@pytest.mark.usefixtures("config")
def test_the_name_of_a_variable_is_safe_to_show() -> None:
    given = read_settings({"BRIEFING_THEM\x1b": "paper", "BRIEFING_ASCI\x9bI": "1"})
    assert told(given.problems) == [
        "BRIEFING_ASCI<9B>I: error: no setting is called so; did you mean 'BRIEFING_ASCII'?",
        "BRIEFING_THEM␛: error: no setting is called so; did you mean 'BRIEFING_THEME'?",
    ]


def test_another_file_can_be_named(config: Path, tmp_path: Path) -> None:
    config.write_text("theme: paper\n", encoding="utf-8")
    other = tmp_path / "mine.yaml"
    other.write_text("theme: evening\n", encoding="utf-8")
    given = read_settings({"BRIEFING_CONFIG": str(other)})
    assert (given.settings.theme, given.path) == ("evening", str(other))


def test_a_named_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    missing = tmp_path / "mine.yaml"
    given = read_settings({"BRIEFING_CONFIG": str(missing)})
    assert given.settings == Settings()
    assert told(given.problems) == ["mine.yaml: error: no such file or directory"]


def test_no_file_at_all_can_be_named(config: Path) -> None:
    config.write_text("theme: paper\n", encoding="utf-8")
    given = read_settings({"BRIEFING_CONFIG": os.devnull})
    assert (given.settings, given.problems) == (Settings(), ())


def test_what_cannot_be_read_is_told_and_never_waited_for(config: Path) -> None:
    os.mkfifo(config)
    assert told(read_settings({}).problems) == ["config.yaml: error: a pipe, not a file"]


def test_more_can_be_told_at_the_place_that_a_value_came_from(configure: Configure) -> None:
    given = configure(EVERYTHING, BRIEFING_THEME="nowhere")
    assert told(
        (
            given.problem(("keys", "search"), "x", "at the value"),
            given.problem(("keys", "search"), "x", "at the key", "warning", key=True),
            given.problem(("theme",), "x", "of the variable"),
        )
    ) == [
        "config.yaml:8:11: error: at the value",
        "config.yaml:8:3: warning: at the key",
        "BRIEFING_THEME: error: of the variable",
    ]
