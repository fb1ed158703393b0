from __future__ import annotations

import pytest

from briefing.rendering.queries import missing, terms


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ()),
        ("  ", ()),
        ('"', ()),
        ('""', ()),
        ('" "', ()),
        ("Zoë", ("zoe",)),
        ("two words", ("two", "words")),
        ("two two", ("two",)),
        ('"two words"', ("two words",)),
        ('"two words', ("two words",)),
        ('a "b c" d', ("a", "b c", "d")),
        ("“b  c”d", ("b  c", "d")),
        ("O’Neill", ("o'neill",)),
    ],
)
def test_a_query_is_words_and_phrases(query: str, expected: tuple[str, ...]) -> None:
    assert terms(query) == expected


def test_what_a_text_does_not_hold() -> None:
    assert missing("Jo OKAFOR envoy", "Jo Okafor") == ("envoy",)
    assert missing('"jo okafor"', "JoOkafor") == ()
    assert missing("", "Jo Okafor") == ()
