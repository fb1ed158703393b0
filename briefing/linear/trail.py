"""The pages that were opened, the last of which is read now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from briefing.linear.pages import Page

if TYPE_CHECKING:
    from briefing.model.lookups import RecordRef

_REMEMBERED = 100
"""Pages that one can go back over."""


class Place(msgspec.Struct):
    """A page that was opened, and how far it was read."""

    page: Page
    """The page."""
    rest: list[str] = []
    """The lines that are still to be read."""
    at: int = 0
    """The number that was opened from here last; 0 for none, as where a name was given instead."""

    def numbered(self, number: int) -> RecordRef | int | None:
        """Return what a number opens here; None for nothing."""
        refs = self.page.refs
        return refs[number - 1] if 1 <= number <= len(refs) else None

    def following(self) -> RecordRef | None:
        """Step to the record after the one that was opened last by its number.

        None after the last one, and where what was opened last is none of those listed here.
        """
        found = self.numbered(self.at + 1) if self.at else None
        if not isinstance(found, tuple):
            return None
        self.at += 1
        return found


class Trail:
    """Where a reader is, and the way back."""

    def __init__(self) -> None:
        self._places: list[Place] = []

    @property
    def here(self) -> Place:
        """The page that is read now."""
        return self._places[-1]

    @property
    def beneath(self) -> Place:
        """The page that the one of now was opened from; that of now where there is no other."""
        return self._places[-2:][0]

    @property
    def section(self) -> int:
        """The number of the section that is read, or that what is read was opened from."""
        return next((each.page.section for each in reversed(self._places) if each.page.section), 0)

    def go(self, page: Page) -> Place:
        """Open a page."""
        self._places = [*self._places[1 - _REMEMBERED :], Place(page)]
        return self.here

    def turn(self, page: Page) -> Place:
        """Open a page in place of the one that is read now."""
        self._places[-1] = Place(page)
        return self.here

    def back(self) -> Place | None:
        """Leave the page of now; None where there is no other."""
        if len(self._places) < 2:
            return None
        self._places.pop()
        return self.here
