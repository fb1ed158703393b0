from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.clean import clean_line
from briefing.model.citations import Citation, parse_citation, uncited

FORMS = "write p5, p5-7, [p3, p5], or with a source's id ap:p3"


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        ("p5", Citation("", 5, 5)),
        ("p5-7", Citation("", 5, 7)),
        ("p5-5", Citation("", 5, 5)),
        ("ap:p3", Citation("ap", 3, 3)),
        ("ap-2:p10-12", Citation("ap-2", 10, 12)),
    ],
)
def test_the_three_forms_are_read(text: str, citation: Citation) -> None:
    assert parse_citation(text) == citation


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"not a citation: ''; {FORMS}"),
        ("page five", f"not a citation: 'page five'; {FORMS}"),
        ("AP:q3", f"not a citation: 'AP:q3'; {FORMS}"),
        ("5", "not a citation: '5'; did you mean 'p5'?"),
        ("P5", "not a citation: 'P5'; did you mean 'p5'?"),
        ("p05", "not a citation: 'p05'; did you mean 'p5'?"),
        ("para 5", "not a citation: 'para 5'; did you mean 'p5'?"),
        ("p5-p7", "not a citation: 'p5-p7'; did you mean 'p5-7'?"),
        ("p5–7", "not a citation: 'p5–7'; did you mean 'p5-7'?"),
        ("ap: p3", "not a citation: 'ap: p3'; did you mean 'ap:p3'?"),
        ("ap:3", "not a citation: 'ap:3'; did you mean 'ap:p3'?"),
        ("p3, p5", "not a citation: 'p3, p5'; write a list: [p3, p5]"),
        ("p0", "no paragraph 0 in 'p0'; paragraphs are counted from 1"),
        ("ap:p0-3", "no paragraph 0 in 'ap:p0-3'; paragraphs are counted from 1"),
        ("p7-5", "'p7-5' runs backwards; write p5-7"),
        ("ap:p7-5", "'ap:p7-5' runs backwards; write ap:p5-7"),
        ("p" + "9" * 9, f"not a citation: 'p999999999'; {FORMS}"),
        ("p5\x1b[2J", f"not a citation: 'p5␛[2J'; {FORMS}"),
    ],
)
def test_a_refusal_says_what_was_seen_and_what_to_write(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=rf"\A{re.escape(message)}\Z"):
        parse_citation(text)


@given(st.text() | st.from_regex(r"([a-z]{0,3}:)? ?[pP¶]?[0-9]{0,9}([-–]p?[0-9]{0,3})?"))
def test_any_text_is_a_citation_or_refused_in_one_safe_line(text: str) -> None:
    try:
        citation = parse_citation(text)
    except ValueError as refusal:
        message = str(refusal)
    else:
        assert 1 <= citation.first <= citation.last
        return
    assert message == clean_line(message)


@pytest.mark.parametrize(
    ("cited", "count", "left"),
    [
        ([], 3, [(1, 3)]),
        ([(1, 2), (3, 3)], 3, []),
        ([(4, 6), (1, 1), (2, 2)], 9, [(3, 3), (7, 9)]),
        ([(2, 9), (4, 5)], 9, [(1, 1)]),
        ([(2, 20)], 9, [(1, 1)]),
        ([(5, 7)], 3, [(1, 3)]),
    ],
)
def test_runs_that_nothing_cites(
    cited: list[tuple[int, int]], count: int, left: list[tuple[int, int]]
) -> None:
    assert uncited(cited, count) == left
