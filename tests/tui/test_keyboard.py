"""Keys that come at once do what they do when they come slowly."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from textual import on
from textual.events import Key
from textual.keys import _character_to_key
from textual.widgets import Input

from briefing.tui.guarded import GuardedApp
from briefing.tui.keyboard import Answered
from tests.tui.conftest import reader, shown

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from briefing.tui.app import ReaderApp
    from briefing.tui.keyboard import OneKeyAtATime

    from .conftest import MakeApp

NAMES = {"\t": "tab", "/": "slash", ":": "colon", "'": "apostrophe", "\n": "enter"}


async def burst(app: OneKeyAtATime, keys: str) -> None:
    """Type keys that arrive in one piece, and wait until all are answered."""
    for character in keys:
        key = NAMES.get(character, _character_to_key(character))
        app.post_message(Key(key, None if character == "\n" else character))
    for _ in range(400):
        await asyncio.sleep(0.01)
        if app._keyboard.screen is None and not app._keyboard.waiting:
            return
    pytest.fail("a key is still being answered")


@pytest.mark.parametrize(("keys", "typed"), [(":not", "not"), ("fmoreau", "moreau")])
async def test_letters_reach_the_palette_that_the_first_key_opens(
    app: ReaderApp, keys: str, typed: str
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await burst(app, keys)
        await pilot.pause()
        assert app.screen.query_one(Input).value == typed
        assert app.reader is not None
        assert app.reader.place.section == 1


async def test_letters_reach_the_prompt_of_a_search(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await burst(app, "/shell\n")
        await pilot.pause()
        assert reader(app).sought.query == "shell"


async def test_a_mark_gets_the_name_that_comes_with_its_key(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await burst(app, "33jma8'a")
        await pilot.pause()
        assert reader(app).place.section == 3
        assert [mark.name for mark in reader(app).marks] == ["a"]


async def test_a_row_that_opens_takes_the_keys_after_it(app: ReaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await burst(app, "2jj\nz7")
        await pilot.pause()
        assert "7 Timeline" in shown(app)


@pytest.mark.parametrize("size", [(100, 30), (40, 12)])
@pytest.mark.parametrize(
    "keys",
    [
        "2\njj\n",
        "6\nj\n\n<>",
        "5j\nsy\n\t",
        "2j\n.\n<<>",
        "/the\nnn\n<",
        "T3\n*T",
        "!q2\nj",
        "7zGb\njs0",
    ],
)
async def test_keys_at_once_lead_where_they_lead_one_by_one(
    make_app: MakeApp, keys: str, size: tuple[int, int]
) -> None:
    ends = []
    for pieces in ((keys,), tuple(keys)):
        app = make_app()
        async with app.run_test(size=size) as pilot:
            for piece in pieces:
                await burst(app, piece)
                await pilot.pause()
            ends.append((app.reader and app.reader.place, shown(app)))
    assert ends[0] == ends[1]


class Fleeting(Input):
    """Goes away with the first key."""

    async def on_key(self) -> None:
        await self.remove()


class Deaf(Input):
    """Keeps from the app that a key was answered."""

    @on(Answered)
    def keep(self, answered: Answered) -> None:
        answered.stop()


class SmallApp(GuardedApp):
    """Has one line to type in."""

    def __init__(self, widget: Input) -> None:
        super().__init__()
        self._widget = widget

    def compose(self) -> ComposeResult:
        yield self._widget


@pytest.mark.parametrize("widget", [Fleeting, Deaf])
async def test_a_key_of_which_nothing_is_heard_holds_up_no_other(widget: type[Input]) -> None:
    app = SmallApp(widget())
    async with app.run_test():
        await burst(app, "\t\t")
        assert app._keyboard.number == 2
