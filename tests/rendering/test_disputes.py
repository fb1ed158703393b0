"""Disputes: a claim with all that is said against it, whoever points at whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.disputes import disputes

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.lookups import Lookups

ACTORS = """\
sides: [one]
actors:
  one: {name: One, kind: state, side: one, src: p1}
"""


def grouped(lookups: Lookups) -> list[list[tuple[int, str]]]:
    """Write each dispute as the depths and names of its accounts."""
    return [
        [(depth, lookups.ref_of(account).key) for depth, account in group]
        for group in disputes(lookups)
    ]


def statement(name: str, *disputed: str) -> str:
    """Write a statement that disputes others."""
    answers = f", disputes: [{', '.join(disputed)}]" if disputed else ""
    return f"  - {{id: {name}, by: one, kind: claim, text: A text., src: p1{answers}}}\n"


def test_one_answer_to_two_claims_makes_one_dispute(
    lookups_of: Callable[[str], Lookups],
) -> None:
    written = statement("answer", "claim", "other") + statement("claim") + statement("other")
    lookups = lookups_of(f"{ACTORS}statements:\n{written}{statement('alone')}")
    assert grouped(lookups) == [[(0, "claim"), (0, "other"), (1, "answer")]]


def test_an_answer_to_an_answer_is_one_deeper(lookups_of: Callable[[str], Lookups]) -> None:
    written = statement("c", "b") + statement("b", "a") + statement("a")
    lookups = lookups_of(f"{ACTORS}statements:\n{written}")
    assert grouped(lookups) == [[(0, "a"), (1, "b"), (2, "c")]]


def test_accounts_that_dispute_each_other_begin_with_the_first_written(
    lookups_of: Callable[[str], Lookups],
) -> None:
    written = statement("first", "second") + statement("second", "first")
    lookups = lookups_of(f"{ACTORS}statements:\n{written}")
    assert grouped(lookups) == [[(0, "first"), (1, "second")]]


def test_disputes_apart_stay_apart(lookups_of: Callable[[str], Lookups]) -> None:
    written = statement("a") + statement("x") + statement("b", "a") + statement("y", "x")
    lookups = lookups_of(f"{ACTORS}statements:\n{written}")
    assert grouped(lookups) == [[(0, "a"), (1, "b")], [(0, "x"), (1, "y")]]


def test_a_figure_can_dispute_a_statement(lookups_of: Callable[[str], Lookups]) -> None:
    figure = (
        "casualties:\n"
        "  - {side: one, who: any, kind: killed, count: 3, disputes: none-died, src: p1}\n"
    )
    lookups = lookups_of(f"{ACTORS}{figure}statements:\n{statement('none-died')}")
    assert grouped(lookups) == [[(0, "none-died"), (1, "#1")]]
