"""Rows made ready to be laid out: what is done to a row when it comes into sight, no sooner."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from briefing.rendering.layout import LABEL
from briefing.tui.emoji import steady_row

if TYPE_CHECKING:
    from briefing.rendering.naming import Names
    from briefing.rendering.rows import Part, Row

_SAMPLE = 1000
"""How many rows a part's columns are measured from: reading all would make a long list slow."""


class Preparation:
    """Takes joined emoji apart, links names, spells in ASCII, and marks what is searched for."""

    def __init__(self, names: Names | None = None, *, ascii_only: bool = False) -> None:
        """Take what links the names in running text, and how that is spelt."""
        self._names = names
        self._ascii_only = ascii_only
        self.pattern = ""
        """What a search is looking for, spelt as it is drawn."""

    def row(self, row: Row, part: Part) -> Row:
        """Return a row of a part as it is drawn; the same row where nothing is done to it."""
        row = steady_row(row)
        if self._names is not None:
            row = self._names.linked_row(row)
        if self._ascii_only:
            from briefing.rendering.ascii import ascii_row  # noqa: PLC0415 - its tables cost start-up time

            row = ascii_row(row)
        if not self.pattern:
            return row
        from briefing.rendering.highlighting import highlighted_row  # noqa: PLC0415 - nothing was searched for until now

        labelled = bool(part.columns) and part.columns[0].key == LABEL
        return highlighted_row(row, self.pattern, labelled=labelled)

    def measured(self, part: Part) -> Part:
        """Return a part with as many rows, evenly taken, as its columns are measured from."""
        every = max(len(part.rows) // _SAMPLE, 1)
        rows = part.rows[::every] if part.columns else ()
        sample = msgspec.structs.replace(part, rows=rows, abreast=())
        if not self._ascii_only:
            return sample
        from briefing.rendering.ascii import ascii_part  # noqa: PLC0415 - its tables cost start-up time

        return ascii_part(sample)
