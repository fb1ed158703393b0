"""Help: what it tells, how it moves, and that it leaves everything as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.tui.help import HelpScreen
from briefing.tui.keymap import keymap

from .conftest import shown

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp

LARGE = (100, 30)


async def read_through(app: ReaderApp, pilot: Pilot[None]) -> list[str]:
    """Return the lines of help, which fills the screen, from the first to the last, each once."""
    lines: dict[str, None] = {}
    before = ""
    while (screen := shown(app)) != before:
        lines |= dict.fromkeys(line.strip("│ ") for line in screen.splitlines())
        before = screen
        await pilot.press("space")
    return list(lines)


@pytest.mark.parametrize("key", ["?", "f1"])
async def test_help_tells_the_keys_then_the_signs_then_where_to_go_on(
    app: ReaderApp, key: str
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", key)
        assert isinstance(app.screen, HelpScreen)
        lines = await read_through(app, pilot)
        told = [
            "Esc or ? closes this page. Tab goes on to the next subject.",
            "Keys in a list or a card",
            "j Down            One row down",
            "Keys on the page",
            "< Backspace       Back to where you were",
            "Keys everywhere",
            ": ctrl+p          Find anything by its name",
            "ctrl+l            Draw the whole screen again, if it is garbled",
            "What you see in Casualties",
            "Figures",
            "3+                at least 3: there may be more",
            "Where to go on",
            "/                 look for words in every section",
            "briefing keys     every key; --format yaml to change them",
        ]
        places = [lines.index(line) for line in told]
        assert places == sorted(places)


@pytest.mark.parametrize("key", ["escape", "q", "?", "backspace", "<"])
async def test_help_closes_and_leaves_everything_as_it_was(app: ReaderApp, key: str) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "j")
        before = shown(app)
        await pilot.press("?", "j", "j", key)
        assert shown(app) == before


async def test_help_moves_as_every_list_does(app: ReaderApp) -> None:
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("?", "G")
        assert "briefing schema" in shown(app)
        await pilot.press("g")
        assert "Esc or ? closes this page." in shown(app)


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_tab_goes_through_the_subjects_of_help_and_back(
    app: ReaderApp, size: tuple[int, int]
) -> None:
    subjects = [
        "Keys in a list or a card",
        "Keys on the page",
        "Keys everywhere",
        "What you see in Statements",
    ]
    async with app.run_test(size=size) as pilot:
        await pilot.press("6", "?")
        for subject in subjects:
            await pilot.press("tab")
            assert shown(app).splitlines()[1].strip("│ ") == subject
        await pilot.press("shift+tab")
        assert shown(app).splitlines()[1].strip("│ ") == "Keys everywhere"


async def test_past_the_last_subject_there_is_none_and_before_the_first_the_top(
    app: ReaderApp,
) -> None:
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("?", *["tab"] * 7)
        assert "Where to go on" in shown(app)
        await pilot.press(*["shift+tab"] * 9)
        assert "Esc or ? closes this page." in shown(app)


async def test_help_explains_the_card_that_is_open(app: ReaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("6", "enter", "?")
        lines = await read_through(app, pilot)
        assert "What you see in this card" in lines
        assert any(
            line.startswith("→                 the way to us: who said it") for line in lines
        )


async def test_no_line_of_help_is_cut_on_the_smallest_screen(app: ReaderApp) -> None:
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("5", "?")
        lines = await read_through(app, pilot)
        assert [line for line in lines if "…" in line] == ["…"]
        assert "this side has said nothing;" in " ".join(lines)


@pytest.mark.parametrize("key", ["Q", "ctrl+q", "ctrl+c"])
async def test_the_program_can_be_quit_from_help(app: ReaderApp, key: str) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("?", key)
        await pilot.pause()
        assert app.return_code == 0


@pytest.mark.parametrize("keys", ["?", ": o"])
async def test_nothing_but_ascii_lies_over_a_page_in_ascii(make_app: MakeApp, keys: str) -> None:
    app = make_app(ascii_only=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause(0.3)
        screen = shown(app)
        assert screen.isascii()
        assert "+-" in screen.splitlines()[0 if keys == "?" else 2]


@pytest.mark.parametrize("keys", ["?", ":"])
async def test_a_screen_that_is_too_small_says_so_over_everything(
    app: ReaderApp, keys: str
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(keys)
        before = shown(app)
        await pilot.resize_terminal(39, 11)
        assert shown(app).strip() == "The screen is 39x11; 40x12 is needed."
        await pilot.resize_terminal(80, 24)
        assert shown(app) == before


async def test_help_explains_the_signs_that_the_screen_has_now(app: ReaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("6", "?")
        lines = await read_through(app, pilot)
        assert "▌                 the row that the keys act on" in lines
        assert not any(line.startswith(("★", "unread", "Only:", "/o ")) for line in lines)
        await pilot.press("escape", "*", "U", "/", "o", "enter", "?")
        told = [line.split("  ")[0] for line in await read_through(app, pilot)]
        assert {"★", "unread", "/o"} <= {*told}
        await pilot.press("escape", "escape", "f", "enter", "?")
        assert "Only: ...         a filter leaves out all else" in await read_through(app, pilot)


PANELS = [
    (": o", "F1                Help"),
    ("f", "Esc               Close this"),
    ("/ o", "Up                The search before"),
    ("y", "j Down            One line down"),
    ("!", "Esc < Backspace ! q Close this"),
]


@pytest.mark.parametrize(("keys", "line"), PANELS)
async def test_help_on_a_panel_tells_its_own_keys_and_leads_back_to_it(
    app: ReaderApp, keys: str, line: str
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("6", *keys.split())
        await pilot.pause(0.3)
        before, panel = shown(app), app.screen
        await pilot.press("f1")
        await pilot.pause()
        lines = await read_through(app, pilot)
        told = [" ".join(each.split()) for each in lines]
        assert told.index("Keys here") < told.index(" ".join(line.split()))
        assert "Keys everywhere" not in told
        assert "Where to go on" in told
        await pilot.press("f1")
        await pilot.pause()
        assert (app.screen, shown(app)) == (panel, before)


async def test_a_panel_closes_by_the_keys_of_this_reader(make_app: MakeApp) -> None:
    app = make_app(keymap=keymap({"close": "x", "help": "H"}))
    async with app.run_test(size=(80, 24)) as pilot:
        page = app.screen
        await pilot.press("6", "y", "escape")
        assert app.screen is not page
        await pilot.press("H")
        assert isinstance(app.screen, HelpScreen)
        assert "x or H closes this page." in shown(app)
        await pilot.press("x", "x")
        assert app.screen is page
