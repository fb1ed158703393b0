"""Marks: set with a letter or a digit, and gone to by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.records import RecordRef
from briefing.tui.panes import SectionPane
from briefing.tui.places import Opened

from .conftest import reader, shown

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp

SIZE = (100, 30)
ANA, JO = RecordRef("actors", "moreau"), RecordRef("actors", "okafor")


def told(app: ReaderApp) -> str:
    """Return the bottom line."""
    return shown(app).splitlines()[-1]


def selected(app: ReaderApp, number: int) -> RecordRef | None:
    return app.query_one(f"#section-{number}", SectionPane).selected


async def at_ana(pilot: Pilot[None]) -> None:
    """Go to Ana Moreau in the list of actors."""
    await pilot.press("2", "2", "j", "j")


async def test_a_mark_brings_back_the_section_the_row_and_the_zoom(app: ReaderApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await at_ana(pilot)
        place = reader(app).place
        await pilot.press("m")
        assert told(app).startswith(" Mark this place: a letter or a digit ")
        await pilot.press("a")
        assert told(app).startswith(" Marked as a: ' and a comes back here ")
        await pilot.press("g", "0", "5")
        await pilot.press("'")
        assert told(app).startswith(" Go to a mark: a Actors, Ana Moreau")
        await pilot.press("a")
        assert reader(app).place == place
        assert selected(app, 2) == ANA
        assert "Go to" not in told(app)


async def test_a_mark_brings_back_an_open_card_as_it_stood(app: ReaderApp) -> None:
    async with app.run_test(size=(60, 14)) as pilot:
        await at_ana(pilot)
        await pilot.press("enter", "j", "j", "d", "m", "1")
        await pilot.press("j")
        left = shown(app)
        await pilot.press("m", "1", "j", "0", "'", "1")
        await pilot.pause()
        assert reader(app).place.cards == (Opened(ANA),)
        assert shown(app) == left


async def test_the_way_back_leads_to_where_the_jump_came_from(app: ReaderApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await at_ana(pilot)
        await pilot.press("m", "a", "5", "j")
        came_from = reader(app).here
        await pilot.press("'", "a")
        assert reader(app).place.section == 2
        await pilot.press("'", "'")
        assert reader(app).here == came_from
        await pilot.press("'", "'")
        assert reader(app).place.section == 2
        await pilot.press("<")
        assert reader(app).place.section == 5


async def test_the_palette_jumps_as_well(app: ReaderApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await at_ana(pilot)
        reader(app).visit(4)
        await pilot.pause()
        await pilot.press("'", "'")
        assert reader(app).place.section == 2


async def test_escape_takes_the_question_back_and_nothing_else(app: ReaderApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await at_ana(pilot)
        place = reader(app).place
        for key in ("m", "'"):
            await pilot.press(key, "escape")
            assert reader(app).place == place
            assert told(app).startswith(" Enter open ")
        assert reader(app).marks == ()


async def test_a_key_that_is_no_name_does_what_it_always_does(app: ReaderApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await at_ana(pilot)
        await pilot.press("m", "down")
        assert selected(app, 2) != ANA
        await pilot.press("'", "up", "j")
        assert reader(app).marks == ()
        assert reader(app).place.section == 2


async def test_letters_that_are_keys_are_names_after_m(app: ReaderApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await at_ana(pilot)
        for name in "qQz5m":
            await pilot.press("m", name)
        assert app.is_running
        assert [mark.name for mark in reader(app).marks] == ["5", "Q", "m", "q", "z"]
        assert reader(app).place.section == 2


async def test_an_unknown_mark_says_so(app: ReaderApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("'")
        assert told(app).startswith(" Go to a mark: there is none yet; m sets one ")
        await pilot.press("x")
        assert told(app).startswith(" There is no mark 'x' ")
        await pilot.press("'", "'")
        assert told(app).startswith(" There was no jump yet to go back from ")


async def test_a_mark_moves_to_where_it_is_set_last(app: ReaderApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("m", "a")
        await at_ana(pilot)
        await pilot.press("m", "a", "0", "'", "a")
        assert selected(app, 2) == ANA
        assert reader(app).place.section == 2


async def test_a_mark_on_a_card_whose_record_is_gone_says_so(
    make_app: MakeApp, riverland: Path, tmp_path: Path
) -> None:
    path = tmp_path / "b.yaml"
    text = riverland.read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    app = make_app(path)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("3", "3", "j", "enter", "m", "e", "0")
        gone = [line for line in text.splitlines() if not line.startswith("  elm:")]
        path.write_text("\n".join(gone).replace("[oak, elm]", "[oak]"), encoding="utf-8")
        await pilot.press("r", "'", "e")
        assert told(app).startswith(" The record that was open there is no longer in the briefing ")
        assert reader(app).place.cards == ()
        assert selected(app, 3) == RecordRef("locations", "pass")


async def test_the_palette_offers_marks(app: ReaderApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await at_ana(pilot)
        await pilot.press("m", "a", "0", "colon", *"mark a")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Mark a: Actors, Ana Moreau" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert selected(app, 2) == ANA
        assert reader(app).place.section == 2


@pytest.mark.parametrize("key", ["m", "'"])
async def test_a_question_is_asked_for_one_key_alone(app: ReaderApp, key: str) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(key, "x", "5")
        assert reader(app).place.section == 5
