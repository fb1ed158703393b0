"""Text that is no YAML: the same words at the same place, with either parser."""

from __future__ import annotations

import pytest
import yaml

from briefing.loading import Limits
from briefing.loading.composing import Composer
from briefing.loading.documents import Document
from briefing.loading.parsers import new_parser
from briefing.loading.pure_parser import PurePythonParser
from briefing.loading.syntax import explain

CASES: dict[str, tuple[str, str]] = {
    "single quote": ("a: 'x\nb: c\n", "1:4: the quote ''' is never closed"),
    "double quote": ('a: "x\nb: c\n', "1:4: the quote '\"' is never closed"),
    "document within quotes": ("a: 'x\n---\n'\n", "1:4: the quote ''' is never closed"),
    "list bracket": ("a: [b, c\n", "1:4: the bracket '[' is never closed"),
    "bracket at the end": ("a: b\nc: [\n", "2:4: the bracket '[' is never closed"),
    "comma at the end": ("a: {b: c,\n", "1:4: the bracket '{' is never closed"),
    "brackets at the end": (
        "a: [[b],\n",
        "2:1: a bracket is still open at the end of the file",
    ),
    "mapping bracket": ("a: {b: c\n", "1:4: the bracket '{' is never closed"),
    "next key within a bracket": (
        "a:\n  b: [c\n  d: e\n",
        "2:6: the bracket '[' is never closed; write ']' before line 3",
    ),
    "next item within a bracket": (
        "- {a: b\n\n# {\n- {a: c}\n",
        "1:3: the bracket '{' is never closed; write '}' before line 4",
    ),
    "next item behind a comma within a bracket": (
        "- {a: b,\n- {a: c}\n",
        "2:1: an item begins here, and a bracket above is still open; close it",
    ),
    "comma missing at the end of a line": (
        "a: {b: c,\n  d: e\r\n    g h: i}\n",
        "3:5: ',' is missing before 'g h'; the bracket '{' on line 1 is still open",
    ),
    "comma missing behind quotes at the end of a line": (
        "a: {b: 'c'\n  d: e}\n",
        "2:3: ',' or '}' is missing before 'd'; the bracket '{' on line 1 is still open",
    ),
    "comma missing further on in a line": (
        "a: {b: c,\n  d: [e] f: g}\n",
        "2:10: ',' or '}' is missing before 'f'; the bracket '{' on line 1 is still open",
    ),
    "comma missing behind a bracket": ("a: {b: [c] d}\n", "1:12: ',' or '}' is missing before 'd'"),
    "colon behind a bracket": ("a: {b: [c] : d}\n", "1:12: ',' or '}' is missing before ':'"),
    "colon behind a bracket on a further line": (
        "a: {b: c,\n  d: [e] : f}\n",
        "2:10: ',' or '}' is missing before ':'; the bracket '{' on line 1 is still open",
    ),
    "colon in a text within a bracket": (
        "a: {b: c, d: e: f}\n",
        "1:15: ': ' inside a text makes it a key; quote the text",
    ),
    "colon behind quotes within a bracket": (
        "a: {b: 'c': d}\n",
        "1:11: ': ' inside a text makes it a key; quote the text",
    ),
    "colon in a text on a further line within a bracket": (
        "a: {b: c,\n  d: e: f}\n",
        "2:7: ': ' inside a text makes it a key; quote the text",
    ),
    "bracket of the other kind": ("a: [b}\n", "1:6: ',' or ']' is missing before '}'"),
    "unknown escape": (
        'a: "C:\\quiet"\n',
        "1:7: '\\q' is no escape; write '\\\\' for a backslash, or use single quotes",
    ),
    "short escape": (
        'a: "\\x1g"\n',
        "1:5: '\\x' needs 2 hexadecimal digits that name a character",
    ),
    "escaped surrogate": (
        'a: "\\ud800"\n',
        "1:5: '\\u' needs 4 hexadecimal digits that name a character",
    ),
    "escape beyond Unicode": (
        'a: "\\U00110000"\n',
        "1:5: '\\U' needs 8 hexadecimal digits that name a character",
    ),
    "escape far beyond Unicode": (
        'a: "\\UFFFFFFFF"\n',
        "1:5: '\\U' needs 8 hexadecimal digits that name a character",
    ),
    "escaped surrogate behind another wrong escape": (
        'a: "\\q\\ud800"\n',
        "1:5: '\\q' is no escape; write '\\\\' for a backslash, or use single quotes",
    ),
    "escaped surrogate in a quote that never ends": (
        'a: "b\n--- \\ud800"\n',
        "1:4: the quote '\"' is never closed",
    ),
    "tab as indentation": ("a:\n\tb: c\n", "2:1: a tab cannot indent; write spaces"),
    "tab in a block": ("a: |\n\tb\n", "2:1: a tab cannot indent; write spaces"),
    "at sign": ("a: @b\n", "1:4: text cannot begin with '@' unless it is quoted"),
    "backtick": ("a: `b`\n", "1:4: text cannot begin with '`' unless it is quoted"),
    "percent sign": ("a: %b\n", "1:4: text cannot begin with '%' unless it is quoted"),
    "colon in a text": ("a: b: c\n", "1:5: ': ' inside a text makes it a key; quote the text"),
    "line without a colon": (
        "a: b\ncd\ne: f\n",
        "2:1: ': ' is missing after this key; indent the line if it goes on with the text above",
    ),
    "list beside a mapping": (
        "- a\nb: c\n",
        "2:1: this line is not indented like those that it belongs to",
    ),
    "line indented too little": (
        "a:\n    b: c\n  d: e\n",
        "3:3: this line is not indented like those that it belongs to",
    ),
    "text behind quotes": (
        "a: 'b' c\n",
        "1:8: 'c' cannot follow what is before it; quote the whole value",
    ),
    "text behind a bracket": (
        "a: [b] c\n",
        "1:8: 'c' cannot follow what is before it; quote the whole value",
    ),
    "closing bracket": (
        "a: ]\n",
        "1:4: a value is missing before ']'; quote it if it is meant as text",
    ),
    "two commas": (
        "a: [b,, c]\n",
        "1:7: a value is missing before ','; quote it if it is meant as text",
    ),
    "list on the line of its key": (
        "a: - b\n",
        "1:4: '- ' cannot begin a list here; give it a line of its own, or quote it",
    ),
    "question mark": ("a: ? b\n", "1:4: '? ' cannot begin a key here; quote the text"),
    "colon without a space": (
        "a: {b:}\n",
        "1:6: a space is missing after ':'; quote the text if it is one",
    ),
    "text behind the mark of a block": (
        "a: |b\n  c\n",
        "1:5: after '|' or '>' only '-' or '+' and a digit may stand, not 'b'",
    ),
    "indentation of nothing": (
        "a: >0\n  b\n",
        "1:5: after '|' or '>' only '-' or '+' and a digit may stand, not '0'",
    ),
    "line after the whole": (
        "[a]\nb\n",
        "2:1: the briefing ends before this; nothing may follow it",
    ),
    "anchor behind the end": (
        "[a]\n\n&c\n",
        "3:1: the briefing ends before this; nothing may follow it",
    ),
    "anchor behind quotes": ("a: ['b'&c]\n", "1:8: ',' or ']' is missing before '&'"),
    "unknown directive behind keys that repeat": (
        "a: b\na: c\n%X\n",
        "3:1: a line cannot begin with '%' unless it is quoted or indented",
    ),
    "bracket in place of a key": ("a: b\n[c, d", "2:1: the bracket '[' is never closed"),
    "brace in place of an item": ("- a\n{", "2:1: the bracket '{' is never closed"),
    "two colons before a bracket": (
        "a: {b::}\n",
        "1:7: a space is missing after ':'; quote the text if it is one",
    ),
    "nameless anchor": (
        "a: & b\n",
        "1:4: an anchor is not read; quote a text that begins with '&'",
    ),
    "nameless alias": ("a: *\n", "1:4: an alias is not read; quote a text that begins with '*'"),
    "unknown tag handle": (
        "a: !x!y b\n",
        "1:4: a tag is not read; delete it, or quote a text that begins with '!'",
    ),
    "unclosed tag": (
        "a: !<x b\n",
        "1:4: a tag is not read; delete it, or quote a text that begins with '!'",
    ),
}


@pytest.mark.parametrize("parser", [new_parser, PurePythonParser])
@pytest.mark.parametrize("case", CASES)
def test_it_is_told_at_its_place(case: str, parser: type[PurePythonParser]) -> None:
    text, expected = CASES[case]
    composer = Composer(Document("x.yaml", text), Limits(), parser)
    assert composer.compose() is None
    told = [f"{each.line}:{each.column}: {each.message}" for each in composer.problems]
    assert told == [expected]


def test_an_error_that_no_parser_has_yet_is_told_at_its_place() -> None:
    mark = yaml.Mark("", 5, 0, 0, None, 0)
    error = yaml.MarkedYAMLError(problem="something new", problem_mark=mark)
    problem = explain(Document("x.yaml", "a: b\ncd: e\n"), error)
    assert (problem.line, problem.column, problem.message) == (
        2,
        1,
        "this is no YAML; quote the text",
    )


def test_what_was_refused_above_is_told_too() -> None:
    composer = Composer(Document("x.yaml", "a: !x b\nc: 'd\n"), Limits())
    assert composer.compose() is None
    assert [each.code for each in composer.problems] == ["tag", "unclosed-quote"]
