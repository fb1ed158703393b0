"""Briefings in which everything is well but for what a test puts in."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest

from briefing.loading import check

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.errors import Problem


class Told(NamedTuple):
    """A problem as a writer sees it."""

    at: str
    """The line with the marked part between guillemets."""
    code: str
    message: str


class Check(Protocol):
    """Checks a file with the given parts beside what is required, and returns what is told."""

    def __call__(
        self,
        parts: str = "",
        *,
        title: str = "A title",
        head: str = "",
        summary: str = "bottom_line: It happened.\nsrc: p1",
        source: str = "",
        text: str | bytes | None = None,
    ) -> list[Told]: ...


HEAD = "briefing: 1\nid: x\ntitle: {}\nas_of: 2022-09-13\n"
SOURCE = "sources:\n  wire:\n    publisher: Wire\n    published: 2022-09-13\n"


def _drawn(problem: Problem) -> str:
    begin = problem.excerpt_column
    end = begin + problem.excerpt_length
    line = problem.excerpt
    return f"{line[:begin]}«{line[begin:end]}»{line[end:]}".strip()


@pytest.fixture
def told(tmp_path: Path) -> Check:
    def check_parts(
        parts: str = "",
        *,
        title: str = "A title",
        head: str = "",
        summary: str = "bottom_line: It happened.\nsrc: p1",
        source: str = "",
        text: str | bytes | None = None,
    ) -> list[Told]:
        if text is not None:
            data = text if isinstance(text, bytes) else text.encode()
            (tmp_path / "wire.txt").write_bytes(data)
            source += "\ntext: wire.txt"
        path = tmp_path / "x.yaml"
        path.write_text(
            HEAD.format(title)
            + "summary:\n"
            + textwrap.indent(summary.strip() + "\n", "  ")
            + SOURCE
            + textwrap.indent(source.strip() + "\n", "    ")
            + textwrap.dedent(head)
            + textwrap.dedent(parts)
        )
        return [
            Told(_drawn(problem), problem.code, problem.message) for problem in check(str(path))
        ]

    return check_parts
