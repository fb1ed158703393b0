"""What is to be written where in a row of which some cells differ."""

from __future__ import annotations

import pytest

from briefing.tui.wire.cells import Row
from briefing.tui.wire.looks import PLAIN
from briefing.tui.wire.strokes import Stroke, strokes
from tests.wire.rows import spelt, wearing

RED, GROUND, LINED = wearing("31"), wearing("44"), wearing("4")


def found(wanted: Row, shown: Row | None = None, *, fills: bool = False) -> list[Stroke]:
    """Return the strokes of row 7, over a blank one where nothing else is shown."""
    shown = spelt(len(wanted.texts)) if shown is None else shown
    return strokes(7, wanted, shown, fills=fills)


def text(column: int, text: str, sgr: str = "") -> Stroke:
    """Return the stroke of a text of narrow characters."""
    return Stroke(7, column, "text", wearing(sgr), text, len(text))


def erase(column: int, cells: int, sgr: str = "") -> Stroke:
    """Return the stroke that erases so many cells."""
    return Stroke(7, column, "erase", wearing(sgr), "", cells)


def clear(column: int, cells: int, sgr: str = "") -> Stroke:
    """Return the stroke that clears to the edge."""
    return Stroke(7, column, "clear", wearing(sgr), "", cells)


def test_nothing_is_written_where_nothing_differs() -> None:
    assert found(spelt(9, "abc"), spelt(9, "abc")) == []
    assert found(spelt(9, "abc", ("1;31", "   ")), spelt(9, "abc")) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("abcdefghij", "abXdefghij", [text(2, "X")]),
        ("abcdefghij", "abXXefghij", [text(2, "XX")]),
        ("abcdefghij", "XbcdXfghij", [text(0, "XbcdX")]),
        ("abcdefghij", "XbcdeXghij", [text(0, "X"), text(5, "X")]),
        ("abcdefghij", "XbcdXfghXj", [text(0, "XbcdXfghX")]),
        ("a", "b c", [text(0, "b c")]),
        ("", "one word", [text(0, "one word")]),
    ],
)
def test_up_to_three_cells_between_are_written_again(
    before: str, after: str, expected: list[Stroke]
) -> None:
    assert found(spelt(10, after), spelt(10, before)) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("a12345z", "a     z", [erase(1, 5)]),
        ("a1234z", "a    z", [text(1, "    ")]),
        ("a1234567890z", "a          y", [erase(1, 10), text(11, "y")]),
        ("a123456789z", "a         y", [text(1, "         y")]),
        ("a12345bcz", "a     bcy", [text(1, "     bcy")]),
        ("a12345bcdz", "a     bcdy", [erase(1, 5), text(9, "y")]),
        ("abcdef12345z", "xbcdef     z", [text(0, "x"), erase(6, 5)]),
        ("a1 2 345z", "a       z", [erase(1, 7)]),
        ("abc12345z", "xyz     z", [text(0, "xyz"), erase(3, 5)]),
    ],
)
def test_blanks_in_the_middle_are_erased_where_that_is_shorter(
    before: str, after: str, expected: list[Stroke]
) -> None:
    assert found(spelt(20, after), spelt(20, before)) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("abcdef", "ab", [clear(2, 4)]),
        ("abcdef", "abcde", [text(5, " ")]),
        ("abcdef", "", [clear(0, 6)]),
        ("abcdef", "xb", [text(0, "x"), clear(2, 4)]),
        ("a", "", [clear(0, 6)]),
        ("abc", "ab", [clear(2, 4)]),
        ("   d", "", [text(3, " ")]),
    ],
)
def test_the_rest_of_a_row_is_cleared_where_that_is_shorter(
    before: str, after: str, expected: list[Stroke]
) -> None:
    assert found(spelt(6, after), spelt(6, before)) == expected


def test_a_background_is_erased_only_where_the_terminal_fills() -> None:
    after = spelt(20, "a", ("44", " " * 6), "bcd", ("44", " " * 10))
    before = spelt(20, "a123456bcd1234567890")
    assert found(after, before, fills=True) == [erase(1, 6, "44"), clear(10, 10, "44")]
    assert found(after, before) == [text(1, " " * 6, "44"), text(10, " " * 10, "44")]


@pytest.mark.parametrize("sgr", ["4", "7", "9;44", "31;53"])
def test_blanks_on_which_more_is_seen_are_written(sgr: str) -> None:
    after = spelt(12, (sgr, " " * 12))
    assert found(after, fills=True) == [text(0, " " * 12, sgr)]


