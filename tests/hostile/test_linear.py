"""Hostile text in every field, and typed: a reading by prompt writes lines of text alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.clean import clean_line, is_clean
from tests.hostile.corpus import CORPUS, SOME, packs
from tests.hostile.hosts import COPY, MARKS, Host, written
from tests.hostile.raw import forbidden
from tests.linear.conftest import RIVERLAND, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CELLS = 600
"""How much text a field holds."""


def pages(reading: Reading) -> Iterator[str]:
    """Yield every page: the sections, each record in them and its citation, and a source."""
    yield reading.read()
    for section in range(1, 10):
        yield reading.type(str(section))
        for number in range(1, len(reading.session._trail.here.page.refs) + 1):
            yield reading.type(f"o {number}")
            yield reading.type("b", f"y {number}")
        yield reading.type("o 1")
        yield reading.type("s")
    yield reading.type("/q")
    yield reading.type("o q")
    yield reading.type("?")


def test_every_field_comes_out_as_text(tmp_path: Path) -> None:
    texts = packs(_CELLS, SOME)
    seen: set[str] = set()
    for turn in range(len(texts)):
        path = tmp_path / f"{turn}.yaml"
        (tmp_path / COPY).write_bytes("\n\n".join(texts[turn:][:3]).encode())
        path.write_text(written(Host(texts, turn).tree), encoding="ascii")
        said = "".join(pages(Reading(path)))
        assert forbidden(said) == set()
        assert is_clean(said)
        seen |= {way for way, mark in MARKS.items() if mark in said}
    assert seen == set(MARKS)


def test_whatever_is_typed_is_repeated_as_text() -> None:
    reading = Reading(RIVERLAND)
    for text in CORPUS.values():
        line = text.encode(errors="replace").decode()
        for typed in (line, f"/{line}", f"o {line}", f"{line}\n"):
            said = reading.type(typed)
            assert forbidden(said) == set()
            assert [each for each in said.splitlines() if not is_clean(each)] == []
    assert clean_line("x\x1b]0;owned\x07") in reading.type("x\x1b]0;owned\x07")
