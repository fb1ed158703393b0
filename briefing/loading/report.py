"""Problems for people, for programs, and for the annotations of a code host."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.errors import Problem

_TOLD: Final = ("path", "line", "column", "length", "severity", "code", "message")
"""The keys of a problem as JSON, in this order; they are a promise."""


def as_text(problems: Iterable[Problem]) -> str:
    """Draw each problem as a compiler does: place and message, the line, a mark under it."""
    return "".join(_drawn(problem) for problem in problems)


def as_json(problems: Iterable[Problem]) -> str:
    """Return one JSON array of all problems."""
    told = [{key: getattr(problem, key) for key in _TOLD} for problem in problems]
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode() + "\n"


def as_github(problems: Iterable[Problem]) -> str:
    """Return a workflow command for each problem, which GitHub shows beside the line."""
    return "".join(_annotation(problem) for problem in problems)


def summary(problems: Sequence[Problem], files: int) -> str:
    """Count what was found: `2 errors, 1 warning in 3 files`."""
    errors = sum(problem.severity == "error" for problem in problems)
    parts = [_counted(errors, "error")] if errors else []
    if len(problems) > errors:
        parts.append(_counted(len(problems) - errors, "warning"))
    return f"{', '.join(parts) or 'no problems'} in {_counted(files, 'file')}\n"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _drawn(problem: Problem) -> str:
    told = f"{problem.severity}: {problem.message}\n"
    if not problem.line:
        return f"{problem.path}: {told}"
    head = f"{problem.path}:{problem.line}:{problem.column}: {told}"
    if not problem.excerpt:
        return head
    number = f"{problem.line:5}"
    marked = problem.excerpt[problem.excerpt_column :][: problem.excerpt_length]
    before = " " * _cells(problem.excerpt[: problem.excerpt_column])
    mark = "^" + "~" * (_cells(marked) - 1)
    return f"{head}{number} | {problem.excerpt}\n{' ' * len(number)} | {before}{mark}\n"


def _cells(text: str) -> int:
    """Return how many terminal cells a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - 15 ms that a plain line does not cost

    return cell_len(text)


def _annotation(problem: Problem) -> str:
    place = ""
    if problem.line:
        end = problem.column + problem.length
        place = f",line={problem.line},col={problem.column},endColumn={end}"
    file, title = _property(problem.path), _property(problem.code)
    return f"::{problem.severity} file={file}{place},title={title}::{_data(problem.message)}\n"


def _data(text: str) -> str:
    """Escape what would end or change a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
