"""A file means the same with libyaml and without it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
import yaml

from briefing.loading import Limits
from briefing.loading.composing import Composer
from briefing.loading.documents import Document
from briefing.loading.nodes import Mapping, Scalar, Sequence
from briefing.loading.parsers import NewParser, new_parser
from briefing.loading.pure_parser import PurePythonParser

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.loading.nodes import Node

CORPUS = (
    "a:\n", "a: ''\n", "a b: c\n", "a #b: c\n", "a: b #c\n", "a: b#c\n", "a: 'b'#c\n", "a:b\n",
    "a : b\n", "'a':b\n", "{'a':b}\n", '{"a":b}\n', "{a, b}\n", "[a: b]\n", "[a: b, c]\n",
    "[? a : b]\n", "[]\n", "{}\n", "[,]\n", "[a,,b]\n", "{,}\n", "[a,]\n", "{a: b,}\n",
    "- - a\n  - b\n", "-\n", "-a\n", "- -\n", "a: -\n", "a: -b\n", "a: >-\n  x\n  y\n\n  z\n",
    "a: |+\n  x\n\n", "a: |2\n    x\n", "a: |-\n", "a: >\n", "a:\n b\n c\n", "a: b\n c\n",
    "a: b\n c: d\n", "a: 'b\n  c'\n", "a: 'b\nc'\n", 'a: "b\\\n  c"\n', "a: \ufeffb\n",
    "a: b\u2028c\n", "a: b\u2028 c: d\n", "a\r\nb\r\n", "a: b\r\nc: d\r\n", "a: b\rc: d\r",
    "a: 'x\r\n\r\n y'\r\n", "a:\t b\n", "a: b\t\n", "a: b\tc\n", "a: b \t c\n", "- \ta\n",
    "-\ta\n", "a: [\tb\n\t]\n", "a: [b\t,\tc]\n", "a: b\n  \tc\n",
    "a: |\t\n  b\n", "a: >-\t# c\n  b\n",
    "a: |#c\n  b\n", "a: |-2#c\n    b\n", "a: |\n  b\n \tc\n", "a: |\n  b\n\tc\n",
    "a:\n  - b\n\t- c\n", "  a: b\nc: d\n", 'a: "\\e[31m"\n', "a: '\\e'\n", "a: [b\n, c]\n",
    "a: [\nb]\n", "a: {\nb: c}\n", "{a\n: b}\n", "a\n: b\n", "'a\n b': c\n",
    f"{'x' * 1100}: b\n", f"'{'x' * 1100}': b\n", f"{{{'x' * 1100}: b}}\n",
    f"? {'x' * 1100}\n: b\n", "a: [what?, b]\n",
    "a: [b?c]\n", "a: {b?: c}\n", "a: ?b\n", "? a\n? b\n",
    "a:: b\n", "a: :b\n", "a: b:\n", "a: ::\n", ":a: b\n", "a: [:b]\n", "a: [b :c]\n", "-: a\n",
    "?: a\n", "a: {?b: c}\n", "a: {? b}\n", "a: [-]\n", "a: [- b]\n", "a: {- b}\n", "a: {b:c}\n",
    "a: {b:,c}\n", "a: [b:]\n",
    "{'a':, b}\n", "{a\t:,b}\n", "{'a' :,b}\n", "[[a]:, b]\n",
    "a: [b:?c]\n", "a: [http://x.org/?q]\n", "a: [b]c\n", "a: b]\n",
    "a: b, c\n", "a: {b: c: d}\n", "- a: b\n  c: d\n-e: f\n", "a: b\n- c\n", "a:\n- b\nc:\n- d\n",
    "a: ''''\n", "a: '''\n", 'a: "\\"\n', "--- |\n a\n", "---a: b\n", "a: ---\n", "a: [---]\n",
    "a: [\n---\n]\n", "a: 'x'\n...\n...\n", "a: b\n...\n%X\n", "a: b\n%foo\n",
    'a: "\\N\\_\\L\\P\\0\\x07"\n', 'a: "\\ud83d\\ude00"\n', 'a: "\\U0001F600"\n',
    "a: 'b\n\n\n c'\n",
    "# c\n\n---\n# d\na: b\n", "a: !x b\nc: &d e\nf: *d\n",
    'a: "b\n---\nc"\n', "a: &x\n", "a\n\t\nb\n", "a: b\n  \t\n  c\n", "a: b \t\n \t\n\n \t\n c\n",
    "a: b\t\n \tc\n", "a: b\n\t\n c\n", "a: b\n \t\n  # c\n", "a: b \t# c\n", "a: b\n \t\n---\n",
    "a: b\n \t \tc\n \t \n", "- a: b\n   \t\n  \t\n   c\n", "{a: b\n\t\n\tc}\n", "{a::}\n",
    "{a :}\n", "{a #\n :}\n", "{a: b # c\nd:}\n", "a:\n  b\n \t\n  c: d\n",
)  # fmt: skip

PIECES = (*"ab:-?[]{},#&*!|>'\"%@`\\ \n\t", "\n  ", "\n- ", ": ", "- ", "a: ", " #", "---\n")


def read(text: str, parser: NewParser) -> tuple[object, list[tuple[int, int, str]]]:
    """Return what a text holds, and what is wrong with it."""
    composer = Composer(Document("x.yaml", text), Limits(), parser)
    root = composer.compose()
    told = [(each.line, each.column, each.message) for each in composer.problems]
    return None if root is None else _plain(root), told


def _plain(node: Node) -> object:
    """Drop the places: an empty value has a place of its own in each parser."""
    if isinstance(node, Mapping):
        return {key: _plain(value) for key, value in node.entries.items()}
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return (node.text, node.style) if isinstance(node, Scalar) else None


def test_libyaml_is_what_the_tests_compare_with() -> None:
    assert yaml.__with_libyaml__
    assert not isinstance(new_parser(""), PurePythonParser)


@pytest.mark.parametrize("text", CORPUS)
def test_a_text_reads_alike(text: str) -> None:
    assert read(text, PurePythonParser) == read(text, new_parser)


def test_the_briefing_that_ships_reads_alike(seed: Path) -> None:
    text = seed.read_text("utf-8")
    assert read(text, PurePythonParser) == read(text, new_parser)


def test_broken_texts_are_refused_alike(smallest: str) -> None:
    chance = random.Random(5)
    differ = []
    for _ in range(600):
        text = _broken(smallest, chance)
        (ours, told), (theirs, told_theirs) = read(text, PurePythonParser), read(text, new_parser)
        if bool(told) != bool(told_theirs) or ours != theirs:
            differ.append(text)
    assert differ == []


def _broken(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(chance.randrange(1, 4)):
        place = chance.randrange(len(letters))
        letters[place : place + chance.randrange(2)] = chance.choice(PIECES)
    return "".join(letters)


def test_without_libyaml_the_other_parser_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert isinstance(new_parser("a: b"), PurePythonParser)
