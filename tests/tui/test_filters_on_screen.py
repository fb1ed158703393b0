"""A filter on the screen: what is left of each section, and where the cursor goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.command import CommandList

from briefing.model.narrowing import Narrowing
from briefing.model.records import RecordRef
from briefing.tui.filterpicker import FilterPicker
from briefing.tui.keymap import keymap
from briefing.tui.panes import SectionPane

from .conftest import reader, shown

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp


async def choose(pilot: Pilot[None], *letters: str) -> None:
    """Open the palette of filters, type letters and take the first that they find."""
    await pilot.press("f", *letters)
    await pilot.pause(0.2)
    await pilot.press("enter")
    await pilot.pause()


def title(app: ReaderApp, number: int) -> str:
    """Return what stands in the border of a section."""
    pane = reader(app).query_one(f"#section-{number}", SectionPane)
    return str(pane.border_title)


def cursor(app: ReaderApp) -> RecordRef | None:
    """Return the record that the cursor of the section is on."""
    return reader(app)._sheet.pane.selected


async def test_a_filter_narrows_every_section_and_is_told(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(160, 45)) as pilot:
        await choose(pilot, *"okafor")
        assert reader(app).narrowing == Narrowing(actor="okafor")
        assert [title(app, number) for number in (1, 2, 3, 4, 5, 6, 7)] == [
            "1 Summary",
            "2 Actors (1 of 6)",
            "3 Locations (0 of 3)",
            "4 Calls (1 of 2)",
            "5 Casualties",
            "6 Statements (1 of 3)",
            "7 Timeline (1 of 5)",
        ]
        lines = shown(app).splitlines()
        assert lines[-2].startswith(" Only: Jo Okafor ")
        assert lines[-2].endswith(" Esc shows all")
        assert "No place here has to do with Jo" in shown(app)
        assert "Below, only: Jo Okafor. Esc shows all." in shown(app)
        await pilot.press("8")
        await pilot.pause()
        assert title(app, 8) == "8 Context (0)"
        await pilot.press("escape")
        assert reader(app).narrowing is None
        assert "Only:" not in shown(app)
        await pilot.press("escape")
        await pilot.pause()
        assert title(app, 2) == "2 Actors (6)"
        assert shown(app).splitlines()[-2].startswith("└")


async def test_filters_are_put_on_together_and_taken_away_one_by_one(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("6", "6")
        await choose(pilot, *"claim")
        await choose(pilot, *"interior")
        assert reader(app).narrowing == Narrowing(kind="claim", actor="interior")
        assert " Only: Interior Ministry of Riverland · claim" in shown(app)
        await choose(pilot, *"remove claim")
        assert reader(app).narrowing == Narrowing(actor="interior")
        await choose(pilot)  # what is on is offered first
        assert reader(app).narrowing is None


async def test_figures_that_one_side_alone_gives_name_that_side(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "5")
        assert "one side" not in shown(app)
        assert "Highland   not reported" in shown(app)
        await choose(pilot, *"one side")
        assert reader(app).narrowing == Narrowing(account="one-side")
        figures = [" ".join(line.strip("│▌").split()) for line in shown(app).splitlines()[3:10]]
        assert figures == [
            "Riverland 3+ civilians killed, not final",
            "says Interior Ministry of Riverland, 4 May, morning",
            "one side's word alone: Riverland [p2]",
            "",
            "Impacts",
            "Pass [north] The road over the pass is closed.",
            "says Interior Ministry of Riverland",
        ]
        assert "Highland" not in shown(app).replace("Riverland-Highland", "")


async def test_a_dispute_stays_whole_on_the_screen(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("6", "6")
        await choose(pilot, *"claim")
        assert title(app, 6) == "6 Statements (2 of 3)"
        assert "returned fire" in shown(app)
        assert "hold fire" not in shown(app)


async def test_the_cursor_goes_no_further_than_it_must_and_comes_back(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2", "2", "j", "j")
        assert cursor(app) == RecordRef("actors", "moreau")
        await choose(pilot, *"ministry")
        assert cursor(app) == RecordRef("actors", "interior")
        await choose(pilot, *"person")
        assert cursor(app) == RecordRef("actors", "moreau")
        await choose(pilot, *"ministry")
        await pilot.press("escape")
        assert cursor(app) == RecordRef("actors", "moreau")
        await pilot.press("k")
        await choose(pilot, *"person")
        await pilot.press("escape")
        assert cursor(app) == RecordRef("actors", "interior")


async def test_a_cursor_that_was_moved_among_what_is_left_stays(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2", "2")
        await choose(pilot, *"person")
        await pilot.press("G")
        assert cursor(app) == RecordRef("actors", "okafor")
        await pilot.press("escape")
        assert cursor(app) == RecordRef("actors", "okafor")


async def test_a_section_that_lost_every_row_finds_its_cursor_again(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("3", "3", "j")
        await choose(pilot, *"appeal")
        assert cursor(app) is None
        assert reader(app).opened is None
        await pilot.press("escape")
        await pilot.pause()
        assert cursor(app) == RecordRef("locations", "elm")
        assert reader(app).record == RecordRef("locations", "elm")


async def test_the_card_follows_what_is_left_and_stays_whole(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2", "2")
        await choose(pilot, *"person")
        await pilot.pause()
        assert reader(app).record == RecordRef("actors", "moreau")
        assert "Spoke of a pause." in shown(app)
        await pilot.press("j")
        await pilot.pause()
        assert reader(app).record == RecordRef("actors", "okafor")
        assert "Calls on both" in shown(app)


async def test_escape_clears_a_search_before_a_filter_and_that_before_a_card(
    make_app: MakeApp,
) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2", "2")
        await choose(pilot, *"person")
        await pilot.press("enter")
        assert reader(app).place.cards
        await pilot.press("escape")
        assert reader(app).narrowing is None
        assert reader(app).place.cards
        await pilot.press("escape")
        assert not reader(app).place.cards


async def test_the_palette_tells_records_and_sets_what_was_chosen(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f")
        await pilot.pause(0.2)
        assert isinstance(app.screen, FilterPicker)
        first = app.screen.query_one(CommandList).get_option_at_index(0)
        assert str(first.prompt).split("  ")[0] == "side of Riverland"
        await pilot.press("escape")
        await pilot.pause()
        assert reader(app).narrowing is None


async def test_a_long_filter_is_cut_for_the_way_out(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(40, 12)) as pilot:
        await choose(pilot, *"interior")
        assert shown(app).splitlines()[-2] == " Only: Interior Ministry of River…  Esc"


async def test_the_way_out_has_the_key_of_this_reader(make_app: MakeApp) -> None:
    app = make_app(keymap=keymap({"close": "x"}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "3")
        await choose(pilot, *"appeal")
        assert shown(app).splitlines()[-2].endswith(" x shows all")
        assert "No place here fits “appeal”; x shows all." in shown(app)
        await pilot.press("x")
        assert reader(app).narrowing is None
    app = make_app(keymap=keymap({"close": ""}))
    async with app.run_test(size=(80, 24)) as pilot:
        await choose(pilot, *"appeal")
        assert shown(app).splitlines()[-2].endswith(" f shows all")


async def test_on_a_screen_that_is_too_small_nothing_is_said_of_it(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await choose(pilot, *"appeal")
        await pilot.resize_terminal(39, 11)
        assert "Only:" not in shown(app)
        await pilot.resize_terminal(80, 24)
        assert "Only: appeal" in shown(app)


@pytest.mark.parametrize("size", [(100, 30), (40, 12)])
async def test_in_ascii_nothing_else_is_drawn(make_app: MakeApp, size: tuple[int, int]) -> None:
    app = make_app(ascii_only=True)
    async with app.run_test(size=size) as pilot:
        await choose(pilot, *"claim")
        await pilot.press("f")
        await pilot.pause(0.2)
        assert shown(app).isascii()
        await pilot.press("escape")
        await pilot.pause()
        assert " Only: claim" in shown(app)
        assert shown(app).isascii()
