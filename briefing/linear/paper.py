"""What is written on: plain lines of one width, and a pause where the terminal is full."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.linear import speech

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Size(NamedTuple):
    """How much is read in one go."""

    cells: int
    """The width that no line exceeds, but for an address."""
    lines: int
    """How many lines are written before a pause; 0 for all of them."""


class Paper:
    """Takes paragraphs, and writes lines."""

    def __init__(
        self,
        write: Callable[[str], bool],
        size: Callable[[], Size],
        spell: Callable[[str], str],
    ) -> None:
        self._write = write
        self._size = size
        self._spell = spell
        self.open = True
        """Whether someone still takes what is written."""

    def broken(self, paragraphs: Iterable[str]) -> list[str]:
        """Return paragraphs as lines that fit now; nothing in them but text."""
        cells = self._size().cells
        return [line for each in paragraphs for line in speech.lines(self._spell(each), cells)]

    def write(self, lines: Iterable[str]) -> None:
        """Write lines as they are."""
        text = "".join(f"{line}\n" for line in lines)
        self.open = self.open and self._write(text)

    def say(self, *paragraphs: str) -> None:
        """Write paragraphs, whatever their length."""
        self.write(self.broken(paragraphs))

    def fill(self, lines: list[str], *, whole: bool = False) -> list[str]:
        """Write as many lines as are read in one go, or all of them; return the others."""
        room = 0 if whole else self._size().lines
        self.write(lines[:room] if room else lines)
        return lines[room:] if room else []
