"""The briefings of a library in the palette, by their titles."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from textual.widgets import OptionList

from briefing.library.updating import update

from .conftest import reader, shown
from .libraries import STORM, app_with, be_still, harbour, library_of, written
from .test_finder import offered

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing.tui.app import ReaderApp

LARGE = (100, 30)


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    be_still(monkeypatch)


def storms(count: int) -> dict[str, str]:
    """Return briefings of storms, each a year older than the one before."""
    return {
        f"storm{n:02}": STORM.replace("id: storm", f"id: storm-{n:02}")
        .replace("north", f"[{n:02}]")
        .replace("2030", str(2030 - n))
        for n in range(count)
    }


async def listed(app: ReaderApp, pilot: Pilot[None], last: str) -> list[str]:
    """Return what the palette offers once the last of it is there."""
    told: list[str] = []
    for _ in range(300):
        await pilot.pause(0.01)
        options = app.screen.query_one(OptionList).options
        told = [" ".join(str(option.prompt).split()) for option in options]
        if last in told:
            break
    return told


async def test_it_offers_the_briefings_of_the_library_by_title_and_id(tmp_path: Path) -> None:
    folder = harbour(tmp_path)
    app = app_with(library_of(folder), folder / "storm.yaml")
    async with app.run_test(size=LARGE) as pilot:
        found = await offered(app, pilot, "harbour")
        assert found == [
            "The harbour [after] the fire briefing, 6 May 2031",
            "Fire in the harbour briefing, 4 May 2031",
        ]
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert (await offered(app, pilot, "harbour-2"))[0].startswith("The harbour [after]")
        await pilot.press("enter")
        await pilot.pause()
        assert reader(app).loaded.path == str(folder / "two.yaml")


async def test_before_anything_is_typed_the_newest_stand_last_and_how_many_more_there_are(
    tmp_path: Path,
) -> None:
    folder = written(tmp_path / "library", **storms(25))
    app = app_with(library_of(folder), folder / "storm03.yaml")
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(":")
        told = await listed(app, pilot, "4 more: type to narrow briefings")
        assert told[-21:-19] == [
            "Storm in the [00] briefing, 1 Dec 2030",
            "Storm in the [01] briefing, 1 Dec 2029",
        ]
        assert not any("[03]" in each for each in told)  # that is the one that is read
        assert told[-2:] == [
            "Storm in the [20] briefing, 1 Dec 2010",
            "4 more: type to narrow briefings",
        ]
        await pilot.press("up", "enter")
        await pilot.pause()
        assert reader(app).notice == "More letters of a title find a briefing; L lists all of them"


async def test_letters_that_find_very_many_offer_the_best_and_tell_of_the_rest(
    tmp_path: Path,
) -> None:
    folder = written(tmp_path / "library", **storms(60))
    app = app_with(library_of(folder), folder / "storm03.yaml")
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(":", *"storm")
        told = await listed(app, pilot, "9 more: type to narrow briefings")
        titles = [each for each in told if ", 1 Dec " in each]
        assert (len(titles), titles[0]) == (50, "Storm in the [00] briefing, 1 Dec 2030")
        assert told[-1] == "9 more: type to narrow briefings"


async def test_what_is_new_in_the_library_is_offered_and_keys_never_wait_for_it(
    tmp_path: Path,
) -> None:
    folder = harbour(tmp_path)
    library = library_of(folder)
    app = app_with(library, folder / "storm.yaml")
    async with app.run_test(size=LARGE) as pilot:
        assert "No matches found" in "".join(await offered(app, pilot, "flood"))
        await pilot.press("escape", "escape")
        written(folder, flood=STORM.replace("id: storm", "id: flood").replace("Storm", "Floods"))
        update(library.catalogue)
        go_on = threading.Event()
        library.asker.ask(lambda _: go_on.wait(10))
        await pilot.press(":", *"flood")
        await pilot.pause(0.3)
        assert "Floods in the north" not in shown(app)
        go_on.set()
        told = await listed(app, pilot, "Floods in the north briefing, 1 Dec 2030")
        assert told == ["Floods in the north briefing, 1 Dec 2030"]
