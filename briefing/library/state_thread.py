"""What the thread of the state does: it alone reads and writes the file, so that no key waits."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from os.path import basename, join
from queue import Empty
from typing import TYPE_CHECKING, TypeVar

from briefing.clean import clean_line
from briefing.errors import UnreadableError
from briefing.library.kept import Overview, Question, Write
from briefing.library.state_store import NAME, Store, is_busy, is_damaged, set_aside, why

if TYPE_CHECKING:
    from collections.abc import Callable
    from queue import SimpleQueue

    from briefing.library.kept import Job

T = TypeVar("T")

_TRIES = 8
"""How often a file that others are at is tried before that is told; each waits some time."""


class Keeper:
    """Answers questions and writes changes until it is told to end."""

    def __init__(self, folder: str, jobs: SimpleQueue[Job], tell: Callable[[str], None]) -> None:
        """Open the file; never raises, but tells why nothing is remembered."""
        self._folder = folder
        self._path = join(folder, NAME)
        self._jobs = jobs
        self._tell_of = tell
        self._has_failed = False
        self._lasting = ""
        self._unwritten: dict[tuple[object, ...], Write] = {}
        self._store: Store | None = None
        self._open(anew=True)

    def serve(self) -> None:
        """Do what is asked, as it comes."""
        going = True
        while going:
            jobs = [self._jobs.get()]
            with suppress(Empty):
                while True:
                    jobs.append(self._jobs.get_nowait())
            for job in jobs:
                self._take(job)
            self._write()
            going = None not in jobs
        if self._store is not None:
            self._store.close()

    def _take(self, job: Job) -> None:
        """Answer a question at once; gather what is to be written."""
        if isinstance(job, Write):
            self._unwritten.pop(job.what, None)  # the order of changes is that of the last ones
            self._unwritten[job.what] = job
        elif isinstance(job, Question):
            job.kept = self._attempt(lambda store: store.read(job.briefing))
            job.answered.set()
        elif isinstance(job, Overview):
            job.glances = self._attempt(Store.glances)
            job.answered.set()

    def _write(self) -> None:
        """Write what there is; what cannot be written now is tried again with the next change."""
        if self._unwritten:
            self._attempt(self._hand_over)

    def _hand_over(self, store: Store) -> None:
        if not store.unwritable:
            store.write(self._unwritten.values())
        self._unwritten.clear()

    def _attempt(self, act: Callable[[Store], T]) -> T | None:
        """Do something with the file; None where that cannot be done, which is told once."""
        for left in reversed(range(1 if self._has_failed else _TRIES)):
            if self._store is None:
                break
            try:
                done = act(self._store)
            except sqlite3.Error as error:
                if left and is_damaged(error):
                    self._renew()
                elif not (left and is_busy(error)):
                    self._tell_of(self._in_words(why(error)))
                    self._has_failed = True
                    break
            else:
                self._recover()
                return done
        return None

    def _recover(self) -> None:
        """Take back what was told of a failure, once everything is written after all."""
        if self._has_failed and not self._unwritten:
            self._has_failed = False
            self._tell_of(self._lasting)

    def _open(self, *, anew: bool) -> None:
        """Open the file; with `anew` a damaged one gives way to a new one."""
        for left in reversed(range(_TRIES)):
            try:
                self._store = Store(self._folder)
            except (sqlite3.Error, OSError, ValueError, UnreadableError) as error:
                if left and is_busy(error):
                    continue
                if anew and is_damaged(error):
                    self._renew()
                else:
                    self._tell(self._in_words(why(error)))
            else:
                if self._store.unwritable:
                    self._tell(self._in_words(self._store.unwritable))
            return

    def _renew(self) -> None:
        """Set a damaged file aside, tell so, and begin a new one."""
        if self._store is not None:
            self._store.close()
            self._store = None
        try:
            aside = set_aside(self._path)
        except OSError as error:
            self._tell(self._in_words(f"it is damaged and cannot be renamed: {why(error)}"))
            return
        if aside:
            path, name = clean_line(self._path), clean_line(basename(aside))
            self._tell(f"{path} was damaged; it is now {name}, and remembering begins anew")
        self._open(anew=False)

    def _tell(self, fault: str) -> None:
        """Tell what stays as it is until the reader leaves."""
        self._lasting = fault
        self._tell_of(fault)

    def _in_words(self, reason: str) -> str:
        return f"Nothing is remembered: {clean_line(self._path)}: {clean_line(reason)}"
