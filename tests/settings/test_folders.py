"""Where things are kept: by the custom of the system, and where XDG_* variables say."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
import pytest

from briefing.settings.folders import cache_folder, config_folder, state_folder, themes_folder

if TYPE_CHECKING:
    from collections.abc import Callable

HOME = "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"
FOLDERS = config_folder, state_folder, cache_folder


@pytest.mark.parametrize(("variable", "folder"), list(zip(HOME, FOLDERS, strict=True)))
def test_a_folder_lies_where_its_variable_says(
    variable: str,
    folder: Callable[[], str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv(variable, str(tmp_path / "elsewhere"))
    assert folder() == str(tmp_path / "elsewhere" / "briefing")


@pytest.mark.parametrize("above", ["", " ", "relative", "/else/where"])
@pytest.mark.parametrize("kind", range(3))
def test_they_are_those_of_other_programs(
    kind: int, above: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME[kind], above)
    theirs = platformdirs.user_config_dir, platformdirs.user_state_dir, platformdirs.user_cache_dir
    assert FOLDERS[kind]() == theirs[kind]("briefing", appauthor=False)


def test_without_variables_they_lie_in_the_home_of_the_user_and_nothing_is_made() -> None:
    home = Path(os.environ["HOME"])
    found = [Path(folder()) for folder in (*FOLDERS, themes_folder)]
    assert len(set(found)) == len(found)
    assert all(home in each.parents for each in found)
    assert list(home.iterdir()) == []


def test_themes_lie_beside_the_configuration() -> None:
    assert Path(themes_folder()).parent == Path(config_folder())
