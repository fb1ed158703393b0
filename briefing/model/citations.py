"""Where a record was read: paragraphs of a source."""

from __future__ import annotations

import msgspec


class Citation(msgspec.Struct, frozen=True, gc=False):
    """One run of paragraphs of one source."""

    source: str
    """The id of the source; empty where none was named and the default one is meant."""
    first: int
    """The first paragraph, counted from 1 over the source's non-empty paragraphs."""
    last: int
    """The last paragraph; the same as `first` for a single one."""
