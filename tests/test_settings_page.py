"""The page about settings tells what the program does: its examples hold, its lists are whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from briefing.settings.settings import Settings, read_settings
from briefing.settings.variables import CONFIG, PREFIX
from briefing.tui.choices import choices
from briefing.tui.keys import read_key

from .conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


def test_the_example_is_valid_and_shows_every_setting(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "config.yaml").write_text(example, encoding="utf-8")
    given = read_settings({CONFIG: str(tmp_path / "config.yaml")})
    assert choices(given, None).problems == ()
    assert set(re.findall(r"^(\w+):", example, re.MULTILINE)) == {*Settings.__struct_fields__}


def test_every_variable_is_named() -> None:
    simple = [field for field in Settings.__struct_fields__ if field != "keys"]
    assert {*re.findall(r"BRIEFING_\w+", PAGE)} == {
        CONFIG,
        *(f"{PREFIX}{field.upper()}" for field in simple),
    }


@pytest.mark.parametrize("title", re.findall(r"\[[^]]+\]\(#([^)]+)\)", PAGE))
def test_a_link_within_the_page_leads_somewhere(title: str) -> None:
    headings = [
        re.sub(r"[^a-z0-9 -]", "", line[3:].lower()).replace(" ", "-")
        for line in PAGE.splitlines()
        if line.startswith("## ")
    ]
    assert title in headings


def test_every_key_that_it_names_is_one() -> None:
    listed = PAGE[PAGE.index("- a name:") : PAGE.index("- either after")]
    names = re.findall(r"`([^`]+)`", listed)
    assert len(names) > 15
    assert all(read_key(name) for name in names)
