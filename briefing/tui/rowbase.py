"""What a list of rows shows and where it stands, laid out and drawn as far as it is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Region
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from briefing.rendering.layout import ASCII_SIGNS, UNICODE_SIGNS
from briefing.tui.listing import WHOLE, Listing
from briefing.tui.messages import RowHighlighted
from briefing.tui.pen import NOTHING, Marked, strip
from briefing.tui.preparing import Preparation
from briefing.tui.viewport import Viewport
from briefing.tui.voices import VoiceStyles

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeAlias

    from briefing.model.lookups import RecordRef
    from briefing.rendering.naming import Names
    from briefing.rendering.rows import Part
    from briefing.tui.anchors import Anchor
    from briefing.tui.blocks import Line
    from briefing.tui.voices import Mark

    Told: TypeAlias = tuple[RecordRef | None, bool]

_BAR, _AIR = 1, 1
"""Cells at the left edge, for the bar of the cursor, and at the right edge."""

_UNSEEN = 24
"""Lines that a window is taken to have before it has a size; keys may come before it does."""

_TALL = 1
"""Lines beyond which a row is text to be read more than a line of a table."""

IN_USE = "in-use"
"""The class of a list whose cursor a prompt moves."""


class RowBase(Widget):
    """Rows of any height with a cursor, and of the row that has it perhaps a name."""

    ascii_only: var[bool] = var(False)  # noqa: FBT003 - the value it starts with
    """Whether nothing but ASCII is drawn."""
    pattern: var[str] = var("")
    """What a search is looking for, spelt as it is drawn."""
    edge_signs: var[Mapping[RecordRef, str]] = var({})
    """What stands at the left edge of the rows of some records, where the cursor does not."""
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._voices = VoiceStyles(self)
        self._parts: Sequence[Part] = ()
        self._detail = WHOLE
        self._names: Names | None = None
        self._own: RecordRef | None = None
        self._width = 0
        self._listing = Listing((), 1)
        self._window = Viewport(0, self._listing.height_of, (), _UNSEEN)
        self._picked: RecordRef | None = None
        self._seen: list[Anchor] = []
        self._drawn: dict[int, tuple[Line, Marked]] = {}
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

    @property
    def heading(self) -> str:
        """What heads the first row in sight, where that has scrolled out of sight."""
        return self._listing.heading_of(self._window.top.row) if self._window.more_above else ""

    @property
    def headings(self) -> Sequence[int]:
        """Which rows head others, counted from 0."""
        return self._listing.headings

    @property
    def opens(self) -> bool:
        """Whether there is a card to open from here: that of a card's own title is open already."""
        return self.selected not in {None, self._own}

    def expect(self, width: int, height: int) -> None:
        """Take this for the size until there is one: how far a key goes depends on it."""
        self._width = width
        self._window.height = height

    def watch_pattern(self) -> None:
        """Mark what is looked for in place; nothing moves."""
        self._listing.mark(self.pattern)
        self._repaint()

    def watch_edge_signs(self) -> None:
        """Put other signs at the edge in place; nothing moves."""
        self._listing.sign(self.edge_signs)
        self._repaint()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window."""
        line, marked = self._drawn[y] = self._line_at(y)
        if not line:
            return Strip.blank(self._width, self._voices.of("said"))
        return strip(line, self._width, self._voices, marked, ascii_only=self.ascii_only)

    def _line_at(self, y: int) -> tuple[Line, Marked]:
        """Return what stands on a line of the window, and what the cursor marks there."""
        if y >= len(self._seen):
            return (), NOTHING
        row, at = self._seen[y]
        line, marked = self._listing.lines(row)[at], self._marked(row)
        return line, marked if any(block.place == marked.place for block in line) else NOTHING

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
        self._voices.clear()

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
            signs_of=self.edge_signs,
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
        if (window.top, window.cursor, self._picked) != (top, cursor, name):
            self._repaint()
        self._tell_change(told)

    def _repaint(self) -> None:
        """Repaint the lines in sight that are not drawn as they should be, and no others."""
        self._seen = self._window.visible()
        height = self.content_size.height
        lines = [y for y in range(height) if self._drawn.get(y) != self._line_at(y)]
        if lines:
            self.refresh(*(Region(0, y, self._width, 1) for y in lines))
        self._tell_position()

    def _tell_position(self) -> None:
        """Show the place in the bottom border, where there is more than is seen."""
        text = self._window.told(*("^v" if self.ascii_only else "↑↓"))
        if text != self._position:
            self._position = text
            # Set behind the property, which would repaint the whole list for its one line.
            self._border_subtitle = Content(text)
            self.refresh(Region(0, self.content_size.height, self._width, 1))

    def _show_title(self, title: str) -> None:
        """Show a title in the top border; none where it is empty."""
        told = Content(title) if title else None
        if told != self._border_title:
            # Set behind the property, which would repaint the whole list for its one line.
            self._border_title = told
            self.refresh(Region(0, -1, self.content_size.width, 1))

    @property
    def _told(self) -> Told:
        """What is told of the row with the cursor: its record, and whether it names others."""
        return self.selected, bool(self.names)

    def _tell_change(self, before: Told) -> None:
        """Say that the cursor is on another record than before."""
        if self._told != before:
            self.post_message(RowHighlighted(self, self.selected))
