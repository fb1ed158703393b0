"""Figures in words; a silence is said as one and never as a number."""

from __future__ import annotations

import pytest

from briefing.model.counts import Count, estimate, parse_count
from briefing.rendering.wording import figures


@pytest.mark.parametrize(
    ("count", "prose", "table"),
    [
        (parse_count("49"), "49", "49"),
        (parse_count("0"), "0", "0"),
        (parse_count("49+"), "at least 49", "49+"),
        (parse_count("<2000"), "fewer than 2,000", "<2,000"),
        (parse_count("~2000"), "about 2,000", "~2,000"),
        (parse_count("10-20"), "10 to 20", "10-20"),
        (parse_count("several thousand"), "several thousand", "several thousand"),
        (parse_count("none-claimed"), "none claimed", "none claimed"),
        (parse_count("not-reported"), "not reported", "not reported"),
        (parse_count("unknown"), "not known", "not known"),
        (estimate(10, 12, 20), "12 (10 to 20)", "12 (10-20)"),
        (estimate(10, 12, None), "12 (at least 10)", "12 (at least 10)"),
        (estimate(None, None, 20), "at most 20", "at most 20"),
        (estimate(None, 12, None), "12", "12"),
    ],
)
def test_a_count_in_prose_and_in_a_table(count: Count, prose: str, table: str) -> None:
    assert figures.in_prose(count) == prose
    assert figures.in_table(count) == table


def test_a_silence_sounds_like_one() -> None:
    assert figures.figure(parse_count("unknown"), "not known")[0].voice == "silence"
    assert figures.figure(parse_count("0"), "0")[0].voice == "said"
