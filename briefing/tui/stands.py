"""Where a list stands: kept while it is out of sight, and from one session to the next."""

from __future__ import annotations

from typing import NamedTuple

from briefing.model.records import RecordRef


class Stand(NamedTuple):
    """The row with the cursor, and where in the window it is."""

    ref: RecordRef | None = None
    """The record of that row; None where no row can be chosen."""
    ordinal: int = 0
    """Which of the rows that can be chosen it is, counted from 1: for where the record is gone."""
    offset: int | None = None
    """How many lines below the top of the window it begins; None where it was out of sight."""
    top: tuple[int, int] = (0, 0)
    """The first line in sight, as a row and a line within it, both counted from 0."""
    name: RecordRef | None = None
    """The name in that row that was chosen; None for none."""
