"""The list of briefings: what it tells of each, and in which order."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from briefing.library.state import State
from briefing.tui.library.library import Library

from .conftest import LARGE, MEDIUM, SMALL, looked, rows, screen, shown, under_cursor, write

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have it be the 10th of May 2031, at noon."""
    monkeypatch.setattr("briefing.tui.library.shelf.time.time", lambda: 1936180800.0)


async def test_the_latest_comes_first_with_its_time_and_what_stands_in_it(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM):
        lines = shown(app).splitlines()
    assert lines[0].split("  ")[0] == " Library"
    assert lines[0].endswith("3 briefings · latest first")
    assert lines[1].startswith("┌─ Briefings (3) ─")
    assert [line.strip("│▌ ") for line in lines[2:8]] == [
        "+ Flood-2                                                         3 May 2031",
        "7 d old · Riverland 9 killed · Delta · no. 2 of flood",
        "+ Strike                                                          2 May 2031",
        "draft · 8 d old · Hills",
        "+ Flood-1                                                         1 May 2031",
        "9 d old · Riverland 3+ killed · Delta · no. 1 of flood",
    ]
    assert lines[2][1] == "▌"
    assert lines[4][1] == " "


async def test_a_broken_file_is_listed_with_its_first_error(app: ReaderApp, folder: Path) -> None:
    (folder / "half.yaml").write_text("briefing: 1\nid: half\n", encoding="utf-8")
    async with app.run_test(size=MEDIUM) as pilot:
        assert "broken: 1:1: missing required key 'title'" in shown(app)
        assert "3 briefings · 1 broken" in shown(app)
        screen(app).stand_on(str(folder / "half.yaml"))
        await pilot.press("enter")
        await pilot.pause()
        assert app.reader is None
        assert type(app.screen).__name__ == "ProblemsScreen"


@pytest.mark.parametrize(
    ("presses", "names"),
    [
        (0, ["flood-2", "strike", "flood-1"]),
        (1, ["flood-1", "strike", "flood-2"]),
        (2, ["flood-2", "flood-1", "strike"]),
        (3, ["flood-1", "flood-2", "strike"]),
        (4, ["flood-2", "flood-1", "strike"]),
        (6, ["flood-2", "strike", "flood-1"]),
    ],
)
async def test_a_key_goes_through_the_orders(
    app: ReaderApp, presses: int, names: list[str]
) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press(*"S" * presses)
        assert rows(app) == names


async def test_the_cursor_stays_with_its_briefing_in_another_order(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("j", "j")
        assert under_cursor(app) == "flood-1"
        await pilot.press("S")
        assert (rows(app)[0], under_cursor(app)) == ("flood-1", "flood-1")


async def test_a_story_stands_together_with_its_newest_on_top(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("S", "S")
        lines = shown(app).splitlines()
    assert lines[0].endswith("by story")
    assert (lines[2][2:11], lines[4][2:13]) == ("+ Flood-2", "  + Flood-1")


async def test_beside_the_list_stands_the_briefing_at_a_glance(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        page = shown(app)
        assert "Flood-2: it happened." in page
        assert "The story" in page
        await pilot.press("j")
        assert "Strike: it happened." in shown(app)
        assert "The story" not in shown(app)


async def test_a_briefing_of_the_story_opens_from_there(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("tab", "enter")
        await pilot.pause()
        assert app.reader is not None
        assert app.reader.briefing_id == "flood-1"


async def test_files_come_and_go_while_it_is_open(app: ReaderApp, folder: Path) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("j")
        write(folder, "quake", "2031-05-04")
        (folder / "flood-2.yaml").unlink()
        await looked(app, pilot)
        assert rows(app) == ["quake", "strike", "flood-1"]
        assert under_cursor(app) == "strike"
        assert "Briefings (3)" in shown(app)


async def test_signs_tell_what_is_unread_changed_and_starred(make_app: MakeApp) -> None:
    state = State()
    state.set_read("strike", read=True, digest="another")
    state.set_starred("strike", starred=True)
    app = make_app(state)
    async with app.run_test(size=MEDIUM) as pilot:
        assert shown(app).splitlines()[4][1:12] == " ~ ★ Strike"
        await pilot.press("j", "U")
        assert shown(app).splitlines()[4][1:12] == "▌  ★ Strike"
        await pilot.press("*", "U")
        assert shown(app).splitlines()[4][1:12] == "▌+ Strike  "
    assert not state.is_starred("strike")
    assert not state.is_read("strike")
    app.close_library()


async def test_nothing_but_ascii_is_drawn_where_that_is_wanted(make_app: MakeApp) -> None:
    app = make_app(ascii_only=True)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("*", "S", "?")
        assert shown(app).isascii()
        await pilot.press("escape")
        assert shown(app).isascii()
        assert "+ * Flood-2" in shown(app)
    app.close_library()


async def test_an_empty_library_says_so(app: ReaderApp, folder: Path) -> None:
    for each in folder.iterdir():
        each.unlink()
    async with app.run_test(size=LARGE) as pilot:
        assert "There is no briefing here yet." in shown(app)
        await pilot.press("enter", "j", "U", "*", "G", "S", "?")
        await pilot.press("escape", "q")
    assert app.return_code == 0


@pytest.mark.parametrize("size", [SMALL, (39, 11), (160, 50)])
async def test_every_size_has_the_list(app: ReaderApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        assert ("Flood-2" in shown(app)) == (size[0] >= 40)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        await pilot.press("j")
        assert under_cursor(app) == "strike"


async def test_a_folder_that_is_gone_is_told(app: ReaderApp, folder: Path) -> None:
    async with app.run_test(size=LARGE) as pilot:
        shutil.rmtree(folder)
        await looked(app, pilot)
        assert rows(app) == []
        assert "No such folder:" in " ".join(shown(app).split())


async def test_a_folder_that_is_not_there_is_told_at_once(folder: Path, make_app: MakeApp) -> None:
    state = State()
    app = make_app(state)
    gone = f"{folder}-gone"
    app.make_library = lambda: Library([str(folder), gone], "", state)
    async with app.run_test(size=LARGE):
        assert screen(app).notice == f"No such folder: {gone}"
        assert len(rows(app)) == 3
    app.close_library()


async def test_what_cannot_be_kept_is_told(make_app: MakeApp) -> None:
    app = make_app(State.open("relative"))
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("*")
        await pilot.press("k")
        screen(app)._tell_fault()
        assert screen(app).notice == "Nothing is remembered: there is no folder for it"
    app.close_library()


async def test_what_stands_beside_follows_what_was_read(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        assert "not read yet" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("q")
        await pilot.pause()
        assert "not read yet" not in shown(app)
        assert under_cursor(app) == "flood-2"
