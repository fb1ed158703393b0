"""What a list of rows shows and where it stands, laid out and drawn as far as it is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Region
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from briefing.rendering.layout import ASCII_SIGNS, UNICODE_SIGNS
from briefing.tui.anchors import START, Anchor, Stop
from briefing.tui.listing import WHOLE, Listing
from briefing.tui.looks import Looks
from briefing.tui.messages import RowHighlighted
from briefing.tui.pen import NOTHING, Marked, strip
from briefing.tui.preparing import Preparation
from briefing.tui.stands import Stand
from briefing.tui.viewport import Viewport

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from briefing.model.lookups import RecordRef
    from briefing.rendering.naming import Names
    from briefing.rendering.rows import Part
    from briefing.tui.listing import Detail
    from briefing.tui.looks import Mark

    Told: TypeAlias = tuple[RecordRef | None, bool]

_BAR, _AIR = 1, 1
"""Cells at the left edge, for the bar of the cursor, and at the right edge."""

_UNSEEN = 24
"""Lines that a window is taken to have before it has a size; keys may come before it does."""

_TALL = 2
"""Lines beyond which a row is text to be read more than a line of a table."""

IN_USE = "in-use"
"""The class of a list whose cursor a prompt moves."""


class RowBase(Widget):
    """Rows of any height with a cursor, and of the row that has it perhaps a name."""

    ascii_only: var[bool] = var(False)  # noqa: FBT003 - the value it starts with
    """Whether nothing but ASCII is drawn."""
    pattern: var[str] = var("")
    """What a search is looking for, spelt as it is drawn."""
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._looks = Looks(self)
        self._parts: Sequence[Part] = ()
        self._detail = WHOLE
        self._names: Names | None = None
        self._own: RecordRef | None = None
        self._width = 0
        self._listing = Listing((), 1)
        self._window = Viewport(0, self._listing.height_of, (), _UNSEEN)
        self._picked: RecordRef | None = None
        self._seen: list[Anchor] = []
        self._position = ""
        self._awaited: Stand | None = None

    @property
    def unfocused(self) -> Mark:
        """How the row with the cursor is marked while the focus is elsewhere."""
        return "idle"

    @property
    def is_in_use(self) -> bool:
        """Whether it has the focus, or a prompt has it that moves its cursor."""
        return self.has_focus or self.has_class(IN_USE)

    @property
    def selected(self) -> RecordRef | None:
        """The record that is named by what is chosen, or else the one whose row has the cursor."""
        return self.name_chosen or self._listing.ref_of(self._window.cursor)

    @property
    def names(self) -> tuple[RecordRef, ...]:
        """The other records that the row with the cursor names, in reading order, each once."""
        return tuple(self._listing.names(self._window.cursor)) if self._width else ()

    @property
    def name_chosen(self) -> RecordRef | None:
        """The name that is chosen in the row; a row that is no record's has one from the start."""
        stop = self._window.cursor
        if stop is None or (self._picked is None and self._listing.ref_of(stop) is not None):
            return None
        names = self.names
        if self._picked in names:
            return self._picked
        return names[0] if names and self._listing.ref_of(stop) is None else None

    def expect(self, width: int, height: int) -> None:
        """Take this for the size until there is one: how far a key goes depends on it."""
        self._width = width
        self._window.height = height

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

    def watch_pattern(self) -> None:
        """Mark what is looked for in place; nothing moves, and only what changes is repainted."""
        before = [self._listing.lines(row)[line] for row, line in self._seen]
        self._listing.mark(self.pattern)
        after = [self._listing.lines(row)[line] for row, line in self._seen]
        changed = [y for y, line in enumerate(before) if line != after[y]]
        if changed:
            self.refresh(*(Region(0, y, self._width, 1) for y in changed))

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window."""
        if y >= len(self._seen):
            return Strip.blank(self._width, self._looks.of("said"))
        row, at = self._seen[y]
        line, marked = self._listing.lines(row)[at], self._marked(row)
        return strip(line, self._width, self._looks, marked, ascii_only=self.ascii_only)

    def _marked(self, row: int) -> Marked:
        """Return what the cursor marks in a row."""
        stop = self._window.cursor
        if stop is None or row != stop.row:
            return NOTHING
        mark = self.unfocused
        if self.is_in_use:
            mark = "tall" if self._listing.span_of(stop).height > _TALL else "cursor"
        return Marked(stop.place, mark, self.name_chosen)

    def notify_style_update(self) -> None:
        """Take the styles anew when the theme or a class changes."""
        super().notify_style_update()
        self._looks.clear()

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

    def _lay_out(self) -> None:
        """Make the listing and its window anew, for the parts and the width there are."""
        preparation = Preparation(self._names, ascii_only=self.ascii_only)
        preparation.pattern = self.pattern
        self._listing = Listing(
            self._parts,
            self._width - _BAR - _AIR,
            self._detail,
            signs=ASCII_SIGNS if self.ascii_only else UNICODE_SIGNS,
            preparation=preparation,
            own=self._own,
        )
        self._window = Viewport(
            self._listing.count,
            self._listing.height_of,
            self._listing.stops,
            self._window.height,
            self._listing.span_of,
        )

    def _move(self, act: Callable[[], None]) -> None:
        """Let the window move, and repaint what that changed and no more."""
        window, told = self._window, self._told
        cursor, top, name = window.cursor, window.top, self._picked
        act()
        if window.cursor != cursor:
            self._picked = None
        if window.top != top:
            self._repaint()
        elif (window.cursor, self._picked) != (cursor, name):
            self._repaint_stops(cursor, window.cursor)
            self._tell_position()
        self._tell_change(told)

    def _repaint(self) -> None:
        """Repaint every line in sight."""
        self._seen = self._window.visible()
        self.refresh(self.content_size.region)
        self._tell_position()

    def _repaint_stops(self, *stops: Stop | None) -> None:
        """Repaint the lines in sight where the cursor was, and where it is."""
        changed = set[Anchor]()
        for stop in stops:
            if stop is not None:
                first, height = self._listing.span_of(stop)
                changed.update(Anchor(stop.row, line) for line in range(first, first + height))
        lines = [y for y, anchor in enumerate(self._seen) if anchor in changed]
        self.refresh(*(Region(0, y, self._width, 1) for y in lines))

    def _tell_position(self) -> None:
        """Show the place in the bottom border, where there is more than is seen."""
        text = self._window.told(*("^v" if self.ascii_only else "↑↓"))
        if text != self._position:
            self._position = text
            # Set behind the property, which would repaint the whole list for its one line.
            self._border_subtitle = Content(text)
            self.refresh(Region(0, self.content_size.height, self._width, 1))

    @property
    def _told(self) -> Told:
        """What is told of the row with the cursor: its record, and whether it names others."""
        return self.selected, bool(self.names)

    def _tell_change(self, before: Told) -> None:
        """Say that the cursor is on another record than before."""
        if self._told != before:
            self.post_message(RowHighlighted(self, self.selected))
