"""Hostile text in every field: no page, card or fact lets a control through to a terminal."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

import msgspec
import pytest
import yaml

from briefing.loading import loads
from briefing.model.lookups import COLLECTIONS, Lookups
from briefing.rendering.cards import card
from briefing.rendering.colour import plain
from briefing.rendering.digest import digest
from briefing.rendering.facts import facts
from briefing.rendering.heading import standing
from briefing.rendering.markdown import to_markdown
from briefing.rendering.phrases import text_of
from briefing.rendering.sections import sections

if TYPE_CHECKING:
    from collections.abc import Iterator

HOSTILE = [
    "a\x1b]52;c;cm0gLXJm\x07b",
    "a\x1b]0;title\x1b\\b",
    "a\x1b[2J\x1b[Hb",
    "a\x1bPq#0\x1b\\b",
    "a\x9b31mb",
    "a\x9d8;;http://x.example\x9cb",
    "a\x00b\x08c\x7fd",
    "a\rb",
    "a\x85b\u2028c\u2029d",
    "a\u202eb\u2066c\u200fd",
    "a\u200bb\u2060c\ufeffd",
    "a\U000e0041b",
    "a\ue000b",
    "a\ufdd0b",
    "e" + "\u0301" * 40,
    "[/nope] [@click=app.bell]y[/] [/",
]
SURROGATES = re.compile(r"\\ud[89ab]..\\ud[c-f]..")
FORBIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
TEXTS = {
    *("name", "short", "printed", "aka", "note", "text", "outcome", "quote", "words", "title"),
    *("publisher", "origin", "authors", "url", "licence", "region", "handling", "keywords"),
    "bottom_line",
}
"""The fields that hold free text wherever they stand."""
ALSO_TEXTS = {"Prime Minister", "UN envoy", "Somebody Else", "the desk"}
"""Free texts in fields that elsewhere hold words of the format or ids."""


def poisoned(node: object, text: str, field: str = "") -> object:
    """Return a briefing with a text at the end of every free text in it."""
    match node:
        case dict():
            return {key: poisoned(each, text, key) for key, each in node.items()}
        case list():
            return [poisoned(each, text, field) for each in node]
        case str() if field in TEXTS or node in ALSO_TEXTS:
            return node + text
    return node


def as_yaml(written: object) -> str:
    """Write a briefing with everything but ASCII as YAML's escapes."""
    return SURROGATES.sub(one_escape, json.dumps(written))


def one_escape(pair: re.Match[str]) -> str:
    """Write a character beyond U+FFFF as YAML does, where JSON has two halves."""
    quoted = f'"{pair[0]}"'
    return f"\\U{ord(json.loads(quoted)):08x}"


def everything(lookups: Lookups) -> Iterator[str]:
    """Yield every line of every view."""
    for depth in ("brief", "standard", "full"):
        for ascii_only in (False, True):
            for line in digest(lookups, depth=depth, ascii_only=ascii_only):
                yield plain(line)
        yield from to_markdown(lookups, depth=depth)
    yield from json.dumps(facts(lookups), ensure_ascii=False, indent=0).split("\n")
    yield from msgspec.structs.astuple(standing(lookups))
    parts = [part for section in sections(lookups) for part in section.parts]
    for collection in COLLECTIONS:
        for ref in lookups.refs(collection):
            found = card(ref, lookups)
            parts += found.parts
            yield text_of(found.title)
            yield from (text_of(phrase) for line in found.lines for phrase in line.phrases)
    for part in parts:
        for row in part.rows:
            yield from (text_of(phrase) for phrase in (*row.cells, *row.under, *row.body))


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:24])
def test_no_control_comes_through(riverland_text: str, text: str) -> None:
    written = poisoned(yaml.load(riverland_text, yaml.BaseLoader), text)
    lookups = Lookups(loads(as_yaml(written), "hostile.yaml").briefing)
    assert lookups.briefing.title.startswith("Riverland-Highland border incident")
    assert lookups.briefing.title != "Riverland-Highland border incident"
    for line in everything(lookups):
        assert not {char for char in line if unicodedata.category(char) in FORBIDDEN}, ascii(line)
