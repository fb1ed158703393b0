"""Disputes side by side: claims on the left, and on the right what is said against them.

An answer to an answer stands on the left again, further down, with its own answers beside it.
Wherever two accounts that dispute each other do not stand side by side, both say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from briefing.rendering.phrases import joined, listing, support
from briefing.rendering.rows import Band, Row
from briefing.rendering.wording import titles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from briefing.model.disputes import Dispute, Turn
    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Account, Phrase

    Teller: TypeAlias = Callable[[Turn], Row]
    Places: TypeAlias = list[int]

_MOST = 8
"""Accounts on each side of a band: it is laid out whole, however little of it is in sight."""

_BOTH = 2
"""How many are called both."""

_WHERE = ("above", "beside", "below")


class _Pairing(NamedTuple):
    """Where the accounts of one band stand in their dispute."""

    claims: Places
    answers: Places


def bands(dispute: Dispute, tell: Teller, lookups: Lookups) -> Iterator[Band]:
    """Yield the bands of a dispute from the top; `tell` gives the row of an account."""
    pairings = list(_pairings(dispute))
    order = [place for pairing in pairings for side in pairing for place in side]
    telling = _Telling(dispute, tell, lookups, {place: rank for rank, place in enumerate(order)})
    for pairing in pairings:
        yield Band(
            claims=tuple(telling.claim(place, pairing) for place in pairing.claims),
            answers=tuple(telling.answer(place, pairing) for place in pairing.answers),
            goes_on=pairing != pairings[-1],
        )


class _Telling:
    """Tells the accounts of a dispute, with what cannot be seen from where they stand."""

    def __init__(
        self, dispute: Dispute, tell: Teller, lookups: Lookups, ranks: Mapping[int, int]
    ) -> None:
        """Take how far from the top each account stands, too."""
        self.dispute, self.tell, self.lookups, self.ranks = dispute, tell, lookups, ranks

    def claim(self, here: int, pairing: _Pairing) -> Account:
        """Return an account on the left; of its answers those of the next band are counted."""
        turn, beside = self.dispute[here], pairing.answers
        unseen = [each for each in turn.disputed_by if each not in beside]
        claims = set(pairing.claims)
        elsewhere = [each for each in unseen if self.dispute[each].under not in claims]
        more = len(unseen) - len(elsewhere)
        return (
            replace(self.tell(turn), indent=0),
            *self._note("disputes ", turn.disputes, here, beside),
            *self._note("disputed by ", elsewhere, here, beside),
            *([Row(cells=(support(f"disputed by {more:,} more, below"),), indent=1)] * bool(more)),
        )

    def answer(self, here: int, pairing: _Pairing) -> Account:
        """Return an account on the right: plainly it disputes the one claim beside it, if any."""
        turn, beside = self.dispute[here], pairing.claims
        plain = len(beside) == 1 and beside[0] in turn.disputes
        also = [each for each in turn.disputes if each not in beside] if plain else []
        elsewhere = [each for each in turn.disputed_by if each not in beside]
        return (
            replace(self.tell(turn), indent=0),
            *self._note("disputes ", () if plain else turn.disputes, here, beside),
            *self._note("also disputes ", also, here, beside),
            *self._note("disputed by ", elsewhere, here, beside),
        )

    def _note(self, sign: str, places: Sequence[int], here: int, beside: Places) -> Iterator[Row]:
        """Yield a line that names some accounts, and says where they stand; none for no account."""

        def where(there: int) -> str:
            if there in beside:
                return "beside"
            return "above" if self.ranks[there] < self.ranks[here] else "below"

        if places:
            named = called(places, where, self.dispute, self.lookups, beside)
            yield Row(cells=(support(sign) + named,), indent=1)


def called(
    places: Sequence[int],
    where: Callable[[int], str],
    dispute: Dispute,
    lookups: Lookups,
    beside: Sequence[int] = (),
) -> Phrase:
    """Return what the accounts at some places are called, and where those are seen.

    All that stand `beside` this account, where there are several, are no more than counted.
    """

    def named(found: Places) -> Phrase:
        if len(found) > 1 and set(found) == set(beside):
            return support("both" if len(found) == _BOTH else f"all {len(found):,}")
        accounts = (dispute[place].account for place in found)
        return listing([titles.reference(lookups.ref_of(each), each, lookups) for each in accounts])

    told = {word: [place for place in places if where(place) == word] for word in _WHERE}
    return joined([named(at) + support(f", {word}") for word, at in told.items() if at], "; ")


def _pairings(dispute: Dispute) -> Iterator[_Pairing]:
    """Yield which accounts stand side by side, from the top."""
    beneath: dict[int, Places] = {}
    for place, turn in enumerate(dispute):
        if turn.under is not None:
            beneath.setdefault(turn.under, []).append(place)
    joining = _joining(dispute, beneath)
    guests = {guest for found in joining.values() for guest in found}
    roots = [place for place, turn in enumerate(dispute) if turn.under is None]
    waiting = [root for root in reversed(roots) if root not in guests]
    while waiting:
        claim = waiting.pop()
        answers = beneath.get(claim, [])
        claims = sorted([claim, *joining.get(claim, ())])
        for start in range(0, max(len(answers), 1), _MOST):
            yield _Pairing([] if start else claims, answers[start : start + _MOST])
        waiting += [
            each for answer in reversed(answers) for each in reversed(beneath.get(answer, []))
        ]


def _joining(dispute: Dispute, beneath: dict[int, Places]) -> dict[int, Places]:
    """Return the claims that would stand alone, by the one beside which their answer stands."""
    joining: dict[int, Places] = {}
    for place, turn in enumerate(dispute):
        if turn.under is None and place not in beneath and turn.disputed_by:
            host = dispute[turn.disputed_by[0]].under
            if host is not None and dispute[host].under is None:
                found = joining.setdefault(host, [])
                if len(found) < _MOST - 1:
                    found.append(place)
    return joining
