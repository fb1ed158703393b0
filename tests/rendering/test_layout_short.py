"""Short names: in every row of a narrow pane, or in none."""

from __future__ import annotations

from briefing.rendering.ascii import ascii_row
from briefing.rendering.colour import plain
from briefing.rendering.layout import plan
from briefing.rendering.rows import Column, Part, Phrase, Piece, Row


def said(text: str) -> Phrase:
    return (Piece(text),)


WHO = Part(
    key="actors",
    title="Actors",
    columns=(
        Column(key="name", title="Name", grows=True),
        Column(key="role", title="Role", gives_way=1),
    ),
    rows=(
        Row(
            cells=(said("Ana Moreau"), said("Prime Minister")),
            shorter=((said("Moreau"), said("Prime Minister")), (said("Moreau"), said("PM"))),
            marks="p2",
        ),
        Row(cells=(said("Jo Okafor"), said("UN envoy")), marks="p4"),
    ),
)


def lines(cells: int, *, compact: bool = True) -> list[str]:
    layout = plan(WHO, cells, compact=compact)
    return [plain(line) for row in WHO.rows for line in layout.lines(row)]


def test_full_names_stay_while_there_is_room_without_the_marks() -> None:
    assert lines(32) == ["Ana Moreau  Prime Minister  [p2]", "Jo Okafor   UN envoy        [p4]"]
    assert lines(26) == ["Ana Moreau  Prime Minister", "Jo Okafor   UN envoy"]


def test_short_names_keep_a_column_that_would_leave() -> None:
    assert lines(25) == ["Moreau     Prime Minister", "Jo Okafor  UN envoy"]


def test_fewer_words_still_keep_it() -> None:
    assert lines(19) == ["Moreau     PM", "Jo Okafor  UN envoy"]


def test_names_are_full_again_when_a_column_has_left() -> None:
    assert lines(18) == ["Ana Moreau    [p2]", "Jo Okafor     [p4]"]
    assert lines(9) == ["Moreau", "Jo Okafor"]


def test_where_nothing_may_be_lost_names_are_full() -> None:
    assert "Ana Moreau" in lines(25, compact=False)[0]


def test_short_names_are_written_in_ascii_too() -> None:
    row = ascii_row(Row(cells=(said("Türkiye"),), shorter=((said("TÜR"),),)))
    assert row.shorter == ((said("TUR"),),)
