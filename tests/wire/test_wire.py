"""What comes out of the wire, of what went in."""

from __future__ import annotations

import pytest

from briefing.tui.wire import RESET, Net, NotAllowed, Wire
from briefing.tui.wire.abilities import Abilities

ENTER, LEAVE = "\x1b[?1049h", "\x1b[?1049l"
LEFT = f"\x1b[0m{LEAVE}"
"""What it makes of LEAVE: nothing is worn in the shell."""
CLEARED = f"{RESET}\x1b[H\x1b[2J"


def wire(*frames: str, columns: int = 9, rows: int = 2) -> Wire:
    """Return a wire on the alternate screen that has written these frames."""
    made = Wire()
    made.resize(columns, rows)
    made.take(ENTER)
    for frame in frames:
        made.take(frame)
    made.due()
    return made


def test_the_first_frame_clears_the_screen() -> None:
    made = Wire()
    made.resize(9, 2)
    for data in (ENTER, "\x1b[?25l", "\x1b[1;1Hone\x1b[2;1H\x1b[1mtwo\x1b[0m"):
        made.take(data)
    assert made.due() == f"{ENTER}\x1b[?25l{CLEARED}one\x1b[2H\x1b[1mtwo"
    assert made.due() == ""


def test_frames_of_one_tick_become_one() -> None:
    made = wire("\x1b[1;1Habc")
    made.take("\x1b[1;1Hxyz")
    made.take("\x1b[2;1Hdef")
    made.take("\x1b[1;1Habd")
    assert made.due() == "\x1b[Dd\x1b[2Hdef\x1b[d"


def test_a_frame_that_changes_nothing_writes_nothing() -> None:
    made = wire("\x1b[1;1Habc")
    made.take("\x1b[1;1H\x1b[31m\x1b[0mabc")
    assert made.due() == ""


def test_each_frame_begins_in_no_look() -> None:
    made = wire("\x1b[1;1H\x1b[31ma")
    made.take("b")
    assert made.due() == "\x1b[mb"


def test_a_line_end_goes_to_the_next_row() -> None:
    assert wire().size == (9, 2)
    made = wire(" ")
    made.take("\x1b[1;4Ha\nb\n")
    assert made.due() == "\x1b[4Ga\x1b[2Hb\x1b[G"


@pytest.mark.parametrize(
    ("position", "written"),
    [
        ("\x1b[2;3H", "\x1b[2;3Hx"),
        ("\x1b[2H", "\x1b[2Hx"),
        ("\x1b[;3H", "\x1b[3Gx"),
        ("\x1b[H", "\x1b[Gx"),
        ("\x1b[0;0H", "\x1b[Gx"),
    ],
)
def test_a_position_counts_from_one(position: str, written: str) -> None:
    made = wire("\x1b[1;6H ")
    made.take(f"{position}x")
    assert made.due().replace("\x1b[H", "\x1b[G") == written


def test_commands_come_before_cells() -> None:
    made = wire(" ")
    made.take("\x1b[1;1Hword")
    made.take("\x1b[?25h")
    made.take("\x07")
    assert made.due() == "\x1b[?25h\x07\x1b[Hword"


def test_of_one_kind_the_newest_command_counts_in_its_own_place() -> None:
    made = wire()
    for data in ("\x1b[?25h", "\x1b]52;c;YQ==\x07", "\x1b[?1000h\x1b[?25l", "\x1b]52;c;Yg==\x07"):
        made.take(data)
    assert made.due() == "\x1b[?1000h\x1b[?25l\x1b]52;c;Yg==\x07"
    assert made.due() == ""


def test_no_cell_is_written_before_the_screen_is_taken() -> None:
    made = Wire()
    made.resize(9, 2)
    made.take("\x1b[?1000h")
    made.take("\x1b[1;1Habc")
    assert made.due() == "\x1b[?1000h"
    made.take(ENTER)
    assert made.due() == f"{ENTER}{CLEARED}abc"


def test_no_cell_is_written_before_there_is_a_frame() -> None:
    made = Wire()
    made.resize(9, 2)
    made.take(ENTER)
    assert made.due() == ENTER


def test_no_cell_is_written_after_the_screen_is_given_back() -> None:
    made = wire("\x1b[1;1Habc")
    made.take("\x1b[2;1Hdef")
    made.take(LEAVE)
    assert made.due() == LEFT
    made.take("\x1b[2;1Hxyz")
    made.forget()
    assert made.due() == ""


def test_after_the_screen_was_given_back_nothing_of_it_is_known() -> None:
    made = wire("\x1b[1;1Habc")
    made.take(LEAVE)
    made.due()
    made.take(ENTER)
    assert made.due() == f"{ENTER}{CLEARED}abc"


def test_what_is_forgotten_is_painted_again() -> None:
    made = wire("\x1b[1;1Habc")
    made.forget()
    assert made.due() == f"{CLEARED}abc"
    assert made.due() == ""


