"""What was found as rows, told in few words; and what of a query is looked for in a briefing."""

from __future__ import annotations

import pytest

from briefing.library.catalogue import Found, SearchHit
from briefing.library.entries import Entry
from briefing.model.records import RecordRef
from briefing.rendering.phrases import text_of
from briefing.rendering.rows import Phrase, Piece, Row
from briefing.tui.searches.memory import Memory
from briefing.tui.searches.results import counted, found_part
from briefing.tui.searches.words import words_for

ENTRY = Entry(
    path="/b/one.yaml",
    name="one",
    digest="0",
    id="one",
    title="Fire in the harbour",
    as_of="4 May 2031 18:00 UTC+2",
)
REF = RecordRef("statements", "#1")


def hit(passage: Phrase, kind: str = "Denial", section: int = 6) -> SearchHit:
    return SearchHit(ENTRY, section, REF, kind, passage)


def row(one: SearchHit, cells: int = 100) -> Row:
    return found_part(Found((one,), 1, more=False), cells).rows[0]


def told(passage: Phrase) -> str:
    """Return what is shown of a passage."""
    return text_of(row(hit(passage)).cells[1])


def test_a_passage_begins_shortly_before_what_was_found() -> None:
    before = "word " * 40
    assert told((Piece(before), Piece("found", found=True), Piece(" it."))) == (
        f"… {'word ' * 8}found it."
    )
    short = "word " * 24
    assert told((Piece(short), Piece("found", found=True))) == f"{short}found"


def test_a_passage_in_which_nothing_is_marked_begins_at_its_beginning() -> None:
    assert told((Piece("word " * 30),)) == "word " * 30


def test_a_long_passage_ends_with_a_whole_word() -> None:
    shown = told((Piece("found", found=True), Piece(" wording" * 40)))
    assert shown == f"found{' wording' * 21} …"
    assert told((Piece("a" * 300),)) == f"{'a' * 180} …"


def test_a_passage_names_no_record_of_another_briefing() -> None:
    shown = row(hit((Piece("Ana", "name", RecordRef("actors", "ana")), Piece("x", found=True))))
    assert shown.cells[1] == (Piece("Ana", "name"), Piece("x", "said", None, found=True))
    assert shown.ref == RecordRef("briefings", "/b/one.yaml#6/statements/#1")


@pytest.mark.parametrize(
    ("cells", "kind", "lines"),
    [
        (76, "Denial", ["Statements", "x", "4 May 2031", "Denial · Fire in the harbour"]),
        (75, "Denial", ["Statements", "x", "Denial · 4 May 2031 · Fire in the harbour"]),
        (59, "Denial", ["x", "Statements · Denial · 4 May 2031 · Fire in the harbour"]),
        (76, "Statement", ["Statements", "x", "4 May 2031", "Fire in the harbour"]),
    ],
)
def test_what_has_no_column_stands_beneath(cells: int, kind: str, lines: list[str]) -> None:
    shown = row(hit((Piece("x"),), kind), cells)
    assert [text_of(each) for each in (*shown.cells, *shown.under)] == lines


@pytest.mark.parametrize(
    ("total", "more", "words"),
    [
        (1, False, "Found (1)"),
        (1_312, False, "Found (1,312): the best 1"),
        (2_000, True, "Found (more than 2,000): the best 1"),
    ],
)
def test_it_is_told_how_much_was_found(total: int, more: bool, words: str) -> None:  # noqa: FBT001 - a parameter
    assert counted(Found((hit((Piece("x"),)),), total, more)) == words


@pytest.mark.parametrize(
    ("query", "passage", "words"),
    [
        ("Shells  ELM", "", "shells elm"),
        ("actor:moreau shells -quay kind:claim since:2031", "", "shells"),
        ('"no shells" sh*', "There were no shells.", '"no shells" sh'),
        ('"no shells"', "no: shells", "no shells"),
        ("place:elm", "Elm", ""),
    ],
)
def test_what_is_looked_for_in_a_briefing_are_the_words(
    query: str, passage: str, words: str
) -> None:
    assert words_for(query, passage) == words


def test_an_earlier_search_is_kept_once_and_the_latest_stands_first() -> None:
    memory = Memory()
    for query in ("elm", " oak ", "", "elm", *map(str, range(19))):
        memory.keep(query)
    assert memory.earlier[:2] == ("18", "17")
    assert (len(memory.earlier), memory.earlier[-1]) == (20, "elm")
