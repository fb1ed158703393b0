"""What is left of a crash: one line for the reader, and a report for who mends it.

The report holds the way through the code and no values: a value may be a reader's text.
"""

from __future__ import annotations

import os
import sys
import time

from briefing import __version__
from briefing.clean import clean, clean_line, shortened

_LONGEST = 200
"""Characters of an error's own words that are shown."""


def write_report(error: BaseException, folder: str) -> str:
    """Write a report into the folder, made where it is missing, and return its path.

    Raises OSError. Only its owner may read the file.
    """
    os.makedirs(folder, mode=0o700, exist_ok=True)
    name = time.strftime(f"crash-%Y%m%d-%H%M%S-{os.getpid()}.txt", time.gmtime())
    path = os.path.join(folder, name)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(path, flags, 0o600)
    try:
        with open(descriptor, "w", encoding="utf-8") as report:
            report.write(describe(error))
    except OSError:  # the disk is full, and half a report helps nobody
        os.unlink(path)
        raise
    return path


def describe(error: BaseException) -> str:
    """Return the report: versions, the terminal, and the traceback without any locals."""
    import platform  # noqa: PLC0415 - where nothing more can be imported, the line comes all the same
    import traceback  # noqa: PLC0415 - the same

    term = clean_line(os.environ.get("TERM", ""))
    head = (
        f"briefing {__version__}, Python {platform.python_version()}, {_textual_version()}\n"
        f"{platform.platform()}, TERM={term}\n\n"
    )
    return head + clean("".join(traceback.format_exception(error)))


def summarise(error: BaseException) -> str:
    """Return the error in a few words, safe to show."""
    try:
        words = clean_line(str(error))
    except Exception:  # noqa: BLE001 - what it says of itself may fail in any way
        words = ""
    if len(words) > _LONGEST:
        words = shortened(words, _LONGEST - 1) + "…"
    name = type(error).__name__
    return f"{name}: {words}" if words else name


def _textual_version() -> str:
    """Return Textual's version without asking for it where Textual was never loaded."""
    textual = sys.modules.get("textual")
    return f"Textual {textual.__version__}" if textual else "no Textual"
