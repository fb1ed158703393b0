"""What styles and Textual's own widgets find under a theme."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import App
from textual.theme import Theme

from briefing.loading import read_struct
from briefing.loading.report import as_text
from briefing.resources import folder
from briefing.tui.contrast import TEXT_RATIOS, ratio
from briefing.tui.dress import as_textual
from briefing.tui.palette import VOICES, variable
from briefing.tui.theme import ThemeFile
from briefing.tui.themes import find_themes
from briefing.tui.variables import variable_defaults

SHIPPED = Path(folder("themes"))


def read(theme_id: str) -> ThemeFile:
    theme, problems = read_struct(str(SHIPPED / f"{theme_id}.yaml"), ThemeFile)
    assert theme is not None, as_text(problems)
    return theme


FILES = [read(theme_id) for theme_id in find_themes()]
MEASURED = [each for each in FILES if each.kind != "terminal"]
NATIVE = [each for each in FILES if each.kind == "terminal"]


def named(theme: ThemeFile) -> str:
    return theme.id


def worn(theme_id: str) -> dict[str, str]:
    """Return the variables of an app that wears a theme."""
    theme = as_textual(read(theme_id))
    app: App[None] = App()
    app.register_theme(theme)
    app.theme = theme_id
    return app.get_css_variables()


@pytest.mark.parametrize("theme", FILES, ids=named)
def test_styles_find_our_names_and_their_colours(theme: ThemeFile) -> None:
    variables = worn(theme.id)
    for voice in VOICES:
        colour = getattr(theme.colours, voice.replace("-", "_"))
        assert variables[f"voice-{voice}"] == colour
    assert variables["cursor-row"] == theme.colours.cursor_row
    assert variables["border"] == theme.colours.accent
    assert variables["border-blurred"] == theme.colours.border
    assert variables["row-style"] == ("reverse" if theme in NATIVE else "none")
    assert variables["support-style"] == ("dim" if theme in NATIVE else "none")


def test_every_name_of_ours_has_a_value_before_a_theme_is_on() -> None:
    theme = as_textual(read("paper"))
    builtin = App[None]().get_css_variables()
    own = {name for name in theme.variables if name not in builtin}
    assert own <= set(variable_defaults())
    assert {variable(voice) for voice in VOICES} <= own


def test_every_name_that_is_filled_in_is_one_of_textual_s_or_ours() -> None:
    theme = as_textual(read("paper"))
    plain = Theme(name="plain", primary="#000000").to_color_system().generate()
    assert set(theme.variables) <= set(plain) | set(variable_defaults())


def test_every_theme_fills_in_the_same_names_and_leaves_textual_none_to_miss() -> None:
    themes = [as_textual(each) for each in FILES]
    names = [frozenset(theme.variables) for theme in themes]
    assert len(set(names)) == 1
    plain = set(App[None]().get_css_variables())
    assert [plain - set(worn(theme.name)) for theme in themes] == [set()] * len(themes)


def test_textual_is_told_what_kind_of_theme_it_is() -> None:
    by_name = {each.id: as_textual(each) for each in FILES}
    assert {name for name, theme in by_name.items() if not theme.dark} == {
        "paper",
        "contrast-light",
    }
    assert {name for name, theme in by_name.items() if theme.ansi} == {"mono", "terminal"}


@pytest.mark.parametrize("theme", MEASURED, ids=named)
def test_textual_s_own_widgets_keep_the_contrast(theme: ThemeFile) -> None:
    variables = worn(theme.id)
    pairs = [
        ("footer-key-foreground", "footer-background"),
        ("footer-description-foreground", "footer-background"),
        ("block-cursor-foreground", "block-cursor-background"),
        ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
        ("input-selection-foreground", "input-selection-background"),
        ("screen-selection-foreground", "screen-selection-background"),
        ("input-cursor-foreground", "input-cursor-background"),
        *((text, "background") for text in ("text", "text-muted", "text-disabled", "link-color")),
        *((f"text-{name}", "surface") for name in ("primary", "accent", "warning", "error")),
        *((f"markdown-h{level}-color", "surface") for level in range(1, 7)),
    ]
    ratios = {pair: ratio(*(variables[name] for name in pair)) for pair in pairs}
    assert {pair: x for pair, x in ratios.items() if x < TEXT_RATIOS[theme.contrast]} == {}
