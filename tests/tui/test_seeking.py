"""Searching in the screen: every key of the prompt, and those that act on a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.events import Key

from briefing.model.lookups import Lookups, RecordRef
from briefing.model.narrowing import Narrowing
from briefing.tui.commands import COMMANDS
from briefing.tui.hints import KeyHints
from briefing.tui.panes import CardPane, SectionPane
from briefing.tui.rowlist import RowList
from briefing.tui.searchbar import SearchInput

from .conftest import reader, shown

if TYPE_CHECKING:
    from pathlib import Path

    from textual.widget import Widget

    from briefing.tui.app import ReaderApp

    from .conftest import MakeApp

LARGE, MEDIUM, SMALL = (100, 30), (80, 24), (40, 12)


def bottom(app: ReaderApp) -> str:
    """Return the line at the foot of the screen."""
    return shown(app).splitlines()[-1].strip()


def strip(app: ReaderApp) -> str:
    """Return the line that names the sections."""
    return shown(app).splitlines()[1].strip()


def focus(app: ReaderApp) -> Widget | None:
    """Return what has the focus."""
    return app.screen.focused


def stand(app: ReaderApp) -> str:
    """Return the section that the reader is in, and the row with the cursor: `2 moreau`."""
    pane = reader(app)._sheet.pane
    return f"{pane.number} {pane.stand.ref.key if pane.stand.ref else None}"


def marked(app: ReaderApp) -> set[str]:
    """Return what is drawn as found in the panes in sight."""
    texts = set()
    for pane in app.query(RowList):
        for row, line in pane._seen if pane.display else ():
            pieces = [piece for block in pane._listing.lines(row)[line] for piece in block.phrase]
            texts |= {piece.text for piece in pieces if piece.found}
    return texts


def typed(text: str) -> list[str]:
    """Return the keys that type a text."""
    return ["space" if letter == " " else letter for letter in text]


async def test_a_slash_opens_a_prompt_in_place_of_the_hints(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/")
        assert isinstance(focus(app), SearchInput)
        assert bottom(app) == '/words in any order, or "a phrase"'
        await pilot.press("escape")
        assert bottom(app).startswith("Enter open")
        assert focus(app) is reader(app)._sheet.pane


@pytest.mark.parametrize(
    ("keys", "line", "place"),
    [
        ("s", "/s  1 of 26", "1 bottom-line"),
        ("shell", "/shell  1 of 7", "1 bottom-line"),
        ("shells oak fall", "/shells oak fall  1 of 1", "7 #1"),
        ("FALL oak", "/FALL oak  1 of 1", "7 #1"),
        ("shell oak", "/shell oak  1 of 3  in Where", "6 shelled"),
        ('"hold fire', '/"hold fire  1 of 1', "6 #3"),
        ("okáfor", "/okáfor  1 of 4", "2 okafor"),
        ("nowhere", "/nowhere  none", "1 bottom-line"),
    ],
)
async def test_the_nearest_hit_is_shown_while_it_is_typed(
    app: ReaderApp, keys: str, line: str, place: str
) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed(keys))
        assert " ".join(bottom(app).split()) == " ".join(line.split())
        assert stand(app) == place
        assert isinstance(focus(app), SearchInput)


async def test_what_is_found_is_marked_in_every_pane_in_sight(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("high"))
        assert marked(app) == {"High"}
        drawn = [pane for pane in app.query(SectionPane) if pane.display]
        assert [pane.number for pane in drawn if pane.pattern == "high"] == [1, 5, 2, 3, 4]
        await pilot.press("backspace", "backspace", "backspace", "backspace")
        assert marked(app) == set()


async def test_a_pane_that_is_made_later_is_marked_too(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("fire"), "enter", "6")
        assert marked(app) == {"fire"}
        await pilot.press("enter")
        assert app.query_one(CardPane).pattern == "fire"
        assert "fire" in marked(app)


@pytest.mark.parametrize(
    ("size", "line"),
    [
        ((160, 50), "1 Summary 1  2 Actors  3 Locations  4 Calls  5 Casualties  6 Statements 1"),
        (LARGE, "1 Summary 1  2 Act  3 Loc  4 Cal  5 Cas  6 Statements 1  7 Tim  8 Con  9 Sou"),
        (MEDIUM, "1 Summary 1  2 Act  3 Loc  4 Cal  5 Cas  6 Statements 1  7 Tim  8 Con  9 Sou"),
        (SMALL, "1 Summary 1 2 3 4 5 6(1) 7 8 9"),
    ],
)
async def test_the_strip_tells_how_often_each_section_has_it(
    app: ReaderApp, size: tuple[int, int], line: str
) -> None:
    async with app.run_test(size=size) as pilot:
        before = shown(app)
        await pilot.press("/", *typed("returned"), "backspace", *typed("d fire"))
        await pilot.press("backspace", "backspace", "backspace", "backspace", "backspace")
        assert strip(app).startswith(line)
        await pilot.press("enter", "escape")
        assert shown(app) == before


@pytest.mark.parametrize("size", [LARGE, MEDIUM, SMALL])
async def test_enter_stays_there_and_the_keys_are_told(
    app: ReaderApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("/", *typed("moreau"), "enter")
        assert stand(app) == "2 moreau"
        assert focus(app) is reader(app)._sheet.pane
        assert bottom(app).startswith("/moreau  1 of 5")
        assert ("n next  N before  Esc clear" in bottom(app)) is (size != SMALL)


async def test_n_goes_on_through_the_sections_and_round(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("moreau"), "enter")
        seen = []
        for _ in range(5):
            await pilot.press("n")
            seen.append((stand(app), bottom(app).partition("  n next")[0]))
        assert seen == [
            ("4 #1", "/moreau  2 of 5"),
            ("4 #2", "/moreau  3 of 5"),
            ("7 #2", "/moreau  4 of 5"),
            ("7 #1", "/moreau  5 of 5"),
            ("2 moreau", "/moreau  1 of 5, from the first again"),
        ]
        await pilot.press("N")
        assert stand(app) == "7 #1"
        assert bottom(app).startswith("/moreau  5 of 5, from the last again")
        await pilot.press("N")
        assert (stand(app), bottom(app)[:17]) == ("7 #2", "/moreau  4 of 5  ")


async def test_n_goes_on_from_where_the_cursor_is(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("moreau"), "enter", "4", "j")
        assert stand(app) == "4 #2"
        assert bottom(app).startswith("/moreau  3 of 5")
        await pilot.press("N")
        assert stand(app) == "4 #1"
        await pilot.press("3", "n")
        assert stand(app) == "4 #1"


async def test_the_only_hit_is_called_so(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("truce"), "enter", "n")
        assert bottom(app).startswith("/truce  1 of 1, the only one")


async def test_without_a_search_n_steps_through_sections(app: ReaderApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("n", "n", "N")
        assert reader(app).place.section == 2
        await pilot.press("/", *typed("fire"), "enter", "escape", "3", "n")
        assert reader(app).place.section == 4


@pytest.mark.parametrize(
    ("size", "before"),
    [
        (LARGE, ""),
        (LARGE, "j j"),
        (LARGE, "2 j j"),
        (LARGE, "2 z G"),
        (LARGE, "2 j j enter"),
        (LARGE, "6 j enter G"),
        (MEDIUM, "4 j"),
        (MEDIUM, "4 j enter G"),
        (SMALL, "6 G"),
        (SMALL, "2 j j enter G"),
    ],
)
async def test_escape_in_the_prompt_puts_all_back(
    app: ReaderApp, size: tuple[int, int], before: str
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("4", "j", "0", *before.split())
        left, held = shown(app), focus(app)
        await pilot.press("/", *typed("monitors"))
        assert shown(app) != left
        await pilot.press("escape")
        await pilot.pause()
        assert shown(app) == left
        assert focus(app) is held
        await pilot.press("4")
        assert stand(app) == "4 #2"


async def test_escape_in_the_prompt_keeps_the_search_that_was_on(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("moreau"), "enter", "n")
        before = shown(app)
        await pilot.press("/", *typed("oak"))
        assert stand(app) == "6 shelled"
        await pilot.press("escape")
        assert shown(app) == before
        assert marked(app) == {"Moreau"}


async def test_escape_clears_the_search_and_only_then_closes(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "z", "/", *typed("moreau"), "enter", "escape")
        assert marked(app) == set()
        assert reader(app).place.zoomed
        assert "moreau" not in bottom(app)
        await pilot.press("escape")
        assert not reader(app).place.zoomed


async def test_what_nothing_says_is_told_and_leaves_no_search(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("2", "j", "/", *typed("xyzzy"), "enter")
        assert bottom(app).startswith("Nothing says xyzzy")
        assert stand(app) == "2 interior"
        assert focus(app) is reader(app)._sheet.pane
        await pilot.press("n")
        assert reader(app).place.section == 3


async def test_an_empty_search_clears(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("moreau"), "enter", "/", "enter")
        assert not reader(app).sought.query
        assert marked(app) == set()
        assert bottom(app).startswith("Enter open")


async def test_earlier_searches_can_be_called_back(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        for query in ("oak", "elm", "xyzzy", "oak"):
            await pilot.press("/", *typed(query), "enter")
        await pilot.press("/", *typed("mo"))
        prompt = app.query_one(SearchInput)
        seen = []
        for key in ("up", "up", "up", "up", "down", "down", "down", "down"):
            await pilot.press(key)
            seen.append(prompt.value)
        assert seen == ["oak", "xyzzy", "elm", "elm", "xyzzy", "oak", "mo", "mo"]
        await pilot.press("up", "enter")
        assert bottom(app).startswith("/oak  ")


async def test_the_prompt_keeps_the_keys(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press(*"/Qtz?:19j", "tab", "tab", "shift+tab")
        assert app.query_one(SearchInput).value == "Qtz?:19j"
        assert reader(app).place.section == 1
        assert isinstance(focus(app), SearchInput)
        await pilot.press("ctrl+c")
        assert focus(app) is reader(app)._sheet.pane
        assert app.is_running


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


async def test_nothing_typed_reaches_the_terminal_as_a_command(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/")
        app.query_one(SearchInput).value = "a\x1b]52;c;x\x07[b]"
        await pilot.pause()
        assert app.query_one(SearchInput).value == "a␛]52;c;x␇[b]"
        await pilot.press("enter")
        assert bottom(app).startswith("Nothing says a␛]52;c;x␇[b]")


async def test_a_screen_of_ascii_is_searched_as_it_is_spelt(make_app: MakeApp) -> None:
    app = make_app(ascii_only=True)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("4", "/", *typed("->"))
        assert stand(app) == "4 #1"
        assert marked(app) == {"->"}
        await pilot.press("enter")
        assert shown(app).isascii()


async def test_a_click_leaves_the_prompt_at_what_it_found(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("oak"))
        await pilot.click("#section-4")
        assert reader(app).origin is None
        assert stand(app) == "4 #1"
        assert focus(app) is reader(app)._sheet.pane
        assert bottom(app).startswith("/oak  1 of")


async def test_a_large_briefing_is_read_while_keys_are_answered(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.tui.reader.seeking._AT_ONCE", 0)
    monkeypatch.setattr("briefing.tui.reader.seeking._SLICE", 0)
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("okafor"))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert stand(app) == "2 okafor"
        assert bottom(app).endswith("1 of 4")


LONG = f"""\
briefing: 1
id: long
title: A long note
as_of: 2031-05-04
summary: {{bottom_line: Nothing., src: p1}}
actors:
  short: {{name: Ana, kind: person, src: p1}}
  long: {{name: Bob, kind: person, aka: Robert, note: "{"hay " * 700}needle.", src: p1}}
