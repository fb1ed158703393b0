"""Problems as people, programs and code hosts read them: exact text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefing.errors import Problem
from briefing.loading import report
from tests.loading.conftest import problems_of

if TYPE_CHECKING:
    from briefing.errors import Severity


def problem(
    message: str = "it is wrong", path: str = "x.yaml", severity: Severity = "error"
) -> Problem:
    return Problem(
        path=path, line=4, column=2, length=3, severity=severity, code="some-code", message=message
    )


def test_a_problem_is_drawn_like_a_compilers(smallest: str) -> None:
    rest = "    to: riverland\n    channel: phone\n    text: x\n    src: p1\n"
    calls = f"calls:\n  - from: highlnd\n{rest}"
    assert report.as_text(problems_of(smallest + calls)) == (
        "x.yaml:17:11: error: unknown actor 'highlnd'; did you mean 'highland'?\n"
        "   17 |   - from: highlnd\n"
        "      |           ^~~~~~~\n"
    )


def test_one_character_is_marked_alone(smallest: str) -> None:
    drawn = report.as_text(problems_of(smallest + "region: [a]\n"))
    assert drawn.splitlines()[1:] == ["   16 | region: [a]", "      |         ^"]


def test_the_mark_stands_under_wide_and_joined_characters(smallest: str) -> None:
    drawn = report.as_text(problems_of(smallest + "keywords: [東京, ka\u0301, Հայ, []]\n"))
    assert drawn.splitlines()[1:] == [
        "   16 | keywords: [東京, ka\u0301, Հայ, []]",
        "      |                           ^",
    ]


def test_a_wide_word_is_marked_to_its_end(smallest: str) -> None:
    drawn = report.as_text(problems_of(smallest + "status: 東京\n"))
    assert drawn.splitlines()[1:] == ["   16 | status: 東京", "      |         ^~~~"]


def test_a_tab_is_drawn_as_spaces() -> None:
    drawn = report.as_text(problems_of("a:\tb\n\t- c\n"))
    assert drawn.splitlines()[-2:] == ["    2 |     - c", "      | ^~~~"]


def test_what_would_command_a_terminal_is_drawn_in_notation(smallest: str) -> None:
    drawn = report.as_text(problems_of(smallest + "status: \u202edraft\x1b[31m\n"))
    assert drawn == (
        "x.yaml:16:15: error: a raw control character (U+001B); take it out, "
        'or write "\\x1B" between double quotes to show it\n'
        "   16 | status: <U+202E>draft␛[31m\n"
        "      |                      ^\n"
    )


def test_a_quoted_text_is_marked_with_its_quotes(smallest: str) -> None:
    drawn = report.as_text(problems_of(smallest + "status: \"a\\\"b\" # 'c'\nnumber: 'it''s'\n"))
    assert [line for line in drawn.splitlines() if "^" in line] == [
        "      |         ^~~~~~",
        "      |         ^~~~~~~",
    ]


def test_a_text_of_several_lines_is_marked_on_its_first(smallest: str) -> None:
    problems = problems_of(smallest + "status: 'a\n  b'\nlang: >-\n  c\n  d\n")
    assert [each.length for each in problems] == [2, 2]
    drawn = report.as_text(problems)
    assert drawn.splitlines()[1:3] + drawn.splitlines()[4:] == [
        "   16 | status: 'a",
        "      |         ^~",
        "   18 | lang: >-",
        "      |       ^~",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind_count_as_one(end: str, smallest: str) -> None:
    text = (smallest + "status: finl\n").replace("\n", end)
    drawn = report.as_text(problems_of(text)).splitlines()
    assert drawn[0].startswith("x.yaml:16:9: error: ")
    assert drawn[1:] == ["   16 | status: finl", "      |         ^~~~"]


def test_a_long_line_is_cut_around_the_place_and_says_so(smallest: str) -> None:
    words = ", ".join(f"word-{number}" for number in range(100, 200))
    drawn = report.as_text(problems_of(smallest + f"keywords: [{words}, [], {words}]\n"))
    assert drawn.splitlines()[1:] == [
        (
            "   16 | …word-196, word-197, word-198, word-199, [], word-100, word-101, word-102, "
            "word-103, word-104, word-1…"
        ),
        "      |                                          ^",
    ]


def test_the_end_of_a_long_line_is_shown(smallest: str) -> None:
    drawn = report.as_text(problems_of(smallest + f"region: {'a ' * 90}: b\n")).splitlines()
    assert drawn[1] == f"   16 | …{' a' * 48} : b"
    assert drawn[2].index("^") == drawn[1].index(": b")


def test_a_problem_at_the_end_of_the_file_has_a_mark() -> None:
    drawn = report.as_text(problems_of("a: b\nc: [d\n"))
    assert drawn.splitlines()[1:] == ["    2 | c: [d", "      |    ^"]


def test_a_problem_without_a_place_is_one_line() -> None:
    nowhere = Problem(path="x.yaml", line=0, column=0, code="c", message="it is wrong")
    assert report.as_text([nowhere]) == "x.yaml: error: it is wrong\n"


def test_json_is_one_array_with_stable_keys(smallest: str) -> None:
    text = report.as_json(problems_of(smallest + "status: finl\nregion: no\n"))
    assert json.loads(text) == [
        {
            "path": "x.yaml",
            "line": 16,
            "column": 9,
            "length": 4,
            "severity": "error",
            "code": "unknown-word",
            "message": "expected one of draft, final, corrected, withdrawn, not 'finl'; "
            "did you mean 'final'?",
        },
        {
            "path": "x.yaml",
            "line": 17,
            "column": 9,
            "length": 2,
            "severity": "warning",
            "code": "misread-elsewhere",
            "message": "other YAML tools read 'no' as a boolean; put it in quotes",
        },
    ]
    assert list(json.loads(text)[0]) == [
        "path",
        "line",
        "column",
        "length",
        "severity",
        "code",
        "message",
    ]
    assert text.endswith("]\n")


def test_json_of_nothing_is_an_empty_array() -> None:
    assert report.as_json([]) == "[]\n"


def test_github_shows_an_annotation_a_problem() -> None:
    assert report.as_github([problem(), problem(severity="warning")]) == (
        "::error file=x.yaml,line=4,col=2,endColumn=5,title=some-code::it is wrong\n"
        "::warning file=x.yaml,line=4,col=2,endColumn=5,title=some-code::it is wrong\n"
    )


def test_github_commands_cannot_be_forged() -> None:
    hostile = problem("100% wrong\n::set-env::a,b:c\r", "a%,b:c\n.yaml")
    assert report.as_github([hostile]) == (
        "::error file=a%25%2Cb%3Ac%0A.yaml,line=4,col=2,endColumn=5,title=some-code::"
        "100%25 wrong%0A::set-env::a,b:c%0D\n"
    )


def test_github_of_a_problem_without_a_place() -> None:
    nowhere = Problem(path="x.yaml", line=0, column=0, code="c", message="it is wrong")
    assert report.as_github([nowhere]) == "::error file=x.yaml,title=c::it is wrong\n"


@pytest.mark.parametrize(
    ("errors", "warnings", "files", "expected"),
    [
        (0, 0, 1, "no problems in 1 file\n"),
        (1, 0, 1, "1 error in 1 file\n"),
        (0, 1, 2, "1 warning in 2 files\n"),
        (2, 3, 4, "2 errors, 3 warnings in 4 files\n"),
    ],
)
def test_the_summary_counts(errors: int, warnings: int, files: int, expected: str) -> None:
    problems = [problem()] * errors + [problem(severity="warning")] * warnings
    assert report.summary(problems, files) == expected
