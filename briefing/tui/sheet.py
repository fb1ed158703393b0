"""What lies between the top line and the hints: the panes that a place asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container

from briefing.tui.panes import CardPane, SectionPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.tui.pages import Page
    from briefing.tui.panes import Depth
    from briefing.tui.places import Place
    from briefing.tui.rowlist import RowList

ORDER = (1, 5, 6, 2, 3, 4, 7, 8, 9)
"""The order in which panes are laid out, row by row."""


class Sheet(Container):
    """Holds the panes; one is made when it is first seen."""

    def __init__(
        self, make_pane: Callable[[int], SectionPane], make_card: Callable[[], CardPane]
    ) -> None:
        """Take what makes the pane of a section, and the card: they are bound to our holder."""
        super().__init__()
        self._make_pane = make_pane
        self._make_card = make_card
        self._section = 1

    @property
    def pane(self) -> SectionPane:
        """The pane of the section that the reader is in, filled."""
        pane = self.get_child_by_id(f"section-{self._section}", SectionPane)
        pane.catch_up()
        return pane

    @property
    def card(self) -> CardPane | None:
        """The card, once one was seen."""
        return next(iter(self.query_children(CardPane)), None)

    def show(self, place: Place, page: Page) -> RowList:
        """Show the panes of a place, and no others; return the one that has the focus there."""
        self._section = place.section
        numbers, card_seen = seen(place, page)
        self._make_missing({*numbers, place.section}, card_seen=card_seen)
        depth = depth_of(place, page)
        for pane in self.query_children(SectionPane):
            if pane.number in numbers:  # made ready first: no frame shows what was there before
                pane.depth = depth
                pane.catch_up()
            _show(pane, shown=pane.number in numbers)
        if self.card is not None:
            _show(self.card, shown=card_seen)
            if place.cards:
                return self.card
        return self.pane

    def _make_missing(self, numbers: set[int], *, card_seen: bool) -> None:
        """Make the panes that are seen for the first time, each in its place."""
        there = {pane.number: pane for pane in self.query_children(SectionPane)}
        for number in sorted(numbers - there.keys(), key=ORDER.index):
            later = ORDER[ORDER.index(number) + 1 :]
            after = next((there[each] for each in later if each in there), self.card)
            there[number] = self._make_pane(number)
            self.mount(there[number], before=after)
        if card_seen and self.card is None:
            self.mount(self._make_card())


def _show(pane: RowList, *, shown: bool) -> None:
    """Show or hide a pane; setting what is so already would lay everything out again."""
    if pane.display != shown:
        pane.display = shown


def depth_of(place: Place, page: Page) -> Depth:
    """Return how much room a section has."""
    if place.view(page) == "front":
        return "front"
    return "alone" if page.roomy and not page.has_beside(place.section) else "index"


def seen(place: Place, page: Page) -> tuple[tuple[int, ...], bool]:
    """Return the numbers of the sections that are to be seen, and whether a card is."""
    view = place.view(page)
    if view == "front":
        return page.front, False
    if page.has_beside(place.section):
        return (place.section,), True
    return ((), True) if view == "card" else ((place.section,), False)
