"""What a reading account's process may ask of the system: a closed list, kept by an audit hook.

Python raises an audit event before it opens a file, starts a process, connects, renames and so on
(PEP 578, and the table of audit events in the library reference). What is not on the list is
refused, events that are not known yet included. A hook cannot be taken out again. It is a net below
what the program offers anyway: nothing that a reader can do should ever reach it.
"""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING, Any

from briefing import resources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_WITHIN = frozenset(
    {
        *("import", "compile", "exec", "marshal.loads", "code.__new__", "function.__new__"),
        *("object.__getattr__", "object.__setattr__", "object.__delattr__", "builtins.id"),
        *("sys._getframe", "sys._getframemodulename", "sys.excepthook", "sys.unraisablehook"),
        *("sys.set_asyncgen_hook_firstiter", "sys.set_asyncgen_hook_finalizer"),
        *("sys.set_asyncgen_hooks_firstiter", "sys.set_asyncgen_hooks_finalizer"),
        *("sys._current_frames", "_thread.start_new_thread", "_thread.start_joinable_thread"),
        *("os.putenv", "os.unsetenv", "time.sleep", "array.__new__"),
        *("cpython.PyInterpreterState_New", "cpython.PyInterpreterState_Clear"),
        "cpython._PySys_ClearAuditHooks",
    }
)
"""Events that reach nothing beyond the process."""

_CHANGES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
"""The flags of opening a file with which it may be changed."""

_UNIX = 1
"""AF_UNIX: what asyncio wakes itself up with; it cannot be connected to anything."""

_ZONES = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
"""Where `zoneinfo` looks for time zones."""

_LOCAL_ZONE = ("/etc/localtime", "/etc/timezone")
"""What tells the zone of this machine."""

_TERMINAL = "/dev/tty"

_MEMORY = ":memory:"
"""What SQLite calls a database that is in no file: the library's index is kept there."""


class Confinement:
    """Lets the process read one folder and what it is made of itself, and write to its terminal."""

    def __init__(self, folder: str, made_of: Iterable[str], terminals: Iterable[str]) -> None:
        self._folder = _as_prefix(os.path.realpath(folder))
        self._made_of = tuple({_as_prefix(path) for each in made_of for path in _both(each)})
        self._terminals = frozenset(terminals)
        self._checks: dict[str, Callable[..., bool]] = {
            "open": self._may_open,
            "os.listdir": self._may_list,
            "os.scandir": self._may_list,
            "socket.__new__": lambda _self, family, *_: family == _UNIX,
            "os.kill": lambda process, _: process == os.getpid(),
            "sqlite3.connect": lambda database: database == _MEMORY,
            "sqlite3.connect/handle": lambda _: True,  # what follows the event above, if allowed
        }

    def heed(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Raise PermissionError for an event that is not allowed."""
        if event in _WITHIN:
            return
        check = self._checks.get(event)
        if check is None or not check(*arguments):
            raise PermissionError(errno.EPERM, f"not in a reading account: {event}")

    def _may_open(self, path: object, _mode: object, flags: int) -> bool:
        if isinstance(path, int):  # it is open already
            return True
        name = os.fsdecode(path)  # type: ignore[arg-type]  # what `open` takes and is no number
        if flags & _CHANGES:
            return name in self._terminals
        return name in _LOCAL_ZONE or self._may_read(name)

    def _may_list(self, path: object = None, *_: object) -> bool:
        return isinstance(path, int) or self._may_read(os.fsdecode(path or "."))  # type: ignore[arg-type]  # as above

    def _may_read(self, name: str) -> bool:
        """Tell whether a file is in the folder, or is a part of the program, links followed."""
        if name.startswith(self._made_of) and "/../" not in name:
            return True
        real = _as_prefix(os.path.realpath(name))
        return real.startswith((self._folder, *self._made_of))


def confine(folder: str) -> None:
    """Let this process do no more than read that folder, for good."""
    sys.dont_write_bytecode = True
    terminals = {_TERMINAL, *_terminals()}
    sys.addaudithook(Confinement(folder, _parts_of_the_program(), terminals).heed)


def _parts_of_the_program() -> Iterator[str]:
    """Yield the folders of the interpreter, its packages, ourselves, and the time zones."""
    yield from (each for each in sys.path if os.path.isabs(each))
    yield os.path.dirname(os.__file__)
    yield os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    yield resources.folder("themes")
    yield from _ZONES


def _terminals() -> Iterator[str]:
    for descriptor in range(3):
        try:
            yield os.ttyname(descriptor)
        except OSError:
            continue


def _both(folder: str) -> tuple[str, str]:
    """Return a folder as it is called, and what that leads to."""
    return os.path.abspath(folder), os.path.realpath(folder)


def _as_prefix(folder: str) -> str:
    """Return what the paths of a folder and of all in it begin with, each with a `/` at its end."""
    return folder.rstrip("/") + "/"
