"""A briefing opens where its reader left it; read and starred are remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.library.state import State
from briefing.library.watching import Watch
from briefing.loading import load
from briefing.model.records import RecordRef
from briefing.tui.app import ReaderApp
from briefing.tui.panes import SectionPane
from briefing.tui.places import Opened, Place
from briefing.tui.reader import keeping

from .conftest import reader, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from textual.pilot import Pilot

ID = "riverland-highland"
ANA = RecordRef("actors", "moreau")
LARGE, SMALL = (100, 30), (60, 20)


@pytest.fixture
def path(riverland: Path, tmp_path: Path) -> Path:
    """Return the path of a briefing that may be changed."""
    path = tmp_path / "riverland.yaml"
    path.write_bytes(riverland.read_bytes())
    return path


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    state = State.open(str(tmp_path / "state"))
    yield state
    state.close()


def opened(path: Path, state: State | None, *, ascii_only: bool = False) -> ReaderApp:
    """Return the app as the next process makes it."""
    return ReaderApp(load(str(path)), theme="evening", state=state, ascii_only=ascii_only)


async def leave(pilot: Pilot[None]) -> None:
    await pilot.press("Q")


def pane(app: ReaderApp, number: int) -> SectionPane:
    return app.query_one(f"#section-{number}", SectionPane)


@pytest.mark.parametrize("size", [LARGE, SMALL])
async def test_a_briefing_opens_as_it_was_left(
    path: Path, state: State, size: tuple[int, int]
) -> None:
    app = opened(path, state)
    async with app.run_test(size=size) as pilot:
        await pilot.press("2", "2", "j", "j", "6", "6", "j", "d")
        left, place, stand = shown(app), reader(app).place, pane(app, 6).stand
        await leave(pilot)
    app = opened(path, state)
    async with app.run_test(size=size) as pilot:
        assert reader(app).place == place
        assert pane(app, 6).stand == stand
        assert shown(app) == left
        await pilot.press("2")
        assert pane(app, 2).selected == ANA


async def test_an_open_card_stands_as_it_did(path: Path, state: State) -> None:
    app = opened(path, state)
    async with app.run_test(size=(60, 14)) as pilot:
        await pilot.press("2", "2", "j", "j", "enter", "j", "j", "d")
        left, place = shown(app), reader(app).place
        assert place.cards == (Opened(ANA),)
        await leave(pilot)
    app = opened(path, state)
    async with app.run_test(size=(60, 14)) as pilot:
        await pilot.pause()
        assert reader(app).place == place
        assert shown(app) == left


async def test_a_scrolled_pane_of_the_front_page_stands_as_it_did(path: Path, state: State) -> None:
    app = opened(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("3", "G", "1", "G")
        left = shown(app)
        await leave(pilot)
    app = opened(path, state)
    async with app.run_test(size=LARGE):
        assert shown(app) == left


async def test_another_size_shows_the_same_record(path: Path, state: State) -> None:
    app = opened(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "2", "j", "j")
        await leave(pilot)
    app = opened(path, state)
    async with app.run_test(size=(40, 12)):
        assert pane(app, 2).selected == ANA
        assert "▌" in next(line for line in shown(app).splitlines() if "Ana Moreau" in line)


async def test_where_the_record_is_gone_the_cursor_is_on_the_one_in_its_place(
    path: Path, state: State
) -> None:
    app = opened(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("3", "3", "j", "enter")
        assert reader(app).place.cards == (Opened(RecordRef("locations", "elm")),)
        await leave(pilot)
    text = path.read_text(encoding="utf-8").replace("[oak, elm]", "[oak]")
    lines = (line for line in text.splitlines() if not line.startswith("  elm:"))
    path.write_text("\n".join(lines), encoding="utf-8")
    app = opened(path, state)
    async with app.run_test(size=LARGE):
        assert reader(app).place == Place(section=3, home=3, zoomed=True)
        assert pane(app, 3).selected == RecordRef("locations", "pass")


async def test_a_place_that_nobody_could_have_left_is_the_front_page(
    path: Path, state: State
) -> None:
    state.keep_place(ID, b'{"place": [99, 1, false, []]}')
    app = opened(path, state)
    async with app.run_test(size=LARGE):
        assert reader(app).place == Place()


async def test_the_place_is_kept_before_the_end_comes(path: Path, state: State) -> None:
    app = opened(path, state)
    async with app.run_test(size=LARGE) as pilot:
        before = state.place(ID)
        await pilot.press("2")
        reader(app)._keep_and_tell()
        place = state.place(ID)
        assert place is not None
        assert place != before


async def test_each_briefing_has_its_own_place(path: Path, state: State, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    text = path.read_text(encoding="utf-8").replace(f"id: {ID}", "id: other")
    other.write_text(text, encoding="utf-8")
    app = opened(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "2", "j", "j", "*")
        reader(app).read(str(other))
        await pilot.pause()
        assert reader(app).place == Place()
        assert not reader(app).is_starred
        await pilot.press("7", "enter")
        reader(app).read(str(path))
        await pilot.pause()
        assert reader(app).place == Place(section=2, home=2, zoomed=True)
        assert pane(app, 2).selected == ANA
        assert reader(app).is_starred
        reader(app).read(str(other))
        await pilot.pause()
        assert reader(app).place.section == 7
        assert reader(app).place.view(reader(app).page) == "card"


async def test_without_a_state_nothing_is_remembered(path: Path) -> None:
    for _ in range(2):
        app = opened(path, None)
        async with app.run_test(size=LARGE) as pilot:
            assert reader(app).place == Place()
            assert not reader(app).is_starred
            await pilot.press("2", "2", "*")
            assert reader(app).is_starred


async def test_what_keeps_it_from_being_remembered_is_told_once(path: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    state = State.open(str(tmp_path / "file" / "state"))
    app = opened(path, state)
    async with app.run_test(size=(200, 30)) as pilot:
        reader(app)._keep_and_tell()
        await pilot.pause()
        told = f"Nothing is remembered: {tmp_path}/file/state/state.db: not a directory"
        assert shown(app).splitlines()[-1].startswith(f" {told} ")
        await pilot.press("j")
        reader(app)._keep_and_tell()
        await pilot.pause()
        assert "remembered" not in shown(app)


@pytest.mark.parametrize(("ascii_only", "star"), [(False, "★"), (True, "*")])
async def test_a_star_stands_in_the_top_line_until_it_is_taken_away(
    path: Path, state: State, star: str, *, ascii_only: bool
) -> None:
    app = opened(path, state, ascii_only=ascii_only)
    async with app.run_test(size=LARGE) as pilot:
        assert f"  {star} " not in shown(app).splitlines()[0]
        await pilot.press("*")
        assert f"  {star} " in shown(app).splitlines()[0]
        assert shown(app).splitlines()[-1].startswith(" This briefing has its star ")
        assert state.is_starred(ID)
    app = opened(path, state, ascii_only=ascii_only)
    async with app.run_test(size=LARGE) as pilot:
        assert f"  {star} " in shown(app).splitlines()[0]
        await pilot.press("*")
        assert f"  {star} " not in shown(app).splitlines()[0]
        assert shown(app).splitlines()[-1].startswith(" This briefing no longer has its star ")
        assert not state.is_starred(ID)


async def test_a_briefing_counts_as_read_once_its_bottom_line_was_in_sight(
    path: Path, state: State
) -> None:
    app = opened(path, state)
    assert not state.is_read(ID)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        assert state.is_read(ID)


async def test_a_briefing_that_opens_elsewhere_is_unread_until_its_bottom_line_is_seen(
    path: Path, state: State
) -> None:
    app = opened(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "2", "U")
        await leave(pilot)
    assert not state.is_read(ID)
    app = opened(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        assert not state.is_read(ID)
        assert "  unread " in shown(app).splitlines()[0]
        await pilot.press("0")
        await pilot.pause()
        assert state.is_read(ID)
        assert "unread" not in shown(app)


async def test_u_makes_it_unread_and_it_stays_so_until_the_next_time(
    path: Path, state: State
) -> None:
    app = opened(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        await pilot.press("U")
        assert shown(app).splitlines()[-1].startswith(" This briefing counts as unread ")
        assert "  unread " in shown(app).splitlines()[0]
        await pilot.press("2", "2", "0")
        await pilot.pause()
        assert not state.is_read(ID)
        await pilot.press("U")
        assert "unread" not in shown(app).splitlines()[0]
        assert shown(app).splitlines()[-1].startswith(" This briefing counts as read ")
        assert state.is_read(ID)


async def test_a_new_version_of_what_was_made_unread_is_unread_as_well(
    path: Path, state: State
) -> None:
    app = opened(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.pause()
        await pilot.press("U", "r")
        await pilot.pause()
        assert not state.is_read(ID)


async def test_a_list_that_is_not_looked_at_keeps_its_row_for_the_time_after_next(
    path: Path, state: State
) -> None:
    app = opened(path, state)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("2", "j", "j", "5")
        await leave(pilot)
    app = opened(path, state)
    async with app.run_test(size=SMALL) as pilot:
        assert not app.query("#section-2")
        await leave(pilot)
    app = opened(path, state)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("2")
        assert pane(app, 2).selected == ANA


async def test_the_version_that_was_read_is_known_by_its_bytes(path: Path, state: State) -> None:
    from hashlib import sha256

    watch = Watch(str(path), pause=lambda _: None)
    app = ReaderApp(watch.read(), theme="evening", state=state)
    async with app.run_test(size=LARGE) as pilot:
        reader(app)._watch = watch
        await pilot.pause()
        reader(app)._count(read=True)
        assert state.read_digest(ID) == sha256(path.read_bytes()).hexdigest()
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        await pilot.press("r")
        await pilot.pause()
        assert state.read_digest(ID) == sha256(path.read_bytes()).hexdigest()


async def test_a_crash_leaves_no_place_to_crash_in_again(path: Path, state: State) -> None:
    app = opened(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "2", "j")
        reader(app).keep()
    app._exception = ValueError("a fault of ours")
    app.end()
    app = opened(path, state)
    async with app.run_test(size=LARGE):
        assert reader(app).place == Place()


async def test_a_terminal_that_vanishes_leaves_the_place_that_was_noted_last(
    path: Path, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_EVERY", 1000)
    app = opened(path, state)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "2", "j")
        await pilot.pause()
        assert state.place(ID) is None
    app._exception = OSError(5, "Input/output error")
    app.end()
    app = opened(path, state)
    async with app.run_test(size=LARGE):
        assert reader(app).place == Place(section=2, home=2, zoomed=True)
        assert pane(app, 2).stand.ordinal == 2
