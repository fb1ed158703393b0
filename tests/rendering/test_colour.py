"""Lines as bytes will have them: plain, and with the terminal's own colours."""

from __future__ import annotations

import re
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from briefing.rendering.colour import ANSI16, paint, plain
from briefing.rendering.rows import Phrase, Piece, Voice

LINE: Phrase = (
    Piece("  "),
    Piece("Highland", "side-2"),
    Piece("  "),
    Piece("not reported", "silence"),
    Piece(" by "),
    Piece("10\xa0May ", "support"),
    Piece("  "),
)


def test_plain_has_no_spaces_at_its_end_and_no_special_ones() -> None:
    assert plain(LINE) == "  Highland  not reported by 10 May"
    assert plain((Piece("a\u202fb\xa0\u202f"),)) == "a b"
    assert plain((Piece("   "),)) == plain(()) == ""


def test_paint() -> None:
    assert paint(LINE) == (
        "  \x1b[1;35mHighland\x1b[0m  \x1b[33mnot reported\x1b[0m by \x1b[2m10 May\x1b[0m"
    )


def test_what_is_said_has_the_terminals_own_look() -> None:
    assert paint((Piece("It said so."),)) == "It said so."


def test_spaces_are_not_painted() -> None:
    assert paint((Piece("  ", "name"), Piece("x", "name"))) == "  \x1b[1mx\x1b[0m"


def test_without_a_palette_nothing_is_painted() -> None:
    assert paint(LINE, {}) == plain(LINE)


def test_every_voice_has_a_look_of_its_own_but_speech_and_two_strong_ones() -> None:
    looks = [ANSI16.get(voice, "") for voice in get_args(Voice)]
    assert ANSI16.keys() == set(get_args(Voice)) - {"said"}
    assert len(set(looks)) == len(looks) - 1
    assert ANSI16["name"] == ANSI16["heading"]


def test_no_background_is_set() -> None:
    numbers = {int(number) for look in ANSI16.values() for number in look.split(";")}
    assert numbers <= {1, 2, *range(30, 38), *range(90, 98)}


@given(st.lists(st.builds(Piece, st.text("a \xa0é"), st.sampled_from(get_args(Voice)))))
def test_colour_adds_nothing_to_the_text(pieces: list[Piece]) -> None:
    assert re.sub("\x1b\\[[0-9;]*m", "", paint(tuple(pieces))) == plain(tuple(pieces))
