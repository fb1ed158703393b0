"""Where a parser gave up, and what is said of it."""

from __future__ import annotations

from typing import NamedTuple

from briefing.loading.documents import Document
from briefing.model.quoting import quoted


class Breach(NamedTuple):
    """Where a parser gave up."""

    document: Document
    """The whole text, with its lines."""
    since: int
    """Index at which what it was reading began."""
    at: int
    """Index of what it could not read."""

    @property
    def text(self) -> str:
        """The whole text."""
        return self.document.text

    @property
    def char(self) -> str:
        """What it could not read; empty at the end."""
        return self.text[self.at : self.at + 1]

    @property
    def here(self) -> str:
        """The same, in words."""
        if not self.char:
            return "the end of the file"
        return "the end of the line" if self.char in "\r\n" else quoted(self.char)

    @property
    def opened(self) -> str:
        """The first character of what it was reading."""
        return self.text[self.since : self.since + 1]

    def number(self, index: int) -> int:
        """Return the line of an index, counted from 1."""
        return self.document.line_of(index)

    def line_at(self, index: int) -> int:
        """Return the index at which the line of an index begins."""
        return self.document.line_starts[self.number(index) - 1]


class Told(NamedTuple):
    """What is said of a breach."""

    message: str
    """What is wrong and what to write instead."""
    place: int
    """Where, as an index."""
    code: str = "syntax"
    """The kind of problem."""
