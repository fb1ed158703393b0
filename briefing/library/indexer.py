"""Keeping a library's index up to date while the screen is open."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

import briefing
from briefing.library.results import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library.catalogue import Catalogue

__all__ = ["Changed", "Indexer", "Progress"]

_CODE = (
    "import sys; sys.path.insert(0, sys.argv.pop(1));"
    " from briefing.library.indexing import main; main()"
)
"""Runs the very package that we are; nothing is imported from the folder that we are in."""

_PAUSE = 2.0
"""Seconds after which a process that ended by itself is started again."""

_AGAIN = 3
"""How often a process is started that ends by itself."""


class Changed(NamedTuple):
    """Something in the library is not as it was."""


class Indexer:
    """Looks at a library from time to time; what it finds is delivered in its thread.

    The work is done by another process, so that no key waits for it; by the thread where no process
    can be started, and where the index is in memory alone.
    """

    def __init__(
        self, catalogue: Catalogue, deliver: Callable[[Progress | Changed], object]
    ) -> None:
        """Begin at once."""
        catalogue.version()  # its file may be gone since it was opened
        self._catalogue = catalogue
        self._deliver = deliver
        self._stopped = Event()
        self._wanted = Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._has_run = self._cannot_run = False
        self._starting = Lock()
        self._thread = Thread(target=self._run, name="briefing-indexer", daemon=True)
        self._thread.start()

    def ask(self) -> None:
        """Look at once."""
        self._wanted.set()
        process = self._process
        if process is not None and process.stdin is not None:
            with suppress(OSError, ValueError):
                process.stdin.write(b"\n")

    def stop(self) -> None:
        """End, without waiting for it."""
        with self._starting:
            self._stopped.set()
            self._wanted.set()
            if self._process is not None:
                self._process.terminate()

    def join(self, seconds: float | None = None) -> None:
        """Wait until all has ended."""
        self._thread.join(seconds)

    def _run(self) -> None:
        """Look until it is told to stop; where that cannot go on, what is known is shown."""
        with suppress(MemoryError, OSError, sqlite3.Error):
            self._keep_looking()
        if not self._stopped.is_set():
            self._deliver(Changed())  # no progress is to be expected any more

    def _keep_looking(self) -> None:
        for _ in range(_AGAIN):
            if self._stopped.is_set() or self._is_alone or not self._serve():
                break
            self._wanted.wait(_PAUSE)
        if self._is_alone and not self._stopped.is_set():
            self._look_ourselves(self._catalogue.again())

    @property
    def _is_alone(self) -> bool:
        """Whether no process can do the work."""
        return self._cannot_run or not self._catalogue.index.is_kept

    def _serve(self) -> bool:
        """Start the process and deliver what it tells; return whether it may be tried again."""
        with self._starting:
            if self._stopped.is_set():
                return False
            try:
                self._process = self._started()
            except OSError:
                self._cannot_run = True
                return False
        with self._process as process:
            for line in process.stdout or ():
                self._has_run = True
                sign, _, rest = line.decode().rstrip("\n").partition(" ")
                if sign == "m":
                    self._catalogue.index.keep_in_memory(rest)
                    return False
                self._deliver(Changed() if sign == "c" else Progress(*map(int, rest.split())))
        # One that a signal ended, as a file may that crashes it, would take us along.
        self._cannot_run = not self._has_run and process.returncode > 0
        return not (self._stopped.is_set() or self._is_alone)

    def _started(self) -> subprocess.Popen[bytes]:
        root = os.path.dirname(os.path.dirname(os.path.abspath(briefing.__file__)))
        catalogue = self._catalogue
        return subprocess.Popen(  # noqa: S603 - our own interpreter, and no shell
            [sys.executable, "-I", "-c", _CODE, root, catalogue.index.cache, *catalogue.folders],
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def _look_ourselves(self, catalogue: Catalogue) -> None:
        from briefing.library.indexing import Watch  # noqa: PLC0415 - mostly the process needs it

        watch = Watch(catalogue)
        with closing(catalogue):
            while not self._stopped.is_set():
                self._wanted.clear()
                if watch.look(self._deliver, self._stopped.is_set):
                    self._deliver(Changed())
                self._wanted.wait(watch.pause)
