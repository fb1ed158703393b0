from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.model.lookups import RecordRef
from briefing.rendering.folding import comparable
from briefing.rendering.highlighting import highlighted, highlighted_row
from briefing.rendering.phrases import text_of
from briefing.rendering.queries import terms
from briefing.rendering.rows import Phrase, Piece, Row
from briefing.rendering.wrap import cut, merge, wrap


def marked(phrase: Phrase) -> str:
    """Return a phrase with brackets round what is found in it."""
    return "".join(f"[{piece.text}]" if piece.found else piece.text for piece in merge(phrase))


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
