"""A life and a small app in it, for the tests to start in a terminal and to end in every way."""

from __future__ import annotations

import gc
import signal
import sys
import time
import tty

from briefing.tui.life import Life


def fail() -> int:
    """Leave a life with an exception, its terminal changed."""
    before = signal.getsignal(signal.SIGTERM)
    try:
        with Life():
            tty.setraw(0)
            (1, 2).index(3)
    except ValueError:
        sys.stdout.write(f"collecting: {gc.isenabled()}\n")
    return 5 if signal.getsignal(signal.SIGTERM) is before else 1


def main(way: str, reports: str | None = None) -> int:
    if way == "nohup":
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    if way == "raise":
        return fail()
    with Life(reports=reports) as life:
        if way == "load":
            sys.stdout.write("loading\n")
            sys.stdout.flush()
            time.sleep(30)
        from tests.life.guarded_app import Child

        app = Child(life, flood=way == "flood")
        app.run()
        return life.exit_code(app)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
