"""What stands in the border of a section: its name, how much it holds, and what heads its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.cells import fit, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.rendering.rows import Section

AROUND_TITLE = 4
"""Cells within a border that its title leaves: a line and a space on either side of it."""


def section_title(found: Section, heading: str, cells: int, *, ascii_only: bool = False) -> str:
    """Return the title of a section in at most so many cells, as `6 Statements (26)`.

    `heading` is of the first row in sight, where it stands above that no more. Words go before any
    number is cut: first how many there are without a filter, then how many there are.
    """
    wordings = tuple(_wordings(found))
    if heading:
        apart = " - " if ascii_only else " · "
        wordings = (*(f"{each}{apart}{heading}" for each in wordings), *wordings)
    for each in wordings:
        if width(each) <= cells:
            return each
    return fit(wordings[-1], max(cells, 0), end="..." if ascii_only else "…")


def _wordings(found: Section) -> Iterator[str]:
    """Yield what may be said of a section, the longest first."""
    bare = f"{found.number} {found.title}"
    if found.count is not None:
        if found.out_of is not None:
            yield f"{bare} ({found.count:,} of {found.out_of:,})"
        yield f"{bare} ({found.count:,})"
    yield bare
