"""What changes in the file comes to the screen, and everything stays with its record."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from briefing.errors import Problem
from briefing.library.watching import Change, Watch
from briefing.model.records import RecordRef
from briefing.tui.app import ReaderApp
from briefing.tui.panes import SectionPane
from briefing.tui.places import Opened
from briefing.tui.reader.watching import FileChanged

from .conftest import reader, shown

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

SIZE = (100, 30)
ANA = RecordRef("actors", "moreau")
NEW_CALL = (
    "calls:\n  - {from: okafor, to: moreau, when: 2031-05-03, channel: phone,"
    " text: Announced a visit., src: p5}\n"
)


@pytest.fixture
def path(riverland: Path, tmp_path: Path) -> Path:
    path = tmp_path / "b.yaml"
    path.write_bytes(riverland.read_bytes())
    return path


@pytest.fixture
def watch(path: Path) -> Watch:
    return Watch(str(path), pause=lambda _: None)


@pytest.fixture
def app(watch: Watch) -> ReaderApp:
    """Return the app over a file that is looked at only when a test says so."""
    return ReaderApp(watch.read(), theme="evening")


async def look(app: ReaderApp, watch: Watch, pilot: Pilot[None]) -> None:
    """Let the screen hear of what a look at the file finds."""
    screen = reader(app)
    screen._watch = watch
    found = watch.look()
    if found is not None:
        screen.post_message(FileChanged(watch, found))
    await pilot.pause()


def pane(app: ReaderApp, number: int) -> SectionPane:
    return app.query_one(f"#section-{number}", SectionPane)


def change(path: Path, old: str, new: str) -> None:
    """Change the file as an editor does."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def drop(path: Path, beginning: str) -> None:
    """Take a line out of the file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text(
        "\n".join(line for line in lines if not line.startswith(beginning)), encoding="utf-8"
    )


async def test_a_new_version_comes_by_itself_and_says_so(
    app: ReaderApp, watch: Watch, path: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("2", "2", "j", "j")
        change(path, "name: Interior Ministry of Riverland", "name: Home Office")
        await look(app, watch, pilot)
        assert "Home Office" in shown(app)
        assert "Interior Ministry of" not in shown(app)
        assert pane(app, 2).selected == ANA
        assert shown(app).splitlines()[-1].startswith(" Reloaded: the file has changed ")
        await pilot.press("j")
        assert "Reloaded" not in shown(app)


async def test_nothing_at_all_is_drawn_where_nothing_has_changed(
    app: ReaderApp, watch: Watch, path: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        lookups, before = reader(app).lookups, shown(app)
        for _ in range(5):
            await look(app, watch, pilot)
        path.touch()
        await look(app, watch, pilot)
        assert reader(app).lookups is lookups
        assert shown(app) == before


async def test_a_record_that_others_are_written_above_keeps_the_cursor_and_its_line(
    app: ReaderApp, watch: Watch, path: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("4", "4", "j")
        assert pane(app, 4).selected == RecordRef("calls", "#2")
        change(path, "calls:\n", NEW_CALL)
        await look(app, watch, pilot)
        assert pane(app, 4).selected == RecordRef("calls", "#3")
        (line,) = (line for line in shown(app).splitlines() if "▌" in line)
        assert "Ana Moreau" in line
        assert reader(app).record == RecordRef("calls", "#3")


async def test_a_scrolled_list_keeps_its_record_on_its_line(
    app: ReaderApp, watch: Watch, path: Path
) -> None:
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("7", "G", "k")
        before = [line for line in enumerate(shown(app).splitlines()) if "▌" in line[1]]
        assert pane(app, 7).stand.top > (0, 0)
        change(path, "calls:\n", NEW_CALL)
        await look(app, watch, pilot)
        assert [line for line in enumerate(shown(app).splitlines()) if "▌" in line[1]] == before
        assert "Announced a visit" not in before[0][1]


async def test_an_open_card_keeps_its_lines(app: ReaderApp, watch: Watch, path: Path) -> None:
    async with app.run_test(size=(60, 14)) as pilot:
        await pilot.press("2", "2", "j", "j", "enter", "j", "j", "d")
        before = shown(app).splitlines()
        change(path, "title: Riverland-Highland border incident", "title: Another title")
        await look(app, watch, pilot)
        after = shown(app).splitlines()
        assert "Another title" in after[0]
        assert after[1:-1] == before[1:-1]


async def test_the_cursor_of_a_card_stays_with_its_record(
    app: ReaderApp, watch: Watch, path: Path
) -> None:
    async with app.run_test(size=(100, 50)) as pilot:
        await pilot.press("2", "2", "j", "j", "enter")
        card = reader(app)._sheet.card
        assert card is not None
        for _ in range(30):
            if card.stand.ref == RecordRef("calls", "#2"):
                break
            await pilot.press("j")
        assert card.stand.ref == RecordRef("calls", "#2")
        change(path, "calls:\n", NEW_CALL)
        await look(app, watch, pilot)
        assert card.stand.ref == RecordRef("calls", "#3")


async def test_an_open_card_whose_record_is_gone_says_so(
    app: ReaderApp, watch: Watch, path: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("3", "3", "j", "enter")
        change(path, "[oak, elm]", "[oak]")
        drop(path, "  elm:")
        await look(app, watch, pilot)
        assert "This record is no longer in the briefing." in shown(app)
        assert pane(app, 3).selected == RecordRef("locations", "pass")
        for key in ("s", "y", "Y", "o", "enter", "m", "x", "*", "."):
            await pilot.press(key)
            await pilot.pause()
            await pilot.press("escape")
        assert app.is_running
        await pilot.press("0", "<")
        assert app.is_running


async def test_a_card_without_an_id_that_is_gone_is_not_taken_for_its_neighbour(
    app: ReaderApp, watch: Watch, path: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("4", "4", "enter")
        assert reader(app).place.cards == (Opened(RecordRef("calls", "#1")),)
        drop(path, "  - {from: moreau, to: okafor")
        await look(app, watch, pilot)
        assert "This record is no longer in the briefing." in shown(app)
        await pilot.press("escape")
        assert pane(app, 4).selected == RecordRef("calls", "#1")


async def test_the_way_back_leads_to_records_under_their_new_names(
    app: ReaderApp, watch: Watch, path: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("4", "4", "j", "enter", "5")
        change(path, "calls:\n", NEW_CALL)
        await look(app, watch, pilot)
        await pilot.press("<")
        assert reader(app).place.cards == (Opened(RecordRef("calls", "#3")),)


async def test_an_invalid_version_leaves_the_last_good_one_and_says_why_until_it_is_mended(
    app: ReaderApp, watch: Watch, path: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        before = shown(app).splitlines()
        change(path, "role: UN envoy", "rule: UN envoy")
        change(path, "kind: denial", "kind: deniall")
        await look(app, watch, pilot)
        told = shown(app).splitlines()[-2]
        assert told.startswith(" Not reloaded: b.yaml:24:43: ")
        assert " unknown key 'rule'; did you mean 'role'? " in told
        assert told.endswith(" and 1 more  ! problems")
        assert shown(app).splitlines()[0] == before[0]
        await pilot.press("j", "2", "j")
        await look(app, watch, pilot)
        assert shown(app).splitlines()[-2] == told
        change(path, "rule: UN envoy", "role: UN envoy")
        await look(app, watch, pilot)
        told = shown(app).splitlines()[-2]
        assert told.startswith(" Not reloaded: b.yaml:39:39: ")
        assert told.endswith("  ! problems")
        assert "more" not in told
        change(path, "deniall", "denial")
        await look(app, watch, pilot)
        assert "Not reloaded" not in shown(app)
        assert "Reloaded" in shown(app)
        assert shown(app).splitlines()[-2].startswith("└")


async def test_a_file_that_is_gone_is_told_until_it_is_back(
    app: ReaderApp, watch: Watch, path: Path
) -> None:
    async with app.run_test(size=(200, 30)) as pilot:
        text = path.read_text(encoding="utf-8")
        path.unlink()
        await look(app, watch, pilot)
        assert "Not reloaded" not in shown(app)
        await look(app, watch, pilot)
        told = shown(app).splitlines()[-2]
        assert told == f" Not reloaded: {path}: no such file or directory"
        path.write_text(text, encoding="utf-8")
        await look(app, watch, pilot)
        assert "Not reloaded" not in shown(app)


async def test_what_is_new_about_the_file_takes_the_place_of_what_was_told_before(
    app: ReaderApp, watch: Watch, path: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        change(path, "role: UN envoy", "role: An envoy")
        await look(app, watch, pilot)
        assert shown(app).splitlines()[-1].startswith(" Reloaded: the file has changed ")
        change(path, "role: An envoy", "rule: An envoy")
        await look(app, watch, pilot)
        assert "Not reloaded" in shown(app)
        assert "Reloaded" not in shown(app)
        reader(app).tell("Something else")
        change(path, "rule: An envoy", "role: An envoy")
        await look(app, watch, pilot)
        assert shown(app).splitlines()[-1].startswith(" Something else ")


async def test_a_screen_that_is_too_small_says_nothing_of_the_file(
    app: ReaderApp, watch: Watch, path: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        change(path, "role: UN envoy", "rule: UN envoy")
        await look(app, watch, pilot)
        before = shown(app)
        assert "Not reloaded" in before
        await pilot.resize_terminal(30, 8)
        await pilot.pause()
        assert shown(app).split() == ["Needs", "40x12"]
        change(path, "rule: UN envoy", "rule: An envoy")
        await look(app, watch, pilot)
        assert shown(app).split() == ["Needs", "40x12"]
        await pilot.resize_terminal(*SIZE)
        await pilot.pause()
        assert shown(app) == before


async def test_what_a_file_says_is_no_markup(app: ReaderApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        problem = Problem(
            path="/a/long/way/to/b.yaml", line=3, column=7, code="x", message="no [such] key"
        )
        screen = reader(app)
        screen._take(Change(problems=(problem,)))
        await pilot.pause()
        assert shown(app).splitlines()[-2].startswith(" Not reloaded: b.yaml:3:7: no [such] key ")


async def test_a_late_look_at_another_file_changes_nothing(
    app: ReaderApp, watch: Watch, path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(path.read_bytes())
    change(other, "title: Riverland-Highland border incident", "title: The other one")
    async with app.run_test(size=SIZE) as pilot:
        screen = reader(app)
        screen._watch = watch
        found = watch.look(at_once=True)
        assert found is not None
        screen.read(str(other))
        screen.post_message(FileChanged(watch, found))
        await pilot.pause()
        assert "The other one" in shown(app)


async def test_another_briefing_is_followed_from_the_version_that_was_read(
    app: ReaderApp, path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(path.read_bytes())
    async with app.run_test(size=SIZE) as pilot:
        screen = reader(app)
        screen.read(str(other))
        await pilot.pause()
        assert screen.digest == sha256(other.read_bytes()).hexdigest()
        assert screen._watch is not None
        assert screen._watch.look() is None
        change(other, "title: Riverland-Highland border incident", "title: The other one")
        await look(app, screen._watch, pilot)
        assert "The other one" in shown(app)


async def test_every_problem_of_a_file_is_a_key_away(app: ReaderApp, path: Path) -> None:
    async with app.run_test(size=SIZE) as pilot:
        change(path, "role: UN envoy", "rule: UN envoy")
        change(path, "kind: denial", "kind: deniall")
        await pilot.press("r", "!")
        await app.workers.wait_for_complete()
        await pilot.pause()
        screen = shown(app)
        assert "│ 24:43: error: unknown key 'rule'; did you mean 'role'? " in screen
        assert "error: expected one of claim, denial," in screen
        assert "role: " not in screen
        assert "rule: UN envoy" in screen
        assert "─ Problems of b.yaml (2) ─" in screen
        await pilot.press("escape")
        assert "unknown key" in shown(app)
        assert reader(app) is app.screen


async def test_the_page_of_problems_is_made_anew_when_the_file_is_read_again(
    app: ReaderApp, watch: Watch, path: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        screen = reader(app)

        async def read_again() -> None:
            screen._watch = watch
            for _ in range(2):  # a file that is gone is looked for once more
                found = watch.look()
                if found is not None:
                    screen.post_message(FileChanged(watch, found))
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()

        change(path, "role: UN envoy", "rule: UN envoy")
        await pilot.press("r", "!")
        await read_again()
        assert "─ Problems of b.yaml (1) ─" in shown(app)
        change(path, "kind: denial", "kind: deniall")
        await read_again()
        assert "─ Problems of b.yaml (2) ─" in shown(app)
        change(path, "kind: deniall", "kind: denial")
        change(path, "rule: UN envoy", "role: UN envoy")
        await read_again()
        assert "error" not in shown(app)
        assert "─ Problems of b.yaml (1) ─" in shown(app)
        assert "warning" in shown(app)
        path.unlink()
        await read_again()
        words = " ".join(each for each in shown(app).split() if each != "│")
        assert "no such file or directory" in words
        await pilot.press("escape")
        assert app.screen is screen


PLAIN = """briefing: 1
id: plain
title: Plain
as_of: 2031-05-04
summary: {bottom_line: Nothing happened., src: p1}
sources: {wire: {publisher: Wire, published: 2031-05-04, default: true}}
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PLAIN, "Nothing is wrong with this file."),
        (None, "no such file or directory"),
        (PLAIN + "x: [/nope]\n", "error: unknown key 'x'"),
    ],
)
async def test_the_problems_are_those_that_the_file_has_by_now(
    app: ReaderApp, path: Path, text: str | None, told: str
) -> None:
    async with app.run_test(size=(200, 30)) as pilot:
        if text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")
        await pilot.press("!")
        await app.workers.wait_for_complete()
        await pilot.pause()
        words = " ".join(each for each in shown(app).split() if each != "│")
        assert told in words
        assert ("x: [/nope]" in words) is (told == "error: unknown key 'x'")


async def test_a_screen_that_follows_its_file_reads_it_in_a_thread(
    watch: Watch, path: Path
) -> None:
    app = ReaderApp(watch.read(), theme="evening", watch=watch)
    async with app.run_test(size=SIZE) as pilot:
        change(path, "name: Interior Ministry of Riverland", "name: Home Office")
        await pilot.press("r")
        while "Home Office" not in shown(app):
            await pilot.pause(0.01)
        watcher = reader(app)._watcher
        assert watcher is not None
    watcher._thread.join(30)
    assert not watcher._thread.is_alive()
