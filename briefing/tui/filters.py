"""The filters to choose from: what suits the row with the cursor first, then the most frequent."""

from __future__ import annotations

from heapq import nlargest
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from briefing.model.facets import CONTESTED, ONE_SIDE, Facet, facets
from briefing.model.narrowing import Narrowing
from briefing.rendering.narrowed import told
from briefing.tui.matching import Match, match

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefing.model.facets import Dimension, Facets
    from briefing.model.lookups import Lookups
    from briefing.model.records import RecordRef

_MOST: dict[Dimension, int] = {
    "account": 2,
    "side": 9,
    "kind": 9,
    "actor": 7,
    "place": 7,
    "speaker": 5,
}
"""How many of each dimension are offered before anything is typed, in their order.

Of kinds those of statements alone: the others name what a section holds anyway.
"""

_ALSO = {ONE_SIDE: ("only one side says so", "unconfirmed"), CONTESTED: ("disputed", "denied")}
"""What else the values of `account` are found by."""

_MOST_OWN = 3
"""How many values of a dimension are offered for one row."""

_MOST_FOUND = 50
"""How many matches are offered: enough to see that more letters are needed."""

_BY_OTHER_NAME = 1
"""How much it counts that letters match another name than the one that is shown."""


class Choice(NamedTuple):
    """A filter that can be chosen."""

    text: str
    """What it keeps, or that it is taken away: `said by Ana Moreau`, `remove: denial`."""
    about: str
    """What sort of filter it is, and how many records fit it together with those that are on."""
    narrowing: Narrowing
    """What is on once it is chosen."""


class Filters:
    """What can be chosen while some filter is on."""

    def __init__(self, lookups: Lookups, on: Narrowing, spell: Callable[[str], str] = str) -> None:
        """Take the briefing, the filter that is on, and how a text is spelt on this screen."""
        self._lookups = lookups
        self._on = on
        self._spell = spell
        self._facets: Facets = facets(lookups)

    def removals(self) -> Iterator[Choice]:
        """Yield what takes away each filter that is on, and all of them where there are several."""
        wanted = tuple(self._on.facets)
        for facet in wanted:
            rest = self._on.without(facet.dimension)
            yield Choice(self._spell(f"remove: {told(facet, self._lookups)}"), "", rest)
        if len(wanted) > 1:
            yield Choice("remove all filters", "", Narrowing())

    def suggested(self, ref: RecordRef | None) -> Iterator[Choice]:
        """Yield what suits a record, then the most frequent: what would leave nothing is not."""
        own = _few(self._facets.of(ref)) if ref is not None else []
        if ref is not None and ref.collection == "actors":
            own = [Facet("actor", ref.key), Facet("speaker", ref.key), *own]
        frequent = (facet for dimension in _MOST for facet in self._frequent(dimension))
        for facet in dict.fromkeys((*own, *frequent)):
            if self._on.value(facet.dimension) != facet.value and self._count(facet):
                yield self._choice(facet)

    def matching(self, letters: str) -> Iterator[tuple[Choice, Match]]:
        """Yield what best matches typed letters, what would leave nothing as well."""
        wanted = (facet for facet in self._facets.fitting if facet not in self._on.facets)
        matched = ((self._match(letters, facet), facet) for facet in wanted)
        found = (each for each in matched if each[0].rank)
        for match_, facet in nlargest(_MOST_FOUND, found, key=self._weight):
            yield self._choice(facet), match_

    def _frequent(self, dimension: Dimension) -> list[Facet]:
        """Return the values of a dimension that most records fit, the most frequent first."""
        found = (
            (len(refs), facet)
            for facet, refs in self._facets.fitting.items()
            if facet.dimension == dimension and (dimension != "kind" or _of_statements(refs))
        )
        return [facet for _, facet in nlargest(_MOST[dimension], found, key=itemgetter(0))]

    def _choice(self, facet: Facet) -> Choice:
        """Return the choice of one more wish."""
        count = self._count(facet)
        records = f"{count:,} record{'' if count == 1 else 's'}" if count else "nothing left"
        instead = ", instead" if self._on.value(facet.dimension) else ""
        about = f"{facet.dimension}, {records}{instead}"
        return Choice(self._told(facet), about, self._on.with_facet(facet))

    def _told(self, facet: Facet) -> str:
        """Return what a value is called, as it is spelt here."""
        return self._spell(told(facet, self._lookups))

    def _count(self, facet: Facet) -> int:
        """Return how many records fit once this is wanted too."""
        return len(self._on.with_facet(facet).fitting(self._lookups))

    def _match(self, letters: str, facet: Facet) -> Match:
        """Match letters with what a value is called, and then with its other names."""
        found = match(letters, self._told(facet))
        if not found.rank and any(match(letters, name).rank for name in self._names(facet)):
            return Match(_BY_OTHER_NAME)
        return found

    def _weight(self, found: tuple[Match, Facet]) -> tuple[float, int]:
        """Return how much a match counts: of those alike, what most records fit."""
        return found[0].rank, len(self._facets.fitting[found[1]])

    def _names(self, facet: Facet) -> tuple[str, ...]:
        """Return the other names of an actor, a place or a sort of account."""
        if facet.dimension == "account":
            return _ALSO[facet.value]
        if facet.dimension == "place":
            place = self._lookups.location(facet.value)
            return place.aka if place else ()
        actor = self._lookups.actor(facet.value) if facet.dimension != "kind" else None
        return (*actor.aka, actor.short or "", actor.printed or "") if actor else ()


def _few(own: Iterable[Facet]) -> list[Facet]:
    """Return the first values of each dimension: a row that names ten places suits them all."""
    found: dict[Dimension, list[Facet]] = {}
    for facet in own:
        found.setdefault(facet.dimension, []).append(facet)
    return [facet for each in found.values() for facet in each[:_MOST_OWN]]


def _of_statements(refs: Iterable[RecordRef]) -> bool:
    """Return whether records of a kind are statements: no other collection has the same word."""
    return next(iter(refs)).collection == "statements"
