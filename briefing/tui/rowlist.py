"""The one list of rows: every pane, card and page of help is made of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Region
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from briefing.rendering.layout import ASCII_SIGNS, UNICODE_SIGNS
from briefing.tui.bindings import bindings
from briefing.tui.listing import WHOLE, Listing
from briefing.tui.looks import Looks
from briefing.tui.messages import RowChosen, RowHighlighted
from briefing.tui.stands import Stand
from briefing.tui.viewport import Anchor, Viewport

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from textual import events
    from textual.binding import BindingType

    from briefing.model.lookups import RecordRef
    from briefing.rendering.rows import Part, Phrase
    from briefing.tui.listing import Detail
    from briefing.tui.looks import Mark

_BAR, _AIR = 1, 1
"""Cells at the left edge, for the bar of the cursor, and at the right edge."""

_UNSEEN = 24
"""Lines that a window is taken to have before it has a size; keys may come before it does."""

_TALL = 2
"""Lines beyond which a row is text to be read more than a line of a table."""

_WHEEL = 3
"""Lines that one notch of a mouse wheel scrolls."""


IN_USE = "in-use"
"""The class of a list whose cursor a prompt moves."""


class RowList(Widget, can_focus=True):
    """Rows of any height, of which only those in sight are ever laid out."""

    ascii_only: var[bool] = var(False)  # noqa: FBT003 - the value it starts with
    """Whether nothing but ASCII is drawn."""
    pattern: var[str] = var("")
    """What a search is looking for, spelt as it is drawn."""
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = bindings("rows")

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._looks = Looks(self)
        self._parts: Sequence[Part] = ()
        self._detail = WHOLE
        self._width = 0
        self._listing = Listing((), 1)
        self._window = Viewport(0, self._listing.height_of, (), _UNSEEN)
        self._seen: list[Anchor] = []
        self._position = ""

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
        """The record whose row has the cursor."""
        return self._listing.ref_of(self._window.cursor)

    def expect(self, width: int, height: int) -> None:
        """Take this for the size until there is one: how far a key goes depends on it."""
        self._width = width
        self._window.height = height

    def show(self, parts: Sequence[Part], detail: Detail = WHOLE) -> None:
        """Show these parts; the cursor stays with its record, or near where that one was."""
        ref, before = self.selected, self._window
        self._parts, self._detail = self._spelt(parts), detail
        self._lay_out()
        kept = None if ref is None else self._listing.place_of(ref)
        if kept is None and before.ordinal and self._window.stops:
            kept = self._window.stops[min(before.ordinal, len(self._window.stops)) - 1]
        if self._width:
            self._window.stand_as(before, kept)
            self._repaint()
        elif kept is not None:  # before the first frame there is nothing to stand in
            self._window.cursor = kept
        self._tell_change(ref)

    def select(self, ref: RecordRef, *, at: int | None = None) -> None:
        """Put the cursor on the row of a record, where there is one; `at` so many lines down."""
        row = self._listing.place_of(ref)
        if row is not None and (row != self._window.cursor or at is not None):
            self._move(partial(self._window.select, row, at=at))

    @property
    def stand(self) -> Stand:
        """Where the list stands: the row with its cursor, and what is in sight."""
        window = self._window
        begins = window.cursor is not None and Anchor(window.cursor, 0) in window.visible()
        offset = window.offset_of(window.cursor) if begins and window.cursor is not None else None
        return Stand(self._listing.ref_of(window.cursor), window.ordinal, offset, tuple(window.top))

    def stand_again(self, left: Stand) -> None:
        """Stand as the list did when it was left, as far as its rows are still there."""
        ref = self.selected
        self._window.stand_at(self._row_of(left), left.offset, Anchor(*left.top))
        self._repaint()
        self._tell_change(ref)

    def _row_of(self, left: Stand) -> int | None:
        """Return the row that the cursor stood on: a record may stand on more than one."""
        stops, at = self._window.stops, left.ordinal - 1
        if 0 <= at < len(stops) and self._listing.ref_of(stops[at]) == left.ref:
            return stops[at]
        found = None if left.ref is None else self._listing.place_of(left.ref)
        if found is None and stops and at >= 0:
            found = stops[min(at, len(stops) - 1)]
        return found

    def watch_pattern(self) -> None:
        """Mark what is looked for in place; nothing moves."""
        self._listing.mark(self.pattern)
        self._repaint()

    @property
    def found_here(self) -> str:
        """What is marked as found in the row with the cursor, as far as its lines show it."""
        row = self._window.cursor
        lines = () if row is None else self._listing.lines(row)
        return "".join(piece.text for line in lines for piece in line if piece.found)

    def reveal_found(self, *, here: bool = False) -> None:
        """Scroll to the first of what is looked for; `here` to that of the row with the cursor.

        Nothing moves where some of it is in sight.
        """
        row = self._window.cursor if here else None
        seen = (each for each in self._window.visible() if row is None or each.row == row)
        lines = (self._listing.lines(each.row)[each.line] for each in seen)
        if any(piece.found for line in lines for piece in line):
            return
        found = self._listing.first_found(row)
        if found is not None:
            self._move(partial(self._window.show, Anchor(*found)))

    def restart(self) -> None:
        """Forget the place; what is shown next begins at its first line."""
        self._parts = ()
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window."""
        if y >= len(self._seen):
            return Strip.blank(self._width, self._looks.of("said"))
        row, line = self._seen[y]
        lines = self._listing.lines(row)
        mark: Mark = "none"
        if row == self._window.cursor:
            mark = (
                ("tall" if len(lines) > _TALL else "cursor") if self.is_in_use else self.unfocused
            )
        return self._strip(lines[line], mark)

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
        if width != self._width:
            self._width = width
            self._lay_out()
        self._window.height = max(height, 1)
        if not unseen:
            self._window.stand_as(before, before.cursor)
        elif before.cursor is not None and before.cursor != self._window.cursor:
            self._window.select(before.cursor)
        self._seen = self._window.visible()
        self._tell_position()
        return True

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that was clicked; a second click asks for its record."""
        at = event.get_content_offset(self)
        row = self._seen[at.y].row if at and at.y < len(self._seen) else None
        if row is None or self._listing.ref_of(row) is None:
            return
        if row == self._window.cursor:
            self.action_choose()
        else:
            self._move(partial(self._window.select, row))

    def on_mouse_scroll_down(self) -> None:
        """Scroll by some lines."""
        self._move(partial(self._window.scroll, _WHEEL))

    def on_mouse_scroll_up(self) -> None:
        """Scroll back by some lines."""
        self._move(partial(self._window.scroll, -_WHEEL))

    def action_step(self, direction: int) -> None:
        """Move the cursor to the next row, or the one before."""
        self._move(partial(self._window.step, direction))

    def action_page(self, direction: int, share: int = 1) -> None:
        """Move a window's height, or a share of it."""
        self._move(partial(self._window.page, direction, share))

    def action_home(self) -> None:
        """Move to the first row."""
        self._move(self._window.home)

    def action_end(self) -> None:
        """Move to the last row."""
        self._move(self._window.end)

    def action_choose(self) -> None:
        """Ask for the record under the cursor, if that is in sight."""
        if self.selected is not None and self._window.shows(self._window.cursor):
            self.post_message(RowChosen(self, self.selected))

    def _spelt(self, parts: Sequence[Part]) -> Sequence[Part]:
        """Return the parts in the characters that may be drawn."""
        if not self.ascii_only:
            return parts
        from briefing.rendering.ascii import ascii_part  # noqa: PLC0415 - its tables cost start-up time

        return [ascii_part(part) for part in parts]

    def _lay_out(self) -> None:
        """Make the listing and its window anew, for the parts and the width there are."""
        signs = ASCII_SIGNS if self.ascii_only else UNICODE_SIGNS
        room = self._width - _BAR - _AIR
        self._listing = Listing(self._parts, room, self._detail, signs=signs)
        self._listing.mark(self.pattern)
        self._window = Viewport(
            len(self._listing.rows),
            self._listing.height_of,
            self._listing.stops,
            self._window.height,
        )

    def _move(self, act: Callable[[], None]) -> None:
        """Let the window move, and repaint what that changed and no more."""
        window, ref = self._window, self.selected
        cursor, top = window.cursor, window.top
        act()
        if window.top != top:
            self._repaint()
        elif window.cursor != cursor:
            self._repaint_rows({cursor, window.cursor})
            self._tell_position()
        self._tell_change(ref)

    def _repaint(self) -> None:
        """Repaint every line in sight."""
        self._seen = self._window.visible()
        self.refresh(self.content_size.region)
        self._tell_position()

    def _repaint_rows(self, rows: Collection[int | None]) -> None:
        """Repaint the lines in sight of some rows."""
        lines = [y for y, (row, _) in enumerate(self._seen) if row in rows]
        self.refresh(*(Region(0, y, self._width, 1) for y in lines))

    def _tell_position(self) -> None:
        """Show the place in the bottom border, where there is more than is seen."""
        window = self._window
        above, below = window.more_above, window.more_below
        text = ""
        if above or below:
            place = f"{window.ordinal}/{len(window.stops)}" if window.stops else "more"
            up, down = "^v" if self.ascii_only else "↑↓"
            text = " ".join(filter(None, (up if above else "", place, down if below else "")))
        if text != self._position:
            self._position = text
            # Set behind the property, which would repaint the whole list for its one line.
            self._border_subtitle = Content(text)
            self.refresh(Region(0, self.content_size.height, self._width, 1))

    def _tell_change(self, before: RecordRef | None) -> None:
        """Say that the cursor is on another record than before."""
        if self.selected != before:
            self.post_message(RowHighlighted(self, self.selected))

    def _strip(self, phrase: Phrase, mark: Mark) -> Strip:
        """Return a line as Textual draws it; its text is never markup."""
        looks = self._looks
        bar = ">" if self.ascii_only else "▌"
        edge = Segment(" " if mark == "none" else bar, looks.bar(mark))
        segments = [
            Segment(piece.text, looks.of(piece.voice, mark, found=piece.found)) for piece in phrase
        ]
        return Strip([edge, *segments]).extend_cell_length(self._width, looks.of("said", mark))
