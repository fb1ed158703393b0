from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from briefing.model.calls import Call
from briefing.model.casualties import Casualty
from briefing.model.counts import parse_count
from briefing.model.dates import parse_when
from briefing.model.events import Event
from briefing.model.statements import Statement
from briefing.model.timeline import timeline

if TYPE_CHECKING:
    from tests.model.conftest import MakeBriefing


def event(when: str) -> Event:
    return Event(when=parse_when(when, UTC), text=when, kind="other", src=())


def test_everything_dated_is_listed_by_the_earliest_moment_it_can_mean(
    make_briefing: MakeBriefing,
) -> None:
    briefing = make_briefing(
        events=(event("2022-09-13T10:00"), event("2022-09-13"), event("2022-09")),
        calls=(
            Call(channel="phone", text="c", when=parse_when("2022-09-13 morning", UTC), src=()),
            Call(channel="phone", text="no date", src=()),
        ),
        statements=(
            Statement(
                by=("a",), kind="claim", text="s", when=parse_when("2022-09-13", UTC), src=()
            ),
        ),
        casualties=(
            Casualty(
                side="a",
                who="any",
                kind="any",
                count=parse_count("1"),
                when=parse_when("../2022-09-12", UTC),
                src=(),
            ),
        ),
    )
    assert [(*entry.ref, entry.when.text) for entry in timeline(briefing)] == [
        ("events", "#3", "2022-09"),
        ("casualties", "#1", "../2022-09-12"),
        ("events", "#2", "2022-09-13"),
        ("statements", "#1", "2022-09-13"),
        ("calls", "#1", "2022-09-13 morning"),
        ("events", "#1", "2022-09-13T10:00"),
    ]
    assert timeline(briefing)[-1].record is briefing.events[0]


def test_without_dates_there_is_no_timeline(make_briefing: MakeBriefing) -> None:
    assert timeline(make_briefing()) == ()
