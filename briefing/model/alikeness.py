"""How much two texts have in common, and which of many belong together.

A text is its words, whatever their order. To compare each of many with each would cost the product
of both; beyond a number of pairs only texts that share a rare word are compared.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Bag: TypeAlias = Counter[str]

_ALL = 1_600
"""Pairs up to which each text is compared with each."""

_RARE = 8
"""Texts that a word may stand in to lead from one to the others."""

_NEAREST = 4
"""Of the texts that share rare words, those that are compared: the ones that share the most."""

_WORD = re.compile(r"\w+")


def words_of(text: str) -> Bag:
    """Return the words of a text, each with how often it stands there."""
    return Counter(_WORD.findall(text.casefold()))


def alikeness(one: Bag, other: Bag) -> float:
    """Return how many of the words of both are the same: 1 for all, 0 for none (Dice)."""
    both = one.total() + other.total()
    return 2 * (one & other).total() / both if both else 1.0


def most_alike(
    old: Sequence[Bag], new: Sequence[Bag], floor: Callable[[int, int], float]
) -> list[tuple[int, int]]:
    """Return places of texts that belong together, each at most once, the most alike first.

    `floor` says how alike an old and a new one, by their places, must be. Of equals those win that
    stand nearest to each other.
    """
    grades = sorted(
        (-grade, abs(one - other), one, other)
        for one, other in _worth_comparing(old, new)
        if (grade := alikeness(old[one], new[other])) >= floor(one, other)
    )
    left, free = set(range(len(old))), set(range(len(new)))
    found = []
    for _, _, one, other in grades:
        if one in left and other in free:
            left.remove(one)
            free.remove(other)
            found.append((one, other))
    return found


def _worth_comparing(old: Sequence[Bag], new: Sequence[Bag]) -> Iterable[tuple[int, int]]:
    """Return the pairs that may be alike."""
    if len(old) * len(new) <= _ALL:
        return [(one, other) for one in range(len(old)) for other in range(len(new))]
    holders: dict[str, list[int]] = defaultdict(list)
    for place, bag in enumerate(new):
        for word in bag:
            holders[word].append(place)
    pairs = []
    for one, bag in enumerate(old):
        shared = Counter(
            place for word in bag if len(found := holders.get(word, ())) <= _RARE for place in found
        )
        pairs += [(one, other) for other, _ in shared.most_common(_NEAREST)]
    return pairs
