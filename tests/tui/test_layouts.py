"""What stands on the screen at each size, to the cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from briefing.tui.panes import SectionPane

from .conftest import shown
from .goldens import check

if TYPE_CHECKING:
    from .conftest import MakeApp


@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("front-40x12", (40, 12), ""),
        ("front-80x24", (80, 24), ""),
        ("front-100x30", (100, 30), ""),
        ("front-160x50", (160, 50), ""),
        ("front-200x60", (200, 60), ""),
        ("section-40x12", (40, 12), "5"),
        ("section-80x24", (80, 24), "6"),
        ("section-100x30", (100, 30), "2 z j j"),
        ("section-160x50", (160, 50), "7"),
        ("card-40x12", (40, 12), "2 j j enter"),
        ("card-80x24", (80, 24), "2 j j enter"),
        ("help-80x24", (80, 24), "?"),
    ],
)
async def test_the_screen(make_app: MakeApp, name: str, size: tuple[int, int], keys: str) -> None:
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys.split())
        check(name, shown(app))


@pytest.mark.parametrize(("name", "keys"), [("ascii-100x30", ""), ("ascii-card-100x30", "4 4")])
async def test_the_screen_in_ascii(make_app: MakeApp, name: str, keys: str) -> None:
    app = make_app(ascii_only=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys.split())
        screen = shown(app)
        assert screen.isascii()
        check(name, screen)


async def test_a_screen_that_is_too_small_says_so_and_waits(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(39, 12)) as pilot:
        assert shown(app).splitlines()[0] == " The screen is 39x12; 40x12 is needed."
        await pilot.press("j", "2", "enter")
        for columns, rows, told in (
            (100, 11, "The screen is 100x11; 40x12 is needed."),
            (20, 5, "Needs 40x12"),
            (8, 1, "40x12"),
            (4, 4, "…"),
            (1, 1, ""),
        ):
            await pilot.resize_terminal(columns, rows)
            assert "".join(shown(app).split("\n")).strip() == told
        await pilot.resize_terminal(100, 30)
        assert shown(app).splitlines()[-1].endswith("? help  Q quit")


@pytest.mark.parametrize("keys", ["", "2 z", "4 enter", "?"])
async def test_no_line_is_wider_than_the_screen_and_help_and_quit_always_stand(
    make_app: MakeApp, keys: str
) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys.split())
        for columns in (40, 53, 61, 79, 80, 99, 100, 133, 160, 200):
            for rows in (12, 24, 30, 60):
                await pilot.resize_terminal(columns, rows)
                lines = shown(app).splitlines()
                assert len(lines) == rows
                assert all(cell_len(line) <= columns for line in lines)
                assert lines[-1].lower().endswith("? help  q quit") or (keys == "?" and rows < 38)


async def test_prose_keeps_its_measure_however_wide_the_screen_is(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.press("z")
        lines = [line.split("││")[0] for line in shown(app).splitlines()[2:-2]]
        assert max(len(line.rstrip("│ ")) for line in lines) <= 2 + 76


@pytest.mark.parametrize("theme", ["mono", "terminal", "paper"])
async def test_the_title_of_the_pane_in_use_is_told_without_colours(
    make_app: MakeApp, theme: str
) -> None:
    app = make_app(theme=theme)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("4")
        styles = {pane.number: pane.styles.border_title_style for pane in app.query(SectionPane)}
        assert styles[4].bold
        reversed_ = [number for number, style in styles.items() if style.reverse]
        assert reversed_ == ([] if theme == "paper" else [4])
