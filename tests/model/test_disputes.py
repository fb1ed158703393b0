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
        [(turn.depth, lookups.ref_of(turn.account).key) for turn in dispute]
        for dispute in disputes(lookups)
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


def test_every_answer_stands_beneath_what_it_answers(make_briefing: MakeBriefing) -> None:
    found = of(
        make_briefing,
        statement("a"),
        statement("not-a", "a"),
        statement("nor-that", "not-a"),
        statement("b"),
        statement("nor-a", "a"),
        statement("not-b", "b", "nor-a"),
    )
    assert found == [
        [(0, "a"), (1, "not-a"), (2, "nor-that"), (1, "nor-a"), (2, "not-b"), (0, "b")]
    ]


def test_each_account_knows_all_that_it_is_at_odds_with(make_briefing: MakeBriefing) -> None:
    statements = (statement("a"), statement("c", "b", "a"), statement("b", "a"))
    (dispute,) = disputes(Lookups(make_briefing(statements=statements)))
    assert [(turn.account.id, *turn[1:]) for turn in dispute] == [
        ("a", 0, None, (), (1, 2)),
        ("b", 1, 0, (0,), (2,)),
        ("c", 2, 1, (0, 1), ()),
    ]


def test_of_two_that_dispute_each_other_the_first_written_leads(
    make_briefing: MakeBriefing,
) -> None:
    statements = (statement("first", "second"), statement("second", "first"))
    (dispute,) = disputes(Lookups(make_briefing(statements=statements)))
    assert [(turn.account.id, *turn[1:]) for turn in dispute] == [
        ("first", 0, None, (1,), (1,)),
        ("second", 1, 0, (0,), (0,)),
    ]


def test_an_answer_to_accounts_that_dispute_each_other_stands_beneath_its_own(
    make_briefing: MakeBriefing,
) -> None:
    found = of(make_briefing, statement("out", "b"), statement("b", "c"), statement("c", "b"))
    assert found == [[(0, "b"), (1, "out"), (1, "c")]]


def test_a_ring_has_each_account_once(make_briefing: MakeBriefing) -> None:
    found = of(make_briefing, statement("a", "b"), statement("b", "c"), statement("c", "a"))
    assert found == [[(0, "b"), (1, "a"), (2, "c")]]


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


def test_a_figure_is_never_taken_for_a_statement_of_its_name(make_briefing: MakeBriefing) -> None:
    figure = Casualty(
        id="b", side="x", who="any", kind="any", count=parse_count("3"), disputes=("a",), src=P1
    )
    statements = (statement("a"), statement("b", "a"), statement("c", "b"))
    lookups = Lookups(make_briefing(statements=statements, casualties=(figure,)))
    (dispute,) = disputes(lookups)
    assert [(turn.depth, lookups.ref_of(turn.account)) for turn in dispute] == [
        (0, ("statements", "a")),
        (1, ("statements", "b")),
        (2, ("statements", "c")),
        (1, ("casualties", "b")),
    ]


def test_a_chain_of_thousands_is_as_deep_as_it_is_long(make_briefing: MakeBriefing) -> None:
    chain = [statement(f"s{place}", f"s{place + 1}") for place in range(3000)]
    (found,) = of(make_briefing, *chain, statement("s3000"))
    assert found == [(depth, f"s{3000 - depth}") for depth in range(3001)]
