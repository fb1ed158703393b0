from __future__ import annotations

import pytest

from briefing.model.source_texts import Quotations, Words

TEXT = ("First “words of the wire”.", "It’s not over: it’s on, it’s said.", "It’s done.")


@pytest.mark.parametrize(
    ("quote", "first", "last", "found"),
    [
        ("words of", 1, None, [Words(1, 7, 15)]),
        ('"words', 1, 1, [Words(1, 6, 12)]),
        ("it's", 1, None, [Words(2, 15, 19), Words(2, 24, 28)]),
        ("It's", 1, None, [Words(2, 0, 4), Words(3, 0, 4)]),
        ("It's", 3, 3, [Words(3, 0, 4)]),
        ("It's", 3, 9, [Words(3, 0, 4)]),
        ("It's", 4, 9, []),
        (" not\u00a0 over", 2, 2, [Words(2, 5, 13)]),
        ("wire”. It's", 1, None, []),
        ("Done", 1, None, []),
        ("", 1, None, []),
    ],
)
def test_a_quote_is_found_where_it_stands(
    quote: str, first: int, last: int | None, found: list[Words]
) -> None:
    assert list(Quotations(TEXT).find(quote, first, last)) == found


def test_a_quote_is_the_part_of_the_paragraph_that_is_told() -> None:
    (words,) = Quotations(TEXT).find('"words of the wire"')
    assert TEXT[words.paragraph - 1][words.start : words.end] == "“words of the wire”"


@pytest.mark.parametrize(
    ("text", "quote", "starts"),
    [
        ("Of the 149 dead 49 are soldiers", "49", [16]),
        ("Of the 490 dead, some 49", "49", [22]),
        ("Of 1,149 dead (49 soldiers), 49% or 49.", "49", [15, 29, 36]),
        ("Of 1,149 dead, 149,000 fled 1.149 km, 149.", "149", [38]),
        ("At 149, 5 km on", "149", [3]),
        ("aggressive raggress, aggress", "aggress", [21]),
        ("Это не этот", "это", []),
        ("“Returned fire” he said", '"Returned fire"', [0]),
        ("no-one saw one", "one", [3, 11]),
        ("他们说停火了", "停火", [3]),
        ("หยุดยิงแล้ว", "ยิง", [4]),
    ],
)
def test_a_quote_is_whole_words_where_a_script_parts_them(
    text: str, quote: str, starts: list[int]
) -> None:
    assert [words.start for words in Quotations((text,)).find(quote)] == starts


def test_what_overlaps_with_itself_is_found_once() -> None:
    assert [words.start for words in Quotations(("no no no no",)).find("no no")] == [0, 6]


def test_a_text_of_nothing_holds_no_quote() -> None:
    assert list(Quotations(()).find("words")) == []
