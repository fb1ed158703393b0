"""What YAML allows and a briefing does not: exact message and place, with either parser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.loading import Limits
from briefing.loading.composing import Composer
from briefing.loading.documents import Document
from briefing.loading.parsers import NewParser, new_parser
from briefing.loading.pure_parser import PurePythonParser

if TYPE_CHECKING:
    from tests.loading.conftest import Tell

CASES: dict[str, tuple[str, list[str]]] = {
    "an anchor": (
        "a: &x y\n",
        ["1:4: anchor '&x' is not read; write the value where it is needed"],
    ),
    "an anchor of a mapping": (
        "a: &x\n  b: c\n",
        ["1:4: anchor '&x' is not read; write the value where it is needed"],
    ),
    "an alias": (
        "a: *x\n",
        [
            (
                "1:4: alias '*x' is not read; write the value again, "
                "or quote a text that begins with '*'"
            ),
        ],
    ),
    "an alias as a key": (
        "*x : y\n",
        [
            (
                "1:1: alias '*x' is not read; write the value again, "
                "or quote a text that begins with '*'"
            ),
        ],
    ),
    "a merge key": (
        "a:\n  <<: {b: c}\n",
        ["2:3: merge key '<<' is not read; write the keys themselves"],
    ),
    "a tag": (
        "a: !thing b\n",
        ["1:4: a tag is not read; delete it, or quote a text that begins with '!'"],
    ),
    "a tag of YAML's own": (
        "a: !!str b\n",
        ["1:4: a tag is not read; delete it, or quote a text that begins with '!'"],
    ),
    "a tag that is no more than a mark": (
        "a: ! b\n",
        ["1:4: a tag is not read; delete it, or quote a text that begins with '!'"],
    ),
    "a tag and an anchor": (
        "a: !!map &x {b: c}\n",
        [
            "1:10: anchor '&x' is not read; write the value where it is needed",
            "1:4: a tag is not read; delete it, or quote a text that begins with '!'",
        ],
    ),
    "an anchor and a tag": (
        "a: &x !!seq [b]\n",
        [
            "1:4: anchor '&x' is not read; write the value where it is needed",
            "1:7: a tag is not read; delete it, or quote a text that begins with '!'",
        ],
    ),
    "a repeated key": (
        "a: b\nc: d\n'a': e\n",
        ["3:1: repeated key 'a', first on line 1; keep one of them"],
    ),
    "a key repeated twice": (
        "{a: b, a: c, a: d}\n",
        [
            "1:8: repeated key 'a', first on line 1; keep one of them",
            "1:14: repeated key 'a', first on line 1; keep one of them",
        ],
    ),
    "a list as a key": (
        "? [a]\n: b\n",
        ["1:3: a key is a text, not a list; quote it if it is meant as text"],
    ),
    "a mapping as a key": (
        "{a: b}: c\n",
        ["1:1: a key is a text, not a mapping; quote it if it is meant as text"],
    ),
    "no key": (
        ": a\n",
        ["1:1: the key is missing before ':'"],
    ),
    "no key behind a question mark and a line": (
        "{? # here\n  : a}\n",
        ["2:3: the key is missing before ':'"],
    ),
    "empty quotes as a key": (
        "'': a\n",
        ["1:1: the key is missing before ':'"],
    ),
    "a second document": (
        "a: b\n---\nc: d\n",
        ["2:1: a second document begins here; write one briefing a file"],
    ),
    "a second document after an end": (
        "a: b\n...\n---\nc: d\n",
        ["3:1: a second document begins here; write one briefing a file"],
    ),
    "a directive": (
        "# first\n\n%YAML 1.1\n---\na: b\n",
        ["3:1: a directive is not read; delete the line"],
    ),
    "an unknown directive": (
        "%BRIEFING 1\n---\na: b\n",
        ["1:1: a directive is not read; delete the line"],
    ),
    "a directive too late": (
        "a: b\n%YAML 1.1\n",
        ["2:1: a line cannot begin with '%' unless it is quoted or indented"],
    ),
}

TAKEN = {
    "one document with its marks": "---\na: b\n...\n",
    "keys that other tools misread": "1: a\nno: b\n~: c\nnull: d\n1.5: e\n",
    "a merge key in quotes": "'<<': a\n",
    "text that begins with a mark, in quotes": "a: '*x'\nb: '&y'\nc: '!z'\nd: '%'\n",
    "the same key in another mapping": "a: {x: 1}\nb: {x: 2}\n",
}

PARSERS = {"libyaml": new_parser, "pure Python": PurePythonParser}


def told(text: str, parser: NewParser) -> list[str]:
    composer = Composer(Document("x.yaml", text), Limits(), parser)
    composer.compose()
    return [f"{each.line}:{each.column}: {each.message}" for each in composer.problems]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("case", CASES)
def test_it_is_refused_at_its_place(case: str, parser: str) -> None:
    text, expected = CASES[case]
    assert told(text, PARSERS[parser]) == expected


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("case", TAKEN)
def test_it_is_taken(case: str, parser: str) -> None:
    assert told(TAKEN[case], PARSERS[parser]) == []


def test_nothing_more_is_said_of_what_is_refused(smallest: str, tell: Tell) -> None:
    text = "gaps:\n  - {text: *x, about: oak}\n  - *y\n"
    advice = "is not read; write the value again, or quote a text that begins with '*'"
    assert tell(smallest + text) == [
        f"17:12: error: alias '*x' {advice}",
        f"18:5: error: alias '*y' {advice}",
    ]


def test_a_required_list_that_is_refused_is_not_empty_as_well(smallest: str, tell: Tell) -> None:
    told = tell(smallest.replace("summary:\n", "summary:\n  points: [{text: x, src: *x}]\n"))
    assert [line.partition(" is")[0] for line in told] == ["6:27: error: alias '*x'"]


def test_what_stands_beside_a_refusal_is_checked_too(smallest: str, tell: Tell) -> None:
    text = "status: !!str finl\n"
    assert tell(smallest + text) == [
        "16:9: error: a tag is not read; delete it, or quote a text that begins with '!'",
        (
            "16:9: error: expected one of draft, final, corrected, withdrawn, not 'finl'; "
            "did you mean 'final'?"
        ),
    ]
