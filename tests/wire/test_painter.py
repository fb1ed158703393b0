"""The bytes that turn one screen into another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from briefing.tui.wire.abilities import Abilities
from briefing.tui.wire.painter import RESET, Painter
from tests.wire.emulators import Reference
from tests.wire.rows import spelt
from tests.wire.screens import Drawn, Habits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.tui.wire.cells import Row

PLAIN, FILLS = Abilities(), Abilities(fills=True)


def painter(rows: Sequence[Row], abilities: Abilities = PLAIN, *, repeats: bool = False) -> Painter:
    """Return a painter that has painted these rows and left the cursor at home."""
    made = Painter(abilities)
    made.repeats = repeats
    made.paint_anew(list(rows), (0, 0))
    return made


def painted(
    before: Sequence[Row],
    after: Sequence[Row],
    cursor: tuple[int, int] = (0, 0),
    abilities: Abilities = PLAIN,
    *,
    repeats: bool = False,
) -> str:
    """Return what is written for a screen of rows, from another one with the cursor at home."""
    made = painter(before, abilities, repeats=repeats)
    return made.paint(dict(enumerate(after)), cursor)


def test_nothing_is_written_where_nothing_differs() -> None:
    rows = [spelt(9, "abc"), spelt(9, ("31", "d"))]
    assert painted(rows, rows) == ""
    assert painter(rows).paint({}, (0, 0)) == ""


@pytest.mark.parametrize(
    ("before", "after", "cursor", "written"),
    [
        ("", "a", (1, 0), "a"),
        ("", "a", (0, 0), "a\x1b[H"),
        ("abcdefghi", "abcdXfghi", (5, 0), "\x1b[5GX"),
        ("", "one word", (8, 0), "one word"),
        ("abcdefghi", "XbcdXfghi", (5, 0), "XbcdX"),
        ("abcdefghi", "XbcdeXghi", (6, 0), "X\x1b[6GX"),
        ("a1234567i", "a       i", (1, 0), "\x1b[C\x1b[7X"),
        ("abcdefghi", "abc", (3, 0), "\x1b[4G\x1b[K"),
        ("abcdefghi", "", (0, 0), "\x1b[K"),
        ("abcdefghi", "abcdef", (0, 0), "\x1b[7G   \x1b[H"),
    ],
)
def test_one_row(before: str, after: str, cursor: tuple[int, int], written: str) -> None:
    assert painted([spelt(9, before)], [spelt(9, after)], cursor) == written


@pytest.mark.parametrize(
    ("cursor", "written"),
    [((0, 0), ""), ((4, 1), "\x1b[2;5H"), ((8, 0), "\x1b[9G"), ((9, 3), "\x1b[2;9H")],
)
def test_the_cursor_is_left_where_it_is_wanted_and_never_outside(
    cursor: tuple[int, int], written: str
) -> None:
    rows = [spelt(9), spelt(9)]
    assert painted(rows, rows, cursor) == written


def test_after_the_last_column_the_cursor_is_told_its_place() -> None:
    rows = [spelt(3), spelt(3)]
    assert painted(rows, [spelt(3, "abc"), spelt(3, "x")], (1, 1)) == "abc\x1b[2Hx"
    assert painted(rows, [spelt(3, "abc"), spelt(3)], (2, 0)) == "abc\x1b[3G"
    assert painted(rows, [spelt(3, "a葛"), spelt(3)], (2, 0)) == "a葛\x1b[3G"


def test_what_was_painted_is_known_and_so_is_the_pen() -> None:
    made = painter([spelt(9), spelt(9)])
    assert made.paint({0: spelt(9, ("31", "ab"))}, (2, 0)) == "\x1b[31mab"
    assert made.paint({0: spelt(9, ("31", "abc"))}, (3, 0)) == "c"
    assert made.paint({1: spelt(9, "d")}, (3, 0)) == "\x1b[2H\x1b[md\x1b[;4H"
    assert made.paint({0: spelt(9), 1: spelt(9)}, (0, 0)) == "\x1b[H\x1b[K\x1b[B\x1b[K\x1b[H"


def test_a_look_is_changed_only_where_it_would_be_seen() -> None:
    blank = [spelt(12, "123456789abc")]
    assert painted(blank, [spelt(12, ("31", "word"))], (4, 0)) == "\x1b[31mword\x1b[K"
    assert painted(blank, [spelt(12, ("44", "word"))], (4, 0)) == "\x1b[44mword\x1b[m\x1b[K"
    assert painted(blank, [spelt(12, ("4", "word"))], (4, 0)) == "\x1b[4mword\x1b[m\x1b[K"
    named = [spelt(12, ("1", "Name"), " role 7c")]
    assert painted(blank, named, (11, 0)) == "\x1b[1mName \x1b[mrole 7"


def test_blanks_that_are_wide_have_a_look_of_their_own() -> None:
    after = [spelt(6, ("31", "a"), "\u3000")]
    assert painted([spelt(6)], after, (3, 0)) == "\x1b[31ma\x1b[m\u3000"


def test_a_ground_is_erased_where_the_terminal_fills() -> None:
    before, after = [spelt(12, "ab")], [spelt(12, "ab", ("44", " " * 10))]
    assert painted(before, after, (2, 0), FILLS) == "\x1b[3G\x1b[44m\x1b[K"
    assert painted(before, after, (2, 0)) == f"\x1b[3G\x1b[44m{' ' * 10}\x1b[3G"


def test_what_is_in_one_look_is_written_together_where_that_is_shorter() -> None:
    after = [spelt(2, ("31", "a"), ("32", "b")) for _ in range(3)]
    assert painted([spelt(2)] * 3, after, (0, 2)) == (
        "\x1b[31ma\x1b[2Ha\x1b[3Ha\x1b[d\x1b[32mb\x1b[2;2Hb\x1b[3;2Hb\x1b[G"
    )
    after = [spelt(9, ("31", "a"), ("32", "b"), ("31", "c"))]
    assert painted([spelt(9)], after, (3, 0)) == "\x1b[31ma\x1b[32mb\x1b[31mc"


def test_the_look_that_is_worn_comes_first() -> None:
    made = painter([spelt(4), spelt(4)])
    made.paint({0: spelt(4, ("38;5;99", "a"))}, (0, 0))
    after = {0: spelt(4, ("32", "b")), 1: spelt(4, ("38;5;99", "c"))}
    assert made.paint(after, (0, 1)) == "\x1b[Bc\x1b[H\x1b[32mb\x1b[2H"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("──", "──"),
        ("───", "─\x1b[2b"),
        ("━" * 30, "━\x1b[29b"),
        ("═══│││", "═\x1b[2b│\x1b[2b"),
        ("......", "......"),
        (".......", ".\x1b[6b"),
        ("ab" + "=" * 12 + "c", "ab=\x1b[11bc"),
        ("葛葛葛葛葛葛葛葛", "葛葛葛葛葛葛葛葛"),
        ("éééééééé", "éééééééé"),
    ],
)
def test_signs_are_repeated_where_the_terminal_does_and_it_is_shorter(
    text: str, written: str
) -> None:
    before, after = [spelt(40)], [spelt(40, text)]
    end = (cell_len(text), 0)
    assert painted(before, after, end, repeats=True) == written
    assert painted(before, after, end) == text


def test_a_loose_run_is_written_from_a_known_place_and_what_follows_it_again() -> None:
    before, after = [spelt(12, "ab  cdefgh")], [spelt(12, "ab🇦🇲cdefgh")]
    written = "\x1b[3G  \x1b[3G🇦🇲\x1b[5Gcd"
    assert painted(before, after, (6, 0)) == written
    assert painted(after, [spelt(12, "ab🇦🇲cdefgX")], (10, 0)) == "\x1b[9CX"


def test_a_loose_run_is_blanked_in_its_own_look() -> None:
    after = [spelt(12, ("31;44", "🔥"))]
    assert painted([spelt(12)], after, (0, 0)) == "\x1b[31;44m  \x1b[H🔥\x1b[H"


@pytest.mark.parametrize("sgr", ["", "31"])
def test_loose_runs_are_written_from_left_to_right(sgr: str) -> None:
    """What a terminal draws wider spills over the next one, which comes after it."""
    before, after = spelt(12), spelt(12, ("31", "👩\u200d🚒"), "👍🏽", (sgr, "abc"))
    terminal = Reference(12, 1, Habits(drawn=Drawn.WIDER))
    made = Painter(PLAIN)
    terminal.feed(made.paint_anew([before], (0, 0)))
    written = made.paint({0: after}, (7, 0))
    assert written.index("🚒") < written.index("👍")
    terminal.feed(written)
    assert terminal.lines == ["👩\u200d🚒👍🏽abc     "]


@pytest.mark.parametrize("drawn", Drawn)
def test_what_stands_beside_loose_runs_is_where_it_should_be(drawn: Drawn) -> None:
    after = [spelt(20, "a", ("31", "👩\u200d🚒"), "bc", ("32", "🇦🇲"), "def नि gh")]
    made = Painter(PLAIN)
    terminal = Reference(20, 1, Habits(drawn=drawn))
    terminal.feed(made.paint_anew([spelt(20)], (0, 0)))
    terminal.feed(made.paint(dict(enumerate(after)), (0, 0)))
    steady = {x: text for x, text in enumerate(after[0].texts) if text.isascii() and text}
    assert {x: terminal.cells[0][x].text for x in steady} == steady


def test_all_is_painted_anew_from_a_cleared_screen() -> None:
    rows = [spelt(6, "ab"), spelt(6), spelt(6, ("31", "c"))]
    made = Painter(PLAIN)
    assert made.paint_anew(rows, (2, 1)) == f"{RESET}\x1b[H\x1b[2Jab\x1b[3H\x1b[31mc\x1b[2;3H"
    assert made.paint_anew(rows, (2, 1)) == f"{RESET}\x1b[H\x1b[2Jab\x1b[3H\x1b[31mc\x1b[2;3H"
    assert made.paint(dict(enumerate(rows)), (2, 1)) == ""


def test_it_is_cleared_in_the_ground_that_most_blanks_have_where_that_fills() -> None:
    rows = [spelt(6, "ab", ("44", "    ")), spelt(6, ("45", "    "), ("44", "c "))]
    cleared = f"{RESET}\x1b[44m\x1b[H\x1b[2J"
    assert Painter(FILLS).paint_anew(rows, (0, 0)) == (
        f"{cleared}\x1b[mab\x1b[2H\x1b[45m    \x1b[44mc\x1b[H"
    )
    assert Painter(PLAIN).paint_anew(rows, (0, 0)) == (
        f"{RESET}\x1b[H\x1b[2Jab\x1b[44m    \x1b[2H\x1b[45m    \x1b[44mc \x1b[H"
    )


def test_blanks_with_lines_are_not_cleared_to() -> None:
    rows = [spelt(6, ("4", "      ")), spelt(6)]
    written = Painter(FILLS).paint_anew(rows, (0, 0))
    assert written == f"{RESET}\x1b[H\x1b[2J\x1b[4m      \x1b[H"


def test_there_need_be_nothing_to_paint() -> None:
    assert Painter(FILLS).paint_anew([spelt(3)], (0, 0)) == f"{RESET}\x1b[H\x1b[2J"


def test_a_repaint_ends_all_that_may_be_in_force() -> None:
    assert RESET.split("\x1b")[1:] == [
        *("\\", "]8;;", "\\", "[0m", "(B", ")B", "%G", "[4l"),
        *("[?6l", "[?69l", "[?5l", "[r", "[?7l", "[?25l"),
    ]
