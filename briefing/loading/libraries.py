"""Reading `library.yaml`: what the briefings of a folder share, read once for all of them."""

from __future__ import annotations

import os
import time
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeAlias

from briefing.clean import shortened
from briefing.errors import InvalidError, UnreadableError
from briefing.loading.beside import SHARED_NAME
from briefing.loading.files import read_file, read_inside, without_folder
from briefing.loading.limits import LIMITS
from briefing.loading.walks import document_of, walk, with_warnings
from briefing.model.records import RecordRef
from briefing.model.shared import Shared

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing.errors import Problem
    from briefing.loading.limits import Limits
    from briefing.model.actors import Actor
    from briefing.model.locations import Location
    from briefing.model.sources import Source

Stamp: TypeAlias = tuple[int, int, int, int]
"""What tells one state of a file from another: time, size, number, device."""

_REMEMBERED = 4
"""How many libraries are kept: who reads many briefings reads them folder by folder."""

_YOUNG = 2.0
"""Seconds for which a file may still change without another time, where clocks are coarse."""

_LONGEST = 300
"""Characters of what is wrong with a library, where something else tells of it."""


class Library:
    """A `library.yaml` as it was read."""

    def __init__(
        self,
        path: str,
        data: bytes,
        shared: Shared | None,
        problems: tuple[Problem, ...] = (),
        fault: str = "",
    ) -> None:
        self.path = path
        """The file as it was named; not made safe to show."""
        self.data = data
        """What it held."""
        self.shared = shared
        """What is in it; None where it is broken."""
        self.problems = problems
        """What is wrong with it, in file order."""
        self.fault = fault
        """Why it cannot be used, with the place, in a line; empty where it can."""

    @cached_property
    def records(self) -> dict[RecordRef, Actor | Location | Source]:
        """Its records by name, in file order; none of a broken one."""
        shared = self.shared
        if shared is None:
            return {}
        return {
            **{RecordRef("actors", each.id): each for each in shared.actors},
            **{RecordRef("locations", each.id): each for each in shared.locations},
            **{RecordRef("sources", each.id): each for each in shared.sources},
        }

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Its sources by id."""
        return {} if self.shared is None else {each.id: each for each in self.shared.sources}

    @cached_property
    def default_source(self) -> str:
        """The source that a `src` of its own without a name means; empty where none is meant."""
        if len(self.sources) == 1:
            return next(iter(self.sources))
        return next((each.id for each in self.sources.values() if each.default), "")


def path_beside(path: str) -> str:
    """Return where the library of a briefing's file would lie."""
    return os.path.join(os.path.dirname(path), SHARED_NAME)


def library_beside(path: str, limits: Limits, *, follow: bool = True) -> Library | None:
    """Return the library beside a briefing's file; None where there is none.

    `follow` false refuses a symbolic link. A library that cannot be used says why in `fault`.
    """
    place = path_beside(path)
    stamp = stamp_of(place, follow=follow)
    if stamp is None:
        return None
    read = _remembered if _is_settled(stamp) else _remembered.__wrapped__
    return read(place, stamp, limits, follow)


def stamp_of(path: str, *, follow: bool = True) -> Stamp | None:
    """Return the state of a file; None where there is none."""
    try:
        found = os.stat(path, follow_symlinks=follow)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino, found.st_dev


def _is_settled(stamp: Stamp) -> bool:
    """Tell whether a further change of a file would give it another stamp."""
    return not 0 <= time.time() - stamp[0] / 1e9 < _YOUNG


@lru_cache(maxsize=_REMEMBERED)
def _remembered(path: str, stamp: Stamp, limits: Limits, follow: bool) -> Library:  # noqa: ARG001, FBT001 - the stamp tells one state from another; a cache's key has no names
    return read_library(path, limits, follow=follow)


def read_library(path: str, limits: Limits, *, follow: bool = True) -> Library:
    """Read a library; whatever is wrong with it is in what is returned."""
    try:
        data = _data(path, limits, follow=follow)
    except UnreadableError as error:
        return Library(path, b"", None, fault=shortened(without_folder(error, path), _LONGEST))
    return library_of(data, path, limits)


def library_of(data: bytes, path: str, limits: Limits) -> Library:
    """Return the library that a file at `path` holds, or held."""
    try:
        found = walk(document_of(data, path, limits), Shared, limits)
    except InvalidError as error:
        return _broken(path, data, error)
    if found.value is None:
        return _broken(path, data, InvalidError(found.problems))
    return Library(path, data, found.value, tuple(found.problems))


def check_library(
    path: str,
    *,
    limits: Limits = LIMITS,
    follow: bool = True,
    used: Collection[RecordRef] | None = None,
) -> tuple[Problem, ...]:
    """Return every error and every warning of a library, in file order.

    `used` is what of it the briefings beside it use, where that is known. Raises UnreadableError.
    """
    from briefing.loading.quality.library import library_warnings  # noqa: PLC0415 - a check's alone

    try:
        document = document_of(_data(path, limits, follow=follow), path, limits)
    except InvalidError as error:
        return error.problems
    shared, tree, problems = walk(document, Shared, limits)
    if shared is None or tree is None:
        return tuple(problems)
    told = library_warnings(shared, tree, document, path, follow=follow, used=used)
    return tuple(with_warnings(problems, told, document, limits))


def _data(path: str, limits: Limits, *, follow: bool) -> bytes:
    if follow:
        return read_file(path, limits.size)
    folder, name = os.path.split(path)
    return read_inside(folder or os.curdir, name, limits.size)


def _broken(path: str, data: bytes, error: InvalidError) -> Library:
    told = shortened(error.first.in_a_line, _LONGEST)
    return Library(path, data, None, error.problems, told)
