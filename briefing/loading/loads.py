"""From a file to a value of the model, or to all that is wrong with it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from briefing.errors import InvalidError, Problem
from briefing.loading.beside import SHARED_NAME, Beside
from briefing.loading.files import read_file
from briefing.loading.limits import LIMITS
from briefing.loading.loaded import Checked, Loaded, Taken
from briefing.loading.walks import document_of, walk, with_warnings
from briefing.model.briefing import Briefing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.loading.beside import Held
    from briefing.loading.builds import Build
    from briefing.loading.limits import Limits

NOWHERE: Final = "<text>"
"""What problems name where there is no file, so that no library lies beside it."""

T = TypeVar("T", bound=msgspec.Struct)


def load(
    path: str, *, limits: Limits = LIMITS, warnings: bool = False, follow: bool = True
) -> Loaded:
    """Load a briefing from a file.

    With `warnings`, what only a checker looks for is looked for too. `follow` false refuses a
    symbolic link, here and on the way to what the briefing names. Raises InvalidError with every
    problem, and UnreadableError.
    """
    data = read_file(path, limits.size, follow=follow)
    return loads(data, path, limits=limits, warnings=warnings, follow=follow)


def loads(
    data: bytes | str,
    path: str = NOWHERE,
    *,
    limits: Limits = LIMITS,
    warnings: bool = False,
    follow: bool = True,
    library: Held | None = None,
) -> Loaded:
    """Load a briefing from memory; `path` is what problems name. Raises InvalidError.

    `follow` is as for `load`: what lies beside `path` is read so. Of an earlier version `library`
    returns what the library by a path held then; it is asked where one is needed.
    """
    document = document_of(data, path, limits)
    beside = Beside(path, limits, follow=follow, held=library) if path != NOWHERE else None
    briefing, tree, problems = walk(document, Briefing, limits, beside, finish=_with_shared)
    if briefing is None or tree is None:
        raise InvalidError(problems)
    if warnings:
        checked = Checked(briefing, tree, document, path, follow=follow, beside=beside)
        problems = with_warnings(problems, _looked(checked), document, limits)
    held = data if isinstance(data, bytes) else data.encode()
    return Loaded(
        briefing=briefing,
        path=path,
        problems=tuple(problems),
        data=held,
        follow=follow,
        taken=_taken(beside),
    )


def check(path: str, *, limits: Limits = LIMITS, follow: bool = True) -> tuple[Problem, ...]:
    """Return every error and every warning of a file, in file order; raises UnreadableError.

    Of a `library.yaml` those of a library.
    """
    if os.path.basename(path) == SHARED_NAME:
        from briefing.loading.libraries import check_library  # noqa: PLC0415 - most are none

        return check_library(path, limits=limits, follow=follow)
    try:
        return load(path, limits=limits, warnings=True, follow=follow).problems
    except InvalidError as error:
        return error.problems


def read_struct(
    path: str, cls: type[T], *, limits: Limits = LIMITS
) -> tuple[T | None, tuple[Problem, ...]]:
    """Read a file as a struct of another type, annotated as in `briefing.model.fields`.

    Returns None and the problems where it is invalid; raises UnreadableError.
    """
    try:
        document = document_of(read_file(path, limits.size), path, limits)
    except InvalidError as error:
        return None, error.problems
    value, _, problems = walk(document, cls, limits)
    return value, tuple(problems)


def _looked(checked: Checked) -> Iterator[Problem]:
    """Return what only a checker looks for."""
    from briefing.loading.quality import warnings  # noqa: PLC0415 - a reader never needs them

    return warnings(checked)


def _with_shared(briefing: Briefing, build: Build) -> Briefing:
    """Return a briefing with what it uses of the library beside it."""
    if build.beside is None or not build.beside.needed:
        return briefing
    from briefing.loading.taking import take  # noqa: PLC0415 - most use nothing of one

    return take(briefing, build)


def _taken(beside: Beside | None) -> Taken | None:
    """Return what was taken into a briefing."""
    if beside is None or not beside.taken or beside.library is None:
        return None
    return Taken(path=beside.library.path, data=beside.library.data, ids=beside.taken)
