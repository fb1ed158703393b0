"""The filter of the library: the list follows what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.library import filtering

from .conftest import LARGE, MEDIUM, looked, rows, screen, shown, under_cursor, write

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing.tui.app import ReaderApp


async def _type(app: ReaderApp, pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    while screen(app)._waiting is not None:
        await pilot.pause(filtering._PAUSE)


async def test_the_list_follows_each_letter(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await _type(app, pilot, "/", *"str")
        assert rows(app) == ["strike"]
        assert "1 briefing" in shown(app).splitlines()[-1]
        await _type(app, pilot, "x")
        assert rows(app) == []
        await _type(app, pilot, "backspace", "backspace", "backspace", "backspace")
        assert len(rows(app)) == 3


async def test_enter_keeps_it_and_escape_clears_it(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("f", *"region:delta", "enter")
        assert rows(app) == ["flood-2", "flood-1"]
        line = shown(app).splitlines()[-1]
        assert line.startswith(" /region:delta  2 briefings  Esc clear")
        assert "Briefings (2)" in shown(app)
        await pilot.press("j")
        assert under_cursor(app) == "flood-1"
        await pilot.press("escape")
        assert len(rows(app)) == 3
        assert under_cursor(app) == "flood-1"
        assert "/region" not in shown(app)


async def test_escape_in_the_prompt_brings_back_what_was_seen(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("f", *"flood", "enter", "f")
        await _type(app, pilot, *"strike")
        assert rows(app) == ["strike"]
        await pilot.press("escape")
        assert rows(app) == ["flood-2", "flood-1"]
        assert screen(app).focused is screen(app).entries


async def test_what_cannot_be_asked_for_is_told_and_leaves_the_list(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await _type(app, pilot, "f", *"regoin:delta")
        assert len(rows(app)) == 3
        await pilot.press("enter")
        told = "there is no field regoin:; did you mean region:?"
        assert screen(app).notice == told
        assert told in shown(app)
        assert (screen(app).sought.query, len(rows(app))) == ("", 3)


async def test_keys_typed_behind_the_words_are_acted_on(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("f", *"flood", "enter", "j", "enter")
        await pilot.pause()
        assert app.reader is not None
        assert app.reader.briefing_id == "flood-1"


async def test_a_filter_stays_when_files_come(app: ReaderApp, folder: Path) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("f", *"flood", "enter")
        write(folder, "flood-3", "2031-05-05", head="series: flood")
        write(folder, "other", "2031-05-06")
        await looked(app, pilot)
        assert rows(app) == ["flood-3", "flood-2", "flood-1"]


async def test_next_and_previous_walk_through_what_is_left(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("f", *"flood", "enter", "enter")
        await pilot.pause()
        await pilot.press("J")
        await pilot.pause()
        assert app.reader is not None
        assert app.reader.briefing_id == "flood-1"


async def test_an_earlier_filter_is_called_back(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("f", *"flood", "enter", "escape", "f", "up", "enter")
        assert rows(app) == ["flood-2", "flood-1"]


async def test_control_characters_never_get_into_the_prompt(
    app: ReaderApp,
) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("f")
        focused = screen(app).focused
        assert focused is not None
        focused.value = "flood\x1b[2J"  # type: ignore[attr-defined] # the prompt's
        await pilot.pause()
        assert "\x1b" not in shown(app)
        assert "flood␛[2J" in shown(app)


async def test_the_prompt_keeps_the_keys_through_a_size_that_is_too_small(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("f", "s")
        for size in ((20, 5), LARGE):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        await _type(app, pilot, *"trike")
        assert rows(app) == ["strike"]
        await pilot.press("escape")
        assert len(rows(app)) == 3


async def test_a_bound_that_is_no_time_is_told(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("f", *"since:yesterday", "enter")
        await pilot.pause()
        assert "yesterday" in screen(app).notice
        assert screen(app).notice[:80] in shown(app)
