"""What a login sends to break out of a reading account, and the traces that it would leave."""

from __future__ import annotations

import getpass
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SPRUNG = """
import os
with open({trace!r}, "a") as trace:
    trace.write(__name__)
"""

_PLACES = ("/tmp", "/var/tmp", "/dev/shm")
"""Where programs leave what they think nobody sees."""

_NAMES = ("ssh-", "owned", "briefing", "textual", "screenshot")
"""How the names there begin of what a login would leave; others' are nobody's business."""


class Traps:
    """A folder of modules, scripts and settings that leave a trace if they are ever used."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        """Where they lie, and where each leaves its trace."""
        self.trace = folder / "sprung"
        """What is there once one was used."""
        module = _SPRUNG.format(trace=str(self.trace))
        for name in ("sitecustomize", "usercustomize", "owned", "yaml", "textual", "startup"):
            (folder / f"{name}.py").write_text(module, encoding="utf-8")
        script = folder / "script"
        script.write_text(f"#!/bin/sh\n: > {self.trace}\n", encoding="utf-8")
        script.chmod(0o755)
        (folder / "briefing").mkdir()
        (folder / "briefing" / "config.yaml").write_text("theme: mono\n", encoding="utf-8")
        self._before = self._seen()

    def environ(self) -> dict[str, str]:
        """Return variables that make a program run, write, import or show something else."""
        here, script = str(self.folder), str(self.folder / "script")
        programs = "PAGER EDITOR VISUAL BROWSER LESSOPEN LESSCLOSE SHELL TEXTUAL_EDITOR".split()
        folders = "HOME PYTHONHOME PYTHONUSERBASE TMPDIR TERMINFO XDG_CONFIG_HOME XDG_DATA_HOME"
        folders += " XDG_STATE_HOME XDG_CACHE_HOME XDG_CONFIG_DIRS XDG_RUNTIME_DIR XDG_DOWNLOAD_DIR"
        return {
            **dict.fromkeys(programs, script),
            **dict.fromkeys(folders.split(), here),
            "PYTHONPATH": here,
            "PYTHONSTARTUP": f"{here}/startup.py",
            "PYTHONINSPECT": "1",
            "PYTHONBREAKPOINT": "owned.sprung",
            "PYTHONPLATLIBDIR": here,
            "PYTHONPYCACHEPREFIX": here,
            "PYTHONPROFILEIMPORTTIME": "1",
            "PYTHONWARNINGS": "error::owned.Owned",
            "PYTHONIOENCODING": "latin-1",
            "PYTHONVERBOSE": "1",
            "PYTHONDEVMODE": "1",
            "PYTHONMALLOCSTATS": "1",
            "TEXTUAL": "devtools,debug",
            "TEXTUAL_DRIVER": "owned:Driver",
            "TEXTUAL_LOG": f"{here}/log",
            "TEXTUAL_SCREENSHOT": "1",
            "TEXTUAL_SCREENSHOT_LOCATION": here,
            "TEXTUAL_PRESS": "q",
            "TEXTUAL_DEVTOOLS_HOST": "127.0.0.1",
            "BRIEFING_CONFIG": f"{here}/briefing/config.yaml",
            "BRIEFING_THEME": "mono",
            "BRIEFING_WIRE": "plain",
            "BRIEFING_TIMEZONE": "../../etc/passwd",
            "LESS": "-o owned",
            "LESSKEYIN": script,
            "MANPAGER": script,
            "COLUMNS": "40",
            "LINES": "5",
            "SSH_ORIGINAL_COMMAND": "digest ../../etc/passwd",
        }

    def loader(self) -> dict[str, str]:
        """Return variables that the shell and the system's loader heed before any program."""
        here = str(self.folder)
        return {
            "LD_PRELOAD": f"{here}/owned.so",
            "LD_AUDIT": f"{here}/owned.so",
            "LD_DEBUG": "all",
            "LD_DEBUG_OUTPUT": f"{here}/loader",
            "LD_LIBRARY_PATH": here,
            "BASH_ENV": f"{here}/script",
            "ENV": f"{here}/script",
            "SHELLOPTS": "xtrace",
            "PS4": f"$({here}/script)",
            "BASH_FUNC_exit%%": f"() {{ {here}/script; }}",
            "PATH": here,
            "IFS": "/",
        }

    def changes(self) -> set[str]:
        """Return what has come, gone or changed since the traps were laid."""
        return self._before ^ self._seen()

    def _seen(self) -> set[str]:
        return {*_files(self.folder), *_left()}


def _left() -> Iterator[str]:
    home = os.path.expanduser(f"~{getpass.getuser()}")
    yield from (f"{home}/{name}" for name in os.listdir(home))
    for place in filter(os.path.isdir, _PLACES):
        yield from (f"{place}/{name}" for name in os.listdir(place) if name.startswith(_NAMES))


def _files(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        about = path.lstat()
        yield f"{path} {about.st_mode:o} {about.st_size} {about.st_mtime_ns}"
