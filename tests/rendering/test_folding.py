from __future__ import annotations

import sys
from unicodedata import combining

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.rendering.folding import comparable, folded, places


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gegharkunik", "Ġegharkunik"),
        ("Turkiye", "Türkiye"),
        ("Turkiye", "Tu\u0308rkiye"),
        ("istanbul", "İstanbul"),
        ("ISTANBUL", "ıstanbul"),
        ("Aliyev", "Əliyev"),
        ("Lodz", "Łódź"),
        ("Dokic", "Đokić"),
        ("Soro", "Sørø"),
        ("strasse", "Straße"),
        ("STRASSE", "STRAẞE"),
        ("aether", "Æther"),
        ("coeur", "Cœur"),
        ("filed", "ﬁled"),
        ("ԵՐԵՎԱՆ", "Երեվան"),
        ("Երեւան", "Երևան"),
        ("ПУТИН", "Путин"),
        ("елка", "Ёлка"),
        ("ΑΘΗΝΑΣ", "Αθήνας"),
        ("O'Neill", "O’Neill"),
        ('"so"', "“so”"),
        ("9-13", "9–13"),
        ("a b", "a\u202fb"),
        ("a b", "a\xa0b"),
        ("no. 5", "№. 5"),
        ("شدَّة", "شدة"),
        ("أحمد", "احمد"),
        ("می\u200cخواهم", "میخواهم"),
        ("☺", "☺\ufe0f"),
        ("ＡＢ", "ab"),
    ],
)
def test_what_a_search_takes_for_the_same(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("한", "하"),
        ("は", "ば"),
        ("กุ", "กู"),
        ("कि", "की"),
        ("क्क", "कक"),
        ("о", "o"),
        ("5", "6"),
        ("", "-"),
    ],
)
def test_what_it_does_not(one: str, other: str) -> None:
    assert comparable(one) != comparable(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zoë", "zoe"),
        ("İzmir", "izmir"),
        ("Straße", "strase"),
        ("ﬁeld", "feld"),
        ("e\u0301", "e\u0301"),
        ("“A–b”", '"a-b"'),
        ("한글", "한글"),
        ("", ""),
    ],
)
def test_folded_keeps_every_letter_in_its_place(text: str, expected: str) -> None:
    assert folded(text) == expected


def test_no_character_changes_the_length_of_what_is_folded() -> None:
    every = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
    assert [each for each in every if len(folded(each)) != 1] == []


def test_what_is_compared_alike_stays_so_when_it_is_compared_again() -> None:
    every = "".join(chr(code) for code in range(0x3000))
    assert comparable(comparable(every)) == comparable(every)


TEXTS = st.text(alphabet=st.sampled_from("aZé\u0301ßİıœﬁ…½“–한ばＡ\u200d 7Եև"), max_size=20)


@given(TEXTS)
def test_a_place_is_where_a_compared_letter_comes_from(text: str) -> None:
    told, origin = comparable(text), places(text)
    assert len(origin) == len(told)
    assert list(origin) == sorted(origin)
    for letter, at in zip(told, origin, strict=True):
        assert letter in comparable(text[at])


@given(TEXTS, TEXTS)
def test_texts_are_compared_letter_by_letter(one: str, other: str) -> None:
    assert comparable(one + other) == comparable(one) + comparable(other)


def test_no_accent_is_left_by_itself() -> None:
    accents = "".join(map(chr, range(0x300, 0x370)))
    assert {mark for mark in comparable(accents) if combining(mark) >= 200} == set()
