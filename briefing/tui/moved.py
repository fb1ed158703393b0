"""Places and stands in another version of a briefing: each record under the name it has there."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from briefing.model.records import RecordRef
from briefing.tui.history import Visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.tui.places import Opened, Place
    from briefing.tui.stands import Stand

    Now: TypeAlias = Callable[[RecordRef], RecordRef | None]
    """Returns what a record is called in that version; None where it is gone."""


class Version:
    """A version of a briefing, whose records can be followed into those that take its place."""

    def __init__(self) -> None:
        self._after: tuple[Now, Version] | None = None

    def succeeded(self, now: Now) -> Version:
        """Return the version that takes its place, in which `now` gives what a record is called."""
        after = Version()
        self._after = now, after
        return after

    def latest(self, ref: RecordRef) -> RecordRef | None:
        """Return what a record of this version is called in the latest; None where it is gone."""
        version, found = self, ref
        while version._after is not None:
            now, version = version._after
            later = now(found)
            if later is None:
                return None
            found = later
        return found


_GONE = "#0"
"""The key of a record that is gone: places are counted from 1, so that none ever has it."""


def is_gone(ref: RecordRef) -> bool:
    """Tell whether a record was shown that is no longer there."""
    return ref.key == _GONE


def visit_now(visit: Visit, now: Now) -> Visit:
    """Return a place that was left, with how its lists stood."""
    return Visit(
        place_now(visit.place, now), stand_now(visit.rows, now), stand_now(visit.card, now)
    )


def place_now(place: Place, now: Now) -> Place:
    """Return a place; the card that is shown stays open even where its record is gone."""
    cards = [_opened_now(opened, now) for opened in place.cards]
    before = [opened for opened in cards[:-1] if not is_gone(opened.ref)]
    return place._replace(cards=(*before, *cards[-1:]))


def without_gone(place: Place) -> Place:
    """Return a place without the card of a record that is gone: nobody has seen it."""
    return place._replace(cards=tuple(each for each in place.cards if not is_gone(each.ref)))


def stand_now(stand: Stand, now: Now) -> Stand:
    """Return how a list stands; where the record of its row is gone, the row keeps its number."""
    ref = None if stand.ref is None else now(stand.ref)
    return stand._replace(ref=ref, name=None if stand.name is None else now(stand.name))


def _opened_now(opened: Opened, now: Now) -> Opened:
    ref = opened.ref
    return opened._replace(ref=now(ref) or RecordRef(ref.collection, _GONE))
