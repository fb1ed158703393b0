"""The process that keeps an index up to date while a screen is open.

It is told where by its arguments: the cache folder, then the library's. It prints a line for what
happens: `p 200 10000` for progress, `c` once something has changed, `m` and why where nothing
can be kept.
A line on its standard input makes it look at once; the end of it, which comes with the end of who
started it, however that comes, ends it.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing, suppress
from select import select
from typing import TYPE_CHECKING

from briefing.library.catalogue import Catalogue
from briefing.library.finding import SHARED_NAME
from briefing.library.scanning import folders_in, stamp_of
from briefing.library.updating import known, look_at, update

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library.scanning import Stamp
    from briefing.library.updating import Known, Progress

_NICE = 10
"""How far it stands back behind whoever reads."""

_PAUSE = 2.0
"""Seconds between two looks."""

_LONG_PAUSE = 10.0
_LARGE = 20_000
"""Files from which on the pause is the long one."""

_NEWEST = 200
"""Files that every look asks for: those that are being written."""

_OTHERS = 500
"""Other files that a look asks for, in turn, at most."""


class Ended(Exception):  # noqa: N818 - it is no error
    """Whoever started us is gone."""


class Watch:
    """Looks at a library at little cost.

    A folder tells of files that come and go. Of files that are written in place each look asks for
    the newest, and for as many others as cost little, in turn.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._folders: dict[str, tuple[Stamp, Stamp]] = {}
        self._after = 0
        self._generation = -1

    def look(self, tell: Callable[[Progress], object], stop: Callable[[], bool]) -> bool:
        """Bring the index up to date; return whether anything had changed."""
        catalogue = self._catalogue
        catalogue.version()  # which opens an index anew whose file is gone
        if self._generation != catalogue.index.generation:
            self._generation, self._folders = catalogue.index.generation, {}
        if self._folders and all(_state(path) == was for path, was in self._folders.items()):
            return look_at(catalogue, self._newest() + self._others(), stop)
        folders = {
            path: _state(path) for path in folders_in(catalogue.folders, follow=catalogue.follow)
        }
        changed = update(catalogue, tell=tell, stop=stop)
        self._folders = {} if stop() else folders
        return changed

    @property
    def pause(self) -> float:
        """Seconds until the next look."""
        return _LONG_PAUSE if sum(self._catalogue.count()) > _LARGE else _PAUSE

    def _newest(self) -> list[Known]:
        return known(self._catalogue, "ORDER BY at DESC, name DESC LIMIT ?", (_NEWEST,))

    def _others(self) -> list[Known]:
        where = "AND key > ? ORDER BY key LIMIT ?"
        found = known(self._catalogue, where, (self._after, _OTHERS))
        self._after = found[-1].key if len(found) == _OTHERS else 0
        return found


class Channel:
    """The lines to and from whoever started us."""

    def __init__(self) -> None:
        self._asked = False

    def tell(self, line: str) -> None:
        """Write a line; raises Ended."""
        try:
            os.write(1, f"{line}\n".encode())
        except OSError:
            raise Ended from None

    def wait(self, seconds: float) -> None:
        """Wait until it is time, or until it is asked for; raises Ended."""
        if not self._asked:
            self._read(seconds)
        self._asked = False

    def is_open(self) -> bool:
        """Return whether anybody is there; raises Ended where not."""
        self._read(0)
        return True

    def _read(self, seconds: float) -> None:
        if select([0], [], [], seconds)[0]:
            if not os.read(0, 1024):
                raise Ended
            self._asked = True


def run(cache: str, folders: list[str]) -> None:
    """Keep an index up to date until whoever started us is gone."""
    os.nice(_NICE)
    channel = Channel()
    catalogue = Catalogue.open(folders, cache)
    watch = Watch(catalogue)

    def tell(progress: Progress) -> None:
        channel.tell(f"p {progress.done} {progress.total}")

    with suppress(Ended), closing(catalogue):
        seen = -1
        while True:
            if not catalogue.index.is_kept:
                channel.tell(f"m {catalogue.fault}")
                return
            by_others = seen != catalogue.version()
            if watch.look(tell, lambda: not channel.is_open()) or by_others:
                channel.tell("c")
            seen = catalogue.version()
            channel.wait(watch.pause)


def main() -> None:
    """Run as a process of its own."""
    cache, *folders = sys.argv[1:]
    run(cache, folders)


def _state(folder: str) -> tuple[Stamp, Stamp]:
    """Return what changes with the files of a folder, and with what they share."""
    return stamp_of(folder), stamp_of(os.path.join(folder, SHARED_NAME))
