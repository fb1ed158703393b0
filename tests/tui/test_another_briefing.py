"""Another briefing is opened: nothing of the one before is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.library.state import State
from briefing.library.watching import Watch
from briefing.model.records import RecordRef
from briefing.tui.app import ReaderApp
from briefing.tui.searchbar import SearchInput

from .conftest import reader, shown
from .searches import LARGE, MEDIUM
from .versions import OKAFOR, copied, made, open_other, renamed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(riverland: Path, tmp_path: Path) -> Path:
    return copied(riverland, tmp_path)


@pytest.fixture
def app(path: Path) -> ReaderApp:
    return made(path)


@pytest.fixture
def other(path: Path) -> Path:
    return renamed(path)


async def test_a_briefing_that_cannot_be_opened_costs_nothing(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *"Oak", "enter")
        reader(app).narrow(OKAFOR)
        reader(app).read("/nonexistent.yaml")
        await pilot.pause()
        assert reader(app).notice.startswith("Not opened: ")
        assert reader(app).sought.query == "Oak"
        assert reader(app).narrowing == OKAFOR


async def test_another_briefing_has_no_way_back_and_no_search(app: ReaderApp, other: Path) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "z", "2", "z", "/", *"Oak", "enter")
        await open_other(app, pilot, other)
        assert reader(app).sought.query == ""
        assert "/Oak" not in shown(app)
        before = shown(app)
        await pilot.press("<")
        assert shown(app) == before


async def test_another_briefing_has_no_trouble(app: ReaderApp, path: Path, other: Path) -> None:
    async with app.run_test(size=LARGE) as pilot:
        path.write_text("", encoding="utf-8")
        reader(app).action_reload()
        await pilot.pause()
        assert "Not reloaded" in shown(app)
        await open_other(app, pilot, other)
        assert "Not reloaded" not in shown(app)


async def test_the_file_of_another_briefing_is_looked_at_and_the_first_no_more(
    path: Path, other: Path
) -> None:
    watch = Watch(str(path))
    app = ReaderApp(watch.read(), theme="evening", watch=watch)
    async with app.run_test(size=LARGE) as pilot:
        first = reader(app)._watcher
        assert first is not None
        await open_other(app, pilot, other)
        first._thread.join(30)
        assert not first._thread.is_alive()
        text = other.read_text(encoding="utf-8")
        other.write_text(text.replace("title: Other", "title: Changed"), encoding="utf-8")
        reader(app).action_reload()
        while "Changed-Highland" not in shown(app):
            await pilot.pause(0.01)


async def test_another_briefing_stands_nowhere_that_the_first_one_did(
    path: Path, other: Path
) -> None:
    state = State()
    app = made(path, state)
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("6", "j", "j", "0")
        reader(app).keep()
    app = made(path, state)
    async with app.run_test(size=MEDIUM) as pilot:
        await open_other(app, pilot, other)
        await pilot.press("6")
        assert reader(app).selected == RecordRef("statements", "shelled")


async def test_another_briefing_is_read_by_itself_though_the_first_was_put_back(
    path: Path, other: Path
) -> None:
    state = State()
    app = made(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        await pilot.press("U")
        await open_other(app, pilot, other)
        await pilot.pause()
        assert state.is_read("other")
        assert not state.is_read("riverland-highland")


async def test_a_mark_that_was_asked_for_is_none_of_another_briefing(
    app: ReaderApp, other: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("m")
        await open_other(app, pilot, other)
        await pilot.press("4")
        assert reader(app).marks == ()
        assert reader(app).place.section == 4


async def test_another_briefing_leaves_the_prompt_and_what_it_would_lead_back_to(
    app: ReaderApp, other: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "2", "j", "j", "enter", "/", *"Oak")
        await open_other(app, pilot, other)
        assert not isinstance(app.focused, SearchInput)
        assert "/Oak" not in shown(app)
        await pilot.press("escape")
        assert reader(app).place.cards == ()
        assert "no longer in the briefing" not in shown(app)


async def test_another_briefing_has_no_filter_and_no_jump_to_go_back_from(
    app: ReaderApp, other: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("m", "a", "4", "4", "'", "a")
        reader(app).narrow(OKAFOR)
        reader(app).read(str(other))
        await pilot.pause()
        assert reader(app).narrowing is None
        await pilot.press("'", "'")
        assert reader(app).notice == "There was no jump yet to go back from"


async def test_whether_a_briefing_is_unread_is_its_own_affair(path: Path, other: Path) -> None:
    app = made(path, State())
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        reader(app).read(str(other))
        await pilot.pause()
        await pilot.press("7", "7")
        reader(app).read(str(path))
        await pilot.pause()
        await pilot.press("U")
        assert "unread" in shown(app).splitlines()[0]
        reader(app).read(str(other))
        await pilot.pause()
        assert reader(app).place.section == 7
        assert "unread" not in shown(app).splitlines()[0]
        await pilot.press("U")
        assert reader(app).notice == "This briefing counts as unread"
