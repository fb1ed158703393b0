from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.loading.quality.conftest import Check

BOTTOM_LINE = "bottom_line: {}\nsrc: p1"


def points(count: int) -> str:
    items = "".join(f"\n  - text: Point {n}.\n    src: p1" for n in range(1, count + 1))
    return f"bottom_line: It happened.\nsrc: p1\npoints:{items}"


def test_a_briefing_that_is_well_is_told_nothing(told: Check) -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("title", "cells"),
    [
        ("x" * 81, 81),
        ("亚" * 41, 82),
        ("é" * 81, 81),
        ("e\u0301" + "x" * 80, 81),
    ],
)
def test_a_title_over_80_cells(told: Check, title: str, cells: int) -> None:
    assert told(title=title) == [
        (f"title: «{title}»", "long-title", f"the title is {cells} cells wide; 80 at most")
    ]


@pytest.mark.parametrize("title", ["x" * 80, "亚" * 40, "e\u0301" * 40 + "x" * 40])
def test_a_title_of_80_cells_fits(told: Check, title: str) -> None:
    assert told(title=title) == []


def test_a_bottom_line_over_60_words(told: Check) -> None:
    assert told(summary=BOTTOM_LINE.format("word " * 60)) == []
    line = ("word " * 61).strip()
    (only,) = told(summary=BOTTOM_LINE.format(line))
    assert only.at.startswith("bottom_line: «word word")
    assert only[1:] == ("long-bottom-line", "the bottom line has 61 words; 60 at most")


def test_a_folded_bottom_line_is_counted_whole(told: Check) -> None:
    line = ">-\n  " + "\n  ".join(["ten words on a line and so on until"] * 7)
    (only,) = told(summary=BOTTOM_LINE.format(line))
    assert only.message == "the bottom line has 63 words; 60 at most"


def test_the_eighth_point_is_one_too_many(told: Check) -> None:
    assert told(summary=points(7)) == []
    assert told(summary=points(9)) == [
        ("- «t»ext: Point 8.", "many-points", "the summary has 9 points; 7 at most")
    ]
