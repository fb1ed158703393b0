from __future__ import annotations

import itertools
import math
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.color import Color, ColorSystem
from textual.app import App
from textual.theme import Theme

from briefing.loading import read_struct
from briefing.loading.report import as_text
from briefing.resources import folder
from briefing.tui.contrast import BACKGROUNDS, TEXT_RATIOS, TEXTS, luminance, ratio
from briefing.tui.palette import VOICES, variable
from briefing.tui.terminal import default_theme
from briefing.tui.theme import Colours, ThemeFile
from briefing.tui.themes import load_theme, load_themes, theme_ids
from briefing.tui.variables import variable_defaults

if TYPE_CHECKING:
    from briefing.errors import Problem

SHIPPED = Path(folder("themes"))


def read(theme_id: str) -> ThemeFile:
    theme, problems = read_struct(str(SHIPPED / f"{theme_id}.yaml"), ThemeFile)
    assert theme is not None, as_text(problems)
    return theme


FILES = [read(theme_id) for theme_id in theme_ids()]
MEASURED = [each for each in FILES if each.kind != "terminal"]
NATIVE = [each for each in FILES if each.kind == "terminal"]


def named(theme: ThemeFile) -> str:
    return theme.id


# What ships


def test_every_shipped_theme_loads_without_a_problem() -> None:
    themes, problems = load_themes()
    assert problems == []
    assert [theme.name for theme in themes] == list(theme_ids())


def test_light_dark_high_contrast_and_the_terminal_s_own_are_there() -> None:
    kinds = {(theme.kind, theme.contrast) for theme in FILES}
    assert kinds >= {("light", "normal"), ("dark", "normal"), ("light", "high"), ("dark", "high")}
    assert [theme.id for theme in NATIVE] == ["mono", "terminal"]


@pytest.mark.parametrize(
    "environ",
    [
        {"NO_COLOR": "1"},
        {"TERM": "xterm"},
        {"TERM": "xterm-256color"},
        {"TERM": "xterm-256color", "COLORFGBG": "0;15"},
    ],
)
def test_the_default_is_a_theme_that_ships(environ: dict[str, str]) -> None:
    assert default_theme(environ) in theme_ids()


@pytest.mark.parametrize("theme", MEASURED, ids=named)
def test_a_page_is_as_light_or_dark_as_it_says(theme: ThemeFile) -> None:
    lightest = max(luminance(getattr(theme.colours, key)) for key in BACKGROUNDS)
    darkest = min(luminance(getattr(theme.colours, key)) for key in BACKGROUNDS)
    assert darkest > 0.7 if theme.kind == "light" else lightest < 0.06


# Contrast


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


# Colours told apart

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


# The terminal's own colours

# Red, magenta, bright red and bright blue as the terminals' documentation gives them.
PALETTES = {
    "VGA": ("#aa0000", "#aa00aa", "#ff5555", "#5555ff"),
    "xterm": ("#cd0000", "#cd00cd", "#ff0000", "#5c5cff"),
    "GNOME": ("#cc0000", "#75507b", "#ef2929", "#729fcf"),
    "Windows": ("#c50f1f", "#881798", "#e74856", "#3b78ff"),
    "macOS": ("#c23621", "#d338d3", "#fc391f", "#5833ff"),
    "VS Code": ("#cd3131", "#bc3fbc", "#f14c4c", "#3b8eea"),
}
PALETTE = ("ansi_red", "ansi_magenta", "ansi_bright_red", "ansi_bright_blue")


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
def test_the_terminal_s_colours_can_be_read_on_black_and_on_white(palette: tuple[str, ...]) -> None:
    used = {getattr(read("terminal").colours, key) for key in Colours.__struct_fields__}
    for colour in used - {"ansi_default"}:
        shown = palette[PALETTE.index(colour)]
        assert min(ratio(shown, "#000000"), ratio(shown, "#ffffff")) >= 2.5, colour


def test_the_terminal_s_colours_are_not_used_for_two_sides() -> None:
    colours = read("terminal").colours
    used = [colours.side_1, colours.side_2, colours.side_3, colours.contested]
    assert len(set(used)) == len(used)
    assert "ansi_default" not in used


def test_mono_has_no_colour_at_all() -> None:
    mono = read("mono").colours
    assert {getattr(mono, key) for key in Colours.__struct_fields__} == {"ansi_default"}


# What Textual makes of them


def worn(theme_id: str) -> dict[str, str]:
    """Return the variables of an app that wears a theme."""
    theme, _ = load_theme(theme_id)
    assert theme is not None
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
    theme, _ = load_theme("paper")
    assert theme is not None
    builtin = App[None]().get_css_variables()
    own = {name for name in theme.variables if name not in builtin}
    assert own <= set(variable_defaults())
    assert {variable(voice) for voice in VOICES} <= own


