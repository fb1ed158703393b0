"""What is kept of a briefing follows its records into the next version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.library.state import State
from briefing.tui.finder import Finder
from briefing.tui.searchbar import SearchInput

from .conftest import reader, shown
from .searches import LARGE, MEDIUM
from .versions import (
    FIRST,
    NEW_CALL,
    NEW_STATEMENTS,
    OKAFOR,
    SECOND,
    copied,
    insert,
    made,
    says,
    wait_for,
)

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.tui.app import ReaderApp


@pytest.fixture
def path(riverland: Path, tmp_path: Path) -> Path:
    return copied(riverland, tmp_path)


@pytest.fixture
def app(path: Path) -> ReaderApp:
    return made(path)


@pytest.mark.parametrize("keys", [["j"], ["j", "enter"]])
async def test_a_prompt_leads_back_to_its_record_in_the_next_version(
    app: ReaderApp, path: Path, keys: list[str]
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "4", *keys)
        assert says(app) == SECOND
        await pilot.press("/", *"Oak")
        await insert(app, pilot, path, NEW_CALL)
        assert isinstance(app.focused, SearchInput)
        await pilot.press("escape")
        assert reader(app).place.section == 4
        assert len(reader(app).place.cards) == keys.count("enter")
        assert says(app) == SECOND


async def test_a_prompt_finds_the_nearest_row_of_the_next_version(
    app: ReaderApp, path: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("1", "/", *"pause")
        assert says(app) == SECOND
        await insert(app, pilot, path, NEW_CALL.replace("a visit", "a pause"))
        assert says(app) == "Announced a pause."
        assert reader(app).sought.place == "1 of 4"


async def test_a_list_that_was_kept_and_not_seen_yet_keeps_its_record(path: Path) -> None:
    state = State()
    app = made(path, state)
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("6", "j", "j")
        kept = says(app)
        assert kept == "Calls on both to hold fire."
        await pilot.press("0")
        reader(app).keep()
    app = made(path, state)
    async with app.run_test(size=MEDIUM) as pilot:
        await insert(app, pilot, path, NEW_STATEMENTS)
        await pilot.press("6")
        assert says(app) == kept


async def test_the_way_back_from_a_mark_leads_to_its_record_in_the_next_version(
    app: ReaderApp, path: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("m", "a", "4", "4", "j", "'", "a")
        await insert(app, pilot, path, NEW_CALL)
        await pilot.press("'", "'")
        assert says(app) == SECOND


async def test_a_filter_gives_the_cursor_back_in_the_next_version(
    app: ReaderApp, path: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "4", "j")
        reader(app).narrow(OKAFOR)
        await pilot.pause()
        assert says(app) == FIRST
        await insert(app, pilot, path, NEW_CALL)
        assert says(app) == FIRST
        await pilot.press("escape")
        assert says(app) == SECOND


async def test_what_the_palette_goes_to_leaves_the_prompt(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *"Oak", "ctrl+p")
        await pilot.pause()
        assert isinstance(app.screen, Finder)
        await pilot.press(*"Timeline")
        await wait_for(pilot, lambda: "section 7" in shown(app))
        await pilot.press("enter")
        await wait_for(pilot, lambda: not isinstance(app.screen, Finder))
        await wait_for(pilot, lambda: reader(app).place.section == 7)
        assert app.focused is reader(app)._sheet.pane
        await pilot.press("escape")
        assert reader(app).place.section == 7


async def test_a_record_that_the_filter_hides_is_told_of(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "4", "j", "m", "a", "0")
        reader(app).narrow(OKAFOR)
        await pilot.pause()
        await pilot.press("'", "a")
        assert reader(app).notice == "Hidden by the filter: Esc shows all"
        await pilot.press("escape", "'", "a")
        assert not reader(app).notice
        assert says(app) == SECOND


@pytest.mark.parametrize("keys", [[], ["2", "2"]])
async def test_where_a_filter_had_put_the_cursor_is_not_kept(path: Path, keys: list[str]) -> None:
    state = State()
    app = made(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "4", "j")
        reader(app).narrow(OKAFOR)
        await pilot.pause()
        assert says(app) == FIRST
        await pilot.press(*keys)
        reader(app).keep()
    app = made(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4")
        assert says(app) == SECOND


@pytest.mark.parametrize("gone", [False, True])
async def test_what_the_palette_offers_is_followed_into_the_next_version(
    app: ReaderApp, path: Path, *, gone: bool
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(":", *"okafor phone")
        await wait_for(pilot, lambda: "Ana Moreau → Jo Okafor" in shown(app))
        if gone:
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace("  - {from: moreau,", "  # {from: moreau,"))
        await insert(app, pilot, path, NEW_CALL)
        await pilot.press("enter")
        await wait_for(pilot, lambda: not isinstance(app.screen, Finder))
        if gone:
            await wait_for(pilot, lambda: "no longer" in reader(app).notice)
            assert reader(app).notice == "This record is no longer in the briefing"
            assert reader(app).place.cards == ()
        else:
            await wait_for(pilot, lambda: reader(app).place.cards != ())
            assert says(app) == FIRST
