from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.loading.quality.conftest import Check

TEXT = "First “words\tof  the\u00a0wire”.\n\nIt’s   not\nover, they said.\n\nIt’s done.\n"
PARTS = """
    events:
      - when: 2022
        kind: other
        text: E.
        quote: "{quote}"
        src: {src}
    """


def of(quote: str, src: str = "p1") -> str:
    return PARTS.format(quote=quote, src=src)


def test_a_quote_of_more_than_eight_words(told: Check) -> None:
    eight = "one two three four five six seven eight"
    assert told(of(eight)) == []
    assert told(of(f"{eight} nine")) == [
        (f'quote: «"{eight} nine"»', "long-quote", "the quote has 9 words; 8 at most")
    ]


@pytest.mark.parametrize(
    ("quote", "src"),
    [
        ("First", "p1"),
        ("words of the wire", "p1"),
        ("First 'words of the wire'.", "p1"),
        ("It's not over", "p2"),
        ("It’s not over, they", "p2"),
        ("It's not over", "[p1, p2]"),
        ("It's not over", "p1-3"),
        ("It's not over", "wire:p2"),
    ],
)
def test_a_quote_is_found_whatever_its_quotation_marks_and_spaces(
    told: Check, quote: str, src: str
) -> None:
    found = told(
        of(quote.replace("'words", '\\"words').replace("wire'", 'wire\\"'), src), text=TEXT
    )
    assert found == []


@pytest.mark.parametrize(
    ("quote", "src", "message"),
    [
        ("It's not over", "p1", "the quote is not in p1 but in p2"),
        ("It's not over", "[p1, p3]", "the quote is not in p1, p3 but in p2"),
        (
            "It's not over",
            "[p1, p3, p1, p3, p1, p3, p1, p3, p1, p3]",
            "the quote is not in p1, p3, p1, p3, p1, p3, p1, p3, p1, … but in p2",
        ),
        ("It's done", "wire:p1-2", "the quote is not in wire:p1-2 but in wire:p3"),
        ("It's done", "p9", "the quote is not in p9 but in p3"),
        ("it's done", "p3", "the quote is not in p3; copy it from there to the letter"),
        (
            "over, they said. It's",
            "p2-3",
            "the quote is not in p2-3; copy it from there to the letter",
        ),
        ("Its done", "p3", "the quote is not in p3; copy it from there to the letter"),
    ],
)
def test_a_quote_that_is_not_in_the_cited_paragraph(
    told: Check, quote: str, src: str, message: str
) -> None:
    assert told(of(quote, src), text=TEXT) == [(f'quote: «"{quote}"»', "quote-not-found", message)]


def test_without_a_copy_of_the_text_nobody_can_tell(told: Check) -> None:
    assert told(of("never said")) == []
    assert [each.code for each in told(of("never said"), source="text: none.txt")] == [
        "unreadable-text"
    ]


def test_a_source_without_a_copy_may_hold_the_quote(told: Check) -> None:
    paper = "  paper:\n    publisher: Paper\n    published: 2022\n"
    text = paper + of("never said", "[p1, paper:p1]").replace("\n    ", "\n")
    assert told(text, source="default: true", text=TEXT) == []


@pytest.mark.parametrize("key", ["calls", "impacts", "statements"])
def test_every_kind_of_record_with_a_quote_is_looked_at(told: Check, key: str) -> None:
    records = {
        "calls": "between: [A, B], channel: phone",
        "impacts": "kind: damage",
        "statements": "by: A, kind: claim",
    }
    parts = f"{key}:\n  - {{{records[key]}, text: T., quote: never said, src: p1}}\n"
    message = "the quote is not in p1; copy it from there to the letter"
    found = [each for each in told(parts, text=TEXT) if each.code == "quote-not-found"]
    assert found == [
        (
            f"- {{{records[key]}, text: T., quote: «never said», src: p1}}",
            "quote-not-found",
            message,
        )
    ]
