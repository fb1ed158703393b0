from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.loading import loads
from briefing.model.lookups import Lookups, RecordRef
from briefing.rendering.naming import Names, names_in
from briefing.rendering.phrases import text_of
from briefing.rendering.rows import Piece, Voice

if TYPE_CHECKING:
    from briefing.rendering.rows import Phrase

BRIEFING = """\
briefing: 1
id: riverland
title: Riverland-Highland border incident
as_of: 2031-05-04
summary: {bottom_line: Shells fell on two villages.}
actors:
  riverland: {name: Riverland, kind: state, src: p1}
  highland: {name: Highland, kind: state, aka: [Türkhel], src: p1}
  defence: {name: Defence Ministry of Highland, short: Highland's Defence Ministry, kind: ministry,
    printed: Ministry of Defence (Highland), src: p4}
  moreau: {name: Ana Moreau, short: Moreau, kind: person, src: p5}
  lower: {name: Jo Moreau-Lund, short: Lund, kind: person, src: p5}
  farmer: {name: a farmer from Oak, kind: person, unnamed: true, src: p3}
  guards: {name: Border guards, kind: armed-force, src: p3}
  interior: {name: Interior Ministry of Riverland, short: the Ministry, kind: ministry, src: p2}
  justice: {name: Justice Ministry of Riverland, short: the Ministry, kind: ministry, src: p2}
  union: {name: Union of Plains, short: U.P., kind: organisation, src: p2}
  desk: {name: Desk.net, kind: media, src: p2}
  letter: {name: Movement Q, short: Q, kind: group, src: p2}
  may: {name: Ada May, short: May, kind: person, src: p2}
locations:
  oak: {name: Oak, kind: village, aka: [Eiche], src: p2}
  highland-place: {name: Highland, kind: country, src: p1}
  villages: {name: Villages of the plain (unnamed), kind: village, src: p1}
sources:
  paper: {publisher: The Plain Paper, published: 2031-05-04, default: true}
  other: {publisher: Desk.net, published: 2031-05-04}
  third: {publisher: U.P., published: 2031-05-04}
"""

LOOKUPS = Lookups(loads(BRIEFING, "names.yaml").briefing)
NAMES = Names(LOOKUPS)


def linked(text: str) -> list[tuple[str, str]]:
    """Return what is linked in a text, and the id of the record that it leads to."""
    pieces = NAMES.linked((Piece(text),))
    assert text_of(pieces) == text
    return [(piece.text, piece.link.key) for piece in pieces if piece.link is not None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shells fell on Oak.", [("Oak", "oak")]),
        ("Highland", [("Highland", "highland")]),
        ("Ana Moreau spoke; Moreau left.", [("Ana Moreau", "moreau"), ("Moreau", "moreau")]),
        ("Says Türkhel, near Eiche", [("Türkhel", "highland"), ("Eiche", "oak")]),
        ("as The Plain Paper has it", [("The Plain Paper", "paper")]),
        ("as the Plain Paper has it", [("the Plain Paper", "paper")]),
        ("told Desk.net today", [("Desk.net", "desk")]),
        ("the U.P. spoke", [("U.P.", "union")]),
        ("said the U.P.", [("U.P.", "union")]),
    ],
)
def test_names_become_links(text: str, found: list[tuple[str, str]]) -> None:
    assert linked(text) == found


def test_the_name_of_a_source_links_where_no_actor_has_it() -> None:
    (piece,) = NAMES.linked((Piece("The Plain Paper"),))
    assert piece.link == RecordRef("sources", "paper")
    (piece,) = NAMES.linked((Piece("Desk.net"),))
    assert piece.link == RecordRef("actors", "desk")


