"""Disputes side by side: claims on the left, on the right what is said against them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.loading import loads
from briefing.model.lookups import Lookups, RecordRef
from briefing.rendering.naming import Names
from briefing.rendering.rows import Band, Part, Piece, Row
from briefing.rendering.sections import section
from briefing.rendering.wrap import phrase_width
from briefing.tui.blocks import RULE
from briefing.tui.listing import Listing

from .conftest import reader, shown
from .goldens import check
from .rows import Host

if TYPE_CHECKING:
    from textual.strip import Strip

    from .conftest import MakeApp

LOOKUPS = Lookups(
    loads(
        """\
briefing: 1
id: x
title: Riverland-Highland border incident
as_of: 2031-05-04
summary: {bottom_line: Shells fell.}
sides: [riverland, highland]
sources: {wire: {publisher: Wire Agency, published: 2031-05-04, default: true}}
actors:
  riverland: {name: Riverland, kind: state, side: riverland, src: p1}
  interior: {name: Interior Ministry, kind: ministry, of: riverland, src: p2}
  highland: {name: Highland, kind: state, side: highland, src: p1}
  defence: {name: Defence Ministry, kind: ministry, of: highland, src: p4}
statements:
  - {id: shelled, by: interior, kind: claim, when: 2031-05-04, text: Says that shells fell on two
    villages before dawn and that three people were killed there., src: p2}
  - {id: returned, by: defence, kind: denial, disputes: shelled, text: Denies it and says that its
    guns returned fire., quote: returned fire, src: p4}
  - {id: silent, by: riverland, kind: denial, disputes: returned, text: Not one shot came from
    Riverland., src: p7}
  - {by: highland, kind: claim, text: The truce holds., src: p8}
casualties:
  - {side: riverland, who: civilian, kind: killed, count: 0, by: highland, disputes: shelled,
    src: p6}
""",
        "x.yaml",
    ).briefing
)
SHELLED, RETURNED = RecordRef("statements", "shelled"), RecordRef("statements", "returned")
SILENT, OTHER = RecordRef("statements", "silent"), RecordRef("statements", "#4")
FIGURE = RecordRef("casualties", "#1")


def parts() -> tuple[Part, ...]:
    return section("statements", LOOKUPS).parts


def host() -> Host:
    return Host(*parts(), names=Names(LOOKUPS))


def lines(app: Host) -> list[str]:
    """Return the lines within the border, without the spaces at their ends."""
    return [line[1:-1].rstrip() for line in shown(app).splitlines()[1:-1]]


@pytest.mark.parametrize("cells", [96, 120, 158])
async def test_a_claim_and_its_counter_claims_stand_side_by_side(cells: int) -> None:
    app = host()
    async with app.run_test(size=(cells + 2, 20)):
        page = "\n".join(lines(app)).rstrip()
        assert max(map(len, lines(app))) < cells
        check(f"abreast-{cells}", f"{page}\n")


STACKED = """\
 Contested
▌Interior Ministry (claim, 4 May): Says that shells fell on two villages
▌before dawn and that three people were killed there.                    [p2]
   Defence Ministry (denial): Denies it and says that its guns returned fire.
   “returned fire”                                                       [p4]
     Riverland (denial): Not one shot came from Riverland.               [p7]
   Riverland: 0 civilians killed, says Highland                          [p6]

 Other statements
 Highland (claim): The truce holds.                                      [p8]
