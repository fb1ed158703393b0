"""What a terminal does for a program: it answers questions, repeats a sign, and shows cells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

import pyte

_ASKED = re.compile(rb"(?P<repeated>\x1b\[3b)?\x1b\[6n|\x1b\[\?2026\$p")
_LONGEST = 12
"""Bytes that what is asked may have: so many are kept, as it may come in two pieces."""


class Kind(NamedTuple):
    """A kind of terminal."""

    environ: Mapping[str, str]
    """What a program is told of it."""
    repeats: bool = True
    """Whether it knows REP."""
    synchronises: bool = False
    """Whether it can hold a frame back until it is whole, and says so."""


FULL_COLOUR = Kind({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, synchronises=True)
"""A terminal of today, with all colours."""
SIXTEEN_COLOURS = Kind({"TERM": "xterm", "COLORTERM": ""})
"""An old one, with sixteen."""


class Answering:
    """Finds the questions in what a program writes."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._rest = b""

    def answers(self, piece: bytes) -> bytes:
        """Return the answers to what is asked with these bytes.

        Where the cursor stands is told of the first question alone, which follows a sign that was
        to be repeated: it is what the others are not asked for.
        """
        come = self._rest + piece
        answers, end = b"", 0
        for asked in _ASKED.finditer(come):
            answers += self._answer(asked)
            end = asked.end()
        self._rest = come[end:][-_LONGEST:]
        return answers

    def _answer(self, asked: re.Match[bytes]) -> bytes:
        if asked[0].endswith(b"p"):
            return b"\x1b[?2026;2$y" if self._kind.synchronises else b""
        return b"\x1b[1;25R" if asked["repeated"] and self._kind.repeats else b"\x1b[1;22R"


class Cells(pyte.Screen):
    """The cells of a terminal that repeats signs."""

    _drawn = " "

    def draw(self, data: str) -> None:
        """Draw, and keep the sign that may be repeated."""
        super().draw(data)
        self._drawn = data[-1:] or self._drawn

    def repeat(self, count: int = 1) -> None:
        """Draw the last sign again."""
        super().draw(self._drawn * count)


class Stream(pyte.ByteStream):
    """Feeds them."""

    def __init__(self, cells: Cells) -> None:
        self.csi = {**pyte.ByteStream.csi, "b": "repeat"}
        super().__init__(cells)
