"""Which themes ship, and what is told of one that is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.loading import read_struct
from briefing.loading.report import as_text
from briefing.resources import folder
from briefing.tui.terminal import default_theme
from briefing.tui.theme import ThemeFile
from briefing.tui.themes import load_theme, load_themes, theme_ids

if TYPE_CHECKING:
    from briefing.errors import Problem

SHIPPED = Path(folder("themes"))


def read(theme_id: str) -> ThemeFile:
    theme, problems = read_struct(str(SHIPPED / f"{theme_id}.yaml"), ThemeFile)
    assert theme is not None, as_text(problems)
    return theme


FILES = [read(theme_id) for theme_id in theme_ids()]
NATIVE = [each for each in FILES if each.kind == "terminal"]


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
