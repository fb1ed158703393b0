"""Bringing a catalogue up to date with the files of its library."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import BriefingError, InvalidError
from briefing.library.index_documents import broken, documents_of, entry_of
from briefing.library.scanning import scan
from briefing.loading import load
from briefing.model.lookups import Lookups

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library.catalogue import Catalogue
    from briefing.library.entries import Entry
    from briefing.library.index_documents import Document


class Progress(NamedTuple):
    """How far an update is."""

    done: int
    """Files that were read."""
    total: int
    """Files that had to be read."""


def _never() -> bool:
    return False


def update(
    catalogue: Catalogue,
    *,
    tell: Callable[[Progress], None] | None = None,
    stop: Callable[[], bool] = _never,
) -> bool:
    """Read what is new or has changed, newest names first; return whether anything had."""
    found = sorted(scan(catalogue.folders, follow=catalogue.follow), key=lambda each: each.path)
    waiting = [each for each in reversed(found) if catalogue.key_of(each.path) is None]
    for done, each in enumerate(waiting):
        if stop():
            break
        catalogue.put(*read(each.path, follow=catalogue.follow))
        if tell is not None:
            tell(Progress(done + 1, len(waiting)))
    return bool(waiting)


def read(path: str, *, follow: bool) -> tuple[Entry, tuple[Document, ...]]:
    """Return what the catalogue keeps of a file."""
    try:
        loaded = load(path, follow=follow)
    except InvalidError as error:
        return broken(path, error.first.in_a_line), ()
    except BriefingError as error:
        return broken(path, str(error)), ()
    lookups = Lookups(loaded.briefing)
    return entry_of(loaded, lookups), tuple(documents_of(lookups))