sources: {{wire: {{publisher: Wire, published: 2031-05-04, paragraphs: 1}}}}
"""
"""A briefing in which a word stands far down on a card."""


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


async def test_the_keys_of_a_reader_are_told(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("oak"), "enter")
        changed = [each._replace(keys="+") if each.id == "next-hit" else each for each in COMMANDS]
        app.query_one(KeyHints).commands = tuple(changed)
        await pilot.pause()
        assert "  + next  N before  Esc clear  " in bottom(app)


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


@pytest.mark.parametrize(
    ("keys", "place"), [("n", "4 #1"), ("n n", "4 #2"), ("3 j j", "3 pass"), ("escape n", "3 oak")]
)
async def test_keys_right_behind_a_search_act_on_it(app: ReaderApp, keys: str, place: str) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/", *typed("moreau"))
        for key in ("enter", *keys.split()):
            app.post_message(Key(key, key if len(key) == 1 else None))
        for _ in range(5):
            await pilot.pause()
        assert stand(app) == place


async def test_a_key_corrects_what_stands_before_it(app: ReaderApp) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await pilot.press("/")
        for key in ("o", "x", "backspace", "a", "left", "left", "-", "end", "k", "shift+home", "e"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        for _ in range(5):
            await pilot.pause()
        assert app.query_one(SearchInput).value == "e"


async def test_a_note_leaves_room_for_what_is_typed(make_app: MakeApp, tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    path.write_text(LONG, encoding="utf-8")
    app = make_app(path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("/", *typed("robert"))
        assert bottom(app).split() == ["/robert", "1", "of", "1"]
        await pilot.press("enter")
        assert bottom(app).startswith("/robert  1 of 1, in Also known as")


async def test_a_pane_that_a_search_opens_shows_the_words_at_once(app: ReaderApp) -> None:
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.press("/")
        app.query_one(SearchInput).value = "okafor"
        await pilot.pause()
        assert stand(app) == "2 okafor"
        assert bottom(app).split() == ["/okafor", "1", "of", "4"]
