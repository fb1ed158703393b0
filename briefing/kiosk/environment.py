"""What of the environment a reading account keeps: what its terminal is like, and nothing more."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import MutableMapping, Sequence

ORIGINAL_COMMAND = "SSH_ORIGINAL_COMMAND"
"""Where sshd leaves the command that was asked for, when it runs another one instead (sshd(8))."""

_KEPT = (
    *("TERM", "COLORTERM", "COLORFGBG", "NO_COLOR"),
    *("LANG", "LC_ALL", "LC_CTYPE"),
    *("SSH_CONNECTION", "SSH_TTY"),
)
"""The variables that tell of the terminal, its character set, and that it is far away."""

_HARMLESS = re.compile(r"[A-Za-z0-9 .,:;%@_+/-]{0,200}")
"""A value that names something; one that does not look like this is dropped with its variable."""


def scrub(environ: MutableMapping[str, str]) -> None:
    """Drop every variable but those few, whatever else would be read later, and by whom."""
    kept = {name: environ[name] for name in _KEPT if _HARMLESS.fullmatch(environ.get(name, "-\n"))}
    environ.clear()
    environ.update(kept)


def isolate(arguments: Sequence[str]) -> None:
    """Become an interpreter that heeds no variable and no file of the user's, unless this is one.

    `python -I` ignores PYTHON* and what lies in the working or the home folder. Who can set a
    PYTHONPATH has run code before this line; so sshd is to start `python -I` itself, and this is
    for whoever forgets it. Raises UsageError where the interpreter cannot be started.
    """
    if sys.flags.isolated:
        return
    environ = dict(os.environ)
    asked = environ.get(ORIGINAL_COMMAND)
    scrub(environ)
    if asked is not None:
        environ[ORIGINAL_COMMAND] = asked
    command = [sys.executable, "-I", "-m", "briefing", *arguments]
    try:
        os.execve(sys.executable, command, environ)  # noqa: S606 - no shell, and the same program
    except (OSError, ValueError) as error:
        told = "no isolated interpreter could be started; start 'python -I -m briefing' yourself"
        raise UsageError(told) from error
