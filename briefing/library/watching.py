"""Looking at a briefing's file from time to time, and reading it when it has changed.

Only what the system says of a file is asked for, which works on every file system. It is read once
it has stopped changing, so that a file that an editor is writing is not taken for an invalid one.
"""

from __future__ import annotations

import os
import time
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import BriefingError, InvalidError, Problem, UnreadableError
from briefing.loading import LIMITS, Loaded, loads
from briefing.loading.files import named, read_file
from briefing.loading.libraries import path_beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.briefing import Briefing

    Stamp = tuple[int, int, int] | None

_SETTLED = 0.1
"""Seconds without a change after which a file counts as written."""

_MOST = 10
"""How often it is waited for a file to settle before the next look."""

_RESTLESS = 3
"""Looks in a row that find a file unsettled before that is told."""

_UNSURE = 3
"""Looks at a file's bytes after a change: one in the same tick of a coarse clock goes unseen."""

_TEXTS = 1000
"""How many copies of texts are looked at, so that a file that names more keeps no core busy."""

_OUTSIDE = {os.pardir, ""}
"""How a path begins that leads out of the folder: no copy is read there."""

_MISSING = 2
"""Looks that a file may be missing before that is told: editors put a new file in its place."""


class Change(NamedTuple):
    """What a look found that was not so before."""

    loaded: Loaded | None = None
    """The new version; None where there is none that is valid."""
    problems: tuple[Problem, ...] = ()
    """Why it is invalid."""
    fault: str = ""
    """Why it cannot be read."""


class Watch:
    """One file, the library beside it, and the copies of texts that it names."""

    def __init__(
        self, path: str, *, follow: bool = True, pause: Callable[[float], None] = time.sleep
    ) -> None:
        """Look at a file; `follow` false refuses a symbolic link, there and to what it names."""
        self.path = path
        """The briefing's file."""
        self.follow = follow
        """Whether symbolic links are followed."""
        self.data: bytes | None = None
        """What the file held when it was last read; None before it was."""
        self._pause = pause
        self._library = path_beside(path)
        self._shared: bytes | None = None
        self._briefing: Briefing | None = None
        self._texts: tuple[str, ...] = ()
        self._stamps: tuple[Stamp, ...] = ()
        self._unsure = _UNSURE
        self._missing = self._unsettled = 0
        self._fault = ""

    def read(self) -> Loaded:
        """Read the file for the first time; raises BriefingError."""
        self._stamps = self._all_stamps()
        self._shared = self._library_data()
        self.data = read_file(self.path, LIMITS.size, follow=self.follow)
        loaded = loads(self.data, self.path, follow=self.follow)
        self._follow(loaded)
        return loaded

    def look(self, *, at_once: bool = False) -> Change | None:
        """Return what has changed since the last look; None where nothing has, or not for good.

        With `at_once` the file is read whether it seems to have changed or not.
        """
        stamps = self._all_stamps()
        if stamps == self._stamps and not at_once:
            return self._make_sure()
        if stamps != self._stamps:
            self._unsure = _UNSURE
            settled = self._settled(stamps)
            if settled is None:
                return self._restless()
            stamps = settled
            self._unsettled = 0
        return self._compare(stamps, at_once=at_once)

    def _make_sure(self) -> Change | None:
        """Look at the bytes as well, for a while."""
        if not self._unsure:
            return None
        self._unsure -= 1
        return self._compare(self._stamps, at_once=False)

    def _compare(self, stamps: tuple[Stamp, ...], *, at_once: bool) -> Change | None:
        """Read the file and tell what is new about it."""
        try:
            data = read_file(self.path, LIMITS.size, follow=self.follow)
        except UnreadableError as error:
            return self._fail(stamps, error, at_once=at_once)
        if stamps[:1] != (self._stamp(self.path),):
            return None  # it changed meanwhile: the next look sees that
        shared = self._library_data()
        same = data == self.data and stamps[2:] == self._stamps[2:] and not self._fault
        is_alone = same and shared != self._shared and not at_once
        self.data, self._stamps, self._missing, self._fault = data, stamps, 0, ""
        if same and shared == self._shared and not at_once:
            return None
        self._shared = shared
        before, change = self._briefing, self._load(data)
        return None if is_alone and change.loaded and before == self._briefing else change

    def _load(self, data: bytes) -> Change:
        self._briefing = None
        try:
            loaded = loads(data, self.path, follow=self.follow)
        except InvalidError as error:
            return Change(problems=error.problems)
        except BriefingError as error:
            return Change(fault=str(error))
        self._follow(loaded)
        return Change(loaded)

    def _fail(
        self, stamps: tuple[Stamp, ...], error: UnreadableError, *, at_once: bool
    ) -> Change | None:
        """Tell once why the file cannot be read, unless it may be there again in a moment."""
        self._missing += 1
        if self._missing < _MISSING and not at_once:
            return None
        self._stamps, told = stamps, self._fault
        self._fault = str(error)
        return Change(fault=self._fault) if at_once or told != self._fault else None

    def _restless(self) -> Change | None:
        """Tell once of a file that changes all the time: what is seen of it may be long past."""
        self._unsettled += 1
        if self._unsettled != _RESTLESS:
            return None
        told = "it does not stop changing, or its library or a copy of a text does not"
        self._fault = f"{named(self.path)}: {told}"
        return Change(fault=self._fault)

    def _follow(self, loaded: Loaded) -> None:
        """Look at the copies of texts that this version names, from now on; know it again."""
        self._briefing = loaded.briefing
        folder = os.path.dirname(self.path)
        texts = (os.path.normpath(each.text) for each in loaded.briefing.sources if each.text)
        inside = dict.fromkeys(text for text in texts if text.split(os.sep, 1)[0] not in _OUTSIDE)
        self._texts = tuple(os.path.join(folder, text) for text in islice(inside, _TEXTS))
        self._stamps = (*self._stamps[:2], *map(self._stamp, self._texts))

    def _settled(self, stamps: tuple[Stamp, ...]) -> tuple[Stamp, ...] | None:
        """Wait until nothing changes any more; None where that takes too long for now."""
        for _ in range(_MOST):
            self._pause(_SETTLED)
            now = self._all_stamps()
            if now == stamps:
                return now
            stamps = now
        return None

    def _all_stamps(self) -> tuple[Stamp, ...]:
        return tuple(map(self._stamp, (self.path, self._library, *self._texts)))

    def _library_data(self) -> bytes | None:
        """Return what the library beside the file holds; None where there is none to read."""
        try:
            return read_file(self._library, LIMITS.size, follow=self.follow)
        except UnreadableError:
            return None

    def _stamp(self, path: str) -> Stamp:
        """Return what tells one state of a file from another; None where there is no file."""
        try:
            found = os.stat(path, follow_symlinks=self.follow)
        except (OSError, ValueError):
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino
