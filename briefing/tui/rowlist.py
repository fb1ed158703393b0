"""The one list of rows: every pane, card and page of help is made of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from briefing.tui.anchors import Anchor, Stop
from briefing.tui.bindings import bindings
from briefing.tui.blocks import place_at
from briefing.tui.messages import RowChosen
from briefing.tui.rowbase import IN_USE
from briefing.tui.standing import Standing

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

    from briefing.model.lookups import RecordRef

__all__ = ["IN_USE", "RowList"]

_WHEEL = 3
"""Lines that one notch of a mouse wheel scrolls."""


class RowList(Standing, can_focus=True):
    """Rows of any height, of which only those in sight are ever laid out, and their keys."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("rows")

    def let_go(self) -> bool:
        """Let go of the name that is chosen; False where none was."""
        chosen = self.name_chosen
        self._move(self._choose_none)
        return chosen != self.name_chosen

    @property
    def found_here(self) -> str:
        """What is marked as found in the row with the cursor, as far as its lines show it."""
        stop = self._window.cursor
        lines = () if stop is None else self._listing.lines(stop.row)
        blocks = (block for line in lines for block in line if stop and block.place == stop.place)
        return "".join(piece.text for block in blocks for piece in block.phrase if piece.found)

    def reveal_found(self, *, here: bool = False) -> None:
        """Scroll to the first of what is looked for; `here` to that of the row with the cursor.

        Nothing moves where some of it is in sight.
        """
        stop = self._window.cursor if here else None
        seen = (each for each in self._window.visible() if stop is None or each.row == stop.row)
        blocks = (block for row, line in seen for block in self._listing.lines(row)[line])
        shown = (block for block in blocks if stop is None or block.place == stop.place)
        if any(piece.found for block in shown for piece in block.phrase):
            return
        found = self._listing.first_found(stop)
        if found is not None:
            self._move(partial(self._window.show, found))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that was clicked; a second click asks for its record."""
        at = event.get_content_offset(self)
        stop = self._stop_at(at.x, at.y) if at else None
        if stop is None:
            return
        if stop == self._window.cursor:
            self.action_choose()
        else:
            self._move(partial(self._window.select, stop))

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

    def action_name(self, direction: int) -> None:
        """Choose the next name in the row, or the one before; after the last one the first."""
        names, stop = self._listing.names(self._window.cursor), self._window.cursor
        if not names or stop is None or not self._window.shows(stop):
            return
        among, chosen = list(names), self.name_chosen
        at = among.index(chosen) + direction if chosen in names else min(direction, 0)
        name = among[at % len(among)]
        self._move(partial(self._choose, name, Anchor(stop.row, names[name])))

    def action_choose(self) -> None:
        """Ask for the record under the cursor, or the name that is chosen, if that is in sight."""
        if self.opens and self._window.shows(self._window.cursor):
            self.post_message(RowChosen(self, self.selected))

    def _choose(self, name: RecordRef, line: Anchor) -> None:
        """Take a name of the row, and bring it into sight."""
        self._picked = name
        self._window.uncover(line)

    def _choose_none(self) -> None:
        self._picked = None

    def _stop_at(self, x: int, y: int) -> Stop | None:
        """Return where the cursor goes for a cell of the window."""
        if y >= len(self._seen):
            return None
        row, line = self._seen[y]
        place = place_at(self._listing.lines(row)[line], x)
        stop = None if place is None else Stop(row, place)
        return stop if stop is not None and self._listing.holds(stop) else None
