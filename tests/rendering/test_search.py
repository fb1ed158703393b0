from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.model.lookups import RecordRef
from briefing.rendering.ascii import to_ascii
from briefing.rendering.folding import comparable
from briefing.rendering.phrases import text_of
from briefing.rendering.rows import Phrase, Piece, Row
from briefing.rendering.search import (
    Hit,
    Index,
    highlighted,
    highlighted_row,
    missing,
    terms,
)
from briefing.rendering.wrap import cut, merge, wrap

if TYPE_CHECKING:
    from briefing.model.lookups import Lookups

    from .conftest import LookupsOf


def found(lookups: Lookups, query: str) -> list[str]:
    """Return the hits as `2 moreau`."""
    return [f"{hit.section} {hit.ref.key}" for hit in Index(lookups).find(query)]


def marked(phrase: Phrase) -> str:
    """Return a phrase with brackets round what is found in it."""
    return "".join(f"[{piece.text}]" if piece.found else piece.text for piece in merge(phrase))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ()),
        ("  ", ()),
        ('"', ()),
        ('""', ()),
        ('" "', ()),
        ("Zoë", ("zoe",)),
        ("two words", ("two", "words")),
        ("two two", ("two",)),
        ('"two words"', ("two words",)),
        ('"two words', ("two words",)),
        ('a "b c" d', ("a", "b c", "d")),
        ("“b  c”d", ("b  c", "d")),
        ("O’Neill", ("o'neill",)),
    ],
)
def test_a_query_is_words_and_phrases(query: str, expected: tuple[str, ...]) -> None:
    assert terms(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        # A name where it is listed, and every row that tells it.
        ("okafor", ["2 okafor", "4 moreau-okafor", "4 #2", "6 #4", "7 moreau-okafor"]),
        ("OKÁFOR", ["2 okafor", "4 moreau-okafor", "4 #2", "6 #4", "7 moreau-okafor"]),
        # All words, in any order, within longer words.
        ("war long", ["8 #2"]),
        ("ong ast", ["8 #2"]),
        ("long nowhere", []),
        ('"long war"', ["8 #2"]),
        ('"war long"', []),
        # What only the card tells.
        ("joanna", ["2 okafor"]),
        ("gave no name", ["2 witness"]),
        ('"ministry of the interior"', ["2 interior"]),
        ("eiche", ["3 oak"]),
        ("children", ["5 dead", "7 dead"]),
        ("as soon as can be", ["4 moreau-okafor", "7 moreau-okafor"]),
        # A record in several sections; a gap by the words of what it is about.
        ("midnight", ["7 first-shell"]),
        ("elm fell", ["1 #1", "6 shelling", "7 shelling"]),
        # Ids, sources and what others say are not searched.
        ("returned-fire", []),
        ("p5", []),
        ("CH-ZH", []),
        ("", []),
    ],
)
def test_what_is_found(riverland: Lookups, query: str, expected: list[str]) -> None:
    assert found(riverland, query) == expected


def test_a_row_that_is_listed_twice_in_a_section_is_found_once(riverland: Lookups) -> None:
    hits = Index(riverland).find("e")
    assert len(hits) == len(set(hits))
    assert [hit.section for hit in hits] == sorted(hit.section for hit in hits)


def test_words_may_stand_on_the_row_and_on_the_card(riverland: Lookups) -> None:
    assert found(riverland, "envoy joanna") == ["2 okafor"]


def test_no_phrase_is_found_from_one_cell_into_the_next(lookups_of: LookupsOf) -> None:
    lookups = lookups_of(
        "actors: {a: {name: Ana, kind: person, role: Envoy, aka: [Anna], src: p1}}\n"
    )
    assert found(lookups, "ana envoy") == ["2 a"]
    assert found(lookups, '"ana envoy"') == []


def test_a_search_spells_as_the_screen_does(lookups_of: LookupsOf) -> None:
    lookups = lookups_of("actors: {a: {name: Владимир Путин, kind: person, src: p1}}\n")
    hit = Hit(2, RecordRef("actors", "a"))
    assert Index(lookups).find("путин") == (hit,)
    assert Index(lookups).find("putin") == ()
    spelt = Index(lookups, to_ascii)
    assert spelt.find("putin") == spelt.find("ПУТИН") == (hit,)


