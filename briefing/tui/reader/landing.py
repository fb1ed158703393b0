"""Landing: going to a row that a search found, and back to where the search began."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace
from textual.reactive import var

from briefing.model.records import RecordRef
from briefing.tui.history import Visit
from briefing.tui.moved import stand_now, visit_now
from briefing.tui.panes import SectionPane
from briefing.tui.places import Opened
from briefing.tui.reader.narrowing import Filtering
from briefing.tui.rowlist import IN_USE, RowList
from briefing.tui.sought import Sought
from briefing.tui.stands import Stand

if TYPE_CHECKING:
    from briefing.tui.moved import Now
    from briefing.tui.places import Place
    from briefing.tui.seeker import Seeker


class Origin(NamedTuple):
    """Where a search began: all is put back there if it is given up."""

    visit: Visit
    """The place, and how its lists stood."""
    row: RecordRef | None
    """The record of the row that had the cursor."""
    sought: Sought
    """The search that was on before."""
    stands: dict[int, Stand]
    """How the other lists stood that were gone through, by the number of their section."""


class Landing(Filtering):
    """Stands where words were found, with the words in sight."""

    sought: var[Sought] = var(Sought(), init=False)
    """What is searched for, and what was found."""
    pattern: var[str] = var("")
    """What is marked in every pane, spelt as it is drawn."""
    origin: var[Origin | None] = var(None, init=False)
    """Where the search in the prompt began; None while there is no prompt."""

    _seeker: Seeker | None = None

    def go(self, place: Place) -> None:
        """Go to a place, from a prompt too: a palette that lies over it leads anywhere."""
        self._leave_prompt()
        super().go(place)

    def return_to(self, visit: Visit) -> None:
        """Stand somewhere as it was left; a prompt has nothing to go back for any more."""
        self._leave_prompt()
        super().return_to(visit)

    def carry_over(self, now: Now) -> None:
        """Let a prompt lead back to the records that it was opened on."""
        super().carry_over(now)
        if self.origin is not None:
            visit, row, sought, stands = self.origin
            stands = {number: stand_now(stand, now) for number, stand in stands.items()}
            row = None if row is None else now(row)
            self.origin = Origin(visit_now(visit, now), row, sought, stands)

    def _leave_prompt(self) -> None:
        """Give the keys back to the pane."""
        if self.origin is not None:
            self.origin = None
            self.set_focus(self._pane, scroll_visible=False)

    def _land(self, sought: Sought) -> None:
        """Go to a hit, and show where in it the words stand."""
        hit = sought.hit
        if hit is None:
            return
        with self.app.batch_update():
            self.sought = sought
            self._keep_stand(hit.section)
            place = self.place.close()
            self.place = place if hit.section == place.section else place.go(hit.section, self.page)
            self._sheet.pane.select(hit.ref)
            if self._row != hit.ref:  # a pane of the front page may not show every row
                self.place = self.place._replace(zoomed=True)
                self._sheet.pane.select(hit.ref)
            self.opened = Opened(hit.ref)
            self._mark_pane()
            self._show_words(sought)

    def _show_words(self, sought: Sought) -> None:
        """Bring the words of a hit into sight, or say where they are."""
        pane, card = self._sheet.pane, self._sheet.card
        pane.reveal_found(here=True)
        unseen = self._ready().unseen(sought, pane.found_here)
        if not unseen:
            return
        if card is not None and card.display:
            self._reveal()
        else:
            note = ", ".join(filter(None, (unseen, sought.note)))
            self.sought = replace(sought, note=note)

    def _reveal(self) -> None:
        """Scroll the card to what is looked for; once more when it is drawn, if it is new."""
        card = self._sheet.card
        if card is not None:
            card.reveal_found()
            card.call_after_refresh(card.reveal_found)

    def _keep_stand(self, number: int) -> None:
        """Remember how a list stands that a search goes through before it is given."""
        if self.origin is not None and number not in self.origin.stands:
            for pane in self._sheet.query_children(SectionPane):
                if pane.number == number:
                    self.origin.stands[number] = pane.stand

    def _put_back(self, origin: Origin) -> None:
        """Stand as when the search began."""
        with self.app.batch_update():
            for pane in self._sheet.query_children(SectionPane):
                if pane.number in origin.stands:
                    pane.stand_again(origin.stands[pane.number])
            super().return_to(origin.visit)  # where nothing is found the prompt stays
            self._mark_pane()

    def _mark_pane(self) -> None:
        """Draw the pane that the prompt moves in as if it had the focus."""
        for pane in self._sheet.query_children(RowList):
            pane.set_class(self.origin is not None and pane is self._pane, IN_USE)

    def _ready(self) -> Seeker:
        """Return what searches in the briefing that is shown."""
        if self.lookups is None:
            raise RuntimeError
        if self._seeker is None or self._seeker.lookups is not self.lookups:
            from briefing.tui.seeker import Seeker  # noqa: PLC0415 - not needed for the first frame

            self._seeker = Seeker(self.lookups, self.narrowing, self._spelt)
        if self._seeker.narrowing != self.narrowing:
            self._seeker.narrow(self.narrowing)
        return self._seeker

    def _spelt(self, text: str) -> str:
        """Return a text as it is drawn."""
        if not self.ascii_only:
            return text
        from briefing.rendering.ascii import to_ascii  # noqa: PLC0415 - its tables cost start-up time

        return to_ascii(text)

    @property
    def _pane(self) -> RowList:
        """The pane that the reader is in: a list, or the card that is open."""
        card = self._sheet.card
        return card if self.place.cards and card is not None else self._sheet.pane

    @property
    def _row(self) -> RecordRef | None:
        """The record of the row with the cursor."""
        return self._sheet.pane.stand.ref
