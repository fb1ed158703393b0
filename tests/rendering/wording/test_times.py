"""Times in words: what is said, and that no more is said than was written."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from briefing.model.dates import parse_when
from briefing.model.events import Event
from briefing.model.rezoned import rezoned
from briefing.model.zones import parse_zone
from briefing.rendering.wording import times

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing
    from briefing.model.lookups import Lookups


@pytest.fixture
def briefing(riverland: Lookups) -> Briefing:
    """A briefing of 2031 at UTC+2."""
    return riverland.briefing


@pytest.mark.parametrize(
    ("written", "said", "exact"),
    [
        ("2031-05-04", "4 May", "4 May 2031"),
        ("2031-05-04 morning", "4 May, morning", "4 May 2031, morning (UTC+2)"),
        ("2031-05-04T10:00", "4 May 10:00", "4 May 2031, 10:00 (UTC+2)"),
        ("2031-05-04T10:00:05", "4 May 10:00:05", "4 May 2031, 10:00:05 (UTC+2)"),
        ("2031-05-04T10:00+02:00", "4 May 10:00", "4 May 2031, 10:00 (UTC+2)"),
        ("2031-05-04T10:00Z", "4 May 10:00 UTC", "4 May 2031, 10:00 (UTC)"),
        ("2031-05-04T10:00-03:30", "4 May 10:00 UTC-3:30", "4 May 2031, 10:00 (UTC-3:30)"),
        ("2031-05-04T00:00~", "4 May, about 00:00", "4 May 2031, about 00:00 (UTC+2)"),
        ("2031-05-04 night?", "4 May, perhaps night", "4 May 2031, perhaps night (UTC+2)"),
        ("2031-05-04?", "perhaps 4 May", "perhaps 4 May 2031"),
        ("2031-05-04%", "perhaps about 4 May", "perhaps about 4 May 2031"),
        ("1999-12-31", "31 Dec 1999", "31 December 1999"),
        ("2031-05", "May 2031", "May 2031"),
        ("2031-05~", "about May 2031", "about May 2031"),
        ("2031-05-XX", "May 2031", "May 2031"),
        ("2031", "2031", "2031"),
        ("2031-21", "spring 2031", "spring 2031"),
        ("199X", "the 1990s", "the 1990s"),
        ("19XX", "1900 to 1999", "1900 to 1999"),
        ("../2031-05-03", "up to 3 May", "up to 3 May 2031"),
        ("2031-05-03/..", "since 3 May", "since 3 May 2031"),
        ("2031-05-01/2031-05-03", "1 May to 3 May", "1 May 2031 to 3 May 2031"),
        (
            "2031-05-04T10:00/2031-05-04T12:30~",
            "4 May 10:00 to about 12:30",
            "4 May 2031, 10:00 to about 12:30 (UTC+2)",
        ),
        (
            "2031-05-04T10:00Z/2031-05-04T12:30Z",
            "4 May 10:00 to 12:30 UTC",
            "4 May 2031, 10:00 to 12:30 (UTC)",
        ),
        (
            "2031-05-04T10:30+10:30/2031-05-04T14:00+10:30",
            "4 May 10:30 to 14:00 UTC+10:30",
            "4 May 2031, 10:30 to 14:00 (UTC+10:30)",
        ),
        (
            "2031-05-04T10:00?/2031-05-04T12:30",
            "4 May, perhaps 10:00 to 12:30",
            "4 May 2031, perhaps 10:00 to 12:30 (UTC+2)",
        ),
        (
            "2031-05-04T22:00/2031-05-05T02:00",
            "4 May 22:00 to 5 May 02:00",
            "4 May 2031, 22:00 (UTC+2) to 5 May 2031, 02:00 (UTC+2)",
        ),
    ],
)
def test_a_time_is_said_as_it_was_written(
    briefing: Briefing, written: str, said: str, exact: str
) -> None:
    when = parse_when(written, parse_zone("+02:00"))
    assert times.said(when, briefing) == said
    assert times.exact(when, briefing) == exact


@pytest.mark.parametrize(
    ("written", "day", "clock"),
    [
        ("2031-05-04T10:00", "4 May 2031", "10:00"),
        ("2031-05-04T00:00~", "4 May 2031", "about 00:00"),
        ("2031-05-04 evening", "4 May 2031", "evening"),
        ("2031-05-04", "4 May 2031", ""),
        ("2031-05-04?", "4 May 2031", "day in doubt"),
        ("2031-05", "May 2031", ""),
        ("../2031-05-03", "up to 3 May 2031", ""),
        ("2031-05-04~", "4 May 2031", "about this day"),
        ("2031-05-04%", "4 May 2031", "day in doubt"),
        ("2031-05-04T10:00?", "4 May 2031", "perhaps 10:00"),
        ("2031-05-04 night%", "4 May 2031", "perhaps about night"),
        ("2031-05-04T22:30Z", "4 May 2031 (UTC)", "22:30 UTC"),
        ("2031-05-04T10:00/2031-05-04T12:30~", "4 May 2031", "10:00 to about 12:30"),
        ("2031-05-04T10:00Z/2031-05-04T12:30Z", "4 May 2031 (UTC)", "10:00 to 12:30 UTC"),
        (
            "2031-05-04T10:30+10:30/2031-05-04T14:00+10:30",
            *("4 May 2031 (UTC+10:30)", "10:30 to 14:00 UTC+10:30"),
        ),
        ("2031-05-04 morning/2031-05-04 evening", "4 May 2031", "morning to evening"),
        ("2031-05-04T22:00/2031-05-05T02:00", "4 May 2031", "22:00 to 5 May 02:00"),
        ("2031-05-04T22:00/2032-01-05", "4 May 2031", "22:00 to 5 Jan 2032"),
        ("2031-05-04T22:00/..", "4 May 2031", "since 22:00"),
        ("2031-05-03/2031-05-04T10:00", "3 May 2031 to 4 May 2031, 10:00 (UTC+2)", ""),
        ("2031-05-03/..", "since 3 May 2031", ""),
    ],
)
def test_a_timeline_parts_the_day_from_the_time(
    briefing: Briefing, written: str, day: str, clock: str
) -> None:
    when = parse_when(written, parse_zone("+02:00"))
    assert (times.day(when, briefing), times.clock(when, briefing)) == (day, clock)


@pytest.mark.parametrize(
    ("written", "compact"),
    [
        ("2031-05-04T18:00", "4 May 2031 18:00 UTC+2"),
        ("2031-05-04T18:00Z", "4 May 2031 18:00 UTC"),
        ("2031-05-04", "4 May 2031"),
        ("2031-05-04T10:00/2031-05-04T18:00", "4 May 2031 10:00 to 18:00 UTC+2"),
        (
            "2031-05-04T12:45+12:45/2031-05-04T14:00+12:45",
            "4 May 2031 12:45 to 14:00 UTC+12:45",
        ),
    ],
)
def test_the_top_line_has_the_time_in_few_cells(
    briefing: Briefing, written: str, compact: str
) -> None:
    assert times.compact(parse_when(written, parse_zone("+02:00")), briefing) == compact


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2031-05-04T10:00", "written 2031-05-04T10:00, UTC+2"),
        ("2031-05-04T10:00Z", "written 2031-05-04T10:00Z"),
        ("2031-05-04 morning", "written 2031-05-04 morning"),
        ("../2031-05-04T10:00", "written ../2031-05-04T10:00, UTC+2"),
    ],
)
def test_what_was_written_has_its_zone_beside_it_where_another_is_told(
    briefing: Briefing, written: str, told: str
) -> None:
    when = parse_when(written, parse_zone("+02:00"))
    assert times.written(when, briefing) == f"written {written}"
    event = Event(when=when, text="e", kind="other", src=())
    moved = rezoned(replace(briefing, events=(event,)), UTC)
    assert times.written(moved.events[0].when, moved) == told


def test_a_zone_with_a_name_keeps_it() -> None:
    assert times.zone_name("Asia/Yerevan") == "Asia/Yerevan"
    assert times.zone_name("-03:30") == "UTC-3:30"
    assert times.zone_name("Etc/UTC") == "UTC"
    assert times.zone_name("Zulu") == "UTC"


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2031-05-04", "4 May"),
        ("2031-05-04T10:00:05", "4 May"),
        ("2031-05-04 morning", "4 May"),
        ("2031-05-04?", "4 May?"),
        ("2031-05-04T00:00~", "4 May~"),
        ("1999-12-31%", "31 Dec 1999?~"),
        ("../2031-05-03", "up to 3 May"),
        ("2031-05", "May 2031"),
    ],
)
def test_a_date_leaves_out_the_time_of_day(briefing: Briefing, written: str, date: str) -> None:
    assert times.date(parse_when(written, parse_zone("+02:00")), briefing) == date
