from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.clean import clean_line
from briefing.model.dates import Moment, parse_when
from briefing.model.quoting import quoted

FORMS = "write 2022, 2022-09, 2022-09-13, 2022-09-13T10:00, 2022-09-13 morning, or an interval A/B"
PARTS = "the parts of the day are night, morning, noon, afternoon and evening"
LATE = "a time or a part of the day needs a full date before it, as in 2022-09-13T10:00"
ZONED = "a zone needs a clock time before it, as in 2022-09-13T10:00+04:00"
MONTHS = "months run from 01 to 12, seasons from 21 to 24"
MIDNIGHT = "there is no hour 24; midnight is T00:00 of the day that begins"
OFFSETS = "offsets run from -12:00 to +14:00"
OPEN = "digits are left open from the right, as in 199X, 2022-XX and 2022-09-XX"
LAST = "the qualifier ~, ? or % stands once, at the end"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2022", Moment(year="2022")),
        ("0000", Moment(year="0000")),
        ("199X", Moment(year="199X")),
        ("19XX", Moment(year="19XX")),
        ("2022-09", Moment(year="2022", month=9)),
        ("2022-XX", Moment(year="2022")),
        ("2022-09-XX", Moment(year="2022", month=9)),
        ("2022-XX-XX", Moment(year="2022")),
        ("2022-21", Moment(year="2022", season="spring")),
        ("2022-22", Moment(year="2022", season="summer")),
        ("2022-23", Moment(year="2022", season="autumn")),
        ("2022-24", Moment(year="2022", season="winter")),
        ("2022-09-13", Moment(year="2022", month=9, day=13)),
        ("2024-02-29", Moment(year="2024", month=2, day=29)),
        ("2022-09-13T10:00", Moment(year="2022", month=9, day=13, hour=10, minute=0)),
        (
            "2022-09-13T10:00:30",
            Moment(year="2022", month=9, day=13, hour=10, minute=0, second=30),
        ),
        ("2022-09-13T10:00Z", Moment(year="2022", month=9, day=13, hour=10, minute=0, offset=0)),
        (
            "2022-09-13T10:00+04:00",
            Moment(year="2022", month=9, day=13, hour=10, minute=0, offset=240),
        ),
        (
            "2022-09-13T10:00-03:30",
            Moment(year="2022", month=9, day=13, hour=10, minute=0, offset=-210),
        ),
        (
            "2022-09-13T10:00+04",
            Moment(year="2022", month=9, day=13, hour=10, minute=0, offset=240),
        ),
        ("2022-09-13 night", Moment(year="2022", month=9, day=13, part="night")),
        ("2022-09-13 morning", Moment(year="2022", month=9, day=13, part="morning")),
        ("2022-09-13 noon", Moment(year="2022", month=9, day=13, part="noon")),
        ("2022-09-13 afternoon", Moment(year="2022", month=9, day=13, part="afternoon")),
        ("2022-09-13 evening", Moment(year="2022", month=9, day=13, part="evening")),
        ("2022~", Moment(year="2022", approximate=True)),
        ("2022-09?", Moment(year="2022", month=9, uncertain=True)),
        ("199X%", Moment(year="199X", approximate=True, uncertain=True)),
        (
            "2022-09-13T00:00~",
            Moment(year="2022", month=9, day=13, hour=0, minute=0, approximate=True),
        ),
        (
            "2022-09-13 morning?",
            Moment(year="2022", month=9, day=13, part="morning", uncertain=True),
        ),
    ],
)
def test_a_moment_keeps_exactly_what_was_written(text: str, moment: Moment) -> None:
    when = parse_when(text, UTC)
    assert (when.text, when.start, when.end, when.interval) == (text, moment, None, False)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2022/2023", Moment(year="2022"), Moment(year="2023")),
        ("2022/2022", Moment(year="2022"), Moment(year="2022")),
        (
            "2022-09-13T10:00:30/2022-09-13T10:00:30",
            Moment(year="2022", month=9, day=13, hour=10, minute=0, second=30),
            Moment(year="2022", month=9, day=13, hour=10, minute=0, second=30),
        ),
        ("../2022~", None, Moment(year="2022", approximate=True)),
        ("/2022", None, Moment(year="2022")),
        ("2022?/..", Moment(year="2022", uncertain=True), None),
        ("2022/", Moment(year="2022"), None),
        (
            "2022-09-13 night/2022-09-13T10:00",
            Moment(year="2022", month=9, day=13, part="night"),
            Moment(year="2022", month=9, day=13, hour=10, minute=0),
        ),
    ],
)
def test_an_interval_keeps_both_ends(text: str, start: Moment | None, end: Moment | None) -> None:
    when = parse_when(text, UTC)
    assert (when.text, when.start, when.end, when.interval) == (text, start, end, True)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", FORMS),
        ("soon", FORMS),
        ("٢٠٢٢", FORMS),
        ("\x1b]52;c", FORMS),
        ("03/04/2022", FORMS),
        ("2022-13", f"there is no month 13; {MONTHS}"),
        ("2022-00", f"there is no month 00; {MONTHS}"),
        ("2022-13-45", "there is no month 13; months run from 01 to 12"),
        ("2022-21-05", "there is no month 21; months run from 01 to 12"),
        ("2022-02-30", "there is no day 30 in 2022-02; it ends on 28"),
        ("1900-02-29", "there is no day 29 in 1900-02; it ends on 28"),
        ("2022-09-00", "there is no day 00 in 2022-09; it ends on 30"),
        ("2022-09-13T24:00", MIDNIGHT),
        ("2022-09-13T25:00", "there is no hour 25; hours run from 00 to 23"),
        ("2022-09-13T10:60", "there is no minute 60; minutes run from 00 to 59"),
        ("2022-09-13T10:00:60", "there is no second 60; seconds run from 00 to 59"),
        ("2022-09-13T10:00+15:00", f"no time zone is at +15:00; {OFFSETS}"),
        ("10:30", "a time needs its date before it, as in 2022-09-13T10:30"),
        ("2022-09T10:00", LATE),
        ("2022-09 morning", LATE),
        ("2022-09-XX morning", OPEN),
        ("2022-09-13 dawn", PARTS),
        ("2022-09-13+04:00", ZONED),
        ("2022-09-13 morning+04:00", ZONED),
        ("XXXX", OPEN),
        ("2022-XX-13", OPEN),
        ("199X-05", OPEN),
        ("2022~-09", LAST),
        ("2022-09-13T10:00~Z", LAST),
        ("-1985", "years run from 0000 to 9999"),
        ("Y170000002", "years run from 0000 to 9999"),
        ("12022", "years run from 0000 to 9999"),
        ("2022/2023-13", f"there is no month 13; {MONTHS}"),
    ],
)
def test_a_refusal_says_what_is_wrong(text: str, reason: str) -> None:
    message = f"not a date: {quoted(text)}; {reason}"
    with pytest.raises(ValueError, match=rf"\A{re.escape(message)}\Z"):
        parse_when(text, UTC)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("/", "has no end at all; give one, as in 2022-09/.."),
        ("../..", "has no end at all; give one, as in 2022-09/.."),
        ("2023/2022", "ends before it starts"),
        ("2022-09-13 evening/2022-09-13 morning", "ends before it starts"),
        ("2022-09-13T10:00Z/2022-09-13T10:00+04:00", "ends before it starts"),
    ],
)
def test_an_interval_that_cannot_be_is_refused(text: str, reason: str) -> None:
    message = f"the interval '{text}' {reason}"
    with pytest.raises(ValueError, match=rf"\A{re.escape(message)}\Z"):
        parse_when(text, UTC)


