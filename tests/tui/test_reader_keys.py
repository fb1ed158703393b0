"""Every key of the reader's table, on a screen of 100x30 unless it says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.lookups import RecordRef
from briefing.tui.panes import CardPane, SectionPane

from .conftest import reader, shown

if TYPE_CHECKING:
    from briefing.tui.app import ReaderApp

LARGE, MEDIUM, SMALL = (100, 30), (80, 24), (40, 12)


def focused(app: ReaderApp) -> int | str:
    """Return the number of the pane that has the focus, or `card`."""
    match app.screen.focused:
        case SectionPane() as pane:
            return pane.number
        case CardPane():
            return "card"
        case other:
            raise AssertionError(other)


def seen(app: ReaderApp) -> list[int | str]:
    """Return which panes are on the screen: numbers of sections, and `card`."""
    panes: list[int | str] = [pane.number for pane in app.query(SectionPane) if pane.display]
    return sorted(panes, key=str) + ["card" for card in app.query(CardPane) if card.display]


@pytest.mark.parametrize(
    ("size", "keys", "focus", "panes"),
    [
        # Where the reader begins.
        (LARGE, "", 1, [1, 2, 3, 4, 5]),
        (MEDIUM, "", 1, [1, 4, 5]),
        (SMALL, "", 1, [1]),
        ((160, 50), "", 1, [1, 2, 3, 4, 5, 6, 7]),
        # Sections by number; the number again zooms.
        *((LARGE, str(number), number, [1, 2, 3, 4, 5]) for number in (2, 3, 4, 5)),
        *((LARGE, str(number), number, [number, "card"]) for number in (7, 8, 9)),
        (LARGE, "6", 6, [6]),
        ((160, 50), "6 z", 6, [6, "card"]),
        *((LARGE, f"{number} {number}", number, [number, "card"]) for number in (2, 3, 4, 5)),
        *((MEDIUM, str(number), number, [number]) for number in (2, 3, 6, 7, 8, 9)),
        *((SMALL, str(number), number, [number]) for number in range(2, 10)),
        (LARGE, "1", 1, [1, "card"]),
        (LARGE, "z 3", 3, [3, "card"]),
        # The front page.
        (LARGE, "7 0", 1, [1, 2, 3, 4, 5]),
        (LARGE, "4 4 0", 4, [1, 2, 3, 4, 5]),
        (LARGE, "4 9 0", 4, [1, 2, 3, 4, 5]),
        (SMALL, "4 0", 1, [1]),
        # Zoom and back.
        (LARGE, "2 z", 2, [2, "card"]),
        (LARGE, "2 z z", 2, [1, 2, 3, 4, 5]),
        (LARGE, "8 z", 1, [1, 2, 3, 4, 5]),
        (MEDIUM, "4 z", 4, [4]),
        (SMALL, "2 z", 2, [2]),
        (LARGE, "2 z escape", 2, [1, 2, 3, 4, 5]),
        (LARGE, "2 z backspace", 2, [1, 2, 3, 4, 5]),
        (LARGE, "2 z <", 2, [1, 2, 3, 4, 5]),
        (LARGE, "3 6 escape", 3, [1, 2, 3, 4, 5]),
        (LARGE, "escape", 1, [1, 2, 3, 4, 5]),
        (SMALL, "5 escape", 5, [5]),
        (LARGE, "6 enter", "card", ["card"]),
        (LARGE, "6 enter escape", 6, [6]),
        # Panes and sections beside each other.
        (LARGE, "tab", 5, [1, 2, 3, 4, 5]),
        (LARGE, "shift+tab", 4, [1, 2, 3, 4, 5]),
        (LARGE, "l", 5, [1, 2, 3, 4, 5]),
        (LARGE, "right right", 2, [1, 2, 3, 4, 5]),
        (LARGE, "h", 4, [1, 2, 3, 4, 5]),
        (LARGE, "left left", 3, [1, 2, 3, 4, 5]),
        (MEDIUM, "tab", 5, [1, 4, 5]),
        (LARGE, "2 z tab", "card", [2, "card"]),
        (LARGE, "2 z tab tab", 2, [2, "card"]),
        (LARGE, "2 z l", "card", [2, "card"]),
        (LARGE, "2 z l h", 2, [2, "card"]),
        (SMALL, "tab", 2, [2]),
        (SMALL, "l l", 3, [3]),
        (SMALL, "h", 9, [9]),
        (LARGE, "n", 2, [1, 2, 3, 4, 5]),
        (LARGE, "5 n", 6, [6]),
        (LARGE, "N", 9, [9, "card"]),
        (SMALL, "n n", 3, [3]),
        (SMALL, "N", 9, [9]),
        # The card.
        (LARGE, "2 enter", "card", [2, "card"]),
        (LARGE, "2 enter escape", 2, [1, 2, 3, 4, 5]),
        (LARGE, "2 z enter", "card", [2, "card"]),
        (LARGE, "2 z enter escape", 2, [2, "card"]),
        (MEDIUM, "4 enter", "card", ["card"]),
        (MEDIUM, "4 enter backspace", 4, [1, 4, 5]),
        (SMALL, "2 enter", "card", ["card"]),
        (SMALL, "2 enter <", 2, [2]),
        (SMALL, "2 enter n", 3, [3]),
    ],
)
async def test_a_key_goes_where_it_says(
    app: ReaderApp,
    size: tuple[int, int],
    keys: str,
    focus: int | str,
    panes: list[int | str],
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys.split())
        assert (focused(app), seen(app)) == (focus, panes)


@pytest.mark.parametrize("keys", ["j", "down", "j k j", "G", "space", "d"])
async def test_moving_changes_the_row_and_the_card_beside_follows(
    app: ReaderApp, keys: str
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "z")
        before = reader(app).record
        await pilot.press(*keys.split())
        pane = app.query_one("#section-2", SectionPane)
        assert pane.selected != before
        assert reader(app).record == pane.selected
        assert app.query_one(CardPane).ref == pane.selected


async def test_enter_opens_the_card_of_the_row_under_the_cursor(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("2", "j", "j", "enter")
        assert reader(app).record == RecordRef("actors", "moreau")
        assert "┌─ Person ─" in shown(app)
        assert "Ana Moreau" in shown(app)


async def test_enter_on_a_card_opens_what_it_names_and_back_returns(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "j", "j", "enter", "j", "j", "j")
        related = app.query_one(CardPane).selected
        assert related is not None
        assert related.collection == "calls"
        await pilot.press("enter")
        assert reader(app).record == related
        await pilot.press("<")
        assert reader(app).record == RecordRef("actors", "moreau")
        assert focused(app) == "card"


@pytest.mark.parametrize("size", [LARGE, MEDIUM, SMALL])
async def test_a_card_that_was_come_back_to_stands_as_it_was_left(
    app: ReaderApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("2", "2", "j", "j", "enter", "G")
        before = shown(app)
        await pilot.press("enter", "G", "enter", "escape", "escape")
        assert reader(app).record == RecordRef("actors", "moreau")
        assert shown(app) == before
        await pilot.press("escape", "k", "j", "enter")
        card = app.query_one(CardPane)
        assert card.selected == card._listing.ref_of(card._listing.stops[0])


@pytest.mark.parametrize(
    ("keys", "opened"),
    [
        ("2 2 j j enter j enter", RecordRef("actors", "riverland")),  # Belongs to
        ("4 4 enter j enter", RecordRef("actors", "moreau")),  # From, with her role in brackets
        ("4 4 enter j j enter", RecordRef("actors", "okafor")),  # To
        ("4 4 enter G enter", RecordRef("sources", "wire")),  # Source
    ],
)
async def test_a_line_that_names_one_record_opens_it(
    app: ReaderApp, keys: str, opened: RecordRef
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(*keys.split())
        assert reader(app).record == opened


@pytest.mark.parametrize("keys", ["2 2 / O a k enter", "2 2 ."])
async def test_q_closes_what_is_open_whatever_is_searched_for(app: ReaderApp, keys: str) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(*keys.split(), "q")
        assert app.is_running
        assert reader(app).place.view(reader(app).page) == "front"


async def test_a_line_that_names_two_records_opens_the_one_that_is_chosen(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "4", "j", "enter", "j")
        card = app.query_one(CardPane)
        assert (card.stand.ref, card.selected) == (None, RecordRef("actors", "moreau"))
        await pilot.press(".", "enter")
        assert reader(app).record == RecordRef("actors", "highland")


@pytest.mark.parametrize(
    ("size", "keys"),
    [(LARGE, "q"), (SMALL, "q"), (SMALL, "5 q"), (LARGE, "Q"), (LARGE, "2 enter Q"),
     (LARGE, "ctrl+q"), (LARGE, "ctrl+c"), (LARGE, "7 q q"), (LARGE, "2 z enter q q q")],
)  # fmt: skip
async def test_the_program_ends(app: ReaderApp, size: tuple[int, int], keys: str) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys.split())
        assert not app.is_running or app._exit


@pytest.mark.parametrize("keys", ["escape escape escape", "7 q", "2 z enter q", "? q", ": escape"])
async def test_the_program_goes_on(app: ReaderApp, keys: str) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(*keys.split())
        assert app.is_running
        assert not app._exit


async def test_t_puts_on_the_next_theme_and_says_which(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("t")
        assert app.theme == "mono"
        assert shown(app).splitlines()[-1].startswith(" Theme: mono ")
        await pilot.press("j")
        assert "Theme" not in shown(app)
        for _ in range(5):
            await pilot.press("t")
        assert app.theme == "evening"


@pytest.mark.parametrize("size", [(160, 50), MEDIUM, SMALL, (40, 11), (200, 60)])
async def test_a_resize_and_back_keeps_place_and_row(app: ReaderApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "j", "j")
        before = shown(app)
        await pilot.resize_terminal(*size)
        await pilot.resize_terminal(*LARGE)
        assert shown(app) == before


async def test_a_click_takes_the_focus_to_its_pane(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.click("#section-4")
        assert focused(app) == 4
        assert reader(app).place.section == 4