def test_an_actor_comes_before_a_place_of_the_same_name() -> None:
    (piece,) = NAMES.linked((Piece("Highland"),))
    assert piece.link == RecordRef("actors", "highland")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Riverland's answer", [("Riverland", "riverland")]),
        ("Riverland’s answer", [("Riverland", "riverland")]),
        ("Highland’s Defence Ministry", [("Highland’s Defence Ministry", "defence")]),
        ("the Defence Ministry of Highland", [("Defence Ministry of Highland", "defence")]),
        ("Ministry of Defence (Highland) says", [("Ministry of Defence (Highland)", "defence")]),
        ("villages of the plain", [("villages of the plain", "villages")]),
    ],
)
def test_the_longest_name_is_taken_and_a_possessive_is_no_other_word(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert linked(text) == found


@pytest.mark.parametrize(
    "text",
    ["Oaks", "Oakland", "Soak", "Oak_2", "Oak2", "oak", "OAK", "Oa", "Oak\u0301", "Oak.example"],
)
def test_names_are_whole_words_as_they_are_written(text: str) -> None:
    assert linked(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A farmer from Oak says", [("A farmer from Oak", "farmer")]),
        ("says a farmer from Oak", [("a farmer from Oak", "farmer")]),
        ("says A Farmer from Oak", [("Oak", "oak")]),
        ("the border guards left", [("border guards", "guards")]),
        ("Border guards left", [("Border guards", "guards")]),
    ],
)
def test_a_name_of_several_words_may_begin_a_sentence_or_stand_in_it(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert linked(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Riverland-Highland border", [("Riverland", "riverland"), ("Highland", "highland")]),
        ("pro-Riverland", [("Riverland", "riverland")]),
        ("Riverland-led talks", [("Riverland", "riverland")]),
        ("Moreau-Lund", [("Moreau", "moreau"), ("Lund", "lower")]),
        ("Jo Moreau-Lund", [("Jo Moreau-Lund", "lower")]),
        ("Riverland-Guinea", []),
        ("Guinea-Riverland", []),
        ("2030-Riverland", [("Riverland", "riverland")]),
    ],
)
def test_a_hyphen_joins_names_that_are_known_and_words(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert linked(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "https://Oak/Riverland",
        "see www.Oak and Oak@Highland now",
        "Oak.example/Riverland",
        "mail Moreau@oak.example",
    ],
)
def test_nothing_is_linked_within_an_address(text: str) -> None:
    assert linked(text) == []


def test_a_name_beside_an_address_is_linked() -> None:
    assert linked("Oak: https://oak.example/Oak Oak") == [("Oak", "oak"), ("Oak", "oak")]


def test_what_two_records_go_by_names_neither() -> None:
    assert linked("the Ministry") == []


@pytest.mark.parametrize("text", ["New Oak fell", "in South Highland", "the Saint Moreau road"])
def test_what_another_word_makes_the_name_of_something_else_is_left_alone(text: str) -> None:
    assert linked(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They went South. Oak fell", "oak"),
        ("the new Oak road", "oak"),
        ("Renew Oak", "oak"),
        ("in southern Highland", "highland"),
    ],
)
def test_other_words_before_a_name_leave_it_what_it_is(text: str, found: str) -> None:
    assert [key for _, key in linked(text)] == [found]


def test_a_month_names_nobody_who_is_called_like_it() -> None:
    assert linked("On 4 May 2031 Ada May spoke; in May May left") == [("Ada May", "may")]


def test_a_single_character_names_nobody() -> None:
    assert linked("Q asks, Movement Q answers") == [("Movement Q", "letter")]


def test_the_voice_stays_and_what_is_linked_already_is_left_alone() -> None:
    oak = RecordRef("locations", "oak")
    other = RecordRef("statements", "#1")
    phrase: Phrase = (
        Piece("Oak in ", "support"),
        Piece("Oak and Riverland", "said", other),
        Piece(" Oak", "name"),
        Piece("Riverland", "heading"),
    )
    assert NAMES.linked(phrase) == (
        *phrase[:2],
        Piece(" ", "name"),
        Piece("Oak", "name", oak),
        phrase[3],
    )


def test_a_phrase_without_names_is_the_same_phrase() -> None:
    phrase = (Piece("Nothing here"), Piece(" at all"))
    assert NAMES.linked(phrase) is phrase
    assert NAMES.linked(()) == ()


def test_the_lists_of_a_screen_share_the_names_of_its_briefing() -> None:
    assert names_in(LOOKUPS) is names_in(LOOKUPS)


_WORDS = st.sampled_from(
    (
        *(
            "Oak",
            "Riverland",
            "Highland",
            "Ministry",
            "Ana Moreau",
            "a farmer from Oak",
            "Desk.net",
        ),
        *("’s", "'s", "-", " ", ".", "the", "/", "www.", "@", "(", "Guinea", "É", "\n"),
        *("\u0301", "\U0001f3fd"),
    )
)
_TEXTS = st.lists(_WORDS | st.text(max_size=3), max_size=12).map("".join)
_PIECES = st.builds(
    Piece, _TEXTS, st.sampled_from(get_args(Voice)), st.none() | st.just(RecordRef("gaps", "#1"))
)


@given(st.lists(_PIECES, max_size=4).map(tuple))
def test_text_voices_and_links_of_a_phrase_are_kept(phrase: Phrase) -> None:
    def told(pieces: Phrase) -> list[tuple[str, str]]:
        return [(character, piece.voice) for piece in pieces for character in piece.text]

    found = NAMES.linked(phrase)
    assert told(found) == told(phrase)
    kept = [piece for piece in found if piece.link == RecordRef("gaps", "#1")]
    assert kept == [piece for piece in phrase if piece.link is not None]
    assert NAMES.linked(found) == found
