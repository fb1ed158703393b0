"""Copies of the sources' texts, and where in them a quote stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = str.maketrans("‘’‚‛ʼ“”„‟«»", '\'\'\'\'\'""""""')

_UNPARTED = "\u0e00"
"""Where the scripts begin that put no spaces between words, or hang others onto them."""

_LETTERS = re.compile("[^\\W_\u0e00-\U0010ffff]++")
"""Letters and digits of the other scripts."""

_WITHIN_NUMBER = re.compile(r"(?<=\d)(?=[.,]\d)|(?<=\d[.,])(?=\d)")
"""A place beside a sign that groups the digits of a number, or parts off its fraction."""


_TRY = 200
"""As many characters are looked through in the time that it takes to look at one place closely."""


class SourceText(msgspec.Struct, frozen=True):
    """A copy of a source's text, or why it cannot be read."""

    paragraphs: tuple[str, ...] = ()
    """Its paragraphs, each on one line, safe to show; the first one is `p1`."""
    fault: str = ""
    """Why it cannot be read, in a line; empty where it was."""


class Words(NamedTuple):
    """Some words where they stand in a source's text."""

    paragraph: int
    """The paragraph, counted from 1."""
    start: int
    """Where they begin in it, in characters."""
    end: int
    """Where they end in it."""


class Quotations:
    """Finds quotes in a text, whatever the kind of their quotation marks and spaces."""

    def __init__(self, paragraphs: tuple[str, ...]) -> None:
        lines = [f"{paragraph.translate(_MARKS)}\n" for paragraph in paragraphs]
        self._text = "".join(lines)
        self._starts = list(accumulate(map(len, lines), initial=0))
        self.searched = 0
        """How many characters have been looked through so far, or what takes as long."""

    def find(self, quote: str, first: int = 1, last: int | None = None) -> Iterator[Words]:
        """Yield where a quote stands in the paragraphs from `first` to `last`, or to the end.

        It stands within one paragraph, as whole words; where it overlaps with itself it is found
        once.
        """
        folded = " ".join(quote.translate(_MARKS).split())
        count = len(self._starts) - 1
        if not folded or first > count:
            return
        index, end = self._starts[first - 1], self._starts[min(last or count, count)]
        self.searched += end - index
        index = self._text.find(folded, index, end)
        while index >= 0:
            self.searched += _TRY
            behind = index + len(folded)
            if not (self._is_within_word(index) or self._is_within_word(behind)):
                paragraph = bisect_right(self._starts, index)
                start = index - self._starts[paragraph - 1]
                yield Words(paragraph, start, start + len(folded))
                index = self._text.find(folded, behind, end)
            else:
                index = self._text.find(folded, self._past_word(index), end)

    def _past_word(self, index: int) -> int:
        """Return where a quote can stand next that does not stand at an index.

        Not within the same word: that may be as long as the text.
        """
        word = _LETTERS.match(self._text, index)
        return max(index + 1, word.end()) if word else index + 1

    def _is_within_word(self, index: int) -> bool:
        """Tell whether a word or a number goes on at a place, in a script that parts its words."""
        if _WITHIN_NUMBER.match(self._text, index):
            return True
        around = self._text[max(0, index - 1) : index + 1]
        return len(around) == 2 and around.isalnum() and max(around) < _UNPARTED
