"""The program's entry, and its outermost edge: errors become a line and an exit code.

The collector is off from the first import on, since a call reads a file and ends; the screen turns
it on again with its first frame.
"""

# ruff: noqa: E402 - what follows is imported with the collector off
from __future__ import annotations

import gc

gc.disable()

import os
import sys
from typing import TYPE_CHECKING

try:
    from briefing import cli
    from briefing.commands import output
    from briefing.errors import BriefingError, ExitCode
except KeyboardInterrupt:  # before there is anything to show it
    raise SystemExit(130) from None

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
    except MemoryError:
        output.tell("there is not enough memory")
        return ExitCode.FAULT
    except Exception as error:  # the outermost edge: a trace may quote what nobody should see
        if sys.flags.dev_mode:
            raise
        from briefing.tui.crash import summarise  # noqa: PLC0415 - only where something is wrong

        output.tell(f"a fault of ours: {summarise(error)}")
        return ExitCode.FAULT


def start() -> NoReturn:
    """Run the call that the process was started with, and end the process.

    The interpreter is not taken down piece by piece, which would be a sixth of a digest's time.
    """
    code = main()
    output.flush()
    os._exit(code)


if __name__ == "__main__":
    start()
