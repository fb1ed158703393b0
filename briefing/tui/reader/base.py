"""What every ability of the reader's screen knows: the briefing, the place, how to go and to tell.

An ability is a class of its own that derives from `ReaderBase` and acts on some of the commands;
`ReaderScreen` is all of them together.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.reactive import var

from briefing.errors import BriefingError
from briefing.loading import load
from briefing.model.lookups import Lookups
from briefing.tui.history import History, Visit
from briefing.tui.mainscreen import MainScreen
from briefing.tui.moved import Version, place_now, stand_now, visit_now
from briefing.tui.pages import Page
from briefing.tui.panes import SectionPane
from briefing.tui.places import Opened, Place
from briefing.tui.rowlist import RowList
from briefing.tui.sheet import Sheet
from briefing.tui.stands import Stand

if TYPE_CHECKING:
    from briefing.loading import Loaded
    from briefing.model.briefing import Briefing
    from briefing.model.records import RecordRef
    from briefing.tui.moved import Now


class ReaderBase(MainScreen, inherit_bindings=False):
    """A briefing, the place in it, and what the screen tells."""

    lookups: var[Lookups | None] = var(None)
    """The briefing as it is shown, handed down to every pane."""
    page: var[Page] = var(Page("large"), init=False)
    """The layout for the size there is."""
    place: var[Place] = var(Place(), init=False)
    """Where the reader is; `go` changes it."""
    opened: var[Opened | None] = var(None)
    """What the card shows: the record of the row with the cursor, or what was opened last."""

    def __init__(self, loaded: Loaded) -> None:
        super().__init__()
        self.loaded = loaded
        """The briefing as it was read, and the file that it was read from."""
        self.history = History()
        """The places on either side of this one."""
        self.version = Version()
        """The version that is shown, for what may still hold its records when the next one is."""
        self.is_renewing = False
        """Whether another version is being shown in place of this one: no list stands yet."""

    def present(self) -> None:
        """Show the briefing that was read; the cursor of every list stays with its record."""
        self.lookups = Lookups(self.told_briefing)

    @property
    def told_briefing(self) -> Briefing:
        """The briefing that was read, as this reader wants it told."""
        return self.loaded.briefing

    def read(self, path: str) -> None:
        """Open another briefing; where it cannot be read this one stays as it is."""
        try:
            loaded = self.load(path)
        except BriefingError as error:
            self.tell(f"Not opened: {error}")
        else:
            self.begin(loaded)

    def load(self, path: str) -> Loaded:
        """Read another briefing; raises BriefingError."""
        return load(path, follow=self.loaded.follow)

    def begin(self, loaded: Loaded) -> None:
        """Show another briefing from its front page; abilities let go of what they have of this."""
        self.loaded = loaded
        self.version = Version()
        self.history.clear()
        self.place = Place()
        for pane in self._sheet.query_children(RowList):
            pane.restart()
        self.present()
        self.place = Place().front(self.page)

    def renew(self, loaded: Loaded) -> None:
        """Show another version of the briefing; every list stays with its record."""
        from briefing.model.successors import Successors  # noqa: PLC0415 - not needed for the first frame

        before, card = self.lookups, self._sheet.card
        stands = [(pane, pane.stand) for pane in self._sheet.query_children(RowList)]
        self.loaded = loaded
        self.is_renewing = True
        with self.app.batch_update():
            self.present()
            if before is not None and self.lookups is not None:
                now = Successors(before, self.lookups).of
                self.carry_over(now)
                for pane, stand in stands:
                    if pane is not card or self.place.cards:
                        pane.stand_again(stand_now(stand, now))
        self.is_renewing = False

    def carry_over(self, now: Now) -> None:
        """Put what is kept of the version before into this one; so does any ability with its own.

        `now` gives what a record is called in this version.
        """
        self.version = self.version.succeeded(now)
        self.history.renew(partial(visit_now, now=now))
        self.place = place_now(self.place, now)
        for pane in self._sheet.query_children(SectionPane):
            pane.carry_over(now)

    @property
    def here(self) -> Visit:
        """The place, and how its lists stand."""
        card = self._sheet.card
        return Visit(self.place, self._sheet.pane.stand, card.stand if card else Stand())

    def go(self, place: Place) -> None:
        """Go to a place; the way back leads here, but not from pane to pane of the front page."""
        if place == self.place:
            return
        if not place.view(self.page) == self.place.view(self.page) == "front":
            self.history.leave(self.here)
        self.place = place

    def return_to(self, visit: Visit) -> None:
        """Stand somewhere as it was left; the history stays as it is."""
        self.place = visit.place
        self._sheet.pane.stand_again(visit.rows)
        if visit.place.cards and self._sheet.card is not None:
            self._sheet.card.stand_again(visit.card)

    def jump(self, visit: Visit) -> None:
        """Go somewhere as it was left; the way back leads here."""
        self.history.leave(self.here)
        self.return_to(visit)

    def visit(self, number: int, ref: RecordRef | None = None) -> None:
        """Go to a section, or to the card of one of its records."""
        place = self.place if number == self.place.section else self.place.go(number, self.page)
        self.go(place.close() if ref is None else place.close().open(ref))
        if ref is not None:
            self._sheet.pane.select(ref)

    def visit_row(self, number: int, ref: RecordRef, *, at: int | None = 1) -> None:
        """Give a section the screen, with the cursor on the row of a record, `at` lines down."""
        self.go(self.place.close().go(number, self.page)._replace(zoomed=True))
        self._sheet.pane.select(ref, at=at)

    @property
    def record(self) -> RecordRef | None:
        """The record whose card is shown, or would be; None where the file has it no more."""
        ref = self.opened.ref if self.opened else None
        if ref is None or self.lookups is None:
            return None
        return ref if ref in self.lookups.records(ref.collection) else None

    @property
    def selected(self) -> RecordRef | None:
        """The record that a command is about: under the cursor, or else the one that is open."""
        focus = self._sheet.card if self.place.cards else self._sheet.pane
        chosen = focus.selected if focus is not None else None
        is_here = chosen is not None and chosen.collection != "briefings"
        return chosen if is_here else self.record

    @property
    def _sheet(self) -> Sheet:
        """What holds the panes."""
        return self.get_child_by_type(Sheet)
