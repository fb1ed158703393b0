"""The digest: what it tells at which depth, and how it stands on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.rendering.cells import width
from briefing.rendering.colour import plain
from briefing.rendering.contents import FULL
from briefing.rendering.digest import digest
from briefing.rendering.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.lookups import Lookups
    from briefing.rendering.contents import Depth

DEPTHS: tuple[Depth, ...] = ("brief", "standard", "full")

BRIEF = """\
RIVERLAND-HIGHLAND BORDER INCIDENT                             TLP:CLEAR
As of 4 May 2031, 18:00 (UTC+2) · final · Northern Plain
From The Paper (paper, first published by Wire Agency), 4 May 2031; Wire
Agency (wire), 4 May 2031

BOTTOM LINE
  Riverland says Highland shelled two villages; Highland says it
  returned fire.                                     [paper:p2, wire:p4]

CASUALTIES
  Riverland  3+ civilians killed, not final
             says the Interior Ministry, 4 May, morning       [paper:p2]
  Riverland  1 soldier wounded
             no speaker named                                  [wire:p3]
  Highland   not reported                                     [paper:p6]

NOT KNOWN
  Who fired first. Highland's losses.

Left out: 1 point, why it matters, 2 impacts, 2 calls, 2 locations, 7
actors, 2 events, 4 statements, 2 pieces of background, 1 caveat, and
details of what is shown. --depth full shows all.

                                                               TLP:CLEAR
"""


CONTESTED = """\
CONTESTED
  The Interior Ministry (claim, 4 May): Shells fell on Oak and Elm.
                                                              [paper:p2]
    Defence Ministry of Highland (denial to Riverland, via Wire Agency):
    Highland only answered. “returned fire”                   [paper:p4]
      Defence Ministry of Highland (denial): There was no fire at all.
                                                              [paper:p7]
