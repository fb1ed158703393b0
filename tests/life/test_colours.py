"""The colours that the program itself sends, as raw bytes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.life.conftest import Pty, Read

BOLD, DIM, REVERSE = 1, 2, 7
DIRECT = {38, 48}
"""Colours beyond the sixteen: from 256, or any."""
SIXTEEN = {*range(30, 38), *range(40, 48), *range(90, 98), *range(100, 108)}
DEFAULT = {39, 49}

_SGR = re.compile(rb"\x1b\[([0-9;]*)m")


def look_around(terminal: Pty) -> set[int]:
    """Move, zoom, open a card, help and the palette, quit; return every first SGR parameter."""
    for keys in (b"j", b"2", b"\r", b"?", b"\x1b", b":", b"\x1b"):
        terminal.type(keys)
        terminal.read_quietly()
    terminal.type(b"Q")
    assert terminal.read_until_ended() == 0
    sent: set[int] = set()
    for parameters in _SGR.findall(terminal.output):
        numbers = iter(parameters.split(b";"))
        for number in numbers:
            sent.add(int(number or 0))
            if int(number or 0) in DIRECT:  # what follows is its value
                for _ in range(2 if next(numbers) == b"5" else 4):
                    next(numbers, None)
    return sent


def test_no_color_sends_no_colour_parameter_at_all(read: Read) -> None:
    sent = look_around(read(NO_COLOR="1", COLORTERM="truecolor"))
    assert not sent & (DIRECT | SIXTEEN | DEFAULT)
    assert sent >= {BOLD, DIM, REVERSE}


def test_an_empty_no_color_says_nothing(read: Read) -> None:
    assert look_around(read(NO_COLOR="")) & DIRECT


def test_a_terminal_of_sixteen_colours_gets_no_others(read: Read) -> None:
    sent = look_around(read(TERM="xterm"))
    assert not sent & DIRECT
    assert sent & SIXTEEN


def test_within_gnu_screen_no_colour_is_of_millions(read: Read) -> None:
    terminal = read(TERM="screen.xterm-256color", COLORTERM="truecolor")
    look_around(terminal)
    assert b"38;5;" in terminal.output
    assert not re.search(rb"[34]8;2;", terminal.output)
