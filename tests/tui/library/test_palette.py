"""The palette and the help of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .conftest import LARGE, MEDIUM, rows, screen, shown

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from briefing.tui.app import ReaderApp


async def offered(app: ReaderApp, pilot: Pilot[None]) -> None:
    """Wait until all of what was typed was looked for."""
    still = 0
    while still < 3:
        await pilot.pause(0.02)
        busy = any(each.node is app.screen and not each.is_finished for each in app.workers)
        still = 0 if busy else still + 1


async def test_commands_of_the_library_are_offered_and_done(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(":")
        await pilot.pause(0.3)
        page = shown(app)
        assert "Star this briefing, or take its star away" in page
        assert "Zoom" not in page
        assert "Next hit" not in page
        await pilot.press(*"sort oth")
        await offered(app, pilot)
        await pilot.press("enter")
        await offered(app, pilot)
        assert rows(app) == ["flood-1", "strike", "flood-2"]


async def test_a_theme_is_put_on_from_there(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(":", *"theme: paper")
        await offered(app, pilot)
        await pilot.press("enter")
        await offered(app, pilot)
        assert app.theme == "paper"
        assert screen(app).notice == "Theme: paper"


async def test_help_tells_the_keys_and_signs_of_the_library(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("?")
        pages = [""]
        while (page := shown(app)) != pages[-1]:
            pages.append(page)
            await pilot.press("space")
        told = " ".join(" ".join(pages).replace("│", " ").split())
    for each in (
        "What you see in the library",
        "S The next order: latest, by story, unread ...",
        "U Mark this briefing as read, or unread",
        "~ changed its file is another version than the one you read",
        "F Search every briefing of the library",
    ):
        assert each in told
    assert "look for words in every section" not in told