"""


def page(
    lookups: Lookups,
    cells: int = 72,
    depth: Depth = "standard",
    parts: list[str] | None = None,
    *,
    ascii_only: bool = False,
) -> str:
    """Return a digest as text."""
    lines = digest(lookups, cells=cells, depth=depth, parts=parts, ascii_only=ascii_only)
    return "".join(f"{plain(line)}\n" for line in lines)


def titles(text: str) -> list[str]:
    """Return the titles of the parts of a page, without its head."""
    parts = text.split("\n\n")[1:]
    return [part.split("\n")[0] for part in parts if part[:2].isupper()]


def test_the_shortest_page(riverland: Lookups) -> None:
    assert page(riverland, depth="brief") == BRIEF


@pytest.mark.parametrize(
    ("depth", "expected"),
    [
        ("brief", ["BOTTOM LINE", "CASUALTIES", "NOT KNOWN"]),
        (
            "standard",
            [
                *("BOTTOM LINE", "CASUALTIES", "CONTESTED", "CALLS", "LOCATIONS", "TIMELINE"),
                "NOT KNOWN",
            ],
        ),
        (
            "full",
            [
                *("BOTTOM LINE", "POINTS", "WHY IT MATTERS", "CASUALTIES", "IMPACTS", "CONTESTED"),
                *("CALLS", "LOCATIONS", "TIMELINE", "NOT KNOWN", "ACTORS", "OTHER STATEMENTS"),
                *("CONTEXT", "CAVEATS", "SOURCES", "ABOUT THIS BRIEFING"),
            ],
        ),
    ],
)
def test_what_a_reader_needs_first_stands_first(
    riverland: Lookups, depth: Depth, expected: list[str]
) -> None:
    found = titles(page(riverland, depth=depth))
    assert [title for title in found if title != "TLP:CLEAR"] == expected


def test_a_page_for_two_minutes_tells_what_is_contested_and_what_is_left_out(
    riverland: Lookups,
) -> None:
    text = page(riverland)
    assert CONTESTED in text
    assert f"\nLOCATIONS\n  Reported target  Oak{'[paper:p2]':>50}\n\n" in text
    assert " ".join(text.split("Left out: ")[1].split()[:-1]) == (
        "1 point, why it matters, 2 impacts, 1 location, 7 actors, 1 statement,"
        " 2 pieces of background, 1 caveat, and details of what is shown. --depth full shows all."
    )


def test_what_is_not_recorded_has_no_title(lookups_of: Callable[[str], Lookups]) -> None:
    assert titles(page(lookups_of(""))) == ["BOTTOM LINE"]


def test_more_about_a_claim_parts_it_from_its_answer(riverland: Lookups) -> None:
    text = page(riverland, depth="full")
    assert "    about Highland, Oak · where Oak                           [paper:p2]\n\n" in text


def test_text_on_a_narrow_page_has_no_label(riverland: Lookups) -> None:
    text = " ".join(page(riverland, 40).split())
    assert " 4 May, about 00:00 The first shell falls. (says the Interior Ministry) " in text


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("cells", [40, 41, 57, 72, 80, 100, 200])
def test_no_line_is_wider_than_the_page(
    riverland: Lookups, shipped: Lookups, depth: Depth, cells: int
) -> None:
    for lookups in (riverland, shipped):
        for ascii_only in (False, True):
            text = page(lookups, cells, depth, ascii_only=ascii_only)
            assert max(width(line) for line in text.split("\n")) <= cells


def test_a_page_of_more_cells_than_read_well_is_set_in_fewer(riverland: Lookups) -> None:
    for depth in DEPTHS:
        assert page(riverland, 200, depth) == page(riverland, 100, depth)


def test_an_address_has_a_line_of_its_own_as_long_as_the_page_is_wide(
    lookups_of: Callable[[str], Lookups],
) -> None:
    address = f"https://paper.example/{'shells-on-the-plain/' * 5}"
    lookups = lookups_of(
        "sources:\n"
        f"  paper: {{publisher: The Paper, published: 2031, url: '{address}'}}\n"
        "  wire: {publisher: Wire Agency, published: 2031}\n"
    )
    assert f"\n    {address}\n{'[paper]':>100}\n" in page(lookups, 126, "full")
    assert f"\n    {address[:-1]}\n    /" in page(lookups, 125, "full")


@pytest.mark.parametrize("depth", DEPTHS)
def test_no_line_ends_in_a_space_and_no_two_are_blank(shipped: Lookups, depth: Depth) -> None:
    text = page(shipped, depth=depth)
    assert " \n" not in text
    assert "\n\n\n" not in text


@pytest.mark.parametrize("depth", DEPTHS)
def test_the_marking_stands_above_and_below(riverland: Lookups, depth: Depth) -> None:
    lines = page(riverland, depth=depth).splitlines()
    assert lines[0].endswith("  TLP:CLEAR")
    assert lines[-1].strip() == "TLP:CLEAR"
    assert width(lines[0]) == width(lines[-1]) == 72


def test_a_marking_that_does_not_fit_beside_the_title_stands_above_it(
    riverland: Lookups,
) -> None:
    lines = page(riverland, 40).splitlines()
    assert lines[:2] == [
        "                               TLP:CLEAR",
        "RIVERLAND-HIGHLAND BORDER INCIDENT",
    ]


def test_without_a_marking_the_title_stands_alone(lookups_of: Callable[[str], Lookups]) -> None:
    lines = page(lookups_of("")).splitlines()
    assert lines[:3] == [
        "RIVERLAND-HIGHLAND BORDER INCIDENT",
        "As of 4 May 2031, 18:00 (UTC+2)",
        "From The Paper, 4 May 2031",
    ]
    assert lines[-1] == "Left out: details of what is shown. --depth full shows all."


def test_more_sources_than_can_be_named_are_counted(
    lookups_of: Callable[[str], Lookups],
) -> None:
    sources = "".join(f"  s{n}: {{publisher: P{n}, published: 2031}}\n" for n in range(1, 12))
    lines = page(lookups_of(f"sources:\n{sources}"), 200).splitlines()
    assert " ".join(lines[2:5]).split("; ")[-1] == "P9 (s9), 2031 and 2 more "


@pytest.mark.parametrize(
    ("first", "shown"),
    [
        ("who fired first", "Who fired first. Losses"),
        ("Who fired first?", "Who fired first? Losses"),
        ("Whether it holds (or not)", "Whether it holds (or not). Losses"),
        ("It is \u201cnot known.\u201d", "It is \u201cnot known.\u201d Losses"),
        ("About 5%", "About 5%. Losses"),
    ],
)
def test_gaps_that_are_phrases_run_on_as_sentences(
    lookups_of: Callable[[str], Lookups], first: str, shown: str
) -> None:
    lookups = lookups_of(f"gaps: [{{text: '{first}'}}, {{text: Losses of Highland.}}]\n")
    assert f"\n  {shown} of Highland.\n" in page(lookups)


def test_gaps_beyond_the_first_are_counted(shipped: Lookups) -> None:
    gaps = shipped.briefing.gaps
    for depth, shown in (("brief", 3), ("standard", 5)):
        text = " ".join(page(shipped, depth="brief" if shown == 3 else "standard").split())
        assert gaps[shown - 1].text in text, depth
        assert gaps[shown].text not in text
        assert f" {len(gaps) - shown} gaps," in text
    assert " gaps," not in page(shipped, depth="full")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (["calls"], ["CALLS"]),
        (["casualties"], ["CASUALTIES", "IMPACTS"]),
        (["timeline", "gaps"], ["TIMELINE", "NOT KNOWN"]),
        (["statements", "contested"], ["CONTESTED", "OTHER STATEMENTS"]),
        (["about"], ["ABOUT THIS BRIEFING"]),
    ],
)
def test_some_parts_alone_are_whole(
    riverland: Lookups, asked: list[str], expected: list[str]
) -> None:
    for depth in DEPTHS:
        text = page(riverland, depth=depth, parts=asked)
        assert [title for title in titles(text) if title != "TLP:CLEAR"] == expected
        assert "Left out" not in text


def test_no_place_is_said_to_be_harmed_without_its_source(
    lookups_of: Callable[[str], Lookups],
) -> None:
    places = (("Oak", "damaged", 2), ("Elm", "evacuated", 3), ("Ash", "damaged", 4))
    more = "".join(
        f"  {name.lower()}: {{name: {name}, kind: town, role: {role}, src: p{read}}}\n"
        for name, role, read in (*places, ("Fir", "damaged", 2))
    )
    assert page(lookups_of(f"locations:\n{more}"), 40).split("\n\n")[2].splitlines() == [
        "LOCATIONS",
        "  Damaged    Oak and Fir            [p2]",
        "             Ash                    [p4]",
        "  Evacuated  Elm                    [p3]",
    ]


def test_locations_that_were_asked_for_are_all_there(riverland: Lookups) -> None:
    assert "Northern Plain  region" in page(riverland, parts=["locations"])


def test_calls_that_were_asked_for_tell_their_outcome(riverland: Lookups) -> None:
    text = " ".join(page(riverland, depth="brief", parts=["calls"]).split())
    assert "Outcome: Not reported." in text


def test_gaps_that_were_asked_for_are_all_there(shipped: Lookups) -> None:
    text = " ".join(page(shipped, depth="brief", parts=["gaps"]).split())
    assert shipped.briefing.gaps[-1].text in text


def test_a_part_that_was_asked_for_and_is_empty_says_so(
    lookups_of: Callable[[str], Lookups],
) -> None:
    for key, title, empty in (
        ("calls", "CALLS", "No contact between actors is recorded."),
        ("gaps", "NOT KNOWN", "No gap is recorded."),
    ):
        assert f"{title}\n  {empty}\n" in page(lookups_of(""), parts=[key])


def test_a_part_that_is_none_is_refused_before_anything_is_written(riverland: Lookups) -> None:
    with pytest.raises(KeyError, match="weather"):
        digest(riverland, parts=["calls", "weather"])


def test_every_section_and_part_can_be_asked_for(riverland: Lookups) -> None:
    for key in (*FULL, *(entry.key for entry in SECTIONS)):
        assert titles(page(riverland, parts=[key]))


def test_ascii_is_ascii(shipped: Lookups) -> None:
    for depth in DEPTHS:
        text = page(shipped, depth=depth, ascii_only=True)
        assert text.isascii()
    assert "Nikol Pashinyan (Prime Minister of Armenia)\n                   <-> Vladimir" in page(
        shipped, ascii_only=True
    )


def test_a_role_is_told_once_among_the_calls(shipped: Lookups) -> None:
    assert page(shipped, parts=["calls"]).count("Prime Minister of Armenia") == 1


def test_text_of_any_script_keeps_to_its_cells(lookups_of: Callable[[str], Lookups]) -> None:
    name = "Գեղարքունիք 格哈尔库尼克 Ge\u0301gharkunik 👩‍👩‍👧"
    lookups = lookups_of(
        f"sides: [one]\nactors:\n  one: {{name: {name}, kind: state, side: one, src: p1}}\n"
        f"casualties:\n  - {{side: one, who: any, kind: any, count: 3, by: one, src: p1}}\n"
    )
    for cells in (40, 72):
        for line in digest(lookups, cells=cells, depth="full"):
            assert width(plain(line)) <= cells
