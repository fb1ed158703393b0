"""Texts are compared by their words, and paired with the most alike."""

from __future__ import annotations

import pytest

from briefing.model.alikeness import alikeness, most_alike, words_of


@pytest.mark.parametrize(
    ("one", "other", "grade"),
    [
        ("shells fell", "Shells fell.", 1.0),
        ("shells fell on oak", "on Oak fell shells", 1.0),
        ("shells fell on oak", "shells fell on elm", 0.75),
        ("one two", "three four", 0.0),
        ("no no", "no", 2 / 3),
        ("", "", 1.0),
        ("", "one", 0.0),
    ],
)
def test_what_two_texts_share(one: str, other: str, grade: float) -> None:
    assert alikeness(words_of(one), words_of(other)) == pytest.approx(grade)


def test_each_text_has_one_partner_the_most_alike_first() -> None:
    old = [words_of(text) for text in ("a b c d", "a b c x")]
    new = [words_of(text) for text in ("a b c x", "q r s t", "a b c x")]
    assert most_alike(old, new, lambda *_: 0.5) == [(1, 0), (0, 2)]
    assert most_alike(old, new, lambda *_: 0.8) == [(1, 0)]
    assert most_alike(old, new, lambda one, _: 0.5 if one == 0 else 2.0) == [(0, 0)]


def test_of_very_many_those_that_share_rare_words_find_each_other() -> None:
    old = [words_of(f"the house number {number} burnt") for number in range(200)]
    new = [words_of(f"the house number {number} fell") for number in reversed(range(200))]
    found = most_alike(old, new, lambda *_: 0.5)
    assert sorted(found) == [(number, 199 - number) for number in range(200)]
