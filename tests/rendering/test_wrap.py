"""Phrases in lines: where they break, where they do not, and that nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.rendering.cells import clusters, width
from briefing.rendering.rows import Phrase, Piece
from briefing.rendering.wrap import cut, merge, phrase_width, wrap

LINK = ("actors", "goris")


def lines(text: str, cells: int, *, first: int = 0) -> list[str]:
    return [
        "".join(piece.text for piece in line) for line in wrap((Piece(text),), cells, first=first)
    ]


def test_greedy_and_ragged_right() -> None:
    text = "Riverland says Highland shelled two of its villages overnight, killing three people."
    assert lines(text, 30) == [
        "Riverland says Highland",
        "shelled two of its villages",
        "overnight, killing three",
        "people.",
    ]


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("", 10, []),
        ("   ", 10, []),
        ("whole", 5, ["whole"]),
        ("whole ", 5, ["whole"]),
        ("one  two", 4, ["one", "two"]),
        ("a b c d", 1, ["a", "b", "c", "d"]),
        ("a\n\xa0", 2, ["a"]),
        ("a\xa0", 2, ["a"]),
    ],
)
def test_spaces_at_line_ends_go(text: str, cells: int, expected: list[str]) -> None:
    assert lines(text, cells) == expected


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("the Russia-brokered truce", 12, ["the Russia-", "brokered", "truce"]),
        ("Armenia–Azerbaijan border", 12, ["Armenia–", "Azerbaijan", "border"]),
        ("from Transitions/Eurasianet", 18, ["from Transitions/", "Eurasianet"]),
        ("attacked—said one", 10, ["attacked—", "said one"]),
        ("it was 13-14 September", 10, ["it was", "13-14", "September"]),
        ("see pages p5-7 and on", 12, ["see pages", "p5-7 and on"]),
        ("an e-mail", 5, ["an", "e-mai", "l"]),
        ("on 13 Sep, then", 7, ["on", "13 Sep,", "then"]),
        ("from 13 September on", 14, ["from", "13 September", "on"]),
        ("ceasefire at 10 a.m. local", 15, ["ceasefire at", "10 a.m. local"]),
        ("about 20\xa0km off", 9, ["about", "20\xa0km off"]),
        ("says ( no ) thing", 8, ["says", "( no )", "thing"]),
        ("calls « frères » them", 10, ["calls", "« frères »", "them"]),
        ("Ana Moreau → Jo Okafor", 14, ["Ana Moreau", "→ Jo Okafor"]),
        ("Ana Moreau -> Jo Okafor", 15, ["Ana Moreau", "-> Jo Okafor"]),
        ("denied it – at first", 10, ["denied", "it – at", "first"]),
        ("denied it - at first", 10, ["denied", "it - at", "first"]),
        ("denied it -- at first", 11, ["denied", "it -- at", "first"]),
        ("a person · in Armenia", 8, ["a", "person ·", "in", "Armenia"]),
        ("ends in  a", 7, ["ends in", "a"]),
    ],
)
def test_good_places_to_break(text: str, cells: int, expected: list[str]) -> None:
    assert lines(text, cells) == expected


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("停火协议今天生效。", 8, ["停火协议", "今天生", "效。"]),
        ("他说：“停火（暂时）”。", 10, ["他说：“停", "火（暂", "时）”。"]),
        ("首相は「停戦」と述べた", 8, ["首相は", "「停戦」", "と述べた"]),
        ("NATO停火OK", 7, ["NATO停", "火OK"]),
        ("정부는 휴전을 발표", 9, ["정부는", "휴전을", "발표"]),
        ("นายกรัฐมนตรี", 6, ["นายกรัฐ", "มนตรี"]),
        ("Գեղարքունիքի մարզ", 14, ["Գեղարքունիքի", "մարզ"]),
    ],
)
def test_other_scripts(text: str, cells: int, expected: list[str]) -> None:
    assert lines(text, cells) == expected


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("a abcdefghij", 6, ["a", "abcdef", "ghij"]),
        ("ee\u0301e\u0301e\u0301e", 3, ["ee\u0301e\u0301", "e\u0301e"]),
        ("some/very-long_path", 16, ["some/very-", "long_path"]),
        ("https://ex.org/some-long/path", 19, ["https://ex.org/some", "-long/path"]),
        ("www.ex.org/some-long/path", 16, ["www.ex.org/some-", "long/path"]),
        ("see https://ex.org/a-b now", 18, ["see", "https://ex.org/a-b", "now"]),
        ("13\xa0September", 9, ["13", "September"]),
        ("停火", 1, ["停", "火"]),
    ],
)
def test_words_longer_than_a_line(text: str, cells: int, expected: list[str]) -> None:
    assert lines(text, cells) == expected


def test_line_breaks_in_the_text_stay() -> None:
    assert lines("one two\n\n  three\nfour\n", 6) == ["one", "two", "", "  thre", "e", "four"]


def test_the_first_line_may_be_shorter_or_longer() -> None:
    assert lines("one two three four", 10, first=4) == ["one", "two three", "four"]
    assert lines("one two three four", 10, first=-4) == ["one two three", "four"]


def test_a_word_that_does_not_fit_beside_something_goes_below_it() -> None:
    assert lines("abcdefgh ij", 8, first=4) == ["", "abcdefgh", "ij"]


def test_voices_and_links_are_kept() -> None:
    phrase = (Piece("Goris", "name"), Piece(" was hit, says "), Piece("the ministry", "name"))
    assert wrap(phrase, 14) == [
        (Piece("Goris", "name"), Piece(" was hit,")),
        (Piece("says "), Piece("the", "name")),
        (Piece("ministry", "name"),),
    ]


def test_neighbours_of_one_voice_and_link_are_one_piece() -> None:
    phrase = (Piece("a"), Piece("b"), Piece(""), Piece("c", "name"), Piece("d", "name"), Piece("e"))
    assert merge(phrase) == (Piece("ab"), Piece("cd", "name"), Piece("e"))
    assert merge((Piece(""),)) == ()


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (13, (Piece("Goris", "name"), Piece(" was hit"))),
        (12, (Piece("Goris", "name"), Piece(" was h…"))),
        (6, (Piece("Goris…", "name"),)),
        (3, (Piece("Go…", "name"),)),
        (1, (Piece("…", "name"),)),
        (0, ()),
    ],
)
def test_cut(cells: int, expected: Phrase) -> None:
    assert cut((Piece("Goris", "name"), Piece(" was hit")), cells) == expected


def test_cut_puts_lines_on_one() -> None:
    assert cut((Piece("one\ntwo"),), 7) == (Piece("one two"),)
    assert cut((Piece("one\ntwo"),), 6) == (Piece("one t…"),)
    assert cut((Piece("one two"),), 6, end="...") == (Piece("one..."),)


WORDS = st.text(
    alphabet=st.sampled_from("abcdé13-/—.,(“→停火。「ｗกำ😀👍🏽e\u0301\u200d\ufe0f🇦🇲한\n \xa0  "),
    max_size=60,
).map(clean)


@given(WORDS, st.integers(min_value=2, max_value=30), st.integers(min_value=-8, max_value=8))
@example("1\n\xa0", 2, 0)
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, cells: int, first: int) -> None:
    wrapped = lines(text, cells, first=first)
    widest = max(map(width, clusters(text)), default=0)
    for number, line in enumerate(wrapped):
        assert width(line) <= max(widest, cells if number else cells - first)
        assert line == line.rstrip(" \n")
    assert "".join("".join(wrapped).split()) == "".join(text.split())
    assert wrapped[-1:] != [""]


@settings(max_examples=300)
@given(WORDS, st.integers(min_value=2, max_value=30))
@example("aa/ำ1", 4)
@example("a—ำ1", 3)
def test_no_character_is_cut_in_two(text: str, cells: int) -> None:
    parts = [part for line in lines(text, cells) for part in clusters(line) if part.strip()]
    assert parts == [part for part in clusters(text) if part.strip()]


@given(st.lists(st.tuples(WORDS, st.sampled_from(["said", "name"])), max_size=6))
def test_pieces_are_sliced_where_the_text_breaks(pieces: list[tuple[str, str]]) -> None:
    phrase = tuple(Piece(f"x{text}", voice) for text, voice in pieces)  # type: ignore[arg-type]  # both are voices
    wrapped = wrap(phrase, 10)
    assert ["".join(piece.text for piece in line) for line in wrapped] == lines(
        "".join(piece.text for piece in phrase), 10
    )
    assert [merge(line) for line in wrapped] == wrapped
    assert all(phrase_width(line) <= 12 for line in wrapped)