def test_a_message_repeats_only_the_start_of_a_long_text_and_looks_no_further() -> None:
    message = f"not a date: '{'x' * 39}…'; {FORMS}"
    with pytest.raises(ValueError, match=rf"\A{re.escape(message)}\Z"):
        parse_when("x" * 70_000 + " ~ XX", UTC)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2022-9-3", "2022-09-03"),
        ("2022/09/13", "2022-09-13"),
        ("13.9.2022", "2022-09-13"),
        ("13/09/2022", "2022-09-13"),
        ("09/13/2022", "2022-09-13"),
        ("20220913", "2022-09-13"),
        ("13 September 2022", "2022-09-13"),
        ("Sep 13, 2022", "2022-09-13"),
        ("september 2022", "2022-09"),
        ("2022-09-13 10:00", "2022-09-13T10:00"),
        ("2022-09-13T9:05", "2022-09-13T09:05"),
        ("2022-09-13T10", "2022-09-13T10:00"),
        ("2022-09-13 10:00:30 +0400", "2022-09-13T10:00:30+04:00"),
        ("2022-09-13t10:00z", "2022-09-13T10:00Z"),
        ("2022-09-13 Morning", "2022-09-13 morning"),
        ("2022-09-13  morning", "2022-09-13 morning"),
        ("1990s", "199X"),
        ("199x", "199X"),
        ("c. 2022", "2022~"),
        ("~2022", "2022~"),
        ("2022~?", "2022%"),
        ("2022-9/2022-10", "2022-09/2022-10"),
        ("2022-09-13 to 2022-09-15", "2022-09-13/2022-09-15"),
        ("2020–2022", "2020/2022"),
    ],
)
def test_other_ways_to_write_a_date_are_told_ours(text: str, meant: str) -> None:
    message = f"not a date: '{text}'; did you mean '{meant}'?"
    with pytest.raises(ValueError, match=rf"\A{re.escape(message)}\Z"):
        parse_when(text, UTC)
    assert parse_when(meant, UTC).text == meant


PIECES = st.sampled_from(
    [*"2022 19 X - 09 -13 T 10:00 24:00 night ~ ? / .. Z +04 :00".split(), " "]
)


@given(st.text() | st.lists(PIECES, max_size=9).map("".join))
def test_any_text_is_a_time_or_refused_in_one_safe_line(text: str) -> None:
    try:
        when = parse_when(text, timezone(timedelta(hours=4)))
    except ValueError as refusal:
        message = str(refusal)
    else:
        assert when.text == text
        assert when.earliest <= when.latest
        return
    assert message == clean_line(message)


@given(st.datetimes(min_value=datetime(1, 1, 2), max_value=datetime(9999, 12, 30)))
def test_a_clock_time_is_read_as_python_reads_it(moment: datetime) -> None:
    text = moment.replace(microsecond=0).isoformat()
    assert parse_when(text, UTC).earliest == datetime.fromisoformat(text).replace(tzinfo=UTC)


@given(st.dates(), st.dates())
def test_an_interval_is_taken_exactly_when_it_runs_forwards(start: object, end: object) -> None:
    text = f"{start}/{end}"
    if str(start) <= str(end):
        assert parse_when(text, UTC).interval
    else:
        with pytest.raises(ValueError, match="ends before it starts"):
            parse_when(text, UTC)
