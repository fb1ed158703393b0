"""Where the reader is: a section, zoomed or not, and the cards that have been opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from briefing.model.records import RecordRef

if TYPE_CHECKING:
    from briefing.tui.pages import Page

View: TypeAlias = Literal["front", "list", "card"]
"""What has the screen: the front page, one section's list, or a record's card."""

Aspect: TypeAlias = Literal["card", "source"]
"""What of a record is shown: everything that it says, or where that was read."""


class Opened(NamedTuple):
    """A record that was opened."""

    ref: RecordRef
    """The record."""
    aspect: Aspect = "card"
    """What of it is shown."""


EVERY = tuple(range(1, 10))
"""The numbers of all sections."""


class Place(NamedTuple):
    """A place in a briefing; every move returns the next one."""

    section: int = 1
    """The section that has the focus."""
    home: int = 1
    """The pane of the front page that was last in focus."""
    zoomed: bool = False
    """Whether one section has the screen."""
    cards: tuple[Opened, ...] = ()
    """The cards that were opened, one from another; the last one is shown."""

    def view(self, page: Page) -> View:
        """Return what has the screen on this page."""
        if self.cards:
            return "card"
        return "list" if self.zoomed or self.section not in page.front else "front"

    def go(self, section: int, page: Page) -> Place:
        """Go to a section; zoom the one that is at hand already."""
        if section == self.section and not self.cards:
            return self._replace(zoomed=True)
        home = section if section in page.front else self.home
        return self._replace(section=section, home=home, cards=())

    def step(self, direction: int, among: tuple[int, ...], page: Page) -> Place:
        """Go to the next of some sections, in a circle."""
        at = among.index(self.section) if self.section in among else -1
        return self._replace(cards=()).go(among[(at + direction) % len(among)], page)

    def across(self, direction: int, page: Page, ref: RecordRef | None) -> Place:
        """Go to the next pane in sight; to the next section where there is but one.

        Beside a list that is its card; `ref` is the record that the list stands on.
        """
        view = self.view(page)
        if view == "front":
            return self.step(direction, page.front, page)
        if not page.has_beside(self.section) or ref is None:
            return self.step(direction, EVERY, page)
        return self.close() if self.cards else self.open(ref)

    def front(self, page: Page) -> Place:
        """Go to the front page, to the pane that was last in focus there."""
        at = self.section if self.section in page.front else self.home
        if at not in page.front:
            at = 1
        return Place(section=at, home=at)

    def zoom(self, page: Page) -> Place:
        """Give one section the whole screen, or give the screen back to all."""
        if self.view(page) == "front":
            return self._replace(zoomed=True)
        return self.front(page) if page.front else self

    def open(self, ref: RecordRef, aspect: Aspect = "card") -> Place:
        """Go into the card of a record; to the card that is shown already where it is that one."""
        opened = Opened(ref, aspect)
        return self if self.cards[-1:] == (opened,) else self._replace(cards=(*self.cards, opened))

    def close(self) -> Place:
        """Leave every card for the list."""
        return self._replace(cards=())

    def back(self, page: Page) -> Place:
        """Close what was opened last; the same place where there is nothing to close."""
        if self.cards:
            return self._replace(cards=self.cards[:-1])
        if page.front and self.view(page) == "list":
            return self.front(page)
        return self
