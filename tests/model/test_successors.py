"""Records of a new version are found by what they say where they have no id."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

import pytest

from briefing.model.actors import Actor
from briefing.model.citations import Citation
from briefing.model.dates import parse_when
from briefing.model.events import Event
from briefing.model.lookups import Lookups
from briefing.model.records import RecordRef
from briefing.model.statements import Statement
from briefing.model.successors import Successors, found_again, print_of

if TYPE_CHECKING:
    from .conftest import MakeBriefing

SHELLS = "Shells fall on two villages before dawn"
TALKS = "Talks begin in the capital under an envoy"
TRUCE = "A truce is signed and both armies go home"
SRC = (Citation("", 1, 1),)
WORDS = {"shells": SHELLS, "talks": TALKS, "truce": TRUCE}


def event(text: str) -> Event:
    return Event(
        when=parse_when("2022-09-13", UTC), kind="other", text=WORDS.get(text, text), src=SRC
    )


def number(place: int) -> RecordRef:
    return RecordRef("events", f"#{place}")


@pytest.mark.parametrize(
    ("old", "new", "becomes"),
    [
        ("shells talks truce", "shells talks truce", [1, 2, 3]),
        ("shells talks truce", "talks shells truce talks", [2, 4, 3]),
        ("shells talks truce", "truce", [None, None, 1]),
        ("shells talks", "", [None, None]),
        ("shells talks", "truce shells talks", [2, 3]),
        ("shells talks", "talks shells", [2, 1]),
        ("talks shells talks", "talks talks", [1, None, 2]),
    ],
)
def test_a_record_without_an_id_is_followed_to_its_new_place(
    make_briefing: MakeBriefing, old: str, new: str, becomes: list[int | None]
) -> None:
    before = Lookups(make_briefing(events=tuple(map(event, old.split()))))
    after = Lookups(make_briefing(events=tuple(map(event, new.split()))))
    found = [Successors(before, after).of(ref) for ref in before.refs("events")]
    assert found == [None if place is None else number(place) for place in becomes]


def test_a_record_that_was_rewritten_where_another_was_put_in_is_still_followed(
    make_briefing: MakeBriefing,
) -> None:
    before = Lookups(make_briefing(events=(event("shells"), event("talks"))))
    after = Lookups(
        make_briefing(events=(event("truce"), event(f"{SHELLS} on Monday"), event("talks")))
    )
    assert Successors(before, after).of(number(1)) == number(2)


def test_a_record_in_the_place_of_another_is_not_taken_for_it(
    make_briefing: MakeBriefing,
) -> None:
    before = Lookups(make_briefing(events=(event("shells"),)))
    after = Lookups(make_briefing(events=(event("truce"),)))
    assert Successors(before, after).of(number(1)) is None


def test_a_record_with_an_id_is_found_by_it_whatever_it_says(make_briefing: MakeBriefing) -> None:
    ana = Actor(id="ana", name="Ana Moreau", kind="person", src=SRC)
    before = Lookups(make_briefing(actors=(ana,)))
    after = Lookups(make_briefing(actors=(Actor(id="ana", name="A. M.", kind="person", src=SRC),)))
    ref = RecordRef("actors", "ana")
    assert Successors(before, after).of(ref) == ref


def test_a_record_whose_id_was_changed_is_found_by_the_rest(make_briefing: MakeBriefing) -> None:
    before = Lookups(
        make_briefing(actors=(Actor(id="anna", name="Ana Moreau", kind="person", src=SRC),))
    )
    after = Lookups(
        make_briefing(actors=(Actor(id="ana", name="Ana Moreau", kind="person", src=SRC),))
    )
    assert Successors(before, after).of(RecordRef("actors", "anna")) == RecordRef("actors", "ana")


def test_a_record_that_was_given_an_id_is_still_found(make_briefing: MakeBriefing) -> None:
    said = Statement(by=("ana",), kind="claim", text=SHELLS, src=SRC)
    named = Statement(id="says", by=("ana",), kind="claim", text=SHELLS, src=SRC)
    before = Lookups(make_briefing(statements=(said,)))
    after = Lookups(make_briefing(statements=(named,)))
    assert Successors(before, after).of(RecordRef("statements", "#1")) == RecordRef(
        "statements", "says"
    )


def test_what_was_not_there_before_has_no_successor(make_briefing: MakeBriefing) -> None:
    before = Lookups(make_briefing())
    after = Lookups(make_briefing(events=(event("shells"),)))
    assert Successors(before, after).of(number(1)) is None


def test_a_record_is_found_again_by_its_print(make_briefing: MakeBriefing) -> None:
    before = Lookups(make_briefing(events=(event("shells"), event("talks"))))
    after = Lookups(make_briefing(events=(event("truce"), event("shells"), event("talks"))))
    known = print_of(number(2), before)
    assert found_again(number(2), known, before) == number(2)
    assert found_again(number(2), known, after) == number(3)


def test_a_record_that_is_known_by_no_print_is_in_its_old_place_or_gone(
    make_briefing: MakeBriefing,
) -> None:
    before = Lookups(make_briefing(events=(event("shells"), event("talks"))))
    after = Lookups(make_briefing(events=(event("truce"),)))
    assert found_again(number(1), print_of(number(1), before), after) == number(1)
    assert found_again(number(2), print_of(number(2), before), after) is None


def test_a_record_with_an_id_needs_no_print(make_briefing: MakeBriefing) -> None:
    lookups = Lookups(make_briefing(actors=(Actor(id="ana", name="Ana", kind="person", src=SRC),)))
    assert print_of(RecordRef("actors", "ana"), lookups) == 0
    assert print_of(RecordRef("actors", "nobody"), lookups) == 0
    assert found_again(RecordRef("actors", "ana"), 0, lookups) == RecordRef("actors", "ana")
    assert found_again(RecordRef("actors", "nobody"), 0, lookups) is None
