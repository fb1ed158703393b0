"""What a list is given to show, and where it stands in that."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.tui.anchors import START, Anchor
from briefing.tui.listing import WHOLE
from briefing.tui.rowbase import RowBase
from briefing.tui.stands import Stand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Region
    from textual.strip import Strip

    from briefing.model.lookups import RecordRef
    from briefing.rendering.naming import Names
    from briefing.rendering.rows import Part
    from briefing.tui.anchors import Stop
    from briefing.tui.listing import Detail, Listing


class Standing(RowBase):
    """Keeps its cursor with its record, whatever it is given to show and however large it is."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._awaited: Stand | None = None

    def show(
        self,
        parts: Sequence[Part],
        detail: Detail = WHOLE,
        *,
        names: Names | None = None,
        own: RecordRef | None = None,
    ) -> None:
        """Show these parts; the cursor stays with its record, or near where that one was.

        `names` links those in running text; on the card of a record, `own`, that one is not linked.
        """
        told, before = self._told, self._window
        ref = self._listing.ref_of(before.cursor)
        self._parts, self._detail, self._names, self._own = parts, detail, names, own
        self._lay_out()
        kept = None if ref is None else self._listing.place_of(ref)
        if kept is None and before.ordinal and self._window.stops:
            kept = self._window.stops[min(before.ordinal, len(self._window.stops)) - 1]
        if kept is None or self._listing.ref_of(kept) != ref:
            self._picked = None
        if self._width:
            self._window.stand_as(before, kept)
            self._repaint()
        elif kept is not None:  # before the first frame there is nothing to stand in
            self._window.cursor = kept
        self._tell_change(told)

    @property
    def stand(self) -> Stand:
        """Where the list stands: the row with its cursor, and what is in sight."""
        window, stop = self._window, self._window.cursor
        begins = stop is not None and window.begins_in_sight(stop)
        offset = window.offset_of(stop) if begins and stop is not None else None
        ref = self._listing.ref_of(stop)
        top = (window.top.row, window.top.line)
        return Stand(ref, window.ordinal, offset, top, self._picked)

    def stand_again(self, left: Stand) -> None:
        """Stand as the list did when it was left, as far as its rows are still there.

        What has no size yet has nothing to stand in: it does so once it is drawn.
        """
        self._awaited = None if self._width else left
        told = self._told
        self._picked = left.name
        self._window.stand_at(self._stop_of(left), left.offset, Anchor(*left.top))
        self._repaint()
        self._tell_change(told)

    def _stop_of(self, left: Stand) -> Stop | None:
        """Return where the cursor stood: a record may stand in more than one place."""
        stops, at = self._window.stops, left.ordinal - 1
        if 0 <= at < len(stops) and self._listing.ref_of(stops[at]) == left.ref:
            return stops[at]
        found = None if left.ref is None else self._listing.place_of(left.ref)
        if found is None and stops and at >= 0:
            found = stops[min(at, len(stops) - 1)]
        return found

    def restart(self) -> None:
        """Forget the place; what is shown next begins at its first line."""
        self._parts = ()
        self._picked = None
        self._lay_out()

    def select(self, ref: RecordRef, *, at: int | None = None) -> None:
        """Put the cursor on the row of a record, where there is one; `at` so many lines down."""
        stop = self._listing.place_of(ref)
        if stop is not None and (stop != self._window.cursor or at is not None):
            self._move(partial(self._window.select, stop, at=at))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines for the size there is, even before its message has come."""
        self._fit()
        return super().render_lines(crop)

    def on_resize(self) -> None:
        """Fit the new size, if that has not been drawn yet."""
        if self._fit():
            self._repaint()

    def _fit(self) -> bool:
        """Lay the rows out for the size there is, the cursor on its row; False if they are."""
        (width, height), before, unseen = self.content_size, self._window, not self._width
        if (width, max(height, 1)) == (self._width, before.height):
            return False
        told, cursor, top = self._told, before.cursor, before.top
        if width != self._width:
            old, self._width = self._listing, width
            self._lay_out()
            cursor, top = old.counterpart(cursor, self._listing), self._top_after(old, top)
        self._window.height = max(height, 1)
        if not unseen:
            self._window.stand_as(before, cursor, top)
        elif cursor is not None and cursor != self._window.cursor:
            self._window.select(cursor)
        if self._awaited is not None:
            left, self._awaited = self._awaited, None
            self._window.stand_at(self._stop_of(left), left.offset, Anchor(*left.top))
        self._seen = self._window.visible()
        self._tell_position()
        self._tell_change(told)
        return True

    def _top_after(self, old: Listing, top: Anchor) -> Anchor:
        """Return the line here that shows what the first line in sight showed."""
        if top == START or old.abreast == self._listing.abreast:
            return top
        below = next((stop for stop in old.stops if stop.row >= top.row), None)
        stop = old.counterpart(below, self._listing)
        return top if stop is None else Anchor(stop.row, self._listing.span_of(stop).first)
