"""What is sent for a text to come to a clipboard."""

from __future__ import annotations

import re
from base64 import b64decode

import pytest

from briefing.tui.clipboard import LIMIT, fits, sequence

TEXT = "Fact “quoted”, 49+."
ENCODED = "RmFjdCDigJxxdW90ZWTigJ0sIDQ5Ky4="


def test_a_terminal_gets_the_text_in_one_sequence() -> None:
    assert sequence(TEXT, {}) == f"\x1b]52;c;{ENCODED}\a"
    assert b64decode(ENCODED).decode() == TEXT


def test_tmux_gets_it_for_itself_and_to_hand_on() -> None:
    plain = f"\x1b]52;c;{ENCODED}\a"
    handed_on = f"\x1bPtmux;\x1b{plain}\x1b\\"
    assert sequence(TEXT, {"TMUX": "/tmp/tmux-0/default,1,0"}) == plain + handed_on
    both = {"TMUX": "x", "STY": "1.x", "TERM": "screen"}
    assert sequence(TEXT, both) == plain + handed_on


@pytest.mark.parametrize("length", [1, 100, 183, 184, 185, 1000, LIMIT])
def test_screen_gets_it_in_pieces_that_it_holds(length: int) -> None:
    text = "x" * length
    found = sequence(text, {"STY": "1234.pts-0"})
    pieces = re.findall("\x1bP(.*?)\x1b\\\\", found, re.DOTALL)
    assert max(map(len, pieces)) <= 250
    assert "".join(f"\x1bP{piece}\x1b\\" for piece in pieces) == found
    assert "".join(pieces) == sequence(text, {})


def test_screen_is_known_over_a_line_too() -> None:
    assert sequence(TEXT, {"TERM": "screen.xterm-256color"}) == sequence(TEXT, {"STY": "1"})


def test_a_terminal_that_is_only_called_screen_is_none() -> None:
    assert sequence(TEXT, {"TERM": "screen-256color"}) == sequence(TEXT, {})


def test_what_terminals_would_drop_does_not_fit() -> None:
    assert fits("x" * LIMIT)
    assert not fits("x" * (LIMIT + 1))
    assert not fits("é" * (LIMIT // 2 + 1))
    assert len(sequence("x" * LIMIT, {})) == 100_000
