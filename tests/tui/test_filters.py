"""The filters that are offered, for a row and for typed letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.loading import load
from briefing.model.lookups import Lookups
from briefing.model.narrowing import Narrowing
from briefing.model.records import RecordRef
from briefing.tui.filters import Filters
from briefing.tui.footing import nearest

if TYPE_CHECKING:
    from pathlib import Path


SHELLED, RETURNED = RecordRef("statements", "shelled"), RecordRef("statements", "returned")


@pytest.fixture
def lookups(riverland: Path) -> Lookups:
    return Lookups(load(str(riverland)).briefing)


def told(filters: Filters, ref: RecordRef | None = None) -> list[str]:
    """Return what is offered for a row before anything is typed, with what it says beside it."""
    return [f"{each.text} ({each.about})" for each in filters.suggested(ref)]


def test_what_suits_the_row_is_offered_first(lookups: Lookups) -> None:
    assert told(Filters(lookups, Narrowing()), SHELLED)[:10] == [
        "said by Interior Ministry of Riverland (speaker, 4 records)",
        "claim (kind, 1 record)",
        "contested (account, 2 records)",
        "one side's word alone (account, 5 records)",
        "Oak (place, 3 records)",
        "Elm (place, 3 records)",
        "side of Riverland (side, 11 records)",
        "Interior Ministry of Riverland (actor, 5 records)",
        "side of Highland (side, 7 records)",
        "third parties (side, 3 records)",
    ]


def test_a_row_that_names_many_places_offers_the_first(riverland: Path, tmp_path: Path) -> None:
    path = tmp_path / "places.yaml"
    places = "".join(f"  {key}: {{name: {key}, kind: town, src: p1}}\n" for key in "abc")
    path.write_text(
        riverland.read_text(encoding="utf-8")
        .replace("locations:\n", f"locations:\n{places}")
        .replace("where: [oak, elm], text: Says", "where: [a, b, oak, c, elm], text: Says"),
        encoding="utf-8",
    )
    filters = Filters(Lookups(load(str(path)).briefing), Narrowing())
    assert [each.split(" (")[0] for each in told(filters, SHELLED)[4:8]] == [
        *("a", "b", "Oak"),
        "side of Riverland",
    ]


def test_an_actor_is_offered_as_who_is_named_and_as_who_speaks(lookups: Lookups) -> None:
    assert told(Filters(lookups, Narrowing()), RecordRef("actors", "okafor"))[:4] == [
        "Jo Okafor (actor, 3 records)",
        "said by Jo Okafor (speaker, 1 record)",
        "person (kind, 2 records)",
        "third parties (side, 3 records)",
    ]


def test_without_a_row_the_most_frequent_are_offered(lookups: Lookups) -> None:
    assert told(Filters(lookups, Narrowing()))[:6] == [
        "one side's word alone (account, 5 records)",
        "contested (account, 2 records)",
        "side of Riverland (side, 11 records)",
        "side of Highland (side, 7 records)",
        "third parties (side, 3 records)",
        "claim (kind, 1 record)",
    ]


def test_beside_a_filter_that_is_on_nothing_is_offered_that_would_leave_nothing(
    lookups: Lookups,
) -> None:
    filters = Filters(lookups, Narrowing(speaker="okafor"))
    assert told(filters) == [
        "third parties (side, 1 record)",
        "appeal (kind, 1 record)",
        "Jo Okafor (actor, 1 record)",
        "said by Interior Ministry of Riverland (speaker, 4 records, instead)",
        "said by Defence Ministry of Highland (speaker, 1 record, instead)",
    ]
    (each,) = filters.removals()
    assert (each.text, each.narrowing) == ("remove: said by Jo Okafor", Narrowing())


def test_of_several_filters_each_can_be_taken_away_and_all(lookups: Lookups) -> None:
    filters = Filters(lookups, Narrowing(speaker="okafor", kind="appeal"))
    assert [(each.text, each.narrowing) for each in filters.removals()] == [
        ("remove: said by Jo Okafor", Narrowing(kind="appeal")),
        ("remove: appeal", Narrowing(speaker="okafor")),
        ("remove all filters", Narrowing()),
    ]


def test_letters_find_anything_by_any_of_its_names(tmp_path: Path, riverland: Path) -> None:
    path = tmp_path / "accents.yaml"
    path.write_text(
        riverland.read_text(encoding="utf-8")
        .replace("name: Oak,", "name: Őak,")
        .replace("name: Jo Okafor,", "name: Jo Okafor, aka: [Türkiye Envoy],"),
        encoding="utf-8",
    )
    filters = Filters(Lookups(load(str(path)).briefing), Narrowing(kind="appeal"))

    def found(letters: str) -> list[str]:
        return [f"{choice.text} ({choice.about})" for choice, _ in filters.matching(letters)]

    assert found("oak") == ["Őak (place, nothing left)"]
    assert found("turkiye") == [
        "Jo Okafor (actor, 1 record)",
        "said by Jo Okafor (speaker, 1 record)",
    ]
    assert found("side") == [
        "side of Riverland (side, nothing left)",
        "side of Highland (side, nothing left)",
        "one side's word alone (account, nothing left)",
    ]
    assert found("appeal") == []


@pytest.mark.parametrize(
    ("letters", "first"),
    [
        ("one side", "one side's word alone"),
        ("only", "one side's word alone"),
        ("alone", "one side's word alone"),
        ("unconfirmed", "one side's word alone"),
        ("contested", "contested"),
        ("disputed", "contested"),
        ("denied", "contested"),
    ],
)
def test_how_a_record_stands_is_found_by_any_word_for_it(
    lookups: Lookups, letters: str, first: str
) -> None:
    found = [choice.text for choice, _ in Filters(lookups, Narrowing()).matching(letters)]
    assert found[:1] == [first]


def test_the_nearest_that_is_left_is_a_following_one_first() -> None:
    refs = [RecordRef("events", str(number)) for number in range(6)]
    assert nearest(refs[2], refs, {refs[2], refs[3]}) == refs[2]
    assert nearest(refs[2], refs, {refs[1], refs[3]}) == refs[3]
    assert nearest(refs[2], refs, {refs[0], refs[5]}) == refs[0]
    assert nearest(refs[2], refs, set()) is None
    assert nearest(None, refs, {refs[0]}) is None
    assert nearest(RecordRef("gaps", "#1"), refs, {refs[0]}) is None