def test_a_briefing_can_be_read_in_steps(riverland: Lookups) -> None:
    index = Index(riverland)
    assert sum(1 for _ in index.steps()) >= 9
    assert list(index.steps()) == []
    assert index.find("war") == Index(riverland).find("war")


def test_a_search_that_comes_early_finds_all(riverland: Lookups) -> None:
    index = Index(riverland)
    next(iter(index.steps()))
    assert index.find("e") == Index(riverland).find("e")


@pytest.mark.parametrize(
    ("section", "ref", "expected"),
    [
        (1, None, "2 okafor"),
        (2, RecordRef("actors", "moreau"), "2 okafor"),
        (2, RecordRef("actors", "okafor"), "2 okafor"),
        (2, RecordRef("actors", "witness"), "4 moreau-okafor"),
        (3, None, "4 moreau-okafor"),
        (5, RecordRef("actors", "nobody"), "6 #4"),
        (7, RecordRef("calls", "moreau-okafor"), "7 moreau-okafor"),
        (8, None, "2 okafor"),
    ],
)
def test_the_nearest_hit_is_here_or_next(
    riverland: Lookups, section: int, ref: RecordRef | None, expected: str
) -> None:
    index = Index(riverland)
    hits = index.find("okafor")
    hit = hits[index.nearest(hits, section, ref)]
    assert f"{hit.section} {hit.ref.key}" == expected


def test_nothing_is_nearest_to_nothing(riverland: Lookups) -> None:
    index = Index(riverland)
    assert index.nearest(index.find("nowhere"), 3, None) == 0


def test_what_a_text_does_not_hold() -> None:
    assert missing("Jo OKAFOR envoy", "Jo Okafor") == ("envoy",)
    assert missing('"jo okafor"', "JoOkafor") == ()
    assert missing("", "Jo Okafor") == ()


def test_a_line_of_a_card_is_named(riverland: Lookups) -> None:
    index = Index(riverland)
    assert index.label_of(RecordRef("actors", "okafor"), "joanna") == "Also known as"
    assert index.label_of(RecordRef("actors", "witness"), "gave") == "Note"
    assert index.label_of(RecordRef("actors", "witness"), "nowhere") == ""


@pytest.mark.parametrize(
    ("section", "ref", "after", "before"),
    [
        (1, None, 0, -1),
        (2, RecordRef("actors", "moreau"), 0, -1),
        (2, RecordRef("actors", "okafor"), 1, -1),
        (2, RecordRef("actors", "witness"), 1, 0),
        (4, None, 1, 0),
        (4, RecordRef("calls", "moreau-okafor"), 2, 0),
        (5, RecordRef("actors", "nobody"), 3, 2),
        (7, RecordRef("calls", "moreau-okafor"), 5, 3),
        (9, None, 5, 4),
    ],
)
def test_steps_go_from_where_the_reader_is(
    riverland: Lookups, section: int, ref: RecordRef | None, after: int, before: int
) -> None:
    index = Index(riverland)
    hits = index.find("okafor")
    assert len(hits) == 5
    assert index.step(hits, section, ref, 1) == after
    assert index.step(hits, section, ref, -1) == before


def test_only_what_is_kept_is_found(riverland: Lookups) -> None:
    index = Index(riverland)
    every = index.find("okafor")
    assert index.find("okafor", set(every[1:3])) == every[1:3]
    assert index.find("okafor", set()) == ()


