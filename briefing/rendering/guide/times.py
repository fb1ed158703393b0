"""What the wording of times means, each by the first one that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.calls import Call
from briefing.model.events import Event
from briefing.rendering.guide.seen import Explained, sign
from briefing.rendering.wording import times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.dates import When
    from briefing.model.moments import Moment
    from briefing.rendering.guide.seen import Seen

_HOURS = {
    "night": "before 06:00, and from 21:00",
    "morning": "06:00 to 12:00",
    "noon": "12:00",
    "afternoon": "12:00 to 18:00",
    "evening": "18:00 to 21:00",
}
"""What each part of a day can mean where times are put in order."""


def explained(seen: Seen) -> Iterator[Explained]:
    """Explain doubt, then precision, then ends, then zones."""
    found = seen.times
    moments = [each for when in found for each in (when.start, when.end) if each is not None]
    yield from _doubt(moments, seen)
    yield from _precision(moments)
    yield from _ends(found, seen)
    timed = any(each.hour is not None for each in moments)
    if timed or any(each.part for each in moments):
        zone = times.zone_name(seen.lookups.briefing.timezone)
        told = "the zone of every time here; one in another zone names it"
        yield Explained(sign(zone, "support"), told)
    yield from _beside(seen)


def _doubt(moments: Iterable[Moment], seen: Seen) -> Iterator[Explained]:
    """Explain the words for what is not certain."""
    listed = list(moments)
    if any(each.uncertain for each in listed):
        yield Explained(
            sign("perhaps", "support"), "the source does not say for sure that it was then"
        )
        if short := _doubtful_date(seen):
            yield Explained(sign(short, "support"), "the same, where a column is narrow")
    if any(each.approximate for each in listed):
        yield Explained(sign("about", "support"), "then or near it; the source itself is not exact")


def _doubtful_date(seen: Seen) -> str:
    """Return the first date of a call that has a sign of doubt where it is told in short."""
    if seen.section != "calls" or seen.ref is not None:
        return ""
    briefing = seen.lookups.briefing
    dates = (times.date(each, briefing) for each in seen.times)
    return next((each for each in dates if each.endswith(("?", "~"))), "")


def _precision(moments: Iterable[Moment]) -> Iterator[Explained]:
    """Explain times that say less than a clock: none is told more exactly than it was written."""
    listed = list(moments)
    for part in dict.fromkeys(each.part for each in listed if each.part):
        told = f"a part of the day is given and no hour; it can mean {_HOURS[part]}"
        yield Explained(sign(part, "support"), told)
    decade = next((each for each in listed if each.year.endswith("X")), None)
    if decade is not None:
        yield Explained(
            sign(f"{decade.year[:3]}0s", "support"), "some time in these years; more is not said"
        )
    if any(each.season for each in listed):
        season = next(each.season for each in listed if each.season)
        yield Explained(sign(season, "support"), "which months these are differs by where it is")


def _ends(found: Iterable[When], seen: Seen) -> Iterator[Explained]:
    """Explain intervals that have one end."""
    for word, told in (
        ("since", "it began then and has no end yet"),
        ("up to", "it ended then; when it began is not said"),
    ):
        if any(times.said(each, seen.lookups.briefing).startswith(word) for each in found):
            yield Explained(sign(word, "support"), told)


def _beside(seen: Seen) -> Iterator[Explained]:
    """Explain what stands where a time would, or beside one."""
    if seen.section == "calls" and any(
        isinstance(each, Call) and each.when is None for each in seen.records
    ):
        yield Explained(sign("no time given", "silence"), "the source does not say when")
    words = next(
        (each.words for each in seen.records if isinstance(each, Event) and each.words), None
    )
    if words is not None:
        told = f"the source's own words for a time, as “{words}”"
        yield Explained(sign("“ ”", "said"), told)
