"""What a search finds."""

from __future__ import annotations

from typing import NamedTuple

from briefing.model.records import RecordRef


class Hit(NamedTuple):
    """A row that says what was searched for."""

    section: int
    """The number of its section."""
    ref: RecordRef
    """Its record."""
