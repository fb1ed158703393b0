from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from briefing.model.lookups import RecordRef
from briefing.rendering.rows import Column, Part, Piece, Row
from briefing.tui.anchors import Stop
from briefing.tui.listing import GLANCE, INDEX, Listing

from .conftest import shown
from .rows import Host

if TYPE_CHECKING:
    from textual.strip import Strip


def record(number: int) -> RecordRef:
    return RecordRef("actors", f"a{number}")


def row(number: int, *, body: str = "") -> Row:
    return Row(
        ref=record(number),
        cells=((Piece(f"Name {number}", "name"),), (Piece(f"role {number}"),)),
        body=((Piece(body),),) if body else (),
    )


COLUMNS = (Column(key="name", title="Name"), Column(key="role", title="Role", grows=True))


def part(count: int, *, title: str = "Actors", first: int = 1) -> Part:
    rows = tuple(row(number) for number in range(first, first + count))
    return Part(key=title.lower(), title=title, columns=COLUMNS, rows=rows, empty="Nobody.")


async def test_rows_stand_in_columns_with_a_bar_at_the_row_with_the_cursor() -> None:
    app = Host(part(2))
    async with app.run_test(size=(30, 5)) as pilot:
        await pilot.press("j")
        assert shown(app) == (
            "┌────────────────────────────┐\n"
            "│ Name 1  role 1             │\n"
            "│▌Name 2  role 2             │\n"
            "│                            │\n"
            "└────────────────────────────┘\n"
        )


async def test_the_place_is_told_in_the_border_only_where_there_is_more() -> None:
    app = Host(part(9))
    async with app.run_test(size=(30, 5)) as pilot:
        assert shown(app).splitlines()[-1].endswith("─ 1/9 ↓ ─┘")
        await pilot.press("G")
        assert shown(app).splitlines()[-1].endswith(" ↑ 9/9 ─┘")
        await pilot.resize_terminal(30, 11)
        assert shown(app).splitlines()[-1] == "└────────────────────────────┘"


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        ("j", 2),
        ("down down", 3),
        ("j j k", 2),
        ("j up", 1),
        ("space", 8),
        ("pagedown pagedown", 15),
        ("space b", 8),
        ("space pageup pageup", 1),
        ("d", 5),
        ("d u u", 1),
        ("G", 100),
        ("end", 100),
        ("G g", 1),
        ("end home", 1),
        ("k", 1),
        ("G j", 100),
    ],
)
async def test_keys_move_the_cursor(keys: str, number: int) -> None:
    app = Host(part(100))
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.press(*keys.split())
        assert app.rows.selected == record(number)


async def test_a_move_is_told_and_enter_asks_for_the_record() -> None:
    app = Host(part(3))
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.pause()
        app.told.clear()
        await pilot.press("j", "enter")
        assert app.told == [("highlighted", record(2)), ("chosen", record(2))]


async def test_parts_stand_below_each_other_and_their_titles_are_skipped() -> None:
    app = Host(part(1), part(2, title="Others", first=2))
    async with app.run_test(size=(30, 9)) as pilot:
        await pilot.press("j")
        assert app.rows.selected == record(2)
        assert [line[1:-1].rstrip() for line in shown(app).splitlines()[1:7]] == [
            " Actors",
            " Name 1  role 1",
            "",
            " Others",
            "▌Name 2  role 2",
            " Name 3  role 3",
        ]


async def test_enter_asks_for_nothing_while_the_cursor_is_out_of_sight() -> None:
    text = Part(key="t", title="", rows=(Row(cells=((Piece("word " * 60),),)),))
    app = Host(text, part(1))
    async with app.run_test(size=(30, 6)) as pilot:
        await pilot.press("enter")
        assert ("chosen", record(1)) not in app.told
        await pilot.press("G", "enter")
        assert app.told[-1] == ("chosen", record(1))


async def test_an_empty_part_says_why() -> None:
    app = Host(part(0))
    async with app.run_test(size=(30, 4)) as pilot:
        await pilot.press("j", "enter")
        assert shown(app).splitlines()[1] == "│ Nobody.                    │"
        assert app.rows.selected is None


