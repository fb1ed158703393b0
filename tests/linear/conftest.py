"""A reading by prompt without a terminal: what is typed, and what is written."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest

from briefing.linear.paper import Paper, Size
from briefing.linear.session import Session
from briefing.loading import load
from briefing.loading.source_texts import read_texts
from briefing.model.lookups import Lookups

RIVERLAND = Path(__file__).parent.parent / "tui" / "riverland.yaml"
"""A briefing in which every section but one has records."""


class Reading:
    """One reading of a briefing, on a terminal of a given size."""

    def __init__(self, path: Path, cells: int = 72, lines: int = 0) -> None:
        loaded = load(str(path))
        self.taken = True
        """Whether what is written is still taken."""
        self._written: list[str] = []
        self.session = Session(
            Lookups(loaded.briefing),
            Paper(self._write, lambda: Size(cells, lines), lambda text: text),
            lambda: read_texts(str(path), loaded.briefing),
        )
        self.session.begin()

    def type(self, *typed: str) -> str:
        """Type lines, and return what is written for the last one."""
        for each in typed:
            self.read()
            self.session.answer(each)
        return self.read()

    def read(self) -> str:
        """Return what was written since the last look."""
        text = "".join(self._written)
        self._written.clear()
        return text

    def _write(self, text: str) -> bool:
        self._written.append(text)
        return self.taken


class Read(Protocol):
    """Begins to read a briefing."""

    def __call__(self, path: Path = ..., cells: int = ..., lines: int = ...) -> Reading: ...


@pytest.fixture
def read() -> Read:
    """Return what begins to read the small briefing, or another one."""

    def begin(path: Path = RIVERLAND, cells: int = 72, lines: int = 0) -> Reading:
        return Reading(path, cells, lines)

    return begin


@pytest.fixture
def reading(read: Read) -> Reading:
    """Return a reading of the small briefing whose first page has been read."""
    begun = read()
    begun.read()
    return begun
