"""What is kept of a briefing follows its records into the next version, and not into another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.library.state import State
from briefing.library.watching import Watch
from briefing.model.facets import Facet
from briefing.model.narrowing import Narrowing
from briefing.tui.app import ReaderApp
from briefing.tui.finder import Finder
from briefing.tui.searchbar import SearchInput

from .conftest import reader, shown
from .searches import LARGE, MEDIUM

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

OKAFOR = Narrowing().with_facet(Facet("actor", "okafor"))
NEW_CALL = (
    "calls:\n  - {from: okafor, to: moreau, when: 2031-05-03, channel: phone,"
    " text: Announced a visit., src: p5}\n"
)
NEW_STATEMENTS = (
    "statements:\n  - {by: okafor, kind: appeal, text: Calls for talks., src: p1}\n"
    "  - {by: moreau, kind: claim, text: Talks are near., src: p1}\n"
)
FIRST, SECOND = "Asked for monitors.", "Spoke of a pause."
"""What the two calls of the small briefing say."""


@pytest.fixture
def path(riverland: Path, tmp_path: Path) -> Path:
    path = tmp_path / "b.yaml"
    path.write_bytes(riverland.read_bytes())
    return path


@pytest.fixture
def other(path: Path) -> Path:
    """Return the path of another briefing, with another id."""
    other = path.with_name("other.yaml")
    text = path.read_text(encoding="utf-8").replace("id: riverland-highland", "id: other")
    other.write_text(text.replace("title: Riverland", "title: Other"), encoding="utf-8")
    return other


@pytest.fixture
def app(path: Path) -> ReaderApp:
    return made(path)


def made(path: Path, state: State | None = None) -> ReaderApp:
    return ReaderApp(Watch(str(path)).read(), theme="evening", state=state)


async def insert(app: ReaderApp, pilot: Pilot[None], path: Path, records: str) -> None:
    """Write records above the others of their section, and read the file again."""
    text = path.read_text(encoding="utf-8")
    before = records.partition("\n")[0]
    assert f"{before}\n" in text
    path.write_text(text.replace(f"{before}\n", records), encoding="utf-8")
    screen = app.reader
    assert screen is not None
    screen.action_reload()
    await pilot.pause()


def says(app: ReaderApp) -> str:
    """Return the text of the record that a command would be about."""
    screen = reader(app)
    assert screen.lookups is not None
    assert screen.selected is not None
    return str(getattr(screen.lookups.record(screen.selected), "text", ""))


@pytest.mark.parametrize("keys", [["j"], ["j", "enter"]])
async def test_a_prompt_leads_back_to_its_record_in_the_next_version(
    app: ReaderApp, path: Path, keys: list[str]
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "4", *keys)
        assert says(app) == SECOND
        await pilot.press("/", *"Oak")
        await insert(app, pilot, path, NEW_CALL)
        assert isinstance(app.focused, SearchInput)
        await pilot.press("escape")
        assert reader(app).place.section == 4
        assert len(reader(app).place.cards) == keys.count("enter")
        assert says(app) == SECOND


async def test_what_a_prompt_has_found_is_shown_in_the_next_version(
    app: ReaderApp, path: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("1", "/", *"pause")
        assert says(app) == SECOND
        await insert(app, pilot, path, NEW_CALL)
        assert says(app) == SECOND
        assert reader(app).sought.place == "1 of 2"


async def test_a_list_that_was_kept_and_not_seen_yet_keeps_its_record(path: Path) -> None:
    state = State()
    app = made(path, state)
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("6", "j", "j")
        kept = says(app)
        assert kept == "Calls on both to hold fire."
        await pilot.press("0")
        reader(app).keep()
    app = made(path, state)
    async with app.run_test(size=MEDIUM) as pilot:
        await insert(app, pilot, path, NEW_STATEMENTS)
        await pilot.press("6")
        assert says(app) == kept


async def test_the_way_back_from_a_mark_leads_to_its_record_in_the_next_version(
    app: ReaderApp, path: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("m", "a", "4", "4", "j", "'", "a")
        await insert(app, pilot, path, NEW_CALL)
        await pilot.press("'", "'")
        assert says(app) == SECOND


async def test_a_filter_gives_the_cursor_back_in_the_next_version(
    app: ReaderApp, path: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "4", "j")
        reader(app).narrow(OKAFOR)
        await pilot.pause()
        assert says(app) == FIRST
        await insert(app, pilot, path, NEW_CALL)
        assert says(app) == FIRST
        await pilot.press("escape")
        assert says(app) == SECOND


async def test_a_briefing_that_cannot_be_opened_costs_nothing(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *"Oak", "enter")
        reader(app).narrow(OKAFOR)
        reader(app).read("/nonexistent.yaml")
        await pilot.pause()
        assert reader(app).notice.startswith("Not opened: ")
        assert reader(app).sought.query == "Oak"
        assert reader(app).narrowing == OKAFOR


async def test_another_briefing_leaves_the_prompt_and_what_it_would_lead_back_to(
    app: ReaderApp, other: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "2", "j", "j", "enter", "/", *"Oak")
        reader(app).read(str(other))
        await pilot.pause()
        assert "Other-Highland" in shown(app)
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


async def test_what_the_palette_goes_to_leaves_the_prompt(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *"Oak", "ctrl+p")
        await pilot.pause()
        assert isinstance(app.screen, Finder)
        await pilot.press(*"Timeline")
        await app.workers.wait_for_complete()
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.3)
        assert reader(app).place.section == 7
        assert app.focused is reader(app)._sheet.pane
        await pilot.press("escape")
        assert reader(app).place.section == 7


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


async def test_a_record_that_the_filter_hides_is_told_of(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "4", "j", "m", "a", "0")
        reader(app).narrow(OKAFOR)
        await pilot.pause()
        await pilot.press("'", "a")
        assert reader(app).notice == "Hidden by the filter: Esc shows all"
        await pilot.press("escape", "'", "a")
        assert not reader(app).notice
        assert says(app) == SECOND


async def test_where_a_filter_had_put_the_cursor_is_not_kept(path: Path) -> None:
    state = State()
    app = made(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "4", "j")
        reader(app).narrow(OKAFOR)
        await pilot.pause()
        assert says(app) == FIRST
        reader(app).keep()
    app = made(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        assert says(app) == SECOND


@pytest.mark.parametrize("gone", [False, True])
async def test_what_the_palette_offers_is_followed_into_the_next_version(
    app: ReaderApp, path: Path, *, gone: bool
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(":", *"okafor phone")
        await app.workers.wait_for_complete()
        await pilot.pause(0.3)
        assert "Ana Moreau → Jo Okafor" in shown(app)
        if gone:
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace("  - {from: moreau,", "  # {from: moreau,"))
        await insert(app, pilot, path, NEW_CALL)
        await pilot.press("enter")
        await pilot.pause(0.3)
        if gone:
            assert reader(app).notice == "This record is no longer in the briefing"
            assert reader(app).place.cards == ()
        else:
            assert says(app) == FIRST
