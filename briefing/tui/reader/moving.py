"""Moving: sections and panes, zoom, cards, the way back and forward."""

from __future__ import annotations

from textual import on
from textual.events import DescendantFocus

from briefing.tui.messages import RowChosen
from briefing.tui.panes import CardPane, SectionPane
from briefing.tui.places import EVERY
from briefing.tui.reader.base import ReaderBase


class Moving(ReaderBase):
    """Goes from place to place."""

    @on(RowChosen)
    def open_card(self, event: RowChosen) -> None:
        """Open the card of the record that was asked for."""
        if event.ref is not None:
            self.go(self.place.open(event.ref))

    @on(DescendantFocus)
    def follow_focus(self, event: DescendantFocus) -> None:
        """Go where a click has put the focus; keys may have put it elsewhere in the meantime."""
        pane, place = event.widget, self.place
        if pane is not self.focused:
            return
        if isinstance(pane, SectionPane) and (pane.number != place.section or place.cards):
            away = pane.number != place.section
            self.go(place.go(pane.number, self.page) if away else place.close())
        elif isinstance(pane, CardPane) and not place.cards and self.record is not None:
            self.go(place.open(self.record))

    def action_section(self, number: int) -> None:
        """Go to a section."""
        self.go(self.place.go(number, self.page))

    def action_pane(self, direction: int) -> None:
        """Go to the next pane that is shown; to the next section where there is one pane."""
        self.go(self.place.across(direction, self.page, self._sheet.pane.selected))

    def action_hit(self, direction: int) -> None:
        """Go to the next section: there is no search to step through."""
        self.go(self.place.step(direction, EVERY, self.page))

    def action_front(self) -> None:
        """Go to the front page."""
        self.go(self.place.front(self.page))

    def action_zoom(self) -> None:
        """Give a section the screen, or take it back."""
        self.go(self.place.zoom(self.page))

    def action_close(self) -> None:
        """Close what was opened last; where that is where the reader came from, as it was left."""
        self._close()

    def _close(self) -> None:
        target, last = self.place.back(self.page), self.history.last
        if last is not None and last.place == target:
            self.action_back()
        else:
            self.go(target)

    def action_back(self) -> None:
        """Go back to the place before; where there is none, close what is open."""
        visit = self.history.back(self.here)
        if visit is None:
            self.go(self.place.back(self.page))
        else:
            self.return_to(visit)

    def action_forward(self) -> None:
        """Go forward to where the way back was taken."""
        visit = self.history.forward(self.here)
        if visit is None:
            self.tell("Nothing further on: > goes where < came from")
        else:
            self.return_to(visit)

    def action_leave(self) -> None:
        """Close what was opened last; where nothing is open, leave the briefing."""
        before = self.place
        self._close()
        if self.place == before:
            self.leave()

    def leave(self) -> None:
        """Leave the briefing, and with it the program."""
        self.app.exit()

    def look_for(self, words: str) -> None:
        """Search for words, from where the reader is; without an ability for it, do nothing."""
