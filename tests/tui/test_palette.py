from __future__ import annotations

import pytest
from rich.style import Style

from briefing.tui.dress import as_textual
from briefing.tui.palette import VOICES, cursor_bar, is_native, voice_styles
from briefing.tui.themes import find_themes, read_theme


def variables(theme_id: str) -> dict[str, str]:
    theme, _ = read_theme(find_themes()[theme_id].path)
    assert theme is not None
    return as_textual(theme).variables


def test_a_theme_with_colours_of_its_own_speaks_in_them() -> None:
    styles = voice_styles(variables("paper"))
    assert set(styles) == set(VOICES)
    assert styles["said"] == Style(color="#33312c")
    assert styles["name"] == Style(color="#11100e", bold=True)
    assert styles["support"] == Style(color="#605c55")
    assert styles["side-2"] == Style(color="#8f2d00", bold=True)
    assert styles["silence"] == Style(color="#6a4c62")


def test_its_cursor_row_has_a_background_and_keeps_the_voices() -> None:
    styles = voice_styles(variables("paper"), cursor=True)
    assert styles["said"] == Style(color="#33312c", bgcolor="#e9e7e3")
    assert styles["side-2"] == Style(color="#8f2d00", bgcolor="#e9e7e3", bold=True)
    assert cursor_bar(variables("paper")) == Style(color="#9a3b26", bgcolor="#e9e7e3")


def test_the_terminal_s_own_theme_speaks_in_its_colours_and_dims_what_supports() -> None:
    styles = voice_styles(variables("terminal"))
    assert styles["said"] == Style()
    assert styles["name"] == Style(bold=True)
    assert styles["support"] == Style(dim=True)
    assert styles["side-1"] == Style(color="bright_blue", bold=True)
    assert styles["contested"] == Style(color="red")


@pytest.mark.parametrize("theme_id", ["terminal", "mono"])
def test_a_native_cursor_row_is_reversed_and_without_colours(theme_id: str) -> None:
    styles = voice_styles(variables(theme_id), cursor=True)
    assert set(styles.values()) == {Style(reverse=True), Style(bold=True, reverse=True)}
    assert styles["side-1"] == Style(bold=True, reverse=True)


def test_mono_never_names_a_colour() -> None:
    styles = [*voice_styles(variables("mono")).values(), cursor_bar(variables("mono"))]
    assert {(style.color, style.bgcolor) for style in styles} == {(None, None)}


def test_every_weight_looks_different_without_colour() -> None:
    styles = voice_styles(variables("mono"))
    assert len({styles[voice] for voice in ("said", "name", "support")}) == 3


@pytest.mark.parametrize(("theme_id", "expected"), [("mono", True), ("evening", False)])
def test_a_native_theme_is_known_by_its_colours(theme_id: str, expected: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert is_native(variables(theme_id)) is expected


def test_what_a_search_found_is_told_by_weight_and_line_and_a_background() -> None:
    found = voice_styles(variables("paper"), found=True)
    assert found["said"] == Style(color="#33312c", bgcolor="#d5e4f5", bold=True, underline=True)
    assert found["side-2"] == Style(color="#8f2d00", bgcolor="#d5e4f5", bold=True, underline=True)
    assert voice_styles(variables("paper"), found=True, cursor=True) == found


@pytest.mark.parametrize("theme_id", ["terminal", "mono"])
def test_without_colours_it_stands_out_on_any_row(theme_id: str) -> None:
    for cursor in (False, True):
        around = voice_styles(variables(theme_id), cursor=cursor)
        found = voice_styles(variables(theme_id), cursor=cursor, found=True)
        for voice in VOICES:
            assert found[voice].underline
            assert not around[voice].underline
            assert bool(found[voice].reverse) is not bool(around[voice].reverse)
            assert (found[voice].color, found[voice].bgcolor) == (None, None)


@pytest.mark.parametrize("theme_id", ["evening", "paper", "contrast-dark", "contrast-light"])
def test_what_was_found_has_a_background_that_no_row_has(theme_id: str) -> None:
    found = voice_styles(variables(theme_id), found=True)["said"].bgcolor
    row = voice_styles(variables(theme_id), cursor=True)["said"].bgcolor
    assert found not in {None, row}
