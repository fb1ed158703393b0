"""Figures as bars of plain cells: as long as what they say, and open where it is open.

A silence has no bar, and neither has a word such as `several`. What is certain is drawn solid, and
what is only possible in dots; a figure that is a least one ends in an arrow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.phrases import said, support
from briefing.rendering.rows import Piece
from briefing.rendering.wording import figures

if TYPE_CHECKING:
    from briefing.model.counts import Count
    from briefing.rendering.rows import Phrase

LONGEST = 16
"""Cells of the bar of the highest figure: as many as the narrowest page has for it."""

_SURE = "━"
_POSSIBLE = "·"
_OPEN = "►"


def bar(count: Count, highest: int) -> Phrase:
    """Return a figure as a bar with itself at the end; a silence or a word as itself alone."""
    figure = figures.figure(count, figures.in_table(count))
    if not count.is_number or not highest:
        return figure
    sure = count.best if count.best is not None else count.low
    most = max(each for each in (count.low, count.best, count.high) if each is not None)
    solid = _cells(sure, highest) if sure is not None else 0
    dots = max(0, _cells(most, highest) - solid)
    end = _OPEN if count.kind == "at-least" else ""
    drawn = (*said(_SURE * solid), *support(_POSSIBLE * dots), *said(end))
    return (*drawn, Piece(" "), *figure) if drawn else figure


def _cells(number: int, highest: int) -> int:
    """Return how long a number is; any but 0 can be seen."""
    return max(1, round(LONGEST * number / highest)) if number else 0
