"""The search over all briefings: what is typed, what is found, and where that leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.library.updating import update
from briefing.model.records import RecordRef
from briefing.tui.rowlist import RowList
from briefing.tui.searches.beside import HitCard

from .conftest import reader, shown
from .libraries import app_with, be_still, harbour, library_of, searching, settled, typed, written

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing.tui.app import ReaderApp
    from briefing.tui.library.library import Library

    from .conftest import MakeApp

WIDE, LARGE, MEDIUM, SMALL = (160, 50), (100, 30), (80, 24), (40, 12)


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    be_still(monkeypatch)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_of(harbour(tmp_path))


@pytest.fixture
def app(library: Library, tmp_path: Path) -> ReaderApp:
    return app_with(library, tmp_path / "library" / "storm.yaml")


def page(app: ReaderApp) -> list[str]:
    """Return the lines of the screen without their borders."""
    return [line.strip("│ ▌") for line in shown(app).splitlines()]


def title(app: ReaderApp) -> str:
    """Return what stands in the border of the list."""
    return shown(app).splitlines()[2].strip("┌┐─ ")


def bottom(app: ReaderApp) -> str:
    return shown(app).splitlines()[-1].strip()


async def test_without_words_it_says_what_can_be_typed(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F")
        await settled(app, pilot)
        assert page(app)[:6] == [
            f"Search all briefings{'3 briefings':>78}",
            "/ words, or a field such as place:",
            f"┌─ Search {'─' * 89}┐",
            "shelling sotk     both words, in any order; the last may go on",
            '"border guards"   the words as they stand',
            "drone*  -claim    what begins so, what has it not",
        ]
        assert bottom(app) == f"Esc close{'F1 help  ctrl+q quit':>89}"


async def test_what_is_found_stands_with_its_section_its_briefing_and_its_day(
    app: ReaderApp,
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", *typed("shell* kind:denial"))
        screen = await settled(app, pilot)
        assert title(app) == "Found (1)"
        assert screen._rows.found_here == "shells"
        assert page(app)[3:5] == [
            "Statements  Ana Moreau (denial): The tanker carried no shells.  4 May 2031",
            "Denial · Fire in the harbour",
        ]
        assert bottom(app).startswith("Enter open  Esc clear  Tab list   ")


async def test_on_a_narrow_screen_more_stands_beneath_the_passage(app: ReaderApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("F", *typed("shells"), "down")
        screen = await settled(app, pilot)
        chosen = screen._rows.selected
        assert page(app)[3:7] == [
            "Ana Moreau (denial): The tanker",
            "carried no shells.",
            "Statements · Denial · 4 May 2031 ·",
            "Fire in the harbour",
        ]
        await pilot.resize_terminal(70, 16)
        await pilot.pause()
        assert page(app)[3:5] == [
            "Statements  Ana Moreau (denial): The tanker carried no shells.",
            "Denial · 4 May 2031 · Fire in the harbour",
        ]
        assert screen._rows.selected == chosen
        await pilot.resize_terminal(*LARGE)
        await pilot.pause()
        assert page(app)[3].endswith("   4 May 2031")
        assert page(app)[4] == "Denial · Fire in the harbour"


async def test_enter_opens_the_briefing_at_the_record_with_the_words_marked(
    app: ReaderApp, tmp_path: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", *typed("kind:claim tanker"))
        await settled(app, pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert reader(app).loaded.path == str(tmp_path / "library" / "one.yaml")
        assert reader(app).place.section == 6
        assert reader(app)._sheet.pane.selected == RecordRef("statements", "#2")
        assert bottom(app).startswith("/tanker  2 of 2")


async def test_enter_waits_for_what_was_typed_right_before_it(
    app: ReaderApp, tmp_path: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", *typed("quay"), "enter")
        for _ in range(300):
            if not isinstance(app.screen, type(app.reader)):
                await pilot.pause(0.01)
        assert reader(app).loaded.path == str(tmp_path / "library" / "two.yaml")
        assert reader(app)._sheet.pane.selected == RecordRef("statements", "#2")


async def test_letters_are_typed_and_arrows_move(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", *typed("harbour"))
        screen = await settled(app, pilot)
        rows, query = screen._rows, screen._input
        first = rows.selected
        await pilot.press("down")
        assert rows.selected != first
        await pilot.press("up")
        assert rows.selected == first
        await pilot.press("pagedown")
        assert rows.selected != first
        await pilot.press("j")
        assert query.value == "harbourj"


async def test_tab_goes_to_the_list_whose_keys_act_there_and_back(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", *typed("shells"))
        screen = await settled(app, pilot)
        await pilot.press("tab", "j")
        assert isinstance(app.focused, RowList)
        assert screen._rows.stand.ordinal == 2
        assert bottom(app) == f"Enter open  Esc close  / other words{'? help  Q quit':>62}"
        await pilot.press("/", *typed("quay"))
        await settled(app, pilot)
        assert screen._input.value == "quay"
        assert title(app) == "Found (1)"


async def test_tab_stays_where_there_is_nothing_to_go_to(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", "tab", *typed("zzz"))
        screen = await settled(app, pilot)
        assert screen._input.value == "zzz"
        await pilot.press("tab")
        assert app.focused is screen._input


async def test_escape_clears_the_words_and_then_closes(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        before = shown(app)
        await pilot.press("F", *typed("shells"))
        screen = await settled(app, pilot)
        await pilot.press("escape")
        await settled(app, pilot)
        assert (screen._input.value, title(app)) == ("", "Search")
        await pilot.press("escape")
        await pilot.pause()
        assert shown(app) == before


@pytest.mark.parametrize("key", ["q", "escape"])
async def test_the_list_closes_and_what_was_found_is_there_the_next_time(
    app: ReaderApp, key: str
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", *typed("harbour"))
        await settled(app, pilot)
        await pilot.press("tab", "j", "j")
        before, chosen = shown(app), searching(app)._rows.selected
        await pilot.press(key)
        await pilot.pause()
        reader(app)
        await pilot.press("F")
        screen = await settled(app, pilot)
        assert screen._rows.selected == chosen
        assert shown(app).splitlines()[:-1] == before.splitlines()[:-1]
        await pilot.press(*typed("quay"))
        await settled(app, pilot)
        assert screen._input.value == "quay"


async def test_what_was_opened_is_there_to_go_on_from(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", *typed("shells"))
        screen = await settled(app, pilot)
        await pilot.press("down", "enter")
        await pilot.pause()
        first = reader(app)._sheet.pane.selected
        await pilot.press("F")
        screen = await settled(app, pilot)
        assert (screen._input.value, screen._rows.stand.ordinal) == ("shells", 2)
        await pilot.press("up", "enter")
        await pilot.pause()
        assert reader(app)._sheet.pane.selected != first


async def test_what_led_somewhere_can_be_searched_for_again(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        for words in ("shells", "quay", "shells"):
            await pilot.press("F", *typed(words), "enter")
            for _ in range(300):
                await pilot.pause(0.01)
                if app.screen is app.reader:
                    break
        await pilot.press("F", "delete")
        screen = await settled(app, pilot)
        before = page(app).index("Searched before")
        assert page(app)[before + 1 : before + 4] == ["shells", "quay", ""]
        await pilot.press("down", "enter")
        await settled(app, pilot)
        assert (screen._input.value, title(app)) == ("quay", "Found (1)")


async def test_nothing_found_is_said(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", *typed("zebra"))
        await settled(app, pilot)
        assert title(app) == "Found (0)"
        assert page(app)[3] == "Nothing in the library says this."
        assert bottom(app).startswith("Esc clear   ")


async def test_what_is_not_understood_is_told_in_its_place(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", *typed("plase:elm"))
        await settled(app, pilot)
        assert title(app) == "Not understood"
        assert page(app)[3] == "There is no field plase:; did you mean place:?"
        await pilot.press(*["backspace"] * 9, *typed("place:elm"))
        await settled(app, pilot)
        assert title(app).startswith("Found (")


async def test_what_is_new_is_found_and_the_cursor_stays_with_its_record(
    app: ReaderApp, library: Library, tmp_path: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", *typed("road"))
        screen = await settled(app, pilot)
        assert title(app) == "Found (1)"
        for number in (2, 3):
            chosen = screen._rows.selected
            text = (tmp_path / "library" / "storm.yaml").read_text(encoding="utf-8")
            text = text.replace("id: storm", f"id: storm-{number}").replace("2030", f"203{number}")
            written(tmp_path / "library", **{f"storm{number}": text})
            update(library.catalogue)
            screen._follow()
            for _ in range(300):
                await pilot.pause(0.01)
                if title(app) == f"Found ({number})":
                    break
            assert title(app) == f"Found ({number})"
            assert screen._rows.selected == chosen
            assert page(app)[0].endswith(f"{number + 2} briefings")
            await pilot.press("down", "down")


async def test_it_tells_how_far_the_library_is_read(app: ReaderApp, library: Library) -> None:
    from briefing.library.updating import Progress

    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", *typed("zebra"))
        screen = await settled(app, pilot)
        library.progress = Progress(2480, 10_000)
        screen._follow()
        screen._search_soon(0)
        await settled(app, pilot)
        told = "2,480 of 10,000 read  ━━━━────────────────"
        assert page(app)[0].endswith(told)
        assert page(app)[3] == "Nothing in the library says this so far: it is still being read."
        await pilot.resize_terminal(*SMALL)
        await pilot.pause()
        assert page(app)[0] == f"Search all{'2,480 of 10,000 read':>28}"


async def test_nothing_but_ascii_is_drawn_where_nothing_else_can_be(
    library: Library, tmp_path: Path
) -> None:
    from briefing.library.updating import Progress

    app = app_with(library, tmp_path / "library" / "storm.yaml", ascii_only=True)
    library.progress = Progress(1, 4)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", *typed("shells"))
        await settled(app, pilot)
        assert shown(app).isascii()
        assert "1 of 4 read  #####..............." in shown(app)


async def test_help_explains_what_can_be_typed(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 60)) as pilot:
        await pilot.press("F", "f1")
        await pilot.pause()
        told = shown(app)
        for line in ("Open the briefing there", "What can be typed", "denial, phone call, village"):
            assert line in told
        await pilot.press("escape")
        await pilot.pause()
        searching(app)


async def test_a_screen_that_is_too_small_says_so(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("F", *typed("shells"))
        screen = await settled(app, pilot)
        before = shown(app)
        await pilot.resize_terminal(30, 8)
        await pilot.pause()
        assert "Needs 40x12" in shown(app)
        assert "shells" not in shown(app)
        await pilot.resize_terminal(*MEDIUM)
        await pilot.pause()
        assert shown(app) == before
        assert app.focused is screen._input


async def test_a_briefing_that_is_gone_is_told_of_and_the_search_stays(
    app: ReaderApp, tmp_path: Path
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", *typed("quay"))
        await settled(app, pilot)
        (tmp_path / "library" / "two.yaml").unlink()
        await pilot.press("enter")
        await pilot.pause()
        searching(app)
        assert bottom(app).startswith("Not opened: ")


async def test_without_a_library_that_is_said(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F")
        assert bottom(app).startswith(
            "There is no library to search: this briefing was opened by itself"
        )


async def test_a_wide_screen_shows_the_card_of_the_hit_under_the_cursor(app: ReaderApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("F", *typed("shells kind:denial"))
        screen = await settled(app, pilot)
        lines = await carded(app, pilot)
        assert lines[0] == "Denial"
        assert lines[1:5] == [
            "Ana Moreau: The tanker carried no shells",
            "",
            "Text     The tanker carried no shells.",
            "Said by  Ana Moreau (Prime Minister)",
        ]
        assert screen.query_one(HitCard).pattern == "shells"
        await pilot.press(*["backspace"] * 6, *typed("claim"))
        await settled(app, pilot)
        await pilot.press("tab", "j")
        assert (await carded(app, pilot))[0] == "Claim"
        await pilot.press("tab", "escape")
        await settled(app, pilot)
        assert (await carded(app, pilot))[:2] == ["", ""]


async def test_the_card_of_what_is_gone_is_empty(app: ReaderApp, tmp_path: Path) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("F", *typed("quay"))
        await settled(app, pilot)
        assert (await carded(app, pilot))[0] == "Position"
        (tmp_path / "library" / "one.yaml").unlink()
        await pilot.press("escape", *typed("tanker"))
        await settled(app, pilot)
        assert (await carded(app, pilot))[:2] == ["", ""]


async def test_no_briefing_is_read_where_there_is_no_room_for_its_card(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr("briefing.tui.searches.beside.load", lambda path, **_: read.append(path))
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("F", *typed("shells"), "down")
        await settled(app, pilot)
        await pilot.pause(0.2)
        assert read == []


async def carded(app: ReaderApp, pilot: Pilot[None]) -> list[str]:
    """Wait for the card beside the list, and return its title and its lines."""
    for _ in range(300):
        await pilot.pause(0.01)
        if not any(each.group == "card" and not each.is_finished for each in app.workers):
            break
    await pilot.pause()
    left = searching(app).query_one(HitCard).region.x
    return [line[left:].strip("│┌┐└┘─ ") for line in shown(app).splitlines()[2:]]
