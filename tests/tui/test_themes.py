"""Which themes ship, and what is told of one that is wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.loading import read_struct
from briefing.loading.report import as_text
from briefing.resources import folder
from briefing.tui.terminal import default_theme
from briefing.tui.theme import ThemeFile
from briefing.tui.themes import find_themes, no_theme, read_theme

if TYPE_CHECKING:
    from briefing.errors import Problem

SHIPPED = Path(folder("themes"))


def read(theme_id: str) -> ThemeFile:
    theme, problems = read_struct(str(SHIPPED / f"{theme_id}.yaml"), ThemeFile)
    assert theme is not None, as_text(problems)
    return theme


FILES = [read(theme_id) for theme_id in find_themes()]
NATIVE = [each for each in FILES if each.kind == "terminal"]


def test_every_shipped_theme_loads_without_a_problem() -> None:
    found = [read_theme(each.path) for each in find_themes().values()]
    assert [list(problems) for _, problems in found] == [[]] * len(found)
    assert [theme.id for theme, _ in found if theme] == list(find_themes())


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
    assert default_theme(environ) in find_themes()


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
        ("kind:", "kind: drak", 7,
         "error: expected one of light, dark, terminal, not 'drak'; did you mean 'dark'?"),
    ],
)  # fmt: skip
def test_a_theme_that_is_wrong_is_told_with_its_place_and_left_out(
    themes: Path, line: str, instead: str, column: int, message: str
) -> None:
    number = spoil(themes / "paper.yaml", line, instead)
    theme, problems = read_theme(str(themes / "paper.yaml"))
    assert theme is None
    assert [told(each) for each in problems] == [f"paper.yaml:{number}:{column}: {message}"]


def test_a_theme_that_was_copied_goes_by_the_name_of_its_file(themes: Path) -> None:
    number = spoil(themes / "paper.yaml", "id:", "id: news")
    theme, (problem,) = read_theme(str(themes / "paper.yaml"))
    assert theme is not None
    assert theme.id == "paper"
    assert told(problem) == (
        f"paper.yaml:{number}:5: warning: the id is news, but the file is paper.yaml;"
        " it goes by paper"
    )


def test_a_terminal_theme_takes_no_colours_of_its_own(themes: Path) -> None:
    number = spoil(themes / "terminal.yaml", "key:", '  key: "#ffffff"')
    theme, (problem,) = read_theme(str(themes / "terminal.yaml"))
    assert theme is None
    assert told(problem) == (
        f"terminal.yaml:{number}:8: error: expected an ansi_ colour, for the kind is terminal"
    )


def test_little_contrast_is_told_once_a_colour_and_the_theme_stays(themes: Path) -> None:
    number = spoil(themes / "paper.yaml", "support:", '  support: "#808080"')
    theme, (problem,) = read_theme(str(themes / "paper.yaml"))
    assert theme is not None
    assert told(problem) == (
        f"paper.yaml:{number}:12: warning: 3.1:1 is too little contrast on selection;"
        " 4.5:1 is needed"
    )


def test_a_file_that_is_no_theme_hides_no_other(themes: Path) -> None:
    (themes / "a.yaml").write_text("[" * 100, encoding="utf-8")
    (themes / "b.yaml").mkdir()
    (themes / "notes.txt").write_text("not a theme", encoding="utf-8")
    (themes / ".paper.yaml").write_text("what an editor keeps there", encoding="utf-8")
    found = find_themes(shipped=str(themes))
    assert list(found) == ["a", "b", "paper", "terminal"]
    read = {theme_id: read_theme(each.path) for theme_id, each in found.items()}
    assert [each for each, (theme, _) in read.items() if theme] == ["paper", "terminal"]
    assert told(read["a"][1][0]).startswith("a.yaml:1:65: error: ")
    assert told(read["b"][1][0]) == "b.yaml:0:0: error: a folder, not a file"


def test_the_reader_s_own_themes_stand_beside_the_shipped_and_before_them(themes: Path) -> None:
    (themes / "terminal.yaml").rename(themes / "mine.yaml")
    found = find_themes(str(themes))
    assert [each for each, at in found.items() if at.own] == ["mine", "paper"]
    assert set(found) == {*find_themes(), "mine"}
    assert found["paper"].path == str(themes / "paper.yaml")


@pytest.mark.parametrize("folder", ["nowhere", "file"])
def test_a_folder_that_is_none_holds_no_theme(folder: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    assert find_themes(str(tmp_path / folder)) == find_themes()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("papr", "there is no theme 'papr'; did you mean 'paper'?"),
        ("../\x1bx", "there is no theme '../␛x'; there are paper, terminal"),
    ],
)
def test_a_theme_that_is_not_there_is_told_with_those_that_are(wrong: str, message: str) -> None:
    assert no_theme(wrong, ["paper", "terminal"]) == message


def test_themes_are_read_without_textual() -> None:
    code = (
        "import sys; from briefing.tui.themes import find_themes, read_theme;"
        "[read_theme(each.path) for each in find_themes().values()];"
        "sys.exit('textual' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
