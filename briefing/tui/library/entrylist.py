"""The list of briefings, and what stands beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from briefing.tui.anchors import Stop
from briefing.tui.library.shelf import Shelf
from briefing.tui.preparing import Preparation
from briefing.tui.rowlist import RowList
from briefing.tui.viewport import Viewport

if TYPE_CHECKING:
    from briefing.library.entries import Entry
    from briefing.tui.library.library import Library
    from briefing.tui.voices import Mark

_BAR, _AIR = 1, 1
"""Cells at the left edge, for the bar of the cursor, and at the right edge."""


class EntryList(RowList):
    """Briefings, two lines each, of which only those in sight are ever read from the index."""

    _library: Library | None = None

    def present(self, library: Library) -> None:
        """Show a library as it is now; the cursor stays with its briefing."""
        self._library = library
        self.show(())

    @property
    def entry(self) -> Entry | None:
        """The briefing under the cursor."""
        stop = self._window.cursor
        if stop is None or not isinstance(self._listing, Shelf):
            return None
        return self._listing.entry(stop.row)

    def _lay_out(self) -> None:
        preparation = Preparation(ascii_only=self.ascii_only)
        preparation.pattern = self.pattern
        cells = self._width - _BAR - _AIR
        self._listing = Shelf(self._library, cells, preparation, ascii_only=self.ascii_only)
        self._window = Viewport(
            self._listing.count,
            self._listing.height_of,
            self._listing.stops,
            self._window.height,
            self._listing.span_of,
        )

    def stand_on(self, row: int) -> None:
        """Put the cursor on a row, in the middle of the window where it was out of sight."""
        self._move(partial(self._window.select, Stop(row)))

    def entitle(self, title: str) -> None:
        """Put a title into the border."""
        self._show_title(title)


class PreviewPane(RowList):
    """What the library knows of the briefing under the cursor."""

    @property
    def unfocused(self) -> Mark:
        """It is read from its beginning; its cursor shows once it has the focus."""
        return "none"

    def on_mount(self) -> None:
        """Say what this is."""
        self._border_title = Content("At a glance")
