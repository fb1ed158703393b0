"""What fits on the screen at a size: which panes make the front page, and what stands beside."""

from __future__ import annotations

from typing import NamedTuple

PAIRED = frozenset({6})
"""The sections that set records side by side, and want the whole width for that."""


class Page(NamedTuple):
    """How the screen is laid out at one size."""

    name: str
    """The class that the style sheet knows the layout by."""
    front: tuple[int, ...] = ()
    """Numbers of the sections on the front page, as they stand there row by row; none where one
    pane shows at a time."""
    strip: bool = False
    """Whether a strip above names the sections."""
    beside: bool = False
    """Whether a card has room beside its list."""
    roomy: bool = True
    """Whether a list alone has room for the text of each record."""
    broad: bool = False
    """Whether a card has room beside accounts that stand side by side."""

    def has_beside(self, section: int) -> bool:
        """Whether a section, zoomed, has a card beside it."""
        return self.beside and (self.broad or section not in PAIRED)

    def room_of_list(self, section: int, columns: int, rows: int) -> tuple[int, int]:
        """Return how many cells and lines a zoomed list has within its border."""
        width = columns
        if self.has_beside(section):
            width = columns * 3 // 5 if section in PAIRED else columns // 2
        return max(width - 2, 1), max(rows - 4 - self.strip, 1)

    def room_of_card(self, section: int, columns: int, rows: int) -> tuple[int, int]:
        """Return how many cells and lines a card has within its border, beside its list or not."""
        width, height = self.room_of_list(section, columns, rows)
        return (columns - width - 4 if self.has_beside(section) else width), height


TINY = Page("tiny")
"""Too small to show anything; the screen says so and waits."""

LEAST = (40, 12)
"""The smallest screen that is used, in columns and rows."""

_FRONTS = (
    (160, 40, "wide", (1, 5, 6, 2, 3, 4, 7)),
    (100, 30, "large", (1, 5, 2, 3, 4)),
    (80, 24, "medium", (1, 5, 4)),
)
_BESIDE, _BROAD = 100, 160
_ROOMY = 60


def page_for(columns: int, rows: int) -> Page:
    """Return the layout for a screen of this size."""
    if columns < LEAST[0] or rows < LEAST[1]:
        return TINY
    beside, broad = columns >= _BESIDE, columns >= _BROAD
    for least_columns, least_rows, name, front in _FRONTS:
        if columns >= least_columns and rows >= least_rows:
            return Page(name, front, strip=name == "medium", beside=beside, broad=broad)
    return Page("small", strip=True, beside=beside, roomy=columns >= _ROOMY, broad=broad)
