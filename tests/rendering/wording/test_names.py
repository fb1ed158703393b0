"""Names: what links where, in whose voice, and which form of a name stands where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.lookups import Lookups, RecordRef
from briefing.rendering.phrases import text_of
from briefing.rendering.rows import Piece
from briefing.rendering.sections import sections
from briefing.rendering.wording import names

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("who", "voice"),
    [
        ("riverland", "side-1"),
        ("moreau", "side-1"),
        ("defence", "side-2"),
        ("okafor", "third"),
        ("witness", "name"),
        ("Somebody Else", "name"),
    ],
)
def test_an_actor_speaks_in_the_voice_of_its_side(riverland: Lookups, who: str, voice: str) -> None:
    assert names.actor(who, riverland).voice == voice


def test_a_fifth_side_has_no_colour_of_its_own(lookups_of: Callable[[str], Lookups]) -> None:
    ids = [f"side-{number}" for number in range(1, 6)]
    actors = "".join(
        f"  {each}: {{name: {each}, kind: state, side: {each}, src: p1}}\n" for each in ids
    )
    lookups = lookups_of(f"sides: [{', '.join(ids)}]\nactors:\n{actors}")
    voices = [names.actor(each, lookups).voice for each in ids]
    assert voices == ["side-1", "side-2", "side-3", "side-4", "name"]


def test_a_name_links_to_its_record_and_a_plain_name_to_nothing(riverland: Lookups) -> None:
    assert names.actor("moreau", riverland).link == RecordRef("actors", "moreau")
    assert names.place("oak", riverland).link == RecordRef("locations", "oak")
    assert names.actor("Somebody Else", riverland) == Piece("Somebody Else", "name", None)


def test_bodies_go_by_their_short_names_and_persons_by_their_full_ones(
    riverland: Lookups,
) -> None:
    listed = names.actors(["moreau", "interior", "riverland"], riverland)
    assert text_of(listed) == "Ana Moreau, the Interior Ministry and Riverland"
    assert names.actor("interior", riverland).text == "Interior Ministry of Riverland"


LONG_NAMES = """\
sides: [north, south]
actors:
  north: {name: Republic of the Northern Valleys, short: North, kind: state, side: north,
    country: "NO", src: p1}
  south: {name: Federation of South Isle, short: S, kind: state, side: south, country: ZA, src: p1}
  envoy: {name: Maximiliane von und zu Hohenstein, short: Hohenstein, kind: person, of: north,
    role: envoy, src: p1}
casualties:
  - {side: north, who: any, kind: any, count: unknown, by: envoy, disputes: claim, src: p1}
  - {side: south, who: military, kind: killed, count: 3, by: north, src: p1}
  - {side: south, who: civilian, kind: killed, count: 3, by: north, src: p1}
statements:
  - {id: claim, by: north, kind: claim, text: None died., src: p1}
"""


def test_a_state_of_a_long_name_goes_by_its_short_one(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(LONG_NAMES)
    assert [names.brief(each, lookups).text for each in ("north", "south", "envoy")] == [
        *("North", "Federation of South Isle", "Maximiliane von und zu Hohenstein"),
    ]
    assert names.actor("north", lookups).text == "Republic of the Northern Valleys"
    assert names.country("NO", names.states(lookups)).text == "North"
    assert text_of(names.with_role("envoy", lookups)).endswith(" (envoy, North)")


def test_a_long_name_is_told_in_full_among_the_actors_alone(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(LONG_NAMES)
    found = [
        text_of(phrase)
        for section in sections(lookups)
        for part in section.parts
        for row in part.rows
        for phrase in (*row.cells, *row.under, *row.body)
    ]
    assert [text for text in found if "Republic of the N" in text] == [
        "Republic of the Northern Valleys"
    ]
    assert {"says North", "North", "killed: 6 (North: not known)"} <= set(found)
    assert "North: not known, says Maximiliane von und zu Hohenstein" in found


def test_the_unnamed_go_by_their_short_names(lookups_of: Callable[[str], Lookups]) -> None:
    lookups = lookups_of(
        "actors:\n"
        "  one: {name: A farmer from Oak, short: a farmer, kind: person, unnamed: true, src: p1}\n"
    )
    assert names.brief("one", lookups).text == "a farmer"


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("moreau", "Ana Moreau (Prime Minister, Riverland)"),
        ("okafor", "Jo Okafor (UN envoy)"),
        ("riverland", "Riverland"),
        ("Somebody Else", "Somebody Else"),
    ],
)
def test_a_role_names_the_state_behind_it(riverland: Lookups, who: str, told: str) -> None:
    assert text_of(names.with_role(who, riverland)) == told


def test_a_role_that_names_its_state_does_not_do_so_twice(shipped: Lookups) -> None:
    assert text_of(names.with_role("putin", shipped)) == "Vladimir Putin (President of Russia)"
    told = text_of(names.with_role("donfried", shipped))
    assert told == "Karen Donfried, US Assistant Secretary of State (Europe and Eurasia)"


def test_a_role_that_is_the_name_is_told_once(shipped: Lookups) -> None:
    told = text_of(names.with_role("geghamasar-former-leader", shipped))
    assert told == "Former community leader of Geghamasar"


def test_a_carrier_may_be_a_source(riverland: Lookups) -> None:
    assert names.carrier("wire", riverland) == Piece(
        "Wire Agency", "name", RecordRef("sources", "wire")
    )


def test_a_country_goes_by_the_state_among_the_actors(riverland: Lookups) -> None:
    states = names.states(riverland)
    assert names.country("CH", states).link == RecordRef("actors", "riverland")
    assert names.country("AM", states) == Piece("Armenia", "name")
