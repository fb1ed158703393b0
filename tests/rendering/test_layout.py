"""Rows as physical lines: tables, cards, prose and points."""

from __future__ import annotations

from briefing.model.lookups import RecordRef
from briefing.rendering.colour import plain
from briefing.rendering.layout import ASCII_SIGNS, labelled, plan
from briefing.rendering.rows import Column, Labelled, Part, Piece, Row
from tests.rendering.tables import CALLS, PLACES, TOLL, page, said

POINTS = Part(
    key="points",
    title="Points",
    bullet=True,
    rows=(
        Row(cells=(said("Riverland’s toll is at least three; it is not final."),), marks="p2, p4"),
        Row(cells=(said("Who fired first is not known."),), marks="p6", indent=1),
    ),
)


PROSE = Part(
    key="bottom-line",
    title="Bottom line",
    rows=(
        Row(
            cells=(
                said(
                    "Riverland says Highland shelled two of its villages overnight, killing at "
                    "least three people; Highland says it returned fire."
                ),
            ),
            marks="p2, p4",
        ),
    ),
)


def test_a_table_with_lines_under_its_second_column() -> None:
    assert page(plan(TOLL, 70, gap=3)) == (
        "Riverland   3+ civilians killed, not final\n"
        "            says the Interior Ministry, 4 May, morning            [p2]\n"
        "Highland    not reported                                          [p6]"
    )


def test_a_cell_wraps_within_its_column() -> None:
    assert page(plan(CALLS, 72, body=True)) == (
        "4 May, morning  Ana Moreau (Prime Minister, Riverland)     phone\n"
        "                → Jo Okafor (UN envoy)\n"
        "                Asked for monitors; answer not reported.            [p5]\n"
        "4 May           Li Wei ↔ Jo Okafor                         video meeting\n"
        "                                                          [p5, p15, p16]"
    )


def test_figures_stand_at_the_right_and_rows_stand_in() -> None:
    assert page(plan(PLACES, 40)) == (
        "4 May\n"
        "Riverland  country  2,900,000       [p1]\n"
        "  Oak      village        800       [p2]\n"
        "  停火村   village"
    )


def test_what_stands_beneath_follows_beside_a_name_that_wraps() -> None:
    row = Row(
        cells=(said("Secretariat of the Security Council"), said("office")),
        under=(said("says that the shelling must end"), said("and asks for monitors")),
        marks="p4",
    )
    other = Row(cells=(said("Riverland"), said("asked for monitors and said so at once")))
    part = Part(key="x", title="", columns=TOLL.columns, rows=(row, other))
    assert page(plan(part, 48)) == (
        "Secretariat of the    office\n"
        "  Security Council    says that the shelling\n"
        "                      must end\n"
        "                      and asks for monitors\n"
        "                                            [p4]\n"
        "Riverland             asked for monitors and\n"
        "                      said so at once"
    )


def test_titles_stand_above_their_columns() -> None:
    layout = plan(PLACES, 40, titled=True)
    assert plain(layout.titles()) == "Name       Kind        People"
    assert plain(plan(POINTS, 40).titles()) == ""
    assert plain(plan(CALLS, 30).titles()) == ""


def test_a_table_that_does_not_fit_turns_into_cards() -> None:
    layout = plan(CALLS, 38, body=True)
    assert layout.stacked
    assert page(layout) == (
        "4 May, morning\n"
        "  Who: Ana Moreau (Prime Minister,\n"
        "    Riverland) → Jo Okafor (UN envoy)\n"
        "  Channel: phone\n"
        "  Asked for monitors; answer not\n"
        "  reported.                       [p5]\n"
        "4 May\n"
        "  Who: Li Wei ↔ Jo Okafor\n"
        "  Channel: video meeting\n"
        "                        [p5, p15, p16]"
    )


def test_prose_keeps_a_measure_and_marks_the_edge() -> None:
    assert page(plan(PROSE, 40)) == (
        "Riverland says Highland shelled two of\n"
        "its villages overnight, killing at least\n"
        "three people; Highland says it returned\n"
        "fire.                           [p2, p4]"
    )
    assert page(plan(PROSE, 100)) == (
        "Riverland says Highland shelled two of its villages overnight, killing at\n"
        "least three people; Highland says it returned fire."
        "                                         [p2, p4]"
    )


