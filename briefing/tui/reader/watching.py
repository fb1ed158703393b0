"""Live reload: the file is looked at, and what changes in it comes to the screen by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.reactive import var

from briefing.library.watching import Watch
from briefing.tui.hints import KeyHints
from briefing.tui.reader.base import ReaderBase

if TYPE_CHECKING:
    from briefing.library.watcher import Watcher
    from briefing.library.watching import Change
    from briefing.loading import Loaded
    from briefing.tui.problems import ProblemsScreen
    from briefing.tui.trouble import Trouble

_PATIENCE = 0.15
"""Seconds that a reader waits without being told what for."""


class FileChanged(Message):
    """A look at the file found something new."""

    def __init__(self, watch: Watch, change: Change) -> None:
        super().__init__()
        self.watch = watch
        """Who looked."""
        self.change = change
        """What is new."""


class Watching(ReaderBase):
    """Reads the file again, by itself or when it is asked to."""

    trouble: var[Trouble | None] = var(None)
    """What keeps the file from being read again."""

    _watch: Watch | None = None
    _next: Watch | None = None
    _watcher: Watcher | None = None
    _is_followed = False
    _is_asked = False
    _has_trouble_bar = False
    _file_notice = ""
    _problems: ProblemsScreen | None = None

    def follow(self, watch: Watch) -> None:
        """Look at the file from time to time, once the screen stands."""
        self._watch = watch
        self._is_followed = True

    def on_mount(self) -> None:
        """Begin to look."""
        self._begin_watching()

    def on_unmount(self) -> None:
        """Look no more."""
        self._end_watching()

    def begin(self, loaded: Loaded) -> None:
        """Show another briefing, and look at its file from then on."""
        self._end_watching()
        self.trouble = None
        self._is_asked = False
        self._watch = self._next
        super().begin(loaded)
        self._begin_watching()

    def begin_with(self, loaded: Loaded, watch: Watch) -> None:
        """Show another briefing that was read already, and follow its file."""
        self._next = watch
        self.begin(loaded)

    def load(self, path: str) -> Loaded:
        """Read another briefing so that it can be followed; raises BriefingError."""
        self._next = Watch(path, follow=self.loaded.follow)
        return self._next.read()

    def action_reload(self) -> None:
        """Read the file again; where it is no longer valid the last good version stays."""
        self._is_asked = True
        if self._watcher is not None:
            self._watcher.ask()
            self.set_timer(_PATIENCE, self._tell_of_waiting)
        else:
            self._watch = self._watch or Watch(self.loaded.path, follow=self.loaded.follow)
            change = self._watch.look(at_once=True)
            if change is not None:
                self._take(change)

    def action_problems(self) -> None:
        """Show everything that is wrong with the file."""
        from briefing.tui.problems import ProblemsScreen  # noqa: PLC0415 - not needed for the first frame

        self._problems = ProblemsScreen(
            self.loaded.path,
            self.key_of("close"),
            ascii_only=self.ascii_only,
            follow=self.loaded.follow,
        )
        self.app.push_screen(self._problems)

    def watch_trouble(self) -> None:
        """Say what is wrong, in a line that is there only then."""
        if self.trouble is None or self._has_trouble_bar:
            return
        self._has_trouble_bar = True
        from briefing.tui.trouble import TroubleBar  # noqa: PLC0415 - as above

        bar = TroubleBar().data_bind(Watching.ascii_only, Watching.commands, Watching.trouble)
        self.mount(bar, before=self.get_child_by_type(KeyHints))

    @on(FileChanged)
    def take_change(self, event: FileChanged) -> None:
        """Show the new version, or say why there is none."""
        if event.watch is self._watch:  # a look at the file of another briefing may come late
            self._take(event.change)

    @property
    def digest(self) -> str:
        """The SHA-256 of the version that is shown, in hexadecimal."""
        import hashlib  # noqa: PLC0415 - not needed for the first frame

        return hashlib.sha256(self.loaded.data).hexdigest()

    def _take(self, change: Change) -> None:
        """Show what a look at the file found."""
        asked, self._is_asked = self._is_asked, False
        if self._problems is not None and self._problems.is_attached:
            self._problems.look_again()
        if (
            self.notice == self._file_notice
        ):  # what is new about the file takes the place of what was
            self.notice = ""
        if change.loaded is None:
            from briefing.tui.trouble import Trouble  # noqa: PLC0415 - most files have none

            self.trouble = Trouble(change.problems, change.fault)
            return
        self.trouble = None
        self.renew(change.loaded)
        if asked or not self.notice:
            self._tell_of_file("Reloaded" if asked else "Reloaded: the file has changed")

    def _tell_of_file(self, message: str) -> None:
        """Tell something of the file, until something newer is to be told of it."""
        self._file_notice = message
        self.tell(message)

    def _tell_of_waiting(self) -> None:
        if self._is_asked:
            self._tell_of_file("Reading the file again")

    def _begin_watching(self) -> None:
        """Begin to look at the file, if it is to be followed."""
        if self._is_followed and self._watch is not None:
            from briefing.library.watcher import Watcher  # noqa: PLC0415 - tests do without

            watch = self._watch
            self._watcher = Watcher(
                watch, lambda change: self.post_message(FileChanged(watch, change))
            )

    def _end_watching(self) -> None:
        """Look no more at the file."""
        if self._watcher is not None:
            self._watcher.stop()
            self._watcher = None
