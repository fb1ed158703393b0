"""What can stand where a briefing should: made in a folder, and what is told of each."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    Make = Callable[[Path], object]

GOOD = """\
briefing: 1
id: plain
title: Plain
as_of: 2031-05-04
summary: {bottom_line: Nothing happened., src: p1}
sources: {wire: {publisher: Wire, published: 2031-05-04, paragraphs: 1}}
"""
BROKEN = "bad: [\n"
UNCLOSED = "1:6: error: the bracket '[' is never closed"
MISSING = "no such file, folder or briefing"
DEVICE = "a device, not a file"


class Thing(NamedTuple):
    """Something that is no briefing."""

    name: str
    """What is asked for, from within the folder."""
    told: str
    """How the line goes on that is told of it, after its name."""
    make: Make | None = None
    """What makes it; None for what there is already, or is not."""
    shown: str = ""
    """Its name as it is told, where that is another one."""

    def line(self) -> str:
        """Return the line that is told of it."""
        return f"{self.shown or self.name}: {self.told}"


def bind(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path.name)  # its path has room for 100 bytes: call it from within the folder


def link_to(target: str) -> Make:
    return lambda path: path.symlink_to(target)


def closed_file(path: Path) -> None:
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)


def closed_folder(path: Path) -> None:
    path.mkdir()
    (path / "x.yaml").write_text(GOOD, encoding="utf-8")
    path.chmod(0)


def huge(path: Path) -> None:
    path.touch()
    os.truncate(path, 10 << 30)


KINDS = (
    Thing("pipe.yaml", "a pipe, not a file", os.mkfifo),
    Thing("socket.yaml", "a socket, not a file", bind),
    Thing("nowhere.yaml", "no such file or directory", link_to("nothing")),
    Thing("loop.yaml", "too many levels of symbolic links", link_to("loop.yaml")),
    Thing("zero.yaml", DEVICE, link_to("/dev/zero")),
    Thing("stdin.yaml", "a pipe, not a file", link_to("/dev/stdin")),
    Thing("memory.yaml", "input/output error", link_to("/proc/self/mem")),
    Thing("closed.yaml", "permission denied", closed_file),
    Thing("x" * 250 + ".yaml", "a pipe, not a file", os.mkfifo),
)
"""What lies in a folder by a name that a briefing can have, and cannot be read."""

DEVICES = tuple(
    Thing(f"/dev/{name}", DEVICE) for name in ("zero", "null", "full", "random", "tty", "ptmx")
)

PLACES = (
    Thing("/dev/stdin", "a pipe, not a file"),
    Thing("/proc/self/mem", "input/output error"),
    Thing("closed", "permission denied", closed_folder),
    Thing("closed/x.yaml", "permission denied"),
    Thing("empty", "no briefing (*.yaml) in this folder", Path.mkdir),
    Thing("folder.yaml", "no briefing (*.yaml) in this folder", Path.mkdir),
    Thing("folder.yaml/..//folder.yaml", "no briefing (*.yaml) in this folder"),
    Thing("plain.yaml/", MISSING),
    Thing("plain.yaml/x", MISSING),
    Thing("~", MISSING),
    Thing("~/plain.yaml", MISSING),
    Thing("", MISSING, shown="''"),
    Thing("a/" * 3000 + "x", "file name too long", shown="a/" * 500 + "…"),
    Thing("y" * 300, "file name too long"),
    Thing("loop.yaml/x", "too many levels of symbolic links"),
)
"""What a reader may ask for beside; a folder is one for the briefings in it."""

NAMES = {
    "\x1b]52;c;Zm9v\x07.yaml": "␛]52;c;Zm9v␇.yaml",
    "\x1b[2J.yaml": "␛[2J.yaml",
    "two\nlines.yaml": "two lines.yaml",
    "\u202elmay.exe.yaml": "<U+202E>lmay.exe.yaml",
    "\x9b31m.yaml": "<9B>31m.yaml",
    "\x7f\u200b\ufeff.yaml": "␡<U+200B><U+FEFF>.yaml",
    " with spaces .yaml": " with spaces .yaml",
    "-dash.yaml": "-dash.yaml",
    "[link=x]y[.yaml": "[link=x]y[.yaml",
    os.fsdecode(b"\xff\xfe\x80.yaml"): "\ufffd\ufffd\ufffd.yaml",
    "z" * 250 + ".yaml": "z" * 250 + ".yaml",
}
"""Names that a file can have, and how they are shown."""


def fill(folder: Path) -> None:
    """Make everything in the folder that one stands in, and a good briefing beside it."""
    (folder / "plain.yaml").write_text(GOOD, encoding="utf-8")
    (folder / "huge.yaml").touch()
    huge(folder / "huge.yaml")
    for thing in (*KINDS, *PLACES):
        path = folder / thing.name
        if thing.make is not None and not os.path.lexists(path):
            thing.make(path)
    for name in NAMES:
        (folder / name).write_text(BROKEN, encoding="utf-8")
