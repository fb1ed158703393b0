"""The figures of a story over time: what each briefing of a series says of the same losses."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from briefing.model.casualties import Casualty, CasualtyKind, CasualtyWho
from briefing.model.lookups import Lookups

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Losses(NamedTuple):
    """Whose losses are counted."""

    side: str
    """The id of the side whose people they are."""
    who: CasualtyWho
    """Which people."""
    kind: CasualtyKind
    """What befell them."""


class Told(msgspec.Struct, frozen=True):
    """One account in one briefing; nothing where it has none."""

    lookups: Lookups
    """The briefing."""
    casualty: Casualty | None
    """The figure, or the silence that stands in its place; None where nothing is recorded."""


class Tally(msgspec.Struct, frozen=True):
    """What is said of the same losses, briefing by briefing."""

    losses: Losses
    """Whose."""
    told: tuple[Told, ...]
    """The accounts: by the time of their briefings, and in file order within each."""

    @property
    def highest(self) -> int:
        """The highest number that any of them names; 0 where none does."""
        counts = (each.casualty.count for each in self.told if each.casualty is not None)
        numbers = (number for each in counts for number in (each.low, each.best, each.high))
        return max((number for number in numbers if number is not None), default=0)


def in_order(briefings: Iterable[Lookups]) -> tuple[Lookups, ...]:
    """Return briefings by the time that they know of, and then by their numbers."""
    return tuple(sorted(briefings, key=_time))


def tallies(briefings: Sequence[Lookups]) -> tuple[Tally, ...]:
    """Return every loss that any briefing has a figure for, side by side; in the order given.

    A side for which no briefing has a figure is there with its silences.
    """
    known: dict[Losses, None] = {}
    for lookups in briefings:
        for each in lookups.briefing.casualties:
            if not each.count.is_silent:
                known[_losses(each)] = None
    silent: dict[Losses, None] = {}
    counted = {losses.side for losses in known}
    for lookups in briefings:
        for each in lookups.briefing.casualties:
            if each.side not in counted:
                silent[_losses(each)] = None
    order = _sides(briefings)
    found = sorted((*known, *silent), key=lambda losses: order.index(losses.side))
    return tuple(Tally(losses, tuple(_accounts(losses, briefings))) for losses in found)


def differ(told: Sequence[Told]) -> bool:
    """Tell whether accounts of one briefing name different figures for the same.

    Those of different places, or given at different times, may be about other losses.
    """
    found = [each.casualty for each in told if each.casualty is not None]
    figures = [each for each in found if not each.count.is_silent]
    return any(_contradict(one, other) for one, other in combinations(figures, 2))


def _contradict(one: Casualty, other: Casualty) -> bool:
    """Tell whether two figures for the same people, place and time are not the same."""
    first, second = one.count, other.count
    if (first.kind, first.low, first.best, first.high) == (
        second.kind,
        second.low,
        second.best,
        second.high,
    ) and (first.kind != "words" or first.text == second.text):
        return False
    if set(one.where) != set(other.where):
        return False
    if one.when is None or other.when is None:
        return True
    return one.when.earliest <= other.when.latest and other.when.earliest <= one.when.latest


def _accounts(losses: Losses, briefings: Sequence[Lookups]) -> Iterator[Told]:
    """Yield what each briefing says of some losses."""
    for lookups in briefings:
        casualties = lookups.briefing.casualties
        found = [each for each in casualties if _losses(each) == losses]
        found = found or [each for each in casualties if _is_silent_on(each, losses)][:1]
        yield from (Told(lookups, each) for each in found or (None,))


def _is_silent_on(casualty: Casualty, losses: Losses) -> bool:
    """Tell whether a record is a silence about these losses and others."""
    return (
        casualty.count.is_silent
        and casualty.side == losses.side
        and casualty.who in ("any", losses.who)
        and casualty.kind in ("any", losses.kind)
    )


def _losses(casualty: Casualty) -> Losses:
    return Losses(casualty.side, casualty.who, casualty.kind)


def _sides(briefings: Sequence[Lookups]) -> list[str]:
    """Return the sides in the order in which the newest briefing shows them."""
    sides: dict[str, None] = {}
    for lookups in reversed(briefings):
        sides.update(dict.fromkeys(lookups.briefing.sides))
        sides.update(dict.fromkeys(each.side for each in lookups.briefing.casualties))
    return list(sides)


def _time(lookups: Lookups) -> tuple[float, int]:
    briefing = lookups.briefing
    return briefing.as_of.earliest.timestamp(), briefing.number or 0
