"""What somebody types for a record, and the record that is meant."""

from __future__ import annotations

import pytest

from briefing.loading import loads
from briefing.model.lookups import Lookups, RecordRef
from briefing.rendering.meant import meant, nearest

NAMES = """\
briefing: 1
id: names
title: Names
as_of: 2031-05-04
summary: {bottom_line: Nothing., src: p1}
actors:
  armenia: {name: Armenia, kind: state, src: p1}
  forces: {name: Armenian armed forces, short: the forces, kind: armed-force, src: p1}
  erdogan: {name: Recep Erdoğan, kind: person, aka: [The President], src: p1}
  smith: {name: Smith-Jones, kind: person, src: p1}
  armedia: {name: Armedia News, kind: media, src: p1}
  p-7: {name: Room 101, kind: organisation, src: p1}
locations:
  territory: {name: Territory of Armenia, kind: country, src: p1}
  goris: {name: Goris, kind: town, src: p1}
events:
  - {when: 2031-05-01, kind: other, text: First., src: p1}
  - {id: last, when: 2031-05-02, kind: other, text: Second., src: p1}
context:
  - {kind: agreement, title: The Goris accord, text: Old., src: p1}
sources:
  wire: {publisher: Wire Agency, published: 2031-05-04, paragraphs: 1}
"""


@pytest.fixture(scope="module")
def names() -> Lookups:
    return Lookups(loads(NAMES, "names.yaml").briefing)


@pytest.mark.parametrize(
    ("typed", "refs"),
    [
        ("goris", ["locations/goris"]),
        ("last", ["events/last"]),
        ("events/#1", ["events/#1"]),
        ("events/1", ["events/#1"]),
        ("events/2", ["events/last"]),
        ("events/#2", ["events/last"]),
        ("events/0", []),
        ("events/3", []),
        ("events/9999999", []),
        ("actors/2", ["actors/forces"]),
        ("summary/bottom-line", ["summary/bottom-line"]),
        ("armenia", ["actors/armenia"]),
        ("#1", ["events/#1", "context/#1"]),
        ("locations/armenia", []),
        ("briefings/1", []),
        ("nowhere/1", []),
    ],
)
def test_an_id_or_a_place_names_a_record(typed: str, refs: list[str], names: Lookups) -> None:
    assert ["/".join(ref) for ref in meant(typed, names)] == refs


@pytest.mark.parametrize(
    ("typed", "refs"),
    [
        ("Armenia", ["actors/armenia"]),
        ("ARMENIAN ARMED  FORCES", ["actors/forces"]),
        ("the forces", ["actors/forces"]),
        ("the president", ["actors/erdogan"]),
        ("recep erdogan", ["actors/erdogan"]),
        ("Erdogan", ["actors/erdogan"]),
        ("Wire Agency", ["sources/wire"]),
    ],
)
def test_a_whole_name_beats_a_part_of_another(typed: str, refs: list[str], names: Lookups) -> None:
    assert ["/".join(ref) for ref in meant(typed, names)] == refs


@pytest.mark.parametrize(
    ("typed", "refs"),
    [
        ("armed", ["actors/forces"]),
        ("jones", ["actors/smith"]),
        ("accord", ["context/#1"]),
        ("agen", ["sources/wire"]),
        ("arm", ["actors/armenia", "actors/forces", "actors/armedia", "locations/territory"]),
        ("gency", []),
        ("101", []),
        ("", []),
    ],
)
def test_a_word_of_a_name_or_its_beginning_will_do(
    typed: str, refs: list[str], names: Lookups
) -> None:
    assert ["/".join(ref) for ref in meant(typed, names)] == refs


def test_a_whole_word_beats_the_beginning_of_one(names: Lookups) -> None:
    assert meant("armed", names) == (RecordRef("actors", "forces"),)
    assert meant("armeni", names)[0] == RecordRef("actors", "armenia")


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("gorris", "goris"),
        ("erdogn", "erdogan"),
        ("actors/erdogn", "actors/erdogan"),
        ("casualtys", "casualties"),
        ("zzzzzz", None),
    ],
)
def test_the_nearest_is_told(typed: str, near: str | None, names: Lookups) -> None:
    assert nearest(typed, names) == near
