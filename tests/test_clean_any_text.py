"""What holds of `clean` for every code point there is, and for any text whatever."""

from __future__ import annotations

from itertools import chain
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.clean import clean, clean_line, is_clean, shortened, visible_changes

JOINERS = {"\u200c", "\u200d"}
FORBIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
SPACES = {" ", "\xa0", "\u202f", "\u3000"}
FILLERS = {
    "\u034f", "\u115f", "\u1160", "\u17b4", "\u17b5", "\u2800", "\u3164", "\uffa0",
    "\U00013441", "\U00013442", "\U00016fe4", "\U0001d159",
}  # fmt: skip
SELECTORS = [
    range(0x180B, 0x180E), range(0x180F, 0x1810), range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0),
]  # fmt: skip
JAMO_TAILS = [range(0x1161, 0x1200), range(0xD7B0, 0xD800)]
TONES = range(0x1F3FB, 0x1F400)

any_text = st.text(st.characters() | st.characters(categories=("C", "M", "Z")))
"""Any code points at all, surrogates included; half of them controls, marks and spaces."""

tricky_text = st.text(
    st.sampled_from(
        "a1#\n\r\t \xa0\xad\x1b\x85\u2028\u0301\u0338\u20e3\u0903\u200b\u200c\u200d\u202e"
        "\ufe0e\ufe0f\u180b\ufe00\U000e0100\u0628\u064e\u0915\u094d\u0940\u1820\u4e2d\u1100\u1161\u11a8\u1160"
        "❤♂↔👩🔥🏽🇦🏴\U000e0067\U000e007f\ue000\ud800\ufffe\u0378◌…␛"
    ),
    max_size=40,
)
"""Texts of those characters alone that depend on what is around them."""


def forbidden(text: str) -> set[str]:
    """Give the characters of a text that may not reach a terminal."""
    kept = JOINERS | {"\n"}
    return {char for char in set(text) - kept if category(char) in FORBIDDEN}


def number(char: str) -> str:
    return f"<U+{ord(char):04X}>"


def expected(char: str) -> str:
    """Give what stands for a character alone, from its category and the lists above."""
    code, kind = ord(char), category(char)
    if char in {"\n", "\x85", "\u2028", "\u2029"}:
        return "\n"
    if char in {"\t", "\x7f", "\xad"}:
        return {"\t": "    ", "\x7f": "␡", "\xad": ""}[char]
    if kind == "Cc":
        return chr(0x2400 + code) if code < 0x20 else f"<{code:02X}>"
    if kind == "Zs":
        return char if char in SPACES else " "
    if kind == "Cs" or code % 0x10000 >= 0xFFFE or 0xFDD0 <= code < 0xFDF0:
        return "\ufffd"
    if kind in FORBIDDEN or char in FILLERS or code in TONES:
        return number(char)
    if any(code in selectors for selectors in SELECTORS):
        return number(char)
    if kind.startswith("M") or any(code in tails for tails in JAMO_TAILS):
        return "◌" + char
    return char


def plane_of(number: int) -> list[str]:
    return [chr(code) for code in range(number << 16, (number + 1) << 16)]


@pytest.mark.parametrize("plane", [0, 1, 14])
def test_every_code_point_alone_becomes_what_its_class_says(plane: int) -> None:
    for char in plane_of(plane):
        assert clean(char) == expected(char), hex(ord(char))


@pytest.mark.parametrize("plane", [0, 1, 14])
def test_every_code_point_between_letters_leaves_nothing_forbidden(plane: int) -> None:
    cleaned = clean("".join(f"a{char}b" for char in plane_of(plane)))
    assert forbidden(cleaned) == set()
    assert not JOINERS & set(cleaned)
    assert clean(cleaned) == cleaned


IGNORABLE = [
    *(range(0xAD, 0xAE), range(0x34F, 0x350), range(0x61C, 0x61D), range(0x115F, 0x1161)),
    *(range(0x17B4, 0x17B6), range(0x180B, 0x1810), range(0x200B, 0x2010), range(0x202A, 0x202F)),
    *(range(0x2060, 0x2070), range(0x3164, 0x3165), range(0xFE00, 0xFE10), range(0xFEFF, 0xFF00)),
    *(range(0xFFA0, 0xFFA1), range(0xFFF0, 0xFFF9), range(0x1BCA0, 0x1BCA4)),
    *(range(0x1D173, 0x1D17B), range(0xE0000, 0xE1000)),
]
"""What Unicode lets a program not show (Default_Ignorable_Code_Point)."""


def test_whatever_may_go_unseen_is_seen_or_gone() -> None:
    for char in map(chr, chain(*IGNORABLE)):
        assert char not in clean(f"a{char}b{char}"), hex(ord(char))


@pytest.mark.parametrize("plane", [*range(2, 14), 15, 16])
def test_every_code_point_of_the_upper_planes_becomes_what_its_class_says(plane: int) -> None:
    """They hold ideographs and nothing else that could heed its neighbours: one text will do."""
    cleaned = clean("".join(plane_of(plane)))
    assert cleaned == "".join(map(expected, plane_of(plane)))
    assert forbidden(cleaned) == set()
    assert clean(cleaned) == cleaned


@given(any_text | tricky_text)
def test_any_text_comes_out_safe_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert forbidden(cleaned) == set()
    assert clean(cleaned) == cleaned
    assert is_clean(cleaned)
    assert len(cleaned) <= len("<U+10FFFF>") * len(text)


@given(any_text | tricky_text)
def test_a_line_has_no_line_end_and_stays_as_it_is(text: str) -> None:
    line = clean_line(text)
    assert "\n" not in line
    assert clean_line(line) == line
    assert clean(line) == line
    assert line.split() == clean(text).split()


@given(any_text | tricky_text, any_text | tricky_text)
def test_clean_texts_put_together_are_clean(first: str, second: str) -> None:
    assert is_clean(clean(first) + clean(second))


@given(any_text | tricky_text, st.integers(0, 50))
@example("1\ufe0f\u20e3", 2)
@example("👩\u200d👩", 2)
def test_the_beginning_of_a_clean_text_is_clean(text: str, most: int) -> None:
    cleaned = clean(text)
    beginning = shortened(cleaned, most)
    assert cleaned.startswith(beginning)
    assert is_clean(beginning + "…")
    assert cleaned[len(beginning) : most].strip("\u200c\u200d\ufe0e\ufe0f") == ""


@given(any_text | tricky_text)
def test_changes_are_listed_exactly_where_something_is_made_visible(text: str) -> None:
    changes = visible_changes(text)
    assert all(change in clean(text) and is_clean(change) for change in changes)
    assert len(set(changes)) == len(changes)
    assert visible_changes(clean(text)) == ()


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E) | st.just("\n")))
def test_plain_ascii_is_left_alone(text: str) -> None:
    assert clean(text) == text
