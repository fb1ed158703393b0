"""Rows that only moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.tui.wire.abilities import Abilities
from briefing.tui.wire.cells import Row
from briefing.tui.wire.painter import Painter
from briefing.tui.wire.scrolling import Scroll, find_scroll
from tests.wire.emulators import Reference
from tests.wire.rows import spelt
from tests.wire.screens import Habits

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS = 30
LETTERS = "abcdefghijklmnopqrst"


def listed(letters: str, card: str = "", sgr: str = "") -> list[Row]:
    """Return a row for each letter: an entry of a list, and a card that is beside it."""
    return [
        spelt(COLUMNS, (sgr, (letter * 9).ljust(12)), f"{card} {y}" if card else "")
        if letter.strip()
        else spelt(COLUMNS)
        for y, letter in enumerate(letters)
    ]


@pytest.mark.parametrize(
    ("before", "after", "scroll"),
    [
        ("abcdef", "bcdefg", Scroll(0, 5, 1)),
        ("abcdef", "defghi", Scroll(0, 5, 3)),
        ("bcdefg", "abcdef", Scroll(0, 5, -1)),
        ("cdefgh", "abcdef", Scroll(0, 5, -2)),
        ("AabcdefZ", "AbcdefgZ", Scroll(1, 6, 1)),
        ("AabcdefZ", "A_abcdeZ", Scroll(1, 6, -1)),
        ("Aabcdef", "Abcdefg", Scroll(1, 6, 1)),
        ("abcdefZ", "bcdefgZ", Scroll(0, 5, 1)),
        ("abcdef", "abcXde", None),
        ("abcdefg", "abcXdef", Scroll(3, 6, -1)),
        ("abcdef", "ghijkl", None),
        ("abcdef", "abcdef", None),
        ("ab cd ", "b cd e", Scroll(0, 5, 1)),
        ("      ", "a     ", None),
        ("a     ", "      ", None),
        ("abcdXefgh", "bcdYefghi", Scroll(4, 8, 1)),
    ],
)
def test_the_movement_that_brings_most_rows_where_they_are_wanted(
    before: str, after: str, scroll: Scroll | None
) -> None:
    assert find_scroll(listed(before), listed(after)) == scroll


def test_a_card_beside_the_list_may_change() -> None:
    before, after = listed("abcdef", "card of a"), listed("bcdefg", "card of b")
    assert find_scroll(before, after) == Scroll(0, 5, 1)


def test_a_list_in_another_look_has_moved_all_the_same() -> None:
    assert find_scroll(listed("abcdef", sgr="31"), listed("bcdefg")) == Scroll(0, 5, 1)


def test_what_changed_at_the_left_has_not_moved() -> None:
    before = [spelt(COLUMNS, f"{y} {letter * 9}") for y, letter in enumerate("abcdef")]
    after = [spelt(COLUMNS, f"{y} {letter * 9}") for y, letter in enumerate("bcdefg")]
    assert find_scroll(before, after) is None


def test_a_screen_too_narrow_has_no_lists() -> None:
    narrow = [spelt(2, letter) for letter in "abcdefg"]
    assert find_scroll(narrow[:-1], narrow[1:]) is None
    assert find_scroll([], []) is None


@pytest.mark.parametrize(
    ("scroll", "moved"),
    [
        (Scroll(0, 5, 1), "bcdef "),
        (Scroll(0, 5, -2), "  abcd"),
        (Scroll(1, 4, 2), "ade  f"),
        (Scroll(1, 4, -1), "a bcdf"),
        (Scroll(2, 4, 3), "ab   f"),
    ],
)
def test_what_is_moved_leaves_blanks(scroll: Scroll, moved: str) -> None:
    assert scroll.moved(listed("abcdef"), Row.blank(COLUMNS)) == listed(moved)


@pytest.mark.parametrize(
    ("scroll", "sequence"),
    [
        (Scroll(0, 23, 1), "\x1b[1H\x1b[1M"),
        (Scroll(0, 23, -3), "\x1b[1H\x1b[3L"),
        (Scroll(4, 23, 12), "\x1b[5H\x1b[12M"),
        (Scroll(4, 22, 1), "\x1b[5;23r\x1b[5H\x1b[1M\x1b[r"),
        (Scroll(0, 9, -2), "\x1b[1;10r\x1b[1H\x1b[2L\x1b[r"),
    ],
)
def test_margins_are_set_only_where_something_stands_below(scroll: Scroll, sequence: str) -> None:
    assert scroll.sequence(24) == sequence


@pytest.mark.parametrize("fills_new", [False, True])
@pytest.mark.parametrize("homes", [False, True])
@pytest.mark.parametrize(("top", "bottom"), [(0, 19), (3, 19), (0, 15), (3, 15)])
@pytest.mark.parametrize("by", [1, 2, 5, -1, -4])
def test_a_terminal_does_what_was_found(
    top: int, bottom: int, by: int, *, homes: bool, fills_new: bool
) -> None:
    rows, scroll = listed(LETTERS), Scroll(top, bottom, by)
    terminal = Reference(COLUMNS, len(rows), Habits(homes=homes, fills_new=fills_new))
    terminal.feed(Painter(Abilities()).paint_anew(rows, (0, 0)))
    terminal.feed(scroll.sequence(len(rows)))
    moved = scroll.moved(rows, Row.blank(COLUMNS))
    assert terminal.lines == ["".join(row.texts) for row in moved]
    assert terminal.margins is None


def painted(before: Sequence[Row], after: Sequence[Row], abilities: Abilities) -> str:
    """Return what is written for a screen of rows, from another one."""
    painter = Painter(abilities)
    painter.paint_anew(list(before), (0, 0))
    return painter.paint(dict(enumerate(after)), (0, 0))


def test_a_list_is_scrolled_where_the_terminal_can_and_it_is_shorter() -> None:
    before, after = listed("A" + LETTERS[:18] + "Z"), listed("A" + LETTERS[1:19] + "Z")
    scrolled = "\x1b[2;19r\x1b[2H\x1b[1M\x1b[r\x1b[19Hsssssssss\x1b[H"
    assert painted(before, after, Abilities(scrolls=True)) == scrolled
    written = painted(before, after, Abilities())
    assert written.startswith("\x1b[Bbbbbbbbbb\x1b[3Hccccccccc")
    assert len(written) > 200


def test_lines_come_in_plain_whatever_look_is_worn() -> None:
    before, after = listed(LETTERS, sgr="31;44"), listed(LETTERS[1:] + "z", sgr="31;44")
    written = painted(before, after, Abilities(fills=True, scrolls=True))
    assert written.startswith("\x1b[m\x1b[1H\x1b[1M\x1b[20H\x1b[31;44mzzzzzzzzz")


def test_little_that_moved_is_written_as_it_is() -> None:
    before, after = listed("abcdefg"), listed("bcdefgh")
    written = painted(before, after, Abilities(scrolls=True))
    assert written == painted(before, after, Abilities())
    assert len(written) < 200


def test_after_a_scroll_the_cursor_is_told_its_place() -> None:
    before, after = listed("A" + LETTERS[:19]), listed("B" + LETTERS[1:20])
    written = painted(before, after, Abilities(scrolls=True))
    assert written == "\x1b[2H\x1b[1M\x1b[HBBBBBBBBB\x1b[20Httttttttt\x1b[H"


def test_it_is_not_scrolled_where_more_is_then_to_be_written() -> None:
    cards = [chr(0x391 + y) * 18 for y in range(15)]
    before = [
        spelt(COLUMNS, letter * 12, card) for letter, card in zip(LETTERS, cards, strict=False)
    ]
    after = [
        spelt(COLUMNS, letter * 12, card) for letter, card in zip(LETTERS[1:], cards, strict=False)
    ]
    assert find_scroll(before, after) == Scroll(0, 14, 1)
    written = painted(before, after, Abilities(scrolls=True))
    assert written == painted(before, after, Abilities())
    assert len(written) > 200
