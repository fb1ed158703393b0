"""The source of anything: each step of its way to us, and the paragraph itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.lookups import COLLECTIONS, RecordRef
from briefing.model.source_texts import SourceText
from briefing.rendering.evidence import evidence
from briefing.rendering.phrases import text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.model.lookups import Collection, Lookups
    from briefing.rendering.rows import Card, Part

TEXT = SourceText(
    (
        "The morning was quiet.",
        "Shells fell on Oak, the ministry said.",
        "“It is all gone”, a farmer said of his home.",
        "Highland’s ministry said that its guns “only returned fire”. They returned fire twice.",
        "The prime minister asked for monitors “as  soon as can be”.",
        "Highland is silent on its losses.",
        "A second statement followed.",
        "The truce may hold.",
        "It is a year old.",
    )
)


def lines(found: Card) -> dict[str, list[str]]:
    """Write the labelled lines of a card."""
    return {line.label: [text_of(phrase) for phrase in line.phrases] for line in found.lines}


def rows(part: Part) -> list[str]:
    """Write the rows of a part, each line of one row after a bar."""
    return [" | ".join(map(text_of, (*row.cells, *row.under))) for row in part.rows]


def source_of(
    collection: Collection,
    key: str,
    lookups: Lookups,
    texts: Mapping[str, SourceText] | None = None,
) -> Card:
    """Return the source view of a record."""
    return evidence(RecordRef(collection, key), lookups, {} if texts is None else texts)


@pytest.mark.parametrize(
    ("collection", "key", "kind", "title"),
    [
        ("summary", "bottom-line", "Summary: source", "Bottom line"),
        ("actors", "moreau", "Person: source", "Ana Moreau"),
        ("gaps", "#2", "Not known: source", "Highland's losses"),
        ("sources", "paper", "Source: its text", "The Paper"),
    ],
)
def test_a_source_view_says_whose_it_is(
    riverland: Lookups, collection: Collection, key: str, kind: str, title: str
) -> None:
    found = source_of(collection, key, riverland)
    assert (found.ref, found.kind) == (RecordRef(collection, key), kind)
    assert text_of(found.title) == title


def test_the_way_of_a_statement_one_step_a_line(riverland: Lookups) -> None:
    assert lines(source_of("statements", "returned-fire", riverland)) == {
        "Text": ["Highland only answered."],
        "Quoted": ["“returned fire”"],
        "Said by": ["Defence Ministry of Highland"],
        "Carried by": ["Wire Agency"],
        "Read in": ["The Paper, p4, 4 May 2031, first published by Wire Agency"],
    }


def test_carriers_stand_in_the_order_in_which_they_passed_it_on(shipped: Lookups) -> None:
    found = source_of("statements", "kremlin-effort", shipped)
    assert lines(found)["Carried by"] == ["Al Jazeera", "then Transitions"]
    carried = next(line for line in found.lines if line.label == "Carried by")
    assert [phrase[-1].link for phrase in carried.phrases] == [
        *(RecordRef("actors", "al-jazeera"), RecordRef("actors", "transitions")),
    ]


def test_every_name_on_the_way_is_a_link(riverland: Lookups) -> None:
    found = source_of("statements", "returned-fire", riverland)
    assert {piece.link for line in found.lines for phrase in line.phrases for piece in phrase} == {
        *(None, RecordRef("actors", "defence")),
        *(RecordRef("sources", "wire"), RecordRef("sources", "paper")),
    }


@pytest.mark.parametrize(
    ("collection", "key", "said"),
    [
        ("casualties", "dead", ["Interior Ministry of Riverland"]),
        ("casualties", "#3", ["no speaker named"]),
        ("casualties", "#1", None),
        ("events", "#2", ["no speaker named"]),
        ("actors", "moreau", None),
        ("gaps", "#1", None),
        ("summary", "#1", None),
    ],
)
def test_who_says_it_or_that_nobody_is_named(
    riverland: Lookups, collection: Collection, key: str, said: list[str] | None
) -> None:
    assert lines(source_of(collection, key, riverland)).get("Said by") == said


def test_an_actor_was_read_where_its_ties_were_too(riverland: Lookups, shipped: Lookups) -> None:
    read_in = lines(source_of("actors", "armenia", shipped))["Read in"]
    assert read_in == ["Transitions, p1, p2, p7, 13 September 2022, first published by Eurasianet"]
    found = lines(source_of("actors", "riverland", riverland))
    assert found["Ties"] == ["rival of Highland (paper:p1)"]
    assert found["Read in"] == ["The Paper, p1, 4 May 2031, first published by Wire Agency"]


def test_what_has_no_source_says_so(riverland: Lookups) -> None:
    found = source_of("gaps", "#2", riverland)
    assert lines(found) == {"Text": ["Highland's losses."], "Read in": ["No source is given."]}
    assert found.parts == ()


def test_every_source_is_described(riverland: Lookups) -> None:
    found = source_of("summary", "bottom-line", riverland)
    assert [part.title for part in found.parts] == [
        *("The Paper, p2", "About this source", "Wire Agency, p4", "About this source"),
    ]
    _, paper, _, wire = found.parts
    assert rows(paper) == [
        "Publisher | The Paper",
        "Title | Shells on the plain",
        "Authors | A. Writer, B. Writer",
        "First published by | Wire Agency",
        "Published | 4 May 2031 · written 2031-05-04",
        "Address | https://paper.example/shells",
        "Accessed | 4 May 2031, 17:00 (UTC) · written 2031-05-04T17:00Z",
        "Reliability | usually reliable (Admiralty code B)",
        "Credibility | probably true (Admiralty code 2)",
    ]
    assert paper.rows[0].ref == RecordRef("sources", "paper")
    assert rows(wire) == [
        *("Publisher | Wire Agency", "Published | 4 May 2031 · written 2031-05-04"),
    ]


def test_the_paragraph_stands_between_its_neighbours_with_the_quote_marked(
    riverland: Lookups,
) -> None:
    found = source_of("statements", "returned-fire", riverland, {"paper": TEXT})
    part = found.parts[0]
    assert rows(part) == [
        "(p3) | “It is all gone”, a farmer said of his home.",
        (
            "p4 | Highland’s ministry said that its guns “only ►returned fire◄”."
            " They ►returned fire◄ twice."
        ),
        "(p5) | The prime minister asked for monitors “as  soon as can be”.",
        " | The words between ► and ◄ are those quoted.",
    ]
    before, cited, after, _ = part.rows
    assert cited.ref == RecordRef("sources", "paper")
    assert [piece.text for piece in cited.cells[1] if piece.voice == "name"] == [
        *("►", "returned fire", "◄") * 2,
    ]
    for near in (before, after):
        assert near.ref is None
        assert {piece.voice for cell in near.cells for piece in cell} == {"support"}


@pytest.mark.parametrize(
    ("cited", "numbers"),
    [
        ("p1", "p1 (p2)"),
        ("p9", "(p8) p9"),
        ("p3-5", "(p2) p3 p4 p5 (p6)"),
        ("[p1, p4]", "p1 (p2) (p3) p4 (p5)"),
        ("[p1, p5]", "p1 (p2) 1 (p4) p5 (p6)"),
        ("[p9, p1]", "p1 (p2) 5 (p8) p9"),
        ("[p4, p3-4]", "(p2) p3 p4 (p5)"),
        ("p8-20", "(p7) p8 p9 p10-20"),
        ("p10", "p10"),
        ("p11-12", "p11-12"),
    ],
)
def test_runs_are_whole_and_what_is_left_out_between_is_said(
    lookups_of: Callable[[str], Lookups], cited: str, numbers: str
) -> None:
    lookups = lookups_of(f"gaps: [{{text: T., src: {cited}}}]\n")
    part = source_of("gaps", "#1", lookups, {"paper": TEXT}).parts[0]
    told = [
        text.removeprefix(" | … ").removeprefix(" | ").split()[0].rstrip(":") for text in rows(part)
    ]
    assert " ".join(told) == numbers


def test_a_citation_behind_the_end_of_a_copy_says_so(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of("gaps: [{text: T., src: p10-12}]\n")
    part = source_of("gaps", "#1", lookups, {"paper": TEXT}).parts[0]
    assert rows(part) == [" | p10-12: the copy ends with p9."]


QUOTE = "events: [{{when: 2031, kind: other, text: T., quote: {}, src: {}}}]\n"


@pytest.mark.parametrize(
    ("quote", "cited", "told"),
    [
        ("as soon as can be", "p5", None),
        ('"\\"It is all gone\\""', "p3", None),
        ("never said", "p3", "“never said” does not stand in p3 of the copy."),
        (
            "returned fire",
            "[p1, p2]",
            "“returned fire” does not stand in p1, p2 of the copy, but in p4.",
        ),
    ],
)
def test_a_quote_that_does_not_stand_there_is_told(
    lookups_of: Callable[[str], Lookups], quote: str, cited: str, told: str | None
) -> None:
    copy = SourceText(tuple(" ".join(each.split()) for each in TEXT.paragraphs))
    lookups = lookups_of(QUOTE.format(quote, cited))
    first, *others = rows(source_of("events", "#1", lookups, {"paper": copy}).parts[0])
    assert first == (f" | {told}" if told else first)
    assert ("►" in " ".join(others)) == (told is None or "but in" in told)


def test_a_quote_from_one_of_two_sources_is_missed_in_neither(
    lookups_of: Callable[[str], Lookups],
) -> None:
    sources = (
        "sources:\n"
        "  paper: {publisher: The Paper, published: 2031-05-04}\n"
        "  wire: {publisher: Wire Agency, published: 2031-05-04}\n"
    )
    event = QUOTE.format("returned fire", "[paper:p4, wire:p1]") + sources
    texts = {"paper": TEXT, "wire": TEXT}
    paper, _, wire, _ = source_of("events", "#1", lookups_of(event), texts).parts
    assert "►returned fire◄" in rows(paper)[1]
    assert rows(wire) == [
        *("p1 | The morning was quiet.", "(p2) | Shells fell on Oak, the ministry said."),
    ]
    alone = source_of("events", "#1", lookups_of(event), {"wire": TEXT}).parts
    assert [text for part in alone for text in rows(part) if "►" in text or "stand" in text] == []


def test_without_a_copy_it_says_why_and_where_to_read(riverland: Lookups) -> None:
    address = "https://paper.example/shells"
    part = source_of("gaps", "#1", riverland).parts[0]
    assert rows(part) == [
        f" | The briefing names no copy of its text. p4 can be read at | {address}"
    ]
    fault = SourceText(fault="x/paper.txt: no such file or directory")
    part = source_of("gaps", "#1", riverland, {"paper": fault}).parts[0]
    why = "The copy of its text cannot be read: x/paper.txt: no such file or directory."
    assert rows(part) == [f" | {why} p4 can be read at | {address}"]
    part = source_of("casualties", "#3", riverland).parts[0]
    assert rows(part) == [" | The briefing names no copy of its text. No address is given."]


def test_a_copy_of_another_length_is_told(riverland: Lookups) -> None:
    short = SourceText(TEXT.paragraphs[:8])
    part = source_of("gaps", "#1", riverland, {"paper": short}).parts[0]
    told = (
        "The copy has 8 paragraphs and the briefing counts 9: a number may mean another one here."
    )
    assert rows(part)[0] == f" | {told}"


def test_a_source_shows_all_of_its_text_and_what_it_was_used_for(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(
        "actors: {a: {name: Ana, kind: person, src: p2}, b: {name: Bo, kind: person, src: p2}}\n"
        "gaps:\n"
        "  - {text: One gap., src: p2-3}\n"
        "  - {text: Another gap., src: p2}\n"
    )
    copy = SourceText(TEXT.paragraphs[:4])
    found = source_of("sources", "paper", lookups, {"paper": copy})
    assert list(lines(found)) == ["Publisher", "Published"]
    (part,) = found.parts
    assert part.title == "Its text, and what each paragraph was used for"
    assert rows(part) == [
        "p1 | The morning was quiet. | → nothing cites it",
        (
            "p2 | Shells fell on Oak, the ministry said."
            " | → Actors: Ana, Bo | → Not known: Another gap | → p2-3 · Not known: One gap"
        ),
        "p3 | “It is all gone”, a farmer said of his home.",
        f"p4 | {TEXT.paragraphs[3]} | → nothing cites it",
    ]
    assert {row.ref for row in part.rows} == {RecordRef("sources", "paper")}


def test_a_very_long_text_says_how_much_is_left(lookups_of: Callable[[str], Lookups]) -> None:
    lookups = lookups_of("gaps: [{text: T., src: p1-999999}]\n")
    copy = SourceText(("A line.",) * 1500)
    (part,) = source_of("sources", "paper", lookups, {"paper": copy}).parts
    assert rows(part)[-1] == " | and 500 more paragraphs"
    assert len(part.rows) == 1001


def test_every_record_of_both_briefings_has_a_source_view(
    riverland: Lookups, shipped: Lookups
) -> None:
    for lookups in (riverland, shipped):
        for collection in COLLECTIONS:
            for ref in lookups.refs(collection):
                found = evidence(ref, lookups, {"paper": TEXT})
                assert found.lines, ref
                without_src = "Read in" in lines(found) and lines(found)["Read in"] == [
                    "No source is given."
                ]
                assert bool(found.parts) != without_src, ref
