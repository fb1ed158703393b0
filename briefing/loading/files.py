"""Bytes from a file, and text from bytes, whoever put them there."""

from __future__ import annotations

import errno
import os
import re
import stat

from briefing.clean import clean_line, shortened
from briefing.errors import BriefingError, InvalidError, UnreadableError
from briefing.loading.documents import Document
from briefing.loading.sizes import in_words

_FLAGS = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY
"""A FIFO without a writer does not hold us up, and a terminal does not become ours."""

_STEP = os.O_DIRECTORY | os.O_CLOEXEC | getattr(os, "O_PATH", os.O_RDONLY)
"""A folder to go through: on Linux one that may not be listed will do."""

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISLNK, "a symbolic link"),
)

_LONGEST = 1000
"""How many characters of a path a message gives."""

_WRONG_IN_ASCII = bytes(code for code in range(0x20) if code not in b"\t\n\r") + b"\x7f"
_WRONG_ELSEWHERE = b"\xc2[\x80-\x9f]|\xef\xbf[\xbe\xbf]|\xef\xbb\xbf"
"""Both as bytes, where a look at all of a file costs least."""
_BEGINS = "(?<![^\\r\\n\u2028\u2029])"
_CONTROL = f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|{_BEGINS}\ufeff"
"""Controls, what is no character, and a byte order mark that begins what YAML takes for a line."""
_ENOUGH = 20
"""How many control characters are told: a file with more of them is no text."""


def read_file(path: str, limit: int, *, follow: bool = True) -> bytes:
    """Return what a regular file holds, but at most one byte over the limit.

    `follow` false refuses a symbolic link, for a folder that others may write. Raises
    UnreadableError, which names the file and says why.
    """
    try:
        return _read(path, limit, follow=follow)
    except (OSError, ValueError) as error:
        raise _unreadable(path, reason(error)) from None


def read_inside(folder: str, name: str, limit: int) -> bytes:
    """Return what a regular file in a folder or below it holds, as `read_file` does.

    No symbolic link is followed on the way there, and each step is taken from the folder before
    it: whoever may write there cannot lead us out of the folder meanwhile. `name` goes down only.
    """
    *steps, last = name.split("/")
    try:
        inner = os.open(folder, _STEP)
        try:
            for step in steps:
                outer, inner = inner, os.open(step, _STEP | os.O_NOFOLLOW, dir_fd=inner)
                os.close(outer)
            return _read(last, limit, follow=False, folder=inner)
        finally:
            os.close(inner)
    except (OSError, ValueError) as error:
        raise _unreadable(os.path.join(folder, name), reason(error)) from None


def _read(path: str, limit: int, *, follow: bool, folder: int | None = None) -> bytes:
    """Read a file; raises OSError or ValueError.

    What is no file is not opened, which alone does something to a tape, a watchdog, or whoever
    waits for a reader of a pipe; what takes a file's place meanwhile is seen once it is open.
    """
    refuse_other(os.stat(path, dir_fd=folder, follow_symlinks=follow))
    handle = os.open(path, _FLAGS if follow else _FLAGS | os.O_NOFOLLOW, dir_fd=folder)
    try:
        before = os.fstat(handle)
        refuse_other(before)
        data = _read_all(handle, limit + 1)
        after = os.fstat(handle)
    finally:
        os.close(handle)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise OSError(errno.EAGAIN, "it changed while it was read; try again")
    return data


def refuse_other(found: os.stat_result) -> None:
    """Raise OSError for what is no regular file."""
    if not stat.S_ISREG(found.st_mode):
        kind = next((name for is_kind, name in _KINDS if is_kind(found.st_mode)), "something else")
        raise OSError(errno.EINVAL, f"{kind}, not a file")


def _read_all(handle: int, most: int) -> bytes:
    parts = []
    while most > 0:
        part = os.read(handle, min(most, 1 << 20))
        if not part:
            break
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def named(path: str) -> str:
    """Return a path as a message gives it: safe to show, and cut where it is overlong."""
    shown = clean_line(path[: _LONGEST + 1])
    return shortened(shown, _LONGEST) + "…" if len(shown) > _LONGEST else shown or "''"


def without_folder(error: BriefingError, path: str) -> str:
    """Return what is wrong with a file, which goes by its name without its folder."""
    why = str(error).removeprefix(f"{named(path)}: ")
    return f"{named(os.path.basename(path))}: {why}"


def reason(error: OSError | ValueError) -> str:
    """Return in words why the system refuses a file."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return "no file can have this name"


def _unreadable(path: str, why: str) -> UnreadableError:
    return UnreadableError(f"{named(path)}: {why}")


def decode(data: bytes, path: str, limit: int) -> Document:
    """Return the text of a file; raises InvalidError with the place of what is no text.

    A byte order mark is allowed and counts for nothing.
    """
    if len(data) > limit:
        document = Document(path, data[:limit].decode("utf-8", "replace"))
        message = f"the file has more than {in_words(limit)}; split it into two briefings"
        raise InvalidError([document.problem("too-large", message, len(document.text))])
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise _not_utf8(data, path, error.start) from None
    document = Document(path, text)
    wrong = len(data.translate(None, _WRONG_IN_ASCII)) != len(data)
    if wrong or (not data.isascii() and re.search(_WRONG_ELSEWHERE, data)):
        refuse_controls(document)
    return document


def refuse_controls(document: Document) -> None:
    """Raise InvalidError where a raw control character, or no character, stands in the text."""
    problems = []
    for match in re.finditer(_CONTROL, document.text):
        code = ord(match[0])
        escape = f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"
        message = (
            f"a raw control character (U+{code:04X}); take it out, "
            f'or write "{escape}" between double quotes to show it'
        )
        problems.append(document.problem("control-character", message, match.start()))
        if len(problems) == _ENOUGH:
            break
    if problems:
        raise InvalidError(problems)


def _not_utf8(data: bytes, path: str, start: int) -> InvalidError:
    wide = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    document = Document(path, data.decode("utf-8", "replace"))
    index = len(data[:start].decode())
    found = "the file is UTF-16" if wide else f"byte 0x{data[start]:02X} is not UTF-8"
    message = f"{found}; save the file as UTF-8"
    return InvalidError([document.problem("not-utf-8", message, index)])
