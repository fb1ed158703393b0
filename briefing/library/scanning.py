"""Which files a library has, and what tells one state of each from another."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import UnreadableError
from briefing.library.finding import (
    SHARED_NAME,
    is_briefing_name,
    is_folder,
    is_plain,
    served_in,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

Stamp = tuple[int, int, int]
"""When a file was changed, in nanoseconds, its size and its number; zeros where there is none."""

NONE: Stamp = (0, 0, 0)
"""The stamp of what is not there."""


class Seen(NamedTuple):
    """A file that can hold a briefing."""

    path: str
    """Where it lies."""
    stamp: Stamp
    """Its state."""
    beside: str
    """The state of the `library.yaml` beside it, which it depends on too; empty for none."""


def scan(folders: Sequence[str], *, follow: bool = True) -> Iterator[Seen]:
    """Yield the files in some folders and below them, each once, folder by folder.

    Hidden names are left out, and folders that a link leads to; one that cannot be listed is
    empty. With `follow` false they are those that a reading account is served, and no link counts.
    """
    for here in folders_in(folders, follow=follow):
        files = []
        beside = ""
        served = _served(here) if not follow else ()
        for each in _listed(here):
            if each.name == SHARED_NAME and (follow or is_plain(each)):
                beside = shown(_stamp(each, follow=follow))
            elif each.path in served if not follow else _may_be_one(each):
                files.append(each)
        for each in files:
            yield Seen(each.path, _stamp(each, follow=follow), beside)


def folders_in(folders: Sequence[str], *, follow: bool = True) -> Iterator[str]:
    """Yield some folders and those below them, as `scan` goes through them, each once."""
    seen: set[str] = set()
    for folder in folders:
        waiting = [os.path.realpath(folder)]
        while waiting:
            here = waiting.pop()
            if here not in seen:
                seen.add(here)
                yield here
                waiting += _inner(here) if follow else ()


def stamp_of(path: str, *, follow: bool = True) -> Stamp:
    """Return the state of a file, or of a folder, which changes as files come and go."""
    try:
        found = os.stat(path, follow_symlinks=follow)
    except (OSError, ValueError):
        return NONE
    return found.st_mtime_ns, found.st_size, found.st_ino


def shown(stamp: Stamp) -> str:
    """Return a state as a text."""
    return ":".join(map(str, stamp))


def _inner(folder: str) -> list[str]:
    """Return the folders in a folder, the last one first."""
    found = (each for each in _listed(folder) if is_folder(each, follow=False))
    return sorted((each.path for each in found), reverse=True)


def _may_be_one(entry: os.DirEntry[str]) -> bool:
    return is_briefing_name(entry.name) and not is_folder(entry)


def _served(folder: str) -> Collection[str]:
    """Return the files of a folder that a reading account is served; none where it is closed."""
    try:
        return frozenset(served_in(folder).values())
    except UnreadableError:
        return ()


def _listed(folder: str) -> list[os.DirEntry[str]]:
    """Return what is in a folder and not hidden; nothing where it cannot be listed."""
    try:
        with os.scandir(folder) as listed:
            return [each for each in listed if not each.name.startswith(".")]
    except OSError:
        return []


def _stamp(entry: os.DirEntry[str], *, follow: bool) -> Stamp:
    try:
        found = entry.stat(follow_symlinks=follow)
    except OSError:
        return NONE
    return found.st_mtime_ns, found.st_size, found.st_ino