def test_marks_that_do_not_fit_stand_on_a_line_of_their_own() -> None:
    assert page(plan(PROSE, 22)).splitlines()[-2:] == ["returned fire.", "              [p2, p4]"]
    assert page(plan(PROSE, 24)).splitlines()[-1:] == ["returned fire.  [p2, p4]"]


def test_marks_longer_than_a_line_wrap_at_the_right() -> None:
    part = Part(
        key="x", title="", rows=(Row(cells=(said("Yes."),), marks="p10, p11, p12, p13, p14"),)
    )
    assert page(plan(part, 20)) == "Yes.\n[p10, p11, p12, p13,\n                p14]"


def test_points_of_a_list_hang() -> None:
    assert page(plan(POINTS, 30)) == (
        "• Riverland’s toll is at least\n"
        "  three; it is not final.\n"
        "                      [p2, p4]\n"
        "  • Who fired first is not\n"
        "    known.                [p6]"
    )


def test_marks_may_be_left_to_the_card() -> None:
    assert page(plan(POINTS, 30, marks=False)) == (
        "• Riverland’s toll is at least\n"
        "  three; it is not final.\n"
        "  • Who fired first is not\n"
        "    known."
    )


def test_lines_under_a_row_hang_where_the_second_column_is_too_narrow() -> None:
    text = "asked for monitors and said that the shelling must end at once on both sides"
    row = Row(cells=(said(text), said("Jo Okafor")), under=(said("says Ana Moreau, 4 May"),))
    columns = (Column(key="text", title="", grows=True), Column(key="name", title=""))
    assert page(plan(Part(key="x", title="", columns=columns, rows=(row,)), 50)) == (
        "asked for monitors and said that the     Jo Okafor\n"
        "shelling must end at once on both sides\n"
        "  says Ana Moreau, 4 May"
    )


def test_signs_of_the_layout_in_ascii() -> None:
    assert page(plan(POINTS, 60, signs=ASCII_SIGNS)).startswith("* Riverland")
    assert page(plan(TOLL, 30, compact=True, signs=ASCII_SIGNS)).splitlines()[0] == (
        "Riverland  3+ civilians kil..."
    )


def test_a_card_of_labelled_lines() -> None:
    part = labelled(
        (
            Labelled("Said by", (said("Jo Okafor"), said("Ana Moreau"))),
            Labelled("Quote", (said("“Oak and Elm were hit by shells.”"),)),
        )
    )
    assert page(plan(part, 40)) == (
        "Said by  Jo Okafor\n"
        "         Ana Moreau\n"
        "Quote    “Oak and Elm were hit by\n"
        "         shells.”"
    )
    assert page(plan(part, 24)) == (
        "Said by\n  Jo Okafor\n  Ana Moreau\nQuote\n  “Oak and Elm were hit\n  by shells.”"
    )


def test_paragraphs_of_a_text_stay_apart() -> None:
    part = Part(key="x", title="", rows=(Row(cells=(said("One.\n\nTwo."),), indent=1, marks="p1"),))
    assert page(plan(part, 20)) == "  One.\n\n  Two.          [p1]"


def test_voices_and_links_reach_the_line() -> None:
    name = Piece("Riverland", "name", RecordRef("actors", "riverland"))
    row = Row(cells=((name,), said("none", "silence")), marks="p1")
    part = Part(key="x", title="", columns=TOLL.columns, rows=(row,))
    assert plan(part, 24).lines(row) == [
        (
            name,
            Piece("  "),
            Piece("none", "silence"),
            Piece("     "),
            Piece("[p1]", "support"),
        )
    ]


def test_a_part_without_rows_or_cells() -> None:
    empty = Part(key="x", title="", columns=TOLL.columns, rows=(Row(),))
    assert plan(empty, 20).lines(empty.rows[0]) == []
    assert plan(empty, 20, compact=True).lines(empty.rows[0]) == [()]
    assert plan(Part(key="x", title=""), 20).titles() == ()
