"""Bringing a catalogue up to date with the files of its library."""

from __future__ import annotations

import gc
import os
import time
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing.library import index_file
from briefing.library.index_reading import read
from briefing.library.results import Progress
from briefing.library.scanning import Seen, scan, stamp_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    from briefing.library.catalogue import Catalogue
    from briefing.library.index_reading import Read
    from briefing.library.index_store import Store

__all__ = ["Known", "Progress", "known", "look_at", "update"]

_TOGETHER = 200
"""Files that are written in one transaction, at most."""

_WRITTEN_AFTER = 0.3
"""Seconds after which what was read is written, so that it is seen soon and little is lost."""

_WRITTEN_AFTER_IN_MEMORY = 0.05
"""The same where whoever reads waits meanwhile."""

_POLL = 0.1
"""Seconds between two looks at whether another process still writes."""


class Known(NamedTuple):
    """What the index has of a file."""

    seen: Seen
    """In which state it was read."""
    key: int
    """Its key."""
    digest: str
    """What its bytes were."""


class _Stale(NamedTuple):
    """A file that has to be read, and what its bytes were before; empty where that counts not."""

    seen: Seen
    digest: str


def _never() -> bool:
    return False


def _always() -> bool:
    return True


def update(
    catalogue: Catalogue,
    *,
    tell: Callable[[Progress], object] | None = None,
    stop: Callable[[], bool] = _never,
    wait: Callable[[], bool] = _always,
) -> bool:
    """Read what is new or has changed, newest names first; return whether anything had.

    Only one process does so at a time; others wait, and find nothing left to do. `wait` is asked
    again and again meanwhile whether they go on waiting, or take the index as it is.
    """
    before = catalogue.version()
    with _writing(catalogue, stop, wait) as held:
        changed = catalogue.version() != before
        generation = -1
        while held and generation != catalogue.index.generation:
            generation = catalogue.index.generation
            changed |= _brought_up(catalogue, tell, stop)
    return changed


def _brought_up(
    catalogue: Catalogue, tell: Callable[[Progress], object] | None, stop: Callable[[], bool]
) -> bool:
    """Bring the index up to date, unless it fails and another takes its place meanwhile."""
    stale, gone = _compared(catalogue)
    gone += _left_behind(catalogue)
    if gone:
        catalogue.index.write(lambda store: store.remove(gone))
    return _read_all(catalogue, stale, tell, stop) or bool(gone)


def look_at(catalogue: Catalogue, files: Sequence[Known], stop: Callable[[], bool]) -> bool:
    """Read those of some files that are not as the index has them; return whether any changed."""
    stale = []
    for each in files:
        stamp = stamp_of(each.seen.path, follow=catalogue.follow)
        if stamp != each.seen.stamp:
            stale.append(_Stale(each.seen._replace(stamp=stamp), each.digest))
    if not stale:
        return False
    with _writing(catalogue, stop) as held:
        return held and _read_all(catalogue, stale, None, stop)


def known(catalogue: Catalogue, where: str, values: Sequence[object] = ()) -> list[Known]:
    """Return what the index has of the files in the library's folders that fit a condition."""

    def ask(db: sqlite3.Connection) -> list[Known]:
        sql = (
            "SELECT path, name, mtime, size, inode, beside, key, digest"  # noqa: S608 - our own words
            f" FROM files JOIN folders USING (folder) WHERE true{catalogue.index.within} {where}"
        )
        return [
            Known(Seen(os.fsdecode(os.path.join(folder, name)), (*stamp,), beside), key, digest)
            for folder, name, *stamp, beside, key, digest in db.execute(sql, values)
        ]

    return catalogue.index.ask(ask)


def _compared(catalogue: Catalogue) -> tuple[list[_Stale], list[int]]:
    """Return the files that are not as the index has them, and the keys of those that are gone."""
    had = {each.seen.path: each for each in known(catalogue, "")}
    stale: list[_Stale] = []
    for seen in scan(catalogue.folders, follow=catalogue.follow):
        was = had.pop(seen.path, None)
        if was is None:
            stale.append(_Stale(seen, ""))
        elif was.seen != seen:
            stale.append(_Stale(seen, was.digest if was.seen.beside == seen.beside else ""))
    stale.sort(key=lambda each: os.path.basename(each.seen.path), reverse=True)
    return stale, [each.key for each in had.values()]


def _left_behind(catalogue: Catalogue) -> list[int]:
    """Return the keys of files of other libraries whose folder is gone: nobody else drops them."""

    def ask(db: sqlite3.Connection) -> list[int]:
        gone = [
            folder
            for folder, path in db.execute("SELECT folder, path FROM folders").fetchall()
            if not os.path.isdir(path)
        ]
        sql = "SELECT key FROM files WHERE folder = ?"
        return [key for folder in gone for (key,) in db.execute(sql, (folder,))]

    return catalogue.index.ask(ask)


@contextmanager
def _writing(
    catalogue: Catalogue, stop: Callable[[], bool], wait: Callable[[], bool] = _always
) -> Iterator[bool]:
    """Be the only one who writes; False where it was told to stop, or not to wait, before."""
    if not catalogue.index.is_kept:
        yield True
        return
    while not stop():
        with index_file.lock(catalogue.index.cache) as held:
            if held:
                yield True
                return
        if not wait():
            break
        time.sleep(_POLL)
    yield False


def _read_all(
    catalogue: Catalogue,
    stale: Sequence[_Stale],
    tell: Callable[[Progress], object] | None,
    stop: Callable[[], bool],
) -> bool:
    """Read files, and write them in small transactions; return whether one says something else."""
    changed = False
    done = 0
    while done < len(stale) and not stop():
        with _uncollected():
            gathered = _some_read(catalogue, stale, done, stop)
        done += len(gathered)
        changed |= catalogue.index.write(_putting(gathered))
        if tell is not None:
            tell(Progress(done, len(stale)))
    return changed


def _some_read(
    catalogue: Catalogue, stale: Sequence[_Stale], first: int, stop: Callable[[], bool]
) -> list[Read | Seen]:
    """Read as many files as go into one transaction."""
    gathered: list[Read | Seen] = []
    kept = catalogue.index.is_kept
    end = time.monotonic() + (_WRITTEN_AFTER if kept else _WRITTEN_AFTER_IN_MEMORY)
    for each in islice(stale, first, first + _TOGETHER):
        gathered.append(read(each.seen, each.digest, follow=catalogue.follow))
        if time.monotonic() >= end or stop():
            break
    return gathered


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let the collector rest: what is read makes no cycles, and it would walk all of it again."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _putting(gathered: Sequence[Read | Seen]) -> Callable[[Store], bool]:
    """Return what writes files; and tells whether one says something else than before."""

    def put(store: Store) -> bool:
        for each in gathered:
            if isinstance(each, Seen):
                store.touch(each)
            else:
                store.put(each)
        return not all(isinstance(each, Seen) for each in gathered)

    return put
