"""Hostile text in every field: nothing but lines of text is written, whatever is typed."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.rendering.conftest import RIVERLAND
from tests.rendering.test_hostile_text import FORBIDDEN, HOSTILE, as_yaml, poisoned

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.linear.conftest import Read, Reading


def everything(reading: Reading) -> Iterator[str]:
    """Yield every page: the sections, each record in them, its source and its citation."""
    yield reading.read()
    for section in range(1, 10):
        yield reading.type(str(section))
        for number in range(1, len(reading.session._trail.here.page.refs) + 1):
            yield reading.type(f"o {number}")
            yield reading.type("s")
            yield reading.type("b", "b", f"y {number}")
    yield reading.type("/a")
    yield reading.type("o i")
    yield reading.type("?")


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda text: ascii(text)[:24])
def test_no_control_reaches_the_output(hostile: str, read: Read, tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_text(
        as_yaml(poisoned(yaml.load(RIVERLAND, yaml.BaseLoader), hostile)), encoding="utf-8"
    )
    written = "".join(everything(read(path)))
    assert len(written) > 20_000
    assert {
        character
        for character in set(written) - {"\n"}
        if unicodedata.category(character) in FORBIDDEN
    } == set()
