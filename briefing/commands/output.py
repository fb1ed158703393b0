"""What a command prints: bytes on standard output, or the reason why not."""

from __future__ import annotations

import os
import sys

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

    A reader who has closed the pipe has what they wanted: nothing is said of it. Raises
    OutputError where the system refuses the bytes.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _give_up()
    except OSError as error:
        _give_up()
        raise OutputError(f"standard output: {error.strerror}") from error


def _give_up() -> None:
    """Keep the interpreter from trying the rest once more, and complaining, as it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def report(error: BriefingError) -> None:
    """Tell on stderr what went wrong: every problem of a file, or a line."""
    if isinstance(error, InvalidError):
        from briefing.loading.report import as_text  # noqa: PLC0415 - only a failed call needs it

        sys.stderr.write(as_text(error.problems))
    else:
        sys.stderr.write(f"briefing: {error}\n")
