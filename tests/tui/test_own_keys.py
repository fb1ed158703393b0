"""A screen with the reader's own keys: what they do, and that all that tells keys follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.binding import Binding

from briefing.tui.bindings import bindings
from briefing.tui.commands import Command, by_help, hints
from briefing.tui.keymap import keymap

from .conftest import reader, shown

if TYPE_CHECKING:
    from briefing.tui.app import ReaderApp
    from briefing.tui.reader import ReaderScreen

    from .conftest import MakeApp

LARGE = (100, 30)


async def test_a_command_answers_to_its_new_keys_alone(make_app: MakeApp) -> None:
    app = make_app(keymap=keymap({"zoom": "x ctrl+g", "front-page": "home"}))
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("z")
        assert not reader(app).place.zoomed
        await pilot.press("x")
        assert reader(app).place.zoomed
        await pilot.press("home")
        assert not reader(app).place.zoomed
        await pilot.press("ctrl+g")
        assert reader(app).place.zoomed


async def test_a_key_taken_from_a_list_acts_for_the_page(make_app: MakeApp) -> None:
    app = make_app(keymap=keymap({"zoom": "j", "move-down": "J"}))
    async with app.run_test(size=LARGE) as pilot:
        assert reader(app)._sheet.pane.stand.ordinal == 1
        await pilot.press("J")
        assert reader(app)._sheet.pane.stand.ordinal == 2
        await pilot.press("j")
        assert reader(app).place.zoomed


def test_a_command_without_a_key_has_a_binding_to_give_it_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bare = Command("bare", "rows", "", "act", "Does it")
    monkeypatch.setattr("briefing.tui.bindings.COMMANDS", (bare,))
    (binding,) = bindings("rows")
    assert isinstance(binding, Binding)
    assert (binding.id, binding.key, binding.action) == ("bare", "no-key-for-bare", "act")


async def test_a_command_can_be_left_without_a_key(make_app: MakeApp) -> None:
    app = make_app(keymap=keymap({"theme": "", "next-pane": ""}))
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("t", "tab", "l", "right")
        assert (app.theme, reader(app).place.section) == ("evening", 1)


async def test_hints_and_help_tell_the_keys_of_this_reader(make_app: MakeApp) -> None:
    app = make_app(keymap=keymap({"open": "x", "search": "ctrl+f", "leave": "", "help": "f1 H"}))
    async with app.run_test(size=LARGE) as pilot:
        line = shown(app).splitlines()[-1]
        assert " x open " in line
        assert "ctrl+f search" in line
        assert "F1 help" in line
        assert line.endswith("  Q quit")
        await pilot.press("H")
        assert "x                 Open this row, or the name chosen" in shown(app)


def test_a_command_without_a_key_is_hinted_nowhere() -> None:
    mine = keymap({"search": "", "section-3": "3 x"}).commands
    assert "search" not in [word for _, word in hints("front", mine)]
    told = [keys for keys, _, _ in by_help(mine)]
    assert "/" not in told
    assert "1-9" not in told
    assert told[told.index("1") :][:4] == ["1", "2", "3 x", "4"]


@pytest.mark.parametrize("key", ["comma", "slash", "question_mark"])
async def test_a_sign_can_be_given_by_its_name(make_app: MakeApp, key: str) -> None:
    app = make_app(keymap=keymap({"zoom": key}))
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(key)
        assert reader(app).place.zoomed


async def test_what_is_told_of_keys_tells_those_of_this_reader(make_app: MakeApp) -> None:
    app = make_app(keymap=keymap({"mark": "M", "close": "x", "open": "enter o", "links": ""}))
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("'")
        assert reader(app).notice == "Go to a mark: there is none yet; M sets one"
        await pilot.press("x", "!")
        await pilot.pause(0.2)
        assert "x closes this page." in shown(app)
        await pilot.press("x", "6", "y")
        assert " x closes " in shown(app)
        assert reader_of(app).key_of("links") == "links"


def reader_of(app: ReaderApp) -> ReaderScreen:
    """Return the reader's screen, whatever lies over it."""
    assert app.reader is not None
    return app.reader
