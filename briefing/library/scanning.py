"""Which files a library has, and what tells one state of each from another."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from briefing.library.finding import SHARED_NAME, is_briefing_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    beside: Stamp
    """The state of the `library.yaml` in its folder, which a briefing depends on too."""


def scan(folders: Sequence[str], *, follow: bool = True) -> Iterator[Seen]:
    """Yield the files in some folders and below them, each once, folder by folder.

    Hidden names are left out, and folders that a link leads to; one that cannot be listed is
    empty. With `follow` false what lies directly in the folders is all, and no link counts.
    """
    seen: set[str] = set()
    for folder in folders:
        waiting = [os.path.abspath(folder)]
        while waiting:
            here = waiting.pop()
            if here not in seen:
                seen.add(here)
                inner: list[str] = []
                yield from _files(here, inner, follow=follow)
                waiting += sorted(inner) if follow else ()


def _files(folder: str, inner: list[str], *, follow: bool) -> Iterator[Seen]:
    """Yield the files directly in a folder; add the folders in it to `inner`."""
    found: list[tuple[str, Stamp]] = []
    beside = NONE
    try:
        with os.scandir(folder) as listed:
            for each in listed:
                if each.name.startswith("."):
                    continue
                if each.is_dir(follow_symlinks=False):
                    inner.append(each.path)
                elif each.name == SHARED_NAME:
                    beside = _stamp(each, follow=follow)
                elif is_briefing_name(each.name) and not each.is_dir():
                    found.append((each.path, _stamp(each, follow=follow)))
    except OSError:
        return
    for path, stamp in found:
        yield Seen(path, stamp, beside)


def _stamp(entry: os.DirEntry[str], *, follow: bool) -> Stamp:
    try:
        found = entry.stat(follow_symlinks=follow)
    except OSError:
        return NONE
    return found.st_mtime_ns, found.st_size, found.st_ino
