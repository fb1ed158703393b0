"""Warnings about what is longer than a reader with two minutes has time for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

from briefing.loading.quality.words import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.errors import Problem
    from briefing.loading.quality.inspection import Inspection

_BOTTOM_LINE_WORDS = 60
_POINTS = 7
_TITLE_CELLS = 80


def long_title(inspection: Inspection) -> Iterator[Problem]:
    """Tell of a title that does not fit on a line of a terminal."""
    cells = _cells(inspection.briefing.title)
    if cells > _TITLE_CELLS:
        message = f"the title is {cells} cells wide; {_TITLE_CELLS} at most"
        yield inspection.warn(("title",), "long-title", message)


def long_bottom_line(inspection: Inspection) -> Iterator[Problem]:
    """Tell of a bottom line that takes more than half a minute to read."""
    count = count_words(inspection.briefing.summary.bottom_line)
    if count > _BOTTOM_LINE_WORDS:
        message = f"the bottom line has {count} words; {_BOTTOM_LINE_WORDS} at most"
        yield inspection.warn(("summary", "bottom_line"), "long-bottom-line", message)


def many_points(inspection: Inspection) -> Iterator[Problem]:
    """Tell of more highlights than stay highlights, at the first that is too many."""
    count = len(inspection.briefing.summary.points)
    if count > _POINTS:
        message = f"the summary has {count} points; {_POINTS} at most"
        yield inspection.warn(("summary", "points", _POINTS), "many-points", message)


def _cells(text: str) -> int:
    """Return how many cells of a terminal a line takes."""
    if text.isascii():
        return len(text)
    return sum(_cell(character) for character in text)


def _cell(character: str) -> int:
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1
