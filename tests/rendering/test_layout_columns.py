"""How wide columns are, and which of them leave where rows are one line each."""

from __future__ import annotations

import pytest

from briefing.rendering.colour import plain
from briefing.rendering.layout import plan
from briefing.rendering.rows import Column, Part, Row
from tests.rendering.tables import CALLS, PLACES, TOLL, page, said


def people(*rows: tuple[str, str]) -> Part:
    """Make a table of names and text."""
    return Part(
        key="people",
        title="",
        columns=(Column(key="name", title=""), Column(key="text", title="", grows=True)),
        rows=tuple(Row(cells=(said(name), said(text))) for name, text in rows),
    )


LONG = "Secretariat of the Security Council"


TEXT = "asked for monitors and said that the shelling must end at once on both sides"


def test_a_name_that_stands_out_wraps_so_that_the_text_has_room() -> None:
    assert page(plan(people((LONG, TEXT), ("Jo", TEXT)), 60)) == (
        "Secretariat of the    asked for monitors and said that the\n"
        "  Security Council    shelling must end at once on both\n"
        "                      sides\n"
        "Jo                    asked for monitors and said that the\n"
        "                      shelling must end at once on both\n"
        "                      sides"
    )


def test_a_wide_page_gives_such_a_name_a_third() -> None:
    layout = plan(people((LONG, TEXT), ("Jo", TEXT)), 98)
    assert [slot.cells for slot in layout.grid.slots] == [32, 64]


def test_room_that_the_text_does_not_need_goes_back_to_the_names() -> None:
    layout = plan(people((LONG, "asked for help"), ("Jo", "agreed")), 44)
    assert [slot.cells for slot in layout.grid.slots] == [28, 14]


def test_rows_that_stand_in_widen_their_column() -> None:
    part = Part(
        key="x",
        title="",
        columns=PLACES.columns,
        rows=(
            Row(cells=(said("Riverland"), said("country"))),
            Row(cells=(said("Oak North"), said("village")), indent=2),
        ),
    )
    assert page(plan(part, 40)) == "Riverland      country\n    Oak North  village"


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    part = Part(key="x", title="", columns=PLACES.columns, rows=(
        Row(cells=(said("Oak"), (), said("800"))),
    ))  # fmt: skip
    layout = plan(part, 40)
    assert layout.left_out == ("kind",)
    assert page(layout) == "Oak  800"


def test_marks_have_a_column_where_the_text_keeps_enough_room() -> None:
    assert page(plan(CALLS, 88)) == (
        "4 May, morning  Ana Moreau (Prime Minister, Riverland)     phone\n"
        "                → Jo Okafor (UN envoy)                                              [p5]\n"
        "4 May           Li Wei ↔ Jo Okafor                         video meeting  [p5, p15, p16]"
    )


def test_marks_have_a_column_beside_ample_text() -> None:
    text = "Ana Moreau asks for monitors; whether they come is not known."
    row = Row(cells=(said("4 May"), said(text)), marks="p2")
    part = Part(key="x", title="", columns=TOLL.columns, rows=(row,))
    assert page(plan(part, 69)) == (
        "4 May  Ana Moreau asks for monitors; whether they come is not\n"
        "       known.                                                    [p2]"
    )
    assert page(plan(part, 68)) == f"4 May  {text}\n{'[p2]':>68}"


def test_titles_make_a_column_wide_enough() -> None:
    part = Part(
        key="x",
        title="",
        columns=(Column(key="n", title="Number"), Column(key="t", title="Text")),
        rows=(Row(cells=(said("1"), said("one"))),),
    )
    layout = plan(part, 30, titled=True)
    assert [plain(layout.titles()), page(layout)] == ["Number  Text", "1       one"]


def test_a_compact_table_has_one_line_a_row() -> None:
    layout = plan(TOLL, 40, compact=True, body=True)
    assert page(layout) == (
        "Riverland  3+ civilians killed, not fin…\n"
        "           says the Interior Ministry,…\n"
        "Highland   not reported"
    )
    assert [layout.height(row) for row in TOLL.rows] == [2, 1]


def test_compact_marks_stand_in_a_column_and_whole_ones_leave() -> None:
    assert page(plan(CALLS, 88, compact=True)) == (
        "4 May, morning  Ana Moreau (Prime Minister, Riverland) → J…  phone                  [p5]\n"
        "4 May           Li Wei ↔ Jo Okafor                           video meeting  [p5, p15, …]"
    )


@pytest.mark.parametrize(
    ("cells", "left_out", "first_row"),
    [
        (35, (), "Riverland  country  2,900,000  [p1]"),
        (34, (), "Riverland  country  2,900,000"),
        (28, ("kind",), "Riverland  2,900,000    [p1]"),
        (24, ("kind",), "Riverland  2,900,000"),
        (19, ("kind", "people"), "Riverland      [p1]"),
        (7, ("kind", "people"), "Riverl…"),
    ],
)
def test_marks_and_columns_give_way_in_order(
    cells: int, left_out: tuple[str, ...], first_row: str
) -> None:
    layout = plan(PLACES, cells, compact=True)
    assert layout.left_out == left_out
    assert plain(layout.lines(PLACES.rows[1])[0]) == first_row


def test_compact_headings_and_rows_that_stand_in_are_cut_too() -> None:
    assert page(plan(PLACES, 7, compact=True)) == "4 May\nRiverl…\n  Oak\n  停火…"
    part = Part(key="x", title="", columns=PLACES.columns, rows=(
        Row(cells=(said("Thursday"), said("4 May")), heading=True),
    ))  # fmt: skip
    assert page(plan(part, 12, compact=True)) == "Thursday  4…"
    assert page(plan(part, 12)) == "Thursday\n  4 May"


def test_columns_that_never_leave_are_squeezed_evenly() -> None:
    part = Part(
        key="x",
        title="",
        columns=tuple(Column(key=str(number), title="") for number in range(5)),
        rows=(Row(cells=tuple(said("abcdefgh") for _ in range(5))),),
    )
    assert page(plan(part, 22, compact=True)) == "a…  ab…  ab…  ab…  ab…"


def test_a_compact_line_uses_the_whole_width() -> None:
    part = people(("Jo", f"{TEXT}; {TEXT}"))
    assert page(plan(part, 110, compact=True)).endswith("; asked for monitors and said…")
