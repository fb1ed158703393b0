"""Totals: what can be added is, and a silence never."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.rendering.phrases import text_of
from briefing.rendering.sections import section
from briefing.rendering.wording.totals import totals

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.lookups import Lookups

SIDES = """\
sides: [one, two, six]
actors:
  one: {name: One, kind: state, side: one, src: p1}
  two: {name: Two, kind: state, side: two, src: p1}
  six: {name: Six, kind: state, side: six, src: p1}
casualties:
"""


def figure(side: str, count: str, who: str = "military", kind: str = "killed") -> str:
    """Write a record of casualties."""
    return f"  - {{side: {side}, who: {who}, kind: {kind}, count: {count}, by: one, src: p1}}\n"


@pytest.mark.parametrize(
    ("figures", "text"),
    [
        ([("one", "49+")], "49+ (Two: nothing recorded; Six: nothing recorded)"),
        (
            [("one", "49+"), ("two", "not-reported")],
            "49+ (Two: not reported; Six: nothing recorded)",
        ),
        (
            [("one", "49+"), ("two", "10"), ("six", "none-claimed")],
            "59+ (Six: none claimed)",
        ),
        ([("one", "1"), ("two", "2"), ("six", "0")], "3"),
        ([("one", "several"), ("two", "2"), ("six", "0")], "no total, the figures cannot be added"),
        (
            [("one", "3"), ("one", "5"), ("two", "2"), ("six", "0")],
            "no total, the figures cannot be added",
        ),
    ],
)
def test_the_dead_of_all_sides(
    lookups_of: Callable[[str], Lookups], figures: list[tuple[str, str]], text: str
) -> None:
    lookups = lookups_of(SIDES + "".join(figure(*each) for each in figures))
    assert [each.text(lookups) for each in totals(lookups)] == [text]


def test_soldiers_and_civilians_of_a_side_can_be_added(
    lookups_of: Callable[[str], Lookups],
) -> None:
    both = figure("one", "3") + figure("one", "4", "civilian") + figure("two", "2")
    lookups = lookups_of(SIDES + both)
    assert [each.text(lookups) for each in totals(lookups)] == ["9 (Six: nothing recorded)"]


def test_people_who_may_be_counted_twice_are_not_added(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(SIDES + figure("one", "3") + figure("one", "4", "any"))
    assert totals(lookups)[0].count is None


def test_a_silence_about_all_casualties_is_one_about_each_kind(
    lookups_of: Callable[[str], Lookups],
) -> None:
    silence = figure("two", "unknown", "any", "any")
    lookups = lookups_of(SIDES + figure("one", "3", kind="wounded") + silence)
    told = [(each.kind, each.text(lookups)) for each in totals(lookups)]
    assert told == [("wounded", "3 (Two: not known; Six: nothing recorded)")]


def test_a_silence_about_some_of_a_sides_people_is_told_beside_a_figure_for_others(
    lookups_of: Callable[[str], Lookups],
) -> None:
    civilians = figure("two", "not-reported", "civilian", "any")
    superseded = figure("one", "unknown") + figure("one", "unknown", "any", "any")
    told = figure("one", "3") + superseded + figure("two", "2") + civilians + figure("six", "1")
    (total,) = totals(lookups_of(SIDES + told))
    assert total.silent == (("two", "not reported (civilian casualties)"),)


def test_a_side_whose_casualties_are_told_by_kind_is_not_said_to_have_none(
    lookups_of: Callable[[str], Lookups],
) -> None:
    figures = figure("one", "3", kind="any") + figure("two", "2") + figure("six", "1", kind="any")
    told = {
        each.kind: each.text(lookups_of(SIDES + figures))
        for each in totals(lookups_of(SIDES + figures))
    }
    assert told["any"] == "4 (Two: counted by kind)"


def test_silences_alone_have_no_total(lookups_of: Callable[[str], Lookups]) -> None:
    assert totals(lookups_of(SIDES + figure("one", "not-reported"))) == ()


def test_a_total_is_shown_where_several_figures_make_one(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(SIDES + figure("one", "49+") + figure("two", "10"))
    last = section("casualties", lookups).parts[0].rows[-1]
    assert [text_of(cell) for cell in last.cells] == [
        "In all",
        "killed: 59+ (Six: nothing recorded)",
    ]
    assert [text_of(phrase) for phrase in last.under] == ["added up from the figures above"]


def test_one_figure_needs_no_total(lookups_of: Callable[[str], Lookups]) -> None:
    rows = section("casualties", lookups_of(SIDES + figure("one", "49+"))).parts[0].rows
    assert "In all" not in [text_of(row.cells[0]) for row in rows]
