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
    from collections.abc import Callable, Collection, Iterable, Iterator
    from typing import TypeAlias

    from briefing.model.disputes import Dispute, Turn
    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Account, Phrase

    Teller: TypeAlias = Callable[[Turn], Row]
    Places: TypeAlias = list[int]

_MOST = 8
"""Accounts on each side of a band: it is laid out whole, however little of it is in sight."""

_WHERE = ("above", "beside", "below")


class _Pairing(NamedTuple):
    """Where the accounts of one band stand in their dispute."""

    claims: Places
    answers: Places


def bands(dispute: Dispute, tell: Teller, lookups: Lookups) -> Iterator[Band]:
    """Yield the bands of a dispute from the top; `tell` gives the row of an account."""
    pairings = list(_pairings(dispute))
    order = [place for pairing in pairings for side in pairing for place in side]
    ranks = {place: rank for rank, place in enumerate(order)}

    def account(here: int, beside: Places, *, answers: bool) -> Account:
        def where(there: int) -> str:
            if there in beside:
                return "beside"
            return "above" if ranks[there] < ranks[here] else "below"

        def note(sign: str, places: Iterable[int], indent: int) -> Iterator[Row]:
            there = called(places, where, dispute, lookups)
            if there:
                yield Row(cells=(support(sign) + there,), indent=indent)

        turn = dispute[here]
        stated, also = _disputed(turn, beside, answers=answers)
        elsewhere = [each for each in turn.disputed_by if each not in beside]
        return (
            *note("disputes ", stated, 0),
            replace(tell(turn), indent=0),
            *note("also disputes ", also, 1),
            *note("disputed by ", elsewhere, 1),
        )

    for claims, answers in pairings:
        yield Band(
            claims=tuple(account(place, answers, answers=False) for place in claims),
            answers=tuple(account(place, claims, answers=True) for place in answers),
            goes_on=(claims, answers) != pairings[-1],
        )


def called(
    places: Iterable[int], where: Callable[[int], str], dispute: Dispute, lookups: Lookups
) -> Phrase:
    """Return what the accounts at some places are called, and where those are seen."""
    found: dict[str, list[Phrase]] = {word: [] for word in _WHERE}
    for place in places:
        account = dispute[place].account
        named = titles.reference(lookups.ref_of(account), account, lookups)
        found[where(place)].append(named)
    told = [listing(named) + support(f", {word}") for word, named in found.items() if named]
    return joined(told, "; ")


def _disputed(turn: Turn, beside: Collection[int], *, answers: bool) -> tuple[Places, Places]:
    """Return what an account must say that it disputes, and what besides that which is plain.

    An answer plainly disputes the one claim beside it, unless it says otherwise.
    """
    if answers and len(beside) == 1 and set(beside) <= set(turn.disputes):
        return [], [each for each in turn.disputes if each not in beside]
    return list(turn.disputes), []


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
