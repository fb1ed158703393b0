"""The program's entry, and its outermost edge: errors become a line and an exit code."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from briefing import cli
from briefing.commands import output
from briefing.errors import BriefingError, ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

_INTERRUPTED = 2  # SIGINT; importing signal for it costs start-up time


def main(argv: Sequence[str] | None = None) -> int:
    """Run one call of the program and return its exit code."""
    try:
        return cli.run(sys.argv[1:] if argv is None else argv)
    except BriefingError as error:
        output.report(error)
        return error.exit_code
    except KeyboardInterrupt:
        return ExitCode.SIGNAL + _INTERRUPTED
    except SystemExit as ended:  # argparse has printed the help that was asked for
        return ended.code if isinstance(ended.code, int) else ExitCode.OK


def start() -> NoReturn:
    """Run the call that the process was started with, and end the process.

    The collector stays off, since a call reads a file and ends (the screen turns it on again), and
    the interpreter is not taken down piece by piece: together a fifth of the time of a digest.
    """
    gc.disable()
    code = main()
    output.flush()
    os._exit(code)


if __name__ == "__main__":
    start()
