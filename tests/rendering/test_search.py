from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.lookups import RecordRef
from briefing.rendering.ascii import to_ascii
from briefing.rendering.hits import Hit
from briefing.rendering.search import Index

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups

    from .conftest import LookupsOf


def found(lookups: Lookups, query: str) -> list[str]:
    """Return the hits as `2 moreau`."""
    return [f"{hit.section} {hit.ref.key}" for hit in Index(lookups).find(query)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        # A name where it is listed, and every row that tells it.
        ("okafor", ["2 okafor", "4 moreau-okafor", "4 #2", "6 #4", "7 moreau-okafor"]),
        ("OKÁFOR", ["2 okafor", "4 moreau-okafor", "4 #2", "6 #4", "7 moreau-okafor"]),
        # All words, in any order, within longer words.
        ("war long", ["8 #2"]),
        ("ong ast", ["8 #2"]),
        ("okafor truce", ["4 #2", "6 #4"]),
        ("long nowhere", []),
        ('"long war"', ["8 #2"]),
        ('"war long"', []),
        # What only the card tells.
        ("joanna", ["2 okafor"]),
        ("gave no name", ["2 witness"]),
        ('"ministry of the interior"', ["2 interior"]),
        ("eiche", ["3 oak"]),
        ("children", ["5 dead", "7 dead"]),
        ("as soon as can be", ["4 moreau-okafor", "7 moreau-okafor"]),
        # A record in several sections; a gap by the words of what it is about.
        ("midnight", ["7 first-shell"]),
        ("elm fell", ["1 #1", "6 shelling", "7 shelling"]),
        # Ids, sources and what others say are not searched.
        ("returned-fire", []),
        ("p5", []),
        ("CH-ZH", []),
        # Nor the word of the format for what a record is, where its row does not say it.
        ("access", []),
        ("", []),
    ],
)
def test_what_is_found(riverland: Lookups, query: str, expected: list[str]) -> None:
    assert found(riverland, query) == expected


def test_a_row_that_is_listed_twice_in_a_section_is_found_once(riverland: Lookups) -> None:
    hits = Index(riverland).find("e")
    assert len(hits) == len(set(hits))
    assert [hit.section for hit in hits] == sorted(hit.section for hit in hits)


def test_words_may_stand_on_the_row_and_on_the_card(riverland: Lookups) -> None:
    assert found(riverland, "envoy joanna") == ["2 okafor"]


def test_no_phrase_is_found_from_one_cell_into_the_next(lookups_of: LookupsOf) -> None:
    lookups = lookups_of(
        "actors: {a: {name: Ana, kind: person, role: Envoy, aka: [Anna], src: p1}}\n"
    )
    assert found(lookups, "ana envoy") == ["2 a"]
    assert found(lookups, '"ana envoy"') == []


def test_a_search_spells_as_the_screen_does(lookups_of: LookupsOf) -> None:
    lookups = lookups_of("actors: {a: {name: Владимир Путин, kind: person, src: p1}}\n")
    hit = Hit(2, RecordRef("actors", "a"))
    assert Index(lookups).find("путин") == (hit,)
    assert Index(lookups).find("putin") == ()
    spelt = Index(lookups, to_ascii)
    assert spelt.find("putin") == spelt.find("ПУТИН") == (hit,)


def test_a_briefing_can_be_read_in_steps(riverland: Lookups) -> None:
    index = Index(riverland)
    assert sum(1 for _ in index.steps()) >= 9
    assert list(index.steps()) == []
    assert index.find("war") == Index(riverland).find("war")


def test_a_search_that_comes_early_finds_all(riverland: Lookups) -> None:
    index = Index(riverland)
    next(iter(index.steps()))
    assert index.find("e") == Index(riverland).find("e")


@pytest.mark.parametrize(
    ("section", "ref", "expected"),
    [
        (1, None, "2 okafor"),
        (2, RecordRef("actors", "moreau"), "2 okafor"),
        (2, RecordRef("actors", "okafor"), "2 okafor"),
        (2, RecordRef("actors", "witness"), "4 moreau-okafor"),
        (3, None, "4 moreau-okafor"),
        (5, RecordRef("actors", "nobody"), "6 #4"),
        (7, RecordRef("calls", "moreau-okafor"), "7 moreau-okafor"),
        (8, None, "2 okafor"),
    ],
)
def test_the_nearest_hit_is_here_or_next(
    riverland: Lookups, section: int, ref: RecordRef | None, expected: str
) -> None:
    index = Index(riverland)
    hits = index.find("okafor")
    hit = hits[index.nearest(hits, section, ref)]
    assert f"{hit.section} {hit.ref.key}" == expected


def test_nothing_is_nearest_to_nothing(riverland: Lookups) -> None:
    index = Index(riverland)
    assert index.nearest(index.find("nowhere"), 3, None) == 0


def test_a_line_of_a_card_is_named(riverland: Lookups) -> None:
    index = Index(riverland)
    assert index.label_of(RecordRef("actors", "okafor"), "joanna") == "Also known as"
    assert index.label_of(RecordRef("actors", "witness"), "gave") == "Note"
    assert index.label_of(RecordRef("actors", "witness"), "nowhere") == ""


@pytest.mark.parametrize(
    ("section", "ref", "after", "before"),
    [
        (1, None, 0, -1),
        (2, RecordRef("actors", "moreau"), 0, -1),
        (2, RecordRef("actors", "okafor"), 1, -1),
        (2, RecordRef("actors", "witness"), 1, 0),
        (4, None, 1, 0),
        (4, RecordRef("calls", "moreau-okafor"), 2, 0),
        (5, RecordRef("actors", "nobody"), 3, 2),
        (7, RecordRef("calls", "moreau-okafor"), 5, 3),
        (9, None, 5, 4),
    ],
)
def test_steps_go_from_where_the_reader_is(
    riverland: Lookups, section: int, ref: RecordRef | None, after: int, before: int
) -> None:
    index = Index(riverland)
    hits = index.find("okafor")
    assert len(hits) == 5
    assert index.step(hits, section, ref, 1) == after
    assert index.step(hits, section, ref, -1) == before


def test_only_what_is_kept_is_found(riverland: Lookups) -> None:
    index = Index(riverland)
    every = index.find("okafor")
    assert index.find("okafor", set(every[1:3])) == every[1:3]
    assert index.find("okafor", set()) == ()
