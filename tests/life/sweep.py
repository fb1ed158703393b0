"""Ends the program in every way at every moment: `python -m tests.life.sweep [WAY...]`.

Each end is to be the same: the exit code of the signal within a second, modes and line discipline
as they were, nothing said, no process left, and no file but those of the state.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.life.conftest import Pty
from tests.life.stages import REACHED_BY, STAGES, read_for, wait_until_started

SEED = Path(__file__).parents[2] / "content" / "2022-09-13-armenia-azerbaijan.yaml"
PROGRAM = (sys.executable, "-m", "briefing")
NOHUP = (
    *(sys.executable, "-Sc"),
    "import os, signal, sys; signal.signal(1, signal.SIG_IGN); os.execv(sys.argv[1], sys.argv[1:])",
)
"""Starts a command that outlives the line, as nohup does."""

POINTS = 40
"""Moments of the start at which it is ended."""
LAST = 0.8
"""Seconds from the start to the last of them."""
SOON, GONE = 1.0, 2.0
"""Seconds from a signal to the end, and from the moment when the terminal vanished."""

_STEP = 0.005
_PATIENCE = 20.0
_KEPT = (".local/state/briefing/state.db", ".cache/briefing/index.")


class Way(NamedTuple):
    """A way to end the program."""

    codes: tuple[int, ...]
    """What it may exit with."""
    act: Callable[[Pty], None]
    """What happens to it."""
    command: tuple[str, ...] = ()
    """What it is started by."""
    seconds: float = SOON
    """How long it may take."""


class End(NamedTuple):
    """How it ended."""

    seconds: float
    """From what ended it, to the end."""
    faults: tuple[str, ...]
    """What is not as it should be; that it took long is none of them, as a machine may be busy."""


def sent(*numbers: signal.Signals) -> Callable[[Pty], None]:
    """Return what sends some signals, one at once after the other."""

    def act(terminal: Pty) -> None:
        for number in (*numbers, signal.SIGCONT):  # who was stopped hears of them only then
            terminal.signal(number)

    return act


def hang_up(terminal: Pty) -> None:
    """Let the terminal vanish."""
    terminal.hang_up()


WAYS = {
    "TERM": Way((143,), sent(signal.SIGTERM)),
    "HUP": Way((129,), sent(signal.SIGHUP)),
    "QUIT": Way((131,), sent(signal.SIGQUIT)),
    "INT": Way((130,), sent(signal.SIGINT)),
    "TERM-twice": Way((143,), sent(signal.SIGTERM, signal.SIGTERM)),
    "TERM-HUP": Way((143, 129), sent(signal.SIGTERM, signal.SIGHUP)),
    "stop-TERM": Way((143,), sent(signal.SIGTSTP, signal.SIGTERM)),
    "vanished": Way((129,), hang_up, (), GONE),
    # Before it is watched, and where lines are read by prompt, a lost terminal is the input's end.
    "vanished-nohup": Way((129, 0, 1), hang_up, NOHUP, GONE),
}


def ended(way: Way, reach: Callable[[Pty], None], home: Path, *arguments: str) -> End:
    """Start the program, end it once it is where it is to be, and tell how that went."""
    temporary = home / "tmp"
    temporary.mkdir(parents=True)
    command = [*way.command, *PROGRAM, *arguments, str(SEED)]
    terminal = Pty(command, HOME=str(home), TMPDIR=str(temporary))
    try:
        wait_until_started(terminal)
        reach(terminal)
        start = time.monotonic()
        way.act(terminal)
        while terminal.process.poll() is None and time.monotonic() < start + _PATIENCE:
            read_for(terminal, _STEP)
        took = time.monotonic() - start
        if terminal.process.poll() is None:
            return End(took, ("it goes on",))
        return End(took, tuple(_faults(way, terminal, home)))
    finally:
        terminal.close()


def after(seconds: float) -> Callable[[Pty], None]:
    """Return what lets so much time pass."""
    return lambda terminal: read_for(terminal, seconds)


def _faults(way: Way, terminal: Pty, home: Path) -> list[str]:
    code, output = terminal.end(), terminal.output
    code = 128 - code if code < 0 else code  # as a shell tells it
    is_told = b"Traceback" in output
    is_ours = b"/briefing/" in output or not is_told  # or else the interpreter was still starting
    wrong = {
        f"exit code {code}": code not in way.codes and is_ours,
        f"files {left_files(home)}": bool(left_files(home)),
        f"processes {left_processes(home)}": bool(left_processes(home)),
        f"says {output[-200:]!r}": is_told and is_ours,
    }
    if terminal.master >= 0:
        wrong[f"modes {terminal.modes()}"] = bool(terminal.modes())
        wrong["line discipline"] = terminal.line_discipline() != terminal.before
    return [fault for fault, is_so in wrong.items() if is_so]


def left_files(home: Path) -> list[str]:
    """Return the files that are none of the state's."""
    files = [str(each.relative_to(home)) for each in home.rglob("*") if each.is_file()]
    return [each for each in files if not each.startswith(_KEPT)]


def left_processes(home: Path) -> list[int]:
    """Return the processes that have this home, wherever they went."""
    mark = f"HOME={home}\0".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            is_ours = mark in (process / "environ").read_bytes()
        except OSError:  # it has just ended, or is another user's
            continue
        if is_ours:
            found.append(int(process.name))
    return found


def main(*only: str) -> int:
    """Sweep in all ways, or some; tell what was wrong, and the longest time of each."""
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, way in WAYS.items():
            if only and name not in only:
                continue
            moments = [LAST * point / (POINTS - 1) for point in range(POINTS)]
            ends = {
                f"after {moment * 1000:.0f} ms": ended(
                    way, after(moment), Path(folder, f"{name}-{moment}")
                )
                for moment in moments
            }
            for stage, reach in STAGES.items():
                arguments = REACHED_BY.get(stage, ())
                ends[stage] = ended(way, reach, Path(folder, f"{name}-{stage}"), *arguments)
            wrong += _tell(name, ends, way.seconds)
    return min(wrong, 1)


def _tell(name: str, ends: dict[str, End], seconds: float) -> int:
    worst = max(ends, key=lambda each: ends[each].seconds)
    faults = [f"  {stage}: {fault}\n" for stage, end in ends.items() for fault in end.faults]
    faults += [f"  {stage}: too late\n" for stage, end in ends.items() if end.seconds > seconds]
    longest = f"{ends[worst].seconds:.2f} s ({worst})"
    sys.stdout.write(f"{name}: {len(ends)} ends, the longest took {longest}\n{''.join(faults)}")
    sys.stdout.flush()
    return len(faults)


if __name__ == "__main__":
    for each in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):  # a shell may have them ignored
        signal.signal(each, signal.SIG_DFL)
    os.environ |= {"LANG": "C.UTF-8", "TERM": "xterm-256color"}
    sys.exit(main(*sys.argv[1:]))
