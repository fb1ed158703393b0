"""Disputes: a claim with everything that is said against it, in one group."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
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
    """Return the accounts of a dispute, each one step below what it answers."""
    depths: dict[str, int] = {}
    waiting = list(group)
    result: Group = []
    depth = 0
    while waiting:
        ready = [each for each in waiting if all(target in depths for target in each.disputes)]
        ready = ready or waiting[:1]  # accounts that dispute each other: the first one written
        result += [(depth, each) for each in ready]
        depths.update((each.id, depth) for each in ready if each.id)
        placed = {id(each) for each in ready}
        waiting = [each for each in waiting if id(each) not in placed]
        depth += 1
    return result
