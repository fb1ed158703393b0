from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.clean import clean_line
from briefing.model.quoting import quoted


def test_a_short_text_is_repeated_whole() -> None:
    assert quoted("goris") == "'goris'"
    assert quoted("x" * 40) == f"'{'x' * 40}'"


def test_a_long_text_is_cut_and_says_so() -> None:
    assert quoted("x" * 41) == f"'{'x' * 39}…'"
    assert quoted("\N{SOFT HYPHEN}" * 80 + "x") == "'…'"


def test_what_could_command_a_terminal_is_shown() -> None:
    assert quoted("a\x1b[2J\nb") == "'a␛[2J b'"


@given(st.text(max_size=200))
def test_what_is_quoted_is_safe_and_short(text: str) -> None:
    assert clean_line(quoted(text)) == quoted(text)
    assert len(quoted(text)) <= 42
