"""What can be set, read from config.yaml and the environment; nothing that is wrong stops a reader.

Each field is read by itself: one that is wrong is told of and left at its default, and the others
count. A variable beats the file; an option of the command, which its module adds, beats both.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from briefing.clean import clean_line
from briefing.errors import Problem, UnreadableError
from briefing.model.briefing import TimeZone
from briefing.model.fields import Line, Slug
from briefing.settings.folders import config_folder
from briefing.settings.variables import CONFIG, Way, given, misspelt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.errors import Severity
    from briefing.loading.partly import Partly

Words = Annotated[str, Meta(extra={"text": "words"})]
"""Words with spaces between them, or none."""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a reader wants the screen; None leaves it to what the terminal can do."""

    theme: Slug | None = None
    """The id of the theme to start with; `briefing themes` lists them."""
    ascii: bool | None = None
    """Whether to draw with ASCII characters only."""
    mouse: bool | None = None
    """Whether the mouse points and scrolls; by default it does, but not over SSH."""
    wire: Way | None = None
    """How the screen is written to the terminal: `lean` (the least that will do) or `plain`."""
    timezone: TimeZone | None = None
    """The reader's own zone, in which times can be shown: an IANA name, `UTC` or `+04:00`."""
    folders: Annotated[tuple[Line, ...], Meta(extra={"many": True})] = ()
    """The folders of the reader's briefings; `~` begins one that lies in their home."""
    keys: dict[str, Words] = {}
    """The keys of commands, by the command's id: keys with spaces between them; none for empty."""


class Given:
    """The settings, what is wrong with them, and how to tell of more."""

    def __init__(
        self,
        settings: Settings,
        path: str,
        problems: tuple[Problem, ...] = (),
        read: Partly[Settings] | None = None,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        self.settings = settings
        """Everything that is right."""
        self.path = path
        """The file that was read, or would be."""
        self.problems = problems
        """What is wrong, the environment's first, then the file's in its order."""
        self._read = read
        self._variables = variables or {}

    def problem(
        self,
        at: tuple[str, ...],
        code: str,
        message: str,
        severity: Severity = "error",
        *,
        key: bool = False,
    ) -> Problem:
        """Tell of a setting that only its user can find wrong, at the place that it came from.

        `at` is its field, and the key within it, as `("keys", "search")`; with `key` the key itself
        is wrong and not its value.
        """
        name = self._variables.get(at[0])
        if name is None and self._read is not None:
            return self._read.problem(at, code, message, severity, key=key)
        place = name or ".".join(at)
        return Problem(path=place, line=0, column=0, code=code, message=message, severity=severity)


def read_settings(environ: Mapping[str, str]) -> Given:
    """Read what this user has set; without a file it costs a look at where it would be."""
    values, names, problems = given(environ)
    problems += misspelt(environ)
    path, named = config_file(environ), bool(environ.get(CONFIG))
    read = None
    if path != os.devnull and (named or os.path.lexists(path)):
        from briefing.loading.partly import read_partly  # noqa: PLC0415 - only a file needs it

        try:
            read = read_partly(path, Settings)
        except UnreadableError as error:
            shown = clean_line(path)
            message = str(error).removeprefix(f"{shown}: ")
            problems.append(
                Problem(path=shown, line=0, column=0, code="unreadable", message=message)
            )
    settings = replace(read.value if read else Settings(), **values)
    told = (*problems, *(read.problems if read else ()))
    return Given(settings, path, told, read, names)


def config_file(environ: Mapping[str, str]) -> str:
    """Return the path of the file that settings are read from, whether it is there or not."""
    return environ.get(CONFIG) or os.path.join(config_folder(), "config.yaml")
