"""The head of a briefing: for a page in lines, for the screen in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.heading import Standing, heading, standing
from briefing.rendering.phrases import text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.lookups import Lookups


def test_a_head_in_lines(riverland: Lookups) -> None:
    head = heading(riverland)
    assert text_of(head.title) == "Riverland-Highland border incident"
    assert text_of(head.standing) == "As of 4 May 2031, 18:00 (UTC+2) · final · Northern Plain"
    assert text_of(head.origin) == (
        "From The Paper (paper, first published by Wire Agency), 4 May 2031;"
        " Wire Agency (wire), 4 May 2031"
    )
    assert head.handling == "TLP:CLEAR"


def test_a_head_in_one_line_names_every_publisher_once(riverland: Lookups) -> None:
    assert standing(riverland) == Standing(
        handling="TLP:CLEAR",
        as_of="as of 4 May 2031 18:00 UTC+2",
        as_of_short="4 May 18:00",
        status="final",
        publishers="The Paper/Wire Agency",
    )


def test_many_publishers_are_counted(lookups_of: Callable[[str], Lookups]) -> None:
    sources = "".join(f"  s{n}: {{publisher: P{n}, published: 2031}}\n" for n in range(1, 6))
    assert standing(lookups_of(f"sources:\n{sources}")).publishers == "P1/P2/P3 and 2 more"


def test_a_page_names_the_sources_that_its_marks_name(lookups_of: Callable[[str], Lookups]) -> None:
    def origin(count: int) -> str:
        sources = "".join(f"  s{n}: {{publisher: P{n}, published: 2031}}\n" for n in range(count))
        return text_of(heading(lookups_of(f"sources:\n{sources}")).origin)

    assert origin(1) == "From P0, 2031"
    assert origin(2) == "From P0 (s0), 2031; P1 (s1), 2031"
    assert origin(9).endswith("; P7 (s7), 2031; P8 (s8), 2031")
    assert origin(11).endswith("; P7 (s7), 2031; P8 (s8), 2031 and 2 more")


def test_one_publisher_more_is_counted_too(lookups_of: Callable[[str], Lookups]) -> None:
    sources = "".join(f"  s{n}: {{publisher: P{n}, published: 2031}}\n" for n in range(1, 5))
    assert standing(lookups_of(f"sources:\n{sources}")).publishers == "P1/P2/P3 and 1 more"


def test_what_is_not_given_is_not_told(lookups_of: Callable[[str], Lookups]) -> None:
    head = heading(lookups_of(""))
    assert text_of(head.standing) == "As of 4 May 2031, 18:00 (UTC+2)"
    assert head.handling == ""
