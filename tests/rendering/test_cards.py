"""Cards: everything that a record says, its way to the reader, and what else speaks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.lookups import COLLECTIONS, RecordRef
from briefing.rendering.cards import card
from briefing.rendering.phrases import text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.lookups import Collection, Lookups

READ = "first published by Wire Agency → read in The Paper"
"""The last steps of the way of what stands in the paper alone."""


def lines(collection: Collection, key: str, lookups: Lookups) -> dict[str, list[str]]:
    """Write the labelled lines of a card."""
    found = card(RecordRef(collection, key), lookups)
    return {line.label: [text_of(phrase) for phrase in line.phrases] for line in found.lines}


def parts(collection: Collection, key: str, lookups: Lookups) -> dict[str, list[str]]:
    """Write the related records of a card by the title of their part."""
    found = card(RecordRef(collection, key), lookups)
    return {
        part.title: [text_of(cell) for row in part.rows for cell in row.cells]
        for part in found.parts
    }


@pytest.mark.parametrize(
    ("collection", "key", "kind", "title"),
    [
        ("summary", "bottom-line", "Summary", "Bottom line"),
        ("summary", "#1", "Summary", "Point 1"),
        ("summary", "significance", "Summary", "Why it matters"),
        ("actors", "moreau", "Person", "Ana Moreau"),
        ("locations", "oak", "Village", "Oak"),
        ("calls", "moreau-okafor", "Phone call", "Ana Moreau → Jo Okafor, 4 May, morning"),
        ("calls", "#2", "Contact", "Riverland ↔ Highland ↔ Jo Okafor"),
        (
            "casualties",
            "dead",
            "Casualties",
            "Riverland: at least 3 civilians killed, not final",
        ),
        ("impacts", "homes", "Damage", "Homes burnt"),
        ("statements", "shelling", "Claim", "the Interior Ministry: Shells fell on Oak and Elm"),
        (
            "statements",
            "returned-fire",
            "Denial",
            "Defence Ministry of Highland: “returned fire”",
        ),
        ("events", "first-shell", "Attack", "The first shell falls"),
        ("context", "#1", "Agreement", "The truce"),
        ("gaps", "#1", "Not known", "Who fired first"),
        ("caveats", "#1", "Caveat", "The paper writes Elm twice"),
        ("sources", "paper", "Source", "The Paper"),
    ],
)
def test_a_card_says_what_it_is_and_what_it_is_called(
    riverland: Lookups, collection: Collection, key: str, kind: str, title: str
) -> None:
    found = card(RecordRef(collection, key), riverland)
    assert (found.kind, text_of(found.title)) == (kind, title)


def test_a_record_that_is_not_there_has_no_card(riverland: Lookups) -> None:
    with pytest.raises(KeyError, match="nobody"):
        card(RecordRef("actors", "nobody"), riverland)


def test_an_actor(riverland: Lookups) -> None:
    assert lines("actors", "moreau", riverland) == {
        "In short": ["Moreau"],
        "Role": ["Prime Minister"],
        "Belongs to": ["Riverland"],
        "Source": [f"{READ}, p5"],
    }
    assert lines("actors", "riverland", riverland) == {
        "Side": ["Riverland"],
        "Country": ["Riverland (CH)"],
        "Ties": ["rival of Highland (paper:p1)"],
        "Source": [f"{READ}, p1"],
    }
    assert lines("actors", "witness", riverland)["Name"] == [
        "not given by the source; a description stands in for it"
    ]
    assert lines("actors", "okafor", riverland)["Side"] == ["third party"]


def test_an_actor_gathers_what_they_said_and_what_was_said_of_them(riverland: Lookups) -> None:
    assert parts("actors", "interior", riverland) == {
        "Says": [
            (
                "Riverland: at least 3 civilians killed, not final, says the Interior Ministry,"
                " 4 May, morning"
            ),
            "The Interior Ministry (claim, 4 May): Shells fell on Oak and Elm.",
            "The first shell falls. (says the Interior Ministry)",
        ],
    }
    assert list(parts("actors", "riverland", riverland)) == [
        *("Spoke with", "Said of or to them", "Losses", "Those who belong to them", "Background"),
    ]
    assert parts("actors", "highland", riverland)["Bound to them"] == ["Riverland, state"]
    assert parts("actors", "moreau", riverland) == {
        "Spoke with": [
            (
                "Ana Moreau → Jo Okafor, by phone: Asked for monitors. “as soon as can be”"
                " Outcome: Not reported. (says Ana Moreau, via Wire Agency)"
            )
        ],
    }


def test_who_tells_of_a_call_that_is_not_theirs(lookups_of: Callable[[str], Lookups]) -> None:
    lookups = lookups_of(
        "actors:\n"
        "  one: {name: One, kind: state, src: p1}\n"
        "  two: {name: Two, kind: state, src: p1}\n"
        "  press: {name: The press, kind: media, src: p1}\n"
        "calls:\n"
        "  - {between: [one, two], channel: phone, text: Spoke., by: press, via: press, src: p1}\n"
    )
    assert list(parts("actors", "press", lookups)) == ["Tells of"]
    assert list(parts("actors", "one", lookups)) == ["Spoke with"]


def test_a_place(riverland: Lookups) -> None:
    assert lines("locations", "oak", riverland) == {
        "Also known as": ["Eiche"],
        "Country": ["Riverland (CH)"],
        "Province code": ["CH-ZH"],
        "Role": ["reported target"],
        "Coordinates": ["47.25° N, 8.5° W, of the settlement, from a gazetteer"],
        "Population": ["about 400, by the source"],
        "Source": [f"{READ}, p2"],
    }
    assert list(parts("locations", "oak", riverland)) == [
        *("Said of it", "What happened here, and who says so"),
    ]


def test_a_call(riverland: Lookups) -> None:
    assert lines("calls", "moreau-okafor", riverland) == {
        "From": ["Ana Moreau (Prime Minister, Riverland)"],
        "To": ["Jo Okafor (UN envoy)"],
        "When": ["4 May 2031, morning (UTC+2) · written 2031-05-04 morning"],
        "Channel": ["phone"],
        "Text": ["Asked for monitors."],
        "Outcome": ["Not reported."],
        "Said by": ["Ana Moreau (Prime Minister, Riverland)"],
        "Quoted": ["“as soon as can be”"],
        "Source": ["said by Ana Moreau → carried by Wire Agency → read in The Paper, p5"],
    }
    assert lines("calls", "#2", riverland)["Between"] == [
        *("Riverland", "Highland", "Jo Okafor (UN envoy)"),
    ]


def test_a_figure(riverland: Lookups) -> None:
    assert lines("casualties", "dead", riverland) == {
        "Side": ["Riverland"],
        "People": ["civilian"],
        "Kind": ["killed"],
        "Number": ["at least 3"],
        "Final": ["no"],
        "Said by": ["Interior Ministry of Riverland"],
        "When": ["4 May 2031, morning (UTC+2) · written 2031-05-04 morning"],
        "Where": ["Oak"],
        "Note": ["Two of them children."],
        "Rests on": ["the word of one side alone, Riverland"],
        "Source": [f"said by the Interior Ministry → {READ}, p2"],
    }
    assert lines("casualties", "#3", riverland)["Said by"] == ["no speaker named"]
    silence = lines("casualties", "#1", riverland)
    assert silence["Number"] == ["not reported"]
    assert "Said by" not in silence


def test_who_published_it_first_is_a_step_of_the_way_once(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(
        "actors:\n"
        "  wire: {name: Wire Agency, kind: media, src: paper:p1}\n"
        "statements:\n"
        "  - {id: a, by: wire, kind: claim, text: One., src: paper:p1}\n"
        "  - {id: b, by: Somebody, via: wire, kind: claim, text: Two., src: paper:p1}\n"
        "  - {id: c, by: Somebody, kind: claim, text: Three., src: [paper:p1, second:p2]}\n"
        "sources:\n"
        "  paper: {publisher: The Paper, published: 2031-05-04, origin: Wire Agency}\n"
        "  second: {publisher: The Second, published: 2031-05-04}\n"
    )

    def way(key: str) -> str:
        return lines("statements", key, lookups)["Source"][0]

    assert way("a") == f"said by Wire Agency → {READ}, p1"
    assert way("b") == "said by Somebody → carried by Wire Agency → read in The Paper, p1"
    assert way("c") == "said by Somebody → read in The Paper, p1; The Second, p2"


def test_a_statement_stands_beside_what_disputes_it(riverland: Lookups) -> None:
    told = lines("statements", "returned-fire", riverland)
    assert list(told) == ["Text", "Quoted", "Said by", "To", "Disputes", "Source"]
    assert told["Disputes"] == ["the Interior Ministry: Shells fell on Oak and Elm"]
    related = parts("statements", "returned-fire", riverland)
    assert list(related) == ["Contested", "In line with it"]
    assert related["Contested"] == [
        "The Interior Ministry (claim, 4 May): Shells fell on Oak and Elm.",
        "Defence Ministry of Highland (denial): There was no fire at all.",
    ]
    assert parts("statements", "shelling", riverland)["Not known"] == ["Who fired first."]


def test_an_assessment_says_how_likely(riverland: Lookups) -> None:
    told = lines("statements", "#4", riverland)
    assert told["Likelihood"] == ["likely"]
    assert told["Said by"] == ["Jo Okafor (UN envoy)", "Somebody Else"]


def test_an_event_an_impact_and_background(riverland: Lookups) -> None:
    assert lines("events", "first-shell", riverland) == {
        "When": ["4 May 2031, about 00:00 (UTC+2) · written 2031-05-04T00:00~"],
        "In the source": ["“around midnight”"],
        "Text": ["The first shell falls."],
        "Where": ["Oak"],
        "Actors": ["Highland"],
        "Said by": ["Interior Ministry of Riverland"],
        "Rests on": ["the word of one side alone, Riverland"],
        "Source": [f"said by the Interior Ministry → {READ}, p2"],
    }
    assert lines("impacts", "homes", riverland)["Number"] == ["several"]
    assert lines("context", "#2", riverland) == {
        "Text": ["It lasted ten years."],
        "When": ["the 2010s · written 201X"],
        "Number": ["fewer than 900"],
        "Source": [f"{READ}, p9"],
    }


def test_a_gap_names_what_it_is_about(riverland: Lookups) -> None:
    assert lines("gaps", "#1", riverland)["About"] == [
        "the Interior Ministry: Shells fell on Oak and Elm"
    ]
    assert lines("caveats", "#1", riverland)["About"] == ["The Paper"]
    assert lines("gaps", "#2", riverland) == {"Text": ["Highland's losses."]}


def test_a_source_lists_what_was_taken_from_it(riverland: Lookups) -> None:
    assert lines("sources", "paper", riverland) == {
        "Published": ["4 May 2031 · written 2031-05-04"],
        "Title": ["Shells on the plain"],
        "First published by": ["Wire Agency"],
        "Authors": ["A. Writer, B. Writer"],
        "Address": ["https://paper.example/shells"],
        "Accessed": ["4 May 2031, 17:00 (UTC) · written 2031-05-04T17:00Z"],
        "Language": ["en"],
        "Paragraphs": ["9"],
        "Default": ["for marks that name no source"],
        "Reliability": ["usually reliable (Admiralty code B)"],
        "Credibility": ["probably true (Admiralty code 2)"],
        "Terms of use": ["all rights reserved"],
        "Note": ["Read in print."],
    }
    taken = parts("sources", "wire", riverland)
    assert list(taken) == [
        *("Paragraph by paragraph", "Summary", "Calls", "Casualties", "Statements"),
    ]
    assert taken["Summary"] == [
        "Riverland says Highland shelled two villages; Highland says it returned fire."
    ]


def test_no_field_of_any_record_is_missing_from_its_card(riverland: Lookups) -> None:
    in_title = {"id", "name", "kind", "publisher", "title"}
    for collection in COLLECTIONS:
        for ref in riverland.refs(collection):
            record, found = riverland.record(ref), card(ref, riverland)
            set_fields = {
                field
                for field in record.__struct_fields__
                if getattr(record, field) not in (None, ()) and getattr(record, field) is not False
            }
            # `by`, `via` and `src` share the line of the source
            expected = len(set_fields - in_title - {"via", "src"}) + ("src" in set_fields)
            assert len(found.lines) >= expected, ref


def test_texts_of_several_lines_stay_apart(lookups_of: Callable[[str], Lookups]) -> None:
    lookups = lookups_of('gaps:\n  - {text: "One line.\\n\\nAnother line."}\n')
    assert lines("gaps", "#1", lookups)["Text"] == ["One line.", "Another line."]
    assert text_of(card(RecordRef("gaps", "#1"), lookups).title) == "One line. Another line"


def test_a_source_of_very_much_counts_the_rest(lookups_of: Callable[[str], Lookups]) -> None:
    gaps = "".join(f"  - {{text: Gap {number}., src: p1}}\n" for number in range(1_234))
    taken = parts("sources", "paper", lookups_of(f"gaps:\n{gaps}"))
    assert len(taken["Not known"]) == 101
    assert taken["Not known"][-1] == "and 1,134 more, in their section"


@pytest.mark.parametrize(
    ("precision", "told"),
    [("line", "a point on the line"), ("exact", "the exact place"), ("region", "of the region")],
)
def test_coordinates_name_their_half_of_the_globe_and_what_they_are_of(
    lookups_of: Callable[[str], Lookups], precision: str, told: str
) -> None:
    geo = f"geo: {{lat: -1.5, lon: 8, precision: {precision}, from: a map}}"
    lookups = lookups_of(f"locations:\n  gulf: {{name: Gulf, kind: border, {geo}, src: p1}}\n")
    assert lines("locations", "gulf", lookups)["Coordinates"] == [
        f"1.5° S, 8.0° E, {told}, from a map"
    ]


def test_what_a_card_gathers_are_points(riverland: Lookups) -> None:
    found = card(RecordRef("actors", "moreau"), riverland)
    assert [part.bullet for part in found.parts] == [True]