@pytest.mark.parametrize(
    ("pieces", "query", "expected"),
    [
        (("Goris",), "or", "G[or]is"),
        (("Goris",), "OR", "G[or]is"),
        (("Tür", "kiye"), "turkiye", "[Türkiye]"),
        (("Tu\u0308rkiye",), "tu", "[Tu\u0308]rkiye"),
        (("Straße",), "stras", "[Straß]e"),
        (("Straße",), "se", "Stra[ße]"),
        (("an ", "an"), "an", "[an] [an]"),
        (("anna",), "an nna", "[anna]"),
        (("abab",), "ab", "[abab]"),
        (("Ana Moreau says",), "says ana", "[Ana] Moreau [says]"),
        (("Ana Moreau says",), '"ana moreau"', "[Ana Moreau] says"),
        (("Ana",), "bob", "Ana"),
        (("Ana",), "", "Ana"),
        ((), "a", ""),
    ],
)
def test_what_is_looked_for_is_marked(pieces: tuple[str, ...], query: str, expected: str) -> None:
    assert marked(highlighted(tuple(map(Piece, pieces)), query)) == expected


def test_a_mark_keeps_voice_and_link() -> None:
    link = RecordRef("actors", "moreau")
    phrase = (Piece("Ana Moreau", "name", link), Piece(" says"))
    assert highlighted(phrase, "moreau") == (
        Piece("Ana ", "name", link),
        Piece("Moreau", "name", link, found=True),
        Piece(" says"),
    )


def test_what_says_nothing_of_it_stays_the_same() -> None:
    phrase = (Piece("Ana"),)
    assert highlighted(phrase, "bob") is phrase


def test_lines_and_cuts_keep_what_is_found() -> None:
    phrase = highlighted((Piece("The village of Oak was hit"),), '"village of oak"')
    assert [marked(line) for line in wrap(phrase, 12)] == ["The [village]", "[of Oak] was", "hit"]
    assert marked(cut(phrase, 14)) == "The [village o…]"
    assert marked(cut(phrase, 20)) == "The [village of Oak]…"


def test_where_something_found_is_cut_off_the_sign_is_found() -> None:
    phrase = highlighted((Piece("The village of Oak was hit"),), "hit")
    assert marked(cut(phrase, 12)) == "The village[…]"
    assert marked(cut(phrase, 26)) == "The village of Oak was [hit]"


def test_a_row_is_marked_in_all_that_it_says() -> None:
    text: Phrase = (Piece("an oak"),)
    row = Row(cells=(text, text), shorter=((text,),), under=(text,), body=(text,))
    shown = highlighted_row(row, "oak")
    for phrase in (*shown.cells, *shown.shorter[0], *shown.under, *shown.body):
        assert marked(phrase) == "an [oak]"
    assert highlighted_row(row, "elm") is row


def test_neither_labels_nor_titles_are_marked() -> None:
    row = Row(cells=((Piece("Note"),), (Piece("A note."),)))
    assert [marked(cell) for cell in highlighted_row(row, "note", labelled=True).cells] == [
        "Note",
        "A [note].",
    ]
    title = Row(cells=((Piece("Contested"),),), heading=True)
    assert highlighted_row(title, "contested") is title


LETTERS = "aAbé\u0301ßİ “–한ば😀\u200d👍🏽\ufe0f"
PIECES = st.lists(
    st.tuples(st.text(st.sampled_from(LETTERS), max_size=8), st.sampled_from(["said", "name"])),
    max_size=5,
)


@given(PIECES, st.text(st.sampled_from('abés 한ば"😀'), max_size=4))
def test_a_mark_changes_no_text_and_marks_what_was_looked_for(
    texts: list[tuple[str, str]], query: str
) -> None:
    phrase = tuple(Piece(clean(text), voice) for text, voice in texts)  # type: ignore[arg-type]  # both are voices
    shown = highlighted(phrase, query)
    assert text_of(shown) == text_of(phrase)
    for run in _runs(shown):
        assert any(term in comparable(run) for term in terms(query))
    held = comparable("".join("|" if piece.found else piece.text for piece in merge(shown)))
    assert [term for term in terms(query) if term in held] == []


def _runs(phrase: Phrase) -> list[str]:
    """Return each run of text that is found as a whole, whatever the pieces."""
    runs, last = [""], False
    for piece in phrase:
        if piece.found:
            runs[-1:] = [runs[-1] + piece.text] if last else [*runs[-1:], piece.text]
        last = piece.found if piece.text else last
    return runs[1:]
