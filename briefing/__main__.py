"""The program's entry, and its outermost edge: errors become a line and an exit code."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from briefing import cli
from briefing.commands import output
from briefing.errors import BriefingError, ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence

_INTERRUPTED = 2  # SIGINT; importing signal for it costs start-up time


def main(argv: Sequence[str] | None = None) -> int:
    """Run one call of the program and return its exit code."""
    gc.disable()  # a call reads a file and ends; the screen turns the collector on again
    try:
        return cli.run(sys.argv[1:] if argv is None else argv)
    except BriefingError as error:
        output.report(error)
        return error.exit_code
    except KeyboardInterrupt:
        return ExitCode.SIGNAL + _INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
