"""The way back and forward, by itself and on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.records import RecordRef
from briefing.tui.history import History, Visit
from briefing.tui.panes import CardPane, SectionPane
from briefing.tui.places import Opened, Place
from briefing.tui.stands import Stand

from .conftest import reader, shown

if TYPE_CHECKING:
    from briefing.tui.app import ReaderApp

ONE, TWO, THREE = (Visit(Place(section=at), Stand(ordinal=at)) for at in (1, 2, 3))
LARGE, MEDIUM, SMALL = (100, 30), (80, 24), (40, 12)


def test_back_and_forward_go_over_the_places_in_turn() -> None:
    history = History()
    history.leave(ONE)
    history.leave(TWO)
    assert history.back(THREE) == TWO
    assert history.back(TWO) == ONE
    assert history.back(ONE) is None
    assert history.forward(ONE) == TWO
    assert history.forward(TWO) == THREE
    assert history.forward(THREE) is None


def test_a_new_place_ends_the_way_forward() -> None:
    history = History()
    history.leave(ONE)
    assert history.back(TWO) == ONE
    history.leave(ONE)
    assert history.forward(THREE) is None
    assert history.last == ONE


def test_only_so_many_places_are_remembered() -> None:
    history = History()
    for _ in range(1000):
        history.leave(ONE)
    found = 0
    while history.back(TWO) is not None:
        found += 1
    assert found == 200


@pytest.mark.parametrize("size", [LARGE, MEDIUM, SMALL])
async def test_a_place_that_was_gone_back_to_is_seen_as_it_was_left(
    app: ReaderApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        left = []
        for keys in ("2 2 j j", "enter j j j", "enter", "7 j j j"):
            await pilot.press(*keys.split())
            left.append(shown(app))
        assert len(set(left)) == 4
        for before in reversed(left[:-1]):
            await pilot.press("<")
            assert shown(app) == before
        for after in left[1:]:
            await pilot.press(">")
            assert shown(app) == after


async def test_forward_says_where_nothing_is_further_on(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        before = reader(app).place
        await pilot.press(">")
        assert reader(app).place == before
        assert "Nothing further on: > goes where < came from" in shown(app)


async def test_moving_between_the_panes_of_the_front_page_is_not_remembered(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "3", "tab", "4", "<")
        assert reader(app).place == Place(section=4, home=4)


async def test_escape_closes_one_card_after_another_and_forward_opens_them_again(
    app: ReaderApp,
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "j", "j", "enter", "j", "j", "j", "enter")
        opened = reader(app).place
        assert len(opened.cards) == 2
        await pilot.press("escape", "escape")
        assert reader(app).place == Place(section=2, home=2)
        await pilot.press(">", ">")
        assert reader(app).place == opened


async def test_enter_on_the_title_of_a_card_opens_nothing(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "enter")
        before = reader(app).place
        assert app.query_one(CardPane).selected == before.cards[-1].ref
        await pilot.press("enter", "enter")
        assert reader(app).place == before


async def test_the_border_tells_the_way_to_a_record(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "j", "j", "enter")
        assert "┌─ Person ─" in shown(app)
        await pilot.press("j", "enter")
        assert reader(app).place.cards[-1] == Opened(RecordRef("actors", "riverland"))
        assert "┌─ Ana Moreau › State ─" in shown(app)
        await pilot.press("<")
        assert "┌─ Person ─" in shown(app)


async def test_a_name_that_is_opened_leaves_the_cursor_of_the_list_where_it_was(
    app: ReaderApp,
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "2", "j", "j", "enter", "j", "enter")
        pane = app.query_one("#section-2", SectionPane)
        assert pane.selected == RecordRef("actors", "moreau")


async def test_a_record_that_is_visited_has_the_cursor_of_its_list(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        reader(app).visit(3, RecordRef("locations", "elm"))
        await pilot.pause()
        assert app.query_one("#section-3", SectionPane).selected == RecordRef("locations", "elm")
        assert reader(app).place.cards == (Opened(RecordRef("locations", "elm")),)
