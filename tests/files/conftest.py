"""The program as it is installed for people, held to time and memory, with nobody's privileges."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 30
"""Seconds after which a process counts as one that hangs."""
MEMORY = 400 << 20
"""The most bytes of address space that a process may ask for."""

_DROP_FROM_BOUNDING_SET = 24
_WHATEVER_THE_MODES_SAY = (1, 2)


class Ended(NamedTuple):
    """What a call of the program came to."""

    code: int
    out: str
    err: str


class Call(Protocol):
    """Calls the program in the current folder; an input that is not given never comes."""

    def __call__(self, *arguments: str, given: bytes = ..., **environ: str) -> Ended: ...


def without_privilege() -> None:
    """Let file modes count for root as well, and cap memory, in the process about to begin."""
    if not os.getuid():
        for privilege in _WHATEVER_THE_MODES_SAY:
            ctypes.CDLL(None).prctl(_DROP_FROM_BOUNDING_SET, privilege, 0, 0, 0)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.fixture
def call(program: list[str]) -> Iterator[Call]:
    """Return what calls the program; nothing that it writes may command a terminal."""
    silent, kept = os.pipe()

    def run(*arguments: str, given: bytes = b"", **environ: str) -> Ended:
        done = subprocess.run(
            [*program, *arguments],
            input=given or None,
            stdin=None if given else silent,
            capture_output=True,
            env=os.environ | environ,
            preexec_fn=without_privilege,
            start_new_session=True,
            timeout=PATIENCE,
            check=False,
        )
        out, err = done.stdout.decode(), done.stderr.decode()
        assert "Traceback" not in err
        assert all(char == "\n" or char.isprintable() for char in out + err)
        return Ended(done.returncode, out, err)

    yield run
    os.close(silent)
    os.close(kept)
