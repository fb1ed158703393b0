"""From the list to a briefing, on to the next one, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.state import State
from briefing.library.watching import Watch
from briefing.model.records import RecordRef
from briefing.tui.app import ReaderApp
from briefing.tui.library.library import Library

from .conftest import LARGE, MEDIUM, looked, rows, screen, under_cursor, write

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from .conftest import MakeApp


def _reading(app: ReaderApp) -> str:
    """Return the id of the briefing on the screen."""
    assert app.reader is app.screen
    assert app.reader is not None
    return app.reader.briefing_id


async def _press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def test_enter_opens_and_q_comes_back_to_the_same_row(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await _press(pilot, "j", "enter")
        assert _reading(app) == "strike"
        await _press(pilot, "q")
        assert under_cursor(app) == "strike"
        await _press(pilot, "q")
    assert app.return_code == 0


async def test_q_closes_what_is_open_in_a_briefing_first(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await _press(pilot, "enter", "2", "2", "enter", "q", "q")
        assert _reading(app) == "flood-2"
        await _press(pilot, "q")
        assert screen(app).is_current


async def test_the_next_and_the_one_before_follow_the_list(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await _press(pilot, "enter", "J")
        assert _reading(app) == "strike"
        await _press(pilot, "J", "J")
        assert _reading(app) == "flood-1"
        assert app.reader is not None
        assert app.reader.notice == "This is the last briefing of the list"
        await _press(pilot, "K")
        assert _reading(app) == "strike"
        await _press(pilot, "L")
        assert under_cursor(app) == "strike"


async def test_a_broken_file_is_stepped_over(app: ReaderApp, folder: Path) -> None:
    (folder / "strike.yaml").write_text("briefing: 1\n", encoding="utf-8")
    async with app.run_test(size=MEDIUM) as pilot:
        assert rows(app) == ["flood-2", "flood-1", "strike"]
        await _press(pilot, "enter", "J")
        assert _reading(app) == "flood-1"
        await _press(pilot, "J")
        assert app.reader is not None
        assert app.reader.notice == "This is the last briefing of the list"


async def test_what_was_read_stays_in_a_list_of_unread_ones(make_app: MakeApp) -> None:
    state = State()
    app = make_app(state)
    async with app.run_test(size=LARGE) as pilot:
        await _press(pilot, "/", *"is:unread", "enter")
        assert rows(app) == ["flood-2", "strike", "flood-1"]
        await _press(pilot, "j", "enter", "q")
        assert state.is_read("strike")
        assert (rows(app), under_cursor(app)) == (["flood-2", "strike", "flood-1"], "strike")
        await looked(app, pilot)
        assert rows(app) == ["flood-2", "strike", "flood-1"]
        await _press(pilot, "r")
        assert rows(app) == ["flood-2", "flood-1"]
    app.close_library()


async def test_a_briefing_that_was_opened_by_itself_has_its_folder_for_a_library(
    folder: Path, make_app: MakeApp
) -> None:
    del make_app  # it has nothing look at the files by itself
    path = str(folder / "strike.yaml")
    state = State()
    watch = Watch(path)
    app = ReaderApp(
        watch.read(),
        theme="evening",
        state=state,
        library=lambda: Library([str(folder)], "", state),
    )
    async with app.run_test(size=MEDIUM) as pilot:
        assert "library" not in app.__dict__
        await _press(pilot, "J")
        assert _reading(app) == "flood-1"
        await _press(pilot, "L")
        assert under_cursor(app) == "flood-1"
        await _press(pilot, "g", "enter")
        assert _reading(app) == "flood-2"
        assert len(app.screen_stack) == 1
        await _press(pilot, "L", "escape")
        assert _reading(app) == "flood-2"
    app.close_library()


async def test_without_a_library_the_keys_say_so(folder: Path) -> None:
    app = ReaderApp(Watch(str(folder / "strike.yaml")).read(), theme="evening")
    async with app.run_test(size=MEDIUM) as pilot:
        for key in "LJK":
            await _press(pilot, key)
            assert app.reader is not None
            assert app.reader.notice.startswith("There is no")
        await _press(pilot, "q")
    assert app.return_code == 0


async def test_a_file_that_has_gone_is_told_of_by_its_name(app: ReaderApp, folder: Path) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        (folder / "flood-2.yaml").unlink()
        await _press(pilot, "enter")
        assert screen(app).notice == "Not opened: flood-2.yaml: no such file or directory"


async def test_one_that_is_not_listed_has_nothing_next_to_it(
    app: ReaderApp, folder: Path, tmp_path: Path
) -> None:
    del folder
    async with app.run_test(size=MEDIUM) as pilot:
        app.open_briefing(str(write(tmp_path, "elsewhere", "2031")))
        await _press(pilot, "J")
        assert app.reader is not None
        assert app.reader.notice.startswith("This briefing is not in the list: ")


async def test_a_record_of_another_briefing_is_landed_on(app: ReaderApp, folder: Path) -> None:
    ana = RecordRef("actors", "moreau")
    async with app.run_test(size=LARGE) as pilot:
        app.open_briefing(str(folder / "strike.yaml"), ana)
        await pilot.pause()
        assert (_reading(app), app.reader and app.reader.record) == ("strike", ana)
        app.open_briefing(str(folder / "flood-1.yaml"), ana, section=2, words="Ana")
        await pilot.pause()
        assert app.reader is not None
        assert (app.reader.briefing_id, app.reader.place.section) == ("flood-1", 2)
        assert app.reader.place.cards == ()
        assert (app.reader.sought.query, app.reader.selected) == ("Ana", ana)


async def test_the_place_in_each_briefing_is_kept(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await _press(pilot, "enter", "2", "2", "j", "J", "3", "K")
        assert app.reader is not None
        assert (_reading(app), app.reader.place.section) == ("flood-2", 2)
        await _press(pilot, "L", "j", "enter")
        assert (_reading(app), app.reader.place.section) == ("strike", 3)


async def test_a_new_briefing_can_be_walked_to(app: ReaderApp, folder: Path) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await _press(pilot, "enter")
        write(folder, "quake", "2031-05-04")
        await _press(pilot, "K")
        assert _reading(app) == "quake"
