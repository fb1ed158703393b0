"""What passes the outlet, and what is written to undo it."""

from __future__ import annotations

import itertools
import os
import select
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from briefing.tui.outlet import Outlet

if TYPE_CHECKING:
    from collections.abc import Iterator

ANEW = b"\x1b\\\x1b[0m\x1b[r"


class Pipe:
    """An outlet into a pipe: no terminal, so that every byte arrives as it was written."""

    def __init__(self) -> None:
        self.reader, self.writer = os.pipe()
        self.outlet = Outlet(self.writer)

    def say(self, *texts: str) -> None:
        for text in texts:
            self.outlet.write(text)
        self.outlet.flush()

    def read(self) -> bytes:
        """Return what was written so far."""
        os.set_blocking(self.reader, False)
        try:
            return os.read(self.reader, 65536)
        except BlockingIOError:
            return b""


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    pipe = Pipe()
    yield pipe
    for descriptor in (pipe.reader, pipe.writer):
        if descriptor >= 0:
            os.close(descriptor)


def test_text_passes_as_it_is_when_flushed(pipe: Pipe) -> None:
    pipe.outlet.write("Գեղամասար → ")
    assert pipe.read() == b""
    pipe.say("\x1b[1mSotk\x1b[0m")
    assert pipe.read() == "Գեղամասար → \x1b[1mSotk\x1b[0m".encode()


def test_much_text_passes_before_it_is_flushed(pipe: Pipe) -> None:
    pipe.outlet.write("x" * 20000)
    assert len(pipe.read()) == 20000


def test_a_character_that_is_none_does_not_stop_the_rest(pipe: Pipe) -> None:
    pipe.say("a\ud800b")
    assert pipe.read() == b"a?b"


@pytest.mark.parametrize(
    ("said", "undone"),
    [
        ("\x1b[?1049h", "\x1b[?1049l"),
        ("\x1b[?25l", "\x1b[?25h"),
        ("\x1b[?7l", "\x1b[?7h"),
        ("\x1b[>25u", "\x1b[<u"),
        ("\x1b[?1000;1006h", "\x1b[?1006l\x1b[?1000l"),
        ("\x1b[?1049h\x1b[?25l\x1b[>1u", "\x1b[<u\x1b[?25h\x1b[?1049l"),
        ("\x1b[?2004h\x1b[?1049h\x1b[?2004l", "\x1b[?1049l"),
        ("\x1b[?2026h" + "x" * 9000 + "\x1b[?1004h", "\x1b[?1004l\x1b[?2026l"),
    ],
)
def test_what_is_set_is_undone_the_last_first(pipe: Pipe, said: str, undone: str) -> None:
    pipe.say(said)
    pipe.read()
    pipe.outlet.undo(1.0)
    assert pipe.read() == ANEW + undone.encode()


@pytest.mark.parametrize(
    "said",
    [
        "",
        "text",
        "\x1b[31m",
        "\x1b[?2026$p",
        "\x1b[?25h",
        "\x1b[>25u\x1b[<u",
        "\x1b[?1049h\x1b[?1049l",
    ],
)
def test_where_nothing_is_set_nothing_is_written(pipe: Pipe, said: str) -> None:
    pipe.say(said)
    pipe.read()
    pipe.outlet.undo(1.0)
    assert pipe.read() == b""


def test_after_the_undoing_nothing_is_taken(pipe: Pipe) -> None:
    pipe.say("\x1b[?1049h")
    pipe.outlet.undo(1.0)
    pipe.read()
    pipe.say("\x1b[?1000h", "late")
    pipe.outlet.undo(1.0)
    assert pipe.read() == b""


def test_a_reader_that_is_gone_is_no_error(pipe: Pipe) -> None:
    pipe.say("\x1b[?1049h")
    os.close(pipe.reader)
    pipe.reader = -1
    pipe.say("more")
    assert pipe.outlet._shut
    pipe.outlet.undo(1.0)


def test_a_terminal_that_takes_a_little_at_a_time_gets_every_byte() -> None:
    master, slave = os.openpty()
    text = "".join(f"{number:06}│" for number in range(30_000))
    outlet = Outlet(slave)
    writer = Thread(target=outlet.write, args=(text,))
    writer.start()
    come = bytearray()
    for size in itertools.cycle((1, 2, 3, 5, 7, 61, 509, 4093)):
        if not select.select([master], [], [], 1.0)[0]:
            break
        come += os.read(master, size)
    writer.join()
    outlet.close()
    os.close(master)
    os.close(slave)
    assert come.decode() == text


def test_a_terminal_is_opened_anew_and_given_back() -> None:
    master, slave = os.openpty()
    try:
        outlet = Outlet(slave)
        own = outlet.fileno()
        assert own != slave
        assert not os.get_blocking(own)
        assert os.get_blocking(slave)
        outlet.write("hello")
        outlet.flush()
        assert os.read(master, 100) == b"hello"
        outlet.close()
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(own)
        os.fstat(slave)
    finally:
        os.close(master)
        os.close(slave)


def test_every_mode_that_is_set_can_be_set_again(pipe: Pipe) -> None:
    pipe.say("\x1b[?1049h", "\x1b[?1004h", "\x1b[>25u", "\x1b[?7l", "\x1b[?1004l", "\x1b[?25l")
    assert pipe.outlet.again() == "\x1b\\\x1b[?1049h\x1b[<u\x1b[>25u\x1b[?7l\x1b[?25l"


def test_where_no_mode_is_set_none_is_set_again(pipe: Pipe) -> None:
    pipe.say("\x1b[?1049h", "\x1b[>1u", "\x1b[<u", "\x1b[?1049l")
    assert pipe.outlet.again() == "\x1b\\"
