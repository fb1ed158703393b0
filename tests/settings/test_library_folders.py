"""The folders of briefings that settings name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.settings.folders import library_folders
from briefing.settings.settings import read_settings

if TYPE_CHECKING:
    import pytest


def test_a_folder_without_a_root_lies_in_the_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ana")
    named = ["/srv/desk", "~/briefings", "reports/2031"]
    assert library_folders(named) == [
        "/srv/desk",
        "/home/ana/briefings",
        "/home/ana/reports/2031",
    ]


def test_a_variable_names_folders_as_a_path_does() -> None:
    given = read_settings(
        {"BRIEFING_FOLDERS": "/srv/desk::~/briefings", "BRIEFING_CONFIG": "/dev/null"}
    )
    assert given.settings.folders == ("/srv/desk", "~/briefings")
    assert given.problems == ()
