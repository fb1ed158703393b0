"""Checking several files together: briefings, and the libraries that lie beside them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing.errors import InvalidError, UnreadableError
from briefing.library.finding import in_folder, is_library
from briefing.loading import load
from briefing.loading.libraries import check_library, path_beside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.errors import Problem
    from briefing.model.records import RecordRef

    Found = tuple[Problem, ...] | UnreadableError


def check_files(paths: Sequence[str]) -> Iterator[Found]:
    """Yield what is wrong with each of several files, or why it cannot be read, in their order.

    What no briefing uses of a library is told where all the briefings beside it are among them;
    that a library is broken is told once where it is among them itself.
    """
    libraries = {_normal(path) for path in paths if is_library(path)}
    checks = _Checks(libraries)
    found = {path: checks.briefing(path) for path in paths if not is_library(path)}
    for path in paths:
        yield checks.library(path) if is_library(path) else found[path]


class _Checks:
    """What was found so far."""

    def __init__(self, libraries: set[str]) -> None:
        self._libraries = libraries
        self._used: dict[str, set[RecordRef]] = {}
        """What is used of each library, by its folder."""
        self._read: set[str] = set()
        """The briefings that are valid, so that all of what they use is known."""

    def briefing(self, path: str) -> Found:
        """Check a briefing, and note what it uses."""
        folder = _normal(os.path.dirname(path))
        try:
            loaded = load(path, warnings=True)
        except InvalidError as error:
            return error.problems
        except UnreadableError as error:
            return error
        self._read.add(_normal(path))
        if loaded.taken is not None:
            used = self._used.setdefault(folder, set())
            used.update(ref._replace(key=key) for ref, key in loaded.taken.ids.items())
        if _normal(path_beside(path)) not in self._libraries:
            return loaded.problems
        return tuple(each for each in loaded.problems if each.code != "broken-library")

    def library(self, path: str) -> Found:
        """Check a library."""
        folder = _normal(os.path.dirname(path))
        try:
            beside = {_normal(each) for each in in_folder(folder)}
            used = self._used.get(folder, set()) if beside <= self._read else None
            return check_library(path, used=used)
        except UnreadableError as error:
            return error


def _normal(path: str) -> str:
    return os.path.normpath(path or os.curdir)
