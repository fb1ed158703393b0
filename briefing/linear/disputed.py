"""Disputes as they are heard: each account says by number what it disputes and what disputes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.linear import telling
from briefing.model.disputes import disputes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.linear.pages import Draft
    from briefing.model.disputes import Dispute
    from briefing.model.lookups import Lookups


def counted(title: str, lookups: Lookups) -> str:
    """Return the title of their section with the numbers: `Statements, 3; contested, 2`."""
    statements = lookups.briefing.statements
    if not statements:
        return f"{title}, nothing recorded"
    contested = sum(bool(lookups.contested(each)) for each in statements)
    return f"{title}, {len(statements):,}; contested, {contested or 'none'}"


def add(draft: Draft) -> None:
    """Add every dispute under a heading; its accounts are numbered on."""
    found = disputes(draft.lookups)
    for number, dispute in enumerate(found, start=1):
        draft.head("Contested" if len(found) == 1 else f"Dispute {number} of {len(found)}")
        first = draft.following
        for turn in dispute:
            ref = draft.lookups.ref_of(turn.account)
            notes = tuple(_notes(dispute, turn.disputes, turn.disputed_by, first))
            draft.item(ref, telling.line(ref, draft.lookups, notes=notes))


def _notes(
    dispute: Dispute, answers: tuple[int, ...], answered_by: tuple[int, ...], first: int
) -> Iterator[str]:
    """Yield how an account stands to others of its dispute, which are numbered from `first`."""
    for sign, places in (("disputes", answers), ("disputed by", answered_by)):
        numbers = [str(first + place) for place in places if place < len(dispute)]
        if numbers:
            *most, last = numbers
            yield f"{sign} {', '.join(most)} and {last}" if most else f"{sign} {last}"
