"""What span of time a value can mean; everything is ordered by it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.dates import parse_when, parse_zone


def span_of(text: str, zone: str = "UTC") -> tuple[str, str]:
    when = parse_when(text, parse_zone(zone))
    assert when.earliest.tzinfo is UTC
    assert when.latest.tzinfo is UTC
    return (
        when.earliest.replace(tzinfo=None).isoformat(" "),
        when.latest.replace(tzinfo=None).isoformat(" "),
    )


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("199X", "1990-01-01 00:00:00", "1999-12-31 23:59:59"),
        ("19XX", "1900-01-01 00:00:00", "1999-12-31 23:59:59"),
        ("2022", "2022-01-01 00:00:00", "2022-12-31 23:59:59"),
        ("2022-XX", "2022-01-01 00:00:00", "2022-12-31 23:59:59"),
        ("2022-23", "2022-01-01 00:00:00", "2022-12-31 23:59:59"),
        ("2022-02", "2022-02-01 00:00:00", "2022-02-28 23:59:59"),
        ("2024-02-XX", "2024-02-01 00:00:00", "2024-02-29 23:59:59"),
        ("2022-09-13", "2022-09-13 00:00:00", "2022-09-13 23:59:59"),
        ("2022-09-13 night", "2022-09-13 00:00:00", "2022-09-13 23:59:59"),
        ("2022-09-13 morning", "2022-09-13 06:00:00", "2022-09-13 11:59:59"),
        ("2022-09-13 noon", "2022-09-13 12:00:00", "2022-09-13 12:00:59"),
        ("2022-09-13 afternoon", "2022-09-13 12:00:00", "2022-09-13 17:59:59"),
        ("2022-09-13 evening", "2022-09-13 18:00:00", "2022-09-13 20:59:59"),
        ("2022-09-13T10:00", "2022-09-13 10:00:00", "2022-09-13 10:00:59"),
        ("2022-09-13T10:00:30", "2022-09-13 10:00:30", "2022-09-13 10:00:30"),
        ("2022-09-13T10:00+04:00", "2022-09-13 06:00:00", "2022-09-13 06:00:59"),
        ("2022-09-13T02:00+04:00", "2022-09-12 22:00:00", "2022-09-12 22:00:59"),
        ("2022-09~", "2022-09-01 00:00:00", "2022-09-30 23:59:59"),
        ("2022-09/2022-10-05", "2022-09-01 00:00:00", "2022-10-05 23:59:59"),
        ("../2022-09", "2022-09-01 00:00:00", "2022-09-30 23:59:59"),
        ("/2022-09", "2022-09-01 00:00:00", "2022-09-30 23:59:59"),
        ("2022-09/..", "2022-09-01 00:00:00", "2022-09-30 23:59:59"),
    ],
)
def test_a_value_spans_all_that_it_can_mean(text: str, earliest: str, latest: str) -> None:
    assert span_of(text) == (earliest, latest)


def test_a_bare_time_is_in_the_briefings_zone_and_a_zone_in_the_value_beats_it() -> None:
    assert span_of("2022-09-13T10:00", "Asia/Yerevan")[0] == "2022-09-13 06:00:00"
    assert span_of("2022-09-13", "+04:00") == ("2022-09-12 20:00:00", "2022-09-13 19:59:59")
    assert span_of("2022-09-13T10:00Z", "Asia/Yerevan")[0] == "2022-09-13 10:00:00"


def test_an_hour_that_the_clocks_repeat_counts_twice() -> None:
    assert span_of("2022-10-30T02:30", "Europe/Berlin") == (
        "2022-10-30 00:30:00",
        "2022-10-30 01:30:59",
    )


def test_an_hour_that_the_clocks_skip_has_a_place_all_the_same() -> None:
    earliest, latest = span_of("2022-03-27T02:30", "Europe/Berlin")
    assert earliest == latest == "2022-03-27 01:30:00"


@pytest.mark.parametrize("zone", ["+14:00", "-12:00", "UTC", "Asia/Yerevan", "America/New_York"])
@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("0000", 1),
        ("000X", 1),
        ("0000-02-29", 1),
        ("0000/0001", 1),
        ("0001-01-01T00:00", 1),
        ("9999", 9999),
        ("9999-12-31T23:59", 9999),
        ("9999-12-31T23:59-12:00", 9999),
        ("9999/..", 9999),
    ],
)
def test_the_ends_of_pythons_calendar_hold(text: str, year: int, zone: str) -> None:
    when = parse_when(text, parse_zone(zone))
    assert year in (when.earliest.year, when.latest.year)
    assert when.earliest <= when.latest


@given(
    when=st.datetimes(min_value=datetime(1, 1, 2), max_value=datetime(9999, 12, 30)),
    minutes=st.integers(-12 * 60, 14 * 60),
)
def test_less_precision_never_means_a_narrower_span(when: datetime, minutes: int) -> None:
    zone = timezone(timedelta(minutes=minutes))
    exact = when.replace(microsecond=0).isoformat()
    spans = [parse_when(exact[:end], zone) for end in (19, 16, 10, 7, 4)]
    for narrow, wide in pairwise(spans):
        assert wide.earliest <= narrow.earliest <= narrow.latest <= wide.latest
