"""The program with every kind of stream in each place: `python -m tests.life.streams`.

The screen comes where all are terminals; where it was asked for by name, the output may be
redirected. Else the digest goes to the output, or one line to stderr where the screen was named.
"""

from __future__ import annotations

import itertools
import os
import re
import select
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["tty", "pipe", "file", "null", "closed"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_PATIENCE = 20.0
_READABLE = {"tty", "pipe", "file"}
_CLOSED = "briefing: standard output is closed\n"
_TOLD = r"briefing: standard (?:input|error) is no terminal; [^\n]*\n"
_START = """
import os, sys
for number in sys.argv[1].split():
    os.close(int(number))
os.execv(sys.executable, [sys.executable, "-m", "briefing", *sys.argv[2:]])
"""
"""Closes some streams, and becomes the program."""


SEED = str(Path(__file__).parents[2] / "content" / "2022-09-13-armenia-azerbaijan.yaml")
"""What is read."""


class Streams(NamedTuple):
    """What each of the three is."""

    stdin: Kind
    stdout: Kind
    stderr: Kind


class Answer(NamedTuple):
    """What came of a call."""

    code: int
    out: str
    err: str


ALL = [Streams(*kinds) for kinds in itertools.product(KINDS, repeat=3)]
FEW = [each for each in ALL if len({*each}) == 1 or each.count("tty") == len(each) - 1]
"""Those where all are the same, or one is no terminal."""


def shows_screen(streams: Streams, *, named: bool) -> bool:
    """Tell whether the screen is to come."""
    needed = (streams.stdin, streams.stderr) if named else streams
    return {*needed} == {"tty"}


class Ends:
    """The two ends of a stream of some kind."""

    def __init__(self, kind: Kind, folder: Path, number: int) -> None:
        self.ours = -1
        match kind:
            case "tty":
                self.ours, self.theirs = os.openpty()
            case "pipe":
                ends = os.pipe()
                self.ours, self.theirs = ends[::-1] if number == 0 else ends
            case "file":
                path = folder / str(number)
                self.theirs = os.open(path, os.O_RDWR | os.O_CREAT)
                self.ours = os.open(path, os.O_RDONLY)
            case _:
                self.theirs = os.open(os.devnull, os.O_RDWR)

    def read(self) -> bytes:
        """Return what there is to read now."""
        come = b""
        with suppress(OSError):  # of a terminal that the other end has closed
            while self.ours >= 0 and select.select([self.ours], [], [], 0)[0]:
                more = os.read(self.ours, 65536)
                if not more:
                    break
                come += more
        return come


def ask(streams: Streams, *arguments: str) -> Answer:
    """Call the program with such streams, where no screen comes, and return what does."""
    closed = " ".join(str(number) for number, kind in enumerate(streams) if kind == "closed")
    with tempfile.TemporaryDirectory() as folder:
        ends = [Ends(kind, Path(folder), number) for number, kind in enumerate(streams)]
        begun = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, "-Sc", _START, closed, *arguments],
            stdin=ends[0].theirs,
            stdout=ends[1].theirs,
            stderr=ends[2].theirs,
            start_new_session=True,
        )
        come = [b"", b"", b""]
        while process.poll() is None and time.monotonic() < begun + _PATIENCE:
            come = [before + each.read() for before, each in zip(come, ends, strict=True)]
            time.sleep(0.005)
        process.kill()
        come = [before + each.read() for before, each in zip(come, ends, strict=True)]
        for each in itertools.chain.from_iterable((end.ours, end.theirs) for end in ends):
            if each >= 0:
                os.close(each)
        _, out, err = (each.decode().replace("\r\n", "\n") for each in come)
        return Answer(process.wait(), out, err)


def expected(streams: Streams, *, named: bool, digest: str) -> tuple[int, str, str]:
    """Return the exit code, what is printed, and a pattern of what is told on stderr."""
    if named:
        return 2, "", _TOLD
    if streams.stdout == "closed":
        return 1, "", _CLOSED
    printed = digest if streams.stdout in _READABLE else ""
    return 0, printed, _TOLD if streams.stdout == "tty" else ""


def faults(streams: Streams, *, named: bool, digest: str) -> Iterator[str]:
    """Yield what is wrong about what comes of such streams, where no screen does."""
    answer = ask(streams, *(["read"] if named else []), SEED)
    code, printed, told = expected(streams, named=named, digest=digest)
    if answer.code != code:
        yield f"exit code {answer.code}, not {code}"
    if " ".join(answer.out.split()) != " ".join(printed.split()):  # a terminal has another width
        yield f"printed {answer.out[:200]!r}"
    if streams.stderr in _READABLE and not re.fullmatch(told, answer.err):
        yield f"told {answer.err!r}"
    if "\x1b" in answer.out + answer.err:
        yield "an ESC byte"


def main() -> int:
    """Try all of them; tell what is wrong, and the longest time."""
    digest = ask(Streams("null", "pipe", "pipe"), "digest", SEED).out
    wrong, longest = 0, 0.0
    for named, streams in itertools.product((False, True), ALL):
        if shows_screen(streams, named=named):
            continue
        begun = time.monotonic()
        for fault in faults(streams, named=named, digest=digest):
            sys.stdout.write(f"{'read' if named else '-'} {' '.join(streams)}: {fault}\n")
            wrong += 1
        longest = max(longest, time.monotonic() - begun)
    sys.stdout.write(f"{2 * len(ALL)} calls, the longest took {longest:.2f} s\n")
    return min(wrong, 1)


if __name__ == "__main__":
    os.environ |= {"LANG": "C.UTF-8", "TERM": "xterm-256color"}
    sys.exit(main())
