"""Disputes: a claim with everything that is said against it, in one group."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.casualties import Casualty
    from briefing.model.lookups import Lookups
    from briefing.model.statements import Statement

Account: TypeAlias = "Statement | Casualty"
Group: TypeAlias = "list[tuple[int, Account]]"
"""The accounts of one dispute with their depth: 0 for what disputes nothing itself."""


def disputes(lookups: Lookups) -> list[Group]:
    """Return every dispute once, in file order; within it claims stand before their answers."""
    briefing = lookups.briefing
    accounts: tuple[Account, ...] = (*briefing.statements, *briefing.casualties)
    place = {id(each): number for number, each in enumerate(accounts)}
    seen: set[int] = set()
    groups = []
    for account in accounts:
        if id(account) in seen or not lookups.contested(account):
            continue
        group = _connected(account, lookups)
        seen.update(id(each) for each in group)
        group.sort(key=lambda each: place[id(each)])
        groups.append(_by_depth(group))
    return groups


def _connected(account: Account, lookups: Lookups) -> list[Account]:
    """Return every account that a dispute links to this one, over any number of steps."""
    found = {id(account): account}
    waiting = [account]
    while waiting:
        for each in lookups.contested(waiting.pop()):
            if id(each) not in found:
                found[id(each)] = each
                waiting.append(each)
    return list(found.values())


def _by_depth(group: list[Account]) -> Group:
    """Return the accounts of a dispute, each one step below all that it answers.

    A file may hold thousands of them in one chain: each is looked at once for each that it answers.
    """
    unplaced = {place: set(each.disputes) for place, each in enumerate(group)}
    answers: dict[str, list[int]] = {}
    for place, targets in unplaced.items():
        for target in targets:
            answers.setdefault(target, []).append(place)
    result: Group = []
    ready = [place for place, targets in unplaced.items() if not targets]
    depth = 0
    while unplaced:
        ready = ready or [next(iter(unplaced))]  # they dispute each other: the first one written
        result += [(depth, group[place]) for place in ready]
        for place in ready:
            del unplaced[place]
        ready = sorted(_freed(ready, group, answers, unplaced))
        depth += 1
    return result


def _freed(
    placed: list[int],
    group: list[Account],
    answers: dict[str, list[int]],
    unplaced: dict[int, set[str]],
) -> Iterator[int]:
    """Yield the places of the accounts that answer nothing unplaced any more."""
    for place in placed:
        named = group[place].id or ""
        for answer in answers.get(named, ()):
            if answer in unplaced:
                unplaced[answer].discard(named)
                if not unplaced[answer]:
                    yield answer
