"""Where the cursor of a list stood before a filter moved it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.moved import stand_now
from briefing.tui.stands import Stand

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from briefing.model.records import RecordRef
    from briefing.tui.moved import Now


class Footing:
    """The stand of a list without a filter: it goes back there unless the reader moved on."""

    def __init__(self) -> None:
        self._left = Stand()
        self._moved_to: RecordRef | None = None
        self._is_moved = False

    def of(self, stand: Stand) -> Stand:
        """Return where a list belongs that stands so: where a filter found it, if it put it there.

        A reader who has moved among what a filter left belongs where the cursor is now.
        """
        return self._left if self._is_moved and stand.ref == self._moved_to else stand

    def moved(self, left: Stand, ref: RecordRef | None) -> None:
        """Remember where a list belongs, and the record that a filter has put it on."""
        self._left, self._moved_to, self._is_moved = left, ref, True

    def carry_over(self, now: Now) -> None:
        """Remember the same records as another version of the briefing calls them."""
        self._left = stand_now(self._left, now)
        self._moved_to = None if self._moved_to is None else now(self._moved_to)

    def forget(self) -> None:
        """Take every place for the reader's own again."""
        self._is_moved = False


def nearest(
    ref: RecordRef | None, among: Sequence[RecordRef], there: Container[RecordRef]
) -> RecordRef | None:
    """Return a record if it is there, or else the nearest that is, a following one before others.

    None where none is, or where the record is not `among` them in the first place.
    """
    if ref is None or ref in there or ref not in among:
        return ref if ref in there else None
    at = among.index(ref)
    for distance in range(1, len(among)):
        for place in (at + distance, at - distance):
            if 0 <= place < len(among) and among[place] in there:
                return among[place]
    return None
