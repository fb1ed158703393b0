"""The briefings at hand: those that ship, and those that lie beside the one that is read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from briefing import resources
from briefing.errors import UnreadableError
from briefing.library.finding import in_folder, served_in
from briefing.loading.heads import read_head

if TYPE_CHECKING:
    from collections.abc import Iterator


class AtHand(NamedTuple):
    """A briefing that can be opened."""

    path: str
    """Its file."""
    id: str
    """Its id."""
    title: str
    """Its title."""


def briefings_at_hand(path: str, *, follow: bool = True) -> Iterator[AtHand]:
    """Yield the briefings beside a file, then those that ship, but not the one of the file.

    Each is read when it is asked for; one that does not say what it is called is left out.
    With `follow` false what a reading account is served of the folder is all.
    """
    seen = {_real(path)}
    beside = os.path.dirname(path) or "."
    for folder in (beside, resources.folder("content")) if follow else (beside,):
        for each in _files(folder, follow=follow):
            real = _real(each)
            if real not in seen:
                seen.add(real)
                yield from _head(each, follow=follow)


def _real(path: str) -> str:
    """Return where a path leads; the path itself where the folder that we are in is gone."""
    try:
        return os.path.realpath(path)
    except OSError:
        return path


def _files(folder: str, *, follow: bool) -> Iterator[str]:
    """Yield the files of a folder that can hold briefings; none of one that cannot be listed."""
    try:
        yield from in_folder(folder) if follow else served_in(folder).values()
    except UnreadableError:
        return


def _head(path: str, *, follow: bool) -> Iterator[AtHand]:
    """Yield what a file is called, if it says so."""
    try:
        head = read_head(path, follow=follow)
    except UnreadableError:
        return
    if head is not None:
        yield AtHand(path, head.id, head.title)
