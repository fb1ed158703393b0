"""Lines put in their place."""

from __future__ import annotations

import pytest

from briefing.rendering.columns import Slot
from briefing.rendering.lines import abreast, beside, blank, flush, hanging, shift
from briefing.rendering.rows import Phrase, Piece

OAK: Phrase = (Piece("Oak", "name"),)
HIT: Phrase = (Piece("was hit"),)


def test_cells_stand_at_their_side_of_their_columns() -> None:
    slots = (Slot(0, 0, 5, right=False), Slot(1, 7, 9, right=True), Slot(2, 18, 7, right=False))
    assert beside(zip(slots, (OAK, HIT, HIT), strict=True)) == (
        *OAK,
        Piece("      "),
        *HIT,
        Piece("  "),
        *HIT,
    )
    assert beside(zip(slots, ((), (), HIT), strict=True)) == (Piece(" " * 18), *HIT)


def test_lines_stand_before_others() -> None:
    space = Piece("     ")
    assert abreast([OAK, OAK], [(space, *HIT)]) == [(*OAK, Piece("  "), *HIT), OAK]
    assert abreast([OAK], [(), (space, *HIT)]) == [OAK, (space, *HIT)]


def test_an_empty_line_stays_empty() -> None:
    assert shift([OAK, ()], 2) == [(Piece("  "), *OAK), ()]
    assert shift([OAK], 0) == [OAK]
    assert blank(0) == ()


def test_marks_are_flush_with_the_right_edge() -> None:
    assert flush(OAK, (Piece("[p2]"),), 10) == (*OAK, Piece("   "), Piece("[p2]"))


@pytest.mark.parametrize(
    ("cells", "lines"),
    [
        (6, ["a b c", "  d e", "  f"]),
        (3, ["a b", " c", " d", " e", " f"]),
        (1, ["a", "b", "c", "d", "e", "f"]),
    ],
)
def test_a_hanging_indent_takes_half_of_a_narrow_column_at_most(
    cells: int, lines: list[str]
) -> None:
    hung = hanging((Piece("a b c d e f"),), cells)
    assert ["".join(piece.text for piece in line) for line in hung] == lines
