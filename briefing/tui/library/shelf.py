"""The lines of a list of briefings, made as they come into sight: there may be many thousands."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from briefing.model.records import RecordRef
from briefing.rendering.rows import Part, Piece, Row
from briefing.tui.anchors import Span, Stop
from briefing.tui.blocks import single
from briefing.tui.library.lines import HEIGHT, lines_of
from briefing.tui.listing import Listing

if TYPE_CHECKING:
    from briefing.library.entries import Entry
    from briefing.rendering.rows import Phrase
    from briefing.tui.anchors import Anchor
    from briefing.tui.blocks import Laid, Line
    from briefing.tui.library.library import Library
    from briefing.tui.preparing import Preparation

_KEPT = 500
"""How many briefings are remembered as they were laid out."""

_PROSE = Part(key="", title="")

_GONE = (Piece("  This briefing is being read again.", "support"),)
"""What stands for a file that has left the index a moment ago."""


class Stops(Sequence[Stop]):
    """Where the cursor may stand: on each of so many rows."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Stop: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Stop]: ...

    def __getitem__(self, at: int | slice) -> Stop | Sequence[Stop]:
        if isinstance(at, slice):
            return [Stop(row) for row in range(*at.indices(self._count))]
        if not -self._count <= at < self._count:
            raise IndexError(at)
        return Stop(at % self._count)


class Shelf(Listing):
    """What a list of briefings shows at one width."""

    def __init__(
        self, library: Library | None, cells: int, preparation: Preparation, *, ascii_only: bool
    ) -> None:
        """Take the briefings in the order in which they are seen."""
        super().__init__((), cells, preparation=preparation)
        self._library = library
        self._keys = () if library is None else library.keys
        self._ascii_only = ascii_only
        self._now = time.time()
        self.stops: Sequence[Stop] = Stops(len(self._keys))  # type: ignore[assignment] # a list elsewhere

    @property
    def count(self) -> int:
        """How many briefings there are."""
        return len(self._keys)

    def height_of(self, row: int) -> int:  # noqa: ARG002 - all are alike
        """Return how many lines a briefing takes."""
        return HEIGHT

    def span_of(self, stop: Stop) -> Span:  # noqa: ARG002 - all are alike
        """Return the lines of a briefing: all of its row."""
        return Span(0, HEIGHT)

    def lines(self, row: int) -> list[Line]:
        """Return the lines of a briefing."""
        return self._laid_out(row).lines

    def ref_of(self, stop: Stop | None) -> RecordRef | None:
        """Return the briefing that stands there, by the path of its file."""
        entry = None if stop is None else self.entry(stop.row)
        return None if entry is None else RecordRef("briefings", entry.path)

    def holds(self, stop: Stop) -> bool:
        """Tell whether a briefing stands there."""
        return 0 <= stop.row < self.count and stop.place == 0

    def place_of(self, ref: RecordRef) -> Stop | None:
        """Return where a briefing stands."""
        row = None if self._library is None else self._library.row_of(ref.key)
        return None if row is None or row >= self.count else Stop(row)

    def heading_of(self, row: int) -> str:  # noqa: ARG002 - nothing heads briefings
        """Return what heads a row: nothing does."""
        return ""

    def names(self, stop: Stop | None) -> dict[RecordRef, int]:  # noqa: ARG002 - a row is one thing
        """Return what else a row names: nothing that can be opened."""
        return {}

    def first_found(self, within: Stop | None = None) -> Anchor | None:  # noqa: ARG002 - as the list is filtered
        """Return nothing: what is looked for is what the list is filtered by."""
        return None

    def counterpart(self, stop: Stop | None, _other: Listing) -> Stop | None:
        """Return the same row in a listing for another width."""
        return stop

    def entry(self, row: int) -> Entry | None:
        """Return what is known of the briefing of a row."""
        if self._library is None or not 0 <= row < self.count:
            return None
        return self._library.entry(self._keys[row])

    def _laid_out(self, row: int) -> Laid:
        found = self._laid.get(row)
        if found is None:
            if len(self._laid) >= _KEPT:
                self._laid.clear()
            found = self._laid[row] = single([self._prepared(line) for line in self._made(row)])
        return found

    def _made(self, row: int) -> tuple[Phrase, ...]:
        entry = self.entry(row)
        if entry is None or self._library is None:
            return _GONE, ()
        return lines_of(
            entry,
            self._library.standing_of(entry),
            self._cells,
            self._now,
            ascii_only=self._ascii_only,
            indent=self._goes_on(row, entry),
        )

    def _goes_on(self, row: int, entry: Entry) -> bool:
        """Tell whether a briefing follows a newer one of its story where stories stand together."""
        if self._library is None or self._library.wanted.sort != "series" or not entry.series:
            return False
        before = self.entry(row - 1)
        return before is not None and before.series == entry.series

    def _prepared(self, line: Phrase) -> Phrase:
        return self._preparation.row(Row(cells=(line,)), _PROSE).cells[0]
