"""The colours that ship: legible, told apart, and so in 256 colours and by colour-blind readers."""

from __future__ import annotations

import itertools
import math
from pathlib import Path

import pytest
from rich.color import Color, ColorSystem

from briefing.loading import read_struct
from briefing.loading.report import as_text
from briefing.resources import folder
from briefing.tui.contrast import BACKGROUNDS, TEXT_RATIOS, TEXTS, luminance, ratio
from briefing.tui.theme import Colours, ThemeFile
from briefing.tui.themes import find_themes

SHIPPED = Path(folder("themes"))


def read(theme_id: str) -> ThemeFile:
    theme, problems = read_struct(str(SHIPPED / f"{theme_id}.yaml"), ThemeFile)
    assert theme is not None, as_text(problems)
    return theme


FILES = [read(theme_id) for theme_id in find_themes()]
MEASURED = [each for each in FILES if each.kind != "terminal"]


def named(theme: ThemeFile) -> str:
    return theme.id


@pytest.mark.parametrize("theme", MEASURED, ids=named)
def test_a_page_is_as_light_or_dark_as_it_says(theme: ThemeFile) -> None:
    lightest = max(luminance(getattr(theme.colours, key)) for key in BACKGROUNDS)
    darkest = min(luminance(getattr(theme.colours, key)) for key in BACKGROUNDS)
    assert darkest > 0.7 if theme.kind == "light" else lightest < 0.06


@pytest.mark.parametrize("theme", MEASURED, ids=named)
@pytest.mark.parametrize("background", BACKGROUNDS)
def test_every_text_is_legible_on_every_background(theme: ThemeFile, background: str) -> None:
    ground = getattr(theme.colours, background)
    ratios = {key: ratio(getattr(theme.colours, key), ground) for key in TEXTS}
    assert {key: each for key, each in ratios.items() if each < TEXT_RATIOS[theme.contrast]} == {}


@pytest.mark.parametrize("theme", MEASURED, ids=named)
@pytest.mark.parametrize("background", BACKGROUNDS)
def test_every_text_stays_legible_in_256_colours(theme: ThemeFile, background: str) -> None:
    ground = reduced(getattr(theme.colours, background))
    ratios = {key: ratio(reduced(getattr(theme.colours, key)), ground) for key in TEXTS}
    assert {key: each for key, each in ratios.items() if each < TEXT_RATIOS["normal"]} == {}


@pytest.mark.parametrize("theme", MEASURED, ids=named)
def test_the_row_of_the_cursor_stands_out_in_256_colours_too(theme: ThemeFile) -> None:
    colours = theme.colours
    assert colours.cursor_row != colours.background
    assert reduced(colours.cursor_row) != reduced(colours.background)
    assert reduced(colours.selection) not in {
        reduced(colours.cursor_row),
        reduced(colours.background),
    }


@pytest.mark.parametrize("theme", MEASURED, ids=named)
@pytest.mark.parametrize("background", ["background", "surface", "panel", "cursor_row"])
def test_the_page_takes_no_tint_in_256_colours(theme: ThemeFile, background: str) -> None:
    shown = reduced(getattr(theme.colours, background))
    assert shown[1:3] == shown[3:5] == shown[5:7]


@pytest.mark.parametrize("theme", [each for each in MEASURED if each.contrast == "high"], ids=named)
def test_high_contrast_shows_the_borders_as_well(theme: ThemeFile) -> None:
    on = [getattr(theme.colours, key) for key in ("background", "surface", "panel")]
    assert min(ratio(theme.colours.border, ground) for ground in on) >= 3


# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
PROTANOPIA = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
TRICHROMACY = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))

Matrix = tuple[tuple[float, float, float], ...]


@pytest.mark.parametrize("theme", MEASURED, ids=named)
@pytest.mark.parametrize("vision", [TRICHROMACY, DEUTERANOPIA, PROTANOPIA])
def test_the_sides_are_told_apart_by_colour_blind_readers(theme: ThemeFile, vision: Matrix) -> None:
    """Distances are CIE76 in CIELAB; 2.3 is just seen, and two sides are the usual case."""
    colours = theme.colours
    sides = [colours.side_1, colours.side_2, colours.side_3, colours.side_4, colours.third]
    assert distance(colours.side_1, colours.side_2, vision) >= 60
    for one, other in itertools.combinations(sides, 2):
        assert distance(one, other, vision) >= 8, (one, other)


def distance(one: str, other: str, vision: Matrix) -> float:
    return math.dist(lab(one, vision), lab(other, vision))


def lab(colour: str, vision: Matrix) -> tuple[float, float, float]:
    """Return CIELAB (D65) of a colour as an eye of that vision sees it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    red, green, blue = (
        min(max(sum(w * c for w, c in zip(row, linear, strict=True)), 0), 1) for row in vision
    )
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (
        t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def reduced(colour: str) -> str:
    """Return the colour as Rich sends it to a terminal of 256 colours."""
    sent = Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor()
    return f"#{sent.red:02x}{sent.green:02x}{sent.blue:02x}"


# Red, magenta, bright red, blue and magenta as the terminals' documentation gives them.
PALETTES = {
    "VGA": ("#aa0000", "#aa00aa", "#ff5555", "#5555ff", "#ff55ff"),
    "xterm": ("#cd0000", "#cd00cd", "#ff0000", "#5c5cff", "#ff00ff"),
    "GNOME": ("#cc0000", "#75507b", "#ef2929", "#729fcf", "#ad7fa8"),
    "Windows": ("#c50f1f", "#881798", "#e74856", "#3b78ff", "#b4009e"),
    "macOS": ("#c23621", "#d338d3", "#fc391f", "#5833ff", "#f935f8"),
    "VS Code": ("#cd3131", "#bc3fbc", "#f14c4c", "#3b8eea", "#d670d6"),
}
PALETTE = ("ansi_red", "ansi_magenta", "ansi_bright_red", "ansi_bright_blue", "ansi_bright_magenta")


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
def test_the_terminal_s_colours_can_be_read_on_black_and_on_white(palette: tuple[str, ...]) -> None:
    used = {getattr(read("terminal").colours, key) for key in Colours.__struct_fields__}
    for colour in used - {"ansi_default"}:
        shown = palette[PALETTE.index(colour)]
        assert min(ratio(shown, "#000000"), ratio(shown, "#ffffff")) >= 2.5, colour


def test_the_terminal_s_colours_do_one_job_each() -> None:
    colours = read("terminal").colours
    used = [colours.side_1, colours.side_2, colours.side_3, colours.contested, colours.accent]
    assert len(set(used)) == len(used)
    assert "ansi_default" not in used


def test_mono_has_no_colour_at_all() -> None:
    mono = read("mono").colours
    assert {getattr(mono, key) for key in Colours.__struct_fields__} == {"ansi_default"}
