"""The sections: their order, their parts, and what every row of them says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.lookups import RecordRef
from briefing.rendering.phrases import text_of
from briefing.rendering.sections import KEYS, SECTIONS, section, sections

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Part, Row


def told(row: Row) -> str:
    """Write a row with its columns, what stands beneath it, and its marks."""
    cells = " | ".join(text_of(cell) for cell in row.cells)
    under = "".join(f" / {text_of(phrase)}" for phrase in row.under)
    marks = f" [{row.marks}]" if row.marks else ""
    return f"{'  ' * row.indent}{cells}{under}{marks}"


def part(key: str, lookups: Lookups) -> Part:
    """Find a part by its key."""
    entry = next(entry for entry in SECTIONS if key in entry.parts)
    return next(each for each in section(entry.key, lookups).parts if each.key == key)


def rows(key: str, lookups: Lookups) -> list[str]:
    """Write the rows of a part."""
    return [told(row) for row in part(key, lookups).rows]


def bodies(key: str, lookups: Lookups) -> list[list[str]]:
    """Write the text of each row of a part."""
    return [[text_of(phrase) for phrase in row.body] for row in part(key, lookups).rows]


def test_the_nine_sections_stand_in_their_order(riverland: Lookups) -> None:
    made = [(each.number, each.key, each.title, each.count) for each in sections(riverland)]
    assert made == [
        (1, "summary", "Summary", None),
        (2, "actors", "Actors", 7),
        (3, "locations", "Locations", 2),
        (4, "calls", "Calls", 2),
        (5, "casualties", "Casualties", None),
        (6, "statements", "Statements", 4),
        (7, "timeline", "Timeline", 5),
        (8, "context", "Context", 2),
        (9, "sources", "Sources", 2),
    ]


def test_a_section_alone_is_the_same_as_among_all(riverland: Lookups) -> None:
    for made in sections(riverland):
        assert section(made.key, riverland) == made


def test_no_other_section_exists(riverland: Lookups) -> None:
    with pytest.raises(KeyError, match="weather"):
        section("weather", riverland)


def test_every_part_is_announced_by_its_section(riverland: Lookups) -> None:
    announced = {entry.key: entry.parts for entry in SECTIONS}
    assert tuple(announced) == KEYS
    for made in sections(riverland):
        assert tuple(each.key for each in made.parts) == announced[made.key]


def test_the_summary_begins_with_the_bottom_line(riverland: Lookups) -> None:
    assert rows("bottom-line", riverland) == [
        (
            "Riverland says Highland shelled two villages; Highland says it returned fire."
            " [paper:p2, wire:p4]"
        )
    ]
    assert rows("points", riverland) == ["Three people are dead. [paper:p2]"]
    assert rows("significance", riverland) == ["The truce is a year old. [paper:p9]"]
    assert rows("gaps", riverland) == ["Who fired first. [paper:p4]", "Highland's losses."]
    assert rows("caveats", riverland) == ["The paper writes Elm twice. [paper:p2]"]


def test_actors_stand_beneath_those_that_they_belong_to(riverland: Lookups) -> None:
    assert rows("actors", riverland) == [
        "Riverland | state [paper:p1]",
        "  Ana Moreau | Prime Minister [paper:p5]",
        "  Interior Ministry of Riverland | ministry [paper:p2]",
        "Highland | state [paper:p1]",
        "  Defence Ministry of Highland | ministry [paper:p4]",
        "Jo Okafor | UN envoy [paper:p5]",
        "A farmer from Oak | person [paper:p3]",
    ]


def test_actors_that_belong_to_each_other_are_not_lost(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(
        "actors:\n"
        "  one: {name: One, kind: group, of: two, src: p1}\n"
        "  two: {name: Two, kind: group, of: one, src: p1}\n"
        "  own: {name: Own, kind: group, of: own, src: p1}\n"
    )
    assert rows("actors", lookups) == [
        "Own | group [p1]",
        "One | group [p1]",
        "  Two | group [p1]",
    ]


def test_locations_name_their_countries_and_roles(riverland: Lookups) -> None:
    assert rows("locations", riverland) == [
        "Oak | village | Riverland | reported target [paper:p2]",
        "Northern Plain | region | Riverland and Highland | area [paper:p1]",
    ]


def test_calls_point_from_the_caller_only_where_one_is_known(riverland: Lookups) -> None:
    assert rows("calls", riverland) == [
        "4 May, morning | Ana Moreau → Jo Okafor | phone [paper:p5]",
        "no time given | Riverland ↔ Highland ↔ Jo Okafor |  [paper:p6]",
    ]
    assert bodies("calls", riverland) == [
        [
            (
                "Asked for monitors. “as soon as can be” Outcome: Not reported."
                " (says Ana Moreau, via Wire Agency)"
            )
        ],
        ["Spoke of the truce."],
    ]


def test_a_figure_names_its_speaker_and_a_silence_stays_one(riverland: Lookups) -> None:
    assert rows("casualties", riverland) == [
        (
            "Riverland | 3+ civilians killed, not final"
            " / says the Interior Ministry, 4 May, morning [paper:p2]"
        ),
        "Riverland | 1 soldier wounded / no speaker named [wire:p3]",
        "Highland | not reported [paper:p6]",
    ]


def test_a_side_of_which_nothing_is_recorded_is_shown(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(
        "sides: [one, two]\n"
        "actors:\n"
        "  one: {name: One, kind: state, side: one, src: p1}\n"
        "  two: {name: Two, kind: state, side: two, src: p1}\n"
        "casualties:\n"
        "  - {side: two, who: unknown, kind: missing, count: 0, final: true, by: one, src: p1}\n"
        "  - {side: two, who: mixed, kind: any, count: unknown, by: two, src: p1}\n"
    )
    assert rows("casualties", lookups) == [
        "One | nothing recorded",
        "Two | 0 people missing (whether soldiers or civilians is not said), final / says One [p1]",
        "Two | not known (casualties among soldiers and civilians) / says Two [p1]",
    ]


def test_impacts_say_where_and_who_reports_them(riverland: Lookups) -> None:
    assert rows("impacts", riverland) == [
        "Oak | Homes burnt. “all gone” / says A farmer from Oak [paper:p3]",
        "no place named | The road is closed. / no speaker named [paper:p3]",
    ]


def test_an_answer_stands_beneath_what_it_disputes(riverland: Lookups) -> None:
    assert rows("contested", riverland) == [
        "The Interior Ministry (claim, 4 May): Shells fell on Oak and Elm. [paper:p2]",
        (
            "  Defence Ministry of Highland (denial to Riverland, via Wire Agency):"
            " Highland only answered. “returned fire” [paper:p4]"
        ),
        "    Defence Ministry of Highland (denial): There was no fire at all. [paper:p7]",
    ]
    voices = [row.cells[0][2].voice for row in part("contested", riverland).rows]
    assert voices == ["contested"] * 3


MANY_TO_MANY = """\
sides: [north, east]
actors:
  north: {name: Northland, kind: state, side: north, src: p1}
  east: {name: Eastland, kind: state, side: east, src: p1}
  west: {name: Westland, kind: state, side: third, src: p1}
