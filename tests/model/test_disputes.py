"""Disputes: a claim with all that is said against it, whoever points at whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.casualties import Casualty
from briefing.model.citations import Citation
from briefing.model.counts import parse_count
from briefing.model.disputes import disputes
from briefing.model.lookups import Lookups
from briefing.model.statements import Statement

if TYPE_CHECKING:
    from tests.model.conftest import MakeBriefing

P1 = (Citation("", 1, 1),)


def statement(name: str, *disputed: str) -> Statement:
    """Return a statement that disputes others."""
    return Statement(id=name, by=("x",), kind="claim", text="T", disputes=disputed, src=P1)


def grouped(lookups: Lookups) -> list[list[tuple[int, str]]]:
    """Write each dispute as the depths and names of its accounts."""
    return [
        [(depth, lookups.ref_of(account).key) for depth, account in group]
        for group in disputes(lookups)
    ]


def of(make_briefing: MakeBriefing, *statements: Statement) -> list[list[tuple[int, str]]]:
    """Write the disputes of a briefing with these statements."""
    return grouped(Lookups(make_briefing(statements=statements)))


def test_one_answer_to_two_claims_makes_one_dispute(make_briefing: MakeBriefing) -> None:
    answer = statement("answer", "claim", "other")
    found = of(make_briefing, answer, statement("claim"), statement("other"), statement("alone"))
    assert found == [[(0, "claim"), (0, "other"), (1, "answer")]]


def test_an_answer_to_an_answer_is_one_deeper(make_briefing: MakeBriefing) -> None:
    found = of(make_briefing, statement("c", "b"), statement("b", "a"), statement("a"))
    assert found == [[(0, "a"), (1, "b"), (2, "c")]]


def test_an_answer_is_deeper_than_all_that_it_answers(make_briefing: MakeBriefing) -> None:
    found = of(make_briefing, statement("a"), statement("c", "a", "b"), statement("b", "a", "a"))
    assert found == [[(0, "a"), (1, "b"), (2, "c")]]


def test_answers_of_one_depth_stand_in_file_order(make_briefing: MakeBriefing) -> None:
    found = of(
        make_briefing,
        statement("third", "b"),
        statement("fourth", "a"),
        statement("a"),
        statement("b", "a"),
        statement("both", "a", "b"),
    )
    assert found == [[(0, "a"), (1, "fourth"), (1, "b"), (2, "third"), (2, "both")]]


def test_accounts_that_dispute_each_other_begin_with_the_first_written(
    make_briefing: MakeBriefing,
) -> None:
    found = of(make_briefing, statement("first", "second"), statement("second", "first"))
    assert found == [[(0, "first"), (1, "second")]]


def test_where_all_answer_one_the_first_written_leads(make_briefing: MakeBriefing) -> None:
    found = of(
        make_briefing,
        statement("out", "b"),
        statement("b", "c"),
        statement("c", "b"),
    )
    assert found == [[(0, "out"), (1, "b"), (2, "c")]]


def test_disputes_apart_stay_apart(make_briefing: MakeBriefing) -> None:
    found = of(
        make_briefing,
        statement("a"),
        statement("x"),
        statement("b", "a"),
        statement("y", "x"),
    )
    assert found == [[(0, "a"), (1, "b")], [(0, "x"), (1, "y")]]


def test_a_figure_can_dispute_a_statement(make_briefing: MakeBriefing) -> None:
    figure = Casualty(
        side="x", who="any", kind="killed", count=parse_count("3"), disputes=("none",), src=P1
    )
    lookups = Lookups(make_briefing(statements=(statement("none"),), casualties=(figure,)))
    assert grouped(lookups) == [[(0, "none"), (1, "#1")]]


def test_a_chain_of_thousands_is_as_deep_as_it_is_long(make_briefing: MakeBriefing) -> None:
    chain = [statement(f"s{place}", f"s{place + 1}") for place in range(3000)]
    (found,) = of(make_briefing, *chain, statement("s3000"))
    assert found == [(depth, f"s{3000 - depth}") for depth in range(3001)]