def test_blanks_of_two_grounds_are_erased_apart() -> None:
    after = spelt(20, ("44", " " * 10), ("45", " " * 10))
    assert found(after, fills=True) == [erase(0, 10, "44"), clear(10, 10, "45")]


def test_a_stroke_has_one_look() -> None:
    assert found(spelt(9, ("31", "abc"), "def")) == [text(0, "abc", "31"), text(3, "def")]
    assert found(spelt(9, "abc", ("31", "def"))) == [text(0, "abc"), text(3, "def", "31")]
    assert found(spelt(9, ("31", "abc"), ("31;44", "def"))) == [
        text(0, "abc", "31"),
        text(3, "def", "31;44"),
    ]


def test_blanks_go_along_with_a_look_on_their_ground() -> None:
    assert found(spelt(9, ("31", "a"), " ", ("31", "b"))) == [text(0, "a b", "31")]
    assert found(spelt(9, ("31", "a"), ("44", " "), ("31", "b"))) == [
        text(0, "a", "31"),
        text(1, " ", "44"),
        text(2, "b", "31"),
    ]
    before = spelt(9, "xxx")
    assert found(spelt(9, "  ", ("31", "b")), before) == [text(0, "  b", "31")]
    assert found(spelt(9, "  ", ("4", " ")), before) == [text(0, "  ", ""), text(2, " ", "4")]


def test_what_is_passed_over_in_another_look_is_not_written_again() -> None:
    after, before = spelt(9, "Xb", ("31", "c"), "X"), spelt(9, "ab", ("31", "c"), "d")
    assert found(after, before) == [text(0, "X"), text(3, "X")]


def test_only_the_look_may_differ() -> None:
    assert found(spelt(9, ("31", "abc")), spelt(9, "abc")) == [text(0, "abc", "31")]
    after = Row(["a", " ", "b"], [PLAIN, GROUND, PLAIN])
    assert found(after, Row(["a", " ", "b"], [PLAIN, LINED, PLAIN])) == [text(1, " ", "44")]


def test_a_wide_character_is_written_whole() -> None:
    assert found(spelt(9, "a葛b"), spelt(9, "axxb")) == [Stroke(7, 1, "text", PLAIN, "葛", 2)]
    assert found(spelt(9, "a葛x"), spelt(9, "a城b")) == [Stroke(7, 1, "text", PLAIN, "葛x", 3)]
    assert found(spelt(9, "X葛X"), spelt(9, "a葛b")) == [Stroke(7, 0, "text", PLAIN, "X葛X", 4)]


def loose(column: int, text: str, cells: int, sgr: str = "") -> Stroke:
    """Return the stroke of a loose run."""
    return Stroke(7, column, "loose", wearing(sgr), text, cells)


def test_a_loose_run_comes_first_and_what_it_may_reach_after_it() -> None:
    after = spelt(12, "ab🇦🇲cdefgh")
    assert found(after, spelt(12, "ab  cdefgh")) == [loose(2, "🇦🇲", 2), text(4, "cd")]
    assert found(after, spelt(12, "Xb  cdefgh")) == [loose(2, "🇦🇲", 2), text(0, "a"), text(4, "cd")]


def test_a_loose_run_that_stays_is_left_alone() -> None:
    before, after = spelt(12, "ab🇦🇲cdefgh"), spelt(12, "Xb🇦🇲cdefXh")
    assert found(after, before) == [text(0, "X"), text(8, "X")]


def test_no_text_goes_on_over_a_loose_run() -> None:
    assert found(spelt(9, "X🔥X"), spelt(9, "a🔥b")) == [text(0, "X"), text(3, "X")]


def test_all_that_a_former_loose_run_may_have_covered_is_written() -> None:
    assert found(spelt(9, "a bcd"), spelt(9, "a🔥cd")) == [text(1, " b")]
    assert found(spelt(9, "a🔥cd"), spelt(9, "a🚒cd")) == [loose(1, "🔥", 2)]
    assert found(spelt(9, "a❤cd"), spelt(9, "a🇦🇲d")) == [loose(1, "❤", 1), text(2, "c")]


def test_one_that_is_written_again_may_touch_the_next() -> None:
    after = spelt(12, "a", ("31", "🇦🇲"), ("32", "🇦🇿"), "bcdef")
    before = spelt(12, "a  ", ("32", "🇦🇿"), "bcdef")
    assert found(after, before) == [loose(1, "🇦🇲", 2, "31"), loose(3, "🇦🇿", 2, "32"), text(5, "bc")]
