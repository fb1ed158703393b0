"""What a terminal sends is handed on where it is a key, and dropped where nobody asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._xterm_parser import XTermParser
from textual.events import Key, MouseEvent, Paste, Resize

from briefing.tui.intake import LONGEST_PASTE, Intake
from briefing.tui.wanted import wanted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.message import Message

LONG = 9.0
"""Seconds after which nothing more is waited for."""


def typed(*pieces: bytes) -> str:
    """Return what is handed on of bytes that come in pieces and of a long pause after them."""
    intake = Intake()
    return "".join(map(intake.take, pieces)) + intake.pause(LONG)


def parsed(*pieces: bytes) -> list[Message]:
    """Return what Textual makes of what is handed on."""
    parser = XTermParser()
    return [message for piece in pieces for message in parser.feed(typed(piece) or "\0")]


@pytest.mark.parametrize(
    "keys",
    [
        *("jk", "é", "Գեղ", "\r", "\x7f", "\0", "\x1b[A", "\x1bOA", "\x1b[[A", "\x1b[15~"),
        *("\x1b[27u", "\x1b[97;5u", "\x1b[97;;229u", "\x1b[1;5C", "\x1b[57352u", "\x1b[1;2R"),
        *("\x1b", "\x1b\x1b[B", "\x1bj", "\x1b[", "\x1bP", "\x1b]", "\x1bO", "\x1b[7$"),
        *("\x1b[c", "\x1b[Z"),
        *("\x1b[I", "\x1b[O", "\x1b[<0;5;5M", "\x1b[<35;1;1m", "\x1b[32;5;5M", "\x1b[M !!"),
        *("\x1b[?2026;2$y", "\x1b[48;24;80;480;640t", "\x1b[200~a line\x1b[201~"),
    ],
)
def test_what_is_wanted_is_handed_on_as_it_is(keys: str) -> None:
    assert typed(keys.encode()) == keys
    assert typed(b"x", keys.encode()) == f"x{keys}"


@pytest.mark.parametrize(
    "answer",
    [
        *(b"\x1b[?62;22c", b"\x1b[>0;276;0c", b"\x1b[=0c", b"\x1b[0n", b"\x1b[?997;1n"),
        *(b"\x1b]52;c;UXE=\x07", b"\x1b]52;c;UXE=\x1b\\", b"\x1b]11;rgb:0/q/q\x1b\\"),
        *(b"\x1bP>|XTerm(370)q\x1b\\", b"\x1b_Gi=1;OKq\x1b\\", b"\x1b^q\x1b\\", b"\x1bXq\x1b\\"),
        *(b"\x1b[8;24;80t", b"\x1b[?1;2;3R", b"\x1b[3;1x", b"\x1b[?6;1;1;q", b"\x1b[1;2;3;4"),
        *(b"\x1b[?1u", b"\x1b[5i"),
        *(b"\x1b[97:65;1u", b"\x1b[97;1:3u", b"\x1b[1114112u", b"\x1b[55296u", b"\x1b[97;1;57343u"),
        *(b"\x1b[" + b"1;" * 40 + b"u", b"\x1b[" + b"1;" * 9000 + b"m", b"\x1b[<0;5M", b"\x1b[q"),
        *(b"\x1b[" + b"9" * 11 + b"u", b"\x1b[48;0;80;1;1t", b"\x1b[48;24;80t"),
    ],
)
def test_what_nobody_asked_for_is_dropped(answer: bytes) -> None:
    assert typed(answer) == ""
    assert typed(b"j" + answer) == "j"
    half = len(answer) // 2
    assert typed(answer[:half], answer[half:]) in {"", "\x1b[G"}  # an ESC by itself was handed on


def test_keys_after_an_answer_are_keys() -> None:
    assert typed(b"\x1b]52;c;UXE=\x1b\\j\x1b[?62;22ck\x1b[1;\xd6\x80") == "jkր"


def test_bytes_that_are_no_text_are_one_character_each() -> None:
    assert typed(b"a\xffb\xc0\x80\xe2\x82c") == "a\ufffdb\ufffd\ufffd\ufffdc"
    assert typed(b"\xe2", b"\x82", b"\xac") == "€"


def test_an_escape_is_handed_on_at_once_and_what_follows_belongs_to_it() -> None:
    intake = Intake()
    assert [intake.take(piece) for piece in (b"\x1b", b"[", b"A", b"j")] == ["\x1b", "", "[A", "j"]
    assert [intake.take(piece) for piece in (b"\x1b", b"j")] == ["\x1b", "j"]
    assert [intake.take(b"\x1b"), intake.pause(0.1), intake.take(b"[A")] == ["\x1b", "", "[A"]


def test_of_an_answer_that_came_in_two_only_an_escape_that_is_none_is_left() -> None:
    intake = Intake()
    assert [intake.take(piece) for piece in (b"\x1b", b"[?62q", b"j")] == ["\x1b", "[G", "j"]
    (key,) = (each for each in XTermParser().feed("\x1b[Gj"))
    assert isinstance(key, Key)
    assert key.key == "j"


def test_a_paste_that_does_not_end_is_ended() -> None:
    intake = Intake()
    assert intake.take(b"\x1b[200~one\x1b[20") == "\x1b[200~one"
    assert intake.pause(1.0) == ""
    assert intake.pause(2.0) == "\x1b[201~"
    assert intake.take(b"q") == "q"


def test_a_string_that_does_not_end_is_given_up() -> None:
    intake = Intake()
    assert intake.take(b"\x1b]52;c;UXE") == ""
    assert intake.pause(0.4) == ""
    assert intake.take(b"q") == ""
    assert intake.pause(0.5) == ""
    assert intake.take(b"q") == "q"


def test_of_a_paste_a_line_is_taken_whatever_its_size() -> None:
    intake = Intake()
    taken = [intake.take(b"\x1b[200~" + b"x" * 4000)]
    taken += [intake.take(b"x" * 4000) for _ in range(250)] + [intake.take(b"x\x1b[201~q")]
    assert "".join(taken) == "\x1b[200~" + "x" * LONGEST_PASTE + "\x1b[201~q"


def test_an_escape_in_a_paste_is_shown() -> None:
    (paste,) = parsed(b"\x1b[200~a\x1b[Iq\x1bb\x1b[201~")
    assert isinstance(paste, Paste)
    assert paste.text == "a␛[Iq␛b"


def test_a_size_is_kept_within_bounds() -> None:
    assert wanted("\x1b[48;60000;60000;0;0t") == "\x1b[48;500;1000;500;1000t"
    resize, mouse = parsed(b"\x1b[48;24;80;0;0t\x1b[<0;5;6M")
    assert isinstance(resize, Resize)
    assert resize.size == (80, 24)
    assert isinstance(mouse, MouseEvent)


PARTS = st.sampled_from(
    [
        *(b"\x1b", b"[", b"]", b"P", b"O", b"M", b"<", b"?", b";", b":", b"$", b"200~", b"201~"),
        *(b"48;", b"0;", b"55296", b"1114112", b"99999999", b"u", b"t", b"R", b"y", b"\\", b"\x07"),
        *(b"\xff", b"\xd6", b"\x80", b"\0", b"q", b"-1", b"\x18"),
    ]
)


@given(st.lists(st.one_of(PARTS, st.binary(max_size=3)), max_size=40), st.integers(0, 9))
def test_whatever_comes_textual_takes_it(parts: list[bytes], pauses: int) -> None:
    intake, parser = Intake(), XTermParser()

    def feed(text: str) -> Iterable[Message]:
        return list(parser.feed(text)) if text else ()

    for number, part in enumerate(parts):
        feed(intake.take(part))
        if pauses and number % pauses == 0:
            feed(intake.pause(LONG))
    feed(intake.pause(LONG))
    feed(intake.take(b"\x18") + intake.pause(LONG))
    last = [event.key for event in feed("\x1b[G" + intake.take(b"Q")) if isinstance(event, Key)]
    assert last[-1] == "Q"


@pytest.mark.parametrize("letter", "]PX^_")
def test_a_letter_with_alt_hides_no_key_that_follows_at_once(letter: str) -> None:
    assert Intake().take(f"\x1b{letter}jq".encode()) == f"\x1b{letter}jq"


def test_a_mouse_s_old_report_may_come_in_two() -> None:
    intake = Intake()
    assert intake.take(b"\x1b[M") == ""
    assert intake.take(b" !!") == "\x1b[M !!"
