"""Totals of casualties over the sides; a figure is never added to a silence."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import msgspec

from briefing.model.casualties import Casualty, CasualtyKind
from briefing.model.counts import Count, total
from briefing.rendering.wording import names, titles
from briefing.rendering.wording.figures import SILENCES, in_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.lookups import Lookups

_APART = {"military", "civilian"}
"""People who can be added: nobody is counted in both."""


class KindTotal(msgspec.Struct, frozen=True, kw_only=True):
    """What all sides together lost of one kind, as far as it can be said."""

    kind: CasualtyKind
    """What befell them."""
    count: Count | None
    """The sum; None where the figures cannot be added."""
    figures: int
    """How many figures there are."""
    silent: tuple[tuple[str, str], ...]
    """The sides of whose people some or all are in no figure, each with the words for that."""

    def text(self, lookups: Lookups) -> str:
        """Return the total in words: `49+ (Azerbaijan: not reported)`."""
        figure = in_table(self.count) if self.count else "no total, the figures cannot be added"
        silent = [f"{names.brief(side, lookups).text}: {words}" for side, words in self.silent]
        return f"{figure} ({'; '.join(silent)})" if silent else figure


def totals(lookups: Lookups) -> tuple[KindTotal, ...]:
    """Return a total for every kind that any side has a figure for."""
    casualties = lookups.briefing.casualties
    found = []
    for kind in get_args(CasualtyKind):
        figures = [each for each in casualties if each.kind == kind and not each.count.is_silent]
        if figures:
            silent = [
                (side, words)
                for side in lookups.briefing.sides
                for words in _silences(kind, [each for each in casualties if each.side == side])
            ]
            total_of_kind = KindTotal(
                kind=kind, count=_sum(figures), figures=len(figures), silent=tuple(silent)
            )
            found.append(total_of_kind)
    return tuple(found)


def _sum(figures: Sequence[Casualty]) -> Count | None:
    """Return the sum of figures that count different people; None where they may overlap."""
    counted: dict[str, list[str]] = {}
    for each in figures:
        counted.setdefault(each.side, []).append(each.who)
    for people in counted.values():
        if len(people) > 1 and (set(people) - _APART or len(people) > len(set(people))):
            return None
    whole = total([each.count for each in figures])
    return None if whole.left_out else whole.count


def _silences(kind: CasualtyKind, of_side: Sequence[Casualty]) -> list[str]:
    """Return the words for whom of a side no figure of this kind counts."""
    counted = {each.who for each in of_side if each.kind == kind and not each.count.is_silent}
    silences = [each for each in of_side if each.kind in (kind, "any") and each.count.is_silent]
    if counted:
        return [
            f"{SILENCES[each.count.kind]} ({titles.counted(each)})"
            for each in silences
            if each.who in _APART - counted and not counted - _APART
        ]
    if silences:
        return [SILENCES[silences[0].count.kind]]
    return ["counted by kind" if kind == "any" and of_side else "nothing recorded"]
