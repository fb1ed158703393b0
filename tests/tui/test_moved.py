"""Places in another version of a briefing: records under the names that they have there."""

from __future__ import annotations

from briefing.model.records import RecordRef
from briefing.tui.history import Visit
from briefing.tui.moved import Version, is_gone, place_now, stand_now, visit_now, without_gone
from briefing.tui.places import Opened, Place
from briefing.tui.stands import Stand

FIRST, SECOND, THIRD = (RecordRef("calls", f"#{place}") for place in (1, 2, 3))
NOW = {FIRST: SECOND, THIRD: THIRD}.get


def test_cards_go_by_their_new_names_and_those_between_that_are_gone_are_left_out() -> None:
    place = Place(section=4, cards=(Opened(FIRST), Opened(SECOND), Opened(THIRD, "source")))
    assert place_now(place, NOW).cards == (Opened(SECOND), Opened(THIRD, "source"))


def test_the_card_that_is_shown_stays_open_where_its_record_is_gone() -> None:
    (before, last) = place_now(Place(cards=(Opened(FIRST), Opened(SECOND))), NOW).cards
    assert before == Opened(SECOND)
    assert is_gone(last.ref)
    assert last.ref.collection == "calls"


def test_what_is_gone_and_was_not_seen_is_left_out() -> None:
    place = place_now(Place(cards=(Opened(FIRST), Opened(SECOND))), NOW)
    assert without_gone(place).cards == (Opened(SECOND),)


def test_a_row_whose_record_is_gone_keeps_its_number() -> None:
    stand = Stand(SECOND, ordinal=2, offset=1, top=(0, 1), name=FIRST)
    assert stand_now(stand, NOW) == Stand(None, ordinal=2, offset=1, top=(0, 1), name=SECOND)
    assert stand_now(Stand(), NOW) == Stand()


def test_a_visit_is_all_of_these() -> None:
    visit = Visit(Place(cards=(Opened(FIRST),)), Stand(FIRST, ordinal=1), Stand(THIRD, ordinal=3))
    assert visit_now(visit, NOW) == Visit(
        Place(cards=(Opened(SECOND),)), Stand(SECOND, ordinal=1), Stand(THIRD, ordinal=3)
    )


def test_a_record_is_followed_through_every_version_after_its_own() -> None:
    first = Version()
    assert first.latest(FIRST) == FIRST
    second = first.succeeded({FIRST: SECOND, SECOND: FIRST}.get)
    assert (first.latest(FIRST), second.latest(FIRST)) == (SECOND, FIRST)
    third = second.succeeded({SECOND: THIRD}.get)
    assert (first.latest(FIRST), second.latest(SECOND)) == (THIRD, THIRD)
    assert first.latest(SECOND) is None
    assert third.latest(FIRST) == FIRST
