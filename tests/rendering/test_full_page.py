"""The fullest page: nothing that a writer put into a briefing is missing from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from briefing.model.lookups import Lookups
from briefing.rendering.contents import contents
from briefing.rendering.phrases import text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def test_a_full_page_leaves_nothing_out(shipped: Lookups, riverland: Lookups) -> None:
    for lookups in (shipped, riverland):
        assert contents(lookups, "full").left_out == ()
        told = "\n".join(everything(lookups))
        for text in texts(lookups):
            for line in text.split("\n"):
                assert line in told


def everything(lookups: Lookups) -> Iterator[str]:
    """Yield all that stands on the fullest page, before it is set in lines."""
    briefing = lookups.briefing
    yield from (briefing.title, briefing.region or "", briefing.handling or "")
    for part in contents(lookups, "full").parts:
        for row in part.rows:
            for phrase in (*row.cells, *row.under, *row.body):
                yield text_of(phrase)


def test_what_one_record_says_of_another_is_never_cut(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(
        "statements:\n"
        "  - {id: long, by: One, kind: claim, when: 2031, src: p1,\n"
        "     text: So many words that no list would ever show them all in one row of its own.}\n"
        "  - {by: Two, kind: claim, text: Yes., supports: long, about: [crossed, fog], src: p2}\n"
        "events:\n"
        "  - {id: crossed, when: 2031, kind: attack, src: p3,\n"
        "     text: So many words that no list would ever show them all in one row of its own.}\n"
        "gaps: [{id: fog, text: Who fired the first shot that night on the road to Oak.}]\n"
    )
    found = "\n".join(everything(lookups))
    assert "about attack [p3], not known · in line with One [p1]" in found
    assert "\nOne: So many words that no list would ever show them all in one row of" in found
    assert "…" not in found


def test_what_a_figure_disputes_is_told_once_in_its_dispute(
    lookups_of: Callable[[str], Lookups],
) -> None:
    lookups = lookups_of(
        "sides: [one]\n"
        "actors: {one: {name: One, kind: state, side: one, src: p1}}\n"
        "statements: [{id: s, by: one, kind: claim, text: T., src: p1}]\n"
        "casualties: [{side: one, who: any, kind: any, count: 1, disputes: s, src: p2}]\n"
    )
    parts = {part.key: part for part in contents(lookups, "full").parts}
    assert parts["contested"].rows[1].body == ()
    assert [text_of(phrase) for phrase in parts["casualties"].rows[0].body] == ["disputes One [p1]"]


def test_a_number_is_set_off_from_its_label(riverland: Lookups) -> None:
    found = "\n".join(everything(riverland))
    assert "\ndamage · number: several\n" in found
    assert "number: fewer than 900" in found


WRITTEN = (
    *("name", "short", "printed", "aka", "note", "text", "outcome", "quote", "words", "title"),
    *("publisher", "origin", "authors", "url", "licence", "reliability", "credibility"),
)


def texts(lookups: Lookups) -> Iterator[str]:
    """Yield every text that a writer put into a briefing."""
    briefing = lookups.briefing
    yield from (briefing.summary.bottom_line, briefing.title, *briefing.keywords)
    yield from (briefing.compiled.by if briefing.compiled else "", *briefing.related)
    for collection in (
        *briefing.summary.points,
        *(briefing.summary.significance,) * bool(briefing.summary.significance),
        *briefing.actors,
        *briefing.locations,
        *briefing.calls,
        *briefing.casualties,
        *briefing.impacts,
        *briefing.statements,
        *briefing.events,
        *briefing.context,
        *briefing.gaps,
        *briefing.caveats,
        *briefing.sources,
    ):
        for field in WRITTEN:
            value = getattr(collection, field, None)
            if value is not None:
                yield from (value,) if isinstance(value, str) else value


def bodies(key: str, lookups: Lookups) -> list[list[str]]:
    """Return what stands beneath each row of a part."""
    part = next(part for part in contents(lookups, "full").parts if part.key == key)
    return [[text_of(phrase) for phrase in row.body] for row in part.rows]


def test_the_place_of_an_actor_in_the_tree_is_not_told_twice(riverland: Lookups) -> None:
    assert bodies("actors", riverland) == [
        ["country Riverland (CH) · rival of Highland (paper:p1)"],
        ["in short Moreau · person"],
        ["in short the Interior Ministry · printed as “Ministry of the Interior”"],
        ["country Highland (AT)"],
        [],
        ["also known as Joanna Okafor · person · side third party"],
        ["name not given by the source; a description stands in for it", "Gave no name."],
    ]


def test_the_timeline_does_not_repeat_what_other_parts_tell(riverland: Lookups) -> None:
    assert bodies("timeline", riverland) == [
        [],
        ["exercise"],
        [],
        ["in the source: “around midnight”", "attack · where Oak · actors Highland"],
        *([], [], []),
    ]


def test_no_figure_of_the_timeline_stands_without_its_speaker(riverland: Lookups) -> None:
    part = next(part for part in contents(riverland, "full").parts if part.key == "timeline")
    told = [text_of(row.cells[1]) for row in part.rows if row.ref and row.ref.key == "dead"]
    assert told == ["Riverland: at least 3 civilians killed, not final, says the Interior Ministry"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [("+02:00", "UTC+2 · written +02:00"), ("Asia/Yerevan", "Asia/Yerevan")],
)
def test_a_zone_is_shown_as_written_only_where_that_differs(
    lookups_of: Callable[[str], Lookups], written: str, shown: str
) -> None:
    briefing = replace(lookups_of("").briefing, timezone=written)
    part = contents(Lookups(briefing), "full").parts[-1]
    told = {text_of(row.cells[0]): text_of(row.cells[1]) for row in part.rows}
    assert told["Time zone"] == shown


def test_every_mark_is_on_the_fullest_page(shipped: Lookups) -> None:
    marked = {row.marks for part in contents(shipped, "full").parts for row in part.rows}
    for statement in shipped.briefing.statements:
        assert ", ".join(f"p{each.first}" for each in statement.src) in marked
