"""What the briefings of a series say of the same losses, in order of time."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.model.casualties import Casualty
from briefing.model.citations import parse_citation
from briefing.model.counts import parse_count
from briefing.model.dates import parse_when
from briefing.model.lookups import Lookups
from briefing.model.series import Told, differ, in_order, tallies

if TYPE_CHECKING:
    from .conftest import MakeBriefing

SRC = (parse_citation("p1"),)
OAK_ON_13 = {"when": parse_when("2022-09-13", UTC), "where": ("oak",)}


def lost(count: str, **fields: object) -> Casualty:
    figure = Casualty(side="land", who="military", kind="killed", count=parse_count(count), src=SRC)
    return replace(figure, **fields)


def silence(**fields: object) -> Casualty:
    return lost("not-reported", **{"who": "any", "kind": "any", **fields})


def told(*briefings: Lookups) -> dict[str, list[str]]:
    """Return what is told of each loss."""
    return {
        "/".join(tally.losses): [
            each.casualty.count.text if each.casualty else "-" for each in tally.told
        ]
        for tally in tallies(briefings)
    }


def test_briefings_stand_by_time_and_then_by_number(make_briefing: MakeBriefing) -> None:
    def made(day: str, number: int | None) -> Lookups:
        return Lookups(make_briefing(as_of=parse_when(day, UTC), number=number))

    late, early = made("2022-09-14", None), made("2022-09-13T10:00", 9)
    second, first = made("2022-09-13", 2), made("2022-09-13", 1)
    assert in_order([late, early, second, first]) == (first, second, early, late)


def test_a_figure_is_followed_from_briefing_to_briefing(make_briefing: MakeBriefing) -> None:
    days = (
        (lost("49+"), silence(side="sea")),
        (silence(),),
        (lost("105"), lost("110", by=("un",)), lost("3", who="civilian"), lost("50", side="sea")),
        (),
    )
    briefings = [Lookups(make_briefing(casualties=each, sides=("sea", "land"))) for each in days]
    assert told(*briefings) == {
        "sea/military/killed": ["not-reported", "-", "50", "-"],
        "land/military/killed": ["49+", "not-reported", "105", "110", "-"],
        "land/civilian/killed": ["-", "not-reported", "3", "-"],
    }
    assert [each.highest for each in tallies(briefings)] == [50, 110, 3]


def test_a_silence_about_other_losses_stands_for_nothing(make_briefing: MakeBriefing) -> None:
    old = Lookups(make_briefing(casualties=(silence(kind="wounded"), silence(who="civilian"))))
    new = Lookups(make_briefing(casualties=(lost("5"),)))
    assert told(old, new) == {"land/military/killed": ["-", "5"]}


def test_a_side_that_is_silent_throughout_is_told_so(make_briefing: MakeBriefing) -> None:
    old = Lookups(make_briefing(casualties=(silence(),)))
    new = Lookups(make_briefing(casualties=(silence(), lost("1", side="sea"))))
    assert told(old, new) == {
        "land/any/any": ["not-reported", "not-reported"],
        "sea/military/killed": ["-", "1"],
    }
    assert [each.highest for each in tallies((old, new))] == [0, 1]
    assert tallies(()) == ()


def test_accounts_differ_where_their_figures_do(make_briefing: MakeBriefing) -> None:
    lookups = Lookups(make_briefing())

    def are_different(*counts: str) -> bool:
        return differ([Told(lookups, lost(each)) for each in counts] + [Told(lookups, None)])

    assert are_different("5", "6")
    assert are_different("5", "5+")
    assert are_different("several", "dozens")
    assert not are_different("5", "5")
    assert not are_different("5", "not-reported")
    assert not are_different("not-reported", "unknown")


def test_figures_for_other_places_and_times_do_not_differ(make_briefing: MakeBriefing) -> None:
    lookups = Lookups(make_briefing())

    def are_different(**fields: object) -> bool:
        return differ([Told(lookups, lost("5", **fields)), Told(lookups, lost("6", **OAK_ON_13))])

    assert are_different(**OAK_ON_13)
    assert are_different(when=None, where=("oak",))
    assert are_different(when=parse_when("2022-09-13 morning", UTC), where=("oak",))
    assert not are_different(when=parse_when("2022-09-14", UTC), where=("oak",))
    assert not are_different(when=parse_when("2022-09-12", UTC), where=("oak",))
    assert not are_different(when=parse_when("2022-09-13", UTC), where=("elm",))
