"""What names look like, who called whom, and what places and actors are to the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.actors import Actor
from briefing.model.calls import Call
from briefing.model.locations import Location, LocationRole
from briefing.model.lookups import THIRD
from briefing.rendering.guide.seen import Explained, sign
from briefing.rendering.phrases import plain_word
from briefing.rendering.rows import Piece
from briefing.rendering.wording import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.lookups import Lookups
    from briefing.rendering.guide.seen import Seen
    from briefing.rendering.rows import Phrase

_ROLES: dict[LocationRole, str] = {
    "reported-target": "somebody says that it was attacked",
    "damaged": "damage is reported from it",
    "evacuated": "people are reported to have left it",
    "base": "forces are based there",
    "area": "a part of the land that the story speaks of",
    "background": "named to explain the story",
    "disputed-project": "what is planned there is disputed",
}


def explained(seen: Seen) -> Iterator[Explained]:
    """Explain the colours of sides, signs of calls, and words about places and actors."""
    yield from _sides(seen.lookups)
    calls = [each for each in seen.records if isinstance(each, Call)]
    if any(each.from_ for each in calls):
        yield Explained(sign("→", "said"), "the first called the second")
    if any(each.between for each in calls):
        yield Explained(sign("↔", "said"), "they spoke; who called is not said")
    if any(each.channel == "unstated" for each in calls) and seen.section != "timeline":
        told = "the source does not say whether they met, phoned or wrote"
        yield Explained(sign("channel not stated", "support"), told)
    yield from _actors([each for each in seen.records if isinstance(each, Actor)], seen)
    places = [each for each in seen.records if isinstance(each, Location)]
    for role in dict.fromkeys(each.role for each in places if each.role):
        yield Explained(sign(plain_word(role), "support"), _ROLES[role])


def _sides(lookups: Lookups) -> Iterator[Explained]:
    """Explain the colour of each side, and of those on none where there are any."""
    for number, side in enumerate(lookups.briefing.sides, 1):
        told = f"side {number}: its people have this colour, which only repeats whose they are"
        yield Explained(_unlinked(names.short(side, lookups)), told)
    if any(lookups.side_index(each.id) == THIRD for each in lookups.briefing.actors):
        told = "those who stand on none of the sides"
        yield Explained((Piece("third parties", "third"),), told)


def _actors(actors: list[Actor], seen: Seen) -> Iterator[Explained]:
    """Explain what is seen of actors."""
    if seen.ref is None and any(each.of for each in actors):
        yield Explained(sign("  Name"), "one that stands in belongs to the one above it")
    if any(each.unnamed for each in actors):
        unnamed = next(each for each in actors if each.unnamed)
        told = "the source gives no name; this description stands in for it"
        yield Explained(_unlinked(names.short(unnamed.id, seen.lookups)), told)


def _unlinked(name: Piece) -> Phrase:
    """Return a name that is looked at here and not opened."""
    return (name._replace(link=None),)
