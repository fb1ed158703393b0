"""How much of the machine one reader may take."""

from __future__ import annotations

import contextlib
import resource

MEMORY = 512 << 20
"""Bytes of data; a reader of an ordinary briefing takes a tenth."""

_ADDRESSES = 4 << 30
"""Bytes of address space; threads reserve much that they never use."""

_SECONDS = 3600
"""Processor time: a day of reading takes minutes."""

_TO_END = 10
"""Seconds of it that are left for an orderly end, between the signal that it is up and the kill."""

_FILES = 64
"""Open files."""

_PROCESSES = 4096
"""Processes and threads of the account, all of its readers together."""

_LIMITS = {
    "RLIMIT_CORE": 0,
    "RLIMIT_FSIZE": 0,  # not a byte into any file
    "RLIMIT_DATA": MEMORY,
    "RLIMIT_AS": _ADDRESSES,
    "RLIMIT_CPU": _SECONDS,
    "RLIMIT_NOFILE": _FILES,
    "RLIMIT_NPROC": _PROCESSES,
}


def apply() -> None:
    """Lower this process's limits for good; one that the system lacks is passed over."""
    for name, most in _LIMITS.items():
        kind = getattr(resource, name, None)
        if kind is None:
            continue
        given = [each for each in resource.getrlimit(kind) if each != resource.RLIM_INFINITY]
        value = min(most, *given) if given else most
        soft = max(value - _TO_END, 1) if name == "RLIMIT_CPU" else value
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (soft, value))
