"""What a message advises: the nearest right thing, and nothing where none is near."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from tests.loading.conftest import problems_of

if TYPE_CHECKING:
    from tests.loading.conftest import Tell

CODE = "expected a country code of two capital letters (ISO 3166-1), such as AM, not"
KINDS = (
    "expected one of claim, denial, accusation, appeal, concern, position, assessment, report, "
    "threat, offer, not"
)

COMMAS: dict[str, tuple[str, list[str]]] = {
    "paragraphs": (
        "gaps: [{text: x, src: p1, p2}]\n",
        ["16:27: error: unknown key 'p2'; several values stand in brackets: src: [p1, p2]"],
    ),
    "many paragraphs": (
        "gaps: [{src: p1, p2, p3 , p4\n, text: x}]\n",
        ["16:18: error: unknown key 'p2'; several values stand in brackets: src: [p1, p2, p3, …]"],
    ),
    "paragraphs before a right key without a value": (
        "gaps: [{text: x, src: p1, p2, about}]\n",
        [
            "16:27: error: unknown key 'p2'; several values stand in brackets: src: [p1, p2]",
            "16:36: error: expected one id, not nothing",
        ],
    ),
    "actors": (
        "gaps: [{text: x, about: highland, riverland, src: p1}]\n",
        [
            (
                "16:35: error: unknown key 'riverland'; "
                "several values stand in brackets: about: [highland, riverland]"
            ),
        ],
    ),
    "a text": (
        "gaps: [{text: One, two, and three., src: p1}]\n",
        [
            (
                "16:20: error: unknown key 'two'; "
                "the value of 'text' holds a ','; put the whole of it in quotes"
            ),
        ],
    ),
    "a name": (
        "compiled: {by: Smith, Jones, date: 2031}\n",
        [
            (
                "16:23: error: unknown key 'Jones'; "
                "the value of 'by' holds a ','; put the whole of it in quotes"
            ),
        ],
    ),
    "a word of a list, which takes no comma": (
        "impacts: [{kind: damage, fire, text: x, src: p1}]\n",
        [
            (
                "16:26: error: unknown key 'fire'; the keys here are id, kind, text, where, "
                "count, by, via, quote, src"
            ),
        ],
    ),
    "behind quotes": (
        "gaps: [{text: 'One', xyz, src: p1}]\n",
        ["16:22: error: unknown key 'xyz'; the keys here are id, text, about, src"],
    ),
    "behind an unknown key": (
        "gaps: [{text: x, xyz: p1, uvw}]\n",
        [
            "16:18: error: unknown key 'xyz'; the keys here are id, text, about, src",
            "16:27: error: unknown key 'uvw'; the keys here are id, text, about, src",
        ],
    ),
    "a key with a colon and no value": (
        "gaps: [{text: x, src: p1, xyz: }]\n",
        ["16:27: error: unknown key 'xyz'; the keys here are id, text, about, src"],
    ),
    "first of all": (
        "gaps: [{xyz, text: x, src: p1}]\n",
        ["16:9: error: unknown key 'xyz'; the keys here are id, text, about, src"],
    ),
}

VALUES: dict[str, tuple[str, list[str]]] = {
    "a country by name, code in small letters, or neither": (
        "countries: [Norway, no, Turkey, UAE, czech republic, Azerbaijian, NOR, '']\n",
        [
            f"16:13: error: {CODE} 'Norway'; did you mean 'NO'?",
            f"16:21: error: {CODE} 'no'; did you mean 'NO'?",
            f"16:25: error: {CODE} 'Turkey'; did you mean 'TR'?",
            f"16:33: error: {CODE} 'UAE'; did you mean 'AE'?",
            f"16:38: error: {CODE} 'czech republic'; did you mean 'CZ'?",
            f"16:54: error: {CODE} 'Azerbaijian'; did you mean 'AZ'?",
            f"16:67: error: {CODE} 'NOR'",
            f"16:72: error: {CODE} nothing",
        ],
    ),
    "a word of the same stem, or of none": (
        "statements:\n"
        + "".join(
            f"  - {{kind: {word}, by: highland, text: x, src: p1}}\n"
            for word in ("denies", "accuses", "Deny", "said", "repeat", "de", "x" * 70)
        ),
        [
            f"17:12: error: {KINDS} 'denies'; did you mean 'denial'?",
            f"18:12: error: {KINDS} 'accuses'; did you mean 'accusation'?",
            f"19:12: error: {KINDS} 'Deny'; did you mean 'denial'?",
            f"20:12: error: {KINDS} 'said'",
            f"21:12: error: {KINDS} 'repeat'",
            f"22:12: error: {KINDS} 'de'",
            f"23:12: error: {KINDS} '{'x' * 39}…'",
        ],
    ),
    "a side that is reserved": (
        "casualties:\n  - {side: third, who: any, kind: any, count: 1, src: p1}\n",
        [
            (
                "17:12: error: 'third' is kept for actors that stand on no side; "
                "name one of the head's sides"
            ),
        ],
    ),
    "nothing at all, wherever the parser places it": (
        (
            "number: # none\nperiod:\ncasualties:\n"
            "  - {side: , who:   , kind:\n  , count: , src: , by: }\n"
        ),
        [
            "16:8: error: expected a whole number, not nothing",
            "17:8: error: expected a date or a time such as 2022-09-13T10:00, not nothing",
            "19:11: error: expected one side, not nothing",
            "19:18: error: expected one of military, civilian, mixed, any, unknown, not nothing",
            "19:28: error: expected one of killed, wounded, missing, captured, any, not nothing",
            "20:11: error: expected a count such as 49+, not nothing",
            "20:18: error: expected a paragraph such as p5, not nothing",
            "20:24: error: expected one actor, not nothing",
        ],
    ),
}

CASES = COMMAS | VALUES


@pytest.fixture(params=[True, False], ids=["libyaml", "without"])
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", request.param)


@pytest.mark.usefixtures("_parser")
@pytest.mark.parametrize("case", CASES)
def test_it_is_told_at_its_place(case: str, smallest: str, tell: Tell) -> None:
    text, told = CASES[case]
    assert tell(smallest + text) == told


@pytest.mark.usefixtures("_parser")
def test_what_is_not_there_is_marked_by_one_character(smallest: str) -> None:
    text = smallest + "gaps: [{text:    , src:\n  }]\n"
    assert [(each.column, each.length) for each in problems_of(text)] == [(14, 1), (24, 1)]


@pytest.mark.parametrize("key", ["title", "as_of", "timezone"])
def test_a_key_of_the_head_without_a_value_is_told(key: str, smallest: str, tell: Tell) -> None:
    lines = [line for line in smallest.splitlines(keepends=True) if not line.startswith(key)]
    told = {
        "title": "the value is empty; write a text",
        "as_of": "expected a date or a time such as 2022-09-13T10:00, not nothing",
        "timezone": "expected a time zone such as +04:00, not nothing",
    }
    lines.insert(2, f"{key}:\n")
    assert tell("".join(lines)) == [f"3:{len(key) + 2}: error: {told[key]}"]
