from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.command import CommandPalette
from textual.widgets import Input, OptionList

from briefing.model.lookups import RecordRef
from briefing.tui.help import HelpScreen
from briefing.tui.panes import SectionPane

from .conftest import reader, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.pilot import Pilot
    from textual.widgets.option_list import Option

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


async def offered(app: ReaderApp, pilot: Pilot[None], letters: str) -> list[str]:
    """Return what the palette offers for some letters."""
    await pilot.press(":", *letters)
    options: Sequence[Option] = ()
    for _ in range(50):
        await pilot.pause(0.02)
        options = app.screen.query_one(OptionList).options
        if options and (letters or len(options) > 9):
            break
    return [" ".join(str(option.prompt).split()) for option in options]


async def test_the_palette_offers_sections_and_commands(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        found = await offered(app, pilot, "")
        assert found[:2] == ["Summary section 1", "Actors section 2"]
        assert "Next theme t" in found
        assert not any("Screenshot" in each or "Keys" in each for each in found)


async def test_the_palette_finds_a_record_and_opens_its_card(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        assert (await offered(app, pilot, "okafor"))[0] == "Jo Okafor UN envoy Actors"
        await pilot.press("enter")
        await pilot.pause()
        assert reader(app).record == RecordRef("actors", "okafor")
        assert app.query_one("#section-2", SectionPane).selected == RecordRef("actors", "okafor")


async def test_the_palette_goes_to_a_section(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await offered(app, pilot, "timeline")
        await pilot.press("enter")
        await pilot.pause()
        assert reader(app).place.section == 7


async def test_the_palette_does_what_a_command_does(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await offered(app, pilot, "next theme")
        await pilot.press("enter")
        await pilot.pause()
        assert app.theme == "mono"


async def test_the_palette_offers_a_record_once(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        found = await offered(app, pilot, "moreau jo")
        assert [each.split()[-1] for each in found] == ["Calls"]


async def test_brackets_in_the_palette_are_shown_as_they_are(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        assert "Pass [north] border area Locations" in await offered(app, pilot, "pass")
        assert "Pass [north] border area" in shown(app)


async def test_the_palettes_text_cursor_stands_still(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(":")
        assert isinstance(app.screen, CommandPalette)
        assert not app.screen.query_one(Input).cursor_blink


async def test_names_that_begin_with_the_letters_come_first(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        found = await offered(app, pilot, "oa")
        assert found[0] == "Oak village reported target Locations"


async def test_the_palette_goes_to_what_stands_under_a_heading(app: ReaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        assert (await offered(app, pilot, "not kn"))[0] == "Not known Summary"
        await pilot.press("enter")
        await pilot.pause()
        pane = app.query_one("#section-1", SectionPane)
        assert reader(app).place.view(reader(app).page) == "list"
        assert pane.selected == RecordRef("gaps", "#1")


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


async def test_the_palette_is_as_wide_as_a_screen_of_80(app: ReaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await offered(app, pilot, "o")
        await pilot.pause(0.1)
        boxes = [line for line in shown(app).splitlines() if line[:1] in "┌└"]
        assert all(line[1] == "─" for line in boxes)
