"""The text of a file, and the way from an index in it to a place that an editor knows."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from briefing.clean import clean, clean_line
from briefing.errors import Problem
from briefing.loading.nodes import Scalar

if TYPE_CHECKING:
    from briefing.errors import Severity
    from briefing.loading.nodes import Node

_QUOTED = {"'": r"'(?:[^'\r\n]++|'')*+'", '"': r'"(?:[^"\\\r\n]++|\\.)*+"'}
"""Possessive, as everywhere that a hostile text repeats a group: else each turn takes memory."""
_BLANKS = frozenset(" \t\r\n")
_LINE_END = r"\r\n|\n|\r"
_WIDEST = 100
"""How many characters of a line an excerpt shows."""
_BEFORE = 40
"""How many of them stand before the place, where the line is longer."""


class Document:
    """A file's text and its name; draws every problem of it."""

    def __init__(self, path: str, text: str) -> None:
        self.path = clean_line(path)
        self.text = text

    @cached_property
    def line_starts(self) -> list[int]:
        """Index of each line's first character."""
        return [0, *(match.end() for match in re.finditer(_LINE_END, self.text))]

    def place(self, index: int) -> tuple[int, int]:
        """Return line and column of an index, both counted from 1, in characters."""
        line = bisect_right(self.line_starts, index)
        return line, index - self.line_starts[line - 1] + 1

    def line_of(self, index: int) -> int:
        """Return the line of an index, counted from 1."""
        return bisect_right(self.line_starts, index)

    def start_of(self, node: Node) -> int:
        """Return where a node begins; a value that is not there, behind what it is missing from.

        Parsers place such a value there or as far on as what comes next.
        """
        start = node.start
        if type(node) is Scalar and not node.text and not node.style:
            while self.text[start - 1 : start] in _BLANKS:
                start -= 1
        return start

    def end_of(self, node: Node) -> int:
        """Return where a node's first line ends; of a mapping or a list the first character."""
        if type(node) is not Scalar:
            return node.start + 1
        if not node.style:
            return self.start_of(node) + len(node.text)
        if node.style in "|>":
            return len(self.text)
        quoted = re.compile(_QUOTED[node.style]).match(self.text, node.start)
        return quoted.end() if quoted else len(self.text)

    def problem(
        self, code: str, message: str, start: int, end: int = 0, severity: Severity = "error"
    ) -> Problem:
        """Tell of the text from `start` to `end`, or of one character where `end` is no later.

        What goes past the end of its first line is marked up to there.
        """
        line, column = self.place(start)
        first = self.line_starts[line - 1]
        last = self._line_end(line)
        stop = min(max(end, start + 1), max(last, start + 1))
        head, marked, tail = self._excerpt(first, start, stop, last)
        return Problem(
            path=self.path,
            line=line,
            column=column,
            length=stop - start,
            severity=severity,
            code=code,
            message=clean_line(message),
            excerpt=head + marked + tail,
            excerpt_column=len(head),
            excerpt_length=max(1, len(marked)),
        )

    def _line_end(self, line: int) -> int:
        if line == len(self.line_starts):
            return len(self.text)
        end = self.line_starts[line]
        return end - 2 if self.text.startswith("\r\n", end - 2) else end - 1

    def _excerpt(self, first: int, start: int, stop: int, last: int) -> tuple[str, str, str]:
        """Cut the line into what stands before, in and behind the mark, all safe to show."""
        left, right = first, last
        if last - first > _WIDEST:
            left = max(first, min(start - _BEFORE, last - _WIDEST))
            right = min(last, left + _WIDEST)
        head = ("…" if left > first else "") + _shown(self.text[left:start])
        tail = _shown(self.text[stop:right]) + ("…" if right < last else "")
        return head, _shown(self.text[start : min(stop, right)]), tail


def _shown(text: str) -> str:
    """Make a part of a line safe, and keep it on one line."""
    return clean(text).replace("\n", " ")
