"""What changed, in words, and in every form that is printed."""

from __future__ import annotations

import json

import pytest

from briefing.loading import loads
from briefing.model.changes import changes
from briefing.model.lookups import Lookups
from briefing.rendering.changes import changes_contents, changes_parts
from briefing.rendering.changes_facts import changes_facts, changes_table
from briefing.rendering.changes_summary import number_of, summary
from briefing.rendering.digest import page
from briefing.rendering.phrases import text_of
from tests.rendering.changed import GOLDEN, forms, riverland_changes

HEAD = """\
briefing: 1
id: {id}
title: Plain
as_of: 2031-05-04
sides: [land, sea]
summary: {{bottom_line: It goes on.}}
actors:
  land: {{name: Land, kind: state, side: land, src: p1}}
  sea: {{name: Sea, kind: state, side: sea, src: p1}}
  ana: {{name: Ana Moreau, kind: person, side: land, src: p1}}
  jo: {{name: Jo Okafor, kind: person, side: sea, src: p1}}
sources: {{paper: {{publisher: The Paper, published: 2031-05-04}}}}
"""

LOST = "{{side: land, who: military, kind: killed, count: {}, src: p1{}}}"
BY_ANA = ", by: ana"


def version(rest: str = "", *, head: str = HEAD, briefing_id: str = "plain") -> Lookups:
    return Lookups(loads(head.format(id=briefing_id) + rest).briefing)


def figures(*lines: str) -> str:
    return "casualties:\n" + "".join(f"  - {line}\n" for line in lines)


def told(old: Lookups, new: Lookups) -> list[str]:
    """Return the rows of the summary, and then those of the sections with what is under them."""
    lines = []
    for part in changes_parts(changes(old, new)):
        for row in part.rows:
            cells = [" ".join(map(text_of, row.cells)), *map(text_of, row.under)]
            lines.append(" / ".join(cells))
    return lines


@pytest.mark.parametrize("name", forms())
def test_every_form_is_as_it_was_when_it_was_looked_at(name: str) -> None:
    assert forms()[name] == (GOLDEN / name).read_bytes().decode()


@pytest.mark.parametrize("cells", [40, 53, 72, 100])
def test_no_line_is_wider_than_asked_and_nothing_is_cut(cells: int) -> None:
    found = riverland_changes()
    lines = [text_of(line) for line in page(found.new, changes_contents(found), cells=cells)]
    assert max(map(len, lines)) <= cells
    assert "…" not in "".join(lines)


def test_no_change_is_told_in_words() -> None:
    old = version()
    found = changes(old, old)
    assert (summary(found).rows, summary(found).empty) == ((), "No changes.")
    lines = [text_of(line) for line in page(old, changes_contents(found, "that one"))]
    assert lines[-5:] == ["", "  Compared with that one.", "", "WHAT CHANGED", "  No changes."]
    facts = changes_facts(found)
    assert (facts["said"], facts["head"], facts["records"]) == ([], [], [])
    assert changes_table(found).rows == ()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (LOST.format("49+", BY_ANA), LOST.format("105", BY_ANA), "49+ → 105, says Ana Moreau"),
        (
            LOST.format("49+", BY_ANA),
            LOST.format("105", ", by: jo"),
            "49+, says Ana Moreau → 105, says Jo Okafor",
        ),
        (
            LOST.format("not-reported", ""),
            LOST.format("5-7", BY_ANA),
            "not reported → 5-7, says Ana Moreau",
        ),
        (
            LOST.format("several", BY_ANA),
            LOST.format("unknown", ""),
            "several, says Ana Moreau → not known",
        ),
        (
            LOST.format("none-claimed", BY_ANA),
            LOST.format("1", BY_ANA),
            "none claimed → 1, says Ana Moreau",
        ),
        (LOST.format("2", ""), LOST.format("3", ""), "2 → 3, no speaker named"),
    ],
)
def test_a_figure_is_told_before_and_now_with_who_gives_it(old: str, new: str, line: str) -> None:
    found = told(version(figures(old)), version(figures(new)))
    people = "soldier killed" if " → 1," in line else "soldiers killed"
    assert found[0] == f"Land, {people}: {line}"
    assert found[-1] == f"changed Land, {people}: {line}"


