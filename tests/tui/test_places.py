from __future__ import annotations

import pytest

from briefing.model.lookups import RecordRef
from briefing.tui.pages import TINY, Page, page_for
from briefing.tui.places import Opened, Place

LARGE = page_for(100, 30)
MEDIUM = page_for(80, 24)
SMALL = page_for(40, 12)
ANA = RecordRef("actors", "moreau")
JO = RecordRef("actors", "okafor")


@pytest.mark.parametrize(
    ("size", "name", "front", "beside"),
    [
        ((100, 30), "large", (1, 5, 2, 3, 4), True),
        ((159, 60), "large", (1, 5, 2, 3, 4), True),
        ((160, 39), "large", (1, 5, 2, 3, 4), True),
        ((160, 40), "wide", (1, 5, 6, 2, 3, 4, 7), True),
        ((200, 60), "wide", (1, 5, 6, 2, 3, 4, 7), True),
        ((99, 30), "medium", (1, 5, 4), False),
        ((100, 29), "medium", (1, 5, 4), True),
        ((80, 24), "medium", (1, 5, 4), False),
        ((79, 24), "small", (), False),
        ((80, 23), "small", (), False),
        ((120, 23), "small", (), True),
        ((40, 12), "small", (), False),
        ((39, 12), "tiny", (), False),
        ((40, 11), "tiny", (), False),
        ((1, 1), "tiny", (), False),
    ],
)
def test_the_page_for_a_size(
    size: tuple[int, int], name: str, front: tuple[int, ...], *, beside: bool
) -> None:
    page = page_for(*size)
    assert (page.name, page.front, page.beside) == (name, front, beside)


def test_a_strip_stands_where_not_every_front_section_is_seen() -> None:
    assert [page.strip for page in (LARGE, MEDIUM, SMALL, TINY)] == [False, True, True, False]


def test_a_number_goes_to_its_pane_and_the_number_again_zooms_it() -> None:
    place = Place().go(4, LARGE)
    assert (place.section, place.view(LARGE)) == (4, "front")
    assert place.go(4, LARGE).view(LARGE) == "list"


def test_a_section_that_is_not_on_the_front_page_has_the_screen() -> None:
    assert Place().go(8, LARGE).view(LARGE) == "list"


def test_while_zoomed_another_number_stays_zoomed() -> None:
    place = Place().zoom(LARGE).go(3, LARGE)
    assert (place.section, place.view(LARGE)) == (3, "list")


def test_back_goes_from_the_card_to_the_list_to_the_pane_that_was_left() -> None:
    place = Place().go(3, LARGE).go(7, LARGE).open(ANA)
    assert place.view(LARGE) == "card"
    place = place.back(LARGE)
    assert (place.section, place.view(LARGE)) == (7, "list")
    place = place.back(LARGE)
    assert (place.section, place.view(LARGE)) == (3, "front")
    assert place.back(LARGE) == place


def test_back_from_a_card_that_was_opened_on_the_front_page_returns_there() -> None:
    assert Place().open(ANA).back(LARGE) == Place()


def test_a_card_opened_from_a_card_comes_back_to_it() -> None:
    assert Place().open(ANA).open(JO).back(LARGE).cards == (Opened(ANA),)


def test_where_one_pane_shows_at_a_time_there_is_nothing_behind_a_list() -> None:
    place = Place(section=5)
    assert place.back(SMALL) == place
    assert place.zoom(SMALL) == place


def test_zoom_twice_returns() -> None:
    place = Place().go(2, LARGE)
    assert place.zoom(LARGE).view(LARGE) == "list"
    assert place.zoom(LARGE).zoom(LARGE) == place


def test_zooming_out_of_a_section_that_has_no_pane_goes_to_the_pane_before() -> None:
    assert Place().go(4, LARGE).go(9, LARGE).zoom(LARGE) == Place(section=4, home=4)


def test_sections_are_stepped_through_in_a_circle() -> None:
    assert Place(section=9).step(1, tuple(range(1, 10)), LARGE).section == 1
    assert Place().step(-1, tuple(range(1, 10)), LARGE).section == 9


def test_across_goes_through_the_panes_of_the_front_page_row_by_row() -> None:
    assert [Place(section=at).across(1, MEDIUM, ANA).section for at in (1, 5, 4)] == [5, 4, 1]


def test_across_goes_between_a_list_and_the_card_beside_it() -> None:
    zoomed = Place().zoom(LARGE)
    assert zoomed.across(1, LARGE, ANA).cards == (Opened(ANA),)
    assert zoomed.across(1, LARGE, ANA).across(1, LARGE, ANA) == zoomed


def test_across_goes_through_the_sections_where_one_pane_shows() -> None:
    assert Place().across(1, SMALL, ANA).section == 2
    assert Place().across(-1, SMALL, ANA).section == 9


def test_a_place_outlives_a_change_of_page() -> None:
    place = Place().go(2, LARGE)
    assert [place.view(page) for page in (LARGE, MEDIUM, SMALL)] == ["front", "list", "list"]
    assert place.front(Page("other", front=(1,))).section == 1
