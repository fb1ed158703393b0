"""What is heard in place of signs, and where lines end."""

from __future__ import annotations

import pytest

from briefing.linear.speech import ended, lines, marked, run_on, spoken
from briefing.rendering.rows import Piece


def test_signs_between_two_things_are_words() -> None:
    parties = (Piece("Ana"), Piece(" → "), Piece("Jo"), Piece(" ↔ "), Piece("Al"), Piece(" · "))
    assert spoken(parties) == "Ana to Jo and Al, "
    assert spoken(parties, steps=", then ") == "Ana, then Jo and Al, "


def test_the_briefings_own_text_stays_as_it_is() -> None:
    assert spoken((Piece("From A → B · C"),)) == "From A → B · C"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Who fired first", "Who fired first."),
        ("Who fired first?", "Who fired first?"),
        ("It ended.", "It ended."),
        ("He said “no”", "He said “no”."),
        ("He said “no.”", "He said “no.”"),
        ("(UTC+2)", "(UTC+2)."),
        ("killed: 49+", "killed: 49+."),
        ("about 5 %", "about 5 %."),
        ("The hour is given …", "The hour is given …"),
        ("at https://paper.example/x", "at https://paper.example/x"),
        ("", ""),
    ],
)
def test_a_text_ends_like_a_sentence(text: str, sentence: str) -> None:
    assert ended(text) == sentence


def test_marks_stand_at_the_end_and_on_the_line_of_the_last_word() -> None:
    text = marked("Spoke of a pause", "p5, p6")
    assert lines(text, 80) == ["Spoke of a pause. p5, p6"]
    assert lines(text, 17) == ["Spoke of a", "pause. p5, p6"]
    assert lines(marked("It ended.", ""), 80) == ["It ended."]


def test_values_run_on_as_sentences_or_parted() -> None:
    assert run_on(["Ana", "Jo"]) == "Ana; Jo"
    assert run_on(["It began.", "It ended."]) == "It began. It ended."
    assert run_on(["He said “no.”", "She left"]) == "He said “no.” She left"
    assert run_on(["A: towns and villages …", "B: “all”"]) == "A: towns and villages …; B: “all”"
    assert run_on(["Al: 49 %", "Bo: (UTC)", "Cy:"]) == "Al: 49 %; Bo: (UTC); Cy:"
    assert run_on(["https://a.example", "Jo"]) == "https://a.example Jo"
    assert run_on([]) == ""


def test_lines_end_between_words_and_an_address_is_never_broken() -> None:
    assert lines("one two three", 8) == ["one two", "three"]
    address = "https://paper.example/a/very/long/address"
    assert lines(f"It can be read at {address}", 20) == ["It can be read at", address]
    assert lines(address, 20) == [address]
    assert lines("at https://a.example", 40) == ["at https://a.example"]
    assert lines(f"Read it <{address}>. So did Jo\n<{address}>", 20) == [
        *("Read it", f"<{address}>.", "So did Jo", f"<{address}>"),
    ]
    assert lines(marked(f"({address})", "p2"), 20) == [f"({address}) p2"]
    assert lines("", 20) == []