"""


@pytest.mark.parametrize("cells", [80, 91])
async def test_they_stand_beneath_each_other_where_there_is_no_room(cells: int) -> None:
    app = host()
    async with app.run_test(size=(cells + 2, 16)):
        assert lines(app)[: STACKED.count("\n")] == STACKED.splitlines()


@pytest.mark.parametrize("cells", [92, 94])
async def test_a_list_beside_a_card_on_a_wide_screen_has_room(cells: int) -> None:
    app = host()
    async with app.run_test(size=(cells + 2, 16)):
        assert app.rows._listing.abreast
        assert max(map(len, lines(app))) <= cells - 1


WALK = [SHELLED, RETURNED, FIGURE, SILENT, OTHER]


async def test_keys_walk_from_a_claim_to_its_answers_and_to_the_next_claim() -> None:
    app = host()
    async with app.run_test(size=(98, 20)) as pilot:
        passed = [app.rows.selected]
        for _ in WALK[1:]:
            await pilot.press("j")
            passed.append(app.rows.selected)
        assert passed == WALK
        for ref in reversed(WALK[:-1]):
            await pilot.press("k")
            assert app.rows.selected == ref
        await pilot.press("G")
        assert app.rows.selected == OTHER
        await pilot.press("g")
        assert app.rows.selected == SHELLED


async def test_the_bar_stands_at_the_account_and_at_no_other() -> None:
    app = host()
    async with app.run_test(size=(98, 20)) as pilot:
        await pilot.press("j")
        sides = [line.split(" │") for line in lines(app)[1:6]]
        assert [left[:10] for left, _ in sides] == [
            *(" Interior ", " shells fe", " that thre", " " * 10, " " * 10)
        ]
        assert [right for _, right in sides] == [
            "▌Defence Ministry (denial): Denies it and says",
            "▌that its guns returned fire. “returned fire”",
            "▌                                         [p4]",
            "▌  disputed by Riverland [p7], below",
            "",
        ]


async def test_the_strong_row_ends_where_the_account_ends() -> None:
    app = host()
    async with app.run_test(size=(98, 20)) as pilot:
        await pilot.press("j", "j", "j")
        runs = app.rows.render_line(9)
        reverse = [bool(run.style and run.style.reverse) for run in runs for _ in run.text]
        marked = app.rows.render_line(9).text
        assert marked.startswith("▌Riverland (denial): Not one shot came from")
        assert not any(reverse[47:])


async def test_enter_opens_the_account_and_a_name_in_it_is_of_it_alone() -> None:
    app = host()
    async with app.run_test(size=(98, 20)) as pilot:
        await pilot.press("j", "enter")
        assert app.told[-1] == ("chosen", RETURNED)
        assert app.rows.names == (RecordRef("actors", "defence"), SILENT)
        await pilot.press(".", ".", "enter")
        assert app.told[-1] == ("chosen", SILENT)


async def test_a_click_puts_the_cursor_on_the_account_on_its_side() -> None:
    app = host()
    async with app.run_test(size=(98, 20)) as pilot:
        await pilot.click(app.rows, offset=(60, 3))
        assert app.rows.selected == RETURNED
        await pilot.click(app.rows, offset=(5, 3))
        assert app.rows.selected == SHELLED
        await pilot.click(app.rows, offset=(5, 6))
        assert app.rows.selected == SHELLED
        await pilot.click(app.rows, offset=(60, 7))
        assert app.rows.selected == FIGURE
        await pilot.click(app.rows, offset=(60, 7))
        assert app.told[-1] == ("chosen", FIGURE)


async def test_a_move_repaints_both_accounts_and_no_other_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = host()
    async with app.run_test(size=(98, 20)) as pilot:
        await pilot.press("j")
        drawn: list[int] = []
        draw = app.rows.render_line

        def watched(y: int) -> Strip:
            drawn.append(y)
            return draw(y)

        monkeypatch.setattr(app.rows, "render_line", watched)
        await pilot.press("j")
        assert drawn == [1, 2, 3, 4, 6, 7]


@pytest.mark.parametrize("ref", WALK)
@pytest.mark.parametrize("height", [20, 5])
async def test_a_resize_to_where_they_are_stacked_and_back_keeps_the_account(
    ref: RecordRef, height: int
) -> None:
    app = host()
    async with app.run_test(size=(98, height)) as pilot:
        app.rows.select(ref)
        for cells in (60, 120, 80, 158):
            await pilot.resize_terminal(cells + 2, height)
            assert app.rows.selected == ref
            assert any("▌" in line for line in lines(app))


@pytest.mark.parametrize("ref", WALK)
async def test_what_was_left_is_stood_at_again_at_another_width(ref: RecordRef) -> None:
    app = host()
    async with app.run_test(size=(98, 6)) as pilot:
        app.rows.select(ref)
        left = app.rows.stand
        assert left.ref == ref
        await pilot.press("g")
        await pilot.resize_terminal(60, 6)
        app.rows.stand_again(left)
        assert app.rows.selected == ref
        assert any("▌" in line for line in lines(app))


@pytest.mark.parametrize("cells", [80, 158])
async def test_a_place_that_is_read_without_the_cursor_stays_on_top_over_a_resize(
    cells: int,
) -> None:
    app = host()
    async with app.run_test(size=(98, 6)) as pilot:
        for _ in range(3):
            app.rows.on_mouse_scroll_down()
        await pilot.pause()
        assert lines(app)[0].startswith(" Riverland (denial)")
        await pilot.resize_terminal(cells + 2, 6)
        assert any("Not one shot came from" in line for line in lines(app)[:2])
        assert app.rows.selected == SHELLED


async def test_accounts_taller_than_the_window_are_read_to_their_end() -> None:
    app = host()
    async with app.run_test(size=(98, 5)) as pilot:
        seen: list[str] = []
        for _ in range(20):
            seen += lines(app)
            await pilot.press("j")
        told = " ".join(line.replace("▌", " ") for line in seen)
        for part in ("before dawn", "were killed there", "returned fire”", "0 civilians", "[p7]"):
            assert part in told
        assert app.rows.selected == OTHER


async def test_a_part_that_is_narrowed_shows_no_account_that_was_left_out() -> None:
    contested, others = parts()
    kept = tuple(row for row in contested.rows if row.ref != FIGURE)
    app = Host(msgspec.structs.replace(contested, rows=kept), others)
    async with app.run_test(size=(98, 20)) as pilot:
        await pilot.press("j", "j")
        assert app.rows.selected == SILENT
        assert "0 civilians" not in shown(app)


async def test_the_rule_is_ascii_where_all_is() -> None:
    app = host()
    app.rows.ascii_only = True
    app.fill(parts())
    async with app.run_test(size=(98, 20)):
        left, right = lines(app)[1].split(" | ")
        assert left.rstrip() == ">Interior Ministry (claim, 4 May): Says that"
        assert right == "Defence Ministry (denial): Denies it and says"
        assert all("│" not in each and "▌" not in each for each in lines(app))


async def test_the_section_is_side_by_side_where_it_has_the_screen(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("6", "j")
        assert reader(app).selected == RecordRef("statements", "returned")
        claim = next(line for line in shown(app).splitlines() if "Interior Ministry of" in line)
        assert " │▌Defence Ministry of Highland" in claim
        await pilot.press("enter")
        assert reader(app).record == RecordRef("statements", "returned")
        await pilot.press("escape")
        assert reader(app).selected == RecordRef("statements", "returned")
        await pilot.resize_terminal(160, 30)
        assert reader(app).selected == RecordRef("statements", "returned")
        claim = next(line for line in shown(app).splitlines() if "Interior Ministry of" in line)
        assert " │▌Defence Ministry of Highland" in claim
        await pilot.resize_terminal(80, 24)
        assert reader(app).selected == RecordRef("statements", "returned")


def test_lines_beneath_an_account_that_open_nothing_belong_to_it() -> None:
    link = Piece("Highland", "name", OTHER)
    rows = (
        Row(ref=SHELLED, cells=((Piece("Claim"),),)),
        Row(cells=((Piece("disputed by "), link),), indent=1),
        Row(ref=RETURNED, cells=((Piece("Answer"),),), indent=1),
    )
    listing = Listing((Part(key="c", title="", rows=rows, grouped=True),), 60)
    assert [listing.ref_of(stop) for stop in listing.stops] == [SHELLED, RETURNED]
    assert listing.span_of(listing.stops[0]).height == 2
    assert list(listing.names(listing.stops[0])) == [OTHER]


@pytest.mark.parametrize("cells", [60, 158])
async def test_the_heading_above_the_first_account_stays_over_a_resize(cells: int) -> None:
    app = host()
    async with app.run_test(size=(98, 7)) as pilot:
        await pilot.resize_terminal(cells + 2, 7)
        assert lines(app)[0] == " Contested"


_TEXTS = st.text("abc é漢字 -‘’👩\u0301", max_size=200)
_ACCOUNTS = st.lists(_TEXTS, max_size=3)


@given(_ACCOUNTS, _ACCOUNTS, st.integers(90, 170))
def test_whatever_is_said_the_rule_stands_in_one_column_and_no_line_is_too_wide(
    claims: list[str], answers: list[str], cells: int
) -> None:
    def account(number: int, text: str) -> tuple[Row, ...]:
        return (
            Row(ref=RecordRef("statements", f"#{number}"), cells=((Piece(text),),), marks="p1"),
        )

    left = tuple(account(at, text) for at, text in enumerate(claims))
    right = tuple(account(at, text) for at, text in enumerate(answers, start=10))
    rows = tuple(row for each in (*left, *right) for row in each)
    band = Band(claims=left, answers=right)
    listing = Listing((Part(key="c", title="", rows=rows, abreast=(band,)),), cells)
    assert len(listing.stops) == len(rows)
    for row in range(listing.count):
        for line in listing.lines(row):
            if len(line) > 1:
                one, other = line
                assert phrase_width(one.phrase) <= one.cells
                assert one.cells + RULE + phrase_width(other.phrase) <= cells
    for stop in listing.stops:
        first, height = listing.span_of(stop)
        owned = [
            at
            for at, line in enumerate(listing.lines(stop.row))
            if any(block.place == stop.place for block in line)
        ]
        assert owned == list(range(first, first + height))
