from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from briefing.loading import loads
from briefing.model.lookups import Lookups, RecordRef
from briefing.rendering.phrases import text_of
from briefing.rendering.sections import section

if TYPE_CHECKING:
    from briefing.rendering.rows import Account, Band

    from .conftest import LookupsOf


def statement(name: str, *disputed: str) -> str:
    disputes = f", disputes: [{', '.join(disputed)}]" if disputed else ""
    return f"  - {{id: {name}, by: {name.upper()}, kind: claim, text: T{disputes}, src: p1}}\n"


def bands_of(lookups: Lookups) -> tuple[Band, ...]:
    contested, _ = section("statements", lookups).parts
    return contested.abreast


def told(account: Account) -> list[str]:
    """Return an account as its speaker, and the lines around it as they are."""
    return [text_of(row.cells[0]) if row.ref is None else row.ref.key.upper() for row in account]


def shown(lookups: Lookups) -> list[tuple[list[list[str]], list[list[str]]]]:
    """Return what stands on the left of each band, and on the right."""
    return [
        ([told(each) for each in band.claims], [told(each) for each in band.answers])
        for band in bands_of(lookups)
    ]


def test_a_claim_stands_on_the_left_and_its_answers_on_the_right(lookups_of: LookupsOf) -> None:
    lookups = lookups_of(
        "statements:\n" + statement("a") + statement("b", "a") + statement("c", "a")
    )
    assert shown(lookups) == [([["A"]], [["B"], ["C"]])]


def test_an_answer_to_an_answer_stands_below_on_the_left_and_both_say_so(
    lookups_of: LookupsOf,
) -> None:
    lookups = lookups_of(
        "statements:\n"
        + statement("a")
        + statement("b", "a")
        + statement("c", "b")
        + statement("d", "c")
    )
    assert shown(lookups) == [
        ([["A"]], [["B", "disputed by C [p1], below"]]),
        ([["C", "disputes B [p1], above"]], [["D"]]),
    ]
    assert [band.goes_on for band in bands_of(lookups)] == [True, False]


def test_claims_with_one_answer_stand_together_beside_it_and_it_says_so(
    lookups_of: LookupsOf,
) -> None:
    lookups = lookups_of(
        "statements:\n" + statement("a") + statement("b") + statement("c", "a", "b")
    )
    assert shown(lookups) == [([["A"], ["B"]], [["C", "disputes both, beside"]])]


def test_an_answer_to_many_claims_beside_it_counts_them(lookups_of: LookupsOf) -> None:
    claims = "".join(statement(name) for name in "abc")
    every = lookups_of("statements:\n" + claims + statement("d", "a", "b", "c"))
    ((_, (answer,)),) = shown(every)
    assert answer == ["D", "disputes all 3, beside"]


def test_an_answer_to_one_of_two_claims_beside_it_says_to_which(lookups_of: LookupsOf) -> None:
    lookups = lookups_of(
        "statements:\n"
        + statement("a")
        + statement("b")
        + statement("c", "a", "b")
        + statement("d", "b")
    )
    assert shown(lookups) == [
        (
            [["A"], ["B"]],
            [["C", "disputes both, beside"], ["D", "disputes B [p1], beside"]],
        )
    ]


def test_what_is_disputed_by_something_elsewhere_says_so(lookups_of: LookupsOf) -> None:
    lookups = lookups_of(
        "statements:\n"
        + statement("a")
        + statement("b", "a")
        + statement("c")
        + statement("d", "a", "c")
    )
    assert shown(lookups) == [
        ([["A", "disputed by D [p1], below"]], [["B"]]),
        ([["C"]], [["D", "also disputes A [p1], above"]]),
    ]


def test_of_two_that_dispute_each_other_the_claim_says_so(lookups_of: LookupsOf) -> None:
    lookups = lookups_of("statements:\n" + statement("a", "b") + statement("b", "a"))
    assert shown(lookups) == [([["A", "disputes B [p1], beside"]], [["B"]])]


def test_many_answers_go_on_below_each_saying_what_it_answers(lookups_of: LookupsOf) -> None:
    answers = "".join(statement(f"b{number}", "a") for number in range(10))
    first, second = shown(lookups_of("statements:\n" + statement("a") + answers))
    assert first == (
        [["A", "disputed by 2 more, below"]],
        [[f"B{number}"] for number in range(8)],
    )
    assert second == ([], [[f"B{number}", "disputes A [p1], above"] for number in (8, 9)])


def test_a_figure_stands_beside_the_claim_that_it_disputes(lookups_of: LookupsOf) -> None:
    lookups = lookups_of(
        "sides: [north]\n"
        "actors: {north: {name: Northland, kind: state, side: north, src: p1}}\n"
        "statements:\n" + statement("a") + "casualties:\n"
        "  - {side: north, who: civilian, kind: killed, count: 0, by: West, disputes: a, src: p6}\n"
    )
    (band,) = bands_of(lookups)
    ((answer,),) = band.answers
    assert answer.ref == RecordRef("casualties", "#1")
    assert text_of(answer.cells[0]) == "Northland: 0 civilians killed, says West"
    assert (answer.marks, answer.indent) == ("p6", 0)


def test_accounts_stand_at_the_edge_and_keep_their_marks(riverland: Lookups) -> None:
    rows = [row for band in bands_of(riverland) for each in band.answers for row in each]
    assert [(row.indent, row.marks) for row in rows if row.ref] == [(0, "paper:p4")]


def test_lines_around_an_account_name_records_by_links(lookups_of: LookupsOf) -> None:
    lookups = lookups_of("statements:\n" + statement("a", "b") + statement("b", "a"))
    (band,) = bands_of(lookups)
    _, note = band.claims[0]
    assert {piece.link for piece in note.cells[0]} == {None, RecordRef("statements", "b")}


_LINKS = st.lists(st.lists(st.integers(0, 9), max_size=3), min_size=1, max_size=10)


@given(_LINKS)
def test_every_account_stands_once_and_names_all_that_it_does_not_stand_beside(
    links: list[list[int]],
) -> None:
    known = range(len(links))
    disputes = {
        at: sorted({each for each in found if each in known and each != at})
        for at, found in enumerate(links)
    }
    text = "".join(statement(f"s{at}", *(f"s{each}" for each in disputes[at])) for at in known)
    lookups = Lookups(
        loads(
            "briefing: 1\nid: x\ntitle: X\nas_of: 2031-05-04\nsummary: {bottom_line: B}\n"
            "sources: {paper: {publisher: P, published: 2031-05-04}}\nstatements:\n" + text,
            "x.yaml",
        ).briefing
    )
    contested, _ = section("statements", lookups).parts
    bands = contested.abreast
    both = [account for band in bands for account in (*band.claims, *band.answers)]
    refs = [row.ref for account in both for row in account if row.ref]
    assert sorted(refs) == sorted({row.ref for row in contested.rows if row.ref})
    for band in bands:
        for side, other in ((band.claims, band.answers), (band.answers, band.claims)):
            beside = {_number(account) for account in other}
            for account in side:
                here = _number(account)
                linked = {
                    int(piece.link.key[1:])
                    for row in account
                    if row.ref is None
                    for piece in row.cells[0]
                    if piece.link
                }
                against = {each for each in known if here in disputes[each]}
                hidden = [
                    int(each) for each in re.findall(r"by (\d+) more", " ".join(told(account)))
                ]
                unnamed = (set(disputes[here]) | against) - beside - linked
                assert len(unnamed) == sum(hidden)


def _number(account: Account) -> int:
    (ref,) = [row.ref for row in account if row.ref]
    return int(ref.key[1:])