def test_another_size_is_painted_anew_with_what_fits() -> None:
    made = wire("\x1b[1;1Habcdef\x1b[2;1Hxyz")
    made.resize(4, 1)
    assert made.size == (4, 1)
    assert made.due() == f"{CLEARED}abcd\x1b[4G"
    made.resize(9, 3)
    made.take("\x1b[3;1Hnew")
    assert made.due() == f"{CLEARED}abcd\x1b[3Hnew"


def test_a_preface_is_written_once_after_the_commands_and_painted_over() -> None:
    made = wire("\x1b[1;1Habc")
    for words in ("(hello)", "(again)", "(hello)"):
        made.preface(words)
    made.take("\x1b[?25h")
    assert made.due() == f"\x1b[?25h(hello)(again){CLEARED}abc"
    made.forget()
    assert made.due() == f"{CLEARED}abc"


def test_a_preface_waits_for_no_frame() -> None:
    made = Wire()
    made.preface("(hello)")
    made.take(ENTER)
    assert made.due() == f"{ENTER}(hello)"
    assert made.due() == ""


def test_a_preface_is_never_the_shells() -> None:
    made = wire("\x1b[1;1Habc")
    made.preface("(hello)")
    made.take(LEAVE)
    assert made.due() == LEFT
    made.take(ENTER)
    assert "(hello)" not in made.due()


def test_a_screen_that_is_given_back_at_once_was_never_taken() -> None:
    made = Wire()
    made.resize(9, 2)
    for data in (ENTER, "\x1b[?1000h", "\x1b[?2026$p", "\x1b[1;1Habc", "\x1b[?1000l", LEAVE):
        made.take(data)
    assert made.due() == "\x1b[?1000l"
    assert made.due() == ""


@pytest.mark.parametrize("repeats", [False, True])
def test_signs_are_repeated_as_far_as_is_known(*, repeats: bool) -> None:
    made = wire(" ", columns=40)
    made.learn(repeats=repeats)
    made.take(f"\x1b[1;1H{'─' * 30}")
    assert made.due() == "\x1b[H" + ("─\x1b[29b" if repeats else "─" * 30)


def test_what_the_terminal_can_do_is_used() -> None:
    made = Wire(Abilities(fills=True))
    made.resize(9, 2)
    made.take(ENTER)
    made.take("\x1b[1;1H\x1b[44m         \n         ")
    assert made.due() == f"{ENTER}{RESET}\x1b[44m\x1b[H\x1b[2J\x1b[2;9H"


def long(letter: str) -> str:
    """Return a frame in which 1,000 cells are the same."""
    return "".join(f"\x1b[{row};1H{letter * 50}" for row in range(1, 21))


def test_only_a_long_frame_is_held_back_until_it_is_whole() -> None:
    made = wire(" ", columns=50, rows=20)
    made.take("\x1b[?2026h")
    made.take(long("a"))
    made.take("\x1b[?2026l")
    assert made.due().startswith("\x1b[?2026h\x1b[H" + "a" * 50)
    made.take(long("b"))
    made.take("\x1b[?25h")
    written = made.due()
    assert written.startswith("\x1b[?25h\x1b[?2026h")
    assert written.endswith("\x1b[?2026l")
    assert written.count("\x1b[?2026") == 2
    made.take("\x1b[?2026h\x1b[?2026l")
    assert made.due() == ""
    made.take("\x1b[20;1Hword")
    assert made.due() == "\x1b[Gword"


def test_no_frame_is_held_back_where_textual_was_not_told_that_it_can_be() -> None:
    made = wire(" ", columns=50, rows=20)
    made.take("\x1b[?2026$p")
    made.take(long("a"))
    written = made.due()
    assert written.startswith("\x1b[?2026$p\x1b[H" + "a" * 50)
    assert written.count("\x1b[?2026") == 1


@pytest.mark.parametrize(
    "frame", ["\x1b[2J", "a\x1b[99mb", "\x1b[1ma\u202eb", "a\rb", "\x1b[?25ha", "a\x07"]
)
def test_what_is_not_allowed_in_a_frame_raises(frame: str) -> None:
    with pytest.raises(NotAllowed):
        wire().take(frame)


@pytest.mark.parametrize(
    ("frame", "shown"),
    [
        ("\x1b[2J", "␛[2J"),
        ("a\x1b[99mb", "a␛[99mb"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\rb", "a␍b"),
        ("a\x07", "a␇"),
        ("\x1b[?25ha", "␛[?25ha"),
    ],
)
def test_in_use_it_is_shown(frame: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Net, "strict", False)
    made = wire(" ", columns=20)
    made.take(f"\x1b[1;1H{frame}")
    assert made.due() == f"\x1b[H{shown}"


def test_in_use_it_is_shown_in_the_look_it_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Net, "strict", False)
    made = wire(" ", columns=20)
    made.take("\x1b[1;1H\x1b[31ma\x1b[99m\x1b[32mb\x1b[2J")
    assert made.due() == "\x1b[H\x1b[31ma␛[99m\x1b[32mb␛[2J"
