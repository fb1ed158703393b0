from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.loading.quality.conftest import Check

TEXT = (
    "Nothing here.\n\n"
    "The ministry reported attacks, starting around midnight, on “towns"
    " and villages” by the river.\n\n"
    "亚美尼亚国防部报告说袭击于午夜前后开始目标是边境沿线的城镇和村庄。\n"
)
EIGHT = "ministry reported attacks starting around midnight on towns"


CASUALTY = """
sides: [a]
actors: {{a: {{name: A, kind: state, src: p1}}}}
casualties:
  - {{side: a, who: any, kind: any, count: 1, note: {}, src: p1}}
"""


def gap(text: str) -> str:
    return f"gaps:\n  - text: {text}\n    src: p1\n"


def copied(at: str, count: int, mark: str, shown: str) -> tuple[str, str, str]:
    message = (
        f"{count} words in a row are copied from {mark}: '{shown}'; use your own, or a short quote"
    )
    return at, "copied-text", message


def test_seven_words_in_a_row_are_nobodys(told: Check) -> None:
    assert told(gap(EIGHT.removesuffix(" towns")), text=TEXT) == []


def test_eight_words_in_a_row_are_copied_whatever_stands_between_them(told: Check) -> None:
    text = 'Why, the Ministry reported attacks; starting around MIDNIGHT on "towns" or so'
    at = '- text: Why, «the Ministry reported attacks; starting around MIDNIGHT on "towns»" or so'
    assert told(gap(text), text=TEXT) == [
        copied(at, 9, "p2", "the Ministry reported attacks; starting…")
    ]


def test_a_run_that_is_broken_once_is_two_runs(told: Check) -> None:
    text = "a b c d e f g h. i j k l m n o p.\n"
    assert told(gap("a b c d e f g h X i j k l m n o p"), text=text) == [
        copied("- text: «a b c d e f g h» X i j k l m n o p", 8, "p1", "a b c d e f g h"),
        copied("- text: a b c d e f g h X «i j k l m n o p»", 8, "p1", "i j k l m n o p"),
    ]


def test_the_same_run_twice_is_told_at_both_places(told: Check) -> None:
    text = "a b c d e f g h.\n"
    assert [each.at for each in told(gap("a b c d e f g h and a b c d e f g h"), text=text)] == [
        "- text: «a b c d e f g h» and a b c d e f g h",
        "- text: a b c d e f g h and «a b c d e f g h»",
    ]


@pytest.mark.parametrize(
    "opening", [">-\n      ", "|\n      ", "|2- # as it was\n      ", '"', "'", ""]
)
def test_a_run_that_goes_over_lines_is_marked_to_the_end_of_its_first(
    told: Check, opening: str
) -> None:
    closing = opening if opening in {'"', "'"} else ""
    parts = gap(f"{opening}or so\n      and a b c d\n      e f g h{closing}")
    assert told(parts, text="a b c d e f g h") == [
        copied("and «a b c d»", 8, "p1", "a b c d e f g h")
    ]


def test_a_run_over_two_paragraphs_was_not_written_in_a_row(told: Check) -> None:
    assert told(gap("a b c d e f g h"), text="a b c d\n\ne f g h\n") == []


def test_a_text_is_marked_whole_from_its_first_escape_on(told: Check) -> None:
    text = "a b c d e f g h. i j k l m n o p."
    parts = gap('"a b c d e f g h X i j\\x20k l m n o p X a b c d e f g h"')
    assert [each.at for each in told(parts, text=text)] == [
        '- text: «"a b c d e f g h X i j\\x20k l m n o p X a b c d e f g h"»',
        '- text: «"a b c d e f g h X i j\\x20k l m n o p X a b c d e f g h"»',
        '- text: "«a b c d e f g h» X i j\\x20k l m n o p X a b c d e f g h"',
    ]


def test_a_script_without_spaces_counts_two_characters_as_a_word(told: Check) -> None:
    sixteen = "国防部报告说袭击于午夜前后开始目"
    assert told(gap(f"又{sixteen[:15]}又"), text=TEXT) == []
    assert told(gap(f"又{sixteen}又"), text=TEXT) == [
        copied(f"- text: 又«{sixteen}»又", 8, "p3", sixteen)
    ]


def test_a_quote_may_be_copied(told: Check) -> None:
    parts = f"events:\n  - {{when: 2022, kind: other, text: E., quote: {EIGHT}, src: p2}}\n"
    assert [each.code for each in told(parts, text=TEXT)] == ["quote-not-found"]


@pytest.mark.parametrize(
    "parts",
    [
        "calls:\n  - {{between: [A, B], channel: phone, text: T., outcome: {}, src: p1}}\n",
        "calls:\n  - {{between: [A, B], channel: phone, text: {}, src: p1}}\n",
        "impacts:\n  - {{kind: damage, text: {}, src: p1}}\n",
        "statements:\n  - {{by: A, kind: claim, text: {}, src: p1}}\n",
        "events:\n  - {{when: 2022, kind: other, text: {}, src: p1}}\n",
        "context:\n  - {{kind: trend, title: {}, text: T., src: p1}}\n",
        "context:\n  - {{kind: trend, title: T, text: {}, src: p1}}\n",
        "caveats:\n  - {{text: {}, src: p1}}\n",
        "actors:\n  a: {{name: A, kind: person, note: {}, src: p1}}\n",
        "locations:\n  a: {{name: A, kind: town, note: {}, src: p1}}\n",
        CASUALTY,
    ],
)
def test_every_text_of_the_writer_is_looked_at(told: Check, parts: str) -> None:
    found = [each for each in told(parts.format(EIGHT), text=TEXT) if each.code == "copied-text"]
    assert [f"«{EIGHT}»" in each.at for each in found] == [True]


def test_the_summary_and_the_title_are_looked_at(told: Check) -> None:
    summary = (
        f"bottom_line: {EIGHT}\nsrc: p1\npoints:\n  - text: {EIGHT}\n    src: p1\n"
        f"significance:\n  text: {EIGHT}\n  src: p1"
    )
    assert [each.at for each in told(title=EIGHT, summary=summary, text=TEXT)] == [
        f"title: «{EIGHT}»",
        f"bottom_line: «{EIGHT}»",
        f"- text: «{EIGHT}»",
        f"text: «{EIGHT}»",
    ]


def test_with_several_sources_the_one_copied_from_is_named(told: Check) -> None:
    paper = "  paper:\n    publisher: Paper\n    published: 2022\n"
    assert told(paper + gap(EIGHT), source="default: true", text=TEXT) == [
        copied(f"- text: «{EIGHT}»", 8, "wire:p2", "ministry reported attacks starting arou…")
    ]
