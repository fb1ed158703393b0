"""The headline figures of a briefing: in a line for each side, how many were killed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.wording import names
from briefing.rendering.wording.figures import SILENCES, in_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.casualties import Casualty
    from briefing.model.counts import Count
    from briefing.model.lookups import Lookups

_KINDS = ("killed", "any", "wounded", "missing", "captured")
"""What befell people, the worst first: a headline tells the first of which there is a figure."""

_WHOLE = ("any", "mixed", "military", "civilian", "unknown")
"""Which people are counted, the widest count first."""


def headline_figures(lookups: Lookups) -> tuple[str, ...]:
    """Return a figure for each side that lost people, in display order.

    Where speakers differ both ends are told: `Armenia 105+ to 135 killed`. A side that says nothing
    is told where another side has a figure; where none has one there is nothing to tell.
    """
    casualties = lookups.briefing.casualties
    sides = dict.fromkeys((*lookups.briefing.sides, *(each.side for each in casualties)))
    told = []
    for side in sides:
        of_side = [each for each in casualties if each.side == side]
        if of_side:
            told.append(f"{names.brief(side, lookups).text} {_figure(of_side)}")
    return tuple(told) if any(not each.count.is_silent for each in casualties) else ()


def _figure(of_side: Sequence[Casualty]) -> str:
    """Return what is said of the people that one side lost."""
    for kind in _KINDS:
        told = [each for each in of_side if each.kind == kind and not each.count.is_silent]
        if told:
            word = "harmed" if kind == "any" else kind
            return f"{_spread(_latest(_widest(_whole(told))))} {word}"
    return SILENCES[of_side[0].count.kind]


def _whole(told: Sequence[Casualty]) -> Sequence[Casualty]:
    """Return the figures for no one place: those for a place count some of the same people."""
    return [each for each in told if not each.where] or told


def _widest(told: Sequence[Casualty]) -> list[Casualty]:
    """Return the figures for the widest group of people that has one."""
    who = next(each for each in _WHOLE if any(figure.who == each for figure in told))
    return [figure for figure in told if figure.who == who]


def _latest(told: Sequence[Casualty]) -> list[Count]:
    """Return the last figure of each speaker: who counts on does not contradict themselves."""
    last: dict[tuple[str, ...], Casualty] = {}
    for each in sorted(told, key=_time):
        last[each.by] = each
    return [each.count for each in last.values()]


def _time(casualty: Casualty) -> float:
    """Return when a figure was given; one without a time is held to be older."""
    return casualty.when.earliest.timestamp() if casualty.when else float("-inf")


def _spread(counts: Sequence[Count]) -> str:
    """Return one figure, or the least and the most of several that differ."""
    numbers = [each for each in counts if each.is_number] or counts[:1]
    least = in_table(min(numbers, key=_least))
    most = in_table(max(numbers, key=_most))
    return least if least == most else f"{least} to {most}"


def _least(count: Count) -> int:
    """Return the lowest number that a count can mean."""
    return next((each for each in (count.low, count.best, count.high) if each is not None), 0)


def _most(count: Count) -> int:
    """Return the highest number that a count names."""
    return max(
        (each for each in (count.low, count.best, count.high) if each is not None), default=0
    )