def test_every_name_that_is_filled_in_is_one_of_textual_s_or_ours() -> None:
    theme, _ = load_theme("paper")
    assert theme is not None
    plain = Theme(name="plain", primary="#000000").to_color_system().generate()
    assert set(theme.variables) <= set(plain) | set(variable_defaults())


def test_every_theme_fills_in_the_same_names_and_leaves_textual_none_to_miss() -> None:
    themes, _ = load_themes()
    names = [frozenset(theme.variables) for theme in themes]
    assert len(set(names)) == 1
    plain = set(App[None]().get_css_variables())
    assert [plain - set(worn(theme.name)) for theme in themes] == [set()] * len(themes)


def test_textual_is_told_what_kind_of_theme_it_is() -> None:
    by_name = {theme.name: theme for theme in load_themes()[0]}
    assert {name for name, theme in by_name.items() if not theme.dark} == {
        "paper",
        "contrast-light",
    }
    assert {name for name, theme in by_name.items() if theme.ansi} == {"mono", "terminal"}


# Themes that are wrong


@pytest.fixture
def themes(tmp_path: Path) -> Path:
    """Return a folder with two good themes, for a test to spoil one of them."""
    for name in ("paper.yaml", "terminal.yaml"):
        (tmp_path / name).write_text((SHIPPED / name).read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def spoil(file: Path, line: str, instead: str) -> int:
    """Replace the line that begins so and return its number."""
    lines = file.read_text(encoding="utf-8").split("\n")
    number = next(at for at, text in enumerate(lines) if text.lstrip().startswith(line))
    lines[number] = instead
    file.write_text("\n".join(lines), encoding="utf-8")
    return number + 1


def told(problem: Problem) -> str:
    place = f"{Path(problem.path).name}:{problem.line}:{problem.column}"
    return f"{place}: {problem.severity}: {problem.message}"


@pytest.mark.parametrize(
    ("line", "instead", "column", "message"),
    [
        (
            "said:",
            '  said: "blue"',
            9,
            (
                'error: expected a colour: "#1d4f91" in quotes, or one of the terminal\'s own as'
                " ansi_blue, not 'blue'"
            ),
        ),
        ("said:", "  said: ansi_blue", 9,
         'error: expected a colour such as "#1d4f91", for the kind is light'),
        ("id:", "id: news", 5,
         "error: the id is news, but the file is paper.yaml; they must be the same"),
        ("kind:", "kind: drak", 7,
         "error: expected one of light, dark, terminal, not 'drak'; did you mean 'dark'?"),
    ],
)  # fmt: skip
def test_a_theme_that_is_wrong_is_told_with_its_place_and_left_out(
    themes: Path, line: str, instead: str, column: int, message: str
) -> None:
    number = spoil(themes / "paper.yaml", line, instead)
    good, problems = load_themes(str(themes))
    assert [theme.name for theme in good] == ["terminal"]
    assert [told(each) for each in problems] == [f"paper.yaml:{number}:{column}: {message}"]


def test_a_terminal_theme_takes_no_colours_of_its_own(themes: Path) -> None:
    number = spoil(themes / "terminal.yaml", "key:", '  key: "#ffffff"')
    theme, (problem,) = load_theme("terminal", str(themes))
    assert theme is None
    assert told(problem) == (
        f"terminal.yaml:{number}:8: error: expected an ansi_ colour, for the kind is terminal"
    )


def test_little_contrast_is_told_once_a_colour_and_the_theme_stays(themes: Path) -> None:
    number = spoil(themes / "paper.yaml", "support:", '  support: "#808080"')
    theme, (problem,) = load_theme("paper", str(themes))
    assert theme is not None
    assert told(problem) == (
        f"paper.yaml:{number}:12: warning: 3.1:1 is too little contrast on selection;"
        " 4.5:1 is needed"
    )


def test_a_file_that_is_no_theme_hides_no_other(themes: Path) -> None:
    (themes / "a.yaml").write_text("[" * 100, encoding="utf-8")
    (themes / "b.yaml").mkdir()
    (themes / "notes.txt").write_text("not a theme", encoding="utf-8")
    good, problems = load_themes(str(themes))
    assert [theme.name for theme in good] == ["paper", "terminal"]
    assert {Path(each.path).name for each in problems} == {"a.yaml", "b.yaml"}


def test_a_theme_that_is_not_there_is_told_with_those_that_are(themes: Path) -> None:
    theme, (problem,) = load_theme("../\x1bpaper", str(themes))
    assert theme is None
    assert problem.message == "there is no theme '../␛paper'; there are paper, terminal"
