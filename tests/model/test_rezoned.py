"""Clock times told in another zone, and what is left as its source gave it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.briefing import Compiled
from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.context import Background
from briefing.model.counts import parse_count
from briefing.model.dates import parse_when
from briefing.model.events import Event
from briefing.model.rezoned import clock_offsets, rezoned
from briefing.model.sources import Source
from briefing.model.spans import span
from briefing.model.statements import Statement
from briefing.model.timeline import timeline
from briefing.model.zones import parse_zone

from .conftest import SMALLEST

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing
    from briefing.model.dates import Moment, When

    from .conftest import MakeBriefing

TEN = "2022-09-13T10:00"


def event(written: str, zone: tzinfo) -> Event:
    return Event(when=parse_when(written, zone), text=written, kind="other", src=())


def told(written: str, zone: str, own: str = "+04:00") -> When:
    """Return a time of a briefing as it is told in another zone."""
    events = (event(written, parse_zone(own)),)
    briefing = _with(timezone=own, events=events)
    return rezoned(briefing, parse_zone(zone)).events[0].when


def _with(**fields: object) -> Briefing:
    return msgspec.structs.replace(SMALLEST, **fields)


def shown(moment: Moment | None) -> str:
    """Return a moment in short, with its offset in minutes."""
    if moment is None:
        return ".."
    day = f"{moment.year}-{moment.month or 0:02}-{moment.day or 0:02}"
    doubt = ("?" if moment.uncertain else "") + ("~" if moment.approximate else "")
    if moment.hour is None:
        return day + (f" {moment.part}" if moment.part else "") + doubt
    seconds = "" if moment.second is None else f":{moment.second:02}"
    return f"{day}T{moment.hour:02}:{moment.minute:02}{seconds}{doubt} {moment.offset}"


@pytest.mark.parametrize(
    ("written", "zone", "start"),
    [
        (TEN, "UTC", "2022-09-13T06:00 0"),
        (TEN, "+05:30", "2022-09-13T11:30 330"),
        (TEN, "America/New_York", "2022-09-13T02:00 -240"),
        ("2022-12-13T10:00", "America/New_York", "2022-12-13T01:00 -300"),
        ("2022-09-13T00:00~", "UTC", "2022-09-12T20:00~ 0"),
        ("2022-09-13T10:00:30%", "UTC", "2022-09-13T06:00:30?~ 0"),
        ("2022-12-31T23:00-03:00", "UTC", "2023-01-01T02:00 0"),
        (f"{TEN}Z", "Asia/Yerevan", "2022-09-13T14:00 240"),
    ],
)
def test_a_clock_time_is_told_by_the_clocks_of_the_zone(
    written: str, zone: str, start: str
) -> None:
    assert shown(told(written, zone).start) == start


@pytest.mark.parametrize(
    "written",
    ["2022-09-13", "2022-09-13 morning", "2022-09", "2022?", "199X", "2022-21", "../2022-09-12"],
)
def test_a_day_and_a_part_of_a_day_stay_as_they_were_given(written: str) -> None:
    assert told(written, "America/New_York") == parse_when(written, parse_zone("+04:00"))


def test_of_an_interval_each_end_is_told_that_is_a_clock_time() -> None:
    both = told(f"{TEN}/2022-09-14T01:00", "UTC")
    assert (shown(both.start), shown(both.end)) == ("2022-09-13T06:00 0", "2022-09-13T21:00 0")
    one = told("2022-09-12/2022-09-13T02:00", "UTC")
    assert (shown(one.start), shown(one.end)) == ("2022-09-12", "2022-09-12T22:00 0")
    opened = told(f"{TEN}/..", "UTC")
    assert (shown(opened.start), opened.end, opened.interval) == ("2022-09-13T06:00 0", None, True)


def test_what_was_written_and_what_it_can_mean_stay() -> None:
    before, after = parse_when(TEN, parse_zone("+04:00")), told(TEN, "UTC")
    assert (after.text, after.earliest, after.latest) == (TEN, before.earliest, before.latest)


def test_an_hour_that_the_clocks_of_the_source_repeat_is_told_in_doubt() -> None:
    twice = told("2022-10-30T02:30", "UTC", own="Europe/Berlin")
    assert shown(twice.start) == "2022-10-30T00:30? 0"
    assert shown(told("2022-10-30T04:30", "UTC", own="Europe/Berlin").start) == "2022-10-30T03:30 0"


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2022-10-30T00:50Z/2022-10-30T02:10", "2022-10-29T20:50 -240", "2022-10-29T21:10? -240"),
        ("2022-10-30T02:10/2022-10-30T02:40:05", "20:10? -240", "21:40:05? -240"),
        ("../2022-10-30T02:10", "..", "2022-10-29T21:10? -240"),
        ("2022-10-30T02:10/..", "2022-10-29T20:10? -240", ".."),
    ],
)
def test_an_interval_that_ends_in_an_hour_that_is_repeated_never_ends_before_it_begins(
    written: str, start: str, end: str
) -> None:
    found = told(written, "America/New_York", own="Europe/Berlin")
    assert shown(found.start).endswith(start)
    assert shown(found.end).endswith(end)
    briefing = _with(
        timezone="Europe/Berlin", events=(event(written, parse_zone("Europe/Berlin")),)
    )
    assert set(clock_offsets(briefing, parse_zone("America/New_York"))) == {-240}


def test_where_an_interval_ends_tells_of_two_zones_whether_they_are_alike() -> None:
    berlin = parse_zone("Europe/Berlin")
    briefing = _with(timezone="Europe/Berlin", events=(event("../2022-10-30T02:10", berlin),))
    assert clock_offsets(briefing, berlin) == (60,)


def test_where_the_calendar_ends_a_time_stays() -> None:
    for written in ("0000-01-01T00:00", "0001-01-01T00:00", "9999-12-31T23:00"):
        assert told(written, "-12:00") == parse_when(written, parse_zone("+04:00"))


def test_every_time_of_a_briefing_is_told_in_the_zone(make_briefing: MakeBriefing) -> None:
    when = parse_when(TEN, UTC)
    briefing = make_briefing(
        as_of=when,
        period=when,
        next_update=when,
        compiled=Compiled(by="x", date=when),
        calls=(Call(channel="phone", text="c", when=when, src=()),),
        casualties=(
            Casualty(side="a", who="any", kind="any", count=parse_count("1"), when=when, src=()),
        ),
        statements=(Statement(by=("a",), kind="claim", text="s", when=when, src=()),),
        events=(Event(when=when, text="e", kind="other", src=()),),
        context=(Background(kind="trend", title="t", text="b", when=when, src=()),),
        sources=(Source(id="wire", publisher="Wire", published=when, accessed=when),),
    )
    moved = rezoned(briefing, parse_zone("+02:00"))
    assert moved.compiled is not None
    found = [
        *(moved.as_of, moved.period, moved.next_update, moved.compiled.date),
        *(moved.calls[0].when, moved.casualties[0].when, moved.statements[0].when),
        *(moved.events[0].when, moved.context[0].when),
        *(moved.sources[0].published, moved.sources[0].accessed),
    ]
    assert [shown(each.start if each else None) for each in found] == ["2022-09-13T12:00 120"] * 11
    assert moved.timezone == briefing.timezone
    assert moved.actors is briefing.actors


def test_two_zones_are_alike_where_they_tell_every_time_alike() -> None:
    zone = parse_zone("+04:00")
    briefing = _with(timezone="+04:00", events=(event(TEN, zone), event("2022-09-13", zone)))
    assert clock_offsets(briefing) == clock_offsets(briefing, parse_zone("Asia/Yerevan")) == (240,)
    assert clock_offsets(briefing, UTC) == (0,)
    summer_and_winter = _with(events=(event(TEN, UTC), event("2022-12-13T10:00", UTC)))
    assert clock_offsets(summer_and_winter, parse_zone("Europe/Berlin")) == (120, 60)
    assert clock_offsets(_with(events=(event(f"{TEN}+05:30", UTC),))) == (330,)


CLOCKS = st.datetimes(datetime(1950, 1, 1), datetime(2049, 12, 31)).map(
    lambda at: at.strftime("%Y-%m-%dT%H:%M")
)
DAYS = st.dates(datetime(1950, 1, 1).date(), datetime(2049, 12, 31).date())
WRITTEN = st.one_of(
    CLOCKS,
    CLOCKS.map(lambda at: f"{at}~"),
    CLOCKS.map(lambda at: f"{at}Z"),
    DAYS.map(lambda day: day.isoformat()),
    DAYS.map(lambda day: f"{day.isoformat()} morning"),
    DAYS.map(lambda day: f"../{day.isoformat()}"),
)
ZONES = st.sampled_from(
    ["UTC", "+04:00", "-03:30", "Europe/Berlin", "America/New_York", "Asia/Kolkata"]
)


@given(st.lists(WRITTEN, max_size=6), ZONES, ZONES)
def test_the_instants_and_the_order_are_the_same_in_every_zone(
    written: list[str], own: str, zone: str
) -> None:
    events = tuple(event(each, parse_zone(own)) for each in written)
    briefing = _with(timezone=own, events=events)
    moved = rezoned(briefing, parse_zone(zone))
    before, after = timeline(briefing), timeline(moved)
    assert [each.ref for each in after] == [each.ref for each in before]
    for each, other in zip(before, after, strict=True):
        assert (other.when.earliest, other.when.latest) == (each.when.earliest, each.when.latest)


@given(CLOCKS, ZONES, ZONES)
def test_a_time_that_is_told_is_the_instant_that_was_written(
    written: str, own: str, zone: str
) -> None:
    when = told(written, zone, own)
    assert when.start is not None
    first, last = span(when.start, parse_zone(own))
    assert first == when.earliest
    assert last == min(when.latest, first + timedelta(seconds=59))
    offset = when.earliest.astimezone(parse_zone(zone)).utcoffset()
    assert when.start.offset is not None
    assert offset == timedelta(minutes=when.start.offset)
