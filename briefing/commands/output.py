"""What a command prints: text on standard output and messages on stderr."""

from __future__ import annotations

import sys
from contextlib import suppress

from briefing.errors import BriefingError, InvalidError, OutputError


def takes(text: str) -> bool:
    """Return whether standard output's encoding has every character of `text`."""
    try:
        text.encode(sys.stdout.encoding)
    except UnicodeEncodeError:
        return False
    return True


def write(text: str) -> None:
    """Write `text` to standard output and see that it got there.

    A character that the output's encoding lacks is written as an escape. A reader who has closed
    the pipe has what they wanted: nothing is said of it. Raises OutputError where the system
    refuses the bytes.
    """
    if not takes(text):
        encoding = sys.stdout.encoding
        text = text.encode(encoding, "backslashreplace").decode(encoding)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        return
    except OSError as error:
        raise OutputError(f"standard output: {error.strerror}") from error


def report(error: BriefingError) -> None:
    """Tell on stderr what went wrong: every problem of a file, or a line."""
    if isinstance(error, InvalidError):
        from briefing.loading.report import as_text  # noqa: PLC0415 - only a failed call needs it

        sys.stderr.write(as_text(error.problems))
    else:
        sys.stderr.write(f"briefing: {error}\n")


def flush() -> None:
    """Let go of what is still to be written, where someone still takes it."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
