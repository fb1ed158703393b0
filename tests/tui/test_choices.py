"""What settings come to on the screen, what beats what, and what is told of wrong ones."""

from __future__ import annotations

import os
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Self

import pytest

from briefing.errors import UsageError
from briefing.loading import load
from briefing.settings.settings import read_settings
from briefing.tui import app as apps
from briefing.tui import run as runs
from briefing.tui.choices import choices, in_a_line
from briefing.tui.run import Asked

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from briefing.settings.settings import Given


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of the settings, which is empty yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "briefing" / "themes").mkdir(parents=True)
    return tmp_path / "briefing" / "config.yaml"


def given(config: Path, text: str) -> Given:
    config.write_text(text, encoding="utf-8")
    return read_settings(os.environ)


def test_what_is_right_is_followed(config: Path) -> None:
    found = choices(given(config, 'theme: paper\nkeys: {zoom: "x"}\n'), None)
    assert found.theme == "paper"
    assert [(each.id, each.keys) for each in found.keymap.changed] == [("zoom", "x")]
    assert found.problems == ()
    assert in_a_line(found.problems) == ""


def test_a_theme_that_is_not_there_is_told_at_its_place_and_left_to_the_terminal(
    config: Path,
) -> None:
    found = choices(given(config, "theme: desk\n"), str(config.parent / "themes"))
    assert found.theme is None
    assert in_a_line(found.problems).startswith("config.yaml:1:8: there is no theme 'desk'; there")
    (config.parent / "themes" / "desk.yaml").write_text("", encoding="utf-8")
    assert choices(given(config, "theme: desk\n"), str(config.parent / "themes")).theme == "desk"


def test_a_theme_of_the_environment_is_told_by_its_variable(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_THEME", "papr")
    found = choices(given(config, "theme: paper\n"), None)
    assert in_a_line(found.problems) == (
        "BRIEFING_THEME: there is no theme 'papr'; did you mean 'paper'?"
    )


def test_a_line_tells_how_many_problems_there_are_and_the_first(config: Path) -> None:
    text = "teme: paper\nkeys:\n  serch: x\n  zoom: alt+z\n  theme: [t]\n"
    found = choices(given(config, text), None)
    assert [f"{each.line}:{each.column}: {each.severity}" for each in found.problems] == [
        "1:1: error",
        "3:3: error",
        "4:9: warning",
        "5:10: error",
    ]
    assert in_a_line(found.problems) == (
        "4 problems: config.yaml:1:1: unknown key 'teme'; did you mean 'theme'?"
    )


class Alive:
    """Stands in for the guard of a terminal."""

    def __init__(self, reports: str | None) -> None:
        del reports

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        pass

    def exit_code(self, app: object) -> int:
        del app
        return 0


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Return what the screen was started with, once it was."""
    with_: dict[str, Any] = {}

    def app(loaded: object, **options: object) -> SimpleNamespace:
        with_.update(options, loaded=loaded)
        return SimpleNamespace(run=lambda **how: with_.update(how), end=lambda: None)

    monkeypatch.setattr(apps, "ReaderApp", app)
    monkeypatch.setattr(runs, "Life", Alive)
    return with_


STARTED = ("theme", "ascii_only", "mouse", "wire", "timezone")
EVERYTHING = """\
theme: paper
ascii: true
mouse: true
wire: plain
timezone: "+04:00"
keys: {zoom: "x"}
"""


def test_the_screen_starts_as_the_settings_say(
    config: Path, riverland: Path, started: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "there")
    assert runs.run(load(str(riverland)), given(config, EVERYTHING), Asked()) == 0
    assert {key: started[key] for key in STARTED} == {
        "theme": "paper",
        "ascii_only": True,
        "mouse": True,
        "wire": "plain",
        "timezone": "+04:00",
    }
    assert [each.id for each in started["keymap"].changed] == ["zoom"]
    assert started["own_themes"] == str(config.parent / "themes")
    assert started["notice"] == ""


def test_an_option_beats_the_settings(
    config: Path, riverland: Path, started: dict[str, Any]
) -> None:
    settings = given(config, EVERYTHING)
    options: dict[str, Any] = {
        "theme": "evening",
        "ascii_only": False,
        "mouse": False,
        "wire": "lean",
    }
    runs.run(load(str(riverland)), settings, Asked(**options))
    assert {key: started[key] for key in options} == options


def test_what_nobody_says_is_chosen_for_the_terminal(
    config: Path, riverland: Path, started: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "vt100")
    monkeypatch.setenv("SSH_CONNECTION", "there")
    runs.run(load(str(riverland)), given(config, "teme: x\n"), Asked())
    assert {key: started[key] for key in STARTED} == {
        "theme": "mono",
        "ascii_only": True,
        "mouse": False,
        "wire": "lean",
        "timezone": "",
    }
    assert started["notice"] == "config.yaml:1:1: unknown key 'teme'; did you mean 'theme'?"


@pytest.mark.usefixtures("started")
def test_an_option_that_names_no_theme_is_a_wrong_call(config: Path, riverland: Path) -> None:
    with pytest.raises(UsageError) as raised:
        runs.run(load(str(riverland)), given(config, ""), Asked(theme="evenin"))
    assert str(raised.value) == "there is no theme 'evenin'; did you mean 'evening'?"
