from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.loading.quality.words import count_words, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("— … ! “ ” 。", 0),
        ("one", 1),
        ("It isn’t over.", 3),
        ("a wide-scale attack", 3),
        ("at 10:00, on 13 September", 5),
        ("“local countermeasures”", 2),
        ("peace—or war", 3),
        ("and/or", 2),
        ("a\u00a0b", 2),
        ("U.S. envoy", 2),
        ("Հայաստանի վարչապետը՝ Նիկոլ", 3),
        ("हिन्दी में लिखा", 3),
        ("아르메니아 총리가", 2),
        ("亚美尼亚国防部", 4),
        ("アルメニア", 3),
        ("ประเทศ", 2),
    ],
)
def test_words_are_counted_as_people_count_them(text: str, count: int) -> None:
    assert count_words(text) == count


def test_words_are_compared_without_case_accents_encoding_or_marks_around_them() -> None:
    one = [word.folded for word in words("“Cafe\u0301,” DOESN’T (end).")]
    other = [word.folded for word in words("café doesn't end")]
    assert one == other == ["café", "doesn't", "end"]


@given(st.text())
def test_every_word_knows_where_it_stands(text: str) -> None:
    behind = 0
    for word in words(text):
        assert behind <= word.start < word.end <= len(text)
        assert not text[word.start : word.end].isspace()
        behind = word.end
