"""What is left of a section with a filter on, and what it says of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.facets import Facet
from briefing.model.narrowing import Narrowing
from briefing.rendering.narrowed import described, narrowed, told
from briefing.rendering.phrases import text_of
from briefing.rendering.sections import SECTIONS, section

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Row, Section

    from .conftest import LookupsOf


def left(key: str, narrowing: Narrowing, lookups: Lookups) -> Section:
    return narrowed(section(key, lookups), narrowing, lookups)


def first_cell(row: Row) -> str:
    return "  " * row.indent + ("# " if row.heading else "") + text_of(row.cells[0])


def listed(found: Section, part: str) -> list[str]:
    """Return the first cell of every row of a part, or what stands in place of rows."""
    (one,) = [each for each in found.parts if each.key == part]
    return [first_cell(row) for row in one.rows] or [one.empty]


def test_without_a_filter_a_section_is_the_same(riverland: Lookups) -> None:
    whole = section("actors", riverland)
    assert narrowed(whole, Narrowing(), riverland) is whole


def test_a_title_can_tell_how_many_of_how_many(riverland: Lookups) -> None:
    calls = left("calls", Narrowing(actor="moreau"), riverland)
    assert (calls.count, calls.out_of) == (1, 2)
    assert section("calls", riverland).out_of is None
    casualties = left("casualties", Narrowing(speaker="interior"), riverland)
    assert (casualties.count, casualties.out_of) == (None, None)


def test_an_actor_stands_under_those_it_belongs_to(riverland: Lookups) -> None:
    found = left("actors", Narrowing(speaker="interior"), riverland)
    assert listed(found, "actors") == ["Riverland", "  Interior Ministry of Riverland", "Highland"]
    found = left("actors", Narrowing(actor="moreau"), riverland)
    state, moreau = found.parts[0].rows
    assert (first_cell(state), first_cell(moreau)) == ("Riverland", "  Ana Moreau")
    assert state.ref is None
    assert [piece.voice for cell in state.cells for piece in cell] == ["support"]
    assert (found.count, found.out_of) == (1, 7)
    found = left("actors", Narrowing(kind="ministry"), riverland)
    assert listed(found, "actors") == [
        "Riverland",
        "  Interior Ministry of Riverland",
        "Highland",
        "  Defence Ministry of Highland",
    ]


TREE = """\
actors:
  state: {name: State, kind: state, src: p1}
  one: {name: One, kind: person, of: state, src: p1}
  two: {name: Two, kind: person, of: state, src: p1}
"""


def test_who_is_only_there_for_others_stands_there_once(lookups_of: LookupsOf) -> None:
    found = left("actors", Narrowing(kind="person"), lookups_of(TREE))
    assert listed(found, "actors") == ["State", "  One", "  Two"]


def test_a_day_heads_what_is_left_of_it(riverland: Lookups) -> None:
    found = left("timeline", Narrowing(kind="attack"), riverland)
    assert listed(found, "timeline") == ["# 4 May 2031", "about 00:00"]


def test_a_dispute_stays_whole_if_one_account_is_kept(lookups_of: LookupsOf) -> None:
    lookups = lookups_of(DISPUTES)
    found = left("statements", Narrowing(speaker="A"), lookups)
    assert listed(found, "contested") == [
        "A (claim): One.",
        "  disputed by C [p2], below",
        "B (claim): Two.",
        "  C (denial): Neither.",
        "    also disputes A [p1], above",
    ]
    assert listed(found, "statements") == ["None with this filter."]
    assert (found.count, found.out_of) == (3, 6)
    others = left("statements", Narrowing(speaker="D"), lookups)
    assert listed(others, "contested") == ["D (claim): Four.", "  E (denial): Not so."]
    assert listed(left("statements", Narrowing(speaker="F"), lookups), "contested") == [
        "None with this filter."
    ]


DISPUTES = """\
statements:
  - {id: one, by: A, kind: claim, text: One., src: p1}
  - {id: two, by: B, kind: claim, text: Two., src: p1}
  - {id: three, by: C, kind: denial, disputes: [one, two], text: Neither., src: p2}
  - {id: four, by: D, kind: claim, text: Four., src: p1}
  - {by: E, kind: denial, disputes: four, text: Not so., src: p1}
  - {by: F, kind: report, text: Six., src: p1}
"""


def test_a_sum_of_figures_is_not_told_of_some_of_them(riverland: Lookups) -> None:
    assert [text_of(row.cells[0]) for row in section("casualties", riverland).parts[0].rows] == [
        "Riverland",
        "Riverland",
        "Highland",
    ]
    found = left("casualties", Narrowing(kind="killed"), riverland)
    assert listed(found, "casualties") == ["Riverland"]
    assert listed(found, "impacts") == ["None with this filter."]


def test_losses_and_harm_that_one_side_alone_tells_name_that_side(lookups_of: LookupsOf) -> None:
    lookups = lookups_of(ALONE)
    found = left("casualties", Narrowing(account="one-side"), lookups)
    beneath = [text_of(line) for part in found.parts for row in part.rows for line in row.under]
    assert beneath == [
        *("says North", "one side's word alone: North"),
        *("says South", "one side's word alone: South"),
    ]
    whole = left("casualties", Narrowing(side="north"), lookups)
    told = [text_of(line) for part in whole.parts for row in part.rows for line in row.under]
    assert told == ["says North", "says North", "says Envoy"]


ALONE = """\
sides: [north, south]
actors:
  north: {name: North, kind: state, side: north, src: p1}
  south: {name: South, kind: state, side: south, src: p1}
  envoy: {name: Envoy, kind: person, side: third, src: p1}
