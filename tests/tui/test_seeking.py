"""What a search finds, and the keys that act on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.tui.commands import COMMANDS
from briefing.tui.hints import KeyHints
from briefing.tui.panes import CardPane, SectionPane

from .conftest import reader, shown
from .searches import LARGE, MEDIUM, SMALL, bottom, focus, marked, stand, strip, typed

if TYPE_CHECKING:
    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp


async def test_what_is_found_is_marked_in_every_pane_in_sight(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("high"))
        assert marked(app) == {"High"}
        drawn = [pane for pane in app.query(SectionPane) if pane.display]
        assert [pane.number for pane in drawn if pane.pattern == "high"] == [1, 5, 2, 3, 4]
        await pilot.press("backspace", "backspace", "backspace", "backspace")
        assert marked(app) == set()


async def test_a_pane_that_is_made_later_is_marked_too(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("fire"), "enter", "6")
        assert marked(app) == {"fire"}
        await pilot.press("enter")
        assert app.query_one(CardPane).pattern == "fire"
        assert "fire" in marked(app)


@pytest.mark.parametrize(
    ("size", "line"),
    [
        ((160, 50), "1 Summary 1  2 Actors  3 Locations  4 Calls  5 Casualties  6 Statements 1"),
        (LARGE, "1 Summary 1  2 Act  3 Loc  4 Cal  5 Cas  6 Statements 1  7 Tim  8 Con  9 Sou"),
        (MEDIUM, "1 Summary 1  2 Act  3 Loc  4 Cal  5 Cas  6 Statements 1  7 Tim  8 Con  9 Sou"),
        (SMALL, "1 Summary 1 2 3 4 5 6(1) 7 8 9"),
    ],
)
async def test_the_strip_tells_how_often_each_section_has_it(
    app: ReaderApp, size: tuple[int, int], line: str
) -> None:
    async with app.run_test(size=size) as pilot:
        before = shown(app)
        await pilot.press("/", *typed("returned"), "backspace", *typed("d fire"))
        await pilot.press("backspace", "backspace", "backspace", "backspace", "backspace")
        assert strip(app).startswith(line)
        await pilot.press("enter", "escape")
        assert shown(app) == before


@pytest.mark.parametrize("size", [LARGE, MEDIUM, SMALL])
async def test_enter_stays_there_and_the_keys_are_told(
    app: ReaderApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("/", *typed("moreau"), "enter")
        assert stand(app) == "2 moreau"
        assert focus(app) is reader(app)._sheet.pane
        assert bottom(app).startswith("/moreau  1 of 5")
        assert ("n next  N before  Esc clear" in bottom(app)) is (size != SMALL)


async def test_n_goes_on_through_the_sections_and_round(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("moreau"), "enter")
        seen = []
        for _ in range(5):
            await pilot.press("n")
            seen.append((stand(app), bottom(app).partition("  n next")[0]))
        assert seen == [
            ("4 #1", "/moreau  2 of 5"),
            ("4 #2", "/moreau  3 of 5"),
            ("7 #2", "/moreau  4 of 5"),
            ("7 #1", "/moreau  5 of 5"),
            ("2 moreau", "/moreau  1 of 5, from the first again"),
        ]
        await pilot.press("N")
        assert stand(app) == "7 #1"
        assert bottom(app).startswith("/moreau  5 of 5, from the last again")
        await pilot.press("N")
        assert (stand(app), bottom(app)[:17]) == ("7 #2", "/moreau  4 of 5  ")


async def test_n_goes_on_from_where_the_cursor_is(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("moreau"), "enter", "4", "j")
        assert stand(app) == "4 #2"
        assert bottom(app).startswith("/moreau  3 of 5")
        await pilot.press("N")
        assert stand(app) == "4 #1"
        await pilot.press("3", "n")
        assert stand(app) == "4 #1"


async def test_the_only_hit_is_called_so(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("truce"), "enter", "n")
        assert bottom(app).startswith("/truce  1 of 1, the only one")


async def test_without_a_search_n_steps_through_sections(app: ReaderApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("n", "n", "N")
        assert reader(app).place.section == 2
        await pilot.press("/", *typed("fire"), "enter", "escape", "3", "n")
        assert reader(app).place.section == 4


async def test_escape_clears_the_search_and_only_then_closes(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "z", "/", *typed("moreau"), "enter", "escape")
        assert marked(app) == set()
        assert reader(app).place.zoomed
        assert "moreau" not in bottom(app)
        await pilot.press("escape")
        assert not reader(app).place.zoomed


async def test_the_keys_of_a_reader_are_told(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("oak"), "enter")
        changed = [each._replace(keys="+") if each.id == "next-hit" else each for each in COMMANDS]
        app.query_one(KeyHints).commands = tuple(changed)
        await pilot.pause()
        assert "  + next  N before  Esc clear  " in bottom(app)


@pytest.mark.parametrize("theme", ["evening", "mono"])
async def test_what_is_found_is_drawn_so_on_every_row(make_app: MakeApp, theme: str) -> None:
    app = make_app(theme=theme)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("3", "/", *typed("a"), "enter")
        drawn = [
            (segment.text, segment.style.underline, segment.style.reverse)
            for strip in app.screen._compositor.render_strips()
            for segment in strip
            if segment.style is not None and segment.text in {"O", "a", "k", "P", "ss"}
        ]
        here, there = (None, None) if theme == "evening" else (False, True)
        assert ("a", True, here) in drawn
        assert ("a", True, there) in drawn
        assert not [each for each in drawn if each[0] != "a" and each[1]]
