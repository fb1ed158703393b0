from __future__ import annotations

import pytest

from briefing.loading import load
from briefing.model.lookups import Lookups, RecordRef
from briefing.rendering.cells import width
from briefing.tui.crumbs import trail
from briefing.tui.places import Opened


@pytest.fixture
def lookups(riverland: object) -> Lookups:
    return Lookups(load(str(riverland)).briefing)


WAY = (
    Opened(RecordRef("actors", "moreau")),
    Opened(RecordRef("calls", "#1")),
    Opened(RecordRef("calls", "#1"), "source"),
    Opened(RecordRef("statements", "gone")),
)


def test_names_stand_for_those_that_have_one_and_kinds_for_the_rest(lookups: Lookups) -> None:
    way = trail(WAY, "State", lookups, 80)
    assert way == "Ana Moreau › Phone call › Source › Gone › State"


def test_ascii_has_a_sign_of_its_own(lookups: Lookups) -> None:
    assert trail(WAY[:1], "State", lookups, 80, ascii_only=True) == "Ana Moreau > State"


@pytest.mark.parametrize("cells", range(48))
def test_a_way_that_is_too_long_loses_its_beginning(lookups: Lookups, cells: int) -> None:
    way = trail(WAY, "State", lookups, cells)
    assert width(way) <= cells
    if cells >= 20:
        assert way.endswith("Gone › State")
        assert way.startswith(("… › ", "Ana Moreau"))
    if 5 <= cells < 9:
        assert way == "State"
