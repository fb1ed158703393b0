"""Every key of the prompt in which a search is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.events import Key

from briefing.tui.searchbar import SearchInput

from .conftest import reader, shown
from .searches import LARGE, LONG, MEDIUM, SMALL, bottom, focus, marked, stand, typed

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp


async def test_a_slash_opens_a_prompt_in_place_of_the_hints(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/")
        assert isinstance(focus(app), SearchInput)
        assert bottom(app) == '/words in any order, or "a phrase"'
        await pilot.press("escape")
        assert bottom(app).startswith("Enter open")
        assert focus(app) is reader(app)._sheet.pane


@pytest.mark.parametrize(
    ("keys", "line", "place"),
    [
        ("s", "/s  1 of 26", "1 bottom-line"),
        ("shell", "/shell  1 of 7", "1 bottom-line"),
        ("shells oak fall", "/shells oak fall  1 of 1", "7 #1"),
        ("FALL oak", "/FALL oak  1 of 1", "7 #1"),
        ("shell oak", "/shell oak  1 of 3  in Where", "6 shelled"),
        ('"hold fire', '/"hold fire  1 of 1', "6 #3"),
        ("okáfor", "/okáfor  1 of 4", "2 okafor"),
        ("nowhere", "/nowhere  none", "1 bottom-line"),
    ],
)
async def test_the_nearest_hit_is_shown_while_it_is_typed(
    app: ReaderApp, keys: str, line: str, place: str
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed(keys))
        assert " ".join(bottom(app).split()) == " ".join(line.split())
        assert stand(app) == place
        assert isinstance(focus(app), SearchInput)


@pytest.mark.parametrize(
    ("size", "before"),
    [
        (LARGE, ""),
        (LARGE, "j j"),
        (LARGE, "2 j j"),
        (LARGE, "2 z G"),
        (LARGE, "2 j j enter"),
        (LARGE, "6 j enter G"),
        (MEDIUM, "4 j"),
        (MEDIUM, "4 j enter G"),
        (SMALL, "6 G"),
        (SMALL, "2 j j enter G"),
    ],
)
async def test_escape_in_the_prompt_puts_all_back(
    app: ReaderApp, size: tuple[int, int], before: str
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("4", "j", "0", *before.split())
        left, held = shown(app), focus(app)
        await pilot.press("/", *typed("monitors"))
        assert shown(app) != left
        await pilot.press("escape")
        await pilot.pause()
        assert shown(app) == left
        assert focus(app) is held
        await pilot.press("4")
        assert stand(app) == "4 #2"


async def test_escape_in_the_prompt_keeps_the_search_that_was_on(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("moreau"), "enter", "n")
        before = shown(app)
        await pilot.press("/", *typed("oak"))
        assert stand(app) == "6 shelled"
        await pilot.press("escape")
        assert shown(app) == before
        assert marked(app) == {"Moreau"}


async def test_what_nothing_says_is_told_and_leaves_no_search(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "j", "/", *typed("xyzzy"), "enter")
        assert bottom(app).startswith("Nothing says xyzzy")
        assert stand(app) == "2 interior"
        assert focus(app) is reader(app)._sheet.pane
        await pilot.press("n")
        assert reader(app).place.section == 3


async def test_an_empty_search_clears(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("moreau"), "enter", "/", "enter")
        assert not reader(app).sought.query
        assert marked(app) == set()
        assert bottom(app).startswith("Enter open")


async def test_earlier_searches_can_be_called_back(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        for query in ("oak", "elm", "xyzzy", "oak"):
            await pilot.press("/", *typed(query), "enter")
        await pilot.press("/", *typed("mo"))
        prompt = app.query_one(SearchInput)
        seen = []
        for key in ("up", "up", "up", "up", "down", "down", "down", "down"):
            await pilot.press(key)
            seen.append(prompt.value)
        assert seen == ["oak", "xyzzy", "elm", "elm", "xyzzy", "oak", "mo", "mo"]
        await pilot.press("up", "enter")
        assert bottom(app).startswith("/oak  ")


async def test_the_prompt_keeps_the_keys(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(*"/Qtz?:19j", "tab", "tab", "shift+tab")
        assert app.query_one(SearchInput).value == "Qtz?:19j"
        assert reader(app).place.section == 1
        assert isinstance(focus(app), SearchInput)
        await pilot.press("ctrl+c")
        assert focus(app) is reader(app)._sheet.pane
        assert app.is_running


async def test_nothing_typed_reaches_the_terminal_as_a_command(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/")
        app.query_one(SearchInput).value = "a\x1b]52;c;x\x07[b]"
        await pilot.pause()
        assert app.query_one(SearchInput).value == "a␛]52;c;x␇[b]"
        await pilot.press("enter")
        assert bottom(app).startswith("Nothing says a␛]52;c;x␇[b]")


async def test_a_click_leaves_the_prompt_at_what_it_found(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("oak"))
        await pilot.click("#section-4")
        assert reader(app).origin is None
        assert stand(app) == "4 #1"
        assert focus(app) is reader(app)._sheet.pane
        assert bottom(app).startswith("/oak  1 of")


async def test_a_large_briefing_is_read_while_keys_are_answered(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.tui.reader.seeking._AT_ONCE", 0)
    monkeypatch.setattr("briefing.tui.reader.seeking._SLICE", 0)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("okafor"))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert stand(app) == "2 okafor"
        assert bottom(app).endswith("1 of 4")


@pytest.mark.parametrize(
    ("keys", "place"), [("n", "4 #1"), ("n n", "4 #2"), ("3 j j", "3 pass"), ("escape n", "3 oak")]
)
async def test_keys_right_behind_a_search_act_on_it(app: ReaderApp, keys: str, place: str) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("moreau"))
        for key in ("enter", *keys.split()):
            app.post_message(Key(key, key if len(key) == 1 else None))
        for _ in range(5):
            await pilot.pause()
        assert stand(app) == place


async def test_a_key_corrects_what_stands_before_it(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/")
        for key in ("o", "x", "backspace", "a", "left", "left", "-", "end", "k", "shift+home", "e"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        for _ in range(5):
            await pilot.pause()
        assert app.query_one(SearchInput).value == "e"


async def test_a_note_leaves_room_for_what_is_typed(make_app: MakeApp, tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    path.write_text(LONG, encoding="utf-8")
    app = make_app(path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("/", *typed("robert"))
        assert bottom(app).split() == ["/robert", "1", "of", "1"]
        await pilot.press("enter")
        assert bottom(app).startswith("/robert  1 of 1, in Also known as")


async def test_the_row_that_is_shown_has_the_cursor_while_the_prompt_is_open(
    app: ReaderApp,
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/")
        assert "▌Riverland says" in shown(app)
        await pilot.press(*typed("okafor"))
        assert "▌Jo Okafor" in shown(app)
        assert "▌Riverland says" not in shown(app)


async def test_the_same_words_asked_again_are_found_from_here(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("O"), "enter")
        count = bottom(app).split("  ")[1].split(" of ")[1]
        await pilot.press("9", "/", *typed("O"))
        assert bottom(app).endswith(f" of {count}")
        assert reader(app)._sheet.pane.number == 9
        await pilot.press("escape", "1", "/", "up")
        assert bottom(app).endswith(f"1 of {count}")


async def test_a_click_out_of_the_prompt_keeps_the_search_and_the_way_back(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "j", "/", *typed("oak"))
        assert stand(app) == "3 oak"
        await pilot.click("#section-3")
        assert reader(app).origin is None
        assert reader(app).sought.query == "oak"
        await pilot.press("/", "up")
        await pilot.pause()
        assert app.query_one(SearchInput).value == "oak"
        await pilot.press("escape", "<")
        assert stand(app) == "2 interior"


async def test_a_click_out_of_a_prompt_that_found_nothing_says_so(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("zebra"))
        await pilot.click("#section-3")
        assert reader(app).sought.query == ""
        assert reader(app).notice == "Nothing says zebra"
