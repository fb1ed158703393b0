"""A library for a headless command: its folders, and its catalogue brought up to date."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefing import resources
from briefing.commands import output
from briefing.errors import InvalidError, UnreadableError
from briefing.loading.files import named, reason
from briefing.settings.folders import cache_folder, library_folders, state_folder
from briefing.settings.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.library.catalogue import Catalogue
    from briefing.library.kept import Glance
    from briefing.library.updating import Progress

_PATIENCE = 0.5
"""Seconds after which someone at a terminal is told what is waited for."""

_LONGEST = 5.0
"""Seconds that another process is waited for, which may be at many thousand files."""

_BUSY = "another process is bringing the index up to date"


def own_folders() -> list[str]:
    """Return the folders that the reader has set; without any, that of what ships.

    What is wrong with the settings is told on stderr.
    """
    given = read_settings(os.environ)
    if given.problems:
        output.report(InvalidError(given.problems))
    return library_folders(given.settings.folders) or [resources.folder("content")]


def folders_of(targets: Sequence[str]) -> tuple[list[str], int]:
    """Return the folders that are named, or the reader's own, and how many cannot be listed.

    Those are told on stderr where others are there; raises UnreadableError where none is.
    """
    wanted = list(targets) or own_folders()
    found: list[str] = []
    faults: list[UnreadableError] = []
    for folder in wanted:
        try:
            os.scandir(folder).close()
        except (OSError, ValueError) as error:
            faults.append(UnreadableError(f"{named(folder)}: {reason(error)}"))
        else:
            found.append(folder)
    if faults and not found:
        raise faults[0]
    for fault in faults:
        output.report(fault)
    return found, len(faults)


@contextmanager
def opened(folders: Sequence[str]) -> Iterator[Catalogue]:
    """Open the library of some folders and bring it up to date, and give it back at the end.

    Someone at a terminal is told how far it is, once it takes long. Where the index cannot be kept
    everything is read anew, which is told. What another process is bringing up to date for long is
    taken as it is, which is told wherever stderr goes.
    """
    from briefing.library.catalogue import Catalogue  # noqa: PLC0415 - SQLite takes 5 ms to import
    from briefing.library.updating import update  # noqa: PLC0415 - the same

    catalogue = Catalogue.open(folders, cache_folder())
    try:
        if catalogue.fault and output.on_terminal():
            output.tell(catalogue.fault)
        waiting = _Waiting()
        try:
            update(catalogue, tell=waiting.tell, wait=waiting.goes_on)
        finally:
            waiting.end()
        if waiting.given_up:
            output.tell(f"{_BUSY}; this is what it knows so far")
        yield catalogue
    finally:
        catalogue.close()


class _Waiting:
    """A line on the terminal that says how far an update is; it is gone afterwards."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._told = ""
        self._asked = sys.stderr is not None and sys.stderr.isatty()
        self.given_up = False
        """Whether another process was waited for in vain."""

    def tell(self, progress: Progress) -> None:
        """Say how far it is, once it takes long."""
        self._say(f"reading the library, {progress.done:,} of {progress.total:,} files")

    def goes_on(self) -> bool:
        """Say that another process is waited for, once it takes long; False once it took enough."""
        self.given_up = time.monotonic() - self._begun >= _LONGEST
        self._say(f"{_BUSY}; waiting for it")
        return not self.given_up

    def _say(self, what: str) -> None:
        told = f"briefing: {what}"
        late = time.monotonic() - self._begun >= _PATIENCE
        if self._asked and late and told != self._told:
            output.ask(f"\r{told:<{len(self._told)}}")
            self._told = told

    def end(self) -> None:
        """Take the line away."""
        if self._told:
            output.ask(f"\r{'':<{len(self._told)}}\r")


def glances() -> Mapping[str, Glance]:
    """Return what this reader did with every briefing, by its id; nothing is made for it."""
    folder = state_folder()
    if not os.path.isdir(folder):
        return {}
    from briefing.library.state import State  # noqa: PLC0415 - most readers of a pipe have none

    state = State.open(folder)
    try:
        return state.glances()
    finally:
        state.close()
