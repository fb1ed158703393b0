"""What a call of the reader means: one briefing, or a library to choose from."""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing import resources
from briefing.errors import UnreadableError, UsageError
from briefing.library.finding import find_file
from briefing.library.scanning import scan
from briefing.loading.files import named

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Meant(NamedTuple):
    """What is to be shown."""

    path: str
    """The one briefing; empty where there is a choice."""
    folders: tuple[str, ...]
    """The library, or that around the one briefing."""


def what_is_meant(target: str | None, own: Sequence[str], words: Iterable[str] = ()) -> Meant:
    """Return what a reader wants who names a file, a folder, an id, or nothing.

    `own` are the folders that their settings name; without any, the briefings that ship are theirs.
    A folder with one briefing means that one. Raises UnreadableError where nothing is meant, which
    may be one of the `words`, mistyped.
    """
    if target is None:
        folders = tuple(own) or (resources.folder("content"),)
        _refuse_missing(folders)
        return _one_or_all(folders)
    if os.path.isdir(target):
        return _one_or_all((target,))
    path = _called(target, own, words)
    return Meant(path, _around(path, own))


def _called(target: str, own: Sequence[str], words: Iterable[str]) -> str:
    """Return the file of a path or of a name: of what ships, or else in the reader's folders."""
    try:
        return find_file(target, words)
    except UnreadableError:
        named_so = (each.path for each in scan(own) if _name(each.path) == target)
        found = [] if os.path.lexists(target) else sorted(named_so)
        if not found:
            raise
        if len(found) > 1:
            told = " and ".join(named(path) for path in found[:2])
            raise UsageError(f"{named(target)} may mean {told}; name one of them") from None
        return found[0]


def _name(path: str) -> str:
    return os.path.splitext(os.path.basename(path))[0]


def _one_or_all(folders: tuple[str, ...]) -> Meant:
    found = [each.path for each in islice(scan(folders), 2)]
    if not found:
        more = " and others" if len(folders) > 1 else ""
        raise UnreadableError(f"{named(folders[0])}{more}: no briefing (*.yaml) in this folder")
    return Meant(found[0] if len(found) == 1 else "", folders)


def _around(path: str, own: Sequence[str]) -> tuple[str, ...]:
    """Return the library of a file: the reader's own where it lies in that, or else its folder."""
    real = os.path.realpath(path)
    for folder in own:
        if os.path.commonpath([real, os.path.realpath(folder)]) == os.path.realpath(folder):
            return tuple(own)
    return (os.path.dirname(path) or os.curdir,)


def _refuse_missing(folders: tuple[str, ...]) -> None:
    """Raise UnreadableError where none of the folders is there; one of several may be away."""
    if not any(os.path.isdir(folder) for folder in folders):
        raise UnreadableError(
            f"{named(folders[0])}: no such folder; 'folders' in config.yaml names it"
        )