statements:
  - {id: s1, by: north, kind: claim, text: First claim., src: p1}
  - {id: s2, by: east, kind: denial, text: Denies the first., disputes: s1, src: p2}
  - {id: s3, by: west, kind: denial, text: Denies both., disputes: [s1, s2], src: p3}
  - {id: s4, by: [north, east], kind: claim, text: Last claim., src: p4}
  - {by: west, kind: denial, text: Denies one of each., disputes: [s4, s1], src: p5}
casualties:
  - {side: north, who: civilian, kind: killed, count: 0, by: west, disputes: [s1, s4], src: p6}
  - {side: east, who: civilian, kind: killed, count: 1, disputes: [s1, s4], src: p7}
"""


def test_it_is_plain_who_answers_whom(lookups_of: Callable[[str], Lookups]) -> None:
    lookups = lookups_of(MANY_TO_MANY)
    assert rows("contested", lookups) == [
        "Northland (claim): First claim. [p1]",
        (
            "  disputed by Westland [p3], Westland [p5], the figure of Westland [p6]"
            " and the figure for Eastland [p7], below"
        ),
        "  Eastland (denial): Denies the first. [p2]",
        "    Westland (denial): Denies both. [p3]",
        "      also disputes Northland [p1], above",
        "Northland and Eastland (claim): Last claim. [p4]",
        "  Westland (denial): Denies one of each. [p5]",
        "    also disputes Northland [p1], above",
        "  Northland: 0 civilians killed, says Westland [p6]",
        "    also disputes Northland [p1], above",
        "  Eastland: 1 civilian killed, no speaker named [p7]",
        "    also disputes Northland [p1], above",
    ]
    noted = part("contested", lookups).rows[1]
    assert noted.ref is None
    assert noted.cells[0][1].link == RecordRef("statements", "s3")


def test_of_two_that_dispute_each_other_each_says_so(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(
        "statements:\n"
        "  - {id: a, by: One, kind: claim, text: First., disputes: b, src: p1}\n"
        "  - {id: b, by: Two, kind: claim, text: Second., disputes: a, src: p2}\n"
    )
    assert rows("contested", lookups) == [
        "One (claim): First. [p1]",
        "  disputes Two [p2], below",
        "  Two (claim): Second. [p2]",
        "    disputed by One [p1], above",
    ]


def test_other_statements_follow_by_speaker(riverland: Lookups) -> None:
    assert rows("statements", riverland) == [
        "Jo Okafor and Somebody Else (assessment): The truce may hold. [paper:p8]"
    ]


def test_statements_of_the_first_side_stand_first(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(
        "sides: [one, two]\n"
        "actors:\n"
        "  guest: {name: Guest, kind: person, side: third, src: p1}\n"
        "  two: {name: Two, kind: state, side: two, src: p1}\n"
        "  one: {name: One, kind: state, side: one, src: p1}\n"
        "statements:\n"
        "  - {by: Nobody, kind: claim, text: Fourth., src: p1}\n"
        "  - {by: guest, kind: claim, text: Third., src: p1}\n"
        "  - {by: two, kind: claim, text: Second., src: p1}\n"
        "  - {by: one, kind: claim, text: First., src: p1}\n"
    )
    assert rows("statements", lookups) == [
        "One (claim): First. [p1]",
        "Two (claim): Second. [p1]",
        "Guest (claim): Third. [p1]",
        "Nobody (claim): Fourth. [p1]",
    ]


def test_the_timeline_has_a_heading_for_each_day(riverland: Lookups) -> None:
    assert rows("timeline", riverland) == [
        "up to 3 May 2031",
        " | An exercise ends. [paper:p9]",
        "4 May 2031",
        "about 00:00 | The first shell falls. (says the Interior Ministry) [paper:p2]",
        " | The Interior Ministry (claim): Shells fell on Oak and Elm. [paper:p2]",
        (
            "morning | Ana Moreau → Jo Okafor, by phone: Asked for monitors. “as soon as can be”"
            " Outcome: Not reported. (says Ana Moreau, via Wire Agency) [paper:p5]"
        ),
        (
            "morning | Riverland: at least 3 civilians killed, not final,"
            " says the Interior Ministry [paper:p2]"
        ),
    ]
    assert ["in the source: “around midnight”"] in bodies("timeline", riverland)


def test_context_stands_by_kind(riverland: Lookups) -> None:
    assert rows("context", riverland) == [
        "Conflicts",
        "  The long war [paper:p9]",
        "Agreements",
        "  The truce [paper:p9]",
    ]
    assert bodies("context", riverland) == [
        [],
        ["It lasted ten years. (the 2010s)"],
        [],
        ["Signed by both. (2030)"],
    ]


def test_a_source_tells_how_much_was_taken_from_it(riverland: Lookups) -> None:
    assert rows("sources", riverland) == [
        (
            "The Paper, 4 May 2031, “Shells on the plain”"
            " / first published by Wire Agency, by A. Writer, B. Writer"
            " / 9 paragraphs, all cited; 28 records taken from it [paper]"
        ),
        "Wire Agency, 4 May 2031 / 4 records taken from it [wire]",
    ]


def test_a_source_tells_how_much_of_it_is_cited(lookups_of: Callable[[str], Lookups]) -> None:
    lookups = lookups_of(
        "sources: {paper: {publisher: The Paper, published: 2031-05-04, paragraphs: 2000}}\n"
        "gaps: [{text: a, src: p1-3}, {text: b, src: [p3, p1200]}]\n"
    )
    assert rows("sources", lookups) == [
        "The Paper, 4 May 2031 / 2,000 paragraphs, 4 cited; 2 records taken from it"
    ]


def test_an_empty_section_says_so(lookups_of: Callable[[str], Lookups]) -> None:
    made = {each.key: each for each in sections(lookups_of(""))}
    assert [key for key, each in made.items() if each.empty] == [
        *("actors", "locations", "calls", "casualties", "statements", "timeline", "context")
    ]
    said = [each.empty for key in made for each in made[key].parts if not each.rows]
    assert said == [
        "No gap is recorded.",
        "No caveat is recorded.",
        "No actor is recorded.",
        "No place is recorded.",
        "No contact between actors is recorded.",
        "No figure and no silence about casualties is recorded.",
        "No harm to places or to daily life is recorded.",
        "No statement is contested.",
        "No statement is recorded.",
        "Nothing in this briefing has a date.",
        "No background is recorded.",
    ]


def test_every_row_of_a_record_opens_it(riverland: Lookups) -> None:
    for made in sections(riverland):
        for each in made.parts:
            for row in each.rows:
                if row.ref is not None:
                    riverland.record(row.ref)
    assert part("calls", riverland).rows[1].ref == RecordRef("calls", "#2")
