"""The part of a card that tells of an actor or a place in other briefings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.records import RecordRef
from briefing.rendering.elsewhere import InOther, in_others
from briefing.rendering.phrases import text_of

if TYPE_CHECKING:
    from briefing.rendering.rows import Part

FIRE = InOther("/b/two.yaml", "After the [fire]", "6 May 2031", "Ana Moreau", 12)


def told(part: Part | None) -> list[str]:
    """Return the rows of a part in words."""
    assert part is not None
    return [" / ".join(map(text_of, (*row.cells, *row.under))) for row in part.rows]


def test_a_briefing_is_told_with_its_day_and_how_much_of_it_is_about_them() -> None:
    part = in_others([FIRE, FIRE._replace(path="/b/1.yaml", records=1)], "Ana Moreau")
    assert part is not None
    assert (part.title, part.bullet) == ("In other briefings", True)
    assert told(part) == [
        "After the [fire] / 6 May 2031 · 12 records",
        "After the [fire] / 6 May 2031 · 1 record",
    ]
    assert [row.ref for row in part.rows] == [
        RecordRef("briefings", "/b/two.yaml"),
        RecordRef("briefings", "/b/1.yaml"),
    ]


def test_another_name_there_is_told_and_no_count_where_nothing_names_them() -> None:
    found = [FIRE, FIRE._replace(records=0)]
    assert told(in_others(found, "A. Moreau")) == [
        "After the [fire] / 6 May 2031 · 12 records · there as Ana Moreau",
        "After the [fire] / 6 May 2031 · there as Ana Moreau",
    ]


def test_of_very_many_the_newest_are_told_and_how_many_more_there_are() -> None:
    part = in_others([FIRE._replace(path=str(number)) for number in range(1_030)], "Ana Moreau")
    assert part is not None
    assert len(part.rows) == 21
    assert told(part)[-1] == "and 1,010 more"
    assert part.rows[-1].ref is None


def test_there_is_no_part_where_there_is_nothing_to_tell() -> None:
    assert in_others([], "Ana Moreau") is None
