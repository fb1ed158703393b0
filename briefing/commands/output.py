"""What a command prints: text on standard output and messages on stderr."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from briefing.errors import BriefingError, InvalidError, OutputError


def takes(text: str) -> bool:
    """Return whether standard output's encoding has every character of `text`."""
    try:
        text.encode(sys.stdout.encoding if sys.stdout else "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def on_terminal() -> bool:
    """Return whether a terminal is written to; a standard output that is closed is none."""
    return sys.stdout is not None and sys.stdout.isatty()


def terminal_size() -> os.terminal_size | None:
    """Return the size of the terminal that is written to; None where it is none or has none."""
    if not on_terminal():
        return None
    try:
        size = os.get_terminal_size(sys.stdout.fileno())
    except OSError:
        return None
    return size if size.columns and size.lines else None


def write(text: str) -> bool:
    """Write `text` to standard output and see that it got there; return whether someone takes it.

    A character that the output's encoding lacks is written as an escape. A reader who has closed
    the pipe has what they wanted: nothing is said of it. Raises OutputError where the system
    refuses the bytes, or where standard output was closed from the start.
    """
    if sys.stdout is None:
        raise OutputError("standard output is closed")
    if not takes(text):
        encoding = sys.stdout.encoding
        text = text.encode(encoding, "backslashreplace").decode(encoding)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        return False
    except OSError as error:
        raise OutputError(f"standard output: {error.strerror}") from error
    return True


def report(error: BriefingError) -> None:
    """Tell on stderr what went wrong: every problem of a file, or a line."""
    if isinstance(error, InvalidError):
        from briefing.loading.report import as_text  # noqa: PLC0415 - only a failed call needs it

        _say(as_text(error.problems))
    else:
        tell(str(error))


def tell_first(error: BriefingError) -> None:
    """Tell on stderr in a line what went wrong: the first problem of a file, of many files."""
    if isinstance(error, InvalidError):
        more = len(error.problems) - 1
        tell(error.first.in_a_line + (f" (and {more:,} more)" if more else ""))
    else:
        tell(str(error))


def tell(message: str) -> None:
    """Tell something on stderr, in a line."""
    _say(f"briefing: {message}\n")


def ask(prompt: str) -> None:
    """Write on stderr what asks for an answer, and stay on its line."""
    _say(prompt)
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.flush()


def _say(text: str) -> None:
    """Write on stderr; where nobody takes it the exit code alone tells what went wrong."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(text)


def flush() -> None:
    """Let go of what is still to be written, where someone still takes it."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError):
            stream.flush()
