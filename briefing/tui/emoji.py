"""Emoji made of several characters, taken apart: terminals disagree on how many cells they take.

A picture that is one cell wider than it was taken for breaks the frame around it. What stays is
what every terminal draws alike: each picture by itself, without the marks that join it to another,
ask for its coloured form or give it a tone of skin.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.rendering.rows import Phrase, Row

_PICTURES = "\u2190-\u2bff\U0001f000-\U0001faff"
_MARKS = re.compile(
    "\ufe0f"  # the coloured form of what is one cell wide without it
    "|[\U0001f3fb-\U0001f3ff]"  # a tone of skin
    f"|(?<=[{_PICTURES}\ufe0f])\u200d(?=[{_PICTURES}])"  # a joiner; those of letters stay
)


def steady(phrase: Phrase) -> Phrase:
    """Return a phrase of which every terminal takes the same number of cells."""
    if all(piece.text.isascii() or not _MARKS.search(piece.text) for piece in phrase):
        return phrase
    return tuple(piece._replace(text=_MARKS.sub("", piece.text)) for piece in phrase)


def steady_row(row: Row) -> Row:
    """Return a row of such phrases; the same row where that changes nothing."""
    cells, under, body = _each(row.cells), _each(row.under), _each(row.body)
    shorter = tuple(_each(words) for words in row.shorter)
    if (cells, shorter, under, body) == (row.cells, row.shorter, row.under, row.body):
        return row
    return replace(row, cells=cells, shorter=shorter, under=under, body=body)


def _each(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    return tuple(steady(phrase) for phrase in phrases)
