"""What random sessions have found once, each by itself; the bytes are those of the wire."""

from __future__ import annotations

import pytest

from briefing.tui.wire import Wire
from briefing.tui.wire.abilities import Abilities
from tests.wire.cells import Look
from tests.wire.emulators import Reference, differences
from tests.wire.screens import USUAL, Drawn, Habits

_NONE = Abilities()
_HINDI = "हिन्दी"
_FAMILY = "👨\u200d👩\u200d👧"


class Screen:
    """A wire with a terminal at its end, beside one that is written to as Textual does."""

    def __init__(
        self, columns: int, rows: int, habits: Habits = USUAL, abilities: Abilities = _NONE
    ) -> None:
        self.wire = Wire(abilities)
        self.plain, self.lean = Reference(columns, rows), Reference(columns, rows, habits)
        self.wire.resize(columns, rows)
        self.wire.take("\x1b[?1049h")
        self.wire.take("\x1b[?7l")
        blank = "".join(f"\x1b[{y + 1}H{' ' * columns}" for y in range(rows)) + "\x1b[H"
        self.plain.feed("\x1b[?7l")
        self.show(blank)

    def show(self, frame: str) -> str:
        """Draw a frame on both terminals; return what the wire wrote for it."""
        self.wire.take(frame)
        self.plain.feed(frame)
        due = self.wire.due()
        self.lean.feed(due)
        assert differences(self.plain, self.lean) == []
        return due


def test_text_in_the_default_colours_does_not_take_the_colour_before_it() -> None:
    screen = Screen(6, 2)
    screen.show("\x1b[1;1H\x1b[30m-\x1b[0m     \n\x1b[2;1Ha     \x1b[1;1H")
    assert screen.lean.cells[1][0].look == Look()


@pytest.mark.parametrize("blank", ["\xa0", "\u3000"])
def test_a_blank_that_is_no_space_is_drawn_in_its_own_look(blank: str) -> None:
    screen = Screen(6, 2)
    screen.show(f"\x1b[1;1H\x1b[30m-\x1b[0m\n\x1b[2;1H{blank}\x1b[1;1H")
    assert screen.lean.cells[1][0].look == Look()


def test_the_look_of_the_last_frame_is_not_left_to_the_shell() -> None:
    screen = Screen(6, 2)
    screen.show("\x1b[1;1H\x1b[31mred\x1b[0m\x1b[1;1H")
    screen.wire.take("\x1b[?1049l")
    screen.lean.feed(screen.wire.due())
    assert screen.lean.look == Look()


def test_a_mark_at_the_beginning_of_a_piece_is_put_on_what_is_left_of_it_once() -> None:
    screen = Screen(4, 1)
    screen.show("\x1b[1;1Hab\x1b[1;1H")
    screen.show("\x1b[1;2H\u0301b\x1b[1;1H")
    assert screen.lean.cells[0][0].text == "a\u0301"
    assert screen.show("\x1b[1;2H\u0301b\x1b[1;1H") == ""


@pytest.mark.parametrize("half", [1, 2])
def test_of_half_a_wide_character_the_wire_writes_the_other_half(half: int) -> None:
    screen = Screen(4, 1, Habits(keeps=False))
    screen.show("\x1b[1;1H\x1b[41m中\x1b[0m\x1b[1;1H")
    screen.show(f"\x1b[1;{half}Hx\x1b[1;1H")
    assert screen.lean.cells[0][2 - half].look == Look(background="41")


@pytest.mark.parametrize("homes", [True, False])
def test_lines_that_scroll_leave_the_cursor_where_it_belongs(*, homes: bool) -> None:
    screen = Screen(40, 12, Habits(homes=homes), Abilities(fills=True, scrolls=True))
    numbers = [f"{y * 7919:08}" * 5 for y in range(14)]

    def lines(first: int) -> str:
        rows = enumerate(numbers[first : first + 12], 1)
        return "\n".join(f"\x1b[{y};1H{number}" for y, number in rows) + "\x1b[3;7H"

    screen.show(lines(0))
    assert "\x1b[2M" in screen.show(lines(2))
    assert "\x1b[2L" in screen.show(lines(0))


@pytest.mark.parametrize("drawn", Drawn)
@pytest.mark.parametrize("text", [_HINDI, _FAMILY, "❤\ufe0f", "🇦🇲", "क्\u200dष", "\U0001fae0"])
def test_what_stands_beside_a_cluster_stays_in_place(text: str, drawn: Drawn) -> None:
    screen = Screen(20, 2, Habits(drawn=drawn))
    screen.show(f"\x1b[1;1Hleft {text} right\x1b[1;1H")
    screen.show(f"\x1b[1;1Hlift {text} reght\x1b[1;1H")
    assert "reght" in screen.lean.lines[0]
    screen.show(f"\x1b[1;1H{' ' * 20}\x1b[1;1H")
    assert screen.lean.lines[0] == " " * 20


@pytest.mark.parametrize("columns", [7, 8])
def test_a_wide_character_that_finds_no_room_is_not_written(columns: int) -> None:
    screen = Screen(columns, 1)
    screen.show("\x1b[1;1H中文中文\x1b[1;1H")
    assert screen.lean.past_edge == 0
    assert screen.lean.lines[0].strip() == "中文中文"[: columns // 2]
