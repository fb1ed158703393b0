"""Where a search leads: the words in sight, or said where they are; and nothing else moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.lookups import Lookups, RecordRef
from briefing.model.narrowing import Narrowing
from briefing.tui.searchbar import SearchInput

from .conftest import reader, shown
from .searches import LARGE, LONG, MEDIUM, SMALL, bottom, marked, stand, typed

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp


@pytest.mark.parametrize(
    ("size", "keys", "note"),
    [
        (SMALL, "answer", "/answer  1 of 2, in Outcome"),
        (MEDIUM, "answer", "/answer  1 of 2, in Outcome"),
        (MEDIUM, "monitors answer", "/monitors answer  1 of 2, in Text"),
        (LARGE, "answer", "/answer  1 of 2, in Outcome"),
        (MEDIUM, "okafor", "/okafor  1 of 4"),
    ],
)
async def test_words_that_a_row_does_not_show_are_located(
    app: ReaderApp, size: tuple[int, int], keys: str, note: str
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("/", *typed(keys), "enter")
        line = bottom(app).partition("  ?")[0].partition("  n next")[0]
        assert line.strip() == note


async def test_the_card_of_a_hit_shows_the_words(make_app: MakeApp, tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    path.write_text(LONG, encoding="utf-8")
    app = make_app(path)
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("2", "/", *typed("needle"), "enter")
        assert stand(app) == "2 long"
        assert "in Note" in bottom(app)
        await pilot.press("enter")
        await pilot.pause()
        assert marked(app) == {"needle"}


async def test_the_card_beside_shows_the_words(make_app: MakeApp, tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    path.write_text(LONG, encoding="utf-8")
    app = make_app(path)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "z", "/", *typed("needle"))
        await pilot.pause()
        assert marked(app) == {"needle"}
        await pilot.press("enter")
        assert "in Note" not in bottom(app)
        await pilot.press("escape", "k", "j", "/", *typed("needle"), "enter")
        assert marked(app) == {"needle"}


async def test_a_row_that_the_front_page_leaves_out_gets_the_screen(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("losses"), "enter")
        assert reader(app)._sheet.pane.stand.ref == RecordRef("gaps", "#1")
        assert reader(app).place.zoomed
        assert marked(app) == {"losses"}


async def test_back_leads_to_where_the_search_began(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "j", "/", *typed("oak"), "enter")
        assert stand(app) == "3 oak"
        await pilot.press("n")
        await pilot.press("<")
        assert stand(app) == "2 interior"


@pytest.mark.parametrize("size", [(160, 50), MEDIUM, SMALL, (40, 11)])
async def test_a_resize_keeps_the_search(app: ReaderApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("moreau"), "enter", "n")
        before = shown(app)
        await pilot.resize_terminal(*size)
        await pilot.resize_terminal(*LARGE)
        assert shown(app) == before
        await pilot.press("/", *typed("hol"))
        await pilot.resize_terminal(*size)
        await pilot.press("d")
        await pilot.resize_terminal(*LARGE)
        assert stand(app) == "6 #3"
        await pilot.press("escape")
        assert shown(app) == before


async def test_another_version_is_searched_too(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("okafor"), "enter", "n")
        assert bottom(app).startswith("/okafor  2 of 4")
        screen = reader(app)
        briefing = screen.loaded.briefing
        assert screen.lookups is not None
        changed = type(briefing)(
            **{
                field: getattr(briefing, field)
                for field in briefing.__struct_fields__
                if field != "statements"
            }
        )
        screen.lookups = Lookups(changed)
        await pilot.pause()
        assert stand(app) == "4 #1"
        assert bottom(app).startswith("/okafor  2 of 3")


async def test_a_screen_of_ascii_is_searched_as_it_is_spelt(make_app: MakeApp) -> None:
    app = make_app(ascii_only=True)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "/", *typed("->"))
        assert stand(app) == "4 #1"
        assert marked(app) == {"->"}
        await pilot.press("enter")
        assert shown(app).isascii()


async def test_only_what_a_filter_keeps_is_found(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("okafor"), "enter")
        assert bottom(app).startswith("/okafor  1 of 4")
        reader(app).narrow(Narrowing(side="third"))
        await pilot.pause()
        assert bottom(app).startswith("/okafor  1 of 4")
        reader(app).narrow(Narrowing(actor="defence"))
        await pilot.pause()
        assert bottom(app).startswith("/okafor  none  Esc clear")
        await pilot.press("n")
        assert bottom(app).startswith("Nothing kept says okafor")
        await pilot.press("escape")
        assert reader(app).narrowing == Narrowing(actor="defence")
        await pilot.press("/", *typed("fire"))
        assert bottom(app).endswith(" of 2")
        await pilot.press("escape", "escape", "/", *typed("fire"))
        assert bottom(app).endswith(" of 4")


async def test_another_version_of_a_large_briefing_is_read_between_keys(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.tui.reader.seeking._AT_ONCE", 0)
    monkeypatch.setattr("briefing.tui.reader.seeking._SLICE", 0)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("okafor"), "enter", "n")
        reader(app).present()
        assert reader(app).sought.is_pending
        await pilot.press("n")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert stand(app) == "4 #1"
        assert bottom(app).startswith("/okafor  2 of 4")


async def test_a_version_that_comes_while_the_prompt_is_open_changes_nothing_else(
    app: ReaderApp,
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("moreau"), "enter", "n")
        before = shown(app)
        await pilot.press("/", *typed("okafor"))
        reader(app).present()
        await pilot.pause()
        assert bottom(app).endswith("1 of 4") or bottom(app).endswith("2 of 4")
        await pilot.press("escape")
        assert shown(app) == before
        await pilot.press("n")
        assert stand(app) == "4 #2"


async def test_where_the_words_are_and_that_it_went_round_are_told_together(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("7", "G", "/", *typed("answer"), "enter", "N", "n")
        assert "in Outcome, from the first again" in bottom(app)


async def test_a_pane_that_a_search_opens_shows_the_words_at_once(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("/")
        app.query_one(SearchInput).value = "okafor"
        await pilot.pause()
        assert stand(app) == "2 okafor"
        assert bottom(app).split() == ["/okafor", "1", "of", "4"]
