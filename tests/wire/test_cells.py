"""The cells that Textual's frames leave behind."""

from __future__ import annotations

import pytest

from briefing.tui.wire.cells import Cells, Row
from briefing.tui.wire.looks import PLAIN
from tests.wire.rows import wearing

RED, BOLD = wearing("31"), wearing("1")


def cells(columns: int = 6, rows: int = 1) -> Cells:
    """Return blank cells."""
    made = Cells()
    made.resize(columns, rows)
    made.touched.clear()
    return made


def written(text: str, x: int = 0, over: str = "abcdef") -> Cells:
    """Return a row of six cells in which a red text was written over another."""
    made = cells()
    made.write(over, PLAIN)
    made.move(x, 0)
    made.write(text, RED)
    return made


@pytest.mark.parametrize(
    ("text", "x", "texts"),
    [
        ("xy", 1, ["a", "x", "y", "d", "e", "f"]),
        ("éß", 4, ["a", "b", "c", "d", "é", "ß"]),
        ("xyz", 4, ["a", "b", "c", "d", "x", "y"]),
        ("葛", 1, ["a", "葛", "", "d", "e", "f"]),
        ("葛城", 2, ["a", "b", "葛", "", "城", ""]),
        ("葛", 5, ["a", "b", "c", "d", "e", " "]),
        ("x葛城", 2, ["a", "b", "x", "葛", "", " "]),
        ("👩\u200d🚒x", 0, ["👩\u200d🚒", "", "x", "d", "e", "f"]),
        ("e\u0301x", 0, ["e\u0301", "x", "c", "d", "e", "f"]),
        ("xy", 6, ["a", "b", "c", "d", "e", "f"]),
        ("xy", 9, ["a", "b", "c", "d", "e", "f"]),
        ("", 0, ["a", "b", "c", "d", "e", "f"]),
    ],
)
def test_a_text_takes_its_cells_as_far_as_there_is_room(
    text: str, x: int, texts: list[str]
) -> None:
    assert written(text, x).rows[0].texts == texts


def test_both_cells_of_a_wide_character_have_its_look() -> None:
    looks = written("葛", 1).rows[0].looks
    assert looks == [PLAIN, RED, RED, PLAIN, PLAIN, PLAIN]


def test_what_has_no_room_changes_nothing_but_the_cursor() -> None:
    made = cells(2, 2)
    for place in [(2, 0), (0, 2), (7, 7)]:
        made.move(*place)
        made.write("xy", RED)
        assert made.cursor == (place[0] + 2, place[1])
    assert made.rows == [Row.blank(2), Row.blank(2)]
    assert made.touched == set()


@pytest.mark.parametrize(
    ("x", "text", "texts"),
    [
        (0, "x", ["x", " ", "城", "", "市", ""]),
        (1, "x", [" ", "x", "城", "", "市", ""]),
        (1, "xy", [" ", "x", "y", " ", "市", ""]),
        (1, "葛", [" ", "葛", "", " ", "市", ""]),
        (2, "xy", ["葛", "", "x", "y", "市", ""]),
        (5, "x", ["葛", "", "城", "", " ", "x"]),
        (4, "x", ["葛", "", "城", "", "x", " "]),
    ],
)
def test_what_is_left_of_half_a_wide_character_is_a_blank(
    x: int, text: str, texts: list[str]
) -> None:
    assert written(text, x, over="葛城市").rows[0].texts == texts


def test_the_blank_that_is_left_keeps_its_look() -> None:
    made = cells(3)
    made.write("葛", RED)
    made.move(1, 0)
    made.write("x", BOLD)
    assert made.rows[0] == Row([" ", "x", " "], [RED, BOLD, PLAIN])


@pytest.mark.parametrize(
    ("text", "after"), [("ab", 2), ("葛a", 3), ("e\u0301", 1), ("abcdefgh", 8)]
)
def test_the_cursor_stands_after_the_text(text: str, after: int) -> None:
    assert written(text).cursor == (after, 0)


def test_marks_attach_to_the_character_before_the_cursor_and_only_once() -> None:
    made = cells(4)
    made.write("ab葛", PLAIN)
    for x in (2, 4, 2, 4):
        made.move(x, 0)
        made.write("\u0301", RED)
    assert made.rows[0] == Row(["a", "b\u0301", "葛\u0301", ""], [PLAIN] * 4)
    assert made.cursor == (4, 0)


def test_marks_that_follow_each_other_are_all_there() -> None:
    made = cells(4)
    for text in ("a", "\u0301", "\u0323", "\u0323", "b"):
        made.write(text, PLAIN)
    assert made.rows[0].texts == ["a\u0301\u0323\u0323", "b", " ", " "]


def test_marks_that_were_cut_from_their_character_are_exchanged() -> None:
    made = cells(4)
    made.write("e\u0323bc", PLAIN)
    for mark in ("\u0301", "\u0300", "\u0300"):
        made.move(1, 0)
        made.write(f"{mark}b", PLAIN)
        assert made.rows[0].texts == [f"e\u0323{mark}", "b", "c", " "]
    made.move(0, 0)
    made.write("ab", PLAIN)
    assert made.rows[0].texts == ["a", "b", "c", " "]


def test_marks_that_begin_a_text_attach_and_the_rest_follows() -> None:
    assert written("\u0301\u0323x", 2).rows[0].texts == ["a", "b\u0301\u0323", "x", "d", "e", "f"]


@pytest.mark.parametrize("place", [(0, 0), (7, 0), (3, 1)])
def test_marks_with_nothing_before_them_are_dropped(place: tuple[int, int]) -> None:
    made = written("", 0)
    made.touched.clear()
    made.move(*place)
    made.write("\u0301", RED)
    assert made.rows[0].texts == list("abcdef")
    assert made.touched == set()


def test_the_rows_that_were_written_to_are_told() -> None:
    made = cells(3, 4)
    made.move(0, 1)
    made.write("a", PLAIN)
    made.move(1, 1)
    made.write("\u0301", PLAIN)
    made.move(0, 3)
    made.write("b", PLAIN)
    assert made.touched == {1, 3}
    made.touched.clear()
    made.move(1, 3)
    made.write("\u0301", PLAIN)
    assert made.touched == {3}


def test_what_fits_stays_when_the_size_changes() -> None:
    made = cells(4, 2)
    made.write("abcd", RED)
    made.move(0, 1)
    made.write("葛城", BOLD)
    made.resize(3, 3)
    assert made.touched == {0, 1, 2}
    assert made.rows == [
        Row(["a", "b", "c"], [RED] * 3),
        Row(["葛", "", " "], [BOLD] * 3),
        Row.blank(3),
    ]
    made.resize(5, 1)
    assert made.columns == 5
    assert made.touched == {0}
    assert made.rows == [Row(["a", "b", "c", " ", " "], [RED] * 3 + [PLAIN] * 2)]


def test_nothing_is_left_of_no_columns_and_no_rows() -> None:
    made = cells(2, 1)
    made.write("葛", RED)
    made.resize(0, 1)
    assert made.rows == [Row([], [])]
    made.resize(2, 2)
    assert made.rows == [Row.blank(2), Row.blank(2)]
    made.resize(2, 0)
    assert made.rows == []


def test_a_row_as_seen_knows_of_a_blank_its_background_alone() -> None:
    lined = wearing("31;4")
    row = Row([" ", " ", "a", "\u3000", ""], [wearing("1;31;44"), lined, RED, RED, RED])
    assert row.as_seen() == Row(row.texts, [wearing("44"), lined, RED, RED, RED])
    assert row.as_seen().texts is not row.texts