casualties:
  - {side: north, who: civilian, kind: killed, count: 3, by: north, src: p1}
  - {side: north, who: military, kind: killed, count: 4, by: north, src: p1}
  - {side: north, who: military, kind: killed, count: 4, by: envoy, src: p1}
impacts:
  - {kind: damage, text: A bridge fell., by: south, src: p1}
"""

SIDES = """\
sides: [north, south]
actors:
  north: {name: North, kind: state, side: north, src: p1}
  south: {name: South, kind: state, side: south, src: p1}
casualties:
  - {side: north, who: civilian, kind: killed, count: 3, by: north, src: p1}
  - {side: north, who: military, kind: killed, count: 4, by: north, src: p1}
"""


def test_a_side_of_which_nothing_is_recorded_still_says_so(lookups_of: LookupsOf) -> None:
    lookups = lookups_of(SIDES)
    whole = section("casualties", lookups).parts[0]
    assert [first_cell(row) for row in whole.rows] == ["North", "North", "South", "In all"]
    found = left("casualties", Narrowing(side="south"), lookups)
    assert [text_of(cell) for row in found.parts[0].rows for cell in row.cells] == [
        "South",
        "nothing recorded",
    ]
    assert listed(found, "impacts") == ["No harm to places or to daily life is recorded."]
    assert listed(left("casualties", Narrowing(side="north"), lookups), "casualties") == [
        "North",
        "North",
    ]


def test_the_bottom_line_stays_and_says_that_there_is_a_filter(riverland: Lookups) -> None:
    found = left("summary", Narrowing(actor="okafor", kind="appeal"), riverland)
    (bottom_line,) = found.parts[0].rows
    assert bottom_line.ref == ("summary", "bottom-line")
    assert [text_of(line) for line in bottom_line.under] == [
        "Below, only: Jo Okafor · appeal. Esc shows all."
    ]
    assert [part.key for part in found.parts] == ["bottom-line"]
    assert found.count is None


def test_what_is_not_known_is_narrowed_too(riverland: Lookups) -> None:
    found = left("summary", Narrowing(actor="highland"), riverland)
    assert listed(found, "gaps") == ["Highland's losses."]


@pytest.mark.parametrize(
    ("key", "narrowing", "why"),
    [
        ("locations", Narrowing(actor="moreau"), "No place here has to do with Ana Moreau"),
        ("calls", Narrowing(place="oak"), "No contact here has to do with Oak"),
        ("timeline", Narrowing(kind="appeal"), "No dated record here fits “appeal”"),
        ("context", Narrowing(speaker="interior"), "No background here fits “said by Interior"),
        ("sources", Narrowing(kind="appeal"), "No source here fits “appeal”"),
        (
            "casualties",
            Narrowing(actor="okafor"),
            "No figure and no harm here has to do with Jo Okafor",
        ),
        (
            "statements",
            Narrowing(actor="moreau", kind="denial"),
            "No statement here fits “Ana Moreau · denial”",
        ),
    ],
)
def test_a_section_that_lost_every_row_says_why(
    key: str, narrowing: Narrowing, why: str, riverland: Lookups
) -> None:
    found = left(key, narrowing, riverland)
    assert found.empty
    assert found.parts[0].empty.startswith(why)
    assert found.parts[0].empty.endswith("; Esc shows all.")
    assert [part.key for part in found.parts[1:]] == (["about"] if key == "sources" else [])


def test_a_section_that_was_empty_before_says_what_it_said(lookups_of: LookupsOf) -> None:
    found = left("calls", Narrowing(kind="phone"), lookups_of(""))
    assert listed(found, "calls") == ["No contact between actors is recorded."]


def test_the_key_that_shows_all_may_be_another(riverland: Lookups) -> None:
    calls = section("calls", riverland)
    found = narrowed(calls, Narrowing(place="oak"), riverland, key="x")
    assert listed(found, "calls") == ["No contact here has to do with Oak; x shows all."]


def test_a_filter_is_described_in_words(riverland: Lookups) -> None:
    everything = Narrowing(
        actor="moreau",
        place="oak",
        side="highland",
        speaker="okafor",
        kind="armed-force",
        account="contested",
    )
    assert described(everything, riverland) == (
        "side of Highland · Ana Moreau · Oak · said by Jo Okafor · armed force · contested"
    )
    assert described(Narrowing(), riverland) == ""
    assert told(Facet("side", "third"), riverland) == "third parties"
    assert told(Facet("account", "one-side"), riverland) == "one side's word alone"


@pytest.mark.parametrize(
    ("facet", "words"),
    [
        (Facet("actor", "okafox"), "okafox, no longer in the briefing"),
        (Facet("speaker", "B. Away"), "said by B. Away, no longer in the briefing"),
        (Facet("side", "north"), "side of north, no longer in the briefing"),
        (Facet("place", "beech"), "beech, no longer in the briefing"),
        (Facet("speaker", "A"), "said by A"),
    ],
)
def test_what_another_version_had_is_told_to_be_gone(
    lookups_of: LookupsOf, facet: Facet, words: str
) -> None:
    assert told(facet, lookups_of(DISPUTES)) == words


def test_every_section_says_what_it_has_none_of(riverland: Lookups) -> None:
    for entry in SECTIONS:
        found = left(entry.key, Narrowing(kind="nothing"), riverland)
        assert found.empty is (entry.key != "summary")
