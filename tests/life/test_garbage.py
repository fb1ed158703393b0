"""Whatever is typed at the program: it goes on, does not grow, and takes keys afterwards."""

from __future__ import annotations

import os
import random
import select
from pathlib import Path
from typing import TYPE_CHECKING

from tests.life.lines import settle
from tests.life.screens import cells

if TYPE_CHECKING:
    from tests.life.conftest import Fresh, Pty

ESCAPE = b"\x1b[27u"
LEAVING = {*b"qQ\x03\x11\x1a"}
"""Bytes that end the program, or stop it."""

GROWTH = 24_576
"""KiB by which it may grow for what is drawn and cached meanwhile."""

UNASKED = [
    *(b"\x1b[?62;22c", b"\x1b]52;c;UXFR\x07", b"\x1b]11;rgb:q/q/q\x1b\\", b"\x1bP>|XTerm(q)\x1b\\"),
    *(b"\x1b[?9999;0$y", b"\x1b[?1u", b"\x1b_Gi=31;q\x1b\\", b"\x1b[1;1R", b"\x1b[99999;99999R"),
    *(b"\x1b[99999999999u", b"\x1b[97;1;55296u", b"\x1b[48;0;0;0;0t", b"\x1b[48;24;80;0;0t"),
    *(
        b"\x1b[<0;5M",
        b"\x1b[" + b"1;" * 5000 + b"m",
        b"\xff",
        b"\xc0\x80",
        b"\xe2\x82x",
        b"\0" * 99,
    ),
]
"""Answers to questions that nobody asked, what looks like some, and bytes that are no text."""


def grown(terminal: Pty, before: int) -> int:
    """Return by how many KiB the program holds more than before."""
    return resident(terminal) - before


def resident(terminal: Pty) -> int:
    """Return how many KiB the program holds."""
    status = Path(f"/proc/{terminal.process.pid}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0])


def pour(terminal: Pty, data: bytes) -> None:
    """Type much, and read meanwhile."""
    os.set_blocking(terminal.master, False)
    while data:
        _, writable, _ = select.select([], [terminal.master], [], 20)
        assert writable, "nothing more is read"
        data = data[os.write(terminal.master, data[:4096]) :]
        terminal._read(0)
    os.set_blocking(terminal.master, True)


def test_answers_that_nobody_asked_for_change_nothing(fresh: Fresh) -> None:
    terminal = fresh()
    settle(terminal)
    before = cells(terminal)
    for answer in UNASKED:
        terminal.type(answer)
        terminal._read(0.02)
    settle(terminal)
    assert cells(terminal) == before
    terminal.type(b"Q")
    assert terminal.read_until_ended() == 0


def test_after_a_flood_of_bytes_keys_work(fresh: Fresh) -> None:
    terminal = fresh()
    before = resident(terminal)
    chance = random.Random(5)
    pour(terminal, bytes(byte for byte in chance.randbytes(1_500) if byte not in LEAVING))
    settle(terminal)
    assert grown(terminal, before) < GROWTH
    terminal.type(b"\x1b\\" + ESCAPE * 9)
    settle(terminal)
    terminal.type(b"Q")
    assert terminal.read_until_ended() == 0


def test_a_paste_without_an_end_is_ended_when_it_pauses(fresh: Fresh) -> None:
    terminal = fresh()
    terminal.type(b"/")
    settle(terminal)
    before = resident(terminal)
    pour(terminal, b"\x1b[200~" + b"Sotk " * 40_000)
    terminal.wait_for(b"Sotk Sotk")
    assert grown(terminal, before) < GROWTH
    terminal.type(ESCAPE)
    settle(terminal)
    terminal.type(b"Q")
    assert terminal.read_until_ended() == 0
