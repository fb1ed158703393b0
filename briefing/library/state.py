"""What this reader has done with each briefing: the place, marks, read, and starred.

It lies in a file that many processes may share. Everything is known at once from memory; the file
is read when a briefing is first asked for, and written behind the reader's back by a thread. What
cannot be read or written is kept in memory alone, and `fault` says why.
"""

from __future__ import annotations

import time
from os.path import isabs
from queue import SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING

from briefing.library import kept
from briefing.library.glances import Glances
from briefing.library.kept import Kept, Overview, Question, Version

if TYPE_CHECKING:
    from briefing.library.kept import Glance, Job, Write

_PATIENCE = 1.0
"""Seconds that the file may take to answer; a network that hangs must not keep anyone."""


_MOMENT = 0.1
"""Seconds that a file has which did not answer before."""

_EVERY = 1.0
"""Seconds between two looks at what was done with every briefing."""


class State:
    """What is remembered of every briefing, by its id."""

    def __init__(self, folder: str = "") -> None:
        """Begin to open the file of a folder, which is made where it is missing.

        Without a folder nothing outlives the process.
        """
        self._known: dict[str, Kept] = {}
        self._jobs: SimpleQueue[Job] = SimpleQueue()
        self._opened = Event()
        self._fault = ""
        self._began = time.monotonic()
        self._owed: Question | Overview | None = None
        self._late: dict[str, Question] = {}
        self._passed: set[str] = set()
        self._glances = Glances()
        self._overview: Overview | None = None
        self._asked = 0.0
        self._thread: Thread | None = None
        if folder:
            self._thread = Thread(
                target=self._serve, args=(folder,), name="briefing-state", daemon=True
            )
            self._thread.start()

    @classmethod
    def open(cls, folder: str) -> State:
        """Return the state that a folder holds; never raises."""
        if isabs(folder):
            return cls(folder)
        state = cls()
        state._fault = "Nothing is remembered: there is no folder for it"
        return state

    @property
    def fault(self) -> str:
        """Why nothing is kept, or what became of what was kept; empty where all is well."""
        is_late = time.monotonic() - self._began > _PATIENCE and not self._opened.is_set()
        if self._thread is not None and (is_late or self._owes()):
            return "Nothing is remembered: the disk does not answer"
        return self._fault

    def place(self, briefing: str) -> bytes | None:
        """Return where the reader was; None where it was never opened."""
        return self._of(briefing).place

    def keep_place(self, briefing: str, place: bytes) -> None:
        """Keep where the reader is, unless where they were was not told in time: that stays."""
        of = self._of(briefing)
        if self._thread is not None and briefing in {*self._late, *self._passed}:
            return
        if of.place != place:
            of.place = place
            self._put(kept.placed(briefing, place))

    def marks(self, briefing: str) -> dict[str, bytes]:
        """Return the places that were marked, by letter or digit."""
        return dict(self._of(briefing).marks)

    def set_mark(self, briefing: str, name: str, place: bytes) -> None:
        """Mark a place; a mark of this name moves here."""
        self._of(briefing).marks[name] = place
        self._put(kept.marked(briefing, name, place))

    def is_read(self, briefing: str) -> bool:
        """Tell whether it counts as read."""
        return self._of(briefing).read_at is not None

    def read_digest(self, briefing: str) -> str:
        """Return the SHA-256 of the version that was read last; empty where none was."""
        return self._of(briefing).digest

    def read_version(self, briefing: str) -> bytes | None:
        """Return what the file of a briefing held when it was read last.

        None where it was never read, or held too much to be kept.
        """
        version = self._of(briefing).version
        return None if version is None else version.data

    def version(self, briefing: str) -> Version | None:
        """Return the version that was read last, packed; None where none is known."""
        return self._of(briefing).version

    def set_read(self, briefing: str, *, read: bool, digest: str = "", data: bytes = b"") -> None:
        """Count a version as read now, or a briefing as unread; its last digest stays then.

        `data` is what its file held, which is kept too.
        """
        of = self._of(briefing)
        if read:
            of.read_at, of.digest = int(time.time()), digest
            self._put(kept.read(briefing, of.read_at, of.digest))
            if data:
                of.version = Version(of.read_at, kept.packed(data))
                for write in kept.version(briefing, of.version):
                    self._put(write)
        else:
            of.read_at = None
            self._put(kept.unread(briefing))
        self._glances.read(briefing, read=read, digest=of.digest)

    def is_starred(self, briefing: str) -> bool:
        """Tell whether it has a star."""
        return self._of(briefing).starred

    def set_starred(self, briefing: str, *, starred: bool) -> None:
        """Give it a star, or take it away."""
        self._of(briefing).starred = starred
        self._put(kept.starred(briefing, starred=starred))
        self._glances.starred(briefing, starred=starred)

    def glances(self) -> dict[str, Glance]:
        """Return what was done with every briefing that was ever opened, by its id.

        The first time the file is waited for; then it is asked behind the reader's back, and what
        it tells is there the next time.
        """
        if self._thread is not None:
            asked = self._overview
            if asked is None:
                asked = self._ask_all()
                self._wait_for(asked)
            if asked.answered.is_set():
                self._glances.told(asked.glances)
                if time.monotonic() - self._asked >= _EVERY:
                    self._ask_all()
        return self._glances.all()

    def close(self, seconds: float | None = None) -> None:
        """Write what is not written yet, within so many seconds.

        Unless they are given it is one, but a moment where the file owes an answer since long.
        """
        if self._thread is not None:
            self._jobs.put(None)
            usual = _MOMENT if self._owes() else _PATIENCE
            self._thread.join(usual if seconds is None else seconds)

    def _of(self, briefing: str) -> Kept:
        """Return what is known of a briefing; the first time it is read from the file."""
        known = self._known.get(briefing)
        if known is None:
            question = Question(briefing)
            self._put(question)
            if self._thread is not None:
                self._wait_for(question)
                if not question.answered.is_set():
                    self._late[briefing] = question
            known = self._known[briefing] = question.kept or Kept()
        elif briefing in self._late and self._late[briefing].answered.is_set():
            self._catch_up(briefing, known, self._late.pop(briefing).kept or Kept())
        return known

    def _catch_up(self, briefing: str, known: Kept, late: Kept) -> None:
        """Take up what came too late to begin with; what the reader has done since counts."""
        known.marks = late.marks | known.marks
        known.starred = known.starred or late.starred
        if known.read_at is None:
            known.read_at, known.digest, known.version = late.read_at, late.digest, late.version
        if late.place is not None:
            known.place = late.place
            self._passed.add(briefing)

    def _ask_all(self) -> Overview:
        """Ask what was done with every briefing."""
        self._overview, self._asked = Overview(), time.monotonic()
        self._put(self._overview)
        return self._overview

    def _wait_for(self, question: Question | Overview) -> None:
        """Wait for an answer, but for none of a file that still owes the one before."""
        if not self._owes():
            self._owed = None if question.answered.wait(_PATIENCE) else question

    def _owes(self) -> bool:
        """Tell whether an answer did not come in time, and has not come since."""
        return self._owed is not None and not self._owed.answered.is_set()

    def _put(self, job: Question | Overview | Write) -> None:
        if self._thread is not None:
            self._jobs.put(job)

    def _serve(self, folder: str) -> None:
        """Keep the file, in a thread of its own: even opening it may take long."""
        try:
            from briefing.library.state_thread import Keeper  # noqa: PLC0415 - takes 5 ms to import
        except ImportError as error:
            self._thread = None
            self._fault = f"Nothing is remembered: this Python has no SQLite: {error}"
            self._opened.set()
            return
        keeper = Keeper(folder, self._jobs, self._note)
        self._opened.set()
        keeper.serve()

    def _note(self, fault: str) -> None:
        self._fault = fault
