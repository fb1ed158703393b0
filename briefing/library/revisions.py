"""Versions of a file: as it lies there, and as it was at a revision that git keeps.

Git is asked for one object and nothing else. What a repository or the environment could make it do
besides (fetch, page, trace, lock, convert, ask for a password) is turned off.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from briefing.clean import clean_line
from briefing.errors import UnreadableError
from briefing.library.finding import find_file, is_briefing_name
from briefing.loading.files import named, read_file, reason
from briefing.loading.limits import LIMITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from subprocess import CompletedProcess

LAST = "HEAD"
"""The revision that was committed last."""

_SECONDS = 10.0
"""How long git may take: a file system may hang."""

_ALONE = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
"""What git is told by the environment, in place of all that others told it there."""


class Version(NamedTuple):
    """What a file held at some time."""

    path: str
    """The file; not made safe to show."""
    revision: str
    """At which revision; empty for the file as it is now."""
    data: bytes
    """What it held."""

    @property
    def name(self) -> str:
        """What it is called in a message: `a.yaml`, `a.yaml at HEAD~1`; safe to show."""
        at = f" at {clean_line(self.revision)}" if self.revision else ""
        return named(self.path) + at


def version_of(target: str) -> Version:
    """Return what `FILE@REVISION`, a file or an id names; raises UnreadableError, UsageError.

    A file that is called so, with its `@`, comes first.
    """
    found = None if os.path.lexists(target) else _split(target)
    if found is not None:
        return at_revision(*found)
    path = find_file(target)
    return Version(path, "", read_file(path, LIMITS.size))


def at_revision(path: str, revision: str) -> Version:
    """Return what a file held at a revision; raises UnreadableError."""
    if not revision or revision.startswith("-") or not revision.isprintable() or ":" in revision:
        raise UnreadableError(f"{named(path)}: no revision can be called {clean_line(revision)!r}")
    folder, name = os.path.split(path)
    if not os.path.isdir(folder or "."):
        raise UnreadableError(f"{named(path)}: no such folder")
    asked = _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}:./{name}")
    if asked.returncode:
        raise UnreadableError(f"{named(path)}: {_why_not(folder, revision)}")
    found = asked.stdout.decode("ascii", "replace").strip()
    size = _git(folder, "cat-file", "-s", found)
    if size.returncode == 0 and int(size.stdout) > LIMITS.size:
        raise UnreadableError(f"{named(path)}: larger than {LIMITS.size:,} bytes at {revision}")
    held = _git(folder, "cat-file", "blob", found)
    if held.returncode:
        raise UnreadableError(f"{named(path)}: no file, but something else, at {revision}")
    return Version(path, revision, held.stdout)


def library_at(revision: str) -> Callable[[str], bytes | None]:
    """Return what tells what the library by a path held at a revision; None where it was not."""

    def held(path: str) -> bytes | None:
        try:
            return at_revision(path, revision).data
        except UnreadableError:
            return None

    return held


def _split(target: str) -> tuple[str, str] | None:
    """Return the file and the revision that `FILE@REVISION` names; None where it names none.

    Both may hold an `@`: a file that is there counts, then one that is called like a briefing.
    """
    parts = list(_parts(target))
    for fits in (os.path.lexists, is_briefing_name_of):
        for path, revision in reversed(parts):
            if path and fits(path):
                return path, revision
    return None


def _parts(target: str) -> Iterator[tuple[str, str]]:
    """Yield every way to part a target at an `@`, from the left."""
    at = target.find("@")
    while at >= 0:
        yield target[:at], target[at + 1 :]
        at = target.find("@", at + 1)


def is_briefing_name_of(path: str) -> bool:
    """Tell whether a path ends in the name of a briefing."""
    return is_briefing_name(os.path.basename(path))


def _why_not(folder: str, revision: str) -> str:
    """Return why git has no such file."""
    inside = _git(folder, "rev-parse", "--is-inside-work-tree")
    if inside.returncode:
        told = inside.stderr.decode("utf-8", "replace")
        if "not a git repository" in told:
            return "it lies in no git repository"
        return f"git: {clean_line(told.strip().split(chr(10))[0].removeprefix('fatal: '))}"
    known = _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{tree}}")
    if known.returncode:
        return f"git knows no revision {clean_line(revision)!r}"
    return f"it is not in git at {clean_line(revision)}"


def _git(folder: str, *arguments: str) -> CompletedProcess[bytes]:
    """Ask git something in a folder; raises UnreadableError where there is no git, or no answer."""
    import subprocess  # noqa: PLC0415 - most comparisons do without

    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    command = ("git", "--no-pager", "-C", folder or ".", *arguments)
    try:
        return subprocess.run(  # noqa: S603 - no shell, and what is asked for is no option
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=environment | _ALONE,
            timeout=_SECONDS,
            check=False,
        )
    except FileNotFoundError as error:
        raise UnreadableError("there is no git here to ask for an earlier version") from error
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(f"git did not answer within {_SECONDS:.0f} s") from error
    except OSError as error:
        raise UnreadableError(f"git: {reason(error)}") from error
