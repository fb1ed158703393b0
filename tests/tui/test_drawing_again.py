"""Ctrl+L draws the screen again wherever the reader is, and changes nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from briefing.tui.app import ReaderApp
from briefing.tui.keymap import keymap

from .conftest import shown

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from .conftest import MakeApp

LARGE, SMALL, TOO_SMALL = (100, 30), (40, 12), (20, 5)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the screens that were drawn again, as they stood."""
    again: list[str] = []
    redraw = ReaderApp.redraw

    def noted(app: ReaderApp) -> None:
        again.append(shown(app))
        redraw(app)

    monkeypatch.setattr(ReaderApp, "redraw", noted)
    return again


async def settled(app: ReaderApp, pilot: Pilot[None]) -> str:
    """Return the screen once nothing on it moves any more."""
    before = ""
    while before != (now := shown(app)):
        before = now
        await pilot.pause(0.1)
    return now


@pytest.mark.parametrize("size", [LARGE, SMALL])
@pytest.mark.parametrize(
    "keys",
    [
        "",  # the front page
        "6 enter",  # a card
        "?",  # help
        ": z o",  # the palette, with letters in its line
        "/ r o a d",  # the prompt of a search
        "/ r o a d enter",  # a search that is given
        "f",  # the filters
        "s",  # where it was read
        "6 o",  # the links
        "6 y",  # what was copied
        "!",  # the problems
    ],
)
async def test_it_is_drawn_again_and_stays_as_it_was(
    app: ReaderApp, drawn: list[str], keys: str, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys.split())
        before, screen, focused = await settled(app, pilot), app.screen, app.focused
        await pilot.press("ctrl+l")
        assert drawn == [before]
        assert (await settled(app, pilot), app.screen, app.focused) == (before, screen, focused)


@pytest.mark.parametrize("keys", ["", "?", ":", "/", "6 y"])
async def test_it_is_drawn_again_where_it_is_too_small(
    app: ReaderApp, drawn: list[str], keys: str
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(*keys.split())
        await pilot.resize_terminal(*TOO_SMALL)
        await settled(app, pilot)
        await pilot.press("ctrl+l")
        assert len(drawn) == 1
        assert "40x12" in drawn[0]


async def test_what_is_asked_for_is_still_asked_for(app: ReaderApp, drawn: list[str]) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("5", "m", "ctrl+l")
        assert "Mark this place: a letter or a digit" in drawn[0]
        assert shown(app) == drawn[0]
        await pilot.press("a", "1", "'", "a")
        assert app.reader is not None
        assert app.reader.place.section == 5


async def test_the_palette_does_it_as_well(app: ReaderApp, drawn: list[str]) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(":", *"draw again")
        assert "Draw the screen again" in await settled(app, pilot)
        assert "ctrl+l" in shown(app)
        await pilot.press("enter")
        await settled(app, pilot)
        assert len(drawn) == 1
        assert app.screen is app.reader


async def test_a_letter_that_does_it_is_a_letter_where_letters_are_typed(
    make_app: MakeApp, drawn: list[str]
) -> None:
    app = make_app(keymap=keymap({"redraw": "x ctrl+r"}))
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("x", "ctrl+l", "?", "x", "escape", "/", "x", "ctrl+r")
        assert app.screen.query_one(Input).value == "x"
        await pilot.press("escape", ":", "x", "ctrl+r")
        assert app.screen.query_one(Input).value == "x"
        assert len(drawn) == 4


async def test_its_key_can_be_given_away(make_app: MakeApp, drawn: list[str]) -> None:
    app = make_app(keymap=keymap({"zoom": "ctrl+l"}))
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "ctrl+l")
        assert drawn == []
        assert app.reader is not None
        assert app.reader.place.zoomed
