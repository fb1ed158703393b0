"""Whatever the text, loading ends in a briefing or in problems that can be shown."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.clean import is_clean
from briefing.errors import InvalidError
from briefing.loading import loads, report
from tests.loading.conftest import SMALLEST, problems_of

if TYPE_CHECKING:
    from pathlib import Path

PIECES = (
    *"ab:-?[]{},#&*!|>'\"%@`\\ \n\t\r\0\x1b\x85\ufeff\u202e\ud800é東",
    *("\n  ", "\n- ", ": ", "- ", "a: ", " #", "---\n", "...\n", "\\x", "p9", "src: ", "{low: 9}"),
)
KEYS = (
    "calls",
    "src",
    "count",
    "when",
    "actors",
    "by",
    "sides",
    "default",
    "geo",
    "text",
    "<<",
    "",
)
VALUES = st.recursive(
    st.sampled_from(("p1", "~", "''", "49+", "oak", "2031", '"\\e"', "*a", "!x y", "Oak T")),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(st.tuples(st.sampled_from(KEYS), inner), max_size=3).map(
            lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items) + "}"
        ),
    ),
    max_leaves=6,
)


def hold(text: str | bytes) -> None:
    """Load a text and see that what comes of it can be shown, at places that exist."""
    problems = problems_of(text)
    if not problems:
        assert loads(text).briefing.briefing == 1
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.length >= 1
        assert is_clean(problem.message)
        assert is_clean(problem.excerpt)
        assert "\n" not in problem.message + problem.excerpt
        assert problem.excerpt_column + problem.excerpt_length <= len(problem.excerpt) + 1
    places = [(problem.line, problem.column) for problem in problems]
    assert places == sorted(places)
    assert report.as_text(problems).count("\n") >= len(problems)
    report.as_github(problems)
    report.as_json(problems)


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_is_held(text: str) -> None:
    hold(text)


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_are_held(data: bytes) -> None:
    hold(data)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(deadline=None)
def test_any_marks_of_yaml_are_held(text: str) -> None:
    hold(text)
    hold(f"{SMALLEST}{text}")


@given(st.sampled_from(("calls", "actors", "sources", "gaps", "sides", "summary", "x")), VALUES)
@settings(deadline=None)
def test_any_value_under_any_key_is_held(key: str, value: str) -> None:
    hold(f"{SMALLEST}{key}: {value}\n")
    hold(f"{key}: {value}\n")


def test_a_briefing_with_any_damage_is_held(seed: Path) -> None:
    text = seed.read_text("utf-8")[:12_000]
    chance = random.Random(9)
    refused = 0
    for _ in range(300):
        letters = list(text)
        for _ in range(chance.randrange(1, 6)):
            place = chance.randrange(len(letters))
            letters[place : place + chance.randrange(9)] = chance.choice(PIECES)
        hold("".join(letters))
        try:
            loads("".join(letters))
        except InvalidError:
            refused += 1
    assert refused > 200
