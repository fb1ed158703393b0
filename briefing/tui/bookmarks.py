"""Places written down, to be found again another day, in whatever the briefing is by then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from briefing.model.successors import found_again, print_of
from briefing.tui.history import Visit
from briefing.tui.moved import place_now, stand_now, without_gone
from briefing.tui.places import EVERY, Place
from briefing.tui.stands import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.model.lookups import Lookups
    from briefing.model.records import RecordRef


class Bookmark(msgspec.Struct, frozen=True, kw_only=True):
    """A place in a briefing, and how its lists stand."""

    place: Place
    """The place."""
    lists: dict[int, Stand] = {}
    """How the list of each section stands that was seen, by its number."""
    card: Stand = Stand()
    """How the card stands, where one is open."""
    prints: dict[str, int] = {}
    """By what a record is known that has no id; its name is its collection and its key."""
    is_short: bool = False
    """Whether a card was open there whose record is gone."""

    @property
    def visit(self) -> Visit:
        """The place as a reader goes there."""
        return Visit(self.place, self.lists.get(self.place.section, Stand()), self.card)


def write_down(visit: Visit, lists: Mapping[int, Stand], lookups: Lookups) -> bytes:
    """Return a place as it is kept."""
    stands = {**lists, visit.place.section: visit.rows}
    card = visit.card if visit.place.cards else Stand()
    bookmark = Bookmark(place=visit.place, lists=stands, card=card)
    prints = {_name(ref): print_of(ref, lookups) for ref in set(_refs(bookmark))}
    known = {name: print_ for name, print_ in prints.items() if print_}
    return msgspec.json.encode(msgspec.structs.replace(bookmark, prints=known))


def find_again(data: bytes, lookups: Lookups) -> Bookmark | None:
    """Return a place that was written down, as it is in this version of the briefing.

    None where it was not written by a program that we understand. What a list stood on and is
    gone is None in its stand.
    """
    try:
        left = msgspec.json.decode(data, type=Bookmark)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    if not _is_sound(left):
        return None

    def now(ref: RecordRef) -> RecordRef | None:
        return found_again(ref, left.prints.get(_name(ref), 0), lookups)

    place = without_gone(place_now(left.place, now))
    return Bookmark(
        place=place,
        lists={number: stand_now(stand, now) for number, stand in left.lists.items()},
        card=stand_now(left.card, now),
        is_short=len(place.cards) < len(left.place.cards),
    )


def _is_sound(left: Bookmark) -> bool:
    """Tell whether every number is one that a list can stand at."""
    stands = (*left.lists.values(), left.card)
    numbers = [n for each in stands for n in (each.ordinal, each.offset or 0, *each.top)]
    sections = {left.place.section, left.place.home, *left.lists}
    return min(numbers) >= 0 and sections <= set(EVERY)


def _refs(bookmark: Bookmark) -> Iterator[RecordRef]:
    """Yield every record that a place names."""
    yield from (opened.ref for opened in bookmark.place.cards)
    for stand in (*bookmark.lists.values(), bookmark.card):
        yield from (ref for ref in (stand.ref, stand.name) if ref is not None)


def _name(ref: RecordRef) -> str:
    return f"{ref.collection} {ref.key}"
