"""What a search of a library finds."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from briefing.errors import QueryError
from briefing.library import index_search
from briefing.library.catalogue import Catalogue, Wanted
from briefing.library.kept import Glance

from .shelves import RECORDS, marked, put, refs, shelf

if TYPE_CHECKING:
    from pathlib import Path

OTHER = """\
statements:
  - {by: Envoy, kind: report, when: 2031-06-20, text: Shells were heard on the mill road., src: p1}
"""


@pytest.fixture
def shelved(tmp_path: Path) -> Catalogue:
    """Return a library of two briefings."""
    put(tmp_path, "a", as_of="2031-05-04", title="Mill", records=RECORDS, more="region: South")
    put(tmp_path, "b", as_of="2031-05-02", title="Road", records=OTHER, more="status: draft")
    return shelf(tmp_path)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("fired ", ["gaps/#1"]),
        ("FIR", ["gaps/#1"]),
        ("fir ", []),
        ("strasse ", ["statements/shelled"]),
        ("shells mill ", ["b:statements/#1", "statements/shelled"]),
        ('"shells fell" ', ["statements/shelled", "statements/#2"]),
        ('"fell shells" ', []),
        ('"no shells fe', ["statements/#2"]),
        ("shells -mill ", ["statements/#2"]),
        ('shells -"no shells" -place:oak ', ["b:statements/#1"]),
        ("actor:moreau ", ["actors/moreau", "calls/#1", "gaps/#1"]),
        ("actor:моро ", ["actors/moreau", "calls/#1", "gaps/#1"]),
        ('actor:"jo okafor" kind:denial ', ["statements/#2"]),
        ("actor:okaphor kind:denial ", ["statements/#2"]),
        ("actor:envoy ", ["b:statements/#1"]),
        ("place:debowo ", ["locations/oak", "statements/shelled"]),
        ("place:oak kind:claim ", ["statements/shelled"]),
        ("kind:claim kind:denial ", ["statements/shelled", "statements/#2"]),
        ("kind:call ", ["calls/#1"]),
        ("kind:phone ", ["calls/#1"]),
        ("section:locations ", ["locations/oak"]),
        ("section:statements shells ", ["statements/shelled", "statements/#2", "b:statements/#1"]),
        ("since:2031-05-04T09:00 kind:call ", ["calls/#1"]),
        ("since:2031-05-04T11:00 kind:call ", []),
        ("until:2031-04 shells ", ["statements/#2"]),
        ("since:2031-06 shells ", ["b:statements/#1"]),
        ("since:2031-05-03 until:2031-05-03 shells ", ["statements/shelled"]),
        ("region:south shells ", ["statements/shelled", "statements/#2"]),
        ("status:draft ", ["b:summary/bottom-line"]),
        ("status:draft shells ", ["b:statements/#1"]),
        ("id:b shells ", ["b:statements/#1"]),
        ("is:starred shells ", ["b:statements/#1"]),
        ("-is:starred shells ", ["statements/shelled", "statements/#2"]),
        ("road ", ["b:summary/bottom-line", "b:statements/#1"]),
        ("", []),
        ("-road ", ["summary/bottom-line"]),
    ],
)
def test_records_are_found(shelved: Catalogue, query: str, expected: list[str]) -> None:
    seen = {"b": Glance(read=True, digest="", starred=True)}
    found = shelved.search(query, glances=seen)
    assert sorted(refs(found)) == sorted(expected)
    assert (found.total, found.more) == (len(expected), False)


def test_who_is_called_so_comes_first(shelved: Catalogue) -> None:
    assert refs(shelved.search("moreau "))[0] == "actors/moreau"
    assert refs(shelved.search("oak "))[0] == "locations/oak"
    assert refs(shelved.search("road "))[0] == "b:summary/bottom-line"


def test_as_many_are_given_as_asked_for(shelved: Catalogue) -> None:
    found = shelved.search("shells ", most=2)
    assert (len(found.hits), found.total, found.more) == (2, 3, False)


def test_a_hit_says_where_it_is_and_what(shelved: Catalogue) -> None:
    (hit,) = shelved.search("fired ").hits
    assert (hit.entry.title, hit.section, hit.ref, hit.kind) == (
        "Mill",
        1,
        ("gaps", "#1"),
        "Not known",
    )


@pytest.mark.parametrize(
    ("query", "passage"),
    [
        ("fired ", "Who [fired] first."),
        ("fir", "Who [fired] [first]."),
        ('"fired first"', "Who [fired first]."),
        ("strasse", "Riverland (claim, 3 May): Shells fell on the mill of [Straße]."),
        ("анна", "Ana Moreau · Prime Minister · Also known as: [Анна] Моро"),
        ("debowo kind:village", "Oak Hill · village · Also known as: [Dębowo]"),
        ("on kind:call", "4 May 10:00 · Ana Moreau → Jo Okafor · phone · [On] monitors."),
    ],
)
def test_what_was_found_is_marked(shelved: Catalogue, query: str, passage: str) -> None:
    assert marked(shelved.search(query)) == passage


def test_of_a_long_text_the_part_around_what_was_found_is_given(tmp_path: Path) -> None:
    told = "word " * 100 + "needle " + "straw " * 100
    put(tmp_path, "a", records=f"gaps: [{{text: {told}}}]")
    passage = marked(shelf(tmp_path).search("needle"))
    assert passage.startswith("… word word")
    assert "word [needle] straw" in passage
    assert passage.endswith("straw …")
    assert len(passage) < 330


def test_common_words_are_told_of_the_newest_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_search, "_COMMON", 2)
    monkeypatch.setattr(index_search, "_NEWEST", 3)
    for day in range(1, 6):
        put(tmp_path, f"n{day}", as_of=f"2031-05-0{day}", records="gaps: [{text: Shells fell.}]")
    found = shelf(tmp_path).search("shells")
    assert (found.total, found.more) == (3, True)
    assert [hit.entry.name for hit in found.hits] == ["n5", "n4", "n3"]


def test_a_common_word_counts_for_more_in_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_search, "_COMMON", 1)
    put(tmp_path, "a", records=RECORDS.replace("Jo Okafor", "Shells Jo"))
    put(tmp_path, "b", as_of="2031-05-05", records="gaps: [{text: Shells fell.}]")
    found = refs(shelf(tmp_path).search("shells"))
    assert found[0] == "actors/okafor"
    assert found.index("statements/#2") < found.index("b:gaps/#1")
    assert found.index("b:gaps/#1") < found.index("statements/shelled")


def test_among_few_files_the_rest_is_not_gone_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(1, 6):
        put(tmp_path, f"n{day}", as_of=f"2031-05-0{day}", records="gaps: [{text: Shells fell.}]")
    catalogue = shelf(tmp_path)
    monkeypatch.setattr(index_search, "_LOOKED_AT", 2)
    assert refs(catalogue.search("shells id:n1")) == ["n1:gaps/#1"]
    monkeypatch.setattr(index_search, "_FEW", 0)
    found = catalogue.search("shells id:n1")
    assert (refs(found), found.more) == ([], True)
    monkeypatch.setattr(index_search, "_LOOKED_AT", 60_000)
    assert refs(catalogue.search("shells id:n1")) == ["n1:gaps/#1"]


HOSTILE = (
    '"',
    '""',
    "'",
    "\0",
    "a\0b",
    "-",
    "-----",
    "*",
    "**",
    "a*b*",
    "^",
    "^a",
    "(",
    ")",
    "((((",
    "NEAR(",
    "NEAR(a b, 5)",
    "a AND b",
    "AND",
    "OR",
    "NOT",
    "a NOT",
    "{title} : a",
    "{",
    "}",
    "title : a",
    "said:",
    "+",
    "a + b",
    '"a" "b',
    "\\",
    "%",
    "_",
    ";",
    "--",
    "/*",
    "a' OR '1'='1",
    "\u202e",
    "\ue000",
    "\ue000denial",
    "\ud800",
    "\uffff",
    "é" * 5000,
    "x" * 10_000,
    '"' * 10_000,
    "-" * 10_000,
    "(" * 10_000,
    " " * 10_000,
    "a" + "\u0301" * 500,
    "𝒜𝓁𝓁",
    "०१२",
    "🏳️‍🌈",
    "\u200b",
    "ﷺ" * 20,
)


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_no_query_breaks_anything(shelved: Catalogue, query: str) -> None:
    for text in (
        query,
        f"{query} ",
        f"actor:{query}",
        f'place:"{query}',
        f"-{query}",
        f"a {query} b",
    ):
        with suppress(QueryError):
            found = shelved.search(text)
            assert found.total >= len(found.hits)
            assert len(shelved.order(Wanted(query=text))) <= 2


def test_what_no_query_can_be_is_told_shortly(shelved: Catalogue) -> None:
    with pytest.raises(QueryError, match=r"^there is no field x{40}…:; there are actor:, .{,100}$"):
        shelved.search("x" * 10_000 + ":y")