async def test_a_list_that_becomes_empty_under_its_cursor_says_why_and_comes_back() -> None:
    app = Host(part(9))
    async with app.run_test(size=(40, 6)) as pilot:
        await pilot.press("j", "j")
        app.fill((part(0),))
        await pilot.press("j", "k", "space", "b", "G", "g", "enter", ".", "comma")
        assert (app.rows.selected, app.rows.names) == (None, ())
        assert shown(app).splitlines()[1] == "│ Nobody.                              │"
        assert shown(app).splitlines()[-1] == "└──────────────────────────────────────┘"
        app.fill((part(9),))
        assert app.rows.selected == record(1)
        assert "▌Name 1 " in shown(app)


async def test_text_is_never_markup() -> None:
    hostile = Row(ref=record(1), cells=((Piece("[bold]x[/] [/nope] [@click=app.bell]y[/]"),),))
    app = Host(Part(key="p", title="P", rows=(hostile,)))
    async with app.run_test(size=(60, 4)):
        assert "▌[bold]x[/] [/nope] [@click=app.bell]y[/]" in shown(app)


async def test_a_new_version_keeps_the_record_under_the_cursor() -> None:
    app = Host(part(50))
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.press("G")
        app.rows.show((part(49, first=2),))
        assert app.rows.selected == record(50)
        app.rows.show((part(20, first=100),))
        assert app.rows.selected == record(119)


@pytest.mark.parametrize("size", [(20, 5), (30, 30), (100, 12)])
async def test_a_resize_keeps_the_record_and_its_row_in_sight(size: tuple[int, int]) -> None:
    app = Host(part(100))
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.press(*["j"] * 40)
        await pilot.resize_terminal(*size)
        assert app.rows.selected == record(41)
        assert "▌Name 41 " in shown(app)


async def test_a_move_repaints_its_two_rows_and_no_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = Host(part(100))
    async with app.run_test(size=(30, 10)) as pilot:
        drawn: list[int] = []
        draw = app.rows.render_line

        def watched(y: int) -> Strip:
            drawn.append(y)
            return draw(y)

        monkeypatch.setattr(app.rows, "render_line", watched)
        await pilot.press("j")
        assert drawn == [0, 1]


async def test_a_click_puts_the_cursor_there_and_a_second_one_asks_for_the_record() -> None:
    app = Host(part(5))
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.click(app.rows, offset=(5, 3))
        assert app.rows.selected == record(3)
        await pilot.click(app.rows, offset=(5, 3))
        assert app.told[-1] == ("chosen", record(3))


def texts(listing: Listing) -> list[str]:
    """Return every line of a list in which nothing stands side by side."""
    return [
        "".join(piece.text for block in line for piece in block.phrase)
        for row in range(listing.count)
        for line in listing.lines(row)
    ]


def test_a_long_list_lays_out_no_row_before_it_is_seen() -> None:
    listing = Listing((part(50_000),), 60, INDEX)
    assert (listing.count, listing.stops[-1]) == (50_000, Stop(49_999))
    assert listing._laid == {}
    assert listing.place_of(record(50_000)) == Stop(49_999)


def test_the_front_page_leaves_out_bodies_and_marks() -> None:
    long = msgspec.structs.replace(row(1, body="long"), marks="p1")
    first = Part(key="a", title="A", rows=(long,), columns=COLUMNS)
    listing = Listing((first, part(1, first=2)), 60, GLANCE)
    assert texts(listing) == ["A", "Name 1  role 1", "", "Actors", "Name 2  role 2"]


def test_the_columns_of_a_long_list_are_measured_from_a_sample() -> None:
    wide = Row(ref=record(0), cells=((Piece("A name wider than any other"),), (Piece("role"),)))
    rows = (row(1), wide, *(row(number) for number in range(2, 5000)))
    listing = Listing((Part(key="a", title="A", columns=COLUMNS, rows=rows),), 60, INDEX)
    assert texts(listing)[1] == "A name w…  role"


def test_an_empty_line_parts_the_groups_of_a_list() -> None:
    depths = (0, 1, 0, 0, 1)
    rows = tuple(
        Row(ref=record(at), cells=((Piece(str(at)),),), indent=depth)
        for at, depth in enumerate(depths)
    )
    listing = Listing((Part(key="a", title="A", rows=rows, grouped=True),), 60)
    assert [text.strip() for text in texts(listing)] == [*("0", "1", "", "2", "", "3", "4")]
    assert [stop.row for stop in listing.stops] == [0, 1, 3, 5, 6]
