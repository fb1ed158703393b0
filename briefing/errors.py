"""What can go wrong, and the exit code each kind ends with.

| error | means | exit code |
|---|---|---|
| `BriefingError` | | |
| `├ UsageError` | the call makes no sense | 2 |
| `│ ├ NoTerminalError` | the screen was asked for by name | 2 |
| `│ └ QueryError` | what is searched for is not understood | 2 |
| `├ InvalidError` | the file was read and is not valid | 3 |
| `├ UnreadableError` | the file was not found or cannot be read | 4 |
| `└ OutputError` | the system refused what we wrote | 1 |
"""

from __future__ import annotations

from enum import IntEnum
from os.path import basename
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

Severity = Literal["error", "warning"]
"""An error keeps the briefing from loading; a warning is told by `check`."""


class ExitCode(IntEnum):
    """What the process tells its caller; a signal's number is added to 128."""

    OK = 0
    FAULT = 1
    USAGE = 2
    INVALID = 3
    UNREADABLE = 4
    SIGNAL = 128


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong with a file, and its place."""

    path: str
    """The file as the user named it, made safe to show."""
    line: int
    """The line, counted from 1; 0 where the problem has no place in the text."""
    column: int
    """The column in characters, counted from 1; 0 as for `line`."""
    length: int = 1
    """How many characters of the line are meant."""
    severity: Severity = "error"
    """Whether the briefing loads all the same."""
    code: str
    """A stable kebab-case name for this kind of problem, such as `unknown-key`."""
    message: str
    """What is wrong and what to write instead: one line, safe to show."""
    excerpt: str = ""
    """The line of the file that is meant, safe to show; empty where there is none."""
    excerpt_column: int = 0
    """Where the marked part begins in `excerpt`, in characters counted from 0."""
    excerpt_length: int = 0
    """How many characters of `excerpt` are marked."""

    @property
    def in_a_line(self) -> str:
        """The name of the file without its folder, the place in it, and what is wrong."""
        place = f":{self.line}:{self.column}" if self.line else ""
        return f"{_alone(basename(self.path))}{place}: {self.message}"


def _alone(name: str) -> str:
    """Return a name that was cut off its folder; a mark that stood on the stroke gets a base."""
    if name[:1].isascii():
        return name
    from unicodedata import category  # noqa: PLC0415 - only such a name needs its tables

    return f"◌{name}" if category(name[0]).startswith("M") else name


class BriefingError(Exception):
    """Anything that this program can explain to its user in a line."""

    exit_code: ClassVar[ExitCode] = ExitCode.FAULT


class UsageError(BriefingError):
    """The call makes no sense as it stands."""

    exit_code = ExitCode.USAGE


class NoTerminalError(UsageError):
    """The screen was asked for by name where no terminal can show it."""


class QueryError(UsageError):
    """What is searched for is not understood."""


class InvalidError(BriefingError):
    """A file was read and is not a valid briefing; holds every problem, in file order."""

    exit_code = ExitCode.INVALID

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        first = self.first
        super().__init__(f"{first.path}:{first.line}:{first.column}: {first.message}")

    @property
    def first(self) -> Problem:
        """The first error."""
        errors = (each for each in self.problems if each.severity == "error")
        return next(errors, self.problems[0])


class UnreadableError(BriefingError):
    """A file or a briefing was not found, or the system would not let us read it."""

    exit_code = ExitCode.UNREADABLE


class OutputError(BriefingError):
    """The system refused what was written, as a full disk does."""
