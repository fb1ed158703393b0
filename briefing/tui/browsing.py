"""The browser of this machine, kept away from the terminal."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL

_PATIENCE = 10.0
"""Seconds within which a browser is started, or there is none."""

_OPEN = "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))"


async def browse(address: str) -> bool:
    """Open an address in the user's browser; return whether one was found and could be started.

    It is asked for in a process of its own, without our terminal: browsers write to it, and those
    made for terminals would take it over. Nothing is imported from the folder that we are in.
    """
    environ = {name: value for name, value in os.environ.items() if name != "TERM"}
    try:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-I", "-c", _OPEN, address),
            stdin=DEVNULL,
            stdout=DEVNULL,
            stderr=DEVNULL,
            env=environ,
            start_new_session=True,
        )
    except OSError:
        return False  # no process may be left, or an upgrade may have moved our interpreter
    try:
        return await asyncio.wait_for(process.wait(), _PATIENCE) == 0
    except TimeoutError:
        return True  # it has found one that stays in its process
