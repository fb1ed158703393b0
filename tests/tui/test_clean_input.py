"""What is pasted into a line to type in is shown as all foreign text is: nothing of it commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.events import Key, Paste

from briefing.clean import is_clean
from briefing.tui.clean_input import CleanInput

from .conftest import shown

if TYPE_CHECKING:
    from briefing.tui.app import ReaderApp

PASTED = "a\x9b31m\u202e\x1b]52;c;x\x07b"


@pytest.mark.parametrize("opens", ["/", ":", "f"])
async def test_what_is_pasted_is_shown_by_name_and_the_cursor_stands_behind_it(
    app: ReaderApp, opens: str
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(opens)
        await pilot.pause()
        line = app.screen.focused
        assert isinstance(line, CleanInput)
        line.post_message(Paste(PASTED))
        await pilot.pause()
        assert line.value == "a<9B>31m<U+202E>\u241b]52;c;x\u2407b"
        await pilot.press("z")
        await pilot.pause(0.3)
        assert line.value.endswith("\u2407bz")
        assert is_clean(shown(app))


@pytest.mark.parametrize("opens", ["/", ":"])
@pytest.mark.parametrize("word", ["e\u0301te\u0301", "\u0939\u093f\u0928\u094d\u0926\u0940"])
async def test_a_word_that_is_typed_sign_by_sign_stays_as_it_is(
    app: ReaderApp, opens: str, word: str
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(opens)
        await pilot.pause()
        line = app.screen.focused
        assert isinstance(line, CleanInput)
        for sign in word:
            app.post_message(Key(sign, sign))
        for _ in range(500):
            if line.value == word:
                break
            await pilot.pause(0.01)
        assert line.value == word


async def test_what_is_pasted_between_words_has_the_cursor_behind_it(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("/", *"oakelm", "left", "left", "left")
        line = app.screen.focused
        assert isinstance(line, CleanInput)
        line.post_message(Paste(" \x9b "))
        await pilot.pause()
        await pilot.press("x")
        assert line.value == "oak <9B> xelm"


@pytest.mark.parametrize("opens", ["/", ":", "f"])
async def test_what_comes_by_another_way_is_clean_too(app: ReaderApp, opens: str) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(opens)
        await pilot.pause()
        line = app.screen.focused
        assert isinstance(line, CleanInput)
        line.value = "a\nb\x9b "
        assert line.value == "a b<9B>"
