"""Places are written down and found again, whatever became of the briefing meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from briefing.loading import loads
from briefing.model.lookups import Lookups
from briefing.model.records import RecordRef
from briefing.tui.bookmarks import find_again, write_down
from briefing.tui.history import Visit
from briefing.tui.places import Opened, Place
from briefing.tui.stands import Stand

if TYPE_CHECKING:
    from pathlib import Path

ANA = RecordRef("actors", "moreau")
SECOND = RecordRef("calls", "#2")


def read(text: str) -> Lookups:
    return Lookups(loads(text).briefing)


@pytest.fixture
def text(riverland: Path) -> str:
    return riverland.read_text(encoding="utf-8")


def call_before(text: str) -> str:
    """Return the briefing with another call above the others."""
    new = (
        "  - {from: okafor, to: moreau, when: 2031-05-03, channel: phone,"
        " text: Announced a visit., src: p5}\n"
    )
    return text.replace("calls:\n", f"calls:\n{new}")


def without_ana(text: str) -> str:
    """Return the briefing without Ana Moreau."""
    lines = (line for line in text.splitlines() if not line.startswith("  moreau:"))
    return "\n".join(lines).replace("moreau", "okafor").replace("to: okafor", "to: highland")


def there(lookups: Lookups, *, cards: tuple[Opened, ...] = ()) -> bytes:
    """Return a place in the calls, with the cursor on the second of them."""
    visit = Visit(
        Place(section=4, home=5, zoomed=True, cards=cards),
        Stand(SECOND, ordinal=2, offset=3, top=(0, 1), name=ANA),
        Stand(ANA, ordinal=1, offset=0),
    )
    return write_down(visit, {2: Stand(ANA, ordinal=3, offset=2)}, lookups)


def test_a_place_is_found_again_as_it_was(text: str) -> None:
    lookups = read(text)
    opened = (Opened(SECOND), Opened(ANA, "source"))
    found = find_again(there(lookups, cards=opened), lookups)
    assert found is not None
    assert found.place == Place(section=4, home=5, zoomed=True, cards=opened)
    assert found.visit.rows == Stand(SECOND, ordinal=2, offset=3, top=(0, 1), name=ANA)
    assert found.lists[2] == Stand(ANA, ordinal=3, offset=2)
    assert found.card == Stand(ANA, ordinal=1, offset=0)
    assert not found.is_short


def test_a_record_without_an_id_is_found_where_it_has_moved_to(text: str) -> None:
    data = there(read(text), cards=(Opened(SECOND),))
    found = find_again(data, read(call_before(text)))
    assert found is not None
    assert found.visit.rows.ref == RecordRef("calls", "#3")
    assert found.place.cards == (Opened(RecordRef("calls", "#3")),)


def test_cards_of_records_that_are_gone_are_closed(text: str) -> None:
    data = there(read(text), cards=(Opened(SECOND), Opened(ANA)))
    found = find_again(data, read(without_ana(text)))
    assert found is not None
    assert found.place.cards == (Opened(SECOND),)
    assert found.is_short
    assert found.visit.rows.name is None
    assert found.lists[2] == Stand(None, ordinal=3, offset=2)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"{}",
        b'{"place": [10, 1, false, []]}',
        b'{"place": [1, 0, false, []]}',
        b'{"place": [1, 1, false, [[["planets", "x"], "card"]]]}',
        b'{"place": [1, 1, false, []], "lists": {"12": [null, 0, null, [0, 0], null]}}',
        b'{"place": [1, 1, false, []], "lists": {"2": [null, 0, null, [-1, 0], null]}}',
        b'{"place": [1, 1, false, []], "card": [null, -3, null, [0, 0], null]}',
    ],
)
def test_what_nobody_could_have_left_is_no_place(text: str, data: bytes) -> None:
    assert find_again(data, read(text)) is None


def test_a_place_written_by_a_later_program_that_knows_more_is_understood(text: str) -> None:
    lookups = read(text)
    more = msgspec.json.decode(there(lookups)) | {"zoom": 2}
    found = find_again(msgspec.json.encode(more), lookups)
    assert found is not None
    assert found.place.section == 4
