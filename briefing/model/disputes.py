"""Disputes: claims with everything that is said against them, who answers whom in plain sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.casualties import Casualty
    from briefing.model.lookups import Lookups
    from briefing.model.statements import Statement

Account: TypeAlias = "Statement | Casualty"


class Turn(NamedTuple):
    """One account of a dispute, where it stands in it."""

    account: Account
    """A statement, or a figure that disputes one."""
    depth: int
    """One more than that of the account that it stands beneath; 0 for one beneath none."""
    under: int | None
    """The place in the dispute of the account that it stands beneath: one that it disputes."""
    disputes: tuple[int, ...]
    """The places of all that it disputes, in the order of the dispute."""
    disputed_by: tuple[int, ...]
    """The places of all that disputes it, in the order of the dispute."""


Dispute: TypeAlias = tuple[Turn, ...]
"""The accounts of one dispute, an answer beneath what it answers.

An answer to several accounts stands beneath the deepest of them, or the last of those; the others
know it by `disputed_by` alone.
"""


def disputes(lookups: Lookups) -> list[Dispute]:
    """Return every dispute once, in file order; within it claims stand before their answers."""
    briefing = lookups.briefing
    accounts: tuple[Account, ...] = (*briefing.statements, *briefing.casualties)
    place = {id(each): number for number, each in enumerate(accounts)}
    seen: set[int] = set()
    found = []
    for account in accounts:
        if id(account) in seen or not lookups.contested(account):
            continue
        group = _connected(account, lookups)
        seen.update(id(each) for each in group)
        group.sort(key=lambda each: place[id(each)])
        found.append(_arranged(group, lookups))
    return found


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


def _arranged(group: Sequence[Account], lookups: Lookups) -> Dispute:
    """Return the accounts of a dispute, which are given in file order, each beneath another.

    A file may hold thousands of them in one chain: each is looked at once for each that it answers.
    """
    place = {id(each): number for number, each in enumerate(group)}
    targets = [
        tuple(
            place[id(target)]
            for target in map(lookups.statement, dict.fromkeys(each.disputes))
            if target is not None and target is not each
        )
        for each in group
    ]
    parents, depths = _parents(targets)
    order = _order(parents)
    rank = {number: at for at, number in enumerate(order)}
    answers: list[list[int]] = [[] for _ in group]
    for number in order:
        for target in targets[number]:
            answers[target].append(rank[number])
    return tuple(
        Turn(
            account=group[number],
            depth=depths[number],
            under=None if (above := parents[number]) is None else rank[above],
            disputes=tuple(sorted(rank[target] for target in targets[number])),
            disputed_by=tuple(answers[number]),
        )
        for number in order
    )


def _parents(targets: Sequence[tuple[int, ...]]) -> tuple[list[int | None], dict[int, int]]:
    """Return what each account stands beneath, and how deep: the deepest that it disputes.

    Where accounts dispute each other in a ring, the search begins with the last written, so that of
    two the first one leads.
    """
    parents: list[int | None] = [None] * len(targets)
    depths: dict[int, int] = {}
    opened: set[int] = set()
    for start in reversed(range(len(targets))):
        waiting = [start]
        while waiting:
            number = waiting[-1]
            if number not in opened:
                opened.add(number)
                waiting += [target for target in targets[number] if target not in opened]
                continue
            waiting.pop()
            if number not in depths:
                # What is open still disputes this one in its turn, and stands beneath it.
                settled = [(depths[each], each) for each in targets[number] if each in depths]
                depth, parent = max(settled, default=(-1, None))
                parents[number], depths[number] = parent, depth + 1
    return parents, depths


def _order(parents: Sequence[int | None]) -> list[int]:
    """Return the accounts in reading order: each with all that stands beneath it, then the next."""
    beneath: dict[int | None, list[int]] = {}
    for number, parent in enumerate(parents):
        beneath.setdefault(parent, []).append(number)
    order: list[int] = []
    waiting = beneath[None][::-1]
    while waiting:
        number = waiting.pop()
        order.append(number)
        waiting += reversed(beneath.get(number, ()))
    return order
