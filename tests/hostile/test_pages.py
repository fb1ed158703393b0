"""Every field of the format, with every hostile text, on every page that is printed.

What is looked at are the bytes that reach standard output.
"""

from __future__ import annotations

import json
import re
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main
from briefing.clean import clean, clean_line, is_clean
from briefing.rendering.ascii import to_ascii
from briefing.rendering.cells import width
from tests.hostile.corpus import CORPUS, packs
from tests.hostile.hosts import ADDRESS, MARKS, PROSE, Host, written
from tests.hostile.raw import COLOURS, forbidden

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Hosts = dict[Path, Host]

_CELLS = 600
"""How much text a field holds."""
_MARK = re.compile(r"\[p1-3\]")
"""What stands at the end of some lines."""
_ESCAPED = re.compile(r"\\([^A-Za-z0-9\s])")
"""How Markdown writes what it would take for its own."""
_PART = re.compile(r"[^\s/-]+[/-]*")
"""A part of a word, behind which a line may end."""
_PIECE = 24
"""Cells of a piece that is surely not broken."""

HEAD = {
    *("title", "region", "handling", "keywords", "compiled.by"),
    *("summary.bottom_line", "summary.significance.text"),
}
"""The fields that are there once."""

PAGES = {
    "brief": ["--depth", "brief"],
    "standard, in colour": ["--color", "always"],
    "full": ["--depth", "full", "--width", "100"],
    "full, in ASCII": ["--depth", "full", "--width", "100", "--ascii"],
    "markdown": ["--depth", "full", "--format", "markdown"],
}


@pytest.fixture(scope="module")
def hosts(tmp_path_factory: pytest.TempPathFactory) -> Hosts:
    """Return files in which every field holds every text, but one after the other."""
    folder, texts = tmp_path_factory.mktemp("hosts"), packs(_CELLS)
    made = {folder / f"{turn:03}.yaml": Host(texts, turn) for turn in range(len(texts))}
    for path, host in made.items():
        path.write_text(written(host.tree), encoding="ascii")
    return made


def printed(capsys: pytest.CaptureFixture[bytes], *call: str) -> str:
    """Return what a call prints, without its colours."""
    assert main(call) == 0
    out, told = capsys.readouterr()
    assert told == b""
    return COLOURS.sub("", out.decode())


def unbroken(page: str) -> str:
    """Return a page without what breaks its words: spaces, line ends, the marks of sources."""
    return "".join(_MARK.sub("", page).split()).casefold()


def pieces(text: str, page: str) -> Iterator[str]:
    """Yield what stands on a page in one piece: words, or their parts where lines may break."""
    found = text.split() if page == "markdown" else _PART.findall(text)
    yield from (unbroken(each) for each in found if width(each) <= _PIECE)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_lets_anything_through(
    page: str, hosts: Hosts, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    every = 1 if page == "brief" else 2
    for path, host in islice(hosts.items(), 0, None, every):
        text = printed(capsysbinary, "digest", *PAGES[page], str(path))
        assert forbidden(text) == set()
        assert is_clean(text)
        if "full" in PAGES[page]:
            assert not_as_typed(text, host, page) == {}


def not_as_typed(text: str, host: Host, page: str) -> dict[str, list[str]]:
    """Return the fields of which words are not on a page as they were typed, and those words."""
    if page == "markdown":
        assert re.search(r"[\[\]<>`!$&~{}]", _ESCAPED.sub("", text)) is None
        text = _ESCAPED.sub(r"\1", text)
    text = unbroken(text)
    found: dict[str, list[str]] = {}
    for way, held in host.held:
        shown = to_ascii(clean_line(held)) if page == "full, in ASCII" else clean_line(held)
        begin = text.find(MARKS[way]) - len(ADDRESS)
        missing = [each for each in pieces(shown, page) if text.find(each, max(begin, 0)) < 0]
        if missing:
            found[way] = missing
    return found


def test_json_holds_every_text_whole(
    hosts: Hosts, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    for path, host in hosts.items():
        text = printed(capsysbinary, "digest", "--format", "json", str(path))
        assert forbidden(text) == set()
        found = set(scalars(json.loads(text)))
        for way, held in host.held:
            shown = (clean if way in PROSE else clean_line)(held).strip()
            assert shown in found, way


def scalars(tree: object) -> Iterator[str]:
    """Yield every text in JSON."""
    match tree:
        case dict():
            for each in tree.values():
                yield from scalars(each)
        case list():
            for each in tree:
                yield from scalars(each)
        case str():
            yield tree


def test_every_other_host_has_every_text_in_every_field_of_a_record(hosts: Hosts) -> None:
    found: dict[str, set[str]] = {way: set() for way in MARKS}
    for host in islice(hosts.values(), 0, None, 2):
        for way, held in host.held:
            found[way].add(held.partition(" ")[2])
    short = {way for way, held in found.items() if len(held) < len(hosts)}
    assert short == HEAD


def test_there_are_as_many_texts_and_fields_as_there_should_be(hosts: Hosts) -> None:
    assert len(set(CORPUS.values())) > 1_200
    assert {way for host in hosts.values() for way, _ in host.held} == set(MARKS)
    assert len(MARKS) >= 55
