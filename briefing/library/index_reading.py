"""Reading a file for the index."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import NamedTuple

from briefing.errors import BriefingError, InvalidError
from briefing.library.entries import Entry
from briefing.library.index_documents import (
    broken,
    digest_of,
    documents_of,
    entry_of,
    recurring,
)
from briefing.library.index_records import Document, Recurring
from briefing.library.scanning import Seen
from briefing.loading import LIMITS, loads
from briefing.loading.files import read_file, without_folder
from briefing.model.lookups import Lookups

_COARSE = 2_000_000_000
"""Nanoseconds within which a clock may tick but once: a file changed so lately is read again."""


class Read(NamedTuple):
    """A file as it was read."""

    seen: Seen
    """Which, and in which state."""
    entry: Entry
    """What is known of it."""
    documents: Sequence[Document] = ()
    """Its records; none of a broken file."""
    recurring: Sequence[Recurring] = ()
    """Its actors and places."""


def read(seen: Seen, digest: str, *, follow: bool) -> Read | Seen:
    """Return what the index keeps of a file; its state alone where its bytes are those of before.

    `digest` is what they were, empty where the file has to be read whatever it holds.
    """
    if time.time_ns() - seen.stamp[0] < _COARSE:
        seen = seen._replace(stamp=(0, *seen.stamp[1:]))
    try:
        data = read_file(seen.path, LIMITS.size, follow=follow)
    except BriefingError as error:
        return Read(seen, broken(seen.path, without_folder(error, seen.path)))
    now = digest_of(data)
    return seen if now == digest else _read(seen, data, now, follow=follow)


def _read(seen: Seen, data: bytes, digest: str, *, follow: bool) -> Read:
    try:
        loaded = loads(data, seen.path, follow=follow)
    except InvalidError as error:
        return Read(seen, broken(seen.path, error.first.in_a_line, digest))
    except BriefingError as error:
        return Read(seen, broken(seen.path, without_folder(error, seen.path), digest))
    lookups = Lookups(loaded.briefing)
    return Read(
        seen,
        entry_of(loaded, lookups),
        tuple(documents_of(lookups)),
        tuple(recurring(lookups)),
    )
