"""The source of anything, on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.events import Key

from briefing.model.lookups import RecordRef
from briefing.tui.places import Opened

from .conftest import reader, shown

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp

LARGE = (100, 30)
TEXT = """\
The morning was quiet.

Shells fell on Oak, the ministry said.

Both posts stay closed.

The ministry said that its guns “only returned fire”.

The envoy was asked for monitors.

Highland is silent.
"""


@pytest.fixture
def with_copy(riverland: Path, tmp_path: Path) -> Path:
    """Return the path of the small briefing with a copy of its source's text beside it."""
    (tmp_path / "wire.txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "riverland.yaml"
    text = riverland.read_text(encoding="utf-8")
    path.write_text(text.replace("paragraphs: 6,", "paragraphs: 6, text: wire.txt,"))
    return path


async def test_s_opens_the_source_of_the_row_and_closes_it(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("5")
        before = reader(app).place
        await pilot.press("s")
        ref = RecordRef("casualties", "#1")
        assert reader(app).place.cards == (Opened(ref, "source"),)
        screen = shown(app)
        for text in (
            "─ Casualties: source ─",
            "Said by  Interior Ministry of Riverland",
            "Read in  Wire Agency, p2, 4 May 2031",
            "The briefing names no copy of its text. No",
        ):
            assert text in screen
        await pilot.press("s")
        assert reader(app).place == before


@pytest.mark.parametrize("key", ["escape", "<", "q"])
async def test_the_source_is_left_as_any_card(app: ReaderApp, key: str) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("5", "z", "j")
        before = shown(app)
        await pilot.press("s", key)
        assert shown(app) == before


async def test_the_paragraph_stands_there_with_its_quote(
    make_app: MakeApp, with_copy: Path
) -> None:
    app = make_app(with_copy)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("6", "j", "s")
        assert reader(app).opened == Opened(RecordRef("statements", "returned"), "source")
        screen = shown(app)
        assert "p4    The ministry said that its guns “only ►returned fire◄”." in screen
        assert "(p3)  Both posts stay closed." in screen
        assert "(p5)  The envoy was asked for monitors." in screen


async def test_a_copy_is_read_again_with_its_briefing(make_app: MakeApp, with_copy: Path) -> None:
    app = make_app(with_copy)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("5", "s")
        assert "p2    Shells fell on Oak, the ministry said." in shown(app)
        (with_copy.parent / "wire.txt").write_text(TEXT.replace("Oak", "Elm"), encoding="utf-8")
        reader(app).present()
        await pilot.pause()
        assert "p2    Shells fell on Elm, the ministry said." in shown(app)
        assert reader(app).opened == Opened(RecordRef("casualties", "#1"), "source")


async def test_the_source_of_a_name_within_a_card(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("5", "enter", "j", "j", "j")
        ref = reader(app).selected
        assert ref is not None
        assert ref != RecordRef("casualties", "#1")
        await pilot.press("s")
        assert reader(app).place.cards == (
            Opened(RecordRef("casualties", "#1")),
            Opened(ref, "source"),
        )


async def test_a_link_in_a_source_view_opens_and_leads_back(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("5", "s", "j", "enter")
        assert reader(app).opened == Opened(RecordRef("actors", "interior"))
        await pilot.press("<")
        assert reader(app).opened == Opened(RecordRef("casualties", "#1"), "source")


async def test_where_there_is_no_record_it_says_so(make_app: MakeApp, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(
        "briefing: 1\nid: x\ntitle: T\nas_of: 2031\nsummary: {bottom_line: B., src: p1}\n"
        "sources: {wire: {publisher: Wire, published: 2031}}\n"
    )
    app = make_app(path)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "s")
        assert reader(app).place.cards == ()
        assert reader(app).notice == "No record here: a row with a record has a source"


async def test_every_section_with_records_has_sources(app: ReaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        for number in "12345679":
            await pilot.press(number, "s")
            assert reader(app).place.cards[-1].aspect == "source", number
            title = ": its text ─" if number == "9" else ": source ─"
            assert title in shown(app)
            await pilot.press("escape")


async def test_a_focus_that_has_moved_on_closes_nothing(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        reader(app).action_section(5)
        reader(app).action_source()  # before the news of the first focus has come
        await pilot.pause()
        assert reader(app).place.cards == (Opened(RecordRef("casualties", "#1"), "source"),)


async def test_keys_that_come_at_once_reach_a_card_that_was_never_seen(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        for key in ("2", "s", "j", "enter"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause(0.2)
        await pilot.pause()
        assert reader(app).place.cards == (
            Opened(RecordRef("actors", "riverland"), "source"),
            Opened(RecordRef("sources", "wire")),
        )
