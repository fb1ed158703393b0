"""From what a user names (a file, a folder, an id) to the files that are meant."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing import resources
from briefing.clean import clean_line
from briefing.errors import UnreadableError, UsageError
from briefing.loading.beside import SHARED_NAME
from briefing.loading.files import named, reason
from briefing.loading.texts import is_slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = [
    "SHARED_NAME",
    "below",
    "briefings_in",
    "find_file",
    "find_files",
    "in_folder",
    "is_briefing_name",
    "is_folder",
    "is_library",
    "served_in",
]

_ENDINGS = (".yaml", ".yml")
_NAMED = 5
"""How many briefings of a folder a message names."""


def find_files(
    targets: Iterable[str], meant: Iterable[str] = (), *, libraries: bool = False
) -> list[str]:
    """Return the paths of the briefing files that `targets` name, in their order.

    A folder stands for the briefings in it and below it; no target at all stands for those that
    ship with the program. With `libraries` each library.yaml there is among them.
    Raises UnreadableError where a target names nothing.
    """
    asked = list(targets) or [resources.folder("content")]
    return [path for target in asked for path in _files_of(target, meant, libraries=libraries)]


def find_file(target: str | None, meant: Iterable[str] = ()) -> str:
    """Return the path of the one briefing file that `target` names.

    Raises UnreadableError where it names nothing, which may be one of the words `meant`, mistyped;
    and UsageError where a folder holds several.
    """
    paths = find_files([] if target is None else [target], meant)
    if len(paths) > 1:
        names = ", ".join(clean_line(_stem(path)) for path in paths[:_NAMED])
        more = ", …" if len(paths) > _NAMED else ""
        place = "the library" if target is None else named(target)
        raise UsageError(f"{place} holds {len(paths)} briefings ({names}{more}); name one of them")
    return paths[0]


def _files_of(target: str, meant: Iterable[str], *, libraries: bool) -> list[str]:
    if os.path.isdir(target):
        found = list(below(target, libraries=libraries))
        if not found:
            raise UnreadableError(f"{named(target)}: no briefing (*.yaml) in this folder")
        return found
    missing = _why_missing(target)
    if not missing and is_library(target) and not libraries:
        told = "it holds what the briefings beside it share, and is none itself"
        raise UnreadableError(f"{named(target)}: {told}")
    if not missing:
        return [target]
    shipped = {_stem(path): path for path in in_folder(resources.folder("content"))}
    if target in shipped:
        return [shipped[target]]
    hint = _hint(target, (*shipped, *meant))
    raise UnreadableError(f"{named(target)}: {missing}{hint}")


def _why_missing(path: str) -> str:
    """Return why nothing by this name can be read; empty where something is there."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return "no such file, folder or briefing"
    except (OSError, ValueError) as error:
        return reason(error)
    return ""


def in_folder(folder: str) -> Iterator[str]:
    """Yield the files directly in a folder that can hold briefings, by name.

    Raises UnreadableError where it cannot be listed.
    """
    for entry in _listed(folder):
        if is_briefing_name(entry.name):
            yield entry.path


def served_in(folder: str) -> dict[str, str]:
    """Return the briefings in a folder that a reading account is served: their paths, by id.

    Only plain files whose names are ids, and no links: such a name hides and leads nowhere. Of two
    with one id the first counts. Raises UnreadableError where the folder cannot be listed.
    """
    found: dict[str, str] = {}
    for entry in _listed(folder):
        name = _stem(entry.name)
        if is_briefing_name(entry.name) and is_slug(name) and is_plain(entry):
            found.setdefault(name, entry.path)
    return found


def below(folder: str, *, libraries: bool = False) -> Iterator[str]:
    """Yield the files in a folder and below it that can hold briefings, folder by folder, by name.

    Hidden names are left out, folders that a link leads to, and folders below that cannot be
    listed. With `libraries` each library.yaml is among them. Raises UnreadableError where the
    folder itself cannot be listed.
    """
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = _listed(here)
        except UnreadableError:
            if here is folder:
                raise
            continue
        inner = []
        for entry in entries:
            if is_folder(entry, follow=False):
                inner += [] if entry.name.startswith(".") else [entry.path]
            elif is_briefing_name(entry.name) or (libraries and entry.name == SHARED_NAME):
                yield entry.path
        waiting += reversed(inner)


def _listed(folder: str) -> list[os.DirEntry[str]]:
    """Return what is directly in a folder, by name; raises UnreadableError."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        raise UnreadableError(f"{named(folder)}: {reason(error)}") from error


def is_folder(entry: os.DirEntry[str], *, follow: bool = True) -> bool:
    """Tell whether what is in a folder is one itself; of what the system will not tell, no."""
    try:
        return entry.is_dir(follow_symlinks=follow)
    except OSError:  # a link that leads to itself, or through a closed folder
        return False


def is_plain(entry: os.DirEntry[str]) -> bool:
    """Tell whether what is in a folder is a file, and no link to one."""
    try:
        return entry.is_file(follow_symlinks=False)
    except OSError:
        return False


def is_library(path: str) -> bool:
    """Tell by its name whether a file holds what the briefings beside it share."""
    return os.path.basename(path) == SHARED_NAME


def is_briefing_name(name: str) -> bool:
    """Tell whether a file in a folder that is called so can hold a briefing."""
    return name.endswith(_ENDINGS) and not name.startswith(".") and name != SHARED_NAME


def briefings_in(folder: str) -> dict[str, str]:
    """Return the files directly in a folder that can hold briefings, by their names, sorted.

    A name is what the file is called without its ending; of two that differ in that alone the
    first counts. Raises UnreadableError where the folder cannot be listed.
    """
    found: dict[str, str] = {}
    for path in in_folder(folder):
        found.setdefault(_stem(path), path)
    return found


def _stem(path: str) -> str:
    return os.path.splitext(os.path.basename(path))[0]


def _hint(target: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only a failed look-up needs it

    near = get_close_matches(target, known, n=1)
    return f"; did you mean {clean_line(near[0])}?" if near else ""
