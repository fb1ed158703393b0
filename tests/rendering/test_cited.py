"""What a source's card tells paragraph by paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.lookups import RecordRef
from briefing.rendering.cards import card
from briefing.rendering.cited import by_paragraph
from briefing.rendering.phrases import text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.lookups import Lookups
    from briefing.rendering.rows import Part


def rows(part: Part) -> list[tuple[str, ...]]:
    """Write the cells of each row."""
    return [tuple(map(text_of, row.cells)) for row in part.rows]


def test_each_paragraph_names_what_it_was_used_for(riverland: Lookups) -> None:
    part = by_paragraph(RecordRef("sources", "paper"), riverland)
    assert part == card(RecordRef("sources", "paper"), riverland).parts[0]
    assert rows(part)[:8] == [
        ("p1", "Actors: Riverland, Highland"),
        ("", "Locations: Northern Plain"),
        ("p2", "Summary: Bottom line, Point 1"),
        ("", "Actors: Interior Ministry of Riverland"),
        ("", "Locations: Oak"),
        ("", "Casualties: Riverland: at least 3 civilians killed, not final"),
        ("", "Statements: the Interior Ministry: Shells fell on Oak and Elm"),
        ("", "Events: The first shell falls"),
    ]
    assert part.rows[0].ref == RecordRef("actors", "riverland")
    assert [piece.link for piece in part.rows[0].cells[1] if piece.link] == [
        *(RecordRef("actors", "riverland"), RecordRef("actors", "highland")),
    ]


def test_of_many_records_of_a_paragraph_the_rest_is_counted(
    lookups_of: Callable[[str], Lookups],
) -> None:
    gaps = "".join(f"  - {{text: Gap {number}., src: p1}}\n" for number in range(1, 24))
    lookups = lookups_of(f"gaps:\n{gaps}")
    ((_, told),) = rows(by_paragraph(RecordRef("sources", "paper"), lookups))
    assert told.startswith("Not known: Gap 1; Gap 2; ")
    assert told.endswith("; Gap 20; and 3 more")


def test_runs_stand_in_order_and_what_nothing_cites_comes_last(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(
        "gaps:\n"
        "  - {text: Late., src: [p10, p4]}\n"
        "  - {text: Early., src: p4-6}\n"
        "  - {text: Twice., src: [p4, p4]}\n"
        "sources: {paper: {publisher: The Paper, published: 2031-05-04, paragraphs: 12}}\n"
    )
    part = by_paragraph(RecordRef("sources", "paper"), lookups)
    assert rows(part) == [
        ("p4", "Not known: Late; Twice"),
        ("p4-6", "Not known: Early"),
        ("p10", "Not known: Late"),
        ("", "Nothing cites p1-3, p7-9, p11-12."),
    ]


def test_each_source_has_its_own(riverland: Lookups) -> None:
    assert rows(by_paragraph(RecordRef("sources", "wire"), riverland)) == [
        ("p3", "Casualties: Riverland: 1 soldier wounded"),
        ("p4", "Summary: Bottom line"),
    ]


def test_a_source_of_very_much_counts_the_rest(lookups_of: Callable[[str], Lookups]) -> None:
    gaps = "".join(f"  - {{text: Gap {number}., src: p7}}\n" for number in range(1_030))
    part = by_paragraph(RecordRef("sources", "paper"), lookups_of(f"gaps:\n{gaps}"))
    ((_, told),) = rows(part)
    assert told.endswith("; Gap 19; and 1,010 more")
    gaps = "".join(f"  - {{text: T., src: p{number}}}\n" for number in range(1, 1_400))
    part = by_paragraph(RecordRef("sources", "paper"), lookups_of(f"gaps:\n{gaps}"))
    assert len(part.rows) == 201
    assert rows(part)[-1] == ("", "and 1,199 more, cited further on")
    caveats = "".join(f"  - {{text: T., src: p{number}}}\n" for number in range(1, 1_400))
    part = by_paragraph(
        RecordRef("sources", "paper"), lookups_of(f"gaps:\n{gaps}caveats:\n{caveats}")
    )
    assert len(part.rows) == 201
    assert rows(part)[-1] == ("", "and 1,299 more, cited further on")


def test_a_source_that_nothing_cites(lookups_of: Callable[[str], Lookups]) -> None:
    part = by_paragraph(RecordRef("sources", "paper"), lookups_of(""))
    assert (part.rows, part.empty) == ((), "No record cites a paragraph of it.")
