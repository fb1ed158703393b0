from __future__ import annotations

import pytest

from briefing.loading import loads
from briefing.model.accounts import one_side
from briefing.model.lookups import Lookups
from briefing.model.records import Collection, RecordRef

HEAD = """\
briefing: 1
id: x
title: X
as_of: 2031-05-04
sides: [riverland, highland]
summary: {bottom_line: Nothing., src: p1}
actors:
  riverland: {name: Riverland, kind: state, src: p1}
  ministry: {name: Ministry, kind: ministry, of: riverland, src: p1}
  highland: {name: Highland, kind: state, src: p1}
  envoy: {name: Envoy, kind: person, side: third, src: p1}
  stranger: {name: Stranger, kind: person, src: p1}
locations:
  oak: {name: Oak, kind: village, src: p1}
  elm: {name: Elm, kind: village, src: p1}
sources:
  wire: {publisher: Wire, published: 2031-05-04}
"""


def side(records: str, collection: Collection, key: str = "#1") -> str | None:
    lookups = Lookups(loads(HEAD + records).briefing)
    ref = RecordRef(collection, key)
    return one_side(ref, lookups.record(ref), lookups)


def statements(*records: str) -> str:
    return "statements:\n" + "".join(
        f"  - {{kind: claim, text: Something., src: p1, {each}}}\n" for each in records
    )


def figures(*records: str) -> str:
    kept = "side: riverland, who: military, kind: killed, src: p1"
    return "casualties:\n" + "".join(f"  - {{{kept}, {each}}}\n" for each in records)


def test_what_one_side_says_rests_on_its_word() -> None:
    assert side(statements("by: riverland"), "statements") == "riverland"
    assert side(statements("by: [ministry, riverland]"), "statements") == "riverland"
    assert side(statements("by: highland"), "statements") == "highland"
    assert side("impacts: [{kind: damage, text: A., by: ministry, src: p1}]", "impacts")
    assert (
        side("events: [{when: 2031, kind: clash, text: A., by: highland, src: p1}]", "events")
        == "highland"
    )


@pytest.mark.parametrize("kind", ["appeal", "concern", "offer", "position", "threat"])
def test_what_a_side_wants_rests_on_nobodys_word(kind: str) -> None:
    wanted = statements("by: riverland").replace("kind: claim", f"kind: {kind}")
    assert side(wanted, "statements") is None


def test_what_both_say_or_others_say_does_not() -> None:
    assert side(statements("by: [riverland, highland]"), "statements") is None
    assert side(statements("by: envoy"), "statements") is None
    assert side(statements("by: stranger"), "statements") is None
    assert side(statements("by: Somebody Else"), "statements") is None
    assert side("events: [{when: 2031, kind: clash, text: A., src: p1}]", "events") is None


def test_what_somebody_elsewhere_says_as_well_does_not() -> None:
    like = statements("id: a, by: riverland", "id: b, by: envoy, supports: a")
    assert side(like, "statements", "a") is None
    own = statements("id: a, by: riverland", "id: b, by: ministry, supports: a")
    assert side(own, "statements", "a") == "riverland"
    assert side(own, "statements", "b") == "riverland"
    other = statements("id: a, by: highland", "id: b, by: ministry, supports: a")
    assert side(other, "statements", "b") is None


def test_a_figure_rests_on_one_side_until_another_gives_the_same_for_the_same_losses() -> None:
    assert side(figures("count: 3, by: riverland"), "casualties") == "riverland"
    both = figures("count: 3, by: riverland", "count: 3, by: envoy")
    assert side(both, "casualties") is None
    unnamed = figures("count: 3, by: ministry", "count: 3")
    assert side(unnamed, "casualties") == "riverland"
    assert side(unnamed, "casualties", "#2") is None
    words = figures("count: dozens, by: riverland", "count: several, by: highland")
    assert side(words, "casualties") == "riverland"
    assert side(words.replace("several", "dozens"), "casualties") is None


@pytest.mark.parametrize(
    "other",
    ["count: 0", "count: 4", "count: 3+", "count: not-reported", "count: several"],
)
def test_another_figure_and_a_silence_bear_nothing_out(other: str) -> None:
    both = figures("count: 3, by: riverland", f"{other}, by: highland")
    assert side(both, "casualties") == "riverland"


def test_the_same_figure_for_another_place_bears_nothing_out() -> None:
    apart = figures("count: 3, by: riverland, where: oak", "count: 3, by: highland, where: elm")
    assert side(apart, "casualties") == "riverland"
    assert side(apart.replace("elm", "oak"), "casualties") is None


@pytest.mark.parametrize(
    ("count", "found"),
    [("not-reported", None), ("unknown", None), ("none-claimed", "highland")],
)
def test_a_silence_rests_on_nobodys_word_but_a_claim_of_none_does(
    count: str, found: str | None
) -> None:
    assert side(figures(f"count: {count}, by: highland"), "casualties") == found


def test_what_is_known_through_another_side_rests_on_more_than_one_word() -> None:
    assert side(statements("by: riverland, via: highland"), "statements") is None
    assert side(statements("by: riverland, via: [envoy, ministry]"), "statements") == "riverland"
    assert side(statements("by: riverland, via: A paper"), "statements") == "riverland"
    relayed = statements("id: a, by: riverland", "id: b, by: envoy, via: ministry, supports: a")
    assert side(relayed, "statements", "a") == "riverland"


def test_actors_and_calls_rest_on_nobody() -> None:
    assert side("", "actors", "riverland") is None
    between = "between: [riverland, highland], channel: phone, text: A., by: riverland, src: p1"
    call = f"calls: [{{{between}}}]"
    assert side(call, "calls") is None