def test_what_is_gone_from_another_briefing_was_not_taken_back() -> None:
    rest = (
        figures(LOST.format("2", BY_ANA))
        + "statements:\n  - {by: ana, kind: claim, text: They came., src: p1}\n"
        + "gaps: [{text: Who came.}]\n"
    )
    assert told(version(rest), version()) == [
        "Land: 2 soldiers killed, says Ana Moreau (withdrawn)",
        "1 figure and 1 claim withdrawn. 1 gap closed.",
        "Summary",
        "closed Who came.",
        "Casualties",
        "withdrawn Land: 2 soldiers killed, says Ana Moreau",
        "Statements",
        "withdrawn Ana Moreau (claim): They came.",
    ]
    assert told(version(rest), version(briefing_id="next")) == [
        "Land: 2 soldiers killed, says Ana Moreau (no longer told)",
        "1 figure and 1 claim no longer told. 1 gap no longer listed.",
        "Summary",
        "gone Who came.",
        "Casualties",
        "gone Land: 2 soldiers killed, says Ana Moreau",
        "Statements",
        "gone Ana Moreau (claim): They came.",
    ]


def test_of_many_figures_some_stand_first_and_the_others_are_counted() -> None:
    people = ("military", "civilian", "mixed", "any")
    lines = [
        f"{{{{side: {side}, who: {who}, kind: missing, count: {{}}, src: p1}}}}"
        for side in ("land", "sea")
        for who in people
    ]
    old = version(figures(*(line.format(1) for line in lines)))
    new = version(figures(*(line.format(2) for line in lines)))
    rows = [text_of(row.cells[0]) for row in summary(changes(old, new)).rows]
    assert rows[4:] == [
        "Sea, soldiers missing: 1 → 2, no speaker named",
        "and 3 more figures, under Casualties",
        "8 figures changed.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("", "region: North\n", "Region not given → North"),
        ("number: 1\n", "", "Number 1 → not given"),
        ("keywords: [a, b]\n", "keywords: [b, c]\n", "Keywords now also c, no longer a"),
        ("keywords: [a]\n", "keywords: [c, d]\n", "Keywords a → c and d"),
        (
            "next_update: 2031-05-05\n",
            "next_update: 2031-05\n",
            "Next update 5 May 2031 → May 2031",
        ),
        ("countries: [CH, AT]\n", "countries: CH\n", "Country no longer Austria (AT)"),
        (
            "region: The plain north of the river and south of the hills\n",
            "region: The plain west of the river and east of the hills\n",
            (
                "Region The plain west of the river and east of the hills"
                " / before: The plain north of the river and south of the hills"
            ),
        ),
    ],
)
def test_a_field_is_told_before_and_now(old: str, new: str, line: str) -> None:
    found = told(version(old), version(new))
    assert found[-1].replace("Countries", "Country") == line


def test_a_text_is_told_as_it_is_now_and_then_as_it_was() -> None:
    gap = "gaps: [{{id: who, text: Who {}.}}]\n"
    found = told(version(gap.format("came")), version(gap.format("left")))
    assert found == ["1 gap changed.", "Summary", "changed Who left. / Before: Who came."]


def test_where_a_record_that_changed_was_read_is_told_by_its_marks_alone() -> None:
    gap = "gaps: [{{id: who, text: Who {}, src: {}}}]\n"
    found = told(version(gap.format("came", "p1")), version(gap.format("left", "p2")))
    assert found[-1] == "changed Who left / Before: Who came"


def test_what_is_gone_leads_nowhere() -> None:
    old = version("statements:\n  - {by: jo, kind: claim, to: ana, text: Yes., src: p1}\n")
    head = HEAD.replace("  jo: {{name: Jo Okafor, kind: person, side: sea, src: p1}}\n", "")
    found = changes_parts(changes(old, version(head=head)))
    links = [
        piece.link
        for part in found
        for row in part.rows
        for phrase in (*row.cells, *row.under)
        for piece in phrase
    ]
    assert not any(link is not None and link.key == "jo" for link in links)
    assert all(row.ref is None for row in found[-1].rows)


def test_where_something_was_read_counts_as_no_change_of_it() -> None:
    found = riverland_changes()
    assert number_of(found) == len(found.head) + len(found.records) - 2
    assert number_of(changes(found.new, found.new)) == 0


def test_facts_name_fields_as_the_format_does() -> None:
    call = "calls:\n  - {{id: c, from: {}, to: sea, channel: phone, text: Talk., src: p1}}\n"
    found = changes(version(call.format("ana")), version(call.format("jo")))
    (record,) = json.loads(json.dumps(changes_facts(found)["records"]))
    assert record["fields"] == [{"field": "from", "old": ["ana"], "new": ["jo"]}]
    (row,) = changes_table(found).rows
    assert (row["field"], row["old"], row["new"]) == ("from", "Ana Moreau", "Jo Okafor")
